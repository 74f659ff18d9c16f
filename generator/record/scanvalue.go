package record

import (
	"bytes"
	"strconv"
)

// value reads any value into the node.
func (s *scanner) value(n *node) bool {
	from, ok := s.at, false
	if s.depth > deepest {
		return s.refuse(lessDepth)
	}
	s.depth++
	switch c := s.peek(); c {
	case '"', '\'':
		ok = s.text(c)
	case '[':
		ok = s.list(n)
	case '{':
		ok = s.inline(n)
	default:
		ok = s.bareValue()
	}
	s.depth--
	if n.value == (span{}) {
		n.value = span{from, s.at}
	}
	return ok
}

// text reads a string that opens with the quote c.
func (s *scanner) text(c byte) bool {
	if !bytes.HasPrefix(s.src[s.at:], []byte{c, c, c}) {
		return s.line(c)
	}
	from := s.at
	for s.at += 3; s.at < len(s.src); s.at++ {
		if s.src[s.at] == '\\' && c == '"' {
			s.at++
			continue
		}
		if bytes.HasPrefix(s.src[s.at:], []byte{c, c, c}) {
			s.at += 3
			for range 2 { // two more may stand inside the string, at its end
				if s.peek() == c {
					s.at++
				}
			}
			return true
		}
	}
	s.at = len(s.src)
	s.now.open = from
	return s.refuse(aQuote)
}

// line reads a string that must end on its line.
func (s *scanner) line(c byte) bool {
	from := s.at
	for s.at++; s.at < len(s.src); s.at++ {
		switch b := s.src[s.at]; {
		case b == '\n':
			s.now.open = from
			return s.refuse(aQuote)
		case b == '\\' && c == '"' && s.at+1 < len(s.src) && s.src[s.at+1] != '\n':
			s.at++
		case b == c:
			s.at++
			return true
		}
	}
	s.at = min(s.at, len(s.src))
	s.now.open = from
	return s.refuse(aQuote)
}

func (s *scanner) list(n *node) bool {
	from := s.at
	s.inside++
	defer func() { s.inside-- }()
	s.at++
	for i := 0; ; i++ {
		s.skip(true)
		switch {
		case s.peek() == ']':
			s.at++
			return true
		case s.at >= len(s.src):
			s.now.open = from
			return s.refuse(aListEnd)
		}
		if !s.value(n.kid(strconv.Itoa(i))) {
			return false
		}
		if s.skip(true); s.peek() == ',' {
			s.at++
		} else if s.peek() != ']' {
			s.now.open = from
			return s.refuse(aComma)
		}
	}
}

func (s *scanner) inline(n *node) bool {
	from := s.at
	s.inside++
	defer func() { s.inside-- }()
	s.at++
	for {
		s.skip(true)
		if s.peek() == '}' {
			s.at++
			return true
		}
		if !s.assignment(n, false) {
			return false
		}
		if s.skip(true); s.peek() == ',' {
			s.at++
		} else if s.peek() != '}' {
			s.now.open = from
			return s.refuse(aTableEnd)
		}
	}
}

// bareValue reads what has no quotes: up to a comment or the line's end, and
// inside lists and tables up to their marks.
func (s *scanner) bareValue() bool {
	from := s.at
	stop := "#\n"
	if s.inside > 0 {
		stop = "#\n,]}"
	}
	if i := bytes.IndexAny(s.src[s.at:], stop); i >= 0 {
		s.at += i
	} else {
		s.at = len(s.src)
	}
	end := from + len(bytes.TrimRight(s.src[from:s.at], " \t\r"))
	if end == from {
		s.at = from
		return s.refuse(aValue)
	}
	s.at = end
	s.bare = append(s.bare, span{from, end})
	return true
}
