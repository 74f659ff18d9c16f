package standard

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// has asks for at least N records of a set in the span.
func has(s *scope) CheckResult {
	got := s.records(s.seen)
	n, want := s.count(got), s.check.want()
	if n >= want {
		return s.lasting(s.answer(Holds, finding("has.holds", number("n", n), number("want", want)), got), s.lapsing(got, want))
	}
	result, due := Breached, calendar.Date(0)
	switch {
	case s.check.Once != "" && len(got) == 0, !s.check.dated:
		result = Missing
	case s.check.Once != "":
	case !s.over():
		result, due = Pending, s.span.To
	case len(got) == 0:
		result = Missing
	}
	key := "has.fewer"
	if len(got) == 0 {
		key = "has.none"
	}
	return s.lacking(s.answer(result, finding(key, number("n", n), number("want", want)), got), due)
}

// count counts records, or the different values of a field where the check asks for those.
func (s *scope) count(items []*item) int {
	if s.check.Distinct == "" {
		return len(items)
	}
	return len(s.values(items))
}

func (s *scope) values(items []*item) []string {
	var different []string
	for _, it := range items {
		for _, f := range s.check.distinct {
			for _, v := range f.values(s, it) {
				if v != "" && !slices.Contains(different, v) {
					different = append(different, v)
				}
			}
		}
	}
	return different
}

// lapsing is the last day on which enough of the records are left, where members
// leave; zero where they stay for the whole plan.
func (s *scope) lapsing(items []*item, want int) calendar.Date {
	var ends []calendar.Date
	for _, it := range items {
		if it.until != 0 && it.until < s.implementation.To {
			ends = append(ends, it.until)
		}
	}
	slices.Sort(ends)
	for _, end := range ends {
		left := slices.DeleteFunc(slices.Clone(items), func(it *item) bool { return it.until != 0 && it.until <= end })
		if s.count(left) < want {
			return end
		}
	}
	return 0
}

// fields asks for a record in which certain things are filled in.
func fields(s *scope) CheckResult {
	got := s.records(s.seen)
	full := slices.DeleteFunc(slices.Clone(got), func(it *item) bool { return len(s.empty(it)) > 0 })
	if len(full) >= s.check.want() {
		return s.answer(Holds, finding("fields.holds", keys("fields", s.fieldKeys())), full)
	}
	if len(got) == 0 {
		if s.check.dated {
			return s.none(nil)
		}
		return s.lacking(s.answer(Missing, finding("fields.none"), nil), 0)
	}
	r := s.answer(Missing, finding("fields.lacking", entry("record", got[0].entry), keys("fields", s.empty(got[0]))), nil)
	r.Next = []Finding{s.fill(got[0])}
	if s.check.dated && !s.over() {
		r.Result, r.Until = Pending, s.span.To
	}
	return r
}

// empty gives the words of what a record has not filled in.
func (s *scope) empty(it *item) []string {
	var lacking []string
	for _, either := range s.check.fields {
		if !slices.ContainsFunc(either, func(name string) bool { return s.hasField(it, name) }) {
			lacking = append(lacking, fieldKey(either))
		}
	}
	return lacking
}

// hasField reports whether a record has a field filled in, as any of the check's sets reads it.
func (s *scope) hasField(it *item, name string) bool {
	for _, set := range s.check.Sets {
		if f, ok := sets[set].fields[name]; ok && f(s, it) {
			return true
		}
	}
	return false
}

func (s *scope) fieldKeys() []string {
	var all []string
	for _, either := range s.check.fields {
		all = append(all, fieldKey(either))
	}
	return all
}

// stated asks for somebody's word: dated by the day, signed, with evidence.
func stated(s *scope) CheckResult {
	eye := s.eye
	if s.check.Late {
		eye = s.day
	}
	var found []*item
	for _, st := range s.site.Statements {
		if s.counts(st) && st.On.Last <= eye && !st.Sample && !st.Draft {
			found = append(found, &item{entry: st, when: st.On, at: st.On.Last, first: st.On.Last})
		}
	}
	if len(found) > 0 {
		slices.SortStableFunc(found, byDay)
		last := found[len(found)-1].entry.(*ogp.Statement)
		return s.answer(Holds, finding("stated.holds", number("n", len(found)), text("by", last.By), when("on", last.On)), found)
	}
	key := "stated.missing"
	if s.check.Sector != "" {
		key = "stated.missing_from"
	}
	r := s.answer(Missing, finding(key, keys("sector", []string{"sector." + string(s.check.Sector)})), nil)
	r.Next = []Finding{finding("next.state", text("file", "statements.toml"), text("requirement", s.required.Key))}
	return r
}

// counts reports whether a statement is about the requirement, for the plan, and
// whole: dated, signed, with evidence, and from the sector that is asked for.
func (s *scope) counts(st *ogp.Statement) bool {
	about := st.Standard == s.standard.ID && st.Requirement == s.required.Key &&
		(st.PlanRef.To == s.plan || st.PlanRef.To == nil && st.PlanRef.As == "")
	whole := st.On.Last != 0 && strings.TrimSpace(st.By) != "" && len(st.Evidence) > 0
	return about && whole && (s.check.Sector == "" || st.Sector == s.check.Sector)
}

// fieldKey names the words for one field, or for the choice between several.
func fieldKey(either []string) string { return "field." + strings.Join(either, "_or_") }
