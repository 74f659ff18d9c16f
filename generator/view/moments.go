package view

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Moment is one line of a timeline: a stage, a consultation, an event or a
// reporting round.
type Moment struct {
	Code   string // "stage", "consultation", "event", "round", "meeting", "submitted"
	Kind   Words
	Anchor string // the id of a stage on its plan's page; "" elsewhere
	Link   Link
	Time   Time
	State  string // "past", "now", "next", "cancelled"; "today" for today's line
	Said   Words  // the state in words
	Phase  Words
	Plan   Link // where moments of several plans stand together
	Note   HTML

	from, to calendar.Date
	plan     *ogp.ActionPlan
}

// momentsOf merges all that happens in a plan, by first day. anchors gives stages
// their ids, which only one page may do.
func (e *Edition) momentsOf(h *Head, p *ogp.ActionPlan, anchors bool) []Moment {
	var out []Moment
	for _, s := range p.Timeline.Stages {
		m := Moment{Code: "stage", Kind: e.t("moment.stage"), Link: e.to(s), Phase: word(e, "phase", s.Phase), Note: h.prose(e, s.Note)}
		if anchors {
			m.Link.Href, m.Anchor = "", anchor(&s.Record, "stage-"+s.Key)
		}
		out = append(out, e.moment(m, s.Starts, s.Ends))
	}
	for _, c := range p.Consultations {
		out = append(out, e.moment(Moment{Code: "consultation", Kind: word(e, "consultation_about", c.About), Link: e.to(c)}, c.Opens, c.Closes))
	}
	for _, v := range p.Events {
		m := e.moment(Moment{Code: "event", Kind: word(e, "event_kind", v.Type), Link: e.to(v)}, v.Starts, v.Ends)
		if v.Cancelled.Yes {
			m.State, m.Said = "cancelled", e.t("moment.cancelled")
		}
		out = append(out, m)
	}
	for _, r := range p.Rounds {
		out = append(out, e.moment(Moment{Code: "round", Kind: word(e, "round_kind", r.Type), Link: e.to(r)}, r.Published, calendar.When{}))
	}
	slices.SortStableFunc(out, func(a, b Moment) int {
		if a.from != b.from {
			return int(a.from - b.from)
		}
		return strings.Compare(b.Code, a.Code)
	})
	return out
}

func (e *Edition) moment(m Moment, from, to calendar.When) Moment {
	m.Time = e.span(from, to)
	if to.IsZero() {
		m.Time = e.when(from)
	}
	m.from, m.to = from.First, lastDay(from, to)
	switch {
	case to.Ongoing && m.from <= e.Site.Day, m.from <= e.Site.Day && e.Site.Day <= m.to:
		m.State = "now"
	case m.from > e.Site.Day:
		m.State = "next"
	default:
		m.State = "past"
	}
	m.Said = e.t("moment." + m.State)
	return m
}
