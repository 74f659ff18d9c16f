package record

import (
	"bytes"

	"github.com/ogpress/ogpress/generator/problem"
)

// fence is the line above and below the front matter.
const fence = "+++"

// parts says where the pieces of a Markdown file lie.
type parts struct {
	front span // the TOML text between the fences
	body  int  // where the body begins
}

// mistake is a problem that has not been given its file yet.
type mistake struct {
	span
	code  string
	args  problem.Args
	hints []problem.Hint
}

// split finds the front matter. A byte order mark and blank lines may stand
// above it.
func split(src []byte) (parts, *mistake) {
	at := 0
	if bytes.HasPrefix(src, []byte(byteOrderMark)) {
		at = len(byteOrderMark)
	}
	begin := at
	for at < len(src) {
		line, next := lineAt(src, at)
		text := bytes.TrimSpace(line)
		switch {
		case len(text) == 0:
			at = next
			continue
		case string(bytes.TrimRight(line, " \t\r")) == fence:
			return splitBelow(src, at, next)
		}
		return parts{}, noHeader(text, span{at, at + len(bytes.TrimRight(line, " \t\r"))})
	}
	return parts{}, &mistake{span: span{begin, begin}, code: "no-header", hints: []problem.Hint{{Code: "example"}}}
}

// lineAt gives the line at an offset, without its line feed, and where the next one begins.
func lineAt(src []byte, at int) (line []byte, next int) {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return src[at : at+i], at + i + 1
	}
	return src[at:], len(src)
}

// splitBelow looks for the second fence, the first one being at open.
func splitBelow(src []byte, open, from int) (parts, *mistake) {
	var near span
	for at := from; at < len(src); {
		line, next := lineAt(src, at)
		text := string(bytes.TrimRight(line, " \t\r"))
		if text == fence {
			return parts{front: span{from, at}, body: next}, nil
		}
		if near == (span{}) && nearFence(text) {
			near = span{at, at + len(text)}
		}
		at = next
	}
	m := &mistake{span: span{open, open + len(fence)}, code: "unclosed-header", hints: []problem.Hint{{Code: "close"}}}
	if near != (span{}) {
		n := newLines(src).place(near)
		m.hints = []problem.Hint{{Code: "near", Args: problem.Args{"line": number(n.Line), "text": n.Text}}}
	}
	return parts{}, m
}

// nearFence reports whether a line was probably meant as a fence.
func nearFence(text string) bool {
	trimmed := bytes.TrimSpace([]byte(text))
	return len(trimmed) > 0 && len(trimmed) < 8 &&
		(len(bytes.Trim(trimmed, "+")) == 0 || len(trimmed) > 2 && len(bytes.Trim(trimmed, "-")) == 0)
}

// noHeader says what stands where the front matter should open.
func noHeader(text []byte, at span) *mistake {
	m := &mistake{span: at, code: "no-header", hints: []problem.Hint{{Code: "example"}}}
	switch {
	case string(text) == "---" || bytes.HasPrefix(text, []byte("--- ")):
		m.code, m.hints = "yaml-header", []problem.Hint{{Code: "mend"}}
	case text[0] == '{':
		m.code, m.hints = "json-header", []problem.Hint{{Code: "mend"}}
	case text[0] == '+':
		m.code, m.hints = "header-line", []problem.Hint{{Code: "mend"}}
	}
	return m
}
