package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Plans is the page of all action plans.
type Plans struct {
	*Head
	Groups []PlanGroup
}

// PlanGroup are the plans that are in the same phase.
type PlanGroup struct {
	Title Words
	Plans []PlanCard // the newest first
}

// Plan is the page of one action plan.
type Plan struct {
	*Head
	Phase     Words
	Code      string
	Lead      HTML
	Board     PlanBoard
	Facts     []Fact
	Body      Body
	Moments   []Moment
	Rounds    []Item
	Voices    []ConsultationRow
	Documents []Item
	Updates   []Item
	Meetings  []Item
	Contacts  []Contact

	SecCommitments, SecTimeline, SecRounds, SecVoices, SecDocuments, SecUpdates, SecMeetings, SecContact Section
}

// Plans gives the page of all action plans.
func (e *Edition) Plans() *Plans {
	v := &Plans{Head: e.overview("/plans/", "plans.title", "plans.about")}
	for _, phase := range [...]string{"implementation", "development", "over"} {
		g := PlanGroup{Title: e.t("plan_phase." + phase)}
		for i := len(e.Site.Plans) - 1; i >= 0; i-- {
			if p := e.Site.Plans[i]; e.phase(p) == phase {
				g.Plans = append(g.Plans, e.planCard(v.Head, p))
			}
		}
		if len(g.Plans) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return v
}

// Plan gives the page of one action plan.
func (e *Edition) Plan(p *ogp.ActionPlan) *Plan {
	v := &Plan{Head: e.record(p, Link{Words: e.t("nav.plans"), Href: e.At("/plans/")}), Code: e.phase(p)}
	if v.Kicker = e.t("plan.one"); p.Number > 0 {
		v.Kicker = e.t("plan.numbered", locale.Count("number", p.Number))
	}
	v.Phase = e.t("plan_phase." + v.Code)
	v.Lead = v.prose(e, p.Summary)
	v.Board = e.board(v.Head, p, func(*ogp.Commitment) bool { return true })
	v.Facts = e.planFacts(p)
	v.Moments = e.momentsOf(v.Head, p, true)
	v.Body = e.body(&p.Record, stageAnchors(p)...)
	progress := e.Progress[p]
	for _, r := range progress.Rounds {
		v.Rounds = append(v.Rounds, Item{Link: e.to(r), Time: e.when(r.Published), Tag: word(e, "round_kind", r.Type)})
	}
	for _, c := range p.Consultations {
		v.Voices = append(v.Voices, e.consultationRow(c))
	}
	v.Documents = e.documentItems(newestFirst(unique(e.index.planDocuments[p])))
	v.Updates = items(e, newest(p.Updates, 6), func(u *ogp.Update) calendar.When { return u.Date })
	v.Meetings = items(e, newest(e.index.planMeetings[p], 6), func(m *ogp.Meeting) calendar.When { return m.Held })
	v.Contacts = e.whomToAsk(nil)
	v.contents(e)
	return v
}

func (v *Plan) contents(e *Edition) {
	add := func(s *Section, some bool, id, key string) {
		if some {
			*s = v.section(id, e.t(key))
		}
	}
	add(&v.SecCommitments, len(v.Board.Rows) > 0, "commitments", "nav.commitments")
	add(&v.SecTimeline, len(v.Moments) > 0, "timeline", "nav.timeline")
	add(&v.SecRounds, len(v.Rounds) > 0, "reports", "plan.reports")
	add(&v.SecVoices, len(v.Voices) > 0, "consultations", "plan.consultations")
	add(&v.SecDocuments, len(v.Documents) > 0, "documents", "nav.documents")
	add(&v.SecMeetings, len(v.Meetings) > 0, "meetings", "records.meetings")
	add(&v.SecUpdates, len(v.Updates) > 0, "updates", "nav.updates")
	add(&v.SecContact, len(v.Contacts) > 0, "contact", "commitment.ask")
}

func stageAnchors(p *ogp.ActionPlan) []string {
	out := append(make([]string, 0, len(p.Timeline.Stages)+1), "timeline")
	for _, s := range p.Timeline.Stages {
		out = append(out, anchor(&s.Record, "stage-"+s.Key))
	}
	return out
}

func (e *Edition) planFacts(p *ogp.ActionPlan) []Fact {
	f := facts{e: e}
	f.time("fact.implementation", e.span(p.Implementation.Starts, p.Implementation.Ends))
	f.time("fact.development", e.span(p.Development.Starts, p.Development.Ends))
	f.time("fact.submitted", e.when(p.Submitted))
	if p.Number > 0 {
		f.add("fact.number", Link{Words: Words{Text: strconv.Itoa(p.Number)}})
	}
	f.add("fact.participation_development", Link{Words: word(e, "participation", p.Participation.Development)})
	f.add("fact.participation_implementation", Link{Words: word(e, "participation", p.Participation.Implementation)})
	if t := p.Timeline.Published; !t.IsZero() {
		f.time("fact.timeline_published", e.when(t))
	}
	return f.list
}
