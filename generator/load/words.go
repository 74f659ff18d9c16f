package load

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// notices are the problems that a rendering tells, by its codes.
var notices = map[string]struct {
	code     string
	severity problem.Severity
	once     bool // one a file is enough
}{
	markup.RawHTML:        {"raw-html", problem.Warning, true},
	markup.RawFrame:       {"raw-frame", problem.Warning, true},
	markup.RemotePicture:  {"remote-picture", problem.Warning, false},
	markup.EmptyAlt:       {"empty-alt", problem.Error, false},
	markup.ScriptAddress:  {"script-address", problem.Warning, false},
	markup.HeadingSkipped: {"heading-skipped", problem.Warning, false},
	markup.TooDeep:        {"too-deep-markup", problem.Warning, true},
	markup.TooLarge:       {"too-large", problem.Error, true},
	markup.Unreadable:     {"unreadable-text", problem.Error, true},
}

// tell reports what a rendering noticed.
func (t *text) tell(doc markup.Doc) {
	for _, n := range doc.Notices {
		rule, known := notices[n.Code]
		if !known || rule.once && t.at.told(n.Code) {
			continue
		}
		p := t.mark(n.Offset, 1)
		p.Severity, p.Code, p.Args = rule.severity, rule.code, problem.Args{"detail": shown(n.Detail)}
		t.in.add(t.in.list, p)
	}
}

// told remembers what was said of a file, and reports whether it was said before.
func (p *place) told(code string) bool {
	if isOneOf(code, p.said) {
		return true
	}
	p.said = append(p.said, code)
	return false
}

// longSentence is how many words a sentence of a summary may have. Guides to
// plain language advise twenty on average.
const longSentence = 45

// checkSentences warns of a sentence in a summary that nobody gets to the end of.
func (t *text) checkSentences(doc markup.Doc) {
	words := 0
	for _, w := range strings.Fields(doc.Text()) {
		if words++; words > longSentence {
			p := t.mark(0, 1)
			p.Severity, p.Code = problem.Warning, "long-sentence"
			p.Args = problem.Args{"words": strconv.Itoa(longSentence)}
			t.in.add(t.in.list, p)
			return
		}
		if strings.ContainsAny(w[len(w)-1:], ".!?:;") || strings.HasSuffix(w, "؟") || strings.HasSuffix(w, "։") || strings.HasSuffix(w, "…") {
			words = 0
		}
	}
}

var mailAddress = regexp.MustCompile(`[\pL\pN._%+-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)*\.\pL{2,}`)

// mostPersonal is how many of a kind are told of one file.
const mostPersonal = 3

// checkPersonal warns of mail addresses and telephone numbers in the words of a
// contribution: its author may not know that everybody will read them.
func (t *text) checkPersonal(body []byte) {
	if bytes.IndexByte(body, '@') >= 0 {
		for _, at := range mailAddress.FindAllIndex(body, mostPersonal) {
			t.personal("mail-in-contribution", body, at[0], at[1])
		}
	}
	told := 0
	for i := 0; i < len(body) && told < mostPersonal; i++ {
		end := phoneEnd(body, i)
		if end == 0 {
			continue
		}
		if !inside(body, i) {
			told++
			t.personal("phone-in-contribution", body, i, end)
		}
		i = end
	}
}

// phoneEnd is where the telephone number ends that begins at a place, 0 where
// none does: it begins with +, ( or 0, has 8 to 15 digits in groups, and is no
// date.
func phoneEnd(body []byte, from int) int {
	if c := body[from]; c != '+' && c != '(' && c != '0' || from > 0 && isDigit(body[from-1]) {
		return 0
	}
	digits, dots, end := 0, 0, 0
	for i := from; i < len(body) && i < from+24; i++ {
		switch c := body[i]; {
		case isDigit(c):
			digits, end = digits+1, i+1
		case c == '.' || c == '/':
			dots++
		case c != ' ' && c != '(' && c != ')' && c != '-' && !(c == '+' && i == from):
			i = len(body)
		}
	}
	if digits < 8 || digits > 15 || digits == 8 && dots == 2 {
		return 0
	}
	return end
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (t *text) personal(code string, body []byte, from, to int) {
	p := t.mark(from, utf8.RuneCount(body[from:to]))
	p.Severity, p.Code = problem.Warning, code
	t.in.add(t.in.list, p)
}

// longAddress is how many bytes a web address has at most.
const longAddress = 2000

// inside reports whether a place lies inside a web address or a longer number.
func inside(body []byte, at int) bool {
	body, at = body[max(0, at-longAddress):at], min(at, longAddress)
	before := bytes.TrimRight(body[:at], " .,\u00a0")
	if n := len(before); n > 0 && isDigit(before[n-1]) {
		return true
	}
	from := bytes.LastIndexFunc(body[:at], unicode.IsSpace) + 1
	return bytes.Contains(body[from:at], []byte("://"))
}

// unfilled finds what an archetype leaves to be filled in, and words that only
// fill a page.
var unfilled = regexp.MustCompile(`⟨[^⟩\n]{0,500}⟩|(?i:lorem\s+ipsum)`)

// checkSource warns of text that nobody has written yet. Comments may hold it.
func (r *reader) checkSource(l *loaded, d *record.Doc) {
	if !bytes.Contains(d.Src, []byte("⟨")) && !bytes.Contains(d.Src, []byte("orem")) && !bytes.Contains(d.Src, []byte("OREM")) {
		return
	}
	for _, at := range unfilled.FindAllIndex(d.Src, 20) {
		if at[0] < d.BodyAt && inComment(d.Src, at[0]) {
			continue
		}
		code := "placeholder-text"
		if bytes.HasPrefix(d.Src[at[0]:], []byte("⟨")) {
			code = "unfilled"
		}
		l.add(l.list, d.Problem(d.Span(at[0], at[1]), problem.Warning, code, nil))
	}
}

// inComment reports whether a place of a TOML text stands behind "#" at the
// beginning of its line.
func inComment(src []byte, at int) bool {
	line := src[bytes.LastIndexByte(src[:at], '\n')+1 : at]
	return bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("#"))
}

// megabytes writes a size for people.
func megabytes(bytes int64) string {
	return strconv.FormatFloat(float64(bytes)/(1<<20), 'f', 1, 64) + " MB"
}
