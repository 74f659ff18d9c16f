package problem

import (
	"fmt"
	"strings"
)

// The measures of a letter, in characters.
const (
	excerptLength = 100 // of the line that an excerpt shows
	hintLength    = 110 // of a line of hints, its indent included
)

// Letter tells the problem to the person who must mend it, in the words given:
//
//	content/site.toml:7:1: error: unknown key "titel"
//	    7 | titel = "Open Government"
//	      | ^^^^^
//	  did you mean "title"?
//
// It ends with a line break. No control or direction character of the content
// gets into it, and no line of the content's own making.
func (p Problem) Letter(w Words) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s\n", p.place(), w.Severity(p.Severity), w.Message(p))
	if p.Excerpt != "" && p.Line > 0 {
		line, caret := excerpt(p.Excerpt, p.Column, p.Width)
		fmt.Fprintf(&b, "%5d | %s\n      | %s\n", p.Line, line, caret)
	}
	for _, line := range strings.Split(w.Hints(p), "\n") {
		wrap(&b, line)
	}
	return b.String()
}

// place is "file:line:column", as far as it is known.
func (p Problem) place() string {
	file := Clean(p.File)
	if p.Line < 1 {
		return file
	}
	return fmt.Sprintf("%s:%d:%d", file, p.Line, max(p.Column, 1))
}

// excerpt cuts a line to what stands around the column, and draws the carets
// that go below it.
func excerpt(line string, column, width int) (text, caret string) {
	chars := []rune(Clean(strings.TrimRight(line, " \t\r\n")))
	at := min(max(column-1, 0), len(chars))
	from := 0
	if len(chars) > excerptLength && at > excerptLength*2/3 {
		from = at - excerptLength/2
	}
	to := min(from+excerptLength, len(chars))
	before, after := "", ""
	if from > 0 {
		before = "…"
	}
	if to < len(chars) {
		after = "…"
	}
	marked := chars[at:min(at+max(width, 1), to)]
	indent := len([]rune(before)) + widthOf(chars[from:at])
	return before + string(chars[from:to]) + after,
		strings.Repeat(" ", indent) + strings.Repeat("^", max(widthOf(marked), 1))
}

func widthOf(chars []rune) int {
	n := 0
	for _, r := range chars {
		n += cells(r)
	}
	return n
}

// wrap writes one line of hints, broken between words where it is long.
func wrap(b *strings.Builder, line string) {
	used := 0
	for _, word := range strings.Fields(line) {
		n := widthOf([]rune(word))
		switch {
		case used == 0:
			b.WriteString("  ")
			used = 2
		case used+1+n > hintLength:
			b.WriteString("\n  ")
			used = 2
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	if used > 0 {
		b.WriteByte('\n')
	}
}
