package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// documentPhase is the phase that a document names, or those that hold its date.
func documentPhase(s *scope, it *item) []string {
	if it.phase != "" {
		return []string{string(it.phase)}
	}
	var phases []string
	if !s.development.IsZero() && s.development.Contains(it.first) {
		phases = append(phases, string(ogp.Development))
	}
	if !s.implementation.IsZero() && s.implementation.Contains(it.first) {
		phases = append(phases, string(ogp.Implementation))
	}
	return phases
}

func modeOf(e ogp.Entry) string {
	switch e := e.(type) {
	case *ogp.Event:
		return string(e.Mode)
	case *ogp.Consultation:
		return string(e.Mode)
	}
	return ""
}

func isOpen(e ogp.Entry) bool {
	switch e := e.(type) {
	case *ogp.Event:
		return e.IsOpen()
	case *ogp.Consultation:
		return e.IsOpen()
	}
	return false
}

// byThen reports whether a fact with a day of its own counts: one without a day
// counts with its record.
func byThen(w calendar.When, eye calendar.Date) bool { return w.Last <= eye }

func hasOutcome(s *scope, it *item) bool {
	c, ok := it.entry.(*ogp.Contribution)
	return ok && c.Outcome != "" && byThen(c.Responded, s.eyeOf(it))
}

func hasResponse(s *scope, it *item) bool {
	c, ok := it.entry.(*ogp.Contribution)
	return ok && c.Response.Filled() && byThen(c.Responded, s.eyeOf(it))
}

// consultationAnswers reports whether the consultation of a contribution was
// answered as a whole.
func consultationAnswers(s *scope, it *item) bool {
	c, ok := it.of.(*ogp.Consultation)
	return ok && answers(s, it, c)
}

func answers(s *scope, it *item, c *ogp.Consultation) bool {
	return c.Response.Filled() && byThen(c.ResponsePublished, s.eyeOf(it))
}

// statedIn is the newest report, published by the day, that states the status of
// a commitment; nil without one.
func (f *frame) statedIn(c *ogp.Commitment) *ogp.Report {
	if f.progress == nil {
		f.progress = ogp.ProgressOn(f.plan, f.eye)
	}
	progress := f.progress.Of(c)
	if progress == nil {
		return nil
	}
	for _, r := range progress.Reports {
		if r.Status != "" && !r.Draft && r.Round != nil && !r.Round.Draft {
			return r
		}
	}
	return nil
}

func hasStatus(s *scope, it *item) bool {
	c, ok := it.entry.(*ogp.Commitment)
	return ok && s.statedIn(c) != nil
}

// hasGroup reports whether a group works on the commitment in which government
// and civil society both sit: on the check's moment, where it has one and that has come.
func hasGroup(s *scope, it *item) bool {
	day := s.eye
	if m := s.moment(s.check.Moment); m != 0 {
		day = min(day, m)
	}
	return slices.ContainsFunc(s.site.Groups, func(g *ogp.Group) bool { return s.worksOn(g, it, day) })
}

// hasOpenGroup reports whether such a group invited civil society by an open call.
func hasOpenGroup(s *scope, it *item) bool {
	return slices.ContainsFunc(s.site.Groups, func(g *ogp.Group) bool {
		return s.worksOn(g, it, s.eye) && calledOpenly(g, s.eye)
	})
}

// leaving is the last day on which each commitment has the group that it has now,
// where groups end or members leave before the check's moment or the plan's end;
// zero where they stay.
func (s *scope) leaving(got []*item) calendar.Date {
	limit := s.implementation.To
	if m := s.moment(s.check.Moment); m != 0 {
		limit = min(limit, m)
	}
	open := slices.ContainsFunc(s.check.fields, func(either []string) bool { return slices.Contains(either, "open_group") })
	there := slices.DeleteFunc(groups(s.frame), func(g *ogp.Group) bool { return open && !calledOpenly(g, s.eye) })
	for _, end := range ends(there, s.eye, limit) {
		kept := func(it *item) bool {
			return slices.ContainsFunc(there, func(g *ogp.Group) bool { return s.worksOn(g, it, end.AddDays(1)) })
		}
		if !allOf(got, kept) {
			return end
		}
	}
	return 0
}

func allOf(items []*item, is func(*item) bool) bool {
	return !slices.ContainsFunc(items, func(it *item) bool { return !is(it) })
}

// ends are the last days of groups and of their members, from one day until before another.
func ends(groups []*ogp.Group, from, before calendar.Date) []calendar.Date {
	var days []calendar.Date
	note := func(w calendar.When) {
		if w.Last >= from && w.Last < before {
			days = append(days, w.Last)
		}
	}
	for _, g := range groups {
		note(g.Until)
		for _, m := range g.Own {
			note(m.Until)
		}
		for _, ref := range g.MemberRefs {
			if ref.To != nil {
				note(ref.To.Until)
			}
		}
	}
	slices.Sort(days)
	return days
}

func calledOpenly(g *ogp.Group, day calendar.Date) bool {
	called := g.OpenCall.On.Last
	if d := g.OpenCall.Document.To; d != nil {
		if d.Draft {
			return false
		}
		called = d.Date.Last
	}
	return called != 0 && called <= day
}

// worksOn reports whether on the day the group was there, for the commitment,
// with members of both sides.
func (f *frame) worksOn(g *ogp.Group, it *item, day calendar.Date) bool {
	if g.Draft || !f.ours(g.PlanRef, &g.Record, 0) || g.Formed.Last == 0 || day < g.Formed.Last || g.Until.Last != 0 && g.Until.Last < day {
		return false
	}
	if !slices.ContainsFunc(g.Commitments, func(r ogp.Ref[ogp.Commitment]) bool { return r.To != nil && it.entry == ogp.Entry(r.To) }) {
		return false
	}
	return hasSector(g, ogp.Government, day) && hasSector(g, ogp.CivilSociety, day)
}

func hasSector(g *ogp.Group, sector ogp.Sector, day calendar.Date) bool {
	is := func(m *ogp.Member) bool { return m != nil && !m.Draft && m.Sector == sector && sits(m, day) }
	return slices.ContainsFunc(g.Own, is) ||
		slices.ContainsFunc(g.MemberRefs, func(r ogp.Ref[ogp.Member]) bool { return is(r.To) })
}

// isReported reports whether the round of the item has a report on its commitment.
func isReported(_ *scope, it *item) bool {
	c, ok := it.entry.(*ogp.Commitment)
	r, _ := it.of.(*ogp.Round)
	return ok && r != nil && reportOf(r, c) != nil
}

// hasReason reports whether the round of the item says why its milestone is late.
func hasReason(_ *scope, it *item) bool {
	m, ok := it.entry.(*ogp.Milestone)
	r, _ := it.of.(*ogp.Round)
	if !ok || r == nil {
		return false
	}
	stated := statedMilestone(reportOf(r, m.Commitment), m.Key)
	return stated != nil && stated.Delay.Filled()
}

// statedMilestone is what a report says of a milestone; nil where it says nothing.
func statedMilestone(r *ogp.Report, key string) *ogp.MilestoneReport {
	if r == nil {
		return nil
	}
	for _, m := range r.Milestones {
		if m.Key == key {
			return m
		}
	}
	return nil
}

// lateMilestones are, for each round, the milestones whose due day lies before
// the round's last day and which its reports do not call complete. One that only
// gathers steps, without a deadline of its own, is late with its steps.
func lateMilestones(f *frame) []*item {
	return each(f.list("round-commitments"), func(it *item) []*item {
		c, round := it.entry.(*ogp.Commitment), it.of.(*ogp.Round)
		report := reportOf(round, c)
		return each(c.Milestones, func(m *ogp.Milestone) []*item {
			if m.Due.Last == 0 || m.Due.Last >= round.To.Last || completeIn(report, c, m) {
				return nil
			}
			return []*item{{entry: m, when: m.Due, at: it.at, first: it.first, of: round}}
		})
	})
}

// completeIn reports whether a report calls a milestone complete: itself or,
// where it speaks of the steps, all of them.
func completeIn(r *ogp.Report, c *ogp.Commitment, m *ogp.Milestone) bool {
	steps, spoken, complete := 0, 0, 0
	for _, step := range c.Milestones {
		if step.PartOf != m.Key || step == m {
			continue
		}
		steps++
		if stated := statedMilestone(r, step.Key); stated != nil {
			spoken++
			if stated.Stated() == ogp.Complete {
				complete++
			}
		}
	}
	if spoken > 0 {
		return complete == steps
	}
	own := statedMilestone(r, m.Key)
	return own != nil && own.Stated() == ogp.Complete
}
