package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/standard"
)

// Requirement is the page of one verdict.
type Requirement struct {
	*Head
	ID       string
	Status   Status
	Means    Words // what the outcome means
	AsOf     Words
	Frozen   Words
	Standing Words
	Decided  []Words
	Todo     []Words
	Help     Words
	Computed []CheckPart
	Stated   []CheckPart
	Facts    []Fact
	Others   []Fact // the same requirement in the other plans
	Method   Link
	Data     Link
	Previous Link
	Next     Link

	SecNext, SecComputed, SecStated, SecOthers Section
}

// CheckPart is the answer of one check.
type CheckPart struct {
	Result     Status
	Rule       Words
	Finding    []Words
	Evidence   []EvidenceRow
	More       []EvidenceRow // folded, where there is much
	Statements []StatementPart
	Standing   Words
}

// EvidenceRow is a record that a check looked at.
type EvidenceRow struct {
	Link Link
	Kind Words
	Time Time
}

// StatementPart is somebody's word.
type StatementPart struct {
	Text         HTML
	By           Words
	Organisation Words
	Sector       Words
	On           Time
	Plan         Words
	Evidence     []Link
}

// openEvidence is how many records stand open below a check.
const openEvidence = 8

// Requirement gives the i-th verdict of a plan.
func (e *Edition) Requirement(p *ogp.ActionPlan, i int) *Requirement {
	all := e.Verdicts(p)
	verdict := &all[i]
	r := verdict.Requirement
	v := &Requirement{Head: e.head(RequirementAt(verdict), e.asks(r)), ID: r.Key, Status: e.verdict(verdict.Outcome),
		Means: e.t("standard.outcome_help." + string(verdict.Outcome)), Standing: e.standing(verdict), Decided: e.decided(verdict), Help: e.text(r.Help),
		AsOf: e.t("requirements.as_of", locale.On("date", e.Site.Day)), Method: e.method(),
		Data: Link{Words: e.t("requirement.data"), Href: "/data/requirements.json"}}
	v.Full = r.Key + ", " + p.Folder + ": " + v.Full
	v.Description = v.Status.Text + ". " + v.Title.Text
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.requirements"), Href: e.At("/requirements/")},
		Link{Words: e.text(p.Title), Href: e.At(requirementsAt(p))})
	if verdict.Frozen() {
		v.Frozen = e.t("requirements.frozen", locale.On("date", verdict.Seen))
	}
	v.checks(e, verdict)
	v.facts(e, verdict)
	v.others(e, verdict)
	v.Previous, v.Next = e.neighbour(all, i-1), e.neighbour(all, i+1)
	return v
}

// checks puts what records show and what somebody states into parts of their own.
func (v *Requirement) checks(e *Edition, verdict *standard.Verdict) {
	for i := range verdict.Checks {
		r := &verdict.Checks[i]
		part := e.checkPart(v.Head, verdict, r)
		if r.Stated() {
			v.Stated = append(v.Stated, part)
		} else {
			v.Computed = append(v.Computed, part)
		}
		if !verdict.Frozen() {
			v.Todo = append(v.Todo, e.said(r.Check, r.Next...)...)
		}
	}
	if len(v.Todo) > 0 {
		v.SecNext = v.section("next", e.t("requirement.next"))
	}
	if len(v.Computed) > 0 {
		v.SecComputed = v.section("records", e.t("requirement.computed"))
	}
	if len(v.Stated) > 0 {
		v.SecStated = v.section("statements", e.t("requirement.stated"))
	}
}

func (e *Edition) checkPart(h *Head, verdict *standard.Verdict, r *standard.CheckResult) CheckPart {
	part := CheckPart{Result: Status{Code: "result-" + string(r.Result), Words: e.t("standard.result." + string(r.Result))},
		Rule: Words{Text: standard.Rule(e.Language, r.Check, verdict.Requirement.Phase)}, Finding: e.said(r.Check, r.Finding)}
	part.Evidence = make([]EvidenceRow, 0, len(r.Evidence)) // often hundreds
	for _, x := range r.Evidence {
		if s, ok := x.Entry.(*ogp.Statement); ok {
			part.Statements = append(part.Statements, e.statement(h, s))
			continue
		}
		part.Evidence = append(part.Evidence, EvidenceRow{Link: e.to(x.Entry), Kind: e.t("kind." + string(x.Entry.Rec().Kind)), Time: e.when(x.Date)})
	}
	if len(part.Evidence) > openEvidence+2 {
		part.Evidence, part.More = part.Evidence[:openEvidence], part.Evidence[openEvidence:]
	}
	return part
}

func (e *Edition) statement(h *Head, s *ogp.Statement) StatementPart {
	part := StatementPart{Text: h.prose(e, s.Text), By: Words{Text: s.By}, Organisation: e.text(s.Organisation),
		Sector: word(e, "sector", s.Sector), On: e.when(s.On), Evidence: e.evidence(s.Evidence)}
	if s.PlanRef.To == nil {
		part.Plan = e.t("requirement.every_plan")
	}
	return part
}

func (v *Requirement) facts(e *Edition, verdict *standard.Verdict) {
	r, std := verdict.Requirement, verdict.Standard
	v.Facts = []Fact{
		{Term: e.t("requirement.standard"), Values: []Link{{Words: e.text(std.Title), Note: Words{Text: std.Version}}}},
		{Term: e.t("requirement.id"), Values: []Link{{Words: Words{Text: r.Key}, Name: true}}},
		{Term: e.t("requirement.level"), Values: []Link{{Words: e.t("standard.level." + string(r.Level))}}},
		{Term: e.t("requirement.phase"), Values: []Link{{Words: e.t("standard.phase." + string(r.Phase))}}},
		{Term: e.t("requirement.plan"), Values: []Link{e.to(verdict.Plan)}},
	}
	if r.Source != "" {
		v.Facts = append(v.Facts, Fact{Term: e.t("requirement.source"), Values: []Link{{Words: e.in(r.Source, "en")}}})
	}
	v.Kicker = Words{Text: r.Key + " · " + e.T("standard.level."+string(r.Level)) + " · " + e.T("standard.phase."+string(r.Phase))}
}

// others tells how the other plans stand on the same requirement.
func (v *Requirement) others(e *Edition, verdict *standard.Verdict) {
	for _, p := range e.Site.Plans {
		if p == verdict.Plan {
			continue
		}
		for i := range e.Verdicts(p) {
			o := &e.Verdicts(p)[i]
			if o.Standard == verdict.Standard && o.Requirement == verdict.Requirement {
				v.Others = append(v.Others, Fact{Term: e.text(p.Title),
					Values: []Link{{Words: e.verdict(o.Outcome).Words, Href: e.At(RequirementAt(o))}}})
			}
		}
	}
	if len(v.Others) > 0 {
		v.SecOthers = v.section("plans", e.t("requirement.other_plans"))
	}
}

// neighbour links the verdict at i; where there is none it leads nowhere.
func (e *Edition) neighbour(all []standard.Verdict, i int) Link {
	if i < 0 || i >= len(all) {
		return Link{}
	}
	return e.toVerdict(&all[i])
}
