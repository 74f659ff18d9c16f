package generator_test

import (
	"testing"

	"github.com/ogpress/ogpress/generator"
)

// outcomeOf is the outcome of a requirement of a plan.
func outcomeOf(c generator.Check, requirement, plan string) string {
	for _, v := range c.Verdicts {
		if v.Requirement == requirement && v.Plan == plan {
			return v.Outcome
		}
	}
	return ""
}

func TestNoVerdictRestsOnRecordsWithErrors(t *testing.T) {
	statement := "[statement.plain]\nstandard = \"co-creation-2016\"\nrequirement = \"INFO-B-04\"\ntext = \"T\"\nby = \"M\"\nsector = \"government\"\non = 2025-05-04\nevidence = [\"documents/rules\"]\n"
	site := sound.with(sources{
		"site.toml":       "standards = [\"co-creation-2016\", \"minimum-2022\"]\nbase_url = \"https://x.example/\"\n" + sound["site.toml"],
		"statements.toml": statement, "plans/q/index.md": sound["plans/p/index.md"],
		"plans/p/events/e.md": facts(`title = "E"`, `kind = "awareness"`, "announced = 2025-01-20", "starts = 2025-03-01", `organiser = "forum"`),
	})
	for name, c := range map[string]struct {
		files                  sources
		stated, shown, another string // INFO-B-04 and 3.2 of the plan, INFO-B-04 of the other one
	}{
		"a sound site":                              {sources{}, "attested", "met", "attested"},
		"a warning":                                 {sources{"documents/rules.md": facts(`title = "Rules"`, `type = "forum-rules"`)}, "attested", "met", "attested"},
		"an error elsewhere":                        {sources{"about/x.md": facts("titel = \"X\"", "published = 2025-01-01")}, "attested", "met", "attested"},
		"a statement that calls itself draft":       {sources{"statements.toml": statement + "draft = true\n"}, "no-evidence", "met", "no-evidence"},
		"an error in the event":                     {sources{"plans/p/events/e.md": facts(`title = "E"`, `kind = "awareness"`, "starts = 2025-03-01", `organiser = "forum"`, "x = 1")}, "attested", "no-evidence", "attested"},
		"a record of the plan that nobody can read": {sources{"plans/p/events/f.md": "title = \"F\""}, "no-evidence", "no-evidence", "attested"},
		"a misspelt folder of the plan":             {sources{"plans/p/evnets/f.md": facts(`title = "F"`)}, "no-evidence", "no-evidence", "attested"},
		"a record of no plan that nobody can read":  {sources{"questions/f.md": "---\ntitle: F\n---\n"}, "no-evidence", "no-evidence", "no-evidence"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := checked(t, site.with(c.files).lay(t))
			for _, w := range [][3]string{{"INFO-B-04", "p", c.stated}, {"3.2", "p", c.shown}, {"INFO-B-04", "q", c.another}} {
				if got := outcomeOf(found, w[0], w[1]); got != w[2] {
					t.Errorf("%s of %s: %s, want %s; problems %v", w[0], w[1], got, w[2], told(found))
				}
			}
		})
	}
}
