package markup

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// special are the bytes of words that are not simply copied.
var special = [256]bool{'&': true, '\\': true, '<': true, '>': true, '"': true}

// words writes words: entities and backslashes resolved, escaped for HTML.
func (w *writer) words(b []byte) {
	from := 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		if !special[c] {
			continue
		}
		w.out = append(w.out, b[from:i]...)
		from = i
		switch c {
		case '\\':
			if i+1 < len(b) && util.IsPunct(b[i+1]) {
				i++
				from = i + 1
				w.out = appendEscaped(w.out, b[i:i+1])
			}
		case '&':
			if n := w.entity(b[i:]); n > 0 {
				i += n - 1
				from = i + 1
				continue
			}
			fallthrough
		default:
			w.out = appendEscaped(w.out, b[i:i+1])
			from = i + 1
		}
	}
	w.out = append(w.out, b[from:]...)
}

func (w *writer) entity(b []byte) int {
	chars, n := entity(b)
	w.out = appendEscaped(w.out, chars)
	return n
}

// appendEscaped appends words so that they are words in text and in attributes.
func appendEscaped(out, b []byte) []byte {
	from := 0
	for i, c := range b {
		if !special[c] || c == '\\' {
			continue
		}
		out = append(out, b[from:i]...)
		from = i + 1
		switch c {
		case '&':
			out = append(out, "&amp;"...)
		case '<':
			out = append(out, "&lt;"...)
		case '>':
			out = append(out, "&gt;"...)
		case '"':
			out = append(out, "&#34;"...)
		}
	}
	return append(out, b[from:]...)
}

// entity reads a reference such as &eacute; or &#233; at the start of b, and
// answers with the characters that it stands for, without those that never
// reach a page, and its length; 0 where there is none.
func entity(b []byte) (chars []byte, n int) {
	end := bytes.IndexByte(b[:min(len(b), 40)], ';')
	if end < 2 {
		return nil, 0
	}
	name := b[1:end]
	if name[0] != '#' {
		e, ok := util.LookUpHTML5EntityByName(string(name))
		if !ok {
			return nil, 0
		}
		return e.Characters, end + 1
	}
	digits, base, most := name[1:], 10, 7
	if len(digits) > 0 && digits[0]|0x20 == 'x' {
		digits, base, most = digits[1:], 16, 6
	}
	if len(digits) > most || len(digits) > 0 && (digits[0] == '+' || digits[0] == '-') {
		return nil, 0
	}
	v, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil {
		return nil, 0
	}
	r := rune(v)
	switch {
	case v == 0 || !utf8.ValidRune(r):
		r = utf8.RuneError
	case dropped(r):
		return nil, end + 1
	}
	return utf8.AppendRune(nil, r), end + 1
}

// unescape resolves the backslashes and entities of an address or a title.
func unescape(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 && bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' && i+1 < len(b) && util.IsPunct(b[i+1]) {
			i++
		} else if b[i] == '&' {
			if chars, n := entity(b[i:]); n > 0 {
				out = append(out, chars...)
				i += n - 1
				continue
			}
		}
		out = append(out, b[i])
	}
	return string(out)
}
