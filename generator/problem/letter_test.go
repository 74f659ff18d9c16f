package problem

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// words are a few messages, as package record would read them from a catalogue.
func words() Words {
	return NewWords(
		map[string]string{"severity.error": "Fehler", "late.message": "zu spät: {day}"},
		map[string]string{
			"severity.error": "error", "severity.warning": "warning",
			"unknown-key.message":     `unknown key "{key}"`,
			"unknown-key.hint.status": "A commitment's status comes from its reports: see reports/<round>/{file}",
			"late.message":            "too late: {day}",
			"list.message":            "two lines",
			"list.hint.lines":         "First line.\nSecond line: {word}",
			"kind.event":              "events",
			"belongs.message":         "a key of {kind:kinds}",
			"hint.near":               `did you mean "{word}"?`,
		})
}

func english() Words { return NewWords(nil, words().english) }

func TestALetterHasPlaceMessageLineCaretAndHints(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Problem
		want string
	}{
		{"the model", Problem{
			File: "content/plans/2025-2027/commitments/02-registers.md", Line: 7, Column: 1, Width: 6,
			Severity: Error, Code: "unknown-key", Args: Args{"key": "stauts"}, Excerpt: `stauts = "limited"`,
			Hints: []Hint{{"near", Args{"word": "status"}}, {"status", Args{"file": "02-registers.md"}}},
		}, `content/plans/2025-2027/commitments/02-registers.md:7:1: error: unknown key "stauts"
    7 | stauts = "limited"
      | ^^^^^^
  did you mean "status"? A commitment's status comes from its reports: see reports/<round>/02-registers.md
`},
		{"without a line", Problem{File: "content/x.exe", Line: 1, Column: 1, Severity: Warning, Code: "late", Args: Args{"day": "1"}},
			"content/x.exe:1:1: warning: too late: 1\n"},
		{"a whole site", Problem{File: "content", Severity: Error, Code: "late", Args: Args{"day": "1"}},
			"content: error: too late: 1\n"},
		{"hints with lines of their own", Problem{File: "x", Line: 1, Column: 1, Severity: Error, Code: "list",
			Hints: []Hint{{"lines", Args{"word": "a\nb"}}}},
			"x:1:1: error: two lines\n  First line.\n  Second line: a b\n"},
		{"a group of words", Problem{File: "x", Line: 1, Column: 1, Severity: Error, Code: "belongs", Args: Args{"kinds": "event, fair"}},
			"x:1:1: error: a key of events, fair\n"},
		{"a code without words", Problem{File: "x", Line: 1, Column: 1, Severity: Error, Code: "new", Args: Args{"b": "2", "a": "1"}},
			"x:1:1: error: new 1 2\n"},
		{"a caret beyond the line", Problem{File: "x", Line: 12345, Column: 9, Width: 4, Severity: Error, Code: "list", Excerpt: "ab\t"},
			"x:12345:9: error: two lines\n12345 | ab\n      |   ^\n"},
		{"wide and joined letters", Problem{File: "x", Line: 3, Column: 6, Width: 2, Severity: Error, Code: "list", Excerpt: "公e\u0301 😀公開x"},
			"x:3:6: error: two lines\n    3 | 公e\u0301 😀公開x\n      |       ^^^^\n"},
	} {
		if diff := cmp.Diff(c.want, c.p.Letter(english())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestLongLinesAreCutAroundTheColumn(t *testing.T) {
	long := strings.Repeat("abcdefghi ", 40)
	for _, column := range []int{1, 50, 66, 68, 200, 399, 401} {
		letter := Problem{File: "x", Line: 1, Column: column, Width: 1, Severity: Error, Code: "list", Excerpt: long}.Letter(english())
		lines := strings.Split(letter, "\n")
		shown, caret := []rune(lines[1]), strings.IndexByte(lines[2], '^')
		if len(shown) > 8+excerptLength+2 {
			t.Errorf("column %d: %d characters", column, len(shown))
		}
		if column < 400 && shown[caret] != rune(long[column-1]) {
			t.Errorf("column %d: the caret stands below %q", column, shown[caret])
		}
	}
}

func TestContentCannotForgeALetter(t *testing.T) {
	evil := "a\nx:1:1: error: forged\r\x1b[31m\u202Eb\u2066\u200bc{key}\xff\u2028"
	p := Problem{File: "content/" + evil, Line: 1, Column: 3, Width: 2, Severity: Error, Code: "unknown-key",
		Args: Args{"key": evil}, Excerpt: evil, Hints: []Hint{{"near", Args{"word": evil}}}}
	for name, got := range map[string]string{"letter": p.Letter(english()), "annotation": p.Annotation(english())} {
		if strings.ContainsFunc(strings.TrimSuffix(strings.ReplaceAll(got, "\n", ""), "\n"), func(r rune) bool { return r < ' ' || Unseen(r) }) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if n := strings.Count(p.Letter(english()), "\n"); n != 4 && n != 5 {
		t.Errorf("the letter has %d lines:\n%s", n, p.Letter(english()))
	}
	if got := p.Annotation(english()); strings.Contains(got, "\n") || strings.Count(got, "::") != 2 {
		t.Errorf("the annotation: %q", got)
	}
}

func TestALongValueIsCut(t *testing.T) {
	p := Problem{Code: "unknown-key", Args: Args{"key": strings.Repeat("ღ", 5000)}}
	if got := []rune(english().Message(p)); len(got) > longest+20 || got[len(got)-2] != '…' {
		t.Errorf("%d characters", len(got))
	}
}

func TestJoinersOfScriptsAndEmojiStay(t *testing.T) {
	for _, s := range []string{"می\u200cخواهم", "👩🏽\u200d⚖️", "क्\u200dष", "ღია", "e\u0301"} {
		if Clean(s) != s {
			t.Errorf("%q became %q", s, Clean(s))
		}
	}
}

func TestAnotherLanguageFallsBackToEnglish(t *testing.T) {
	w := words()
	if got := w.Message(Problem{Code: "late", Args: Args{"day": "1. Mai"}}); got != "zu spät: 1. Mai" {
		t.Error(got)
	}
	if got := w.Message(Problem{Code: "list"}) + w.Severity(Error) + w.Severity(Warning); got != "two linesFehlerwarning" {
		t.Error(got)
	}
}

func TestAnnotationsAreEscaped(t *testing.T) {
	p := Problem{File: "content/a,b:c%.md", Line: 3, Column: 4, Severity: Warning, Code: "unknown-key", Args: Args{"key": "50%: x, y"},
		Hints: []Hint{{"near", Args{"word": "z"}}}}
	want := `::warning file=content/a%2Cb%3Ac%25.md,line=3,col=4::unknown key "50%25: x, y"%0Adid you mean "z"?`
	if got := p.Annotation(english()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestDescriptionsHaveTheFieldsOfCheckJSON(t *testing.T) {
	p := Problem{File: "content/x.md", Line: 7, Column: 1, Severity: Error, Code: "unknown-key", Args: Args{"key": "k"},
		Hints: []Hint{{"near", Args{"word": "z"}}, {"near", Args{"word": "y"}}}}
	got, err := json.Marshal(p.Describe(english()))
	want := `{"file":"content/x.md","line":7,"column":1,"severity":"error","code":"unknown-key",` +
		`"message":"unknown key \"k\"","hint":"did you mean \"z\"? did you mean \"y\"?"}`
	if err != nil || string(got) != want {
		t.Errorf("%v\ngot  %s\nwant %s", err, got, want)
	}
}

func TestProblemsAreSortedAndToldOnce(t *testing.T) {
	var l List
	for _, p := range []Problem{
		{File: "b", Line: 1}, {File: "a", Line: 10}, {File: "a", Line: 9, Column: 2}, {File: "a", Line: 9, Column: 1, Code: "y"},
		{File: "a", Line: 9, Column: 1, Code: "x", Args: Args{"k": "2"}}, {File: "a", Line: 9, Column: 1, Code: "x", Args: Args{"k": "1"}},
		{File: "b", Line: 1},
	} {
		l.Add(p)
	}
	want := []Problem{
		{File: "a", Line: 9, Column: 1, Code: "x", Args: Args{"k": "1"}}, {File: "a", Line: 9, Column: 1, Code: "x", Args: Args{"k": "2"}},
		{File: "a", Line: 9, Column: 1, Code: "y"}, {File: "a", Line: 9, Column: 2}, {File: "a", Line: 10}, {File: "b", Line: 1},
	}
	if diff := cmp.Diff(want, l.Sorted()); diff != "" {
		t.Error(diff)
	}
}
