package export

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

func on(s string) calendar.When {
	if d, ok := calendar.ParseDate(s); ok {
		return calendar.On(d)
	}
	w, ok := calendar.ParseVague(s, calendar.North)
	if !ok {
		panic("not a date: " + s)
	}
	return w
}

// salonga is a site of one plan, one commitment, one milestone and one round.
func salonga() *ogp.Site {
	plan := &ogp.ActionPlan{Folder: "2025-2027", Title: ogp.Text{{Lang: "en", Value: "Plan"}, {Lang: "fr", Value: "Le plan"}}}
	plan.ID, plan.Address, plan.Language = "plans/2025-2027", "/plans/2025-2027/", "en"
	plan.Implementation.Starts, plan.Implementation.Ends = on("2025-01-01"), on("2027-12-31")
	c := &ogp.Commitment{Title: ogp.Text{{Lang: "en", Value: "=HYPERLINK(1)"}, {Lang: "fr", Value: "Marchés <publics>"}},
		Lead: ogp.Texts{{Lang: "en", Values: []string{"Ministry of Finance", "Audit Office"}}}}
	c.IRM = &ogp.IRMFinding{Verifiable: "yes", Completion: "limited",
		EarlyResults: ogp.Text{{Lang: "en", Value: "Some"}, {Lang: "fr", Value: "Some"}}}
	c.ID, c.Address, c.Language, c.Plan = "plans/2025-2027/commitments/01-x", "/plans/2025-2027/commitments/01-x/", "en", plan
	m := &ogp.Milestone{Key: "1.1", Commitment: c, Title: ogp.Text{{Lang: "en", Value: "Law"}}, Due: on("2026-Q1")}
	m.ID, m.Address, m.Language, m.Plan = c.ID+"#1.1", c.Address+"#milestone-1.1", "en", plan
	c.Milestones = []*ogp.Milestone{m}
	r := &ogp.Round{From: on("2026-01-01"), To: on("2026-06-30"), Published: on("2026-07-10")}
	r.ID, r.Plan = "plans/2025-2027/reports/2026-06", plan
	rep := &ogp.Report{Round: r, Commitment: c, Status: ogp.Limited,
		Milestones: []*ogp.MilestoneReport{{Key: "1.1", Milestone: m, Status: ogp.InProgress}}}
	rep.ID, rep.Plan = r.ID+"/01-x", plan
	r.Reports = []*ogp.Report{rep}
	plan.Commitments, plan.Rounds = []*ogp.Commitment{c}, []*ogp.Round{r}
	site := &ogp.Site{Languages: []string{"en", "fr"}, Plans: []*ogp.ActionPlan{plan}}
	zero := 0
	con := &ogp.Consultation{Title: ogp.Text{{Lang: "en", Value: "Ideas"}}, Received: &zero}
	con.ID, con.Plan = "plans/2025-2027/consultations/ideas", plan
	plan.Consultations = []*ogp.Consultation{con}
	return site
}

func table(t *testing.T, name string) Table {
	t.Helper()
	for _, tab := range Tables(salonga(), on("2026-11-21").Last) {
		if tab.Name == name {
			return tab
		}
	}
	t.Fatalf("no table %s", name)
	return Table{}
}

func objects(t *testing.T, name string) []map[string]any {
	t.Helper()
	var out []map[string]any
	if err := json.Unmarshal(table(t, name).JSON(nil, []string{"en", "fr"}), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryTableIsAnArrayOfObjectsWithTheSameKeysAsItsColumns(t *testing.T) {
	for _, tab := range Tables(salonga(), on("2026-11-21").Last) {
		var rows []map[string]any
		if err := json.Unmarshal(tab.JSON(nil, []string{"en", "fr"}), &rows); err != nil {
			t.Fatalf("%s: %v", tab.Name, err)
		}
		if len(rows) != tab.Len {
			t.Errorf("%s: %d rows, says %d", tab.Name, len(rows), tab.Len)
		}
		for _, r := range rows {
			for _, c := range tab.Columns {
				if name, _, _ := strings.Cut(c.Name, "."); !has(r, name) {
					t.Errorf("%s: a row lacks %q", tab.Name, c.Name)
				}
			}
		}
	}
}

func has(row map[string]any, name string) bool {
	_, ok := row[name]
	return ok
}

func TestWhatTheFrontMatterNestsIsNestedInJSONAndNothingIsNull(t *testing.T) {
	p := objects(t, "plans")[0]
	want := map[string]any{"starts": "2025-01-01", "ends": "2027-12-31"}
	if diff := cmp.Diff(want, p["implementation"]); diff != "" || p["development"] != nil || p["participation"] != nil {
		t.Errorf("%s\ndevelopment %v, participation %v", diff, p["development"], p["participation"])
	}
	c := objects(t, "commitments")[0]
	if diff := cmp.Diff(map[string]any{"verifiable": "yes", "potential": nil, "completion": "limited", "early_results": "Some",
		"report": nil}, c["irm"]); diff != "" || c["civil_society"] != nil {
		t.Errorf("%s\ncivil_society %v", diff, c["civil_society"])
	}
}

func TestComputedColumnsComeFromReports(t *testing.T) {
	c := objects(t, "commitments")[0]
	if c["status"] != "limited" || c["reported"] != "plans/2025-2027/reports/2026-06" || c["overdue"] != false {
		t.Errorf("commitment: %v", c)
	}
	m := objects(t, "milestones")[0]
	if m["due"] != "2026-Q1" || m["due_by"] != "2026-03-31" || m["overdue"] != true || m["status"] != "in-progress" ||
		m["commitment"] != "plans/2025-2027/commitments/01-x" || m["key"] != "1.1" || m["id"] != "plans/2025-2027/commitments/01-x#1.1" {
		t.Errorf("milestone: %v", m)
	}
}

func TestWordsAreInTheDefaultLanguageAndTranslationsBesideThem(t *testing.T) {
	c := objects(t, "commitments")[0]
	want := map[string]any{"fr": map[string]any{"title": "Marchés <publics>", "irm": map[string]any{"early_results": "Some"}}}
	if diff := cmp.Diff(want, c["translations"]); diff != "" {
		t.Error(diff)
	}
}

func TestDeclaringNoneIsNotTheSameAsDeclaringNothing(t *testing.T) {
	if got := objects(t, "consultations")[0]["received"]; got != 0.0 {
		t.Errorf("received = %v, want 0", got)
	}
}

func TestTheWholeHistoryHasARowForEachRoundCommitmentAndMilestone(t *testing.T) {
	rows := objects(t, "history")
	if len(rows) != 2 || rows[0]["milestone"] != nil || rows[1]["status"] != "in-progress" {
		t.Errorf("%v", rows)
	}
}

func TestCSVReadsBackWithTranslationsAndWithoutFormulas(t *testing.T) {
	b, err := table(t, "commitments").CSV(nil, []string{"en", "fr"})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), "\r\n") {
		t.Error("lines do not end in CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]string{}
	for i, h := range rows[0] {
		at[h] = rows[1][i]
	}
	for k, want := range map[string]string{"title": "'=HYPERLINK(1)", "title_fr": "Marchés <publics>",
		"lead": "Ministry of Finance;Audit Office", "lead_fr": "", "status": "limited"} {
		if at[k] != want {
			t.Errorf("%s = %q, want %q", k, at[k], want)
		}
	}
}

func TestOnlyWhatASpreadsheetWouldRunIsGuarded(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+SUM(A1)": "'+SUM(A1)", "-cmd|x": "'-cmd|x", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx",
		"-12.5": "-12.5", "+39 06 1234": "+39 06 1234", "+1 (202) 555-0100": "+1 (202) 555-0100", "a=b": "a=b", "": "",
	} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTheDashboardCountsEveryStatus(t *testing.T) {
	want := `[{"plan": "2025-2027", "day": "2026-11-21", "commitments": {"total": 1, "not-started": 0, "in-progress": 0, ` +
		`"limited": 1, "substantial": 0, "complete": 0, "withdrawn": 0, "not-reported": 0}, "milestones": {"total": 1, "complete": 0, "overdue": 1}}]` + "\n"
	if got := string(Dashboard(nil, salonga(), on("2026-11-21").Last)); got != want {
		t.Error(cmp.Diff(want, got))
	}
}

func TestEveryJSONFileIsValidByItsSchema(t *testing.T) {
	site := salonga()
	for _, tab := range Tables(site, on("2026-11-21").Last) {
		b, err := tab.Schema(nil, site)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("schema.json", doc); err != nil {
			t.Fatal(err)
		}
		schema, err := c.Compile("schema.json")
		if err != nil {
			t.Fatalf("%s: %v", tab.Name, err)
		}
		rows, err := jsonschema.UnmarshalJSON(strings.NewReader(string(tab.JSON(nil, site.Languages))))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(rows); err != nil {
			t.Errorf("%s: %v", tab.Name, err)
		}
	}
}

func TestWordsCannotBreakOutOfXML(t *testing.T) {
	for in, want := range map[string]string{
		"a & b":                "a &amp; b",
		"]]><x y=\"1\">":       "]]&gt;&lt;x y=&#34;1&#34;&gt;",
		"bell\x07 nul\x00":     "bell\uFFFD nul\uFFFD",
		"no char \uFFFE\uFFFF": "no char \uFFFD\uFFFD",
		"line\r\nნ":            "line&#xD;\nნ",
		"":                     "",
	} {
		got := string(appendXML(nil, in))
		if got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
		if err := xml.Unmarshal([]byte("<x>"+got+"</x>"), new(string)); err != nil {
			t.Errorf("%q is no XML: %v", got, err)
		}
	}
}
