package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/ogp"
)

// Background is the list of background pages, by topic.
type Background struct {
	*Head
	Pages []BackgroundItem
	Other []Item // pages of the site's own
}

// BackgroundItem is a background page in the list.
type BackgroundItem struct {
	Topic   Words
	Link    Link
	Summary HTML
}

// BackgroundPage gives the list of background pages.
func (e *Edition) BackgroundPage() *Background {
	v := &Background{Head: e.overview("/about/", "nav.about", "background.about")}
	pages := slices.Clone(e.Site.About)
	slices.SortStableFunc(pages, func(a, b *ogp.AboutPage) int { return topicRank(a) - topicRank(b) })
	for _, a := range pages {
		v.Pages = append(v.Pages, BackgroundItem{Topic: word(e, "about_topic", a.Topic), Link: e.to(a), Summary: v.prose(e, a.Summary)})
	}
	for _, p := range e.Site.Pages {
		v.Other = append(v.Other, Item{Link: e.to(p)})
	}
	return v
}

// topicRank follows the order of the format; pages without a topic come last.
func topicRank(a *ogp.AboutPage) int {
	all := ogp.AboutTopic("").Words()
	if i := slices.Index(all, string(a.Topic)); i >= 0 {
		return i
	}
	return len(all)
}

// Text is a page of words: background, or a page of the site's own.
type Text struct {
	*Head
	Lead  HTML
	Facts []Fact
	Body  Body
}

// AboutPage gives a background page.
func (e *Edition) AboutPage(a *ogp.AboutPage) *Text {
	v := &Text{Head: e.record(a, Link{Words: e.t("nav.about"), Href: e.At("/about/")}), Body: e.body(&a.Record)}
	v.Kicker = word(e, "about_topic", a.Topic)
	v.Lead = v.prose(e, a.Summary)
	f := facts{e: e}
	f.time("fact.published", e.when(a.Published))
	f.add("fact.channels", e.announced(a.Channels)...)
	v.Facts = f.list
	v.headings(v.Body)
	return v
}

// FreePage gives a page of the site's own.
func (e *Edition) FreePage(p *ogp.FreePage) *Text {
	v := &Text{Head: e.record(p), Body: e.body(&p.Record)}
	v.Lead = v.prose(e, p.Summary)
	v.headings(v.Body)
	return v
}

// headings makes the main headings of a long body the list "on this page".
func (h *Head) headings(b Body) {
	for _, x := range b.Page.Headings {
		if x.Level == 2 {
			h.Sections = append(h.Sections, Section{ID: b.Prefix + x.ID, Title: Words{Text: x.Text, As: b.As}})
		}
	}
}
