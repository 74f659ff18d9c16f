package markup

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHeadingIDsFollowTheRuleOfTheGitHosts(t *testing.T) {
	for words, want := range map[string]string{
		"The Problem":           "the-problem",
		"A & B":                 "a--b",
		"What's new? (2026)":    "whats-new-2026",
		"snake_case and-hyphen": "snake_case-and-hyphen",
		"საჯარო რეესტრი":              "საჯარო-რეესტრი",
		"Բաց Կառավարություն":          "բաց-կառավարություն",
		"الحكومة المنفتحة، ٢٠٢٦":      "الحكومة-المنفتحة-٢٠٢٦",
		"开放政府。计划":                     "开放政府计划",
		"Élan républicain":            "élan-républicain",
		"ΕΡΓΑ":                        "εργα",
		"`code` and *emphasis* here":  "code-and-emphasis-here",
		"[link](https://e.example) x": "link-x",
		"1.1 Milestone":               "11-milestone",
		"!?":                          "section",
	} {
		d := Render([]byte("# "+words), Options{})
		if len(d.Headings) != 1 || d.Headings[0].ID != want {
			t.Errorf("%q: %+v, want %q", words, d.Headings, want)
		}
	}
}

func TestHeadingIDsAreUnique(t *testing.T) {
	d := Render([]byte("# a\n# a\n# a-1\n# a\n# A\n"), Options{IDPrefix: "x-"})
	var got []string
	for _, h := range d.Headings {
		got = append(got, h.ID)
	}
	if diff := cmp.Diff([]string{"x-a", "x-a-1", "x-a-1-1", "x-a-2", "x-a-3"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestHeadingsStandBelowThePageWithoutSkips(t *testing.T) {
	for _, c := range []struct {
		src  string
		base int
		want []int
	}{
		{"# a\n## b\n# c", 0, []int{2, 3, 2}},
		{"#### a\n##### b\n#### c", 0, []int{2, 3, 2}},
		{"# a\n### b\n### c\n## d\n# e", 0, []int{2, 3, 3, 3, 2}},
		{"### a\n# b\n## c", 0, []int{2, 2, 3}},
		{"# a\n## b\n### c\n#### d\n##### e\n###### f", 0, []int{2, 3, 4, 5, 6, 6}},
		{"a\n=\nb\n-", 4, []int{4, 5}},
		{"> # a\n\n- ## b", 0, []int{2, 3}},
	} {
		var got []int
		for _, h := range Render([]byte(c.src), Options{Base: c.base}).Headings {
			got = append(got, h.Level)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.src, diff)
		}
	}
}

func TestHeadingsSayTheirWordsAndPlace(t *testing.T) {
	src := "\uFEFFx\r\n\r\n## *Café* &amp; \"b\"[^1]\r\n\r\nUnder\r\n---\r\n\r\n[^1]: n"
	want := []Heading{
		{Level: 2, ID: "café--b", Text: `Café & "b"`, Offset: 8},
		{Level: 2, ID: "under", Text: "Under", Offset: 36},
	}
	if diff := cmp.Diff(want, Render([]byte(src), Options{}).Headings); diff != "" {
		t.Error(diff)
	}
}
