package export

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// Feeds gives the feeds of one language: of everything, of each section, of
// each plan and of each commitment. title names a record as its page does.
func Feeds(site *ogp.Site, l *locale.Language, day calendar.Date, title func(ogp.Entry) string) []File {
	g := &gathering{site: site, l: l, title: title, by: map[string][]News{}}
	g.all()
	siteTitle := site.Title.In(l.Tag).Value
	var files []File
	add := func(page, name string) {
		if name != "" {
			name = l.T("feed.titled", locale.Text("name", name), locale.Text("site", siteTitle))
		} else {
			name = siteTitle
		}
		f := Feed{Address: site.In(l.Tag, page) + "feed.xml", Page: site.In(l.Tag, page), Title: name, Entries: g.by[page]}
		files = append(files, File{Path: f.Address[1:], Kind: "feed", Make: func(buf []byte) ([]byte, error) {
			return f.Atom(buf, site, l, day)
		}})
	}
	add("/", "")
	for _, s := range view.FeedSections {
		add("/"+s+"/", l.T("feed."+s))
	}
	for _, p := range site.Plans {
		add(p.Address, title(p))
		for _, c := range p.Commitments {
			add(c.Address, title(c))
		}
	}
	return files
}

// gathering puts the news into the feeds that they belong to, by the address of
// the page that a feed follows.
type gathering struct {
	site  *ogp.Site
	l     *locale.Language
	title func(ogp.Entry) string
	by    map[string][]News
}

func (g *gathering) all() {
	for _, p := range g.site.Plans {
		g.plan(p)
	}
	for _, u := range g.site.Updates {
		g.update(u)
	}
	for _, d := range g.site.Documents {
		g.add(d, d.Date, pages(d.Commitments, "/", "/documents/")...)
	}
	for _, m := range g.site.Meetings {
		on := m.Held
		if !m.Published.IsZero() {
			on = m.Published
		}
		g.add(m, on, "/", "/forum/")
	}
	for _, q := range g.site.Questions {
		on := q.Asked
		if !q.Answered.IsZero() {
			on = q.Answered
		}
		g.add(q, on, pages(q.Commitments, "/", "/questions/")...)
	}
}

func (g *gathering) plan(p *ogp.ActionPlan) {
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

func (g *gathering) update(u *ogp.Update) {
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

// add makes news of a record, for the feeds of some pages and of its plan.
func (g *gathering) add(e ogp.Entry, on calendar.When, pages ...string) {
	r := e.Rec()
	if r.Plan != nil {
		pages = append(pages, r.Plan.Address)
	}
	n := News{Record: e, On: on.Last, Title: g.title(e), Kind: g.l.T("feed.kind." + string(r.Kind)),
		Summary: clip(markup.Plain([]byte(r.Summary.In(g.l.Tag).HTML)), 2*summaryLength), Prose: proseOf(e, g.l.Tag)}
	for _, p := range pages {
		g.by[p] = append(g.by[p], n)
	}
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
