package view

import "github.com/ogpress/ogpress/generator/ogp"

// DecisionRow is a decision in a list.
type DecisionRow struct {
	Anchor  string
	Text    HTML
	How     Words
	Time    Time
	Meeting Link
	Plan    Link
	Bears   []Link // the commitments that it is about
}

func (s *Site) allDecisions() []*ogp.Decision {
	var all []*ogp.Decision
	for _, m := range s.heldMeetings(s.Meetings, func(*ogp.Meeting) bool { return true }) {
		all = append(all, m.Decisions...)
	}
	return all
}

func (e *Edition) decisionRow(h *Head, d *ogp.Decision) DecisionRow {
	r := DecisionRow{Anchor: anchor(&d.Record, "decision-"+d.Key), Text: h.prose(e, d.Text), How: word(e, "decision_how", d.How)}
	if m := d.Meeting; m != nil {
		r.Time, r.Meeting = e.when(m.Held), e.to(m)
		r.Meeting.Href = e.At(m.Address + "#" + r.Anchor)
	}
	if d.PlanRef.To != nil {
		r.Plan = e.to(d.PlanRef.To)
	}
	for _, c := range d.Commitments {
		if c.To != nil {
			r.Bears = append(r.Bears, e.to(c.To))
		}
	}
	return r
}

// Decisions are all decisions of the forum and its groups.
type Decisions struct {
	*Head
	Count Words
	Rows  []DecisionRow
	Pager Pager
}

// DecisionPages is how many pages the list of decisions takes; 0 where the
// forum's own page shows all of them.
func (s *Site) DecisionPages() int {
	if n := len(s.lists.decisions()); n > shownDecisions {
		return PagesOf(n, PerPage)
	}
	return 0
}

// DecisionsPage gives a page of the list of decisions.
func (e *Edition) DecisionsPage(page int) *Decisions {
	all := e.lists.decisions()
	v := &Decisions{Head: e.head(PageAddress("/forum/decisions/", page), e.t("forum.decisions")), Count: e.n("forum.all_decisions", len(all))}
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.forum"), Href: e.At("/forum/")})
	v.Description = v.Title.Text
	v.Pager = e.pager("/forum/decisions/", page, PagesOf(len(all), PerPage))
	v.paged(v.Pager)
	for _, d := range onPage(all, page, PerPage) {
		v.Rows = append(v.Rows, e.decisionRow(v.Head, d))
	}
	return v
}
