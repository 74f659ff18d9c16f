package markup

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Raw HTML is read here only to be left out: the words between tags stay, what
// stands in comments, scripts and style sheets goes. A tag that is not closed is
// no tag, and is shown as it was typed.

// rawTag is a tag that somebody typed.
type rawTag struct {
	ast.BaseInline
	name    string // in lower case; "" for what is hidden without a word, such as a comment
	closing bool
	address string // what src or data says
	label   string // what title says
}

var kindRawTag = ast.NewNodeKind("RawTag")

// Kind says to goldmark what node this is.
func (*rawTag) Kind() ast.NodeKind { return kindRawTag }

// Dump prints the node for those who debug goldmark.
func (n *rawTag) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"name": n.name}, nil)
}

// hidden are the ways to write what no reader sees, in the order of trial.
var hidden = [hiddenKinds]struct{ from, to, name string }{
	{"<!--", "-->", ""},
	{"<![cdata[", "]]>", ""},
	{"<?", "?>", ""},
	{"<script", "</script", "script"},
	{"<style", "</style", "style"},
}

const hiddenKinds = 5

// hiddenAt says which of the hidden begins a line; -1 for none.
func hiddenAt(line []byte) int {
	for k, h := range hidden {
		if len(line) < len(h.from) || !bytes.EqualFold(line[:len(h.from)], []byte(h.from)) {
			continue
		}
		if h.name == "" || len(line) == len(h.from) || !nameByte(line[len(h.from)]) {
			return k
		}
	}
	return -1
}

// hiddenEnd is the index behind the end of kind k in b; -1 where it has none.
func hiddenEnd(b []byte, k int) int {
	to := []byte(hidden[k].to)
	for i := 0; ; i++ {
		next := bytes.IndexByte(b[i:], to[0])
		if next < 0 || i+next+len(to) > len(b) {
			return -1
		}
		i += next
		if !bytes.EqualFold(b[i:i+len(to)], to) {
			continue
		}
		if hidden[k].name == "" {
			return i + len(to)
		}
		if end := bytes.IndexByte(b[i:], '>'); end >= 0 {
			return i + end + 1
		}
		return -1
	}
}

// hiddenBlocks reads comments, scripts and style sheets of more than one line,
// which may hold blank lines. Where the end is on the first line, or nowhere,
// rawTags knows what to do.
type hiddenBlocks struct{}

// hiddenBlock is such a block, up to the byte end of the text.
type hiddenBlock struct {
	ast.BaseBlock
	name string
	end  int
}

var kindHiddenBlock = ast.NewNodeKind("HiddenBlock")

func (*hiddenBlock) Kind() ast.NodeKind { return kindHiddenBlock }
func (*hiddenBlock) IsRaw() bool        { return true }

func (n *hiddenBlock) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

func (hiddenBlocks) Trigger() []byte             { return []byte{'<'} }
func (hiddenBlocks) CanInterruptParagraph() bool { return true }
func (hiddenBlocks) CanAcceptIndentedLine() bool { return false }

func (hiddenBlocks) Close(ast.Node, text.Reader, parser.Context) {}

func (hiddenBlocks) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 {
		return nil, parser.NoChildren
	}
	k := hiddenAt(line[pos:])
	if k < 0 {
		return nil, parser.NoChildren
	}
	end := stateOf(pc).hiddenFrom(r.Source(), at.Start, k)
	if end <= at.Stop {
		return nil, parser.NoChildren
	}
	r.AdvanceToEOL()
	return &hiddenBlock{name: hidden[k].name, end: end}, parser.NoChildren
}

func (hiddenBlocks) Continue(node ast.Node, r text.Reader, _ parser.Context) parser.State {
	end := node.(*hiddenBlock).end
	_, at := r.PeekLine()
	if at.Start >= end {
		return parser.Close
	}
	if at.Stop >= end {
		r.Advance(end - at.Start + at.Padding)
		return parser.Close
	}
	r.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// hiddenFrom is where the hidden thing of kind k that begins at from ends in
// src, and 0 where it does not. It searches each part of a text once.
func (s *state) hiddenFrom(src []byte, from, k int) int {
	if found := s.ends[k]; found != 0 && found > from+len(hidden[k].from) {
		return max(found, 0)
	} else if found < 0 {
		return 0
	}
	start := from + len(hidden[k].from)
	end := -1
	if start <= len(src) {
		end = hiddenEnd(src[start:], k)
	}
	if end < 0 {
		s.ends[k] = -1
		return 0
	}
	s.ends[k] = start + end
	return s.ends[k]
}

// rawTags reads tags within a paragraph, and what is hidden in one.
type rawTags struct{}

func (rawTags) Trigger() []byte { return []byte{'<'} }

func (rawTags) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	s := stateOf(pc)
	line, at := r.PeekLine()
	if len(line) < 3 || !s.may() {
		return nil
	}
	if k := hiddenAt(line); k >= 0 {
		return hiddenInline(s, parent, r, k)
	}
	tag := &rawTag{}
	n := tag.scan(line)
	if n == unfinished {
		s.work -= rest(parent, at)
		n = tag.scan(remainder(r, at))
	}
	if n <= 0 {
		return nil
	}
	r.Advance(n)
	tag.SetPos(at.Start)
	return tag
}

// hiddenInline skips what no reader sees. Without an end a comment is shown as
// typed, while a script hides the rest of its paragraph.
func hiddenInline(s *state, parent ast.Node, r text.Reader, k int) ast.Node {
	if s.endless[k] == parent {
		return nil
	}
	line, at := r.PeekLine()
	end := hiddenLength(line, k)
	if end < 0 {
		all := remainder(r, at)
		s.work -= len(all)
		if end = hiddenLength(all, k); end < 0 && hidden[k].name != "" {
			end = len(all)
		}
	}
	if end < 0 {
		s.endless[k] = parent
		return nil
	}
	r.Advance(end)
	tag := &rawTag{name: hidden[k].name}
	tag.SetPos(at.Start)
	return tag
}

// hiddenLength is the length of the hidden thing of kind k that b begins with;
// -1 where it does not end in b.
func hiddenLength(b []byte, k int) int {
	if k == 0 && (bytes.HasPrefix(b, []byte("<!-->")) || bytes.HasPrefix(b, []byte("<!--->"))) {
		return bytes.IndexByte(b, '>') + 1
	}
	from := len(hidden[k].from)
	end := hiddenEnd(b[from:], k)
	if end < 0 {
		return -1
	}
	return from + end
}

// remainder is the rest of a paragraph from here, its lines joined. The reader
// stays where it is.
func remainder(r text.Reader, at text.Segment) []byte {
	l, pos := r.Position()
	defer r.SetPosition(l, pos)
	var b []byte
	for {
		line, _ := r.PeekLine()
		if line == nil {
			return b
		}
		b = append(b, line...)
		r.AdvanceLine()
	}
}

const unfinished = -1

// scan reads a tag at the start of b. It answers with the tag's length, 0 where
// there is none, and unfinished where b ends within it.
func (t *rawTag) scan(b []byte) int {
	i := 1
	if t.closing = b[i] == '/'; t.closing {
		i++
	}
	start := i
	for i < len(b) && (nameByte(b[i]) || b[i] == ':' && i+1 < len(b) && letter(b[i+1])) {
		i++
	}
	if i == start || !letter(b[start]) {
		return 0
	}
	t.name = string(bytes.ToLower(b[start:i]))
	for {
		blanks := i
		for i < len(b) && (blank(b[i]) || b[i] == '/') {
			i++
		}
		switch {
		case i >= len(b):
			return unfinished
		case b[i] == '>':
			return i + 1
		case i == blanks:
			return 0
		}
		if i = t.attribute(b, i); i <= 0 {
			return i
		}
	}
}

// attribute reads an attribute at b[i:], and answers with the index behind it.
func (t *rawTag) attribute(b []byte, i int) int {
	start := i
	for i < len(b) && (nameByte(b[i]) || bytes.IndexByte([]byte(":._@"), b[i]) >= 0) {
		i++
	}
	name := string(bytes.ToLower(b[start:i]))
	if name == "" {
		return 0
	}
	behind := i
	for i < len(b) && blank(b[i]) {
		i++
	}
	if i >= len(b) {
		return unfinished
	}
	if b[i] != '=' {
		return behind
	}
	for i++; i < len(b) && blank(b[i]); i++ {
	}
	if i >= len(b) {
		return unfinished
	}
	value, i := attributeValue(b, i)
	switch {
	case i <= 0:
	case (name == "src" || name == "data") && t.address == "":
		t.address = unescape(value)
	case name == "title":
		t.label = unescape(value)
	}
	return i
}

// attributeValue reads the value of an attribute at b[i:], and answers with the
// index behind it as scan does.
func attributeValue(b []byte, i int) ([]byte, int) {
	if q := b[i]; q == '"' || q == '\'' {
		end := bytes.IndexByte(b[i+1:], q)
		if end < 0 {
			return nil, unfinished
		}
		return b[i+1 : i+1+end], i + end + 2
	}
	start := i
	for i < len(b) && !blank(b[i]) && bytes.IndexByte([]byte("\"'=<>`"), b[i]) < 0 {
		i++
	}
	if i == start {
		// Browsers read on after a stray quote or equals sign; so do we, and drop it.
		if b[i] == '>' || b[i] == '<' {
			return nil, 0
		}
		i++
	}
	return b[start:i], i
}

func blank(c byte) bool  { return c == ' ' || c == '\t' || c == '\n' }
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func nameByte(c byte) bool {
	return letter(c) || c >= '0' && c <= '9' || c == '-'
}
