package record

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/problem"
)

func TestColumnsCountCharactersAndNeitherMarkNorReturn(t *testing.T) {
	for _, c := range []struct {
		name, src, at string
		line, column  int
	}{
		{"the first letter", "title", "title", 1, 1},
		{"after a byte order mark", byteOrderMark + "title", "title", 1, 1},
		{"on a line after CRLF", "a\r\n\r\nbc", "c", 3, 2},
		{"after Georgian", "ღია \"x\"", "x", 1, 6},
		{"after an emoji", "😀x", "x", 1, 2},
		{"after a letter of two code points", "e\u0301x", "x", 1, 3},
		{"after a tab", "\tx", "x", 1, 2},
		{"at the end of a line", "ab\ncd", "\n", 1, 3},
		{"at the CR of a line's end", "ab\r\ncd", "\r", 1, 3},
	} {
		src := []byte(c.src)
		got := (&Doc{Src: src}).Place(strings.Index(c.src, c.at))
		if got.Line != c.line || got.Column != c.column {
			t.Errorf("%s: %d:%d, want %d:%d", c.name, got.Line, got.Column, c.line, c.column)
		}
	}
}

func TestAPlaceCarriesItsLineAndWidth(t *testing.T) {
	d := &Doc{Src: []byte("a\r\ntitle = \"ღია\"\r\nb")}
	from := bytes.IndexByte(d.Src, '"')
	got := d.Span(from, from+len(`"ღია"`))
	want := Place{Line: 2, Column: 9, Width: 5, Text: `title = "ღია"`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAPlaceFarOutInAnEndlessLineCarriesNoLine(t *testing.T) {
	d := &Doc{Src: bytes.Repeat([]byte("x"), 1<<20)}
	if got := d.Place(1 << 19); got.Text != "" || got.Column != 1<<19+1 {
		t.Errorf("column %d, %d bytes of line", got.Column, len(got.Text))
	}
	if got := d.Place(10); len(got.Text) > longLine {
		t.Errorf("%d bytes of line", len(got.Text))
	}
}

const commitment = `+++
title = "Open contracting"
"lead" = ["Ministry", 'Agency']
irm = { verifiable = "yes", report = "documents/irm" }
civil_society.note = """
It is
late."""

[milestone."1.1"]
title = "The register is open"
evidence = [
  "documents/a", # the first
  "documents/b",
]
[milestone.b]
+++
Body.
`

func TestKeysAndValuesHavePlaces(t *testing.T) {
	var out problem.List
	d, ok := Markdown("x.md", []byte(commitment), &out)
	if !ok || len(out.Sorted()) > 0 {
		t.Fatalf("not read: %v", out.Sorted())
	}
	for _, c := range []struct {
		path   string
		key    string // "line:column"
		value  string
		marked string // by the value's place, on its first line
	}{
		{"title", "2:1", "2:9", `"Open contracting"`},
		{"lead", "3:2", "3:10", `["Ministry", 'Agency']`},
		{"lead/1", "3:23", "3:23", `'Agency'`},
		{"lead/7", "3:2", "3:10", `["Ministry", 'Agency']`},
		{"irm", "4:1", "4:7", `{ verifiable = "yes", report = "documents/irm" }`},
		{"irm/report", "4:29", "4:38", `"documents/irm"`},
		{"irm/potential", "4:1", "4:7", `{ verifiable = "yes", report = "documents/irm" }`},
		{"civil_society/note", "5:15", "5:22", `"""`},
		{"milestone/1.1", "9:13", "9:1", `[milestone."1.1"]`},
		{"milestone/1.1/title", "10:1", "10:9", `"The register is open"`},
		{"milestone/1.1/evidence/1", "13:3", "13:3", `"documents/b"`},
		{"milestone/1.1/due", "9:1", "9:1", `[milestone."1.1"]`},
		{"milestone/b/title", "15:1", "15:1", `[milestone.b]`},
		{"starts", "1:1", "1:1", `+++`},
		{"", "1:1", "1:1", `+++`},
	} {
		path := strings.Split(c.path, "/")
		if c.path == "" {
			path = nil
		}
		key, value := d.At(path...), d.ValueAt(path...)
		marked := string([]rune(value.Text)[value.Column-1 : value.Column-1+value.Width])
		got := []string{at(key), at(value), marked}
		if diff := cmp.Diff([]string{c.key, c.value, c.marked}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.path, diff)
		}
	}
}

func at(p Place) string { return number(p.Line) + ":" + number(p.Column) }

func TestAMissingKeyOfATOMLFileIsTheFilesFirstLine(t *testing.T) {
	d, _ := TOML("x.toml", []byte(byteOrderMark+"\r\ntitle = 1\r\n"), &problem.List{})
	if got := at(d.At("country")); got != "1:1" {
		t.Errorf("at %s, want 1:1", got)
	}
	if got := at(d.ValueAt("title")); got != "2:9" {
		t.Errorf("at %s, want 2:9", got)
	}
}

func TestALocatorFindsItsKeysLaterOn(t *testing.T) {
	d, _ := Markdown("x.md", []byte(commitment), &problem.List{})
	kept := d.Locator()
	reads := 0
	d.Reread = func() ([]byte, error) { reads++; return []byte(commitment), nil }
	again := d.Locator()
	if reads != 0 {
		t.Error("a locator read the file before anybody asked it")
	}
	for _, l := range []interface{ At(...string) (int, int) }{kept, again, Within(again, "milestone", "1.1")} {
		path := []string{"milestone", "1.1", "title"}
		if l != kept && l != again {
			path = path[2:]
		}
		if line, column := l.At(path...); line != 10 || column != 9 {
			t.Errorf("title at %d:%d, want 10:9", line, column)
		}
	}
}

func TestAPassageFindsThePlaceInsideItsValue(t *testing.T) {
	d, _ := Markdown("x.md", []byte(commitment), &problem.List{})
	p := Passage{Source: "It is\nlate.", Path: []string{"civil_society", "note"}, doc: d}
	if got := at(p.Place(strings.Index(p.Source, "late"))); got != "7:1" {
		t.Errorf("at %s, want 7:1", got)
	}
	p.Source = "rewritten"
	if got := at(p.Place(3)); got != "5:22" {
		t.Errorf("at %s, want that of the value, 5:22", got)
	}
}
