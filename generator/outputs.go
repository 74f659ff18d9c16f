package generator

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/generator/publish"
	"github.com/ogpress/ogpress/generator/render"
	"github.com/ogpress/ogpress/generator/view"
)

// prepare makes what all files of the site are made from: the site with its
// indexes, and the tables of its open data.
func (c *Content) prepare() (*view.Site, []export.Table) {
	site := view.New(c.Site, c.Day, c.Languages)
	site.Judge(c.Verdicts)
	site.Gone, site.Made = c.gone, c.made()
	tables := c.tables()
	site.Data = c.dataTables(tables)
	return site, tables
}

// outputs lists the files of the site but those of the search index. Nothing is
// made yet but what names itself by its bytes.
func (c *Content) outputs(site *view.Site, tables []export.Table) (all []publish.Output, err error) {
	var renderer *render.Renderer
	var preparing sync.WaitGroup
	preparing.Go(func() { renderer, err = render.New(site, c.theme, render.Options{}) })
	pages := page.Map(site)
	all = c.exports(site, pages, tables) // the largest files first, so that nobody waits for one at the end
	preparing.Wait()
	if err != nil {
		return nil, err
	}
	all = slices.Grow(all, len(pages)*5/4)
	for i := range pages {
		all = append(all, pageOutput(renderer, &pages[i]))
	}
	for _, a := range renderer.Assets() {
		all = append(all, whole(a.Address[1:], "asset", a.Bytes))
	}
	all = append(all, whole(".nojekyll", "asset", nil))
	return append(all, c.copies()...), nil
}

func pageOutput(r *render.Renderer, p *page.Page) publish.Output {
	out := publish.Output{Path: pathOf(p.Address), Kind: "page", Make: func(buf []byte) ([]byte, error) { return r.Page(buf, *p) }}
	switch {
	case p.Record != nil:
		out.Record = p.Record.Rec().ID
	case p.Kind == "tombstone": // so that the next build knows what was here
		out.Record = strings.Trim(p.Path, "/")
	}
	return out
}

// pathOf is the file that answers for an address.
func pathOf(address string) string {
	if strings.HasSuffix(address, "/") {
		address += "index.html"
	}
	return address[1:]
}

func whole(path, kind string, data []byte) publish.Output {
	return publish.Output{Path: path, Kind: kind, Make: func(buf []byte) ([]byte, error) { return append(buf, data...), nil }}
}

// copies are the files that are published as they are.
func (c *Content) copies() []publish.Output {
	var all []publish.Output
	seen := map[string]bool{}
	add := func(kind, id string, f ogp.File) {
		if seen[f.Address] {
			return
		}
		seen[f.Address] = true
		all = append(all, publish.Output{Path: f.Address[1:], Kind: kind, Record: id, Size: f.Size, SHA256: f.SHA256,
			Open: func() (io.ReadCloser, error) { return c.source.Open(f.Source) }})
	}
	for _, d := range c.Site.Documents {
		for _, f := range d.Files {
			add("document", d.ID, f)
		}
	}
	for _, f := range c.Site.Statics {
		add("static", "", f)
	}
	return all
}
