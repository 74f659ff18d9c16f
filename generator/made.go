package generator

import (
	"github.com/ogpress/ogpress/generator/history"
	"github.com/ogpress/ogpress/generator/view"
)

// made is the commit that the site is made of. Its day is told only where the
// history is whole: a copy that was cut off knows too little of days.
func (c *Content) made() view.Made {
	if c.History == nil {
		return view.Made{}
	}
	m := view.Made{Hash: c.History.Head.Hash}
	if c.History.Known() {
		m.Day = c.History.Head.Day
	}
	return m
}

// noDays says why pages do not tell when the content was changed last; "" where
// they do, or where nobody keeps a history.
func (c *Content) noDays() string {
	if c.History == nil || c.Site.Repository == nil {
		return ""
	}
	switch c.History.Reason {
	case history.Shallow, history.NoGit, history.Failed:
		return c.Languages[0].T("command.no_days_" + map[history.Reason]string{
			history.Shallow: "shallow", history.NoGit: "git", history.Failed: "failed"}[c.History.Reason])
	}
	return ""
}

// keptIn tells the site where it is kept, in place of what its settings say. A
// copy whose settings nobody has changed yet gets the colour of copies.
func (c *Content) keptIn(repository string) {
	r := c.Site.Repository
	if repository == "" || r == nil || view.SameRepository(r.URL, repository) {
		return
	}
	r.URL, c.Site.Look.Accent = repository, ""
}
