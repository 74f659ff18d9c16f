package standard

import (
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// covers asks that each record has certain things filled in, by a moment if one
// is given. The moment "publication" is that of the record itself.
func covers(s *scope) CheckResult {
	got, running := s.records(s.seen), s.records(s.open)
	if len(got) == 0 {
		return s.nothing(running)
	}
	lacking := slices.DeleteFunc(slices.Clone(got), func(it *item) bool { return len(s.empty(it)) == 0 })
	args := []Arg{number("have", len(got)-len(lacking)), number("n", len(got)), keys("fields", s.fieldKeys())}
	if len(lacking) == 0 {
		r := s.answer(Holds, finding("covers.holds", args...), got)
		if slices.ContainsFunc(s.check.Fields, func(f string) bool { return strings.Contains(f, "group") }) {
			r = s.lasting(r, s.leaving(got))
		}
		return s.closingSoon(r, running, func(it *item) bool { return len(s.empty(it)) == 0 })
	}
	args = append(args, s.named(lacking)...)
	r := s.answer(Missing, finding("covers.lacking", args...), lacking)
	r.Next = s.mends(lacking)
	switch m := s.moment(s.check.Moment); {
	case s.check.Moment == "publication":
		r.Result = Breached
	case m != 0 && m >= s.now:
		r.Result, r.Until = Pending, m
	case m != 0:
		r.Result = Breached
	}
	return r
}

// named says which records lack something: the first three, and how many more.
func (s *scope) named(lacking []*item) []Arg {
	args := []Arg{number("more", max(0, len(lacking)-3))}
	var some []ogp.Entry
	for _, it := range lacking[:min(3, len(lacking))] {
		some = append(some, it.entry)
	}
	return append(args, Arg{Name: "records", Kind: IsEntries, Entries: some})
}

// mends says in which files to fill in what is lacking: the first three.
func (s *scope) mends(lacking []*item) []Finding {
	var all []Finding
	for _, it := range lacking[:min(3, len(lacking))] {
		if f := s.fill(it); !slices.ContainsFunc(all, func(o Finding) bool { return o.Args[0].Text == f.Args[0].Text }) {
			all = append(all, f)
		}
	}
	return all
}

// nothing answers where there is nothing to cover: that holds where the check
// says so and there is a record of the set that it names.
func (s *scope) nothing(running []*item) CheckResult {
	if s.check.Given != "" {
		given := &scope{frame: s.frame, check: &Check{Sets: []Set{s.check.Given}, Late: s.check.Late}, phase: s.phase, span: s.span}
		if there := given.records(given.seen); len(there) > 0 {
			return s.answer(Holds, finding("covers.nothing", number("n", len(there))), there)
		}
	}
	if len(running) > 0 {
		r := s.answer(Pending, finding("covers.running", entry("record", running[0].entry)), running)
		r.Until = firstEnd(running)
		return s.closingSoon(r, running, func(it *item) bool { return it.ends != r.Until })
	}
	return s.none(nil)
}

// firstEnd is the first day on which one of running records ends.
func firstEnd(running []*item) calendar.Date {
	var first calendar.Date
	for _, it := range running {
		first = earliest(first, it.ends)
	}
	return first
}

// closingSoon lets a result that holds lapse with the first running record that
// would not pass once it is over.
func (s *scope) closingSoon(r CheckResult, running []*item, passes func(*item) bool) CheckResult {
	for _, it := range running {
		if !passes(it) {
			r.Until = earliest(r.Until, it.ends)
			r.Next = append(r.Next, s.mend("next.close", it, date("by", it.ends)))
		}
	}
	return r
}

// accounted asks that every closed consultation shows as many contributions, or
// withholds them with a reason, as it declares to have received.
func accounted(s *scope) CheckResult {
	got, running := s.records(s.seen), s.records(s.open)
	if len(got) == 0 {
		return s.nothing(running)
	}
	var fewer, unsaid []*item
	for _, it := range got {
		switch s.account(it) {
		case Breached:
			fewer = append(fewer, it)
		case Missing:
			unsaid = append(unsaid, it)
		}
	}
	switch {
	case len(fewer) > 0:
		return s.counted("accounted.fewer", Breached, fewer)
	case len(unsaid) > 0:
		r := s.counted("accounted.undeclared", Missing, unsaid)
		r.Next = []Finding{s.mend("next.fill", unsaid[0], keys("fields", []string{"field.received"}))}
		return s.closingSoon(r, running, func(it *item) bool { return s.account(it) != Breached })
	}
	r := s.counted("accounted.holds", Holds, got)
	return s.closingSoon(r, running, func(it *item) bool { return s.account(it) == Holds })
}

// account grades one consultation: Missing where no exact number is declared.
func (s *scope) account(it *item) Result {
	c := it.entry.(*ogp.Consultation)
	if c.Received == nil || c.ReceivedAbout {
		return Missing
	}
	shown, withheld := s.published(it)
	if shown+withheld < *c.Received {
		return Breached
	}
	return Holds
}

// published counts the contributions that a consultation shows, and those that
// it withholds with a reason.
func (s *scope) published(it *item) (shown, withheld int) {
	for _, c := range it.entry.(*ogp.Consultation).Contributions {
		switch {
		case c.Draft || c.Received.Last == 0 || c.Received.Last > s.eyeOf(it):
		case len(c.Withheld) == 0:
			shown += max(1, c.StandsFor)
		case c.Withheld.Filled():
			withheld += max(1, c.StandsFor)
		}
	}
	return shown, withheld
}

// counted answers with the numbers of the first consultation.
func (s *scope) counted(key string, r Result, items []*item) CheckResult {
	c := items[0].entry.(*ogp.Consultation)
	shown, withheld := s.published(items[0])
	declared := 0
	if c.Received != nil {
		declared = *c.Received
	}
	if len(items) > 1 && r == Holds {
		key += "_several"
	}
	result := s.answer(r, finding(key, number("n", len(items)), number("shown", shown), number("withheld", withheld),
		number("declared", declared), entry("record", c)), items)
	if r == Breached {
		result.Next = []Finding{finding("next.contributions", text("file", "plans/"+s.plan.Folder+"/contributions/"+path.Base(c.ID)+"/"))}
	}
	return result
}

// answered asks that each question was answered within the period.
func answered(s *scope) CheckResult {
	got := s.records(s.seen)
	if len(got) == 0 {
		return s.lacking(s.answer(Missing, finding("answered.none"), nil), 0)
	}
	var late, open []*item
	var due calendar.Date
	for _, it := range got {
		limit := s.check.period.After(it.at, s.working)
		on := it.entry.(*ogp.Question).Answered.Last
		isAnswered := on != 0 && on <= s.eyeOf(it)
		switch {
		case isAnswered && on > limit, !isAnswered && limit < s.now:
			late = append(late, it)
		case !isAnswered:
			open = append(open, it)
			due = earliest(due, limit)
		}
	}
	return s.replies(got, late, open, due)
}

func (s *scope) replies(got, late, open []*item, due calendar.Date) CheckResult {
	args := []Arg{number("n", len(got)), number("late", len(late)), number("open", len(open)), period("period", s.check.period)}
	switch {
	case len(late) > 0:
		limit := s.check.period.After(late[0].at, s.working)
		q := late[0].entry.(*ogp.Question)
		return s.answer(Breached, finding("answered.late", append(args, entry("record", q), when("asked", q.Asked), date("due", limit))...), late)
	case len(open) == len(got):
		r := s.answer(Pending, finding("answered.pending", append(args, date("due", due))...), open)
		r.Until, r.Next = due, s.reply(open, due)
		return r
	case len(open) > 0:
		r := s.answer(Holds, finding("answered.some", append(args, date("due", due))...), got)
		r.Until, r.Next = due, s.reply(open, due)
		return r
	}
	return s.answer(Holds, finding("answered.holds", args...), got)
}

// reply names the open question that falls due first.
func (s *scope) reply(open []*item, due calendar.Date) []Finding {
	for _, it := range open {
		if s.check.period.After(it.at, s.working) == due {
			return []Finding{s.mend("next.answer", it, date("by", due))}
		}
	}
	return nil
}

// current asks that the status of each commitment that has one was stated within
// the period before the day.
func current(s *scope) CheckResult {
	var got, old []*item
	var until calendar.Date
	for _, it := range s.records(s.seen) {
		c, ok := it.entry.(*ogp.Commitment)
		report := (*ogp.Report)(nil)
		if ok {
			report = s.statedIn(c)
		}
		if report == nil {
			continue
		}
		touched := &item{entry: report, when: report.Round.Published, at: report.Round.Published.Last}
		got = append(got, touched)
		limit := s.check.period.After(touched.at, s.working)
		if limit < s.eye {
			old = append(old, touched)
		}
		until = earliest(until, limit)
	}
	args := []Arg{number("n", len(got)), number("old", len(old)), period("period", s.check.period)}
	switch {
	case len(got) == 0:
		return s.none(nil)
	case len(old) > 0:
		return s.lacking(s.answer(Breached, finding("current.old", append(args, entry("record", old[0].entry), when("on", old[0].when))...), old), 0)
	case until >= s.implementation.To:
		until = 0
	}
	return s.lasting(s.answer(Holds, finding("current.holds", args...), got), until)
}
