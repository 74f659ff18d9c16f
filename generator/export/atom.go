package export

import (
	"bytes"
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
	Entries []News // the newest first; none is of a day that is to come
}

// Atom appends the feed. day is the day that the site speaks of.
func (f Feed) Atom(buf []byte, site *ogp.Site, l *locale.Language, day calendar.Date) ([]byte, error) {
	w := &atom{buf: buf, site: site, l: l}
	w.raw(`<?xml version="1.0" encoding="utf-8"?>` + "\n")
	w.raw(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="` + l.Tag + `">` + "\n")
	w.element("id", tag(site, f.Address))
	w.element("title", f.Title)
	w.element("updated", stamp(updated(f.Entries, day)))
	w.link("self", "application/atom+xml", Absolute(site, f.Address))
	w.link("alternate", "text/html", Absolute(site, f.Page))
	w.raw("<author>")
	w.element("name", site.Title.In(l.Tag).Value)
	w.raw("</author>\n")
	for _, n := range f.Entries {
		if err := w.entry(n); err != nil {
			return nil, err
		}
	}
	w.raw("</feed>\n")
	return w.buf, nil
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
	scratch := bodies.Get().(*[]byte)
	defer bodies.Put(scratch)
	html := (*scratch)[:0]
	if w.site.Bodies != nil && body.Len > 0 {
		var err error
		if html, err = w.site.Bodies.HTML(html, body); err != nil {
			return err
		}
	}
	for _, p := range n.Prose {
		html = append(html, p.HTML...)
		if lang == "" {
			lang = p.Lang
		}
	}
	if *scratch = html; len(html) == 0 {
		return nil
	}
	w.raw(`<content type="html" xml:lang="` + lang + `">`)
	w.absolute(html)
	w.raw("</content>\n")
	return nil
}

// absolute writes markup with the site's own address before its internal links.
// They are written as package markup writes them: text cannot hold a raw quote.
func (w *atom) absolute(html []byte) {
	base := strings.TrimSuffix(w.site.BaseURL, "/")
	for {
		i := bytes.Index(html, []byte(`="/`))
		if i < 0 {
			break
		}
		i += len(`="`)
		isLink := bytes.HasSuffix(html[:i], []byte(` href="`)) || bytes.HasSuffix(html[:i], []byte(` src="`))
		w.buf = appendXML(w.buf, html[:i])
		if html = html[i:]; !isLink {
			continue
		}
		w.buf = appendXML(w.buf, base)
		if bytes.HasPrefix(html, []byte("/~/")) {
			w.buf = appendXML(w.buf, w.site.In(w.l.Tag, "/"))
			html = html[len("/~/"):]
		}
	}
	w.buf = appendXML(w.buf, html)
}

// appendXML writes words so that no markup can begin in them. Characters that
// XML cannot hold become the replacement character.
func appendXML[T []byte | string](buf []byte, s T) []byte {
	last := 0
	for i := 0; i < len(s); i++ {
		if s[i] > '>' && s[i] != 0xef { // nearly all
			continue
		}
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
func escapeXML[T []byte | string](s T, i int) (escape string, width int) {
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
	case b == 0xef && len(s) > i+2 && s[i+1] == 0xbf && (s[i+2] == 0xbe || s[i+2] == 0xbf): // U+FFFE and U+FFFF
		return "\uFFFD", 3
	}
	return "", 1
}
