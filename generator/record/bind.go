package record

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// Binding says how to read the facts and words of one file.
type Binding struct {
	Languages   []string            // of the site; empty: any language may be named
	Hemisphere  calendar.Hemisphere // for seasons
	Zone        *time.Location      // for times of day; nil: UTC
	Lang        string              // of this file's words; its key `language` wins
	Translation bool                // words only: a fact is an error

	// Prose renders Markdown words. Nil: only their source is kept.
	Prose func(Passage) ogp.Written
}

// Passage is a piece of Markdown in the front matter.
type Passage struct {
	Source string
	Path   []string
	doc    *Doc
}

// Place is where a byte offset of the Source stands in the file; the beginning
// of the value where escapes make that unknown.
func (p Passage) Place(offset int) Place {
	s := p.doc.places().value(p.Path)
	raw := p.doc.Src[s.from:s.to]
	if i := strings.Index(string(raw), p.Source); i >= 0 && p.Source != "" {
		return p.doc.Place(s.from + i + offset)
	}
	return p.doc.Span(s.from, s.to)
}

// way is the path to a key, made only of what it costs to go on.
type way struct {
	up   *way
	name string
}

func (w *way) to(name string) *way { return &way{w, name} }

func (w *way) path() []string {
	var all []string
	for ; w != nil; w = w.up {
		all = append(all, w.name)
	}
	slices.Reverse(all)
	return all
}

// binder fills one noun from one file.
type binder struct {
	Binding
	d   *Doc
	out *problem.List
}

// Bind fills the noun that dst points to from the facts and words of d, by the
// tags of its fields, and notes every mistake. The words of a translation are
// added to those that are there; entries of keyed tables are found by their key.
func Bind(d *Doc, dst any, b Binding, out *problem.List) {
	x := &binder{Binding: b, d: d, out: out}
	if x.Zone == nil {
		x.Zone = time.UTC
	}
	v := reflect.ValueOf(dst).Elem()
	p := planOf(v.Type())
	if lang, ok := d.Front["language"].(string); ok && !b.Translation && p.byKey["language"] != nil {
		x.language(strings.TrimSpace(lang))
	}
	x.table(d.Front, v, p, nil)
}

// language makes the file's own language that of its words.
func (x *binder) language(lang string) {
	if len(x.Languages) == 0 || slices.Contains(x.Languages, lang) {
		x.Lang = lang
		return
	}
	hints := near(lang, x.Languages)
	x.wrong(&way{name: "language"}, "unknown-language", problem.Args{"value": lang},
		append(hints, problem.Hint{Code: "languages", Args: problem.Args{"languages": strings.Join(x.Languages, ", ")}})...)
}

// wrong notes an error in the value at the way.
func (x *binder) wrong(w *way, code string, args problem.Args, hints ...problem.Hint) {
	if x.d.full() {
		return
	}
	if args == nil {
		args = problem.Args{}
	}
	if _, given := args["key"]; !given {
		args["key"] = x.keyName(w)
	}
	x.d.note(x.out, x.d.Problem(x.d.ValueAt(w.path()...), problem.Error, code, args, hints...))
}

// wrongKey notes an error in the key at the way.
func (x *binder) wrongKey(w *way, code string, args problem.Args, hints ...problem.Hint) {
	if x.d.full() {
		return
	}
	x.d.note(x.out, x.d.Problem(x.d.At(w.path()...), problem.Error, code, args, hints...))
}

// keyName is what people call the key at the way: the last name that is no number of a list.
func (x *binder) keyName(w *way) string {
	for w.up != nil && strings.Trim(w.name, "0123456789") == "" {
		w = w.up
	}
	return w.name
}

// table fills a struct from a table.
func (x *binder) table(m map[string]any, v reflect.Value, p *plan, w *way) {
	known := 0
	for i := range p.fields {
		f := &p.fields[i]
		value, given := m[f.Key]
		if !given {
			x.absent(f, m, p, w)
			continue
		}
		known++
		at := w.to(f.Key)
		if x.Translation && !f.Words {
			x.wrongKey(at, "fact-in-translation", problem.Args{"key": f.Key}, problem.Hint{Code: "mend"})
			continue
		}
		x.field(value, v.FieldByIndex(f.index), f, at)
	}
	if p.typ == reflect.TypeFor[ogp.ActionPlan]() {
		x.submitted(m, v, p)
	}
	if known < len(m) {
		x.unknown(m, p, w)
	}
}

// absent notes a required key that is not there, unless its line could not be
// read, or its name is misspelt: then one letter is enough.
func (x *binder) absent(f *Field, m map[string]any, p *plan, w *way) {
	if !f.Required || x.Translation || x.d.torn || x.d.full() {
		return
	}
	table, only := joined(w.path()), []string{f.Key}
	for _, b := range x.d.broken {
		if _, meant := Nearest(b.name, only); meant && b.table == table {
			return
		}
	}
	for key := range m {
		if _, meant := Nearest(key, only); meant && p.byKey[key] == nil {
			return
		}
	}
	x.wrongKey(w.to(f.Key), "missing-key", problem.Args{"key": f.Key}, x.sample(f)...)
}

// submitted takes the day of submission also where people write it by mistake:
// among the facts of the plan's development.
func (x *binder) submitted(m map[string]any, v reflect.Value, p *plan) {
	development, _ := m["development"].(map[string]any)
	value, there := development["submitted"]
	if !there || x.Translation {
		return
	}
	f := p.byKey["submitted"]
	at := (*way)(nil).to("development").to("submitted")
	first := v.FieldByIndex(f.index)
	if _, both := m["submitted"]; !both {
		x.field(value, first, f, at)
		return
	}
	second := reflect.New(first.Type()).Elem()
	x.field(value, second, f, at)
	if first.Interface() != second.Interface() {
		x.wrong(at, "submitted-twice", nil, problem.Hint{Code: "mend"})
	}
}

// elsewhere reports whether an unknown key is read all the same.
func elsewhere(p *plan, w *way, key string) bool {
	return key == "submitted" && p.typ == reflect.TypeFor[ogp.Stretch]() && w != nil && w.up == nil && w.name == "development"
}

// unknown notes the keys that the noun does not have.
func (x *binder) unknown(m map[string]any, p *plan, w *way) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		if p.byKey[key] != nil || elsewhere(p, w, key) || x.d.full() {
			continue
		}
		x.wrongKey(w.to(key), "unknown-key", problem.Args{"key": key}, x.unknownHints(key, p, w)...)
	}
}

// The most that one key may hold: more would be no help to a reader, and pages
// that name each other would grow with the square of it.
const (
	mostValues  = 500  // of a list
	mostDays    = 5000 // of a list of days: holidays of three centuries
	mostEntries = 2000 // of a keyed table
)

// tooMany notes a value that holds more than the most, and reports it.
func (x *binder) tooMany(value any, f *Field, w *way) bool {
	n, most := 0, mostEntries
	switch value := value.(type) {
	case []any:
		if n, most = len(value), mostValues; f.Sort == Date || f.Sort == Day {
			most = mostDays
		}
	case []map[string]any:
		n = len(value)
	case map[string]any:
		n = len(value)
	}
	if n > most {
		x.wrongKey(w, "too-many-values", problem.Args{"key": x.keyName(w), "count": strconv.Itoa(n), "most": strconv.Itoa(most)}, problem.Hint{Code: "mend"})
	}
	return n > most
}

// field fills one Go field from one value.
func (x *binder) field(value any, v reflect.Value, f *Field, w *way) {
	if x.tooMany(value, f, w) {
		return
	}
	switch f.Sort {
	case Words:
		x.words(value, v, f, w)
	case Prose:
		x.prose(value, v, f, w)
	case Counts:
		x.counts(value, v, w)
	case Table:
		x.inner(value, v, f, w)
	case Entries:
		x.keyed(value, v, f, w)
	default:
		if f.List {
			x.list(value, v, f, w)
			return
		}
		if all, isList := value.([]any); isList {
			x.notList(all, f, w)
			return
		}
		x.one(value, v, f, w)
	}
}

// list fills a slice.
func (x *binder) list(value any, v reflect.Value, f *Field, w *way) {
	all, isList := value.([]any)
	if !isList {
		if !f.OneOrList {
			hints := x.sample(f)
			if s, isText := value.(string); isText {
				hints = []problem.Hint{instead(f.Key + ` = ["` + s + `"]`)}
			}
			x.wrong(w, "needs-list", nil, hints...)
			return
		}
		all = []any{value}
	}
	if v.Type() == reflect.TypeFor[[]ogp.Alias]() {
		x.aliases(all, isList, v, w)
		return
	}
	items := reflect.MakeSlice(v.Type(), 0, len(all))
	item := reflect.New(f.typ).Elem()
	for i, one := range all {
		if x.d.full() {
			break
		}
		at := w
		if isList {
			at = w.to(number(i))
		}
		item.SetZero()
		if x.one(one, item, f, at) {
			items = reflect.Append(items, item)
		}
	}
	if f.Required && len(all) == 0 {
		x.empty(f, w)
	}
	v.Set(items)
}

// inner fills a struct, or a pointer to one, from a table.
func (x *binder) inner(value any, v reflect.Value, f *Field, w *way) {
	m, ok := value.(map[string]any)
	if !ok {
		x.wrong(w, x.notTable(value), nil, problem.Hint{Code: "table", Args: problem.Args{"table": f.Key}})
		return
	}
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			if x.Translation {
				x.wrongKey(w, "translation-of-nothing", problem.Args{"key": f.Key}, problem.Hint{Code: "mend"})
				return
			}
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	x.table(m, v, f.table, w)
}
