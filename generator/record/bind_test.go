package record

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// bind reads a text into a noun, and fails where anything is wrong with it.
func bind(t *testing.T, src string, dst any, b Binding) {
	t.Helper()
	var out problem.List
	d, ok := TOML("x.toml", []byte(src), &out)
	if ok {
		Bind(d, dst, b, &out)
	}
	for _, p := range out.Sorted() {
		t.Error(p.Letter(ProblemWords("en")))
	}
}

func sameNoun(t *testing.T, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(calendar.When{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func day(s string) calendar.When {
	d, ok := calendar.ParseDate(s)
	if !ok {
		panic(s)
	}
	return calendar.On(d)
}

func vaguely(s string) calendar.When {
	w, _ := calendar.ParseVague(s, calendar.North)
	return w
}

func TestEverySortOfFieldIsRead(t *testing.T) {
	var got ogp.Event
	bind(t, `
title = "  Open day "
kind = "open-meeting"
announced = "2026-09"
starts = 2026-11-05T17:30:00
ends = 2026-11-05T20:00:00Z
organiser = "forum"
place = "Hall"
open = false
recording = "https://example.org/v"
officials = ["A, minister", "B"]
topics = ["monitoring", "other"]
channels = ["radio"]
documents = ["documents/a", "documents/b"]
cancelled = 2026-11-01
draft = true
summary = """
First.

Second.
"""
aliases = ["/old/"]
attendance = { government = 4, total = 30, clowns = 0 }
`, &got, Binding{Lang: "en", Zone: time.FixedZone("", 3600)})
	no := false
	at := func(h, m int8) calendar.When {
		w := day("2026-11-05")
		w.HasTime, w.Hour, w.Minute = true, h, m
		return w
	}
	sameNoun(t, ogp.Event{
		Record: ogp.Record{
			Draft:   true,
			Summary: ogp.Prose{{Lang: "en", Source: "First.\n\nSecond."}},
			Aliases: []ogp.Alias{{Lang: "en", Address: "/old/"}},
		},
		Title: ogp.Text{{Lang: "en", Value: "Open day"}}, Type: "open-meeting", Announced: vaguely("2026-09"),
		Starts: at(17, 30), Ends: at(21, 0), Organiser: []ogp.Organiser{"forum"},
		Place: ogp.Text{{Lang: "en", Value: "Hall"}}, Open: &no, Recording: "https://example.org/v",
		Officials:  ogp.Texts{{Lang: "en", Values: []string{"A, minister", "B"}}},
		Topics:     []ogp.Topic{"monitoring", "other"},
		Channels:   []ogp.Ref[ogp.Channel]{{As: "radio"}},
		Documents:  []ogp.Ref[ogp.Document]{{As: "documents/a"}, {As: "documents/b"}},
		Cancelled:  ogp.Cancelled{Yes: true, On: day("2026-11-01")},
		Attendance: []ogp.Count{{Who: "government", N: 4}, {Who: "total", N: 30}, {Who: "clowns", N: 0}},
	}, got)
}

func TestKeyedTablesKeepTheFilesOrderAndTheirKeys(t *testing.T) {
	var got ogp.Commitment
	bind(t, `
title = "X"
[milestone."1.10"]
title = "Z"
due = "ongoing"
[milestone."1.9"]
title = "A"
summary = "S"
lead = "Ministry"
[milestone]
b.title = "B"
[irm]
completion = "limited"
report = "documents/irm"
`, &got, Binding{Lang: "en"})
	sameNoun(t, ogp.Commitment{
		Title: ogp.Text{{Lang: "en", Value: "X"}},
		Milestones: []*ogp.Milestone{
			{Key: "1.10", Title: ogp.Text{{Lang: "en", Value: "Z"}}, Due: vaguely("ongoing")},
			{Key: "1.9", Title: ogp.Text{{Lang: "en", Value: "A"}},
				Lead:   ogp.Texts{{Lang: "en", Values: []string{"Ministry"}}},
				Record: ogp.Record{Summary: ogp.Prose{{Lang: "en", Source: "S"}}}},
			{Key: "b", Title: ogp.Text{{Lang: "en", Value: "B"}}},
		},
		IRM: &ogp.IRMFinding{Completion: "limited", Report: ogp.Ref[ogp.Document]{As: "documents/irm"}},
	}, got)
}

func TestATranslationAddsItsWordsToTheFacts(t *testing.T) {
	var got ogp.Commitment
	bind(t, "title = \"X\"\nlead = \"M\"\nsummary = \"S\"\n[milestone.a]\ntitle = \"A\"\ndue = 2027-01-31", &got, Binding{Lang: "en"})
	bind(t, "title = \"Y\"\nlead = [\"N\"]\naliases = \"/vieux/\"\nsummary = \"\"\n[milestone.a]\ntitle = \"B\"", &got,
		Binding{Lang: "fr", Translation: true})
	sameNoun(t, ogp.Commitment{
		Record: ogp.Record{
			Summary: ogp.Prose{{Lang: "en", Source: "S"}},
			Aliases: []ogp.Alias{{Lang: "fr", Address: "/vieux/"}},
		},
		Title: ogp.Text{{Lang: "en", Value: "X"}, {Lang: "fr", Value: "Y"}},
		Lead:  ogp.Texts{{Lang: "en", Values: []string{"M"}}, {Lang: "fr", Values: []string{"N"}}},
		Milestones: []*ogp.Milestone{{Key: "a", Due: day("2027-01-31"),
			Title: ogp.Text{{Lang: "en", Value: "A"}, {Lang: "fr", Value: "B"}}}},
	}, got)
}

func TestAFilesOwnLanguageIsThatOfItsWords(t *testing.T) {
	var got ogp.FreePage
	bind(t, "language = \"fr\"\ntitle = \"Bonjour\"", &got, Binding{Lang: "en", Languages: []string{"en", "fr"}})
	sameNoun(t, ogp.Text{{Lang: "fr", Value: "Bonjour"}}, got.Title)
	if got.Language != "fr" {
		t.Errorf("the record's language is %q", got.Language)
	}
}

func TestTheDayOfSubmissionMayStandInTheDevelopmentToo(t *testing.T) {
	for _, src := range []string{
		"submitted = 2025-06-01\n[development]\nstarts = 2025-01-01\n",
		"[development]\nstarts = 2025-01-01\nsubmitted = 2025-06-01\n",
		"submitted = 2025-06-01\n[development]\nsubmitted = 2025-06-01\n",
	} {
		var got ogp.ActionPlan
		bind(t, "title = \"P\"\n"+src+"[implementation]\nstarts = 2025-07-01\nends = \"2027\"\n", &got, Binding{Lang: "en"})
		sameNoun(t, day("2025-06-01"), got.Submitted)
	}
}

func TestACallIsADateOrADocument(t *testing.T) {
	const rest = "title = \"G\"\nformed = 2026-01-01\nplan = \"p\"\ncommitments = [\"1\"]\n"
	for value, want := range map[string]ogp.OpenCall{
		"2026-02-03":                  {On: day("2026-02-03")},
		`"2026-02"`:                   {On: vaguely("2026-02")},
		`"documents/call"`:            {Document: ogp.Ref[ogp.Document]{As: "documents/call"}},
		`"documents/2026-02-03-call"`: {Document: ogp.Ref[ogp.Document]{As: "documents/2026-02-03-call"}},
	} {
		var got ogp.Group
		bind(t, rest+"open_call = "+value, &got, Binding{Lang: "en"})
		sameNoun(t, want, got.OpenCall)
	}
}

func TestABlankReasonIsKeptAndABlankTitleIsNone(t *testing.T) {
	var got ogp.Contribution
	bind(t, "title = \"\"\nreceived = 2026-01-01\nwithheld = \"\"", &got, Binding{Lang: "en"})
	if got.Title != nil || len(got.Withheld) != 1 || got.Withheld.Filled() {
		t.Errorf("title %v, withheld %v", got.Title, got.Withheld)
	}
}

func TestProseIsRenderedByTheBinding(t *testing.T) {
	var got ogp.FreePage
	b := Binding{Lang: "en", Prose: func(p Passage) ogp.Written {
		return ogp.Written{HTML: fmt.Sprint(p.Path, at(p.Place(3)), p.Source)}
	}}
	bind(t, "title = \"T\"\nsummary = \"a [b](c)\"", &got, b)
	sameNoun(t, ogp.Prose{{Lang: "en", Source: "a [b](c)", HTML: "[summary]2:15a [b](c)"}}, got.Summary)
}

func TestEveryReferenceIsVisitedWithItsPath(t *testing.T) {
	var c ogp.Commitment
	bind(t, `
title = "X"
contact = "maria"
documents = ["a", "b"]
[civil_society]
evidence = "https://example.org"
[irm]
report = "documents/irm"
`, &c, Binding{Lang: "en"})
	var got []string
	Refs(&c, func(path []string, ref any) {
		as := ""
		switch ref := ref.(type) {
		case *ogp.Ref[ogp.Contact]:
			as = ref.As
		case *ogp.Ref[ogp.Document]:
			as = ref.As
		case *ogp.Link:
			as = ref.As
		}
		got = append(got, strings.Join(path, "/")+" "+as)
	})
	sameNoun(t, []string{
		"contact maria", "documents/0 a", "documents/1 b", "irm/report documents/irm", "civil_society/evidence/0 https://example.org",
	}, got)
}

func TestEveryNounTellsItsFields(t *testing.T) {
	for _, n := range nouns {
		for _, f := range Fields(n.noun) {
			complete(t, string(n.kind)+"."+f.Key, f)
		}
	}
	title := Fields(ogp.Commitment{})[0]
	if title.Key != "title" || !title.Required || !title.Words || title.Sort != Words {
		t.Errorf("a commitment's first field is %+v", title)
	}
}

func complete(t *testing.T, name string, f Field) {
	t.Helper()
	ok := f.Key != "" && f.Sort != ""
	ok = ok && (f.Sort == Choice) == (len(f.Choices) > 0)
	ok = ok && (f.Sort == Table || f.Sort == Entries) == (len(f.Fields) > 0)
	ok = ok && (f.Sort == Reference || f.Sort == Call) == (f.Kind != "")
	if !ok {
		t.Errorf("%s: %+v", name, f)
	}
	for _, inner := range f.Fields {
		complete(t, name+"."+inner.Key, inner)
	}
}

func TestEntriesHaveNoKeysOfARecordButAMilestoneHasItsSummary(t *testing.T) {
	has := func(fields []Field, table, key string) bool {
		for _, f := range fields {
			if f.Key == table {
				for _, inner := range f.Fields {
					if inner.Key == key {
						return true
					}
				}
			}
		}
		return false
	}
	if !has(Fields(ogp.Commitment{}), "milestone", "summary") || has(Fields(ogp.Commitment{}), "milestone", "draft") {
		t.Error("a milestone has a summary, and no draft")
	}
	if has(Fields(ogp.Report{}), "milestone", "summary") {
		t.Error("what a report says of a milestone has no summary")
	}
}

func TestNoKeyHoldsMoreThanAPageCanShow(t *testing.T) {
	list := func(n int, value string) string { return strings.TrimSuffix(strings.Repeat(value+", ", n), ", ") }
	commitment := func(line string) string {
		return "+++\ntitle = \"C\"\nlead = \"L\"\n" + line + "\n+++\n"
	}
	entries := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "[milestone.m%d]\ntitle = \"M\"\n", i)
		}
		return strings.TrimSpace(b.String())
	}
	for _, c := range []struct {
		line string
		want []string
	}{
		{"supporting = [" + list(mostValues, `"x"`) + "]", nil},
		{"supporting = [" + list(mostValues+1, `"x"`) + "]", []string{"4:1 too-many-values"}},
		{"values = [" + list(mostValues+1, `"x"`) + "]", []string{"4:1 too-many-values"}},
		{"aliases = [" + list(mostValues+1, `"/x/"`) + "]", []string{"4:1 too-many-values"}},
		{entries(mostEntries), nil},
		{entries(mostEntries + 1), []string{"4:2 too-many-values"}},
	} {
		list := &problem.List{}
		d, ok := Markdown("content/x.md", []byte(commitment(c.line)), list)
		if !ok {
			t.Fatal(list.Sorted())
		}
		Bind(d, &ogp.Commitment{}, Binding{}, list)
		var got []string
		for _, p := range list.Sorted() {
			got = append(got, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%.30s… (-want +got):\n%s", c.line, diff)
		}
	}
}
