package markup

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// source is a text without the characters that never reach a page, and the way
// back to the places of the text as it was typed.
type source struct {
	clean []byte
	cuts  []cut // in order; nil for nearly every text
}

// cut says that from byte clean on, the typed text lies by bytes further on.
type cut struct{ clean, by int }

// typed is the place in the text as it was typed of a byte of the clean one.
func (s source) typed(offset int) int {
	i := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].clean > offset })
	if i == 0 {
		return offset
	}
	return offset + s.cuts[i-1].by
}

// cleanSource drops a byte order mark, carriage returns, control characters and
// direction overrides, and replaces bytes that are not UTF-8. A carriage return
// that stands alone ends a line, as it did on old machines.
func cleanSource(src []byte) source {
	if !suspicious(src) {
		return source{clean: src}
	}
	s := source{clean: make([]byte, 0, len(src)+16)}
	by := 0
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		before := len(s.clean)
		switch {
		case r == '\r' && !bytes.HasPrefix(src[i+1:], []byte("\n")):
			s.clean = append(s.clean, '\n')
		case r == '\uFEFF' && i == 0, dropped(r):
		default:
			s.clean = utf8.AppendRune(s.clean, r)
		}
		i += size
		if now := i - len(s.clean); now != by {
			// What was written of a replaced byte still lies where it was typed.
			s.cuts = append(s.cuts, cut{max(before, len(s.clean)), now})
			by = now
		}
	}
	return s
}

// suspicious reports whether a text may hold anything that must be dropped. It
// looks at first bytes only, so it also says yes to some innocent texts.
func suspicious(src []byte) bool {
	for i, c := range src {
		if c >= ' ' && c < 0x7F || c == '\n' || c == '\t' {
			continue
		}
		switch {
		case c < utf8.RuneSelf:
			return true
		case c == 0xC2 && i+1 < len(src) && src[i+1] < 0xA0,
			c == 0xE2 && i+1 < len(src) && (src[i+1] == 0x80 || src[i+1] == 0x81) && hasOverride(src[i:]),
			c == 0xEF && bytes.HasPrefix(src[i:], []byte("\uFEFF")):
			return true
		}
	}
	return !utf8.Valid(src)
}

func hasOverride(src []byte) bool {
	r, _ := utf8.DecodeRune(src)
	return dropped(r)
}

// dropped reports whether a character never reaches a page: the C0 and C1
// controls but for line end and tab, and what overrides the direction of the
// words around it. The marks U+200E and U+200F are harmless and stay.
func dropped(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\t'
	case r < 0x7F:
		return false
	case r < 0xA0:
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// oneLine makes one line of a text, which begins with a word. Places stay.
func (s source) oneLine() source {
	line := bytes.TrimLeft(bytes.ReplaceAll(s.clean, []byte("\n"), []byte(" ")), " \t")
	n := len(s.clean) - len(line)
	one := source{clean: line, cuts: []cut{{0, n}}}
	for _, c := range s.cuts {
		one.cuts = append(one.cuts, cut{max(c.clean-n, 0), c.by + n})
	}
	return one
}
