package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/ogp"
)

// groups are the plan's working groups.
func groups(f *frame) []*ogp.Group {
	var all []*ogp.Group
	for _, g := range f.site.Groups {
		if !g.Draft && f.ours(g.PlanRef, &g.Record, 0) && g.Formed.Last != 0 && g.Formed.Last <= f.eye {
			all = append(all, g)
		}
	}
	return all
}

func groupMeetings(f *frame) []*item {
	ours := groups(f)
	return each(f.site.Meetings, func(m *ogp.Meeting) []*item {
		if m.Group.To == nil || !slices.Contains(ours, m.Group.To) {
			return nil
		}
		items := happened(m, m.Held)
		for i := range items {
			items[i].of = m.Group.To
		}
		return items
	})
}

// groupReports are, for each group, the joint rounds that report on all of its commitments.
func groupReports(f *frame) []*item {
	var all []*item
	for _, g := range groups(f) {
		for _, r := range f.plan.Rounds {
			if !r.Joint || !reportsOn(r, g) {
				continue
			}
			for _, it := range happened(r, r.Published) {
				it.of = g
				all = append(all, it)
			}
		}
	}
	return all
}

func reportsOn(r *ogp.Round, g *ogp.Group) bool {
	for _, c := range g.Commitments {
		if c.To == nil || !c.To.WithdrawnBy(r.To.Last) && reportOf(r, c.To) == nil {
			return false
		}
	}
	return len(g.Commitments) > 0
}

func reportOf(r *ogp.Round, c *ogp.Commitment) *ogp.Report {
	for _, report := range r.Reports {
		if report.Commitment == c && !report.Draft {
			return report
		}
	}
	return nil
}

func rounds(f *frame) []*item {
	return each(f.plan.Rounds, func(r *ogp.Round) []*item { return happened(r, r.Published) })
}

func reports(f *frame) []*item {
	return each(f.list("rounds"), func(it *item) []*item {
		return each(it.entry.(*ogp.Round).Reports, func(r *ogp.Report) []*item {
			return []*item{{entry: r, when: it.when, at: it.at, first: it.first, of: it.entry}}
		})
	})
}

// roundCommitments are each commitment in each round, but for those withdrawn by
// the round's last day.
func roundCommitments(f *frame) []*item {
	return each(f.list("rounds"), func(it *item) []*item {
		r := it.entry.(*ogp.Round)
		return each(f.plan.Commitments, func(c *ogp.Commitment) []*item {
			if c.WithdrawnBy(r.To.Last) {
				return nil
			}
			return []*item{{entry: c, when: it.when, at: it.at, first: it.first, of: r}}
		})
	})
}

// commitments are those that were not withdrawn by the day.
func commitments(f *frame) []*item {
	return each(f.plan.Commitments, func(c *ogp.Commitment) []*item {
		if c.WithdrawnBy(f.eye) {
			return nil
		}
		return []*item{{entry: c, when: c.Starts}}
	})
}

// submittedCommitments are those that were not withdrawn before the plan was submitted.
func submittedCommitments(f *frame) []*item {
	by := min(f.eye, f.development.To)
	return each(f.plan.Commitments, func(c *ogp.Commitment) []*item {
		if c.WithdrawnBy(by) {
			return nil
		}
		return []*item{{entry: c, when: c.Starts}}
	})
}

// questions count for the plan that they name, else for the plans of the
// commitments that they name, else for each plan whose cycle holds their day.
func questions(f *frame) []*item {
	return each(f.site.Questions, func(q *ogp.Question) []*item {
		ours := f.ours(q.PlanRef, &q.Record, q.Asked.Last)
		if q.PlanRef.As == "" && q.PlanRef.To == nil && len(q.Commitments) > 0 {
			ours = slices.ContainsFunc(q.Commitments, func(r ogp.Ref[ogp.Commitment]) bool {
				return slices.Contains(f.plan.Commitments, r.To)
			})
		}
		if !ours {
			return nil
		}
		return happened(q, q.Asked)
	})
}

func about(f *frame) []*item {
	return each(f.site.About, func(a *ogp.AboutPage) []*item {
		items := happened(a, a.Published)
		for i := range items {
			items[i].any = true
		}
		return items
	})
}
