package record

import (
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// near is the hint that names the word that was probably meant.
func near(word string, among []string) []problem.Hint {
	if n, ok := Nearest(word, among); ok && n != word {
		return []problem.Hint{{Code: "near", Args: problem.Args{"word": n}}}
	}
	return nil
}

// instead is the hint that shows the field with the value as it should be; of a
// list, the value alone.
func (f *Field) instead(value string) problem.Hint {
	if f.List {
		return instead(value)
	}
	return instead(f.Key + " = " + value)
}

// mistyped notes a value of the wrong sort: what it is, and what was expected.
func (x *binder) mistyped(value any, f *Field, w *way) {
	code := map[Sort]string{
		Boolean: "not-boolean", Integer: "not-integer", Percent: "not-number",
		Date: "not-date", Day: "not-day", Called: "not-cancelled", Call: "not-open-call",
	}[f.Sort]
	if code == "" {
		code = "not-text"
	}
	if _, isList := value.([]any); isList && f.List {
		code = "list-in-list"
	}
	hints := x.sample(f)
	switch text, isText := value.(string); {
	case isText && (f.Sort == Boolean || f.Sort == Called):
		if word, ok := meantBool(text); ok {
			hints = []problem.Hint{f.instead(word)}
		}
	case code == "not-text" && f.Sort != Choice:
		if plain, ok := plainValue(value); ok {
			hints = []problem.Hint{f.instead(`"` + plain + `"`)}
		}
	}
	x.wrong(w, code, problem.Args{"found": sortOf(value)}, hints...)
}

// notList notes a list where one value is wanted.
func (x *binder) notList(all []any, f *Field, w *way) {
	hints := x.sample(f)
	if len(all) == 1 {
		if s, isText := all[0].(string); isText {
			hints = []problem.Hint{instead(f.Key + ` = "` + s + `"`)}
		}
	}
	x.wrong(w, "not-a-list", nil, hints...)
}

// empty notes a value without content: how to write one, or that the line may go.
func (x *binder) empty(f *Field, w *way) {
	var hints []problem.Hint
	if !f.Required {
		hints = []problem.Hint{{Code: "omit"}}
	}
	x.wrong(w, "empty-value", nil, append(hints, x.sample(f)...)...)
}

// plainValue is a number, day or boolean as it was written.
func plainValue(value any) (string, bool) {
	switch value := value.(type) {
	case int64, float64, bool:
		return fmt.Sprint(value), true
	case time.Time:
		if value.Location().String() == "date-local" {
			return value.Format(time.DateOnly), true
		}
	}
	return "", false
}

// sortOf names the sort of a decoded value; its words lie in [sort].
func sortOf(value any) string {
	switch value := value.(type) {
	case string:
		return "text"
	case bool:
		return "boolean"
	case int64, float64:
		return "number"
	case time.Time:
		if value.Location().String() == "time-local" {
			return "time"
		}
		return "date"
	case []any:
		return "list"
	}
	return "table"
}

// samples show how each sort of value is written.
var samples = map[Sort]string{
	Words: `"…"`, Prose: `"…"`, String: `"…"`, Boolean: "true", Integer: "12", Percent: "62.5",
	Day: "2026-03-31", Date: "2026-03-31", Reference: `"…"`, Evidence: `"https://…"`,
	Called: "true", Call: "2026-03-31",
}

// keySamples show what is usual for keys that everybody asks about.
var keySamples = map[string]string{
	"title": `"Open contracting"`, "languages": `["en", "fr"]`, "country": `"Republic of Salonga"`, "code": `"XS"`,
	"plan": `"2025-2027"`, "contact": `"maria-nsimba"`, "requirement": `"INFO-B-04"`, "standard": `"co-creation-2016"`,
}

// sample is the hint that shows how a field is written.
func (x *binder) sample(f *Field) []problem.Hint {
	value := samples[f.Sort]
	switch {
	case f.Sort == Table:
		return []problem.Hint{{Code: "table", Args: problem.Args{"table": f.Key}}}
	case f.Sort == Choice:
		return []problem.Hint{{Code: "choices", Args: problem.Args{"choices": strings.Join(f.Choices, ", ")}}}
	case keySamples[f.Key] != "" && (!f.List || strings.HasPrefix(keySamples[f.Key], "[")):
		value = keySamples[f.Key]
	case f.Form == "url":
		value = `"https://…"`
	case f.List && !f.OneOrList:
		value = "[" + value + "]"
	}
	return []problem.Hint{{Code: "sample", Args: problem.Args{"line": f.Key + " = " + value}}}
}

// sameMeaning holds words that people write for a key, none of which looks like it.
var sameMeaning = map[string]string{
	"deadline": "due", "due_date": "due", "start_date": "starts", "date_start": "starts", "from_date": "starts",
	"end_date": "ends", "date_end": "ends", "description": "summary", "abstract": "summary", "lang": "language",
	"ministry": "lead", "agency": "lead", "responsible": "lead", "lead_agency": "lead", "partners": "supporting",
	"location": "place", "venue": "place", "type": "kind", "kind": "type", "mail": "email", "tel": "phone",
	"telephone": "phone", "website": "url", "link": "url", "attendees": "attended", "participants": "attendance",
	"themes": "policy_areas", "areas": "policy_areas", "name": "title", "title": "name", "number": "ogp_id",
	"day": "date", "hidden": "draft", "author": "by", "organizers": "organiser", "redirect_from": "aliases",
}

// unknownHints says what an unknown key was probably meant to be, and where it belongs.
func (x *binder) unknownHints(key string, p *plan, w *way) []problem.Hint {
	keys := x.keysOf(p)
	hints := near(key, keys)
	if word := sameMeaning[plainWord(key)]; len(hints) == 0 && slices.Contains(keys, word) {
		hints = []problem.Hint{{Code: "near", Args: problem.Args{"word": word}}}
	}
	if h, ok := x.statusHint(key, p); ok {
		return append(near(key, []string{"status"}), h)
	}
	if len(hints) > 0 {
		return hints
	}
	if h := belongs(key, p, w, x.d); len(h) > 0 {
		return h
	}
	if kinds := kindsWith(key); len(kinds) > 0 && len(kinds) <= 4 {
		hints = append(hints, problem.Hint{Code: "other-kind", Args: problem.Args{"kinds": strings.Join(kinds, ", ")}})
	}
	return append(hints, problem.Hint{Code: "keys", Args: problem.Args{"keys": strings.Join(keys, ", ")}})
}

// keysOf lists the keys that may stand here: in a translation, words only.
func (x *binder) keysOf(p *plan) []string {
	var keys []string
	for _, f := range p.fields {
		if !x.Translation || f.Words {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// statusHint tells those who type a status into a plan where it comes from.
func (x *binder) statusHint(key string, p *plan) (problem.Hint, bool) {
	typed := p.typ == reflect.TypeFor[ogp.Commitment]() || p.typ == reflect.TypeFor[ogp.Milestone]()
	word, _ := Nearest(key, []string{"status", "percent", "completed", "progress"})
	if !typed || word == "" {
		return problem.Hint{}, false
	}
	return problem.Hint{Code: "status", Args: problem.Args{"file": path.Base(x.d.File)}}, true
}

// belongs names the table in which a key would be right: above the tables, or
// in one of those below.
func belongs(key string, p *plan, w *way, d *Doc) []problem.Hint {
	if w != nil {
		names := d.Entries()
		if fits(key, d, names) {
			return []problem.Hint{{Code: "above", Args: problem.Args{"key": key}}}
		}
	}
	var tables []string
	for _, f := range p.fields {
		if f.Sort == Table && f.table.byKey[key] != nil {
			tables = append(tables, "["+f.Key+"]")
		}
	}
	if len(tables) == 0 {
		return nil
	}
	return []problem.Hint{{Code: "below", Args: problem.Args{"key": key, "tables": strings.Join(tables, ", ")}}}
}

// fits reports whether a key is one of the kind of record whose keys stand at the top of the file.
func fits(key string, d *Doc, top []string) bool {
	best, most := (*plan)(nil), 0
	for _, n := range nouns {
		p, known := planOf(reflect.TypeOf(n.noun)), 0
		for _, name := range top {
			if p.byKey[name] != nil {
				known++
			}
		}
		if known > most {
			best, most = p, known
		}
	}
	return best != nil && best.byKey[key] != nil && !slices.Contains(top, key)
}

// kindsWith names the kinds of records that have a key.
func kindsWith(key string) []string {
	var kinds []string
	for _, n := range nouns {
		if planOf(reflect.TypeOf(n.noun)).byKey[key] != nil {
			kinds = append(kinds, string(n.kind))
		}
	}
	return kinds
}
