package markup

import (
	"bytes"
	"slices"
)

// Plain is the words of HTML that this package wrote: no tags, entities
// resolved, one blank between words and one line end between blocks. The
// numbers of footnotes and the ways back from them are no words of the text. It
// relies on the form of our own HTML, and is no reader of HTML from elsewhere.
func Plain(html []byte) string { return string(AppendPlain(nil, html)) }

// AppendPlain appends to buf what Plain gives.
func AppendPlain(buf, html []byte) []byte {
	if bytes.IndexByte(html, '<') < 0 && bytes.IndexByte(html, '&') < 0 && !hasWideBlank(html) {
		return append(buf, html...)
	}
	p := plain{b: slices.Grow(buf, len(html)), start: len(buf)}
	for i := 0; i < len(html); {
		switch c := html[i]; {
		case c == '<':
			i += p.tag(html[i:])
		case c == '&':
			i += p.entity(html[i:])
		case blank(c):
			p.gap = max(p.gap, ' ')
			i++
		default:
			end := i + words(html[i:])
			p.add(html[i:end])
			i = end
		}
	}
	return p.b
}

// hasWideBlank reports whether text holds blanks that Plain would narrow.
func hasWideBlank(b []byte) bool {
	for i, c := range b {
		if c == '\n' || c == '\t' || c == ' ' && (i == 0 || i+1 == len(b) || b[i+1] == ' ') {
			return true
		}
	}
	return false
}

// words is how long the run of words at the start of html is, with single blanks
// between them.
func words(html []byte) int {
	for i, c := range html {
		switch {
		case c > '<':
		case c == '<', c == '&', c == ' ' && (i+1 == len(html) || html[i+1] == '<' || html[i+1] == '&' || blank(html[i+1])), c != ' ' && blank(c):
			return i
		}
	}
	return len(html)
}

type plain struct {
	b     []byte
	start int  // where in b the words begin
	gap   byte // what parts the next word from the last: 0, a blank or a line end
}

// The two gaps in the order in which one outdoes the other.
const lineEnd = ' ' + 1

func (p *plain) add(word []byte) {
	if p.gap != 0 && len(p.b) > p.start {
		if p.gap == lineEnd {
			p.b = append(p.b, '\n')
		} else {
			p.b = append(p.b, ' ')
		}
	}
	p.gap = 0
	p.b = append(p.b, word...)
}

// tag skips the tag that html begins with, and says how long it is.
func (p *plain) tag(html []byte) int {
	end := bytes.IndexByte(html, '>')
	if end < 0 {
		return len(html)
	}
	name := html[1:end]
	if len(name) > 0 && name[0] == '/' {
		name = name[1:]
	}
	if i := bytes.IndexByte(name, ' '); i > 0 {
		if bytes.HasPrefix(name, []byte("sup id=")) {
			return skip(html, "</sup>")
		}
		if bytes.HasSuffix(html[:end], []byte(`role="doc-backlink"`)) ||
			bytes.Contains(html[:end], []byte(`role="doc-backlink" aria-label=`)) {
			return skip(html, "</a>")
		}
		name = name[:i]
	}
	switch string(name) {
	case "a", "em", "strong", "del", "code", "img", "span", "sup":
	case "td", "th":
		p.gap = max(p.gap, ' ')
	default:
		p.gap = lineEnd
	}
	return end + 1
}

func skip(html []byte, to string) int {
	if i := bytes.Index(html, []byte(to)); i >= 0 {
		return i + len(to)
	}
	return len(html)
}

func (p *plain) entity(html []byte) int {
	for _, e := range [...]struct{ name, char string }{{"&amp;", "&"}, {"&#34;", `"`}, {"&lt;", "<"}, {"&gt;", ">"}} {
		if bytes.HasPrefix(html, []byte(e.name)) {
			p.add([]byte(e.char))
			return len(e.name)
		}
	}
	p.add(html[:1])
	return 1
}

// countWords is the number of words in our HTML, parted by blanks.
func countWords(html []byte) int {
	n, word := 0, uint8(0)
	for {
		text, rest, more := bytes.Cut(html, []byte("<"))
		for _, c := range text {
			letter := inWord[c]
			n += int(letter &^ word)
			word = letter
		}
		if !more {
			return n
		}
		end := bytes.IndexByte(rest, '>')
		if end < 0 {
			return n
		}
		html = rest[end+1:]
	}
}

// inWord is 1 for every byte that is no blank.
var inWord = func() (in [256]uint8) {
	for c := range in {
		if !blank(byte(c)) {
			in[c] = 1
		}
	}
	return in
}()
