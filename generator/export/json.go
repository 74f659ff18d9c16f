package export

import (
	"encoding/json"
	"strconv"
)

// JSON appends the table as an array of objects, one a line, every object with
// the same keys in the same order. `translations` holds the words of the other
// languages, where there are any.
func (t Table) JSON(buf []byte, languages []string) []byte {
	buf = append(buf, '[')
	first := true
	for row := range t.rows {
		if !first {
			buf = append(buf, ',')
		}
		first = false
		buf = append(buf, '\n')
		buf = t.object(buf, row, languages)
	}
	return append(buf, "\n]\n"...)
}

func (t Table) object(buf []byte, row any, languages []string) []byte {
	buf = append(buf, '{')
	for i, c := range t.Columns {
		if i > 0 {
			buf = append(buf, ", "...)
		}
		buf = appendString(buf, c.Name)
		buf = append(buf, ": "...)
		buf = appendValue(buf, c.get(row, languages[0]))
	}
	if t.hasWords() {
		buf = append(buf, `, "translations": `...)
		buf = appendValue(buf, t.translations(row, languages))
	}
	return append(buf, '}')
}

// hasWords reports whether any column holds prose that has translations.
func (t Table) hasWords() bool {
	for _, c := range t.Columns {
		if c.Words {
			return true
		}
	}
	return false
}

// translations are the words that differ from those in the default language,
// by language.
func (t Table) translations(row any, languages []string) Object {
	out := Object{}
	for _, lang := range languages[1:] {
		var words Object
		for _, c := range t.Columns {
			if v := c.translated(row, lang, languages[0]); v != nil {
				words = append(words, Pair{c.Name, v})
			}
		}
		if words != nil {
			out = append(out, Pair{lang, words})
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
	b, err := json.Marshal(s)
	if err != nil { // strings always can be
		return append(buf, `""`...)
	}
	return append(buf, b...)
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
