//go:build unix

package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// layout is a site for Hugo: settings, templates and a style sheet. It makes of
// the records what can be had from Hugo, and is laid over every folder of them.
//
//go:embed all:layout
var layout embed.FS

// hugo writes the same records for Hugo: below root, English ones in content/en
// and French ones in content/fr, one file each.
type hugo struct {
	root string
	all  *[]string // sections, as they come up
}

func newHugo(root string) hugo { return hugo{root, new([]string)} }

// name is where Hugo has the record at a path. What OGPress keeps in the folder of
// a plan stands there in a section of its kind, since Hugo makes lists and feeds
// of sections.
func (hugo) name(of string) string {
	parts := strings.Split(of, "/")
	switch last := len(parts) - 1; {
	case of == "index":
		return "_index"
	case of == "forum/index":
		return "forum"
	case parts[0] == "forum":
		return path.Join(parts[1:]...)
	case parts[0] == "plans" && last == 2 && parts[2] == "index":
		return path.Join("plans", parts[1])
	case parts[0] == "plans" && parts[2] == "reports" && parts[last] == "index":
		return path.Join("rounds", parts[1], parts[3])
	case parts[0] == "plans":
		return path.Join(append([]string{parts[2], parts[1]}, parts[3:]...)...)
	}
	return of
}

// term is a commitment's path as a word that a record can be filed under.
func (h hugo) term(of string) string {
	_, rest, _ := strings.Cut(h.name(of), "/")
	return strings.ReplaceAll(rest, "/", "-")
}

func (h hugo) record(r record) error {
	name := h.name(r.path)
	h.section(name)
	address := func(language string) func(string) string {
		return func(to string) string {
			return language + "/" + strings.TrimPrefix(strings.TrimSuffix(h.name(to), "_index")+"/", "/")
		}
	}
	place := filepath.Join(h.root, "content", "en", filepath.FromSlash(name)+".md")
	if err := save(place, []byte(h.front(r, "")+linked(r.body, address("")))); err != nil || r.french == "" {
		return err
	}
	place = filepath.Join(h.root, "content", "fr", filepath.FromSlash(name)+".md")
	return save(place, []byte(h.front(r, "Fr: ")+linked(r.french, address("/fr"))))
}

// front is the front matter: what Hugo knows on top, then the record's facts as
// they are.
func (h hugo) front(r record, prefix string) string {
	title := r.called
	if title == "" {
		title = r.title
	}
	about, promises := make([]string, len(r.about)), make([]string, len(r.about))
	for i, c := range r.about {
		about[i], promises[i] = h.term(c), "/"+h.name(c)
	}
	front := lines(fmt.Sprintf("title = %q", prefix+title), "date = "+r.date)
	for _, filed := range []struct {
		under string
		terms []string
	}{{"cycles", []string{r.plan}}, {"kinds", r.terms}, {"sectors", []string{r.sector}}, {"bears", about}} {
		if len(filed.terms) > 0 && filed.terms[0] != "" {
			front += filed.under + " = " + quoted(slices.Clone(filed.terms)...) + "\n"
		}
	}
	if r.path == "forum/index" {
		front += "layout = \"forum\"\n"
	}
	front += "[params]\n"
	if len(about) > 0 {
		front += "promises = " + quoted(promises...) + "\n"
	}
	if len(r.files) > 0 {
		front += "attached = " + quoted(slices.Clone(r.files)...) + "\n"
	}
	return "+++\n" + front + strings.ReplaceAll("\n"+r.front, "\n[", "\n[params.")[1:] + "+++\n"
}

func (h hugo) section(name string) {
	if section, _, inside := strings.Cut(name, "/"); inside && !slices.Contains(*h.all, section) {
		*h.all = append(*h.all, section)
	}
}

func (h hugo) facts(name, toml, _ string) error {
	return save(filepath.Join(h.root, "data", filepath.FromSlash(name)+".toml"), []byte(toml))
}

func (h hugo) file(name string, data []byte) error {
	return save(filepath.Join(h.root, "static", filepath.FromSlash(strings.TrimPrefix(name, "static/"))), data)
}

// finish writes the heads of the sections, and the layout.
func (h hugo) finish() error {
	for _, language := range []string{"en", "fr"} {
		for _, section := range append(*h.all, "contacts") {
			name, front := section+"/_index.md", ""
			if section == "contacts" {
				name, front = section+".md", "layout = \"contacts\"\n"
			}
			front = fmt.Sprintf("+++\ntitle = %q\n%s+++\n", strings.ToUpper(section[:1])+section[1:], front)
			if err := save(filepath.Join(h.root, "content", language, name), []byte(front)); err != nil {
				return err
			}
		}
	}
	return fs.WalkDir(layout, "layout", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := layout.ReadFile(name)
		if err != nil {
			return err
		}
		return save(filepath.Join(h.root, strings.TrimPrefix(name, "layout/")), data)
	})
}
