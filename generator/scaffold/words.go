package scaffold

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/record"
)

// words are what a new site says in one language. The starter's files say it in
// English; of every other language words/<lang>.toml has a table for each file:
// the words behind its keys by their path ("milestone.1.1.title"), its body, in
// "own" such as no translation may hold, and in "why" the comments above keys.
type words struct {
	lang string
	all  map[string]any
}

// wordsOf reads the words of a language; false where the starter has none.
func wordsOf(starter fs.FS, lang string) (words, bool) {
	base, _, _ := strings.Cut(lang, "-")
	src, err := fs.ReadFile(starter, "words/"+base+".toml")
	if err != nil {
		return words{}, false
	}
	tree, err := record.Tree(src)
	return words{base, tree}, err == nil
}

// say gives the word at a path of tables; "" where there is none.
func (w words) say(names ...string) string {
	table := w.all
	for _, n := range names[:len(names)-1] {
		table, _ = table[n].(map[string]any)
	}
	text, _ := table[names[len(names)-1]].(string)
	return text
}

// english: the files themselves are in this language.
func (w words) english() bool { return w.lang == "en" }

// body is the text of a sample, below the line that says that it is one.
func (w words) body(name string) string {
	text := strings.TrimSpace(w.say(name, "body")) + "\n"
	if path.Ext(name) == ".md" {
		return "\n" + w.say("sample") + "\n\n" + text
	}
	return text
}

// whole gives a file of the starter with all its comments and words in this
// language.
func (w words) whole(name, text string) string {
	front, _, isPage := apart(text)
	switch {
	case w.english():
		return text
	case path.Ext(name) == ".txt":
		return w.body(name)
	case isPage:
		return "+++\n" + w.front(name, front) + "+++\n" + w.body(name)
	}
	return w.front(name, front)
}

func (w words) front(name, text string) string {
	var b strings.Builder
	eachLine(text, func(l tomlLine) {
		if w.say(name, "why", l.path) != "" {
			b.WriteString(comment(w.say(name, "why", l.path)))
			l.above = choices(l.above)
		}
		b.WriteString(l.above + w.line(name, l))
	})
	return b.String()
}

// line gives a line with its words in this language.
func (w words) line(name string, l tomlLine) string {
	said := w.say(name, l.path)
	if said == "" {
		said = w.say(name, "own", l.path)
	}
	if said != "" {
		key, _, _ := strings.Cut(l.text, " = ")
		return key + ` = "` + quoted(said) + "\"\n"
	}
	return l.text + "\n"
}

// only gives of a file of the starter what a translation holds: the words in this
// language, without facts. guide is another language of the site, which says of
// an English file what its words are.
func (w words) only(name, text string, guide words) string {
	if !w.english() {
		guide = w
	}
	front, body, isPage := apart(text)
	var b strings.Builder
	header := ""
	eachLine(front, func(l tomlLine) {
		said := guide.say(name, l.path) != "" || strings.Contains(l.text, "{{title}}")
		switch {
		case strings.HasPrefix(l.text, "["):
			header = l.text + "\n"
		case said && !strings.HasPrefix(l.text, "#"):
			if b.Len() > 0 && header != "" {
				b.WriteString("\n")
			}
			b.WriteString(header + w.line(name, l))
			header = ""
		}
	})
	switch {
	case !isPage:
		return b.String()
	case w.english():
		return "+++\n" + b.String() + "+++\n" + body
	}
	return "+++\n" + b.String() + "+++\n" + w.body(name)
}

// tomlLine is a line of TOML with its comments.
type tomlLine struct {
	above string // the comments above it
	text  string
	path  string // "milestone.1.1.title"; "file" of what stands above a whole file
}

var (
	keyOf      = regexp.MustCompile(`^(?:#|\{\{#[a-z-]+\}\})?([a-z_]+) = `)
	tableOf    = regexp.MustCompile(`^(?:#|\{\{#[a-z-]+\}\})?\[(.+)\]$`)
	choiceLine = regexp.MustCompile(`^# \S+( \| \S+)+$`)
)

// eachLine goes through a TOML file line by line.
func eachLine(text string, visit func(tomlLine)) {
	above, table := "", ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		l := tomlLine{text: line}
		if m := tableOf.FindStringSubmatch(line); m != nil {
			table = strings.ReplaceAll(m[1], `"`, "") + "."
			l.path = strings.TrimSuffix(table, ".")
		} else if m := keyOf.FindStringSubmatch(line); m != nil {
			l.path = table + m[1]
		} else if strings.HasPrefix(line, "# ") {
			above += line + "\n"
			continue
		} else if line == "" && table == "" && above != "" {
			l.path = "file"
		}
		l.above, above = above, ""
		visit(l)
	}
}

// apart separates the front matter of a page from its body.
func apart(text string) (front, body string, isPage bool) {
	rest, isPage := strings.CutPrefix(text, "+++\n")
	if !isPage {
		return text, "", false
	}
	front, body, _ = strings.Cut(rest, "+++\n")
	return front, body, true
}

// choices keeps of comments the lines that list what a key takes: they are the
// same in every language.
func choices(comments string) string {
	var b strings.Builder
	for line := range strings.Lines(comments) {
		if choiceLine.MatchString(strings.TrimSuffix(line, "\n")) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// commentWidth is how many characters a line of comment has at most, if no word
// is longer.
const commentWidth = 98

// comment writes a sentence as lines of comment.
func comment(text string) string {
	var b strings.Builder
	width := 0
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word) + 1
		if width > 0 && width+n > commentWidth {
			b.WriteString("\n")
			width = 0
		}
		if width == 0 {
			b.WriteString("#")
			width = 1
		}
		b.WriteString(" " + word)
		width += n
	}
	return b.String() + "\n"
}
