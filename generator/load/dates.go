package load

import (
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// pair is two dates of a record, the first of which cannot come later.
type pair struct {
	first, then       calendar.When
	firstKey, thenKey string   // dotted paths of keys
	below             []string // the table of an entry, where they stand in one
	warn              bool     // late rather than impossible
}

// certain reports whether the dates surely stand in the wrong order, whatever a
// vague one of them may mean.
func (p pair) certain() bool {
	if p.first.IsZero() || p.then.IsZero() || p.first.Ongoing || p.then.Ongoing {
		return false
	}
	if p.first.HasTime && p.then.HasTime {
		return p.then.Before(p.first)
	}
	return p.then.Last < p.first.First
}

// longestSpan is how many years may lie between two dates of a record. Nothing
// that a government plans or holds takes longer; a slip in the year does.
const longestSpan = 100

// tooLong reports whether more years pass between the dates than anything takes.
func (p pair) tooLong() bool {
	return !p.first.IsZero() && !p.then.IsZero() && !p.first.Ongoing && !p.then.Ongoing &&
		p.then.Last > p.first.First.AddMonths(12*longestSpan)
}

// checkDates reports dates of a record in the wrong order, or too far apart.
func (c *crossing) checkDates(l *loaded) {
	long := "" // the end that is too far away, said once
	for _, p := range pairs(l.entry) {
		if p.tooLong() && p.thenKey+p.then.String() != long {
			long = p.thenKey + p.then.String()
			key := append(p.below[:len(p.below):len(p.below)], strings.Split(p.thenKey, ".")...)
			l.fail(c.list, key, "span-too-long", problem.Args{"first": p.firstKey, "then": p.thenKey,
				"day": p.first.String(), "other": p.then.String(), "most": strconv.Itoa(longestSpan)})
		}
		if !p.certain() {
			continue
		}
		key := append(p.below[:len(p.below):len(p.below)], strings.Split(p.thenKey, ".")...)
		code := "dates-in-wrong-order"
		if p.warn {
			key = append(p.below[:len(p.below):len(p.below)], strings.Split(p.firstKey, ".")...)
			code = "announced-late"
		}
		pr := l.at(key...)
		pr.Code, pr.Args = code, problem.Args{"first": p.firstKey, "then": p.thenKey, "day": p.first.String(), "other": p.then.String()}
		if p.warn {
			pr.Severity = problem.Warning
		}
		l.add(c.list, pr)
	}
}

// pairs lists the dates of a record that have an order.
func pairs(e ogp.Entry) []pair {
	switch e := e.(type) {
	case *ogp.ActionPlan:
		return []pair{
			{first: e.Development.Starts, then: e.Development.Ends, firstKey: "development.starts", thenKey: "development.ends"},
			{first: e.Development.Starts, then: e.Submitted, firstKey: "development.starts", thenKey: "submitted"},
			{first: e.Implementation.Starts, then: e.Implementation.Ends, firstKey: "implementation.starts", thenKey: "implementation.ends"},
			{first: e.Development.Starts, then: e.Implementation.Ends, firstKey: "development.starts", thenKey: "implementation.ends"},
		}
	case *timelineFile:
		return each(e.Stages, func(s *ogp.Stage) pair {
			return pair{first: s.Starts, then: s.Ends, firstKey: "starts", thenKey: "ends", below: []string{"stage", s.Key}}
		})
	case *ogp.Commitment:
		return append(each(e.Milestones, func(m *ogp.Milestone) pair {
			return pair{first: m.Starts, then: m.Due, firstKey: "starts", thenKey: "due", below: []string{"milestone", m.Key}}
		}), pair{first: e.Starts, then: e.Ends, firstKey: "starts", thenKey: "ends"})
	case *ogp.Consultation:
		return []pair{
			{first: e.Opens, then: e.Closes, firstKey: "opens", thenKey: "closes"},
			{first: e.Opens, then: e.ResponsePublished, firstKey: "opens", thenKey: "response_published"},
			{first: e.Announced, then: e.Opens, firstKey: "announced", thenKey: "opens", warn: true},
		}
	case *ogp.Contribution:
		return []pair{{first: e.Received, then: e.Responded, firstKey: "received", thenKey: "responded"}}
	case *ogp.Event:
		return []pair{
			{first: e.Starts, then: e.Ends, firstKey: "starts", thenKey: "ends"},
			{first: e.Starts, then: e.NotesPublished, firstKey: "starts", thenKey: "notes_published"},
			{first: e.Announced, then: e.Starts, firstKey: "announced", thenKey: "starts", warn: true},
		}
	case *ogp.Meeting:
		return []pair{
			{first: e.Held, then: e.Published, firstKey: "held", thenKey: "published"},
			{first: e.Announced, then: e.Held, firstKey: "announced", thenKey: "held", warn: true},
		}
	case *ogp.Round:
		return []pair{
			{first: e.From, then: e.To, firstKey: "from", thenKey: "to"},
			{first: e.From, then: e.Published, firstKey: "from", thenKey: "published"},
		}
	case *ogp.Question:
		return []pair{{first: e.Asked, then: e.Answered, firstKey: "asked", thenKey: "answered"}}
	case *membersFile:
		return each(e.Members, memberPair)
	case *ogp.Group:
		return append(each(e.Own, memberPair), pair{first: e.Formed, then: e.Until, firstKey: "formed", thenKey: "until"})
	}
	return nil
}

func memberPair(m *ogp.Member) pair {
	return pair{first: m.From, then: m.Until, firstKey: "from", thenKey: "until", below: []string{"member", m.Key}}
}

func each[E any](all []E, f func(E) pair) []pair {
	ps := make([]pair, len(all))
	for i, e := range all {
		ps[i] = f(e)
	}
	return ps
}

// checkDue warns of deadlines outside the plan that they belong to.
func (c *crossing) checkDue(l *loaded, e *ogp.Commitment) {
	if e.Plan == nil {
		return
	}
	span := e.Plan.Implementation
	outside := func(w calendar.When, at ...string) {
		if w.IsZero() || w.Ongoing {
			return
		}
		late := !span.Ends.IsZero() && w.Last > span.Ends.Last
		early := !span.Starts.IsZero() && w.Last < span.Starts.First
		if late || early {
			l.warn(c.list, at, "due-outside-plan", problem.Args{"day": w.String(), "from": span.Starts.String(), "to": span.Ends.String()})
		}
	}
	outside(e.Ends, "ends")
	for _, m := range e.Milestones {
		outside(m.Due, "milestone", m.Key, "due")
	}
}
