package export

import (
	"fmt"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// sitemapLimit is how many addresses one sitemap may hold (sitemaps.org).
const sitemapLimit = 50000

// Place is one page as the sitemap lists it.
type Place struct {
	Path    string        // site-absolute, in the default language; every language has it below its own root
	Lang    string        // the language of this page
	Changed calendar.Date // when its content last changed; 0: not known, and not said
}

// File is one file of the site.
type File struct {
	Path string // from the output folder: "data/commitments.csv"
	Kind string // "data", "feed", "calendar", "sitemap", "search"
	Make func(buf []byte) ([]byte, error)
}

// Sitemap gives sitemap.xml or, for very large sites, an index and its parts,
// of n places. It needs a known address of the site: without one there is none.
func Sitemap(site *ogp.Site, n int, place func(i int) Place) []File {
	if site.BaseURL == "" {
		return nil
	}
	if n <= sitemapLimit {
		return []File{urlset("sitemap.xml", site, 0, n, place)}
	}
	var parts []File
	for from := 0; from < n; from += sitemapLimit {
		parts = append(parts, urlset(fmt.Sprintf("sitemap-%d.xml", len(parts)+1), site, from, min(from+sitemapLimit, n), place))
	}
	return append([]File{sitemapIndex(site, parts)}, parts...)
}

const xmlHead = `<?xml version="1.0" encoding="utf-8"?>` + "\n"

func urlset(path string, site *ogp.Site, from, to int, place func(i int) Place) File {
	return File{Path: path, Kind: "sitemap", Make: func(buf []byte) ([]byte, error) {
		w := &atom{buf: buf, site: site}
		w.raw(xmlHead + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
		for i := from; i < to; i++ {
			w.place(place(i))
		}
		w.raw("</urlset>\n")
		return w.buf, nil
	}}
}

func (w *atom) place(p Place) {
	w.raw("<url>")
	w.element("loc", Absolute(w.site, w.site.In(p.Lang, p.Path)))
	if p.Changed != 0 {
		w.element("lastmod", p.Changed.String())
	}
	for _, lang := range w.site.Languages {
		if len(w.site.Languages) == 1 {
			break
		}
		w.raw(`<xhtml:link rel="alternate" hreflang="` + lang + `" href="`)
		w.buf = appendXML(w.buf, Absolute(w.site, w.site.In(lang, p.Path)))
		w.raw(`"/>` + "\n")
	}
	w.raw("</url>\n")
}

func sitemapIndex(site *ogp.Site, parts []File) File {
	return File{Path: "sitemap.xml", Kind: "sitemap", Make: func(buf []byte) ([]byte, error) {
		w := &atom{buf: buf, site: site}
		w.raw(xmlHead + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, p := range parts {
			w.raw("<sitemap>")
			w.element("loc", Absolute(site, "/"+p.Path))
			w.raw("</sitemap>\n")
		}
		w.raw("</sitemapindex>\n")
		return w.buf, nil
	}}
}

// Robots lets everybody read everything and names the sitemap. A site that must
// stay out of search engines says so on its pages, which robots must be able to
// read for that.
func Robots(site *ogp.Site) File {
	return File{Path: "robots.txt", Kind: "robots", Make: func(buf []byte) ([]byte, error) {
		buf = append(buf, "User-agent: *\nAllow: /\n"...)
		if site.BaseURL != "" {
			buf = append(buf, "Sitemap: "+Absolute(site, "/sitemap.xml")+"\n"...)
		}
		return buf, nil
	}}
}
