package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Views sets three answers to "how far is it" side by side: the government's,
// civil society's and the Independent Reporting Mechanism's.
type Views struct {
	Any        bool // somebody other than the government has said something
	Government Opinion
	Civil      *Opinion
	IRM        *Opinion
}

// Opinion is what one of them says.
type Opinion struct {
	Who      Words
	By       Words
	Status   Status // Code is "" where none is stated
	On       Time
	Note     HTML
	Facts    []Fact
	Evidence []Link
}

func (e *Edition) views(h *Head, c *ogp.Commitment, cp *ogp.CommitmentProgress) Views {
	v := Views{Any: c.IRM != nil || c.CivilSociety != nil}
	v.Government = Opinion{Who: e.t("opinion.government"), Status: e.status(cp.Status)}
	if cp.StatedIn != nil {
		v.Government.On = e.when(cp.StatedIn.Round.Published)
		l := e.to(cp.StatedIn.Round)
		l.Href = e.At(cp.StatedIn.Address)
		v.Government.Evidence = []Link{l}
	}
	if s := c.CivilSociety; s != nil {
		v.Civil = &Opinion{Who: e.t("opinion.civil_society"), By: Words{Text: s.By}, On: e.when(s.On), Note: h.prose(e, s.Note), Evidence: e.evidence(s.Evidence)}
		if s.Status != "" {
			v.Civil.Status = e.status(s.Status)
		}
	}
	if i := c.IRM; i != nil {
		v.IRM = e.irm(i)
	}
	return v
}

func (e *Edition) irm(i *ogp.IRMFinding) *Opinion {
	o := &Opinion{Who: e.t("opinion.irm")}
	if i.Completion != "" {
		o.Status = Status{Code: string(i.Completion), Words: word(e, "completion", i.Completion)}
	}
	f := facts{e: e}
	f.add("irm.verifiable", Link{Words: word(e, "verifiable", i.Verifiable)})
	f.add("irm.potential", Link{Words: word(e, "potential", i.Potential)})
	f.add("irm.early_results", Link{Words: e.text(i.EarlyResults)})
	o.Facts = f.list
	if i.Report.To != nil {
		o.Evidence = []Link{e.to(i.Report.To)}
		o.On = e.when(i.Report.To.Date)
	}
	return o
}

// ContributionRow is a contribution in a list.
type ContributionRow struct {
	Link         Link
	From         Words
	Org          Words
	Sector       Words
	Received     Time
	Outcome      Outcome
	Response     HTML
	Stands       Words // how many it sums up
	Bears        []Link
	Consultation Link
	Withheld     bool
}

// Outcome is what became of a contribution: a word and its code.
type Outcome struct {
	Code string // "accepted"; "unanswered" where nobody has answered yet
	Words
}

func (e *Edition) contributionRow(h *Head, c *ogp.Contribution) ContributionRow {
	r := ContributionRow{Link: e.to(c), From: e.sender(c), Org: e.text(c.Organisation), Sector: word(e, "sector", c.Sector),
		Received: e.when(c.Received), Outcome: e.outcome(c), Consultation: e.to(c.Consultation), Withheld: c.Withheld.Filled()}
	if e.hasAnswer(c) {
		r.Response = h.prose(e, c.Response)
	}
	if r.Org.Text == r.From.Text {
		r.Org = Words{}
	}
	if c.StandsFor > 1 {
		r.Stands = e.t("contribution.stands_for", locale.Count("n", c.StandsFor))
	}
	for _, k := range c.Commitments {
		if k.To != nil {
			r.Bears = append(r.Bears, e.to(k.To))
		}
	}
	return r
}

// hasAnswer reports whether a contribution had its answer by the day.
func (s *Site) hasAnswer(c *ogp.Contribution) bool {
	return (c.Outcome != "" || c.Response.Filled()) && c.Responded.Last <= s.Day
}

func (e *Edition) outcome(c *ogp.Contribution) Outcome {
	code := string(c.Outcome)
	switch {
	case !e.hasAnswer(c):
		code = "unanswered"
	case code == "":
		code = "answered"
	}
	return Outcome{Code: code, Words: e.t("outcome." + code)}
}
