package export

import (
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// Feeds gives the feeds of every language: of everything, of each section, of
// each plan and of each commitment.
func Feeds(site *ogp.Site, day calendar.Date, tongues []Tongue) []File {
	news := sync.OnceValue(func() map[string][]event {
		g := gathering{}
		g.all(site)
		for page, all := range g {
			g[page] = newest(all, day)
		}
		return g
	})
	var files []File
	for _, t := range tongues {
		files = append(files, feedsIn(site, day, t, news)...)
	}
	return files
}

// feedsIn gives the feeds of one language.
func feedsIn(site *ogp.Site, day calendar.Date, t Tongue, news func() map[string][]event) []File {
	siteTitle := site.Title.In(t.Tag).Value
	var files []File
	add := func(page string, name func() string) {
		f := Feed{Address: site.In(t.Tag, page) + "feed.xml", Page: site.In(t.Tag, page)}
		files = append(files, File{Path: f.Address[1:], Kind: "feed", Make: func(buf []byte) ([]byte, error) {
			f := f
			f.Title = siteTitle
			if n := name(); n != "" {
				f.Title = t.T("feed.titled", locale.Text("name", n), locale.Text("site", siteTitle))
			}
			for _, e := range news()[page] {
				f.Entries = append(f.Entries, t.news(e))
			}
			return f.Atom(buf, site, t.Language, day)
		}})
	}
	add("/", func() string { return "" })
	for _, s := range view.FeedSections {
		add("/"+s+"/", func() string { return t.T("feed." + s) })
	}
	for _, p := range site.Plans {
		add(p.Address, func() string { return t.Called(p) })
		for _, c := range p.Commitments {
			add(c.Address, func() string { return t.Called(c) })
		}
	}
	return files
}

// event is a record and the day that it became public.
type event struct {
	record ogp.Entry
	on     calendar.Date
}

// newest are the first entries of a feed: the newest up to the day, which may be
// very few of many.
func newest(all []event, day calendar.Date) []event {
	seen := slices.DeleteFunc(all, func(e event) bool { return e.on == 0 || e.on > day })
	slices.SortStableFunc(seen, func(a, b event) int {
		if a.on != b.on {
			return int(b.on) - int(a.on)
		}
		return strings.Compare(a.record.Rec().ID, b.record.Rec().ID)
	})
	return slices.Clone(seen[:min(len(seen), feedLength)])
}

// gathering puts what happened into the feeds that it belongs to, by the address
// of the page that a feed follows.
type gathering map[string][]event

func (g gathering) all(site *ogp.Site) {
	for _, p := range site.Plans {
		g.plan(p)
	}
	for _, u := range site.Updates {
		g.update(u)
	}
	for _, d := range site.Documents {
		g.add(d, d.Date, pages(d.Commitments, "/", "/documents/")...)
	}
	for _, m := range site.Meetings {
		on := m.Held
		if !m.Published.IsZero() {
			on = m.Published
		}
		g.add(m, on, "/", "/forum/")
	}
	for _, q := range site.Questions {
		on := q.Asked
		if !q.Answered.IsZero() {
			on = q.Answered
		}
		g.add(q, on, pages(q.Commitments, "/", "/questions/")...)
	}
}

func (g gathering) plan(p *ogp.ActionPlan) {
	for _, u := range p.Updates {
		g.update(u)
	}
	for _, e := range p.Events {
		on := e.Announced
		if on.IsZero() {
			on = e.Starts
		}
		g.add(e, on, "/", "/participate/")
	}
	for _, c := range p.Consultations {
		g.add(c, c.Announced, "/", "/participate/")
		for _, x := range c.Contributions {
			g.add(x, x.Received, pages(x.Commitments, "/contributions/")...)
		}
	}
	for _, r := range p.Rounds {
		g.add(r, r.Published, "/", "/commitments/")
		for _, x := range r.Reports {
			g.add(x, r.Published, x.Commitment.Address)
		}
	}
}

func (g gathering) update(u *ogp.Update) {
	g.add(u, u.Date, pages(u.Commitments, "/", "/updates/")...)
}

// pages are the pages that follow a record about commitments.
func pages(commitments []ogp.Ref[ogp.Commitment], others ...string) []string {
	for _, c := range commitments {
		if c.To != nil {
			others = append(others, c.To.Address)
		}
	}
	return others
}

// add puts a record into the feeds of some pages and of its plan.
func (g gathering) add(e ogp.Entry, on calendar.When, pages ...string) {
	if p := e.Rec().Plan; p != nil {
		pages = append(pages, p.Address)
	}
	for _, p := range pages {
		g[p] = append(g[p], event{e, on.Last})
	}
}

// news makes an entry of what happened.
func (t Tongue) news(e event) News {
	r := e.record.Rec()
	return News{Record: e.record, On: e.on, Title: t.Called(e.record), Kind: t.T("feed.kind." + string(r.Kind)),
		Summary: clip(markup.Plain([]byte(r.Summary.In(t.Tag).HTML)), 2*summaryLength), Prose: proseOf(e.record, t.Tag)}
}

// proseOf gives the words of a record that its page shows beside the body.
func proseOf(e ogp.Entry, lang string) []ogp.Written {
	var all []ogp.Written
	for _, p := range proses(e) {
		if w := p.In(lang); w.HTML != "" {
			all = append(all, w)
		}
	}
	return all
}

func proses(e ogp.Entry) []ogp.Prose {
	switch e := e.(type) {
	case *ogp.Question:
		return []ogp.Prose{e.Answer, e.Reply}
	case *ogp.Contribution:
		return []ogp.Prose{e.Response, e.Reply}
	case *ogp.Consultation:
		return []ogp.Prose{e.Response}
	case *ogp.Report:
		return []ogp.Prose{e.NextSteps}
	case *ogp.Meeting:
		var all []ogp.Prose
		for _, d := range e.Decisions {
			all = append(all, d.Text)
		}
		return all
	}
	return nil
}
