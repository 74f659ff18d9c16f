package standard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

const own = `title = "Our own rules"
version = "2026"
source = "https://rules.example/"

[area.A]
title = "Openness"

[requirement.A1]
area = "A"
level = "basic"
phase = "cycle"
asks = "There is news."
help = "Write some."
[requirement.A1.check.news]
kind = "has"
set = "updates"
where = "about = progress"
`

// letters reads a standard and gives its problems: place, code, word that was probably meant.
func letters(t *testing.T, src string) (*Standard, []string) {
	t.Helper()
	out := &problem.List{}
	s := Parse("content/standards/own.toml", "fr", []byte(src), out)
	var all []string
	for _, p := range out.Sorted() {
		line := fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code)
		for _, h := range p.Hints {
			if h.Code == "near" {
				line += " " + h.Args["word"]
			}
		}
		all = append(all, line)
	}
	return s, all
}

func TestACountrysOwnStandardNeedsNoCode(t *testing.T) {
	s, problems := letters(t, own)
	if problems != nil {
		t.Fatal(problems)
	}
	x := empty()
	x.update("2026-01-01").About = "progress"
	v := Judge(x.site, x.plan, date_("2026-02-01"), []*Standard{s})
	if len(v) != 1 || v[0].Outcome != Met || v[0].Standard.ID != "own" {
		t.Errorf("%+v", v)
	}
	if asks := v[0].Requirement.Asks; asks[0] != (ogp.Said{Lang: "fr", Value: "There is news."}) {
		t.Errorf("%v", asks)
	}
}

func TestMistakesInAStandardGetALetterWithTheirPlaceAndTheNearestWord(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     []string
	}{
		{`kind = "has"`, `kind = "hass"`, []string{"15:8 unknown-value has"}},
		{`set = "updates"`, `set = "updatse"`, []string{"16:7 unknown-value updates", "17:9 standard-filter"}},
		{`set = "updates"`, ``, []string{"14:1 standard-needs", "17:9 standard-filter"}},
		{`where = "about = progress"`, `where = "abuot = progress"`, []string{"17:9 standard-filter about"}},
		{`where = "about = progress"`, `where = ["about = progres"]`, []string{"17:10 standard-word progress"}},
		{`where = "about = progress"`, `fields = "remit"`, []string{"17:10 standard-field"}},
		{`where = "about = progress"`, `period = "4 fortnights"`, []string{"17:10 standard-period"}},
		{`where = "about = progress"`, `moment = "submision"`, []string{"17:10 unknown-value submission"}},
		{`where = "about = progress"`, `wehre = "about"`, []string{"17:1 unknown-key where"}},
		{`where = "about = progress"`, `distinct = "abuot"`, []string{"17:12 standard-filter about"}},
		{`kind = "has"`, `kind = "notice"`, []string{"14:1 standard-needs"}},
		{`kind = "has"`, `kind = "before"`, []string{"14:1 standard-needs"}},
		{`kind = "has"`, `kind = "covers"`, []string{"14:1 standard-needs"}},
		{`area = "A"`, `area = "B"`, []string{"9:8 standard-area"}},
		{`level = "basic"`, `level = "basics"`, []string{"10:9 unknown-value basic"}},
		{`asks = "There is news."`, ``, []string{"8:1 missing-key"}},
		{own[strings.Index(own, "[requirement.A1.check"):], ``, []string{"8:1 standard-no-check"}},
		{own, `title = `, []string{"1:1 missing-key", "1:1 missing-key", "1:8 no-value"}},
	} {
		s, got := letters(t, strings.Replace(own, c.from, c.to, 1))
		for i := range got {
			if strings.HasSuffix(got[i], "no-value") {
				got[i] = "1:8 no-value"
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.to, d)
		}
		x := full(t)
		for _, v := range Judge(x.site, x.plan, date_(fullDay), []*Standard{s}) {
			if v.Outcome == Met || v.Outcome == Attested {
				t.Errorf("%s: %s is %s", c.to, v.Requirement.Key, v.Outcome)
			}
		}
	}
}

func TestTwoRequirementsOfOneNameAreAMistake(t *testing.T) {
	_, got := letters(t, own+own[strings.Index(own, "[requirement.A1]"):])
	if len(got) == 0 || !strings.Contains(strings.Join(got, " "), "duplicate-table") {
		t.Errorf("%v", got)
	}
}

func TestATranslationOfAStandardHoldsWordsOnly(t *testing.T) {
	s, _ := letters(t, own)
	out := &problem.List{}
	s.Translate("content/standards/own.en.toml", "en", []byte("title = \"Ours\"\n[requirement.A1]\nlevel = \"stretch\"\nasks = \"News!\"\n"), out)
	if s.Requirements[0].Asks.In("en").Value != "News!" || s.Requirements[0].Level != Basic || len(out.Sorted()) != 1 {
		t.Errorf("%v %v", s.Requirements[0], out.Sorted())
	}
}

func TestStatementsOnNothingAreToldWithTheNearest(t *testing.T) {
	x := empty()
	x.state("co-creation-2016", "INFO-B-04", "2026-01-01")
	x.state("co-creation-2106", "INFO-B-04", "2026-01-01")
	x.state("co-creation-2016", "INFO-B-4", "2026-01-01")
	x.state("co-creation-2016", "DIAL-B-05", "2026-01-01")
	x.state("co-creation-2016", "DIAL-B-08", "2026-01-01")
	out := &problem.List{}
	CheckStatements(x.site, shipped(t), out)
	var got []string
	for _, p := range out.Sorted() {
		line := string(p.Severity) + " " + p.Code
		for _, h := range p.Hints {
			line += " " + h.Args["word"]
		}
		got = append(got, strings.TrimSpace(line))
	}
	want := []string{"error unknown-requirement INFO-B-04", "error unknown-standard co-creation-2016", "warning statement-idle", "warning statement-sector"}
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// FuzzParse holds that no text makes the reader of standards, or the judge of
// what it read, fall over.
func FuzzParse(f *testing.F) {
	f.Add(own)
	f.Add("[requirement.x.check.y]\nkind=\"every\"\nset=\"members\"\nperiod=\"1 year\"\nwhere=[\"\"]\n")
	f.Fuzz(func(t *testing.T, src string) {
		s := Parse("content/standards/own.toml", "en", []byte(src), &problem.List{})
		x := full(t)
		Judge(x.site, x.plan, date_(fullDay), []*Standard{s})
	})
}
