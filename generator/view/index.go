package view

import (
	"github.com/ogpress/ogpress/generator/ogp"
)

// index answers "what speaks of this commitment", so that no page needs to
// look through the whole site. Every list keeps the order of the site's own.
type index struct {
	contributions map[*ogp.Commitment][]*ogp.Contribution
	decisions     map[*ogp.Commitment][]*ogp.Decision
	groups        map[*ogp.Commitment][]*ogp.Group
	updates       map[*ogp.Commitment][]*ogp.Update
	questions     map[*ogp.Commitment][]*ogp.Question
	documents     map[*ogp.Commitment][]*ogp.Document
	continuedBy   map[*ogp.Commitment][]*ogp.Commitment
	meetingsOf    map[*ogp.Group][]*ogp.Meeting
	planDocuments map[*ogp.ActionPlan][]*ogp.Document
	planMeetings  map[*ogp.ActionPlan][]*ogp.Meeting
	reports       map[*ogp.Commitment][]*ogp.Report
}

func newIndex(s *ogp.Site) index {
	x := index{
		contributions: map[*ogp.Commitment][]*ogp.Contribution{},
		decisions:     map[*ogp.Commitment][]*ogp.Decision{},
		groups:        map[*ogp.Commitment][]*ogp.Group{},
		updates:       map[*ogp.Commitment][]*ogp.Update{},
		questions:     map[*ogp.Commitment][]*ogp.Question{},
		documents:     map[*ogp.Commitment][]*ogp.Document{},
		continuedBy:   map[*ogp.Commitment][]*ogp.Commitment{},
		meetingsOf:    map[*ogp.Group][]*ogp.Meeting{},
		planDocuments: map[*ogp.ActionPlan][]*ogp.Document{},
		planMeetings:  map[*ogp.ActionPlan][]*ogp.Meeting{},
		reports:       map[*ogp.Commitment][]*ogp.Report{},
	}
	for _, p := range s.Plans {
		x.plan(p)
	}
	for _, g := range s.Groups {
		note(x.groups, g.Commitments, g)
	}
	for _, m := range s.Meetings {
		x.meeting(m)
	}
	for _, u := range s.Updates {
		note(x.updates, u.Commitments, u)
	}
	for _, q := range s.Questions {
		note(x.questions, q.Commitments, q)
	}
	for _, d := range s.Documents {
		x.document(d)
	}
	return x
}

func (x *index) plan(p *ogp.ActionPlan) {
	for _, c := range p.Consultations {
		for _, k := range c.Contributions {
			note(x.contributions, k.Commitments, k)
		}
	}
	for _, round := range p.Rounds {
		for _, r := range round.Reports {
			x.reports[r.Commitment] = append(x.reports[r.Commitment], r)
		}
	}
	for _, u := range p.Updates {
		note(x.updates, u.Commitments, u)
	}
	for _, c := range p.Commitments {
		if c.Continues.To != nil {
			x.continuedBy[c.Continues.To] = append(x.continuedBy[c.Continues.To], c)
		}
		for _, d := range c.Documents {
			x.documents[c] = appendSome(x.documents[c], d.To)
		}
	}
	for _, d := range p.Documents {
		x.planDocuments[p] = appendSome(x.planDocuments[p], d.To)
	}
}

func (x *index) meeting(m *ogp.Meeting) {
	if m.Group.To != nil {
		x.meetingsOf[m.Group.To] = append(x.meetingsOf[m.Group.To], m)
	}
	if m.PlanRef.To != nil {
		x.planMeetings[m.PlanRef.To] = append(x.planMeetings[m.PlanRef.To], m)
	}
	for _, d := range m.Decisions {
		note(x.decisions, d.Commitments, d)
	}
}

func (x *index) document(d *ogp.Document) {
	for _, c := range d.Commitments {
		if c.To != nil {
			x.documents[c.To] = append(x.documents[c.To], d)
		}
	}
	if d.PlanRef.To != nil {
		x.planDocuments[d.PlanRef.To] = append(x.planDocuments[d.PlanRef.To], d)
	}
}

func note[T any](m map[*ogp.Commitment][]T, about []ogp.Ref[ogp.Commitment], t T) {
	for _, c := range about {
		if c.To != nil {
			m[c.To] = append(m[c.To], t)
		}
	}
}

func appendSome[T any](list []*T, t *T) []*T {
	if t == nil {
		return list
	}
	return append(list, t)
}

// unique gives each once, in the order of first mention.
func unique[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	out := make([]T, 0, len(list))
	for _, t := range list {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	return out
}
