package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// News is the list of updates, the newest first.
type News struct {
	*Head
	Count Words
	Years []Chapter
	Pager Pager
}

// NewsPages is how many pages the list of updates takes.
func (s *Site) NewsPages() int { return PagesOf(len(s.lists.news()), PerPage) }

// NewsPage gives a page of the list of updates.
func (e *Edition) NewsPage(page int) *News {
	all := slices.Clone(e.lists.news())
	slices.Reverse(all)
	v := &News{Head: e.head(PageAddress("/updates/", page), e.t("nav.updates")), Count: e.n("updates.count", len(all))}
	v.Description = e.plain("updates.about")
	v.Pager = e.pager("/updates/", page, PagesOf(len(all), PerPage))
	v.paged(v.Pager)
	v.Years = byYear(e, onPage(all, page, PerPage), func(u *ogp.Update) calendar.When { return u.Date }, func(u *ogp.Update) Item {
		i := Item{Link: e.to(u), Time: e.when(u.Date), Tag: word(e, "update_about", u.About), HTML: v.prose(e, u.Summary)}
		if u.Plan != nil {
			i.Note = e.text(u.Plan.Title)
		}
		return i
	})
	return v
}

// Update is the page of one piece of news.
type Update struct {
	*Head
	Time  Time
	By    Words
	Lead  HTML
	Facts []Fact
	Body  Body
}

// Update gives the page of a piece of news.
func (e *Edition) Update(u *ogp.Update) *Update {
	v := &Update{Head: e.record(u, Link{Words: e.t("nav.updates"), Href: e.At("/updates/")}), Time: e.when(u.Date), By: e.text(u.Author), Body: e.body(&u.Record)}
	v.Kicker = word(e, "update_about", u.About)
	v.Lead = v.prose(e, u.Summary)
	f := facts{e: e}
	if u.Plan != nil {
		f.add("fact.plan", e.to(u.Plan))
	}
	f.add("kinds.commitment", e.refs(u.Commitments)...)
	f.add("fact.channels", e.announced(u.Channels)...)
	v.Facts = f.list
	return v
}

// refs are links to commitments that something is about.
func (e *Edition) refs(refs []ogp.Ref[ogp.Commitment]) []Link {
	var out []Link
	for _, r := range refs {
		if r.To != nil {
			out = append(out, e.to(r.To))
		}
	}
	return out
}
