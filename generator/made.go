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

// NoDays says why pages do not tell when the content was changed last; "" where
// they do, or where nobody keeps a history.
func (c *Content) NoDays() string {
	if c.History == nil || c.Site.Repository == nil {
		return ""
	}
	switch c.History.Reason {
	case history.Shallow, history.NoGit, history.Failed:
		return c.Default().T("command.no_days_" + map[history.Reason]string{
			history.Shallow: "shallow", history.NoGit: "git", history.Failed: "failed"}[c.History.Reason])
	}
	return ""
}
