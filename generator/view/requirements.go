package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/standard"
)

// Requirements is the page of all verdicts on one plan.
type Requirements struct {
	*Head
	Plan       Link
	Plans      []Link // the same page for each plan; the one at hand is current
	Sum        Words  // "31 of 61 requirements are shown by records or attested."
	AsOf       Words
	Frozen     Words // that the plan was over; empty where it was not
	Bar        []Slice
	Tasks      []Task
	Later      []Task // what is further ahead
	Standards  []StandardPart
	Comparison Comparison
	Method     Link
	Data       []Link

	SecTasks, SecCounts, SecComparison Section
}

// StandardPart is one standard on that page.
type StandardPart struct {
	Section
	Version Words
	Sum     Words
	Bar     []Slice
	Counts  []CountRow // by level, then by phase
	Columns []Status   // of Counts
	Areas   []AreaPart
}

// CountRow is how many verdicts of each outcome one level, phase or area has.
type CountRow struct {
	Name  Words
	Total Words
	Cells []CountCell // in the order of the columns
	Bar   []Slice
}

// CountCell is a number and what it counts, for a form without columns.
type CountCell struct {
	Of Words
	N  Words
}

// AreaPart is one area of a standard with its requirements.
type AreaPart struct {
	ID    string
	Title Words
	Bar   []Slice
	Rows  []RequirementRow
}

// RequirementRow is one requirement in a list.
type RequirementRow struct {
	ID       string
	Link     Link
	Level    Words
	Status   Status
	Finding  []Words
	Standing Words
}

// Comparison is the share of requirements shown, plan by plan.
type Comparison struct {
	Standards []Words
	Rows      []ComparisonRow
}

// ComparisonRow is one plan of it.
type ComparisonRow struct {
	Plan   Link
	Shares []Share
	// Levels of participation declared; empty where none is.
	Developing, Implementing Words
}

// Share is how many requirements of a standard a plan shows.
type Share struct {
	Of   Words // the standard
	Text Words
	W    string
	X    string
}

// Requirements gives the verdicts on a plan; address is the page's own, since
// the current plan has two.
func (e *Edition) Requirements(p *ogp.ActionPlan, address string) *Requirements {
	v := &Requirements{Head: e.overview(address, "nav.requirements", "requirements.about"), Method: e.method()}
	if p == nil {
		return v
	}
	if address != "/requirements/" {
		v.Title = e.t("requirements.of_plan", locale.Text("plan", e.text(p.Title).Text))
		v.Full = v.Title.Text + " – " + e.text(e.Site.Title).Text
		v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.requirements"), Href: e.At("/requirements/")})
	}
	all := e.Verdicts(p)
	v.Plan, v.Plans = e.to(p), e.planSwitch(p)
	v.AsOf = e.t("requirements.as_of", locale.On("date", e.Site.Day))
	if len(all) > 0 && all[0].Frozen() {
		v.Frozen = e.t("requirements.frozen", locale.On("date", all[0].Seen))
	}
	v.Sum, v.Bar = e.shareSum(all), e.outcomeSlices(all)
	v.tasks(e, all)
	v.SecCounts = v.section("counts", e.t("requirements.counts"))
	for _, std := range byStandard(all) {
		v.Standards = append(v.Standards, e.standardPart(v.Head, std))
	}
	v.SecComparison = v.section("cycles", e.t("requirements.comparison"))
	v.Comparison = e.comparison()
	v.Data = []Link{{Words: Words{Text: "CSV"}, Href: "/data/requirements.csv"}, {Words: Words{Text: "JSON"}, Href: "/data/requirements.json"}}
	return v
}

// nearTasks is how many deadlines stand open on the page; the others are folded.
const nearTasks = 6

func (v *Requirements) tasks(e *Edition, all []standard.Verdict) {
	tasks := e.agenda(all)
	if len(tasks) == 0 {
		return
	}
	v.SecTasks = v.section("next", e.t("requirements.next"))
	n := min(len(tasks), nearTasks)
	v.Tasks, v.Later = tasks[:n], tasks[n:]
}

func (e *Edition) method() Link {
	return Link{Words: e.t("requirements.method"), Href: e.At("/requirements/method/")}
}

// planSwitch links the verdicts of every plan, the newest first.
func (e *Edition) planSwitch(current *ogp.ActionPlan) []Link {
	var out []Link
	for i := len(e.Site.Plans) - 1; i >= 0; i-- {
		p := e.Site.Plans[i]
		out = append(out, Link{Words: e.text(p.Title), Href: e.At(requirementsAt(p)), Current: p == current})
	}
	return out
}

// shareSum says how many of some verdicts are met or attested.
func (e *Edition) shareSum(verdicts []standard.Verdict) Words {
	met, attested := 0, 0
	for i := range verdicts {
		switch verdicts[i].Outcome {
		case standard.Met:
			met++
		case standard.Attested:
			attested++
		}
	}
	return e.t("requirements.sum", locale.Count("met", met), locale.Count("attested", attested), locale.Count("n", len(verdicts)))
}

// byStandard cuts verdicts into stretches of one standard each.
func byStandard(all []standard.Verdict) [][]standard.Verdict {
	var out [][]standard.Verdict
	for i := range all {
		if i == 0 || all[i].Standard != all[i-1].Standard {
			out = append(out, nil)
		}
		last := len(out) - 1
		out[last] = append(out[last], all[i])
	}
	return out
}

func (e *Edition) standardPart(h *Head, verdicts []standard.Verdict) StandardPart {
	std := verdicts[0].Standard
	part := StandardPart{Section: h.section(std.ID, e.text(std.Title)), Sum: e.shareSum(verdicts), Bar: e.outcomeSlices(verdicts),
		Version: e.t("requirements.version", locale.Text("version", std.Version), locale.Text("source", std.Source))}
	for _, o := range standard.Outcomes() {
		part.Columns = append(part.Columns, e.verdict(o))
	}
	for _, l := range standard.Level("").Words() {
		part.count(e, "standard.level."+l, verdicts, func(v *standard.Verdict) bool { return string(v.Requirement.Level) == l })
	}
	for _, p := range standard.Phase("").Words() {
		part.count(e, "standard.phase."+p, verdicts, func(v *standard.Verdict) bool { return string(v.Requirement.Phase) == p })
	}
	for _, a := range std.Areas {
		part.Areas = append(part.Areas, e.areaPart(a, verdicts))
	}
	return part
}

// count adds a row for the verdicts that belong, where there are any.
func (p *StandardPart) count(e *Edition, key string, verdicts []standard.Verdict, belongs func(*standard.Verdict) bool) {
	var some []standard.Verdict
	for i := range verdicts {
		if belongs(&verdicts[i]) {
			some = append(some, verdicts[i])
		}
	}
	if len(some) == 0 {
		return
	}
	row := CountRow{Name: e.t(key), Total: Words{Text: e.Number(len(some))}, Bar: e.outcomeSlices(some)}
	for _, o := range standard.Outcomes() {
		n := 0
		for i := range some {
			if some[i].Outcome == o {
				n++
			}
		}
		row.Cells = append(row.Cells, CountCell{e.verdict(o).Words, Words{Text: e.Number(n)}})
	}
	p.Counts = append(p.Counts, row)
}

func (e *Edition) areaPart(a *standard.Area, verdicts []standard.Verdict) AreaPart {
	part := AreaPart{ID: "page.area-" + verdicts[0].Standard.ID + "-" + a.Key, Title: e.text(a.Title)}
	var some []standard.Verdict
	for i := range verdicts {
		v := &verdicts[i]
		if v.Requirement.Area != a.Key {
			continue
		}
		some = append(some, *v)
		part.Rows = append(part.Rows, RequirementRow{ID: v.Requirement.Key, Link: Link{Words: e.asks(v.Requirement), Href: e.At(RequirementAt(v))},
			Level: e.t("standard.level." + string(v.Requirement.Level)), Status: e.verdict(v.Outcome), Finding: e.decided(v), Standing: e.standing(v)})
	}
	part.Bar = e.outcomeSlices(some)
	return part
}

// comparison sets the plans side by side, the oldest first.
func (e *Edition) comparison() Comparison {
	var c Comparison
	for _, p := range e.Site.Plans {
		parts := byStandard(e.Verdicts(p))
		row := ComparisonRow{Plan: Link{Words: e.text(p.Title), Href: e.At(requirementsAt(p))},
			Developing: word(e, "participation", p.Participation.Development), Implementing: word(e, "participation", p.Participation.Implementation)}
		for i, part := range parts {
			if len(c.Standards) <= i {
				c.Standards = append(c.Standards, e.text(part[0].Standard.Title))
			}
			row.Shares = append(row.Shares, e.share(part))
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

func (e *Edition) share(verdicts []standard.Verdict) Share {
	n := standard.Share(verdicts)
	if n.All == 0 {
		return Share{}
	}
	b := e.bar(0, float64(n.Shown)/float64(n.All))
	return Share{Of: e.text(verdicts[0].Standard.Title), Text: e.t("requirements.share", locale.Text("shown", e.Number(n.Shown)), locale.Text("all", e.Number(n.All)),
		locale.Text("percent", e.Percent(float64(100*n.Shown/n.All)))), W: b.W, X: b.X}
}

// Method is the page on how verdicts are made.
type Method struct {
	*Head
	AsOf     Words
	Outcomes []Fact
	Kinds    []Rule
	Steps    []MethodPart
}

// Rule is one kind of check in a sentence.
type Rule struct{ Name, Words Words }

// MethodPart is one part of the explanation.
type MethodPart struct {
	Section
	Paragraphs []Words
}

// methodParts are the parts of the explanation: words under method.<name>, with
// so many paragraphs each.
var methodParts = [...]struct {
	name       string
	paragraphs int
}{{"made", 3}, {"day", 2}, {"counting", 4}, {"statements", 2}, {"cannot", 3}, {"check", 3}}

// Method explains the verdicts.
func (e *Edition) Method() *Method {
	v := &Method{Head: e.overview("/requirements/method/", "requirements.method", "requirements.method_about"),
		AsOf: e.t("requirements.as_of", locale.On("date", e.Site.Day))}
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.requirements"), Href: e.At("/requirements/")})
	for _, part := range methodParts {
		p := MethodPart{Section: v.section(part.name, e.t("method."+part.name+"_title"))}
		for n := 1; n <= part.paragraphs; n++ {
			p.Paragraphs = append(p.Paragraphs, e.t("method."+part.name+"_"+strconv.Itoa(n)))
		}
		v.Steps = append(v.Steps, p)
	}
	for _, o := range standard.Outcomes() {
		v.Outcomes = append(v.Outcomes, Fact{Term: e.t("standard.outcome." + string(o)), Values: []Link{{Words: e.t("standard.outcome_help." + string(o))}}})
	}
	return v
}
