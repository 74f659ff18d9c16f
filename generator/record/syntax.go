package record

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/problem"
)

// reading is a statement that the decoder refused, and what is known of it.
type reading struct {
	text    []byte
	s       *scanner
	in      statement
	at      int    // where the decoder stopped
	message string // what the decoder said
	above   int    // how many lines of the file stand above the text
}

// mistake finds the plainest words for what is wrong: first characters that
// look right and are not, then what the scanner missed, then what only the
// decoder knew.
func (r reading) mistake() *mistake {
	for _, find := range []func() *mistake{r.smartQuote, r.oddSpace, r.byForm, r.repeated, r.escape, r.byValue} {
		if m := find(); m != nil {
			return m
		}
	}
	return say(span{r.in.from, r.in.from}, "unreadable-line", nil, problem.Hint{Code: "example"})
}

// say makes a mistake of what stands at a place in the text.
func say(at span, code string, args problem.Args, hints ...problem.Hint) *mistake {
	return &mistake{span: at, code: code, args: args, hints: hints}
}

// line is the line that holds an offset.
func (r reading) line(at int) span {
	at = min(at, len(r.text))
	from := bytes.LastIndexByte(r.text[:at], '\n') + 1
	line, _ := lineAt(r.text, from)
	return span{from, from + len(bytes.TrimRight(line, " \t\r"))}
}

func (r reading) slice(s span) string { return string(r.text[s.from:s.to]) }

// instead is the hint that shows the line as it should be.
func instead(line string) problem.Hint {
	return problem.Hint{Code: "instead", Args: problem.Args{"line": strings.TrimSpace(line)}}
}

const (
	doubleQuotes = "“”„‟«»″＂"
	singleQuotes = "‘’‚‛′＇"
)

// smartQuote finds a curly quotation mark where a straight one must stand.
func (r reading) smartQuote() *mistake {
	for _, line := range r.suspects() {
		at := firstOutside(r.text[line.from:line.to], doubleQuotes+singleQuotes)
		before := strings.TrimRight(string(r.text[line.from:line.from+at.from]), " \t")
		opens := before == "" || strings.ContainsAny(before[len(before)-1:], "=[,{:.")
		if at.to > 0 && (opens || r.in.want == aQuote) {
			return say(span{line.from + at.from, line.from + at.to}, "smart-quote",
				problem.Args{"mark": r.slice(span{line.from + at.from, line.from + at.to})},
				instead(straighten(r.slice(line))))
		}
	}
	return nil
}

// suspects are the lines in which the mistake may lie: where the scanner failed,
// where the decoder stopped, and where the statement begins.
func (r reading) suspects() []span {
	all := []span{r.line(r.in.from)}
	for _, at := range []int{r.in.fail, r.at} {
		if at > all[0].to && at <= r.in.to {
			all = append(all, r.line(at))
		}
	}
	return all
}

// firstOutside finds the first of some characters in a line outside of straight
// quotes that are closed, and of comments.
func firstOutside(line []byte, of string) span {
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == '#':
			return span{}
		case c == '"' || c == '\'':
			if end := bytes.IndexByte(line[i+1:], c); end >= 0 {
				i += end + 2
				continue
			}
		}
		c, n := utf8.DecodeRune(line[i:])
		if strings.ContainsRune(of, c) {
			return span{i, i + n}
		}
		i += n
	}
	return span{}
}

// straighten puts straight quotes around what the first and the last curly mark enclose.
func straighten(line string) string {
	from := strings.IndexAny(line, doubleQuotes+singleQuotes+`"`)
	to := strings.LastIndexAny(line, doubleQuotes+singleQuotes+`"`)
	if from < 0 || from == to {
		return strings.Map(straight, line)
	}
	_, a := utf8.DecodeRuneInString(line[from:])
	_, b := utf8.DecodeRuneInString(line[to:])
	inner := line[from+a : to]
	if strings.Count(line, ",") > 0 && strings.Contains(line, "[") {
		return strings.Map(straight, line)
	}
	quote := `"`
	if strings.Contains(inner, `"`) {
		quote = "'"
	}
	return line[:from] + quote + inner + quote + line[to+b:]
}

func straight(r rune) rune {
	switch {
	case strings.ContainsRune(doubleQuotes, r):
		return '"'
	case strings.ContainsRune(singleQuotes, r):
		return '\''
	}
	return r
}

// oddSpaces are blanks that look like an ordinary one.
const oddSpaces = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff"

func (r reading) oddSpace() *mistake {
	for _, line := range r.suspects() {
		at := firstOutside(r.text[line.from:line.to], oddSpaces)
		if at.to == 0 {
			continue
		}
		mended := strings.Map(func(c rune) rune {
			if strings.ContainsRune(oddSpaces, c) {
				return ' '
			}
			return c
		}, r.slice(line))
		return say(span{line.from + at.from, line.from + at.to}, "odd-space", nil, problem.Hint{Code: "mend"}, instead(mended))
	}
	return nil
}

// byForm tells what the scanner missed.
func (r reading) byForm() *mistake {
	here := span{r.in.fail, r.in.fail}
	switch r.in.want {
	case aKey, anEquals:
		if r.in.inner {
			return say(here, "inline-table", nil, problem.Hint{Code: "example"})
		}
		if r.in.want == aKey {
			return r.badKey()
		}
		return r.noEquals()
	case aValue:
		return say(r.in.key, "no-value", problem.Args{"key": r.key()}, problem.Hint{Code: "mend"})
	case aQuote:
		return r.openQuote()
	case aLineEnd:
		return r.textBehind()
	case aListEnd:
		return say(span{r.in.open, r.in.open + 1}, "unclosed-list", nil, problem.Hint{Code: "mend"})
	case aComma:
		return r.noComma()
	case aTableEnd:
		return say(span{r.in.open, r.in.open + 1}, "unclosed-table", nil, problem.Hint{Code: "example"})
	case aHeader:
		return r.badHeader()
	case lessDepth:
		return say(here, "too-deep", problem.Args{"limit": number(deepest)})
	}
	return nil
}

func (r reading) key() string {
	if len(r.in.path) == 0 {
		return firstWord(r.text[r.in.from:r.in.to])
	}
	return r.in.path[len(r.in.path)-1]
}

// badKey is about a line that does not begin with a key.
func (r reading) badKey() *mistake {
	line := r.line(r.in.from)
	text := strings.TrimSpace(r.slice(line))
	at := span{r.in.from, r.in.from}
	if strings.HasPrefix(text, "=") {
		return say(at, "no-key", nil, problem.Hint{Code: "example"})
	}
	if strings.Contains(text, "=") {
		name, _, _ := strings.Cut(text, "=")
		return say(at, "key-form", problem.Args{"key": strings.TrimSpace(name)}, problem.Hint{Code: "mend"})
	}
	return say(at, "unreadable-line", nil, problem.Hint{Code: "example"}, problem.Hint{Code: "below"})
}

// noEquals is about a key without "=" behind it.
func (r reading) noEquals() *mistake {
	line := r.line(r.in.fail)
	rest := string(r.text[min(r.in.fail, line.to):line.to])
	at := span{r.in.fail, r.in.fail + 1}
	switch {
	case strings.HasPrefix(rest, ":"):
		before := strings.TrimRight(string(r.text[line.from:r.in.fail]), " \t")
		return say(at, "colon", problem.Args{"key": r.key()},
			instead(before+" = "+asValue(strings.TrimSpace(strings.TrimPrefix(rest[1:], "=")))))
	case strings.Contains(rest, "="):
		name, _, _ := strings.Cut(strings.TrimSpace(r.slice(line)), "=")
		return say(span{r.in.from, r.in.from}, "key-form", problem.Args{"key": strings.TrimSpace(name)}, problem.Hint{Code: "mend"})
	case r.in.fail >= line.to:
		return say(r.in.key, "no-equals", problem.Args{"key": r.key()}, problem.Hint{Code: "example"})
	}
	if value := strings.TrimSpace(rest); readable(value) || !strings.ContainsAny(value, " \t") {
		return say(r.in.key, "no-equals", problem.Args{"key": r.key()}, instead(r.key()+" = "+asValue(value)))
	}
	return say(span{r.in.from, r.in.from}, "unreadable-line", nil, problem.Hint{Code: "example"}, problem.Hint{Code: "below"})
}

// openQuote is about a string without its end.
func (r reading) openQuote() *mistake {
	line := r.line(r.in.open)
	text := r.slice(span{r.in.open, line.to})
	if strings.HasPrefix(text, `"""`) || strings.HasPrefix(text, "'''") {
		return say(span{r.in.open, r.in.open + 3}, "unclosed-text", problem.Args{"mark": text[:3]}, problem.Hint{Code: "mend"})
	}
	return say(span{r.in.open, r.in.open + 1}, "unclosed-quote", problem.Args{"mark": text[:1]},
		instead(r.slice(line)+text[:1]))
}

// textBehind is about something that follows a value on its line.
func (r reading) textBehind() *mistake {
	if r.in.header {
		return r.badHeader()
	}
	line := r.line(r.in.fail)
	at := span{r.in.fail, r.in.fail + 1}
	before, value, _ := strings.Cut(r.slice(line), "=")
	value = strings.TrimSpace(value)
	rest := r.slice(span{r.in.fail, line.to})
	list := "[" + strings.TrimRight(value, ", ") + "]"
	switch {
	case rest[0] == ',' && len(rest) > 1 && readable(list):
		return say(at, "no-brackets", nil, instead(before+"= "+list))
	case rest[0] == ',' || rest[0] == ';':
		return say(at, "mark-behind", problem.Args{"mark": rest[:1]}, problem.Hint{Code: "mend"})
	case strings.Count(value, `"`) > 2 && strings.HasPrefix(value, `"`) && strings.HasSuffix(value, `"`) && !strings.Contains(value, "'"):
		return say(at, "quote-inside", nil, instead(before+"= '"+value[1:len(value)-1]+"'"))
	}
	return say(at, "text-behind", nil, problem.Hint{Code: "mend"})
}

// noComma is about two elements of a list without a comma, or a list that never ends.
func (r reading) noComma() *mistake {
	line := r.line(r.in.fail)
	if line.from > r.in.from && looksLikeStatement(r.text[line.from:]) {
		return say(span{r.in.open, r.in.open + 1}, "unclosed-list", nil, problem.Hint{Code: "mend"})
	}
	return say(span{r.in.fail, r.in.fail}, "no-comma", nil, problem.Hint{Code: "example"})
}

func (r reading) badHeader() *mistake {
	line := r.line(r.in.from)
	text := strings.TrimSpace(r.slice(line))
	at := span{line.from + strings.IndexByte(r.slice(line), '['), line.to}
	name := strings.TrimSpace(strings.Trim(text, "[]"))
	if name == "" {
		return say(at, "header-form", nil, problem.Hint{Code: "example"})
	}
	if !strings.HasSuffix(text, "]") && !strings.ContainsAny(name, " \t#") {
		return say(at, "header-form", nil, instead("["+name+"]"))
	}
	table, id, dotted := strings.Cut(name, ".")
	if strings.HasSuffix(text, "]]") && !strings.HasPrefix(text, "[[") {
		return say(at, "header-form", nil, instead("["+name+"]"))
	}
	if dotted && !strings.ContainsAny(id, `"'`) {
		return say(at, "header-form", nil, instead("["+table+`."`+id+`"]`))
	}
	return say(at, "header-form", nil, problem.Hint{Code: "example"})
}

// repeated is about a key or table that is there already.
func (r reading) repeated() *mistake {
	if !strings.Contains(r.message, "already") {
		return nil
	}
	var first *statement
	for i := range r.s.statements {
		if st := &r.s.statements[i]; st.from < r.in.from && joined(st.path) == joined(r.in.path) {
			first = st
			break
		}
	}
	code, at := "duplicate-key", r.in.key
	if r.in.header {
		code = "duplicate-table"
	}
	args := problem.Args{"key": r.key()}
	if r.in.header {
		args["key"] = strings.Trim(r.slice(r.line(r.in.from)), "[] \t")
	}
	if first == nil {
		return say(at, code, args, problem.Hint{Code: "mend"})
	}
	line := r.above + bytes.Count(r.text[:first.from], []byte("\n")) + 1
	return say(at, code, args, problem.Hint{Code: "first", Args: problem.Args{"line": number(line)}}, problem.Hint{Code: "mend"})
}

// escape is about a backslash that TOML reads as the beginning of a special character.
func (r reading) escape() *mistake {
	if !strings.Contains(r.message, "escape") && !strings.Contains(r.message, "hexadecimal") {
		return nil
	}
	line := r.line(r.at)
	at := bytes.LastIndexByte(r.text[line.from:min(r.at+1, line.to)], '\\')
	if at < 0 {
		at = max(bytes.IndexByte(r.text[line.from:line.to], '\\'), 0)
	}
	return say(span{line.from + at, line.from + at + 1}, "backslash", nil, problem.Hint{Code: "mend"})
}
