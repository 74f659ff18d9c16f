package view

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Round is the page of one reporting round.
type Round struct {
	*Head
	Lead     HTML
	Facts    []Fact
	Body     Body
	Bar      []Slice // commitments by status, as this round states them
	Sum      Words
	Reports  []ReportRow
	Previous Link
	Next     Link
}

// ReportRow is one report in a list.
type ReportRow struct {
	Number  string
	Report  Link
	Status  Status
	Stated  bool
	Before  Status // as known before this round; Code is "" where it did not change
	Percent string
	Tally   Words // "3 of 5 milestones reached"
	Next    HTML
}

// Report is the page of what one round says of one commitment.
type Report struct {
	*Head
	Commitment Link
	Status     Status
	Stated     bool
	Percent    string
	Facts      []Fact
	Body       Body
	Steps      HTML
	Milestones []Milestone
	Previous   Link // the same commitment in the round before
	Next       Link

	SecSteps, SecMilestones Section
}

// Round gives the page of a reporting round.
func (e *Edition) Round(r *ogp.Round) *Round {
	v := &Round{Head: e.record(r, Link{Words: e.t("nav.plans"), Href: e.At("/plans/")}, e.to(r.Plan))}
	v.Kicker = word(e, "round_kind", r.Type)
	v.Lead, v.Body, v.Facts = v.prose(e, r.Summary), e.body(&r.Record), e.roundFacts(r)
	before := statusesBefore(r)
	count := map[ogp.Status]int{}
	for _, rep := range r.Reports {
		row := e.reportRow(v.Head, rep)
		if rep.Status != "" {
			count[rep.Status]++
			if b := before[rep.Commitment]; b != "" && b != rep.Status {
				row.Before = e.status(b)
			}
		}
		v.Reports = append(v.Reports, row)
	}
	v.Bar, v.Sum = e.slices(count), e.n("round.reports", len(r.Reports))
	v.Previous, v.Next = neighbours(e, r.Plan.Rounds, r)
	return v
}

// neighbours are the records before and after one of a list.
func neighbours[T interface {
	ogp.Entry
	comparable
}](e *Edition, list []T, one T) (before, after Link) {
	for i, t := range list {
		if t != one {
			continue
		}
		if i > 0 {
			before = e.to(list[i-1])
		}
		if i+1 < len(list) {
			after = e.to(list[i+1])
		}
	}
	return before, after
}

// statusesBefore are the statuses that the rounds before this one state.
func statusesBefore(r *ogp.Round) map[*ogp.Commitment]ogp.Status {
	out := map[*ogp.Commitment]ogp.Status{}
	for _, earlier := range r.Plan.Rounds {
		if earlier == r {
			break
		}
		for _, rep := range earlier.Reports {
			if rep.Status != "" {
				out[rep.Commitment] = rep.Status
			}
		}
	}
	return out
}

func (e *Edition) roundFacts(r *ogp.Round) []Fact {
	f := facts{e: e}
	f.add("fact.plan", e.to(r.Plan))
	f.time("fact.period", e.span(r.From, r.To))
	f.time("fact.published", e.when(r.Published))
	f.add("fact.authors", words(e, "sector", r.Authors)...)
	if r.Joint {
		f.add("fact.joint", Link{Words: e.t("word.yes")})
	}
	f.time("fact.approved_by_forum", e.when(r.ApprovedByForum))
	return f.list
}

func (e *Edition) reportRow(h *Head, r *ogp.Report) ReportRow {
	row := ReportRow{Report: e.to(r), Stated: r.Status != "", Next: h.prose(e, r.NextSteps)}
	if r.Commitment != nil {
		row.Number = r.Commitment.Number
	}
	if row.Stated {
		row.Status = e.status(r.Status)
	}
	if r.Percent != nil {
		row.Percent = e.Percent(*r.Percent)
	}
	return row
}

// Report gives the page of what a round says of a commitment.
func (e *Edition) Report(r *ogp.Report) *Report {
	v := &Report{Head: e.record(r, Link{Words: e.t("nav.plans"), Href: e.At("/plans/")}, e.to(r.Plan), e.to(r.Round))}
	v.Kicker = e.roundName(r.Round)
	v.Full = v.Title.Text + " – " + v.Kicker.Text + " – " + e.text(e.Site.Title).Text
	v.Description = cut(v.Kicker.Text+": "+v.Title.Text, 200)
	v.Stated, v.Body, v.Steps = r.Status != "", e.body(&r.Record, reportAnchors(r)...), v.prose(e, r.NextSteps)
	if v.Stated {
		v.Status = e.status(r.Status)
	}
	if r.Percent != nil {
		v.Percent = e.Percent(*r.Percent)
	}
	f := facts{e: e}
	if r.Commitment != nil {
		v.Commitment = e.to(r.Commitment)
		v.Commitment.Words = e.t("report.to_commitment")
		f.add("fact.commitment", e.to(r.Commitment))
		f.add("fact.lead", e.list(r.Commitment.Lead)...)
		v.Previous, v.Next = e.otherRounds(r)
	}
	f.add("fact.round", e.to(r.Round))
	f.time("fact.period", e.span(r.Round.From, r.Round.To))
	f.time("fact.published", e.when(r.Round.Published))
	v.Facts = f.list
	if v.Steps.Source != "" {
		v.SecSteps = v.section("next", e.t("report.next_steps"))
	}
	if len(r.Milestones) > 0 {
		v.SecMilestones = v.section("milestones", e.t("commitment.milestones"))
	}
	for _, m := range r.Milestones {
		v.Milestones = append(v.Milestones, e.reportedMilestone(v.Head, m))
	}
	return v
}

func reportAnchors(r *ogp.Report) []string {
	out := make([]string, 0, len(r.Milestones))
	for _, m := range r.Milestones {
		out = append(out, anchor(&m.Record, "milestone-"+m.Key))
	}
	return out
}

// otherRounds are the reports on the same commitment before and after.
func (e *Edition) otherRounds(r *ogp.Report) (before, after Link) {
	all := e.index.reports[r.Commitment]
	for i, other := range all {
		if other != r {
			continue
		}
		if i > 0 {
			before = Link{Words: e.roundName(all[i-1].Round), Href: e.At(all[i-1].Address)}
		}
		if i+1 < len(all) {
			after = Link{Words: e.roundName(all[i+1].Round), Href: e.At(all[i+1].Address)}
		}
	}
	return before, after
}

// reportedMilestone is a milestone as one report tells of it.
func (e *Edition) reportedMilestone(h *Head, m *ogp.MilestoneReport) Milestone {
	v := Milestone{Anchor: anchor(&m.Record, "milestone-"+m.Key), Key: m.Key, Title: e.text(m.Name()), Completed: e.when(m.Completed),
		Expected: e.when(m.Expected), Delay: h.prose(e, m.Delay), Note: h.prose(e, m.Note), Evidence: e.evidence(m.Evidence)}
	if m.Stated() != "" {
		v.Status = e.status(m.Stated())
	}
	if m.Percent != nil {
		v.Percent = e.Percent(*m.Percent)
	}
	if m.Milestone == nil {
		return v
	}
	deadline := e.deadline(m.Milestone)
	v.Due = e.when(deadline)
	if due := deadline.Last; due != 0 && m.Completed.Last > due {
		v.Late = e.t("milestone.late", locale.Count("n", m.Completed.Last.DaysSince(due)))
	}
	return v
}

// deadline is a milestone's own or, with steps, the latest of theirs.
func (e *Edition) deadline(m *ogp.Milestone) calendar.When {
	if p := e.Progress[m.Commitment.Plan]; p != nil {
		for _, mp := range p.Of(m.Commitment).Milestones {
			if mp.Milestone == m {
				return mp.Due
			}
		}
	}
	return m.Due
}
