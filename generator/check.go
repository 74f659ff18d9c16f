package generator

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/standard"
)

// Check is what `check --json` says; its form is a promise.
type Check struct {
	Format   int                   `json:"format"` // 1
	Day      string                `json:"day"`
	Site     string                `json:"site"`
	Files    FileCounts            `json:"files"`
	Problems []problem.Description `json:"problems"`
	Verdicts []Verdict             `json:"verdicts"`
}

// FileCounts counts every file under content/.
type FileCounts struct {
	Published int `json:"published"`
	Draft     int `json:"draft"`
	Refused   int `json:"refused"`
}

// Verdict is a verdict in the words of the default language. The same stands in
// data/requirements.json.
type Verdict struct {
	Standard    string        `json:"standard"`
	Requirement string        `json:"requirement"`
	Plan        string        `json:"plan"`
	Outcome     string        `json:"outcome"`
	Finding     string        `json:"finding"`
	Until       *string       `json:"until"` // null: nothing lapses or falls due
	Next        string        `json:"next"`
	Checks      []CheckResult `json:"checks"`
}

// CheckResult is one check of a verdict.
type CheckResult struct {
	Kind     string     `json:"kind"`
	Result   string     `json:"result"`
	Finding  string     `json:"finding"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a record that a check looked at.
type Evidence struct {
	Record string `json:"record"`
	Page   string `json:"page"` // address from the site's root; "" where it has none
	Date   string `json:"date"` // that counted, of notice the announcement's, as its source has it; "" where none counted
}

// Check describes the content.
func (c *Content) Check() Check {
	check := Check{
		Format: 1, Day: c.Day.String(), Site: c.Site.Title.In(c.Languages[0].Tag).Value,
		Files:    FileCounts{c.Published, c.Draft, c.Refused},
		Problems: make([]problem.Description, 0, len(c.Problems)),
		Verdicts: c.describe(),
	}
	for _, p := range c.Problems {
		check.Problems = append(check.Problems, p.Describe(c.Letters))
	}
	return check
}

// describe puts all verdicts in words.
func (c *Content) describe() []Verdict {
	all := make([]Verdict, 0, len(c.Verdicts))
	for i := range c.Verdicts {
		all = append(all, c.verdict(&c.Verdicts[i]))
	}
	return all
}

func (c *Content) verdict(v *standard.Verdict) Verdict {
	d := Verdict{Standard: v.Standard.ID, Requirement: v.Requirement.Key, Plan: v.Plan.Folder, Outcome: string(v.Outcome),
		Until: untilOf(v.Until), Checks: make([]CheckResult, 0, len(v.Checks))}
	var findings, next []string
	for _, r := range v.Deciding() {
		findings = add(findings, standard.Say(c.Languages[0], r.Check, r.Finding))
		for _, f := range r.Next {
			next = add(next, standard.Say(c.Languages[0], r.Check, f))
		}
	}
	d.Finding, d.Next = strings.Join(findings, " "), strings.Join(next, " ")
	for _, r := range v.Checks {
		d.Checks = append(d.Checks, CheckResult{Kind: string(r.Check.Kind), Result: string(r.Result),
			Finding: standard.Say(c.Languages[0], r.Check, r.Finding), Evidence: evidenceOf(r.Evidence)})
	}
	return d
}

// add leaves out what is there already.
func add(all []string, s string) []string {
	for _, other := range all {
		if other == s {
			return all
		}
	}
	return append(all, s)
}

func evidenceOf(evidence []standard.Evidence) []Evidence {
	all := make([]Evidence, 0, len(evidence))
	for _, e := range evidence {
		r := e.Entry.Rec()
		all = append(all, Evidence{Record: r.ID, Page: strings.TrimPrefix(ogp.Escape(r.Address), "/"), Date: e.Counted.String()})
	}
	return all
}

func untilOf(d calendar.Date) *string {
	if d == 0 {
		return nil
	}
	s := d.String()
	return &s
}
