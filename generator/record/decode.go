package record

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/BurntSushi/toml"

	"github.com/ogpress/ogpress/generator/problem"
)

// tries is how many lines that cannot be read are told at once; of a text that
// nobody wrote by hand, fewTries: each one costs another reading.
const (
	tries    = 20
	fewTries = 3
	byHand   = 64 << 10
)

// small is how many bytes of facts are surely done in no time, however they are
// written; more are looked through for tables that lie too deep in each other.
const small = 4096

// decode reads the facts. After a line that cannot be read it goes on without
// it, so that all mistakes of a file come at once. It reports false where
// nothing could be read.
func (d *Doc) decode(out *problem.List) bool {
	text := d.Src[d.front.from:d.front.to]
	if len(text) > largest {
		d.note(out, d.Problem(d.At(), problem.Error, "facts-too-big", problem.Args{"limit": number(largest >> 20)}))
		return false
	}
	text = d.blankControls(text, out)
	left := tries
	if len(text) > byHand {
		left = fewTries
	}
	for range left {
		if m, gone := d.tooDeep(text); m != nil {
			d.refuse(m, out)
			text = blank(text, gone)
			continue
		}
		front, keys, err := decode(text)
		if err == nil {
			d.Front, d.Keys, d.mended = front, keys, text
			return true
		}
		m, gone := d.unreadable(text, err)
		d.refuse(m, out)
		if gone.to <= gone.from {
			return false
		}
		text = blank(text, gone)
	}
	return false
}

// refuse notes a mistake of the facts; its offsets are those of the TOML text.
func (d *Doc) refuse(m *mistake, out *problem.List) {
	at := d.Span(m.from+d.front.from, m.to+d.front.from)
	d.note(out, d.Problem(at, problem.Error, m.code, m.args, m.hints...))
}

// decode reads a TOML text. A decoder that gives up in a panic is an error too.
func decode(text []byte) (front map[string]any, keys [][]string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	var value any
	meta, err := toml.Decode(string(text), &value)
	if err != nil {
		return nil, nil, err
	}
	keys = make([][]string, len(meta.Keys()))
	for i, key := range meta.Keys() {
		keys[i] = key
	}
	front, _ = value.(map[string]any)
	return front, keys, nil
}

// blank writes blanks over a stretch of the text, so that offsets stay true.
func blank(text []byte, s span) []byte {
	text = bytes.Clone(text)
	for i := s.from; i < min(s.to, len(text)); i++ {
		if text[i] != '\n' {
			text[i] = ' '
		}
	}
	return text
}

// blankControls refuses control characters, which no TOML text may hold.
func (d *Doc) blankControls(text []byte, out *problem.List) []byte {
	mended := text
	for i, told := 0, 0; i < len(text); i++ {
		c := text[i]
		if c >= ' ' && c != 0x7F || c == '\t' || c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] == '\n') {
			continue
		}
		if told++; told <= tries {
			d.refuse(&mistake{
				span: span{i, i + 1}, code: "control-character",
				args:  problem.Args{"character": fmt.Sprintf("U+%04X", c)},
				hints: []problem.Hint{{Code: "mend"}},
			}, out)
		}
		if told == 1 {
			mended = bytes.Clone(text)
		}
		mended[i] = ' '
		if c == '\r' {
			mended[i] = '\n'
		}
	}
	return mended
}

// tooDeep finds a statement that would make the decoder slow.
func (d *Doc) tooDeep(text []byte) (*mistake, span) {
	if len(text) <= small {
		return nil, span{}
	}
	for _, s := range scan(text).statements {
		if s.want == lessDepth {
			d.torn = true
			return &mistake{span: span{s.from, s.from}, code: "too-deep", args: problem.Args{"limit": number(deepest)}}, s.span
		}
	}
	return nil, span{}
}

// unreadable says what is wrong with the statement at which the decoder stopped,
// and which stretch to leave out so that it gets further.
func (d *Doc) unreadable(text []byte, err error) (*mistake, span) {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return &mistake{code: "unreadable-line", hints: []problem.Hint{{Code: "example"}}}, span{}
	}
	s := scan(text)
	at := min(max(parse.Position.Start, 0), len(text))
	i := s.statementAt(at)
	if i < 0 {
		return &mistake{span: span{at, at}, code: "unreadable-line", hints: []problem.Hint{{Code: "example"}}}, span{}
	}
	found := s.statements[i]
	r := reading{text: text, s: s, in: found, at: at, message: parse.Message, above: bytes.Count(d.Src[:d.front.from], []byte("\n"))}
	gone := span{found.from, found.to}
	if found.header {
		gone.to = s.sectionEnd(i)
	}
	d.lost(found, text)
	return r.mistake(), gone
}

// statementAt is the first statement that is not whole, or the one at an offset
// if that comes earlier; -1 where there is none.
func (s *scanner) statementAt(at int) int {
	here := -1
	for i, st := range s.statements {
		if st.from > at && here >= 0 {
			break
		}
		here = i
		if st.want != nothing {
			break
		}
	}
	return here
}

// sectionEnd is where the table of header i ends: at the next header.
func (s *scanner) sectionEnd(i int) int {
	for _, next := range s.statements[i+1:] {
		if next.header {
			return next.from
		}
	}
	return len(s.src)
}

// lost remembers which key a line that could not be read was about, so that
// nobody is told that it is missing.
func (d *Doc) lost(s statement, text []byte) {
	name := ""
	if len(s.path) > 0 {
		name = s.path[len(s.path)-1]
	} else {
		name = firstWord(text[s.from:s.to])
	}
	if s.header && s.want == nothing {
		return // a table that is there twice: nothing of the first one is lost
	}
	if name == "" || s.header || s.want == aQuote && bytes.IndexByte(text[s.from:s.to], '\n') >= 0 {
		d.torn = true
		return
	}
	d.broken = append(d.broken, brokenKey{joined(s.table), name})
}

// brokenKey is a key whose line could not be read.
type brokenKey struct{ table, name string }

// firstWord is the run of letters of a bare key at the beginning of a text.
func firstWord(text []byte) string {
	text = bytes.TrimLeft(text, " \t\"'“”‘’«»\u00a0")
	end := 0
	for end < len(text) && isBare(text[end]) {
		end++
	}
	return string(text[:end])
}
