package view

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/standard"
)

// judged is what the site knows of requirements: the verdicts of each plan, and
// which of them a record is evidence for.
type judged struct {
	byPlan map[*ogp.ActionPlan][]standard.Verdict
	serves map[string][]*standard.Verdict
	all    []standard.Verdict
}

// Judge hands in the verdicts of all plans. Before that, the site's pages speak
// of no requirements.
func (s *Site) Judge(verdicts []standard.Verdict) {
	s.judged = judged{byPlan: map[*ogp.ActionPlan][]standard.Verdict{}, serves: standard.Serves(verdicts), all: verdicts}
	for i := range verdicts {
		p := verdicts[i].Plan
		s.judged.byPlan[p] = append(s.judged.byPlan[p], verdicts[i])
	}
}

// Verdicts gives the verdicts of a plan, as its standards have their requirements.
func (s *Site) Verdicts(p *ogp.ActionPlan) []standard.Verdict { return s.judged.byPlan[p] }

// verdict is the word and the shape of an outcome.
func (e *Edition) verdict(o standard.Outcome) Status {
	return Status{Code: string(o), Words: e.t("standard.outcome." + string(o))}
}

// outcomeSlices are the parts of a bar of verdicts, the best first; outcomes
// that no verdict has are left out.
func (e *Edition) outcomeSlices(verdicts []standard.Verdict) []Slice {
	count := map[standard.Outcome]int{}
	for i := range verdicts {
		count[verdicts[i].Outcome]++
	}
	var out []Slice
	before := 0
	for _, o := range standard.Outcomes() {
		n := count[o]
		if n == 0 {
			continue
		}
		p := e.bar(float64(before)/float64(len(verdicts)), float64(n)/float64(len(verdicts)))
		p.Status, p.N, p.Count = e.verdict(o), n, Words{Text: e.Number(n)}
		out, before = append(out, p), before+n
	}
	return out
}

// requirementsAt is the address of the verdicts of a plan.
func requirementsAt(p *ogp.ActionPlan) string { return "/requirements/" + p.Folder + "/" }

// RequirementAt is the address of one verdict.
func RequirementAt(v *standard.Verdict) string {
	return requirementsAt(v.Plan) + v.Standard.ID + "/" + v.Requirement.Key + "/"
}

// asks is a requirement in plain words.
func (e *Edition) asks(r *standard.Requirement) Words { return e.text(r.Asks) }

// toVerdict is a link to a verdict, by the id of its requirement.
func (e *Edition) toVerdict(v *standard.Verdict) Link {
	return Link{Words: Words{Text: v.Requirement.Key}, Href: e.At(RequirementAt(v)), Name: true, Note: e.asks(v.Requirement)}
}

// standing says until when a verdict stands, or by when it falls due; empty
// where nothing lapses or falls due.
func (e *Edition) standing(v *standard.Verdict) Words {
	if v.Until == 0 || v.Frozen() {
		return Words{}
	}
	key := "requirement.stands_until"
	if v.Outcome == standard.NotYetDue || v.Outcome == standard.NoEvidence {
		key = "requirement.due_by"
	}
	return e.t(key, locale.On("date", v.Until))
}

// said gives findings as sentences, each once.
func (e *Edition) said(c *standard.Check, all ...standard.Finding) []Words {
	var out []Words
	for _, f := range all {
		w := Words{Text: standard.Say(e.Language, c, f)}
		if apart := e.ownDirection(f); apart != "" {
			w.As = &Setting{Apart: apart}
		}
		if w.Text == "" || len(out) > 0 && out[len(out)-1].Text == w.Text {
			continue
		}
		out = append(out, w)
	}
	return out
}

// ownDirection are the names and paths in a finding. Where the writing goes from right
// to left, one that ends before a bracket or a dash is shown in the wrong order
// unless it is set apart.
func (e *Edition) ownDirection(f standard.Finding) string {
	var out []string
	for _, a := range f.Args {
		if a.Kind == standard.IsText && a.Text != "" {
			out = append(out, a.Text)
		} else if a.Kind == standard.IsEntry {
			out = append(out, a.Entry.Name().In(e.Tag).Value)
		}
	}
	return strings.Join(out, "\n")
}

// decided is why a verdict is what it is, in the words of the checks that decided.
func (e *Edition) decided(v *standard.Verdict) []Words {
	var out []Words
	for _, r := range v.Deciding() {
		for _, w := range e.said(r.Check, r.Finding) {
			if len(out) == 0 || out[len(out)-1].Text != w.Text {
				out = append(out, w)
			}
		}
	}
	return out
}

// serving links a record to the requirements that it is evidence for. Only those
// of the plan that is now carried out or developed, or of the record's own, are told.
func (e *Edition) serving(r *ogp.Record) []Link {
	serves := e.judged.serves[r.ID]
	out := make([]Link, 0, len(serves))
	for _, v := range serves {
		l := e.toVerdict(v)
		if len(e.Site.Plans) > 1 && r.Plan == nil {
			l.Text += " · " + v.Plan.Folder
		}
		out = append(out, l)
	}
	return out
}

// Task is something to do by a day, so that requirements stay shown or become so.
type Task struct {
	Day      Time
	Days     Words // "in 9 days"
	Lapses   bool
	What     []Words
	Serves   []Link
	Plan     Link
	Soon     bool // within thirty days
	Sentence Words
}

// soon is how many days ahead a deadline is said to be near.
const soon = 30

// agenda gives what lapses or falls due next, the soonest first.
func (e *Edition) agenda(verdicts []standard.Verdict) []Task {
	var out []Task
	for _, d := range standard.Agenda(verdicts) {
		t := Task{Day: e.when(calendar.On(d.Day)), Lapses: d.Lapses, Soon: d.Day.DaysSince(e.Site.Day) <= soon,
			Days: e.n("requirements.in_days", d.Day.DaysSince(e.Site.Day)), What: e.said(d.Check, d.Next()...)}
		key := "requirements.falls_due"
		if d.Lapses {
			key = "requirements.lapses"
		}
		t.Sentence = e.t(key)
		for _, v := range d.Verdicts {
			t.Serves = append(t.Serves, e.toVerdict(v))
		}
		t.Plan = e.to(d.Verdicts[0].Plan)
		out = append(out, t)
	}
	return out
}
