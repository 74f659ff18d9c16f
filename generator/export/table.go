package export

import (
	"iter"

	"github.com/ogpress/ogpress/generator/ogp"
)

// Type is the type of a column's values, in the words of JSON Schema, and
// "date" for dates as vague as their sources.
type Type string

// The types of columns.
const (
	String  Type = "string"
	Integer Type = "integer"
	Number  Type = "number"
	Boolean Type = "boolean"
	Date    Type = "date"
	List    Type = "array"  // of strings; in CSV joined with ";"
	Objects Type = "object" // nested; in CSV as JSON text
)

// Column is one field of a table. In JSON a name with a full stop in it, such
// as "irm.completion", is a field of a nested object, as in the front matter.
type Column struct {
	Name     string
	Type     Type
	Words    bool                           // prose that has translations
	Computed bool                           // not written in any file
	Required bool                           // never empty
	Enum     []string                       // the only values that may stand here; nil: any
	get      func(row any, lang string) any // in lang or, untranslated, in the record's own language
	said     func(row any, lang string) any // of words: nil where they were not said in lang
}

// Table is one kind of record as rows. Rows come in the site's own order.
type Table struct {
	Name    string // of the files: data/<name>.json and data/<name>.csv
	Columns []Column
	Len     int // how many rows there are
	rows    iter.Seq[any]
}

// Pair is one key of an Object.
type Pair struct {
	Key   string
	Value any
}

// Object is a nested value whose keys keep their order.
type Object []Pair

// text gives "" as nothing.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// page is an address as data files write it: from the site's root, without its slash.
func page(e ogp.Entry) string { return pageOf(e.Rec().Address) }

func pageOf(address string) string {
	if address == "" {
		return ""
	}
	return ogp.Escape(address)[1:]
}

// Preview gives the cells of the first rows, in the default language.
func (t Table) Preview(most int, language string) [][]string {
	var out [][]string
	for row := range t.rows {
		if len(out) == most {
			break
		}
		out = append(out, t.cells(nil, row, []string{language}))
	}
	return out
}
