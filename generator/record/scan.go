package record

import (
	"bytes"
	"strconv"
)

// node is one key, table or list element of a TOML text, and where it stands.
type node struct {
	key   span // the key's characters, inside its quotes where it has some
	value span // zero for a table with a header of its own
	head  span // its header "[milestone.x]"; zero where it has none
	kids  map[string]*node
	last  *node // of an array of tables: the newest element
}

func (n *node) kid(name string) *node {
	k := n.kids[name]
	if k == nil {
		if n.kids == nil {
			n.kids = map[string]*node{}
		}
		k = &node{}
		n.kids[name] = k
	}
	return k
}

// want says what a scanner looked for when it could not go on.
type want uint8

// The reasons for which a statement cannot be read.
const (
	nothing want = iota // the statement is whole
	aKey
	anEquals
	aValue
	aQuote    // the end of a string
	aLineEnd  // something stands behind the value
	aListEnd  // "]" before the text or the next statement
	aComma    // between two elements
	aTableEnd // "}"
	aHeader   // a header that is whole
	lessDepth // lists or tables lie too deep in each other
)

// statement is one `key = value` or one `[header]`, whole or not.
type statement struct {
	span
	table  []string // the path of the table that it stands in
	path   []string // of the key or table, as far as it could be read
	key    span
	header bool
	open   int  // where the string, list or table begins that has no end
	fail   int  // where reading failed
	want   want // nothing: it is whole
	inner  bool // reading failed inside a list or an inline table
}

// scanner finds out where the keys and values of a TOML text stand. It reads any
// text: a statement that makes no sense is noted down, and the next line is
// tried. It judges form only; which values are allowed is the decoder's matter.
type scanner struct {
	src        []byte
	at         int
	depth      int // of keys, lists and tables in each other
	inside     int // how many lists and inline tables are open
	root       *node
	table      *node    // that the statements now belong to
	tablePath  []string // its path
	statements []statement
	bare       []span // values without quotes: numbers, dates, true, and mistakes
	now        statement
}

// deepest is how deep lists and tables may lie in each other. The format itself
// needs four.
const deepest = 32

// scan reads a whole text; offsets are those of src.
func scan(src []byte) *scanner {
	s := &scanner{src: src, root: &node{}}
	s.table = s.root
	for s.skip(true); s.at < len(s.src); s.skip(true) {
		s.now = statement{span: span{from: s.at}, table: s.tablePath}
		s.depth, s.inside = 0, 0
		ok := s.statement() && s.lineEnd()
		if !ok {
			s.recover()
		}
		s.now.to = s.at
		s.statements = append(s.statements, s.now)
	}
	return s
}

func (s *scanner) statement() bool {
	if s.peek() == '[' {
		return s.header()
	}
	return s.assignment(s.table, true)
}

// refuse notes why the statement cannot be read.
func (s *scanner) refuse(w want) bool {
	if s.now.want == nothing {
		s.now.want, s.now.fail, s.now.inner = w, s.at, s.inside > 0
	}
	return false
}

// recover goes to the end of the line where reading failed, or, where that line
// looks like a statement of its own, to its beginning.
func (s *scanner) recover() {
	start := s.now.from
	line := bytes.LastIndexByte(s.src[:min(s.now.fail, len(s.src))], '\n') + 1
	if line > start && looksLikeStatement(s.src[line:]) {
		s.at = line
		return
	}
	s.at = max(s.now.fail, start)
	if i := bytes.IndexByte(s.src[s.at:], '\n'); i >= 0 {
		s.at += i
	} else {
		s.at = len(s.src)
	}
}

// looksLikeStatement reports whether a line begins with "[" or with `key =`.
func looksLikeStatement(text []byte) bool {
	s := &scanner{src: text, root: &node{}}
	s.skip(false)
	if s.peek() == '[' {
		return true
	}
	parts := s.keys()
	return len(parts) > 0 && s.peek() == '='
}

func (s *scanner) peek() byte {
	if s.at < len(s.src) {
		return s.src[s.at]
	}
	return 0
}

// skip goes over blanks and, with lines, over line ends and comments.
func (s *scanner) skip(lines bool) {
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case c == ' ' || c == '\t' || c == '\r':
		case lines && c == '\n':
		case lines && c == '#':
			s.comment()
			continue
		default:
			return
		}
		s.at++
	}
}

func (s *scanner) comment() {
	for s.at < len(s.src) && s.src[s.at] != '\n' {
		s.at++
	}
}

// lineEnd wants nothing more on the line but a comment.
func (s *scanner) lineEnd() bool {
	s.skip(false)
	if s.peek() == '#' {
		s.comment()
	}
	if s.at < len(s.src) && s.src[s.at] != '\n' {
		return s.refuse(aLineEnd)
	}
	return true
}

func (s *scanner) header() bool {
	s.now.header = true
	from := s.at
	array := bytes.HasPrefix(s.src[s.at:], []byte("[["))
	s.at++
	if array {
		s.at++
	}
	s.skip(false)
	parts := s.keys()
	if len(parts) == 0 || s.peek() != ']' || array && !bytes.HasPrefix(s.src[s.at:], []byte("]]")) {
		return s.refuse(aHeader)
	}
	s.at++
	if array {
		s.at++
	}
	s.now.path, s.now.key = names(parts), parts[len(parts)-1].span
	if len(parts) > deepest {
		return s.refuse(lessDepth)
	}
	s.enter(parts, array, span{from, s.at})
	return true
}

// enter makes the table of a header the one that statements belong to.
func (s *scanner) enter(parts []part, array bool, head span) {
	n := s.root
	s.tablePath = s.tablePath[:0:0]
	for i, p := range parts {
		n = n.kid(p.name)
		if n.key == (span{}) {
			n.key = p.span
		}
		s.tablePath = append(s.tablePath, p.name)
		if array && i == len(parts)-1 {
			index := strconv.Itoa(len(n.kids))
			n.head = head
			n.last = n.kid(index)
			n.last.key = p.span
			s.tablePath = append(s.tablePath, index)
		}
		if n.last != nil {
			n = n.last
		}
	}
	if n.head == (span{}) {
		n.head = head
	}
	s.table = n
}

// part is one part of a dotted key.
type part struct {
	name string
	span
}

func names(parts []part) []string {
	var all []string
	for _, p := range parts {
		all = append(all, p.name)
	}
	return all
}

// keys reads a dotted key and the blanks behind it; nil where there is none.
func (s *scanner) keys() []part {
	var parts []part
	for {
		p, ok := s.key()
		if !ok {
			return nil
		}
		parts = append(parts, p)
		s.skip(false)
		if s.peek() != '.' {
			return parts
		}
		s.at++
		s.skip(false)
	}
}

func (s *scanner) key() (part, bool) {
	if c := s.peek(); c == '"' || c == '\'' {
		from := s.at + 1
		if !s.line(c) {
			return part{}, false
		}
		return part{keyName(s.src[from-1 : s.at]), span{from, s.at - 1}}, true
	}
	from := s.at
	for s.at < len(s.src) && isBare(s.src[s.at]) {
		s.at++
	}
	return part{string(s.src[from:s.at]), span{from, s.at}}, s.at > from
}

func isBare(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}

// assignment reads `key = value` into the table.
func (s *scanner) assignment(table *node, top bool) bool {
	parts := s.keys()
	if len(parts) == 0 {
		return s.refuse(aKey)
	}
	if top {
		s.now.path = append(append([]string{}, s.tablePath...), names(parts)...)
		s.now.key = parts[0].span
	}
	if s.peek() != '=' {
		return s.refuse(anEquals)
	}
	s.at++
	if s.depth += len(parts); s.depth > deepest {
		return s.refuse(lessDepth)
	}
	defer func() { s.depth -= len(parts) }()
	n := table
	for _, p := range parts {
		n = n.kid(p.name)
		if n.key == (span{}) {
			n.key = p.span
		}
	}
	s.skip(false)
	return s.value(n)
}
