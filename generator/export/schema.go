package export

import (
	"encoding/json"

	"github.com/ogpress/ogpress/generator/ogp"
)

// Schema appends the JSON Schema (2020-12) of the table's JSON file.
func (t Table) Schema(buf []byte, site *ogp.Site) ([]byte, error) {
	properties := Object{}
	names := make([]string, 0, len(t.Columns))
	for _, f := range fieldsOf(t.Columns) {
		properties = append(properties, Pair{f.name, f.schema()})
		names = append(names, f.name)
	}
	if len(t.words()) > 0 {
		properties = append(properties, Pair{"translations", Object{{"type", "object"},
			{"additionalProperties", Object{{"type", "object"}}}}})
		names = append(names, "translations")
	}
	o := Object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", t.Name},
		{"type", "array"},
		{"items", Object{{"type", "object"}, {"properties", properties}, {"required", names}, {"additionalProperties", false}}},
	}
	if site.BaseURL != "" {
		o = append(Object{o[0], {"$id", Absolute(site, "/data/"+t.Name+".schema.json")}}, o[1:]...)
	}
	return indent(buf, o)
}

// schema is what the field may be: a nested object has all of its keys, or is null.
func (f field) schema() Object {
	if !f.nested {
		return f.of[0].schema()
	}
	properties := Object{}
	names := make([]string, 0, len(f.of))
	for _, c := range f.of {
		properties = append(properties, Pair{c.inner(), c.schema()})
		names = append(names, c.inner())
	}
	return Object{{"type", []string{"object", "null"}}, {"properties", properties}, {"required", names}, {"additionalProperties", false}}
}

// schema is what a value of the column may be. Every field is there; one that
// nobody filled is null.
func (c Column) schema() Object {
	var o Object
	switch c.Type {
	case Objects:
		o = Object{{"type", []string{"object", "array", "null"}}}
	case List:
		items := Object{{"type", "string"}}
		if c.Enum != nil {
			items = append(items, Pair{"enum", c.Enum})
		}
		o = Object{{"type", []string{"array", "null"}}, {"items", items}}
	case Date:
		o = Object{{"type", []string{"string", "boolean", "null"}}, {"description", "ISO 8601 day, or as vague as its source: 2027, 2027-H1, 2027-Q3, 2027-09, autumn 2027, ongoing"}}
	default:
		o = Object{{"type", []string{string(c.Type), "null"}}}
	}
	if c.Enum != nil && c.Type == String {
		o = append(o, Pair{"anyOf", []Object{{{"type", "null"}}, {{"enum", c.Enum}}}})
	}
	return o
}

// indent appends an object in a form that people can read.
func indent(buf []byte, o Object) ([]byte, error) {
	b, err := json.MarshalIndent(json.RawMessage(appendObject(nil, o)), "", "  ")
	if err != nil {
		return nil, err
	}
	return append(append(buf, b...), '\n'), nil
}
