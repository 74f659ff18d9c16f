package record

import "testing"

func TestTheNearestWordIsTheOneThatWasMeant(t *testing.T) {
	keys := []string{"title", "status", "starts", "ends", "policy_areas", "values", "lead", "url", "1.1", "open-contracting"}
	for word, want := range map[string]string{
		"titel":           "title",
		"Title":           "title",
		"TITLE ":          "title",
		"tilte":           "title",
		"stauts":          "status",
		"satus":           "status",
		"start":           "starts",
		"end":             "ends",
		"policy-area":     "policy_areas",
		"policy areas":    "policy_areas",
		"value":           "values",
		"leed":            "lead",
		"opne-contractng": "open-contracting",
		"1.2":             "", // another id, not a slip
		"ur":              "",
		"zzz":             "",
		"":                "",
		"deadline":        "",
		"organisation":    "",
	} {
		got, ok := Nearest(word, keys)
		if got != want || ok != (want != "") {
			t.Errorf("nearest to %q is %q (%v), want %q", word, got, ok, want)
		}
	}
}
