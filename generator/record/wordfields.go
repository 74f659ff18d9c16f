package record

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// longTitle is how many characters a title has at most before people stop
// reading it.
const longTitle = 150

// words reads one plain line, or a list of them, in this file's language.
func (x *binder) words(value any, v reflect.Value, f *Field, w *way) {
	if f.List {
		x.wordList(value, v, f, w)
		return
	}
	if all, isList := value.([]any); isList {
		x.notList(all, f, w)
		return
	}
	s, ok := x.line(value, f, w)
	switch {
	case !ok:
		return
	case s == "":
		if f.Required {
			x.empty(f, w)
		}
		return
	case f.Required && (f.Key == "title" || f.Key == "name") && utf8.RuneCountInString(s) > longTitle:
		x.d.note(x.out, x.d.Problem(x.d.ValueAt(w.path()...), problem.Warning, "long-title", problem.Args{
			"key": f.Key, "length": number(utf8.RuneCountInString(s)), "limit": number(longTitle)}, problem.Hint{Code: "mend"}))
	}
	text := v.Interface().(ogp.Text)
	v.Set(reflect.ValueOf(append(text, ogp.Said{Lang: x.Lang, Value: s})))
}

// wordList reads a list of lines; one may stand without brackets. Blank ones
// are left out.
func (x *binder) wordList(value any, v reflect.Value, f *Field, w *way) {
	all, isList := value.([]any)
	if !isList {
		all = []any{value}
	}
	list := ogp.SaidList{Lang: x.Lang}
	for i, one := range all {
		at := w
		if isList {
			at = w.to(number(i))
		}
		if s, ok := x.line(one, f, at); ok && s != "" {
			list.Values = append(list.Values, s)
		}
	}
	if len(list.Values) > 0 {
		texts := v.Interface().(ogp.Texts)
		v.Set(reflect.ValueOf(append(texts, list)))
	}
}

// prose reads Markdown in this file's language. A blank one is kept: "withheld"
// without a reason says something, too.
func (x *binder) prose(value any, v reflect.Value, f *Field, w *way) {
	s, ok := value.(string)
	if !ok {
		x.mistyped(value, f, w)
		return
	}
	s, ok = x.visible(strings.TrimSpace(s), w)
	switch {
	case !ok || s == "" && x.Translation:
		return
	case s == "" && f.Required:
		x.empty(f, w)
	}
	written := ogp.Written{Source: s}
	if x.Prose != nil && s != "" {
		written = x.Prose(Passage{Source: s, Path: w.path(), doc: x.d})
	}
	written.Lang, written.Source = x.Lang, s
	prose := v.Interface().(ogp.Prose)
	v.Set(reflect.ValueOf(append(slices.Clip(prose), written)))
}
