package record

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/problem"
)

// Place is where something stands in a file, for people: lines and columns
// count from 1, columns in characters. A byte order mark and the CR of a line's
// end are no characters.
type Place struct {
	Line, Column int
	Width        int    // how many characters to mark, at least 1
	Text         string // the line; "" where it is too long to help
}

// span is a stretch of bytes, from..to, of a Doc's Src.
type span struct{ from, to int }

// longLine is how many bytes of a line a Place carries.
const longLine = 4096

const byteOrderMark = "\ufeff"

// lines knows where the lines of a text begin.
type lines struct {
	src    []byte
	starts []int
}

func newLines(src []byte) *lines {
	l := &lines{src: src, starts: []int{0}}
	if bytes.HasPrefix(src, []byte(byteOrderMark)) {
		l.starts[0] = len(byteOrderMark)
	}
	for i, c := range src {
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// place translates a stretch of bytes. Offsets beyond the text are its end, and
// those inside a character its beginning.
func (l *lines) place(s span) Place {
	from := min(max(s.from, l.starts[0]), len(l.src))
	for from > l.starts[0] && from < len(l.src) && !utf8.RuneStart(l.src[from]) {
		from--
	}
	n := sort.SearchInts(l.starts, from+1) - 1
	start := l.starts[n]
	line := l.src[start:l.end(n)]
	from = min(from, start+len(line))
	to := min(max(s.to, from), start+len(line))
	p := Place{
		Line:   n + 1,
		Column: utf8.RuneCount(l.src[start:from]) + 1,
		Width:  max(utf8.RuneCount(l.src[from:to]), 1),
	}
	if from-start < longLine/2 {
		p.Text = string(line[:min(len(line), longLine)])
	}
	return p
}

// end is where line n ends, its CR and LF left out.
func (l *lines) end(n int) int {
	end := len(l.src)
	if n+1 < len(l.starts) {
		end = l.starts[n+1] - 1
	}
	if end > l.starts[n] && l.src[end-1] == '\r' {
		end--
	}
	return end
}

// problemAt makes a problem of what stands at a place in a file.
func problemAt(file string, at Place, s problem.Severity, code string, args problem.Args, hints ...problem.Hint) problem.Problem {
	return problem.Problem{
		File: file, Line: at.Line, Column: at.Column, Width: at.Width, Excerpt: at.Text,
		Severity: s, Code: code, Args: args, Hints: hints,
	}
}
