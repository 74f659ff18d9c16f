package export

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// JSON appends the table as an array of objects, one a line, every object with
// the same keys in the same order. `translations` holds the words of the other
// languages, where there are any, nested as the fields are.
func (t Table) JSON(buf []byte, languages []string) []byte {
	fields, words := fieldsOf(t.Columns), fieldsOf(t.words())
	buf = append(buf, '[')
	first := true
	for row := range t.rows {
		if !first {
			buf = append(buf, ',')
		}
		first = false
		buf = append(buf, '\n')
		o := make(Object, 0, len(fields)+1)
		for _, f := range fields {
			o = append(o, Pair{f.name, f.value(func(c Column) any { return c.get(row, languages[0]) })})
		}
		if len(words) > 0 {
			o = append(o, Pair{"translations", translations(words, row, languages)})
		}
		buf = appendObject(buf, o)
	}
	return append(buf, "\n]\n"...)
}

// field is one key of the objects: one column, or those of a nested object.
type field struct {
	name   string
	nested bool
	of     []Column
}

// fieldsOf puts columns that share the name before their full stop together.
func fieldsOf(columns []Column) []field {
	var all []field
	for _, c := range columns {
		name, _, nested := strings.Cut(c.Name, ".")
		if n := len(all); n > 0 && nested && all[n-1].name == name {
			all[n-1].of = append(all[n-1].of, c)
			continue
		}
		all = append(all, field{name, nested, []Column{c}})
	}
	return all
}

// inner is the name of a column in the nested object that holds it.
func (c Column) inner() string {
	_, name, _ := strings.Cut(c.Name, ".")
	return name
}

// value is what get says of the field's columns; nil for a nested object of
// which it says nothing at all.
func (f field) value(get func(Column) any) any {
	if !f.nested {
		return get(f.of[0])
	}
	o, empty := make(Object, 0, len(f.of)), true
	for _, c := range f.of {
		v := get(c)
		empty = empty && v == nil
		o = append(o, Pair{c.inner(), v})
	}
	if empty {
		return nil
	}
	return o
}

// words are the columns that hold prose that has translations.
func (t Table) words() []Column {
	return slices.DeleteFunc(slices.Clone(t.Columns), func(c Column) bool { return !c.Words })
}

// translations are the words in each language but the default one, where they
// were said in it.
func translations(words []field, row any, languages []string) Object {
	out := Object{}
	for _, lang := range languages[1:] {
		var said Object
		for _, f := range words {
			if v := f.value(func(c Column) any { return c.said(row, lang) }); v != nil {
				said = append(said, Pair{f.name, v})
			}
		}
		if said != nil {
			out = append(out, Pair{lang, said})
		}
	}
	return out
}

func appendValue(buf []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(buf, "null"...)
	case string:
		return appendString(buf, v)
	case bool:
		return strconv.AppendBool(buf, v)
	case int:
		return strconv.AppendInt(buf, int64(v), 10)
	case float64:
		return strconv.AppendFloat(buf, v, 'f', -1, 64)
	case []string:
		return appendList(buf, v)
	case Object:
		return appendObject(buf, v)
	case []Object:
		return appendObjects(buf, v)
	case json.RawMessage:
		return append(buf, v...)
	}
	return append(buf, "null"...)
}

// appendString writes a JSON string in which no markup can begin.
func appendString(buf []byte, s string) []byte {
	if !escaped(s) {
		return append(append(append(buf, '"'), s...), '"')
	}
	b, err := json.Marshal(s)
	if err != nil { // strings always can be
		return append(buf, `""`...)
	}
	return append(buf, b...)
}

// escaped reports whether JSON cannot hold s as it is, or some page could not.
func escaped(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ', b == '"', b == '\\', b == '<', b == '>', b == '&':
			return true
		case b == 0xe2 && i+1 < len(s) && s[i+1] == 0x80: // U+2028 and its neighbours
			return true
		}
	}
	return !utf8.ValidString(s)
}

func appendList(buf []byte, all []string) []byte {
	buf = append(buf, '[')
	for i, s := range all {
		if i > 0 {
			buf = append(buf, ", "...)
		}
		buf = appendString(buf, s)
	}
	return append(buf, ']')
}

func appendObject(buf []byte, o Object) []byte {
	buf = append(buf, '{')
	for i, p := range o {
		if i > 0 {
			buf = append(buf, ", "...)
		}
		buf = appendString(buf, p.Key)
		buf = append(buf, ": "...)
		buf = appendValue(buf, p.Value)
	}
	return append(buf, '}')
}

func appendObjects(buf []byte, all []Object) []byte {
	buf = append(buf, '[')
	for i, o := range all {
		if i > 0 {
			buf = append(buf, ", "...)
		}
		buf = appendObject(buf, o)
	}
	return append(buf, ']')
}
