package export

import (
	"bytes"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// feedLength is how many entries a feed holds: readers ask often, and what is
// older stands on the site.
const feedLength = 20

// News is one entry of a feed.
type News struct {
	Record  ogp.Entry
	On      calendar.Date // the day that it became public
	Title   string
	Kind    string // in words
	Summary string // plain words
	Prose   []ogp.Written
}

// Feed is one Atom feed (RFC 4287) of one language.
type Feed struct {
	Address string // site-absolute, of the feed itself: "/fr/updates/feed.xml"
	Page    string // site-absolute, of the page that it follows: "/fr/updates/"
	Title   string
	Entries []News // in any order
}

// Atom appends the feed. Days after day are left out: they are not news yet.
func (f Feed) Atom(buf []byte, site *ogp.Site, l *locale.Language, day calendar.Date) ([]byte, error) {
	entries := newest(f.Entries, day)
	w := &atom{buf: buf, site: site, l: l}
	w.raw(`<?xml version="1.0" encoding="utf-8"?>` + "\n")
	w.raw(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="` + l.Tag + `">` + "\n")
	w.element("id", tag(site, f.Address))
	w.element("title", f.Title)
	w.element("updated", stamp(updated(entries, day)))
	w.link("self", "application/atom+xml", Absolute(site, f.Address))
	w.link("alternate", "text/html", Absolute(site, f.Page))
	w.raw("<author>")
	w.element("name", site.Title.In(l.Tag).Value)
	w.raw("</author>\n")
	for _, n := range entries {
		if err := w.entry(n); err != nil {
			return nil, err
		}
	}
	w.raw("</feed>\n")
	return w.buf, nil
}

func newest(all []News, day calendar.Date) []News {
	var seen []News
	for _, n := range all {
		if n.On != 0 && n.On <= day {
			seen = append(seen, n)
		}
	}
	slices.SortStableFunc(seen, func(a, b News) int {
		if a.On != b.On {
			return int(b.On) - int(a.On)
		}
		return strings.Compare(a.Record.Rec().ID, b.Record.Rec().ID)
	})
	return seen[:min(len(seen), feedLength)]
}

// updated is the day of the newest entry; of an empty feed, the day itself.
func updated(entries []News, day calendar.Date) calendar.Date {
	if len(entries) == 0 {
		return day
	}
	return entries[0].On
}

func stamp(d calendar.Date) string { return d.String() + "T00:00:00Z" }

// tag is an id that never changes (RFC 4151), whatever becomes of addresses.
func tag(site *ogp.Site, path string) string {
	return "tag:" + authority(site) + ",2026:" + ogp.Escape(path)
}

type atom struct {
	buf  []byte
	site *ogp.Site
	l    *locale.Language
}

func (w *atom) raw(s string) { w.buf = append(w.buf, s...) }

func (w *atom) element(name, value string) {
	w.raw("<" + name + ">")
	w.buf = appendXML(w.buf, value)
	w.raw("</" + name + ">\n")
}

func (w *atom) link(rel, kind, href string) {
	w.raw(`<link rel="` + rel + `" type="` + kind + `" href="`)
	w.buf = appendXML(w.buf, href)
	w.raw(`"/>` + "\n")
}

func (w *atom) entry(n News) error {
	r := n.Record.Rec()
	w.raw("<entry>\n")
	w.element("id", tag(w.site, "/"+r.ID+"#"+w.l.Tag))
	w.element("title", n.Title)
	w.element("published", stamp(n.On))
	w.element("updated", stamp(n.On))
	w.link("alternate", "text/html", Absolute(w.site, w.site.In(w.l.Tag, r.Address)))
	w.raw(`<category term="` + string(r.Kind) + `" label="`)
	w.buf = appendXML(w.buf, n.Kind)
	w.raw(`"/>` + "\n")
	if n.Summary != "" {
		w.element("summary", n.Summary)
	}
	if err := w.content(n); err != nil {
		return err
	}
	w.raw("</entry>\n")
	return nil
}

// content writes the whole text, its links made to work from anywhere.
func (w *atom) content(n News) error {
	body := n.Record.Rec().Body.In(w.l.Tag)
	lang := body.Lang
	var html []byte
	if w.site.Bodies != nil && body.Len > 0 {
		var err error
		if html, err = w.site.Bodies.HTML(nil, body); err != nil {
			return err
		}
	}
	for _, p := range n.Prose {
		html = append(html, p.HTML...)
		if lang == "" {
			lang = p.Lang
		}
	}
	if len(html) == 0 {
		return nil
	}
	w.raw(`<content type="html" xml:lang="` + lang + `">`)
	w.buf = appendXML(w.buf, string(absoluteLinks(html, w.site, w.l.Tag)))
	w.raw("</content>\n")
	return nil
}

// absoluteLinks puts the site's own address before its internal links. They are
// written as markup writes them: text cannot hold a raw quote.
func absoluteLinks(html []byte, site *ogp.Site, lang string) []byte {
	base := strings.TrimSuffix(site.BaseURL, "/")
	for _, attr := range []string{` href="`, ` src="`} {
		html = bytes.ReplaceAll(html, []byte(attr+"/~/"), []byte(attr+base+site.In(lang, "/")))
		if base != "" {
			html = bytes.ReplaceAll(html, []byte(attr+"/"), []byte(attr+base+"/"))
		}
	}
	return html
}

// appendXML writes words so that no markup can begin in them. Characters that
// XML cannot hold become the replacement character.
func appendXML(buf []byte, s string) []byte {
	last := 0
	for i := 0; i < len(s); i++ {
		escape, width := escapeXML(s, i)
		if escape == "" {
			continue
		}
		buf = append(append(buf, s[last:i]...), escape...)
		i += width - 1
		last = i + 1
	}
	return append(buf, s[last:]...)
}

// escapeXML gives what stands for the character at i, "" for itself, and how
// many bytes it takes the place of.
func escapeXML(s string, i int) (escape string, width int) {
	switch b := s[i]; {
	case b == '&':
		return "&amp;", 1
	case b == '<':
		return "&lt;", 1
	case b == '>':
		return "&gt;", 1
	case b == '"':
		return "&#34;", 1
	case b == '\r':
		return "&#xD;", 1
	case b < ' ' && b != '\n' && b != '\t':
		return "\uFFFD", 1
	case b == 0xef && strings.HasPrefix(s[i:], "\xef\xbf\xbe"), b == 0xef && strings.HasPrefix(s[i:], "\xef\xbf\xbf"):
		return "\uFFFD", 3
	}
	return "", 1
}
