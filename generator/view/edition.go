package view

import (
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Site is a country's site on one day, with the indexes that its pages need.
type Site struct {
	*ogp.Site
	Day       calendar.Date
	Languages []*locale.Language // as site.toml lists them; the first is the default
	Progress  map[*ogp.ActionPlan]*ogp.Progress
	Current   *ogp.ActionPlan // the plan that the home page speaks of; nil without plans
	Editions  []*Edition      // one for each language, in the same order
	Choices   []*Choice       // the ways to narrow the dashboard
	Library   []*ogp.Document // every document, the newest first
	Shelves   []*Shelf        // the ways to narrow the document repository
	Data      []DataTable     // the open data, handed in by whoever makes the files
	Made      Made            // the commit, handed in
	Gone      []Gone          // what was published once and is not any more, handed in

	index    index
	tongues  *tongues
	judged   judged
	speaking speaking
	lists    lists
}

// Edition is the site in one language.
type Edition struct {
	*Site
	*locale.Language
	Prefix string // "" for the default language, "/fr" for another

	letters func() []initial // of the list from A to Z, sorted when it is first asked for
	moments func() []Moment  // of the whole timeline, likewise
}

// New indexes a site for a day. languages are those of the site, in its order.
func New(site *ogp.Site, day calendar.Date, languages []*locale.Language) *Site {
	s := &Site{Site: site, Day: day, Languages: languages, Progress: map[*ogp.ActionPlan]*ogp.Progress{}}
	for _, p := range site.Plans {
		s.Progress[p] = ogp.ProgressOn(p, day)
	}
	s.Current = currentPlan(site.Plans, day)
	s.index, s.tongues = newIndex(site), newTongues(languages)
	s.Choices = s.choices()
	s.speaking, s.Library = newSpeaking(site), library(site)
	s.Shelves, s.lists = s.shelves(), newLists(s)
	for i, l := range languages {
		e := &Edition{Site: s, Language: l}
		if i > 0 {
			e.Prefix = "/" + l.Tag
		}
		e.letters, e.moments = sync.OnceValue(e.sorted), sync.OnceValue(e.allMoments)
		s.Editions = append(s.Editions, e)
	}
	return s
}

// currentPlan is the plan that is carried out on the day: the one that began
// last; before the first has begun, the first.
func currentPlan(plans []*ogp.ActionPlan, day calendar.Date) *ogp.ActionPlan {
	var current *ogp.ActionPlan
	for _, p := range plans {
		if current == nil || p.Implementation.Starts.First <= day {
			current = p
		}
	}
	return current
}

// At is the address, in this language, of a page that the default language has
// at address. It is percent-encoded; the "#" before a place on the page stays.
func (e *Edition) At(address string) string {
	page, place := address, ""
	if i := strings.LastIndex(address, "/#"); i >= 0 && !strings.Contains(address[i+2:], "/") {
		page, place = address[:i+1], address[i+1:]
	}
	if place != "" {
		place = "#" + Encode(place[1:])
	}
	return e.Prefix + Encode(page) + place
}

// Encode percent-encodes an address, all but its slashes.
func Encode(address string) string {
	plain := true
	for i := 0; i < len(address) && plain; i++ {
		plain = unreserved(address[i])
	}
	if plain {
		return address
	}
	b := make([]byte, 0, len(address)+16)
	for i := range len(address) {
		if c := address[i]; unreserved(c) {
			b = append(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(b)
}

const hex = "0123456789ABCDEF"

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '/' || c == '-' || c == '.' || c == '_' || c == '~'
}

// to is a link to a record, by its title.
func (e *Edition) to(entry ogp.Entry) Link {
	r := entry.Rec()
	l := Link{Words: e.name(entry)}
	if r.Address != "" {
		l.Href = e.At(r.Address)
	}
	return l
}

// links are links to several records.
func links[T ogp.Entry](e *Edition, entries []T) []Link {
	out := make([]Link, 0, len(entries))
	for _, r := range entries {
		out = append(out, e.to(r))
	}
	return out
}

// evidence are links to records, files and addresses elsewhere.
func (e *Edition) evidence(ls []ogp.Link) []Link {
	out := make([]Link, 0, len(ls))
	for _, l := range ls {
		out = append(out, e.proof(l))
	}
	return out
}

func (e *Edition) proof(l ogp.Link) Link {
	switch {
	case l.To != nil:
		return e.to(l.To)
	case l.File != "":
		return Link{Words: Words{Text: l.As}, Href: Encode(l.File), Name: true}
	}
	return Link{Words: Words{Text: bareAddress(l.URL)}, Href: l.URL, External: true, Name: true}
}

// bareAddress is an address as people say it.
func bareAddress(url string) string {
	for _, scheme := range []string{"https://", "http://"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return strings.TrimSuffix(url, "/")
}
