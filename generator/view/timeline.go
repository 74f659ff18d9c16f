package view

import (
	"slices"
	"strconv"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Timeline is what happened and what is to come, merged from stages of plans,
// consultations, events, reporting rounds and meetings of the forum.
type Timeline struct {
	*Head
	Chosen  Words // the plan or year that it is narrowed to; empty for all
	All     Link
	Filters []Filter
	Earlier []Link // years that a long timeline leaves to pages of their own
	Years   []TimelineYear
	ToToday bool // today's line stands on the page, under the id page.today
}

// TimelineYear is one year of the timeline.
type TimelineYear struct {
	ID      string
	Title   Words
	Moments []Moment
}

// wholeTimeline is how many moments the timeline of everything may have before
// it begins with the year before the day.
const wholeTimeline = 400

// TimelinePage gives the timeline of everything or, where by is "plan" or
// "year", of the plan with the folder key or of that year.
func (e *Edition) TimelinePage(by, key string) *Timeline {
	v := &Timeline{Head: e.head("/timeline/", e.t("nav.timeline"))}
	v.Description = e.plain("timeline.about")
	v.Filters = e.timelineFilters(by, key)
	whole := len(e.moments()) <= wholeTimeline
	switch {
	case by != "":
		v.narrow(e, by, key)
	case !whole:
		v.Earlier = e.yearsBefore(e.Day.Year() - 1)
	}
	var all []Moment
	for _, m := range e.moments() {
		if by == "" && !whole && m.from.Year() < e.Day.Year()-1 || by != "" && !m.in(by, key) {
			continue
		}
		if by == "plan" {
			m.Plan = Link{} // the same for all
		}
		all = append(all, m)
	}
	for _, m := range e.withToday(all) {
		year := m.from.Year()
		id := "page.y" + strconv.Itoa(year)
		if len(v.Years) == 0 || v.Years[len(v.Years)-1].ID != id {
			v.Years = append(v.Years, TimelineYear{ID: id, Title: Words{Text: e.Year(year)}})
		}
		y := &v.Years[len(v.Years)-1]
		y.Moments = append(y.Moments, m)
		v.ToToday = v.ToToday || m.State == "today"
	}
	return v
}

func (v *Timeline) narrow(e *Edition, by, key string) {
	for _, p := range e.Site.Plans {
		if by == "plan" && key == p.Folder {
			v.Chosen = e.text(p.Title)
		}
	}
	if year, err := strconv.Atoi(key); err == nil && by == "year" {
		v.Chosen = Words{Text: e.Year(year)}
	}
	v.Head = e.head("/timeline/"+by+"/"+key+"/", e.t("timeline.title_of", locale.Text("name", v.Chosen.Text)))
	v.Description = v.Title.Text
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.timeline"), Href: e.At("/timeline/")})
	v.All = Link{Words: e.t("timeline.show_all"), Href: e.At("/timeline/")}
}

func (m Moment) in(by, key string) bool {
	if by == "plan" {
		return m.plan != nil && m.plan.Folder == key
	}
	return strconv.Itoa(m.from.Year()) == key
}

// allMoments are the moments of all plans and of the forum, the earliest first.
func (e *Edition) allMoments() []Moment {
	var all []Moment
	h := &Head{} // of whichever page shows them: nothing else of it holds prose
	of := func(p *ogp.ActionPlan, m Moment) Moment {
		if m.plan = p; p != nil && m.Code != "submitted" {
			m.Plan = e.to(p)
		}
		if m.State == "past" {
			m.Said = Words{} // it stands above today's line
		}
		return m
	}
	for _, p := range e.Site.Plans {
		for _, m := range e.momentsOf(h, p, false) {
			all = append(all, of(p, m))
		}
		if !p.Submitted.IsZero() {
			m := Moment{Code: "submitted", Kind: e.t("timeline.submitted"), Link: e.to(p)}
			all = append(all, of(p, e.moment(m, p.Submitted, calendar.When{})))
		}
	}
	for _, m := range e.Meetings {
		if m.Group.To == nil {
			all = append(all, of(m.PlanRef.To, e.moment(Moment{Code: "meeting", Kind: e.t("opening.forum_meeting"), Link: e.to(m)}, m.Held, calendar.When{})))
		}
	}
	all = slices.DeleteFunc(all, func(m Moment) bool { return m.from == 0 })
	slices.SortStableFunc(all, func(a, b Moment) int {
		if a.from != b.from {
			return int(a.from) - int(b.from)
		}
		return int(a.to) - int(b.to)
	})
	return all
}

// withToday puts today's line before the first moment that is to come, where
// the day lies within the time that the list spans.
func (e *Edition) withToday(all []Moment) []Moment {
	if len(all) == 0 || all[0].from.Year() > e.Day.Year() || all[len(all)-1].from.Year() < e.Day.Year() {
		return all
	}
	at := slices.IndexFunc(all, func(m Moment) bool { return m.from > e.Day })
	if at < 0 {
		at = len(all)
	}
	line := Moment{Code: "day", State: "today", Anchor: "page.today", Time: e.day(e.Day), Said: e.t("timeline.today"), from: e.Day}
	return slices.Insert(all, at, line)
}

// countMoments counts what the links to parts of the timeline tell.
func (s *Site) countMoments() counted {
	c := counted{by: map[string]int{}}
	for _, m := range s.Editions[0].moments() {
		c.by["year/"+strconv.Itoa(m.from.Year())]++
		if m.plan != nil {
			c.by["plan/"+m.plan.Folder]++
		}
		c.years = append(c.years, m.from.Year())
	}
	slices.Sort(c.years)
	c.years = slices.Compact(c.years)
	return c
}

// TimelineYears are the years in which something of the timeline begins.
func (s *Site) TimelineYears() []int { return s.lists.moments().years }

// yearsBefore leads to the timelines of the years before one.
func (e *Edition) yearsBefore(year int) []Link {
	var out []Link
	for _, y := range e.TimelineYears() {
		if y < year {
			out = append(out, Link{Words: Words{Text: e.Year(y)}, Href: e.At("/timeline/year/" + strconv.Itoa(y) + "/")})
		}
	}
	return out
}

// timelineFilters are the links to the timeline of each plan and each year; on
// the page of one of them, where they are not too many.
func (e *Edition) timelineFilters(by, key string) []Filter {
	option := func(kind, value string, name Words) Link {
		return Link{Words: name, Href: e.At("/timeline/" + kind + "/" + value + "/"), Current: kind == by && value == key,
			Count: e.lists.moments().by[kind+"/"+value]}
	}
	few := func(n int) bool { return by == "" || n <= manyOptions }
	plans, years := Filter{Title: e.t("filter.plan"), Open: by != "year"}, Filter{Title: e.t("filter.year"), Open: by == "year"}
	if few(len(e.Site.Plans)) {
		for _, p := range slices.Backward(e.Site.Plans) {
			plans.Options = append(plans.Options, option("plan", p.Folder, e.text(p.Title)))
		}
	}
	if few(len(e.TimelineYears())) {
		for _, y := range slices.Backward(e.TimelineYears()) {
			years.Options = append(years.Options, option("year", strconv.Itoa(y), Words{Text: e.Year(y)}))
		}
	}
	return slices.DeleteFunc([]Filter{plans, years}, func(f Filter) bool { return len(f.Options) == 0 })
}
