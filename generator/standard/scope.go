package standard

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// item is one record of a set, with the days that decide whether it is there.
type item struct {
	entry     ogp.Entry
	when      calendar.When // the date shown as evidence
	at        calendar.Date // from this day on it is there; zero: always
	first     calendar.Date // the day that says which phase it belongs to
	phase     ogp.Phase     // the phase that it belongs to whatever its day
	any       bool          // counts from any earlier date
	announced calendar.When // for what can be known before it happens
	cancelled calendar.Date // the day of calling off
	late      bool          // concerns the self-assessment or the IRM report
	of        ogp.Entry     // the group, round or meeting that it is an item of
	ends      calendar.Date // it is there only once this day is over
	until     calendar.Date // its last day, where it has one
}

// scope is what one check of one requirement may see.
type scope struct {
	*frame
	check    *Check
	phase    Phase
	span     calendar.Span
	standard *Standard
	required *Requirement
	before   *CheckResult // of the check before this one; nil for the first
}

// eyeOf is the last day on which the record may have happened.
func (s *scope) eyeOf(it *item) calendar.Date {
	if it.late && s.check.Late {
		return s.day
	}
	return s.eye
}

// nowOf is the day before which things are over for the record.
func (s *scope) nowOf(it *item) calendar.Date {
	if it.late && s.check.Late {
		return s.day
	}
	return s.now
}

// seen reports whether the record is there.
func (s *scope) seen(it *item) bool {
	return s.begun(it) && it.ends < s.nowOf(it)
}

// begun reports whether the record is there, over or not.
func (s *scope) begun(it *item) bool { return it.at <= s.eyeOf(it) && it.cancelled == 0 }

// open reports whether the record is there and not yet over.
func (s *scope) open(it *item) bool { return s.begun(it) && it.ends >= s.nowOf(it) }

// known reports whether the record is there or announced. What may have begun,
// as its start is vague, is known: it is asked for its notice and its channels.
func (s *scope) known(it *item) bool {
	eye := s.eyeOf(it)
	if it.cancelled != 0 && it.cancelled <= eye {
		return false
	}
	return it.at <= eye || it.first != 0 && it.first <= eye || it.announced.Last != 0 && it.announced.Last <= eye
}

// within reports whether the record belongs to the check's phase.
func (s *scope) within(it *item) bool {
	switch {
	case it.first == 0:
		return true
	case it.any:
		return it.first <= s.span.To
	case it.phase != "":
		return s.phase == Cycle || phaseOf[it.phase] == s.phase
	case it.late && s.check.Late && s.phase != Developing:
		return it.first >= s.span.From
	}
	return s.span.Contains(it.first)
}

var phaseOf = map[ogp.Phase]Phase{ogp.Development: Developing, ogp.Implementation: Implementing}

// records gives the records of the check's sets that see lets through, that
// belong to its phase and pass its filters, by day and then by id.
func (s *scope) records(see func(*item) bool) []*item {
	if s.check.Same && s.before != nil {
		return s.before.looked
	}
	return s.anytime(func(it *item) bool { return see(it) && s.within(it) })
}

// anytime gives the records of the check's sets that see lets through and that
// pass its filters, whatever their phase.
func (s *scope) anytime(see func(*item) bool) []*item {
	var found []*item
	for _, name := range s.check.Sets {
		for _, it := range s.list(name) {
			if see(it) && s.passes(name, it) {
				found = append(found, it)
			}
		}
	}
	if len(s.check.Sets) > 1 {
		slices.SortStableFunc(found, byDay)
	}
	return found
}

func byDay(a, b *item) int {
	return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.entry.Rec().ID, b.entry.Rec().ID))
}

// passes reports whether the record passes all filters of the check.
func (s *scope) passes(set Set, it *item) bool {
	for _, c := range s.check.filters {
		filter, ok := c.in[set]
		if !ok {
			return false
		}
		if !slices.ContainsFunc(filter.values(s, it), func(v string) bool { return slices.Contains(c.words, v) }) {
			return false
		}
	}
	return true
}

// list gives every record of a set that can count for the plan, listed once.
func (f *frame) list(name Set) []*item {
	items, done := f.lists[name]
	if !done {
		items = slices.DeleteFunc(f.make(name), isDraft)
		if f.real {
			items = slices.DeleteFunc(items, isSample)
		}
		slices.SortStableFunc(items, byDay)
		f.lists[name] = items
	}
	return items
}

// isDraft reports whether the record, or what it is part of, is a draft: a
// preview may hold some, and they are not there.
func isDraft(it *item) bool {
	return it.entry.Rec().Draft || it.of != nil && it.of.Rec().Draft
}

// over reports whether the check's span has ended.
func (s *scope) over() bool { return s.span.Over(s.now) }

// evidence gives records as evidence.
func evidence(items []*item) []Evidence {
	if len(items) == 0 {
		return nil
	}
	all := make([]Evidence, 0, len(items))
	for _, it := range items {
		all = append(all, Evidence{it.entry, it.when, it.when})
	}
	return all
}

// condition is one filter, as a check writes it.
type condition struct {
	field string
	words []string
	in    map[Set]filter // by the name of the set
}

// parseCondition reads "kind = open-meeting | workshop", or "open" for "open = true".
func parseCondition(text string) condition {
	field, words, given := strings.Cut(text, "=")
	c := condition{field: strings.TrimSpace(field)}
	if !given {
		c.words = []string{"true"}
		return c
	}
	for _, w := range strings.Split(words, "|") {
		c.words = append(c.words, strings.TrimSpace(w))
	}
	return c
}
