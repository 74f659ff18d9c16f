package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// make lists every record of a set that can count for the plan. Names of sets
// are those of vocabulary.go.
func (f *frame) make(set Set) []*item {
	switch set {
	case "site":
		return []*item{{entry: f.site}}
	case "contacts":
		return contacts(f)
	case "members":
		return members(f)
	case "forum":
		return forum(f)
	case "timeline":
		return timeline(f)
	case "published-timeline":
		return publishedTimeline(f)
	case "stages":
		return stages(f)
	case "about":
		return about(f)
	case "documents":
		return documents(f)
	case "drafts":
		return drafts(f)
	case "updates":
		return updates(f)
	case "questions":
		return questions(f)
	case "commitments":
		return commitments(f)
	case "submitted-commitments":
		return submittedCommitments(f)
	}
	return f.gatherings(set)
}

// gatherings lists the sets of how people come together, and of what is reported.
func (f *frame) gatherings(set Set) []*item {
	switch set {
	case "consultations":
		return consultations(f)
	case "closed-consultations":
		return closedConsultations(f)
	case "contributions":
		return contributions(f)
	case "events":
		return events(f)
	case "opportunities":
		return opportunities(f)
	case "forum-meetings":
		return forumMeetings(f)
	case "forum-notes":
		return forumNotes(f)
	case "decisions":
		return decisions(f)
	case "group-meetings":
		return groupMeetings(f)
	case "group-reports":
		return groupReports(f)
	case "rounds":
		return rounds(f)
	case "reports":
		return reports(f)
	case "round-commitments":
		return roundCommitments(f)
	case "late-milestones":
		return lateMilestones(f)
	}
	return nil
}

// happened is an item of what took place, which counts as its last day. Without
// a day it is no evidence.
func happened(e ogp.Entry, w calendar.When) []*item {
	if w.Last == 0 {
		return nil
	}
	return []*item{{entry: e, when: w, at: w.Last, first: w.Last}}
}

// begins is the first day on which something has begun for certain: the last day
// that its source allows, or its end. So a meeting of "2026" is not held on the
// first of January, though it belongs to the phase of that day.
func begins(starts, ends calendar.When) calendar.Date {
	if ends.Last != 0 && ends.Last >= starts.First {
		return min(starts.Last, ends.Last)
	}
	return starts.Last
}

// each makes items of records.
func each[T any](records []T, make func(T) []*item) []*item {
	var all []*item
	for _, r := range records {
		all = append(all, make(r)...)
	}
	return all
}

// ours reports whether a record that may name its plan counts for this one:
// by the plan that it names or, without, where the cycle holds its day.
func (f *frame) ours(ref ogp.Ref[ogp.ActionPlan], rec *ogp.Record, day calendar.Date) bool {
	switch {
	case ref.To != nil:
		return ref.To == f.plan
	case ref.As != "":
		return false
	case rec.Plan != nil:
		return rec.Plan == f.plan
	}
	return f.cycle != calendar.Span{} && f.cycle.Contains(day)
}

func contacts(f *frame) []*item {
	return each(f.site.Contacts, func(c *ogp.Contact) []*item { return []*item{{entry: c, when: c.Checked}} })
}

// members are the seats of the forum; both ends of a seat are included.
func members(f *frame) []*item {
	return each(f.site.Members, func(m *ogp.Member) []*item {
		if !sits(m, f.eye) {
			return nil
		}
		return []*item{{entry: m, when: m.From, until: m.Until.Last}}
	})
}

// sits reports whether a member holds the seat on the day.
func sits(m *ogp.Member, day calendar.Date) bool {
	return m.From.First <= day && (m.Until.Last == 0 || day <= m.Until.Last)
}

func forum(f *frame) []*item {
	if f.site.Forum == nil || f.site.Forum.Formed.Last == 0 {
		return nil
	}
	return []*item{{entry: f.site.Forum, when: f.site.Forum.Formed, at: f.site.Forum.Formed.Last}}
}

func timeline(f *frame) []*item {
	t := &f.plan.Timeline
	if t.File == "" && len(t.Stages) == 0 {
		return nil
	}
	return []*item{{entry: t, when: t.Published, at: t.Published.Last}}
}

// publishedTimeline is the timeline where the day of its publication is known.
func publishedTimeline(f *frame) []*item {
	return each(timeline(f), func(it *item) []*item {
		if it.at == 0 {
			return nil
		}
		it.first, it.any = it.at, true
		return []*item{it}
	})
}

func stages(f *frame) []*item {
	t := &f.plan.Timeline
	return each(t.Stages, func(s *ogp.Stage) []*item {
		return []*item{{entry: s, when: s.Starts, at: t.Published.Last, of: t}}
	})
}

func documents(f *frame) []*item {
	return each(f.site.Documents, func(d *ogp.Document) []*item {
		if d.PlanRef.To != f.plan && (d.PlanRef.As != "" || d.Plan != f.plan) {
			return nil
		}
		items := happened(d, d.Date)
		for i := range items {
			items[i].phase, items[i].late = d.Phase, concernsIRM(string(d.Type))
		}
		return items
	})
}

// concernsIRM reports whether a type or topic is of what comes after a plan by nature.
func concernsIRM(word string) bool { return word == "self-assessment" || word == "irm-report" }

func drafts(f *frame) []*item {
	return slices.DeleteFunc(slices.Clone(f.list("documents")), func(it *item) bool {
		return it.entry.(*ogp.Document).Type != "draft-plan"
	})
}

func consultations(f *frame) []*item {
	return each(f.plan.Consultations, func(c *ogp.Consultation) []*item {
		if c.Opens.First == 0 {
			return nil
		}
		it := &item{entry: c, when: c.Opens, at: begins(c.Opens, c.Closes), first: c.Opens.First, announced: c.Announced}
		if c.About == ogp.AboutSelfAssessment {
			it.phase, it.late = ogp.Implementation, true
		}
		return []*item{it}
	})
}

// closedConsultations are there once they are over.
func closedConsultations(f *frame) []*item {
	return each(f.list("consultations"), func(it *item) []*item {
		closes := it.entry.(*ogp.Consultation).Closes
		if closes.Last == 0 {
			return nil
		}
		closed := *it
		closed.when, closed.ends, closed.announced = closes, closes.Last, calendar.When{}
		return []*item{&closed}
	})
}

// contributions belong to the phase of their consultation.
func contributions(f *frame) []*item {
	return each(f.list("consultations"), func(c *item) []*item {
		return each(c.entry.(*ogp.Consultation).Contributions, func(r *ogp.Contribution) []*item {
			if r.Received.Last == 0 {
				return nil
			}
			return []*item{{entry: r, when: r.Received, at: max(r.Received.Last, c.first), first: c.first,
				phase: c.phase, late: c.late, of: c.entry}}
		})
	})
}

func events(f *frame) []*item {
	return each(f.plan.Events, func(e *ogp.Event) []*item {
		if e.Starts.First == 0 || e.Cancelled.Yes && e.Cancelled.On.Last == 0 {
			return nil
		}
		return []*item{{entry: e, when: e.Starts, at: begins(e.Starts, e.Ends), first: e.Starts.First, announced: e.Announced,
			cancelled: e.Cancelled.On.Last, late: e.Type == ogp.IRMLaunch}}
	})
}

// opportunities are consultations, and events that are open to everybody.
func opportunities(f *frame) []*item {
	open := slices.DeleteFunc(slices.Clone(f.list("events")), func(it *item) bool { return !it.entry.(*ogp.Event).IsOpen() })
	return append(open, f.list("consultations")...)
}

func updates(f *frame) []*item {
	own := each(f.plan.Updates, update)
	return append(own, each(f.site.Updates, func(u *ogp.Update) []*item {
		if f.cycle.IsZero() || !f.cycle.Contains(u.Date.Last) {
			return nil
		}
		return update(u)
	})...)
}

func update(u *ogp.Update) []*item {
	items := happened(u, u.Date)
	for i := range items {
		items[i].late = concernsIRM(string(u.About))
	}
	return items
}

// forumMeetings are meetings of the forum itself, not of its groups.
func forumMeetings(f *frame) []*item {
	return each(f.site.Meetings, func(m *ogp.Meeting) []*item {
		if m.Group.As != "" || m.Group.To != nil || !f.ours(m.PlanRef, &m.Record, m.Held.Last) {
			return nil
		}
		items := happened(m, m.Held)
		for i := range items {
			items[i].late = meetsOnIRM(m)
		}
		return items
	})
}

func meetsOnIRM(m *ogp.Meeting) bool {
	return slices.ContainsFunc(m.Topics, func(t ogp.Topic) bool { return concernsIRM(string(t)) })
}

// forumNotes are the same meetings, each on the day its notes went public.
func forumNotes(f *frame) []*item {
	return each(f.list("forum-meetings"), func(it *item) []*item {
		published := it.entry.(*ogp.Meeting).Published
		if published.Last == 0 {
			return nil
		}
		return []*item{{entry: it.entry, when: published, at: max(published.Last, it.at), first: published.Last}}
	})
}

// decisions are those of forum meetings, for the plan that the decision or else
// its meeting names.
func decisions(f *frame) []*item {
	return each(f.site.Meetings, func(m *ogp.Meeting) []*item {
		if m.Group.As != "" || m.Group.To != nil {
			return nil
		}
		return each(m.Decisions, func(d *ogp.Decision) []*item {
			ref := d.PlanRef
			if ref.As == "" && ref.To == nil {
				ref = m.PlanRef
			}
			if !f.ours(ref, &m.Record, m.Held.Last) {
				return nil
			}
			items := happened(d, m.Held)
			for i := range items {
				items[i].of = m
			}
			return items
		})
	})
}
