package generator

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/history"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/publish"
	"github.com/ogpress/ogpress/generator/view"
)

// remember holds the content against the addresses that it had: those that git
// witnesses, and those that an earlier build put into the output folder. An
// address once published keeps working, so a record that is gone must have left
// its address to another one as an alias, or is a problem; in the place of a
// document that is gone stands a page that says so.
func (c *Content) remember(o Options) error {
	m := &memory{content: c, taken: c.takenAddresses(), list: &problem.List{}}
	for _, g := range c.History.Gone(c.there) {
		m.lost(g)
	}
	if err := m.earlier(o.out()); err != nil {
		return err
	}
	c.addProblems(m.list)
	return nil
}

// there reports whether a file is in the source folder now.
func (c *Content) there(file string) bool {
	_, err := fs.Stat(c.source.FS(), file)
	return err == nil
}

// takenAddresses are the addresses that records have or took over.
func (c *Content) takenAddresses() map[string]bool {
	taken := map[string]bool{}
	for _, e := range c.Site.ByID {
		r := e.Rec()
		taken[r.Address] = true
		for _, a := range r.Aliases {
			taken[view.ForwardAddress(a.Address)] = true
		}
	}
	return taken
}

// memory compares what was published with what is there.
type memory struct {
	content *Content
	taken   map[string]bool
	list    *problem.List
}

// lost says what becomes of the address of a file that is gone, and reports
// whether there was anything to say.
func (m *memory) lost(g history.Gone) bool {
	_, address, kind, ok := load.RecordAt(g.Path)
	if !ok || m.taken[address] || wasSample(g.Path) {
		return false
	}
	m.taken[address] = true
	if kind == ogp.KindDocument {
		m.content.gone = append(m.content.gone, tombstone(g, address))
		return true
	}
	p := vanished(g.Path, address)
	p.Hints = []problem.Hint{{Code: "alias", Args: problem.Args{"address": address}}}
	if file, ok := m.moved(g.MayBe); ok {
		p.Hints = []problem.Hint{{Code: "moved", Args: problem.Args{"address": address, "file": file}}}
	}
	m.list.Add(p)
	return true
}

// moved reports whether a record is where git thinks that the lost one went.
func (m *memory) moved(file string) (string, bool) {
	_, _, _, ok := load.RecordAt(file)
	return file, ok && m.content.there(file)
}

func vanished(file, address string) problem.Problem {
	return problem.Problem{File: file, Line: 1, Column: 1, Width: 1, Severity: problem.Error, Code: "vanished-page",
		Args: problem.Args{"address": address}}
}

// tombstone is what is known of a document that is gone.
func tombstone(g history.Gone, address string) view.Gone {
	t := view.Gone{Address: address, Title: strings.TrimSuffix(path.Base(g.Path), path.Ext(g.Path)), On: g.Removed.Day}
	if g.Removed.Subject != "" {
		t.Why = ogp.Prose{{Source: g.Removed.Subject, HTML: paragraph(g.Removed.Subject)}}
	}
	return t
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// paragraph is plain words as safe markup.
func paragraph(s string) string { return "<p>" + escapes.Replace(s) + "</p>" }

// earlier finds the records that an earlier build had pages of and that are in
// no file any more.
func (m *memory) earlier(out string) error {
	entries, err := publish.Earlier(out)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, e := range entries {
		if e.Kind != "page" || e.Record == "" || known[e.Record] {
			continue
		}
		known[e.Record] = true
		if m.content.Site.ByID[e.Record] == nil && !slices.ContainsFunc(load.FilesOf(e.Record), m.content.there) {
			m.content.told = m.lost(history.Gone{Path: m.fileOf(e.Record)}) || m.content.told
		}
	}
	return nil
}

// fileOf is the file that most likely held a record that is gone.
func (m *memory) fileOf(id string) string {
	for _, f := range load.FilesOf(id) {
		if _, _, _, ok := load.RecordAt(f); ok {
			return f
		}
	}
	return load.FilesOf(id)[0]
}
