package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-ical"
)

func FuzzAFoldedLineIsShortWholeAndReadsBack(f *testing.F) {
	f.Add("SUMMARY:short")
	f.Add("SUMMARY:" + strings.Repeat("حكومة مفتوحة ", 20))
	f.Add("DESCRIPTION:" + strings.Repeat("ღ", 75))
	f.Add("X:" + strings.Repeat("\U0001F3DB", 40))
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "\r\n") {
			t.Skip("no single line")
		}
		folded := string(fold(nil, line))
		if strings.ReplaceAll(folded, "\r\n ", "") != line+"\r\n" {
			t.Errorf("%q does not read back from %q", line, folded)
		}
		for piece := range strings.SplitSeq(strings.TrimSuffix(folded, "\r\n"), "\r\n") {
			if len(piece) > icalLimit || utf8.ValidString(line) && !utf8.ValidString(piece) {
				t.Errorf("%q has a piece of %d octets: %q", line, len(piece), piece)
			}
		}
	})
}

func FuzzAnyWordsComeBackFromACalendarAndBeginNoOtherProperty(f *testing.F) {
	f.Add("Room 2; building \"B\", floor 1\\2")
	f.Add("a\r\nEND:VEVENT\r\nBEGIN:VALARM")
	f.Add("one\n\ntwo\rthree\x00\x7f")
	f.Add(strings.Repeat("ünïcode;", 30))
	f.Fuzz(func(t *testing.T, words string) {
		var w icalWriter
		w.line("BEGIN", "VCALENDAR")
		w.words("X-WR-CALNAME", words)
		w.line("END", "VCALENDAR")
		c, err := ical.NewDecoder(bytes.NewReader(w.buf)).Decode()
		if err != nil {
			t.Fatalf("%q: %v", w.buf, err)
		}
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(words, "\uFFFD"))
		want = strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' || r == 0x7f {
				return -1
			}
			return r
		}, want)
		got := ""
		if p := c.Props.Get("X-WR-CALNAME"); p != nil {
			if got, err = p.Text(); err != nil {
				t.Fatal(err)
			}
		}
		if got != want || len(c.Children) > 0 || len(c.Props) > 1 {
			t.Errorf("%q came back as %q, with %d others", words, got, len(c.Children))
		}
	})
}

func FuzzNoCellBeginsAFormulaAndEveryCellReadsBack(f *testing.F) {
	for _, s := range []string{"=1+1", "+39 06 1234", "-", "@x", "\t=x", "\r=x", "a,b\"c\r\nd", "'=x", "-5", "+cmd|' /C calc'!A0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cell := guard(s)
		if cell != s && cell != "'"+s {
			t.Fatalf("%q became %q", s, cell)
		}
		if cell != "" && strings.ContainsRune("=@\t\r", rune(cell[0])) {
			t.Errorf("%q may run", cell)
		}
		if cell != "" && strings.ContainsRune("+-", rune(cell[0])) && strings.ContainsFunc(cell, func(r rune) bool {
			return !strings.ContainsRune("0123456789 ().,/+-", r)
		}) {
			t.Errorf("%q may run", cell)
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.UseCRLF = true
		if err := w.Write([]string{cell, "x"}); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		row, err := csv.NewReader(&b).Read()
		if want := strings.ReplaceAll(cell, "\r\n", "\n"); err != nil || strings.ReplaceAll(row[0], "\r\n", "\n") != want && !strings.Contains(cell, "\r") {
			t.Errorf("%q came back as %q: %v", cell, row, err)
		}
	})
}

func FuzzAnyStringIsJSONAndXMLWithoutMarkup(f *testing.F) {
	f.Add("plain")
	f.Add("</script><b>&\u2028\xff\"\\")
	f.Fuzz(func(t *testing.T, s string) {
		b := appendString(nil, s)
		if bytes.ContainsAny(b, "<>&\u2028") || !utf8.Valid(b) || len(b) < 2 || b[0] != '"' || b[len(b)-1] != '"' {
			t.Errorf("%q became %q", s, b)
		}
		if x := appendXML(nil, s); bytes.ContainsAny(x, "<>\"\x00") {
			t.Errorf("%q became %q", s, x)
		}
	})
}
