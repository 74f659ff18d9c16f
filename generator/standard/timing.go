package standard

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// notice asks that each record was announced so long before it starts.
func notice(s *scope) CheckResult {
	got := s.records(s.known)
	if len(got) == 0 {
		return s.none(nil)
	}
	var late, unsaid []*item
	for _, it := range got {
		switch s.announced(it) {
		case Breached:
			late = append(late, it)
		case Missing:
			unsaid = append(unsaid, it)
		}
	}
	asked := period("period", s.check.period)
	switch {
	case len(late) > 0:
		return s.shortest("notice.late", Breached, late, number("late", len(late)), number("n", len(got)), asked)
	case len(unsaid) > 0:
		r := s.answer(Missing, finding("notice.unsaid", number("n", len(unsaid)), entry("record", unsaid[0].entry)), unsaid)
		r.Next = []Finding{s.mend("next.announce", unsaid[0])}
		return r
	}
	r := s.shortest("notice.holds", Holds, got, number("n", len(got)), asked)
	return r
}

// announced grades one record: Holds on full dates only, Breached where even the
// most favourable reading of vague ones is too late, else Missing.
func (s *scope) announced(it *item) Result {
	switch {
	case it.announced.IsZero():
		return Missing
	case s.check.period.After(it.announced.First, s.working) > it.when.Last:
		return Breached
	case it.announced.Full() && it.when.Full():
		return Holds
	}
	return Missing
}

// shortest answers with the record that had the shortest notice.
func (s *scope) shortest(key string, r Result, items []*item, args ...Arg) CheckResult {
	least, days := items[0], 0
	for i, it := range items {
		if d := it.when.First.DaysSince(it.announced.Last); i == 0 || d < days {
			least, days = it, d
		}
	}
	if days < 0 {
		key += "_after"
		days = -days
	}
	args = append(args, number("days", days), entry("record", least.entry), when("announced", least.announced), when("held", least.when))
	result := s.answer(r, finding(key, args...), items)
	for i, it := range items {
		result.Evidence[i].Counted = it.announced
	}
	return result
}

// openFor asks for one window that was open so long, and is over.
func openFor(s *scope) CheckResult {
	got := s.records(s.known)
	if len(got) == 0 {
		return s.none(nil)
	}
	var long, short, running []*item
	for _, it := range got {
		closes := it.entry.(*ogp.Consultation).Closes
		switch {
		case closes.Last >= s.nowOf(it):
			running = append(running, it)
		case s.lasts(it):
			long = append(long, it)
		case closes.Last.AddDays(1) < s.check.period.After(it.when.First, s.working):
			short = append(short, it)
		}
	}
	r := s.windows(got, long, short, running)
	r.looked = got
	return r
}

func (s *scope) windows(got, long, short, running []*item) CheckResult {
	asked := period("period", s.check.period)
	switch {
	case len(long) > 0:
		return s.window("open.holds", Holds, long, asked)
	case len(running) > 0:
		r := s.window("open.pending", Pending, running, asked)
		r.Until = s.closing(running)
		r.Next = []Finding{s.mend("next.keep", running[0], date("by", r.Until))}
		return r
	case len(short) == len(got):
		r := s.window("open.short", Breached, short, asked)
		return s.lacking(r, 0)
	}
	return s.lacking(s.answer(Missing, finding("open.vague", asked), got), 0)
}

// lasts reports whether the window, both days counted, is long enough. Only full
// dates can show that.
func (s *scope) lasts(it *item) bool {
	closes := it.entry.(*ogp.Consultation).Closes
	return it.when.Full() && closes.Full() && s.check.period.After(it.when.First, s.working) <= closes.Last.AddDays(1)
}

// closing is the day after which running windows have decided the check: the
// first that is long enough to end or, where none is, the last.
func (s *scope) closing(running []*item) calendar.Date {
	var first, last calendar.Date
	for _, it := range running {
		closes := it.entry.(*ogp.Consultation).Closes.Last
		last = max(last, closes)
		if s.lasts(it) {
			first = earliest(first, closes)
		}
	}
	return earliest(first, last)
}

// window answers with the longest of some windows.
func (s *scope) window(key string, r Result, items []*item, args ...Arg) CheckResult {
	longest, days := items[0], 0
	for _, it := range items {
		closes := it.entry.(*ogp.Consultation).Closes
		if d := (calendar.Span{From: it.when.First, To: closes.Last}).Days(); d > days {
			longest, days = it, d
		}
	}
	closes := longest.entry.(*ogp.Consultation).Closes
	args = append(args, number("days", days), entry("record", longest.entry), when("opens", longest.when), when("closes", closes))
	return s.answer(r, finding(key, args...), items)
}

// before asks for a record dated on or before a moment, or so long ahead of it.
func before(s *scope) CheckResult {
	moment := s.moment(s.check.Moment)
	if moment == 0 {
		r := s.none(nil)
		r.Finding.Key = map[Result]string{Missing: "before.never", Pending: "before.nothing"}[r.Result]
		r.Finding.Args = append(r.Finding.Args, keys("moment", []string{"moment." + string(s.check.Moment)}))
		return r
	}
	by := s.ahead(moment)
	args := []Arg{keys("moment", []string{"moment." + string(s.check.Moment)}), date("day", moment), date("by", by)}
	var early, later []*item
	for _, it := range s.anytime(s.seen) {
		if it.at <= by {
			early = append(early, it)
		} else {
			later = append(later, it)
		}
	}
	switch {
	case len(early) > 0:
		return s.answer(Holds, finding("before.holds", append(args, entry("record", early[0].entry), when("on", early[0].when))...), early)
	case len(later) > 0:
		return s.answer(Breached, finding("before.late", append(args, entry("record", later[0].entry), when("on", later[0].when))...), later)
	case by >= s.now:
		return s.lacking(s.answer(Pending, finding("before.pending", args...), nil), by)
	}
	return s.lacking(s.answer(Missing, finding("before.missing", args...), nil), 0)
}

// ahead is the last day from which the check's period does not reach beyond the moment.
func (s *scope) ahead(moment calendar.Date) calendar.Date {
	if s.check.period.IsZero() {
		return moment
	}
	day := moment
	for s.check.period.After(day, s.working) > moment {
		day = day.AddDays(-1)
	}
	return day
}
