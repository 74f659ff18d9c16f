package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// every asks for a record in each month, quarter or year of the span or, for
// other periods, for no longer gap than that between records. Where it is about
// groups it asks that of each of them; no group is one that never met.
func every(s *scope) CheckResult {
	got := s.records(s.seen)
	got = slices.DeleteFunc(slices.Clone(got), func(it *item) bool { return !s.span.Contains(it.first) })
	if !s.perGroup() {
		return s.rhythm(got, nil)
	}
	all := groups(s.frame)
	if len(all) == 0 {
		r := s.rhythm(nil, nil)
		r.Finding = finding("every.nogroup", sentence("finding", r.Finding))
		return r
	}
	var worst CheckResult
	for i, g := range all {
		r := s.rhythm(slices.DeleteFunc(slices.Clone(got), func(it *item) bool { return it.of != ogp.Entry(g) }), g)
		r.Finding = finding("every.group", entry("group", g), sentence("finding", r.Finding))
		if i == 0 || rank[r.Result] < rank[worst.Result] {
			r.Until, worst = earliest(r.Until, worst.Until), r
			continue
		}
		worst.Until = earliest(worst.Until, r.Until)
		if r.Result == worst.Result {
			worst.Evidence = append(worst.Evidence, r.Evidence...)
		}
	}
	return worst
}

// rank orders results, the one that decides a verdict first.
var rank = map[Result]int{Breached: 0, Missing: 1, Pending: 2, Holds: 3}

func (s *scope) perGroup() bool {
	return slices.ContainsFunc(s.check.Sets, func(name Set) bool { return name == "group-meetings" || name == "group-reports" })
}

// rhythm is every for one row of records.
func (s *scope) rhythm(got []*item, g *ogp.Group) CheckResult {
	if s.check.byCalendar() {
		return s.byUnit(got, released(g))
	}
	return s.byGap(got)
}

// byCalendar reports whether the check goes by calendar unit, not by gap.
func (c *Check) byCalendar() bool {
	u := c.period.Unit
	return c.period.N == 1 && (u == calendar.Months || u == calendar.Quarters || u == calendar.Years)
}

// released is the day from which a group has nothing left to work on, as all its
// commitments were withdrawn; zero where it has.
func released(g *ogp.Group) calendar.Date {
	var last calendar.Date
	if g == nil {
		return 0
	}
	for _, c := range g.Commitments {
		if c.To == nil || c.To.Withdrawn.Last == 0 {
			return 0
		}
		last = max(last, c.To.Withdrawn.Last)
	}
	return last
}

// byUnit goes by calendar unit: each full one inside the span that is over must
// have its records.
func (s *scope) byUnit(got []*item, released calendar.Date) CheckResult {
	want := s.check.want()
	var over, empty []calendar.Span
	var next calendar.Span // the first one that is not over and lacks records
	for _, u := range s.units() {
		if released != 0 && released <= u.To {
			break
		}
		enough := inside(got, u) >= want
		switch {
		case u.Over(s.now):
			over = append(over, u)
			if !enough {
				empty = append(empty, u)
			}
		case next.IsZero() && !enough:
			next = u
		}
	}
	unit := s.check.period.Unit
	args := []Arg{number("have", len(over)-len(empty)), number("n", len(over)), number("want", want),
		spans("gaps", empty, unit), keys("unit", []string{"unit." + string(unit)})}
	switch {
	case len(empty) > 0:
		return s.lacking(s.answer(Breached, finding(plural("every_"+string(unit)+".gaps", want), args...), got), 0)
	case len(over) > 0:
		return s.lasting(s.answer(Holds, finding(plural("every_"+string(unit)+".holds", want), args...), got), next.To)
	case len(got) > 0:
		return s.lasting(s.answer(Holds, finding("every.begun", number("n", len(got)), args[4]), got), next.To)
	case !next.IsZero():
		return s.lacking(s.answer(Pending, finding("every.pending", spans("unit_span", []calendar.Span{next}, unit)), nil), next.To)
	}
	return s.none(nil)
}

func plural(key string, want int) string {
	if want > 1 {
		return key + "_several"
	}
	return key
}

func inside(items []*item, u calendar.Span) int {
	n := 0
	for _, it := range items {
		if u.Contains(it.first) {
			n++
		}
	}
	return n
}

// units are the full calendar units of the check's period inside its span. Years
// count from the start of implementation.
func (s *scope) units() []calendar.Span {
	step := map[calendar.Unit]int{calendar.Months: 1, calendar.Quarters: 3, calendar.Years: 12}[s.check.period.Unit]
	start := calendar.New(s.span.From.Year(), 1, 1)
	if step == 12 {
		start = s.implementation.From
	}
	var full []calendar.Span
	for i := 0; ; i++ {
		u := calendar.Span{From: start.AddMonths(step * i), To: start.AddMonths(step * (i + 1)).AddDays(-1)}
		if u.To > s.span.To || u.To < u.From {
			return full
		}
		if u.From >= s.span.From {
			full = append(full, u)
		}
	}
}

// byGap goes from the span's start, and then from each record: no more than the
// period to the next, or to the span's end.
func (s *scope) byGap(got []*item) CheckResult {
	last, end := s.span.From, min(s.now, s.span.To)
	var longest calendar.Span
	late := false
	for _, day := range append(days(got), end) {
		late = late || s.check.period.After(last, s.working) < day
		if gap := (calendar.Span{From: last, To: day}); gap.Days() > longest.Days() || longest.IsZero() {
			longest = gap
		}
		last = max(last, day)
	}
	if len(got) > 0 {
		last = got[len(got)-1].first
	} else {
		last = s.span.From
	}
	return s.gaps(got, longest, late, s.check.period.After(last, s.working))
}

func (s *scope) gaps(got []*item, longest calendar.Span, late bool, due calendar.Date) CheckResult {
	args := []Arg{number("n", len(got)), period("period", s.check.period), date("from", longest.From), date("to", longest.To)}
	if due >= s.span.To {
		due = 0
	}
	switch {
	case late:
		return s.lacking(s.answer(Breached, finding("gap.long", args...), got), 0)
	case len(got) > 0:
		return s.lasting(s.answer(Holds, finding("gap.holds", args...), got), due)
	case due != 0:
		return s.lacking(s.answer(Pending, finding("gap.pending", date("due", due), args[1]), nil), due)
	}
	return s.none(nil)
}

func days(items []*item) []calendar.Date {
	var all []calendar.Date
	for _, it := range items {
		all = append(all, it.first)
	}
	return all
}
