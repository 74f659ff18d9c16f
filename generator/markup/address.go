package markup

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// External reports whether an address leads to another host, to a mail box or
// to a telephone, and gives it as it may stand in a page.
func External(dest string) (href string, ok bool) {
	switch schemeOf(dest) {
	case "http", "https", "mailto", "tel":
		return tidyAddress(dest), true
	}
	return "", false
}

// schemeOf is what stands before the colon of an address, in lower case, read
// as a browser would: blanks, controls and characters without a shape do not
// hide it.
func schemeOf(dest string) string {
	end := strings.IndexAny(dest, ":/?#\\")
	if end < 0 || dest[end] != ':' {
		return ""
	}
	scheme := strings.ToLower(strings.Map(visible, dest[:end]))
	for i := 0; i < len(scheme); i++ {
		c := scheme[i]
		if !letter(c) && (i == 0 || !nameByte(c) && c != '+' && c != '.') {
			return ""
		}
	}
	return scheme
}

func visible(r rune) rune {
	if r <= ' ' || unicode.In(r, unicode.C, unicode.Z) {
		return -1
	}
	return r
}

// scriptScheme reports whether a browser would run an address, or show what it
// holds as a page.
func scriptScheme(scheme string) bool {
	return scheme == "javascript" || scheme == "vbscript" || scheme == "data"
}

// safeAddress gives an address that Resolve chose as it may stand in a page.
func safeAddress(href, prefix string) (string, bool) {
	switch {
	case strings.HasPrefix(href, "#"):
		return "#" + prefix + tidyAddress(href[1:]), true
	case strings.HasPrefix(href, "//"), strings.HasPrefix(href, `/\`):
		return "", false
	case strings.HasPrefix(href, "/"):
		return tidyAddress(href), true
	}
	return External(href)
}

// tidyAddress drops what browsers drop from addresses, and percent-encodes what
// must not stand in one.
func tidyAddress(href string) string {
	href = strings.TrimSpace(href)
	if !strings.ContainsFunc(href, untidy) {
		return href
	}
	var b strings.Builder
	for _, r := range href {
		switch {
		case r < ' ' || dropped(r):
		case r == ' ' || r < utf8.RuneSelf && untidy(r):
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[r>>4], hex[r&15]})
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func untidy(r rune) bool {
	return r <= ' ' || dropped(r) || strings.ContainsRune("\"<>\\^`{|}", r)
}

// bareAddresses makes links of addresses that stand in the text as they are. It
// looks at colons only, which are rarer than the blanks before a word.
type bareAddresses struct{}

func (bareAddresses) Trigger() []byte { return []byte{':'} }

func (bareAddresses) Parse(parent ast.Node, r text.Reader, _ parser.Context) ast.Node {
	line, at := r.PeekLine()
	if !bytes.HasPrefix(line, []byte("://")) {
		return nil
	}
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || before.Segment.Stop != at.Start || before.Segment.Padding != 0 {
		return nil
	}
	src := r.Source()
	scheme := schemeBefore(src[before.Segment.Start:at.Start])
	start := at.Start - scheme
	if scheme == 0 || start > 0 && joinedTo(src[start-1]) {
		return nil
	}
	n := addressLength(line)
	if n == 0 {
		return nil
	}
	before.Segment.Stop = start
	r.Advance(n)
	link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(text.NewSegment(start, at.Start+n)))
	link.SetPos(start)
	return link
}

// schemeBefore is the length of the http or https at the end of b.
func schemeBefore(b []byte) int {
	for _, scheme := range []string{"https", "http"} {
		if n := len(scheme); len(b) >= n && strings.EqualFold(string(b[len(b)-n:]), scheme) {
			return n
		}
	}
	return 0
}

// joinedTo reports whether a scheme behind this byte is only part of a word.
func joinedTo(c byte) bool {
	return nameByte(c) || bytes.IndexByte([]byte("+._/=@\\"), c) >= 0
}

// addressLength is the length of "://" and what of b belongs to the address:
// without the punctuation of the sentence around it. 0 where no host follows.
func addressLength(b []byte) int {
	end := 3
	for end < len(b) {
		r, size := utf8.DecodeRune(b[end:])
		if r <= ' ' || strings.ContainsRune("<>\"`[]{}|\\^", r) ||
			r >= utf8.RuneSelf && !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			break
		}
		end += size
	}
	parens := bytes.Count(b[:end], []byte(")")) - bytes.Count(b[:end], []byte("("))
	for end > 3 {
		c := b[end-1]
		if c == ')' && parens > 0 {
			parens--
		} else if bytes.IndexByte([]byte("?!.,:;*_~'"), c) < 0 {
			break
		}
		end--
	}
	if host, _ := utf8.DecodeRune(b[3:]); end == 3 || !unicode.In(host, unicode.L, unicode.N) {
		return 0
	}
	return end
}
