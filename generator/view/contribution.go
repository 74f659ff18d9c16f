package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Contribution is the page of one contribution.
type Contribution struct {
	*Head
	Row         ContributionRow
	Facts       []Fact
	Body        Body
	Withheld    HTML
	Attachments []Link
	Answer      HTML
	Answered    Words
	Reply       HTML
	Previous    Link
	Next        Link
}

// Contributions is the page of all contributions.
type Contributions struct {
	*Head
	Sum      Words
	Outcomes []Slice
	Sectors  []SectorRow
	Plans    []ContributionPlan
}

// ContributionPlan is what was contributed to one plan.
type ContributionPlan struct {
	ID   string
	Plan Link
	Rows []ConsultationRow
}

func itoa(n int) string { return strconv.Itoa(n) }

// Contribution gives the page of one contribution.
func (e *Edition) Contribution(c *ogp.Contribution) *Contribution {
	v := &Contribution{Head: e.record(c, Link{Words: e.t("nav.contributions"), Href: e.At("/contributions/")}, e.to(c.Consultation))}
	v.Kicker = e.t("contribution.one")
	v.Row = e.contributionRow(v.Head, c)
	v.Answer = v.Row.Response
	v.Withheld, v.Reply, v.Attachments = v.prose(e, c.Withheld), v.prose(e, c.Reply), e.evidence(c.Attachments)
	if !c.Withheld.Filled() {
		v.Body = e.body(&c.Record)
	}
	if e.hasAnswer(c) && !c.Responded.IsZero() {
		v.Answered = e.t("contribution.answered_on", locale.At("date", c.Responded))
	}
	v.Facts = e.contributionFacts(c, v.Row)
	return v
}

func (e *Edition) contributionFacts(c *ogp.Contribution, row ContributionRow) []Fact {
	f := facts{e: e}
	f.add("fact.from", Link{Words: row.From, Name: true})
	f.add("fact.organisation", Link{Words: row.Org})
	f.add("fact.sector", Link{Words: row.Sector})
	f.time("fact.received_on", row.Received)
	f.add("fact.stands_for", Link{Words: row.Stands})
	f.add("fact.consultation", row.Consultation)
	f.add("fact.bears_on", row.Bears...)
	return f.list
}

// Contributions gives the page of all contributions, by plan and consultation.
func (e *Edition) Contributions() *Contributions {
	v := &Contributions{Head: e.overview("/contributions/", "contributions.title", "contributions.about")}
	var all []*ogp.Contribution
	for i := len(e.Site.Plans) - 1; i >= 0; i-- {
		p := e.Site.Plans[i]
		part := ContributionPlan{ID: "plan." + p.Folder, Plan: e.to(p)}
		for _, c := range p.Consultations {
			all = append(all, c.Contributions...)
			part.Rows = append(part.Rows, e.consultationRow(c))
		}
		if len(part.Rows) > 0 {
			v.Plans = append(v.Plans, part)
		}
	}
	v.Sum, v.Outcomes, v.Sectors = e.contributionSum(all), e.outcomes(all), e.sectors(all)
	return v
}
