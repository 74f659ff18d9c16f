package view

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Made is the commit that a site is made of; its Hash is "" where none is known,
// and its Day is zero where the history is not whole.
type Made struct {
	Hash string
	Day  calendar.Date
}

// commit leads to the commit that the site is made of, by the first letters of
// its name; nothing where no repository is named.
func (e *Edition) commit() (Link, Time) {
	if e.Repository == nil || e.Made.Hash == "" {
		return Link{}, Time{}
	}
	short := e.Made.Hash[:min(8, len(e.Made.Hash))]
	l := Link{Words: Words{Text: short}, Href: strings.TrimSuffix(e.Repository.URL, "/") + inside(e.Repository.URL) + "/commit/" + e.Made.Hash, External: true, Name: true}
	if e.Made.Day.IsZero() {
		return l, Time{}
	}
	return l, e.day(e.Made.Day)
}

// SameRepository reports whether two addresses lead to one repository. Hosts
// take no notice of case, nor of ".git" at the end.
func SameRepository(a, b string) bool {
	plain := func(s string) string {
		return strings.ToLower(strings.TrimSuffix(strings.TrimRight(strings.TrimSpace(s), "/"), ".git"))
	}
	return plain(a) == plain(b)
}

// forkAccent is the colour of a copy that has chosen none: nobody should take it
// for the official site at a glance.
const forkAccent = "#7a3e00"

// Accent is the country's colour or, on a copy of its site without a colour of
// its own, that of copies; "" for the default one.
func (s *Site) Accent() string {
	if s.Look.Accent == "" && s.isFork() {
		return forkAccent
	}
	return s.Look.Accent
}

func (s *Site) isFork() bool {
	r := s.Repository
	return r != nil && r.Official != "" && !SameRepository(r.Official, r.URL)
}

// inside is what stands between a repository's address and the pages about it:
// GitLab keeps them apart from its folders.
func inside(repository string) string {
	if onGitLab(repository) {
		return "/-"
	}
	return ""
}

// reported is the name that a host has for the title of a new report.
func reported(repository string) string {
	if onGitLab(repository) {
		return "issue[title]"
	}
	return "title"
}

func onGitLab(repository string) bool {
	_, rest, _ := strings.Cut(repository, "://")
	host, _, _ := strings.Cut(rest, "/")
	return strings.Contains(strings.ToLower(host), "gitlab")
}
