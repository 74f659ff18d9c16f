package export

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// DataPackage appends datapackage.json (Data Package v2): every CSV file with
// the type of each of its columns.
func DataPackage(buf []byte, site *ogp.Site, day calendar.Date, tables []Table) ([]byte, error) {
	resources := make([]Object, 0, len(tables))
	for _, t := range tables {
		resources = append(resources, t.resource(site))
	}
	o := Object{
		{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
		{"name", "ogp-" + strings.ToLower(site.Code)},
		{"title", site.Title.String()},
		{"created", stamp(day)},
		{"version", day.String()},
	}
	if site.BaseURL != "" {
		o = append(o, Pair{"homepage", Absolute(site, "/")})
	}
	if site.Licence != "" {
		o = append(o, Pair{"licenses", []Object{{{"name", site.Licence}}}})
	}
	return indent(buf, append(o, Pair{"resources", resources}))
}

func (t Table) resource(site *ogp.Site) Object {
	return Object{
		{"name", t.Name},
		{"path", t.Name + ".csv"},
		{"type", "table"},
		{"format", "csv"},
		{"mediatype", "text/csv"},
		{"encoding", "utf-8"},
		{"schema", t.tableSchema(site.Languages)},
	}
}

// tableSchema types the columns of the CSV file: lists, nested values and vague
// dates are strings there.
func (t Table) tableSchema(languages []string) Object {
	var fields []Object
	for _, c := range t.Columns {
		fields = append(fields, c.field())
		if c.Words {
			for _, lang := range languages[1:] {
				fields = append(fields, Object{{"name", c.Name + "_" + lang}, {"type", "string"}})
			}
		}
	}
	schema := Object{{"fields", fields}, {"missingValues", []string{""}}}
	if t.Columns[0].Name == "id" {
		schema = append(schema, Pair{"primaryKey", []string{"id"}})
	}
	return schema
}

func (c Column) field() Object {
	kind := "string"
	switch c.Type {
	case Integer, Number, Boolean:
		kind = string(c.Type)
	}
	f := Object{{"name", c.Name}, {"type", kind}}
	if c.Enum != nil && c.Type == String {
		f = append(f, Pair{"constraints", Object{{"enum", c.Enum}}})
	}
	return f
}
