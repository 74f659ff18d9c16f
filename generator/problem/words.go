package problem

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// files holds the words of every message, one TOML file a language. Package
// record decodes them (record.ProblemWords): TOML is read in one place only.
//
//go:embed words/*.toml
var files embed.FS

// WordFiles gives the files words/<lang>.toml that hold the messages.
func WordFiles() fs.FS { return files }

// Words are the messages in one language, with English for what it lacks.
//
// Texts go by their path in the catalogue: a message is "unknown-key.message". A
// hint is looked for among those of its problem, "unknown-key.hint.near", and
// then among those that any problem may use, "hint.near".
type Words struct {
	own, english map[string]string
}

// NewWords makes Words of the messages in one language and of the English ones.
func NewWords(own, english map[string]string) Words { return Words{own, english} }

// Severity is the word for a severity: "error", "warning".
func (w Words) Severity(s Severity) string {
	if text, ok := w.find("severity." + string(s)); ok {
		return text
	}
	return string(s)
}

// Message is the sentence that says what is wrong, on one line.
func (w Words) Message(p Problem) string {
	text, ok := w.find(p.Code + ".message")
	if !ok {
		return Clean(strings.Join(append([]string{p.Code}, sortedValues(p.Args)...), " "))
	}
	return w.fill(text, p.Args)
}

// Hint is the sentence on how to mend p that h names. It may have several lines
// where its words have them.
func (w Words) Hint(p Problem, h Hint) string {
	for _, key := range []string{p.Code + ".hint." + h.Code, "hint." + h.Code} {
		if text, ok := w.find(key); ok {
			return w.fill(text, h.Args)
		}
	}
	return Clean(strings.Join(append([]string{h.Code}, sortedValues(h.Args)...), " "))
}

// Hints are all hints of p, in order, as one paragraph.
func (w Words) Hints(p Problem) string {
	var b strings.Builder
	for i, h := range p.Hints {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Hint(p, h))
	}
	return b.String()
}

func (w Words) find(key string) (string, bool) {
	if text, ok := w.own[key]; ok {
		return text, true
	}
	text, ok := w.english[key]
	return text, ok
}

func sortedValues(args Args) []string {
	var values []string
	for _, name := range slices.Sorted(maps.Keys(args)) {
		values = append(values, args[name])
	}
	return values
}

// fill puts the values in the places of their names, {key}. What a value holds
// is never read again, so content cannot name a placeholder. {sort:found} stands
// for the words that the group [sort] has for the value of found, or for each
// of the values that ", " joins.
func (w Words) fill(text string, args Args) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		group, key, grouped := strings.Cut(name, ":")
		if !grouped {
			key = name
		}
		value, known := args[key]
		if !closed || !known {
			b.WriteByte('{')
			text = rest
			continue
		}
		if grouped {
			value = w.named(group, value)
		}
		b.WriteString(shorten(Clean(value)))
		text = after
	}
}

// named puts the words of a group for values that ", " joins.
func (w Words) named(group, values string) string {
	all := strings.Split(values, ", ")
	for i, value := range all {
		if text, ok := w.find(group + "." + value); ok {
			all[i] = text
		}
	}
	return strings.Join(all, ", ")
}

// longest is how many characters of a value a message shows.
const longest = 240

func shorten(s string) string {
	r := []rune(s)
	if len(r) <= longest {
		return s
	}
	return string(r[:longest-1]) + "…"
}
