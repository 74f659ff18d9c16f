package record

import "bytes"

// index finds where keys and values stand, as offsets in the whole file.
type index struct {
	root  *node
	base  int  // where the TOML text begins in the file
	first span // the first line of the front matter, or of the file
}

// newIndex reads the TOML text that lies at front in src. Where lines of it could
// not be read, mended is the same text with blanks in their place.
func newIndex(src []byte, front span, mended []byte) *index {
	if mended == nil {
		mended = src[front.from:front.to]
	}
	x := &index{root: scan(mended).root, base: front.from}
	x.first = span{front.from, front.from}
	if end := bytes.LastIndexByte(src[:front.from], '\n'); end >= 0 {
		start := bytes.LastIndexByte(src[:end], '\n') + 1
		if bytes.HasPrefix(src[start:], []byte(byteOrderMark)) {
			start += len(byteOrderMark)
		}
		x.first = span{start, start + len(fence)}
	}
	return x
}

func (x *index) shift(s span) span { return span{s.from + x.base, s.to + x.base} }

// key finds the key at the path, or the nearest table around it.
func (x *index) key(path []string) span {
	around, n := x.first, x.root
	for _, name := range path {
		kid := n.kids[name]
		if kid == nil {
			return around
		}
		n = kid
		switch {
		case n.head != (span{}):
			around = x.shift(n.head)
		case n.key != (span{}):
			around = x.shift(n.key)
		}
	}
	switch {
	case n == x.root:
		return around
	case n.key != (span{}):
		return x.shift(n.key)
	}
	return x.shift(n.value)
}

// value finds the value at the path, or the nearest value or table around it.
func (x *index) value(path []string) span {
	around, n := x.first, x.root
	for _, name := range path {
		kid := n.kids[name]
		if kid == nil {
			return around
		}
		n = kid
		switch {
		case n.value != (span{}):
			around = x.shift(n.value)
		case n.head != (span{}):
			around = x.shift(n.head)
		case n.key != (span{}):
			around = x.shift(n.key)
		}
	}
	return around
}
