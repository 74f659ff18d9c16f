package record

import (
	"bytes"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// codes reads a file into a commitment, and gives "code@line:column" of every problem.
func codes(src string) []string {
	var out problem.List
	read("content/plans/p/commitments/01-x.md", []byte(src), &ogp.Commitment{}, "en", &out)
	var all []string
	for _, p := range out.Sorted() {
		all = append(all, p.Code+"@"+number(p.Line)+":"+number(p.Column))
	}
	return all
}

func TestFilesThatAreNoTextAreRefusedInTheirPlace(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"UTF-16 with its mark", "\xff\xfet\x00i\x00", "utf-16@1:1"},
		{"UTF-16 without it", "+\x00+\x00+\x00", "utf-16@1:1"},
		{"a NUL byte in the body", "+++\ntitle = \"x\"\n+++\nab\x00c", "nul-byte@4:3"},
		{"a byte of another encoding", "+++\ntitle = \"caf\xe9\"\n+++\n", "not-utf-8@2:13"},
		{"a byte of another encoding after Georgian", "+++\ntitle = \"x\"\n+++\nღია \xe9", "not-utf-8@4:5"},
		{"a control character", "+++\ntitle = \"a\x07b\"\n+++\n", "control-character@2:11"},
		{"a lone CR", "+++\ntitle = \"a\"\rlead = \"b\"\n+++\n", "control-character@2:12"},
		{"a pointer", "version https://git-lfs.github.com/spec/v1\n", "lfs-pointer@1:1"},
		{"an empty file", "", "no-header@1:1"},
		{"a file of blank lines", "\n\n \n", "no-header@1:1"},
		{"facts without an end, below a blank line", "\n+++\ntitle = 1", "unclosed-header@2:1"},
	} {
		if got := strings.Join(codes(c.src), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAMarkBlankLinesAndCRLFAreFine(t *testing.T) {
	src := "+++\ntitle = \"x\"\nsummary = \"\"\"\na\nb\"\"\"\n\n[milestone.a]\ntitle = \"y\"\n+++\nBody.\n"
	for name, s := range map[string]string{
		"a byte order mark":  byteOrderMark + src,
		"CRLF":               strings.ReplaceAll(src, "\n", "\r\n"),
		"blank lines before": "\n \t\n" + src,
		"all of it":          byteOrderMark + "\r\n" + strings.ReplaceAll(src, "\n", "\r\n"),
		"blanks behind +++":  strings.ReplaceAll(src, "+++\n", "+++ \t\n"),
		"no line feed last":  strings.TrimSuffix(strings.TrimSuffix(src, "\n"), "\nBody."),
	} {
		if got := codes(s); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestHostileFactsAreAnsweredInTime(t *testing.T) {
	const n = largest/2 - 100
	for name, facts := range map[string]string{
		"one key after the other":        strings.Repeat("a = 1\n", n/6),
		"many keys":                      manyKeys(n),
		"lists in lists":                 "x = " + strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"tables in tables":               "x = " + strings.Repeat("{a=", n/4),
		"a key of many parts":            strings.Repeat("a.", n/2) + "b = 1",
		"a header of many parts":         "[" + strings.Repeat("a.", n/2) + "b]",
		"quotes that never close":        strings.Repeat("a = \"\n", n/6),
		"texts that never close":         strings.Repeat("\"\"\"\n", n/4),
		"curly quotes":                   strings.Repeat("“", n/3),
		"lists that never close":         strings.Repeat("a = [\n", n/6),
		"a long list":                    "values = [" + strings.Repeat("1,", n/2-10) + "]",
		"a long line":                    "title = \"" + strings.Repeat("x", n-20) + "\"",
		"many control characters":        strings.Repeat("\x01", n),
		"many arrays of tables":          strings.Repeat("[[milestone]]\n", n/14),
		"entries without what is needed": manyEntries(n),
		"backslashes":                    "title = \"" + strings.Repeat(`\`, n-20) + "\"",
	} {
		t.Run(name, func(t *testing.T) {
			got := codes("+++\n" + facts + "\n+++\n")
			if len(got) == 0 || len(got) > most+tries+1 {
				t.Errorf("%d problems", len(got))
			}
		})
	}
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n-20; i++ {
		b.WriteString("key" + number(i) + " = 1\n")
	}
	return b.String()
}

func manyEntries(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n-30; i++ {
		b.WriteString("[milestone.m" + number(i) + "]\n")
	}
	return b.String()
}

func TestTooBigAFileIsNotRead(t *testing.T) {
	if got := codes("+++\n#" + strings.Repeat("x", largest) + "\n+++\n"); len(got) != 1 || got[0] != "facts-too-big@1:1" {
		t.Errorf("facts: %v", got)
	}
	big := append([]byte("+++\ntitle = \"x\"\n+++\n"), bytes.Repeat([]byte("word "), biggest/5)...)
	if got := codes(string(big)); len(got) != 1 || got[0] != "file-too-big@1:1" {
		t.Errorf("words: %v", got)
	}
}
