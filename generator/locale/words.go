package locale

import (
	"sort"
	"strconv"
	"strings"
)

// Words is a catalogue: the interface's words in one language, by key. A key is
// the area and the name, "date.ongoing".
type Words struct {
	Lang string // the language that the words are in

	texts  map[string]*text
	months months
	name   string
	dir    string
}

// text is one word or sentence, with its plural forms where it has them.
type text struct {
	plural bool
	has    [categoryCount]bool
	forms  [categoryCount]template // a text without plural forms is its other
}

// Mistake is what is wrong with one key of a catalogue.
type Mistake struct {
	Key    string // "date.ongoing", "list.items.few", "months.13"
	Kind   Kind
	Detail string // the placeholders, categories or values in question
}

// Kind is a kind of mistake.
type Kind string

// The kinds of mistakes. The first five are ParseWords's, the others Differences's.
const (
	NotText     Kind = "not-text"     // neither a text nor a table of texts
	BadBrace    Kind = "bad-brace"    // a brace that neither opens nor closes a {name}
	NoOther     Kind = "no-other"     // plural forms without "other"
	BadName     Kind = "bad-name"     // a month beyond 1-12, a weekday beyond 1-7, an unknown key of [language]
	Incomplete  Kind = "incomplete"   // some but not all months or weekdays
	Missing     Kind = "missing"      // a key that the default catalogue has
	Unknown     Kind = "unknown"      // a key that the default catalogue does not have
	Placeholder Kind = "placeholder"  // placeholders that differ from the default catalogue's
	MissingForm Kind = "missing-form" // plural forms that the language needs
	UnusedForm  Kind = "unused-form"  // a plural form that the language never uses
)

// ParseWords reads a catalogue from a decoded TOML file. Tables are areas; a table
// whose keys are all plural categories is one text in its plural forms. Four tables
// are no words: [months] and [months_standalone] name the months under 1 to 12,
// [weekdays] the days from Monday under 1 to 7 (a list in that order will do), and [language] gives the language's
// own name and its direction, "ltr" or "rtl". What can be read is read; mistakes
// come sorted by key. An empty text counts as absent.
func ParseWords(lang string, tree map[string]any) (*Words, []Mistake) {
	r := &wordReader{words: &Words{Lang: lang, texts: map[string]*text{}}}
	r.words.months = months{
		inDate: r.names(tree, "months", 12),
		alone:  r.names(tree, "months_standalone", 12),
		days:   r.names(tree, "weekdays", 7),
	}
	r.language(tree["language"])
	for key, value := range tree {
		switch key {
		case "months", "months_standalone", "weekdays", "language":
		default:
			r.read(key, value)
		}
	}
	sortMistakes(r.mistakes)
	return r.words, r.mistakes
}

// Keys are the keys of the catalogue, sorted.
func (w *Words) Keys() []string {
	keys := make([]string, 0, len(w.texts))
	for k := range w.texts {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

type wordReader struct {
	words    *Words
	mistakes []Mistake
}

func (r *wordReader) wrong(key string, kind Kind, detail string) {
	r.mistakes = append(r.mistakes, Mistake{key, kind, detail})
}

func (r *wordReader) read(key string, value any) {
	switch v := value.(type) {
	case string:
		t := &text{}
		if r.form(t, other, key, v) {
			r.words.texts[key] = t
		}
	case map[string]any:
		if arePlural(v) {
			r.plural(key, v)
			return
		}
		for name, inner := range v {
			r.read(key+"."+name, inner)
		}
	default:
		r.wrong(key, NotText, "")
	}
}

func (r *wordReader) plural(key string, forms map[string]any) {
	t := &text{plural: true}
	for c, name := range categoryNames {
		value, given := forms[name]
		if s, isText := value.(string); isText {
			r.form(t, category(c), key+"."+name, s)
		} else if given {
			r.wrong(key+"."+name, NotText, "")
		}
	}
	if !t.has[other] {
		r.wrong(key, NoOther, "")
		return
	}
	r.words.texts[key] = t
}

// form reads one form into t; it reports whether there is one.
func (r *wordReader) form(t *text, c category, key, source string) bool {
	parsed, err := parseTemplate(source)
	if err != nil {
		r.wrong(key, BadBrace, err.Error())
		return false
	}
	t.forms[c], t.has[c] = parsed, source != ""
	return t.has[c]
}

func arePlural(table map[string]any) bool {
	for key := range table {
		if categoryOf(key) == categoryCount {
			return false
		}
	}
	return len(table) > 0
}

func categoryOf(name string) category {
	for c, n := range categoryNames {
		if n == name {
			return category(c)
		}
	}
	return categoryCount
}

// names reads a table of names under the numbers 1 to n.
func (r *wordReader) names(tree map[string]any, area string, n int) []string {
	table, ok := numbered(tree[area])
	if !ok {
		r.wrong(area, NotText, "")
	}
	if len(table) == 0 {
		return nil
	}
	out, count := make([]string, n), 0
	for key, value := range table {
		i, err := strconv.Atoi(key)
		if err != nil || i < 1 || i > n {
			r.wrong(area+"."+key, BadName, key)
			continue
		}
		if out[i-1], ok = value.(string); !ok {
			r.wrong(area+"."+key, NotText, "")
		} else if strings.TrimSpace(out[i-1]) != "" {
			count++
		}
	}
	if count < n {
		r.wrong(area, Incomplete, strconv.Itoa(n))
		return nil
	}
	return out
}

// numbered is a table as it is, or a list as the table of its items under 1, 2, 3.
func numbered(value any) (table map[string]any, ok bool) {
	items, isList := value.([]any)
	if !isList {
		table, ok = value.(map[string]any)
		return table, ok || value == nil
	}
	table = map[string]any{}
	for i, item := range items {
		table[strconv.Itoa(i+1)] = item
	}
	return table, true
}

// language reads the table that tells about the language itself.
func (r *wordReader) language(value any) {
	table, ok := value.(map[string]any)
	if !ok && value != nil {
		r.wrong("language", NotText, "")
	}
	for key, v := range table {
		s, ok := v.(string)
		switch {
		case !ok:
			r.wrong("language."+key, NotText, "")
		case key == "name":
			r.words.name = s
		case key == "direction" && (s == "ltr" || s == "rtl"):
			r.words.dir = s
		default:
			r.wrong("language."+key, BadName, s)
		}
	}
}
