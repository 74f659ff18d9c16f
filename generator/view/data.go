package view

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
)

// DataTable is one file of the open data, as whoever makes the files describes it.
type DataTable struct {
	Name    string // "commitments": of data/commitments.csv and .json
	Rows    int
	Columns []DataColumn
	Preview [][]string // a few rows as the CSV has them, a cell for each column
	CSV     DataFile
	JSON    DataFile
	Schema  DataFile // its Address is "" where there is none
}

// DataColumn is one field of a table.
type DataColumn struct {
	Name     string
	Type     string   // "string", "integer", "number", "boolean", "date", "array", "object"
	Words    bool     // prose, which may have translations
	Computed bool     // worked out by the program, not written in any file
	Required bool     // never empty
	Enum     []string // the only values that may stand here; nil: any
}

// DataFile is where a table can be fetched. Size is in bytes, 0 where it is not
// known yet.
type DataFile struct {
	Address string // from the site's root, "/data/commitments.csv"
	Size    int64
}

// Data is the page of the open data.
type Data struct {
	*Head
	Tables  []DataRow
	Licence Link
	Day     Time
	Others  []Link // files for machines that are no tables
}

// DataRow is a table in the list.
type DataRow struct {
	Link  Link
	About Words
	Rows  Words
	Files []File
}

// DataPage gives the page of the open data.
func (e *Edition) DataPage() *Data {
	v := &Data{Head: e.overview("/data/", "nav.data", "data.about"), Day: e.day(e.Day)}
	v.about = e.dataset()
	if e.Site.Licence != "" {
		v.Licence = licence(e.Site.Licence)
	}
	for i := range e.Data {
		t := &e.Data[i]
		v.Tables = append(v.Tables, DataRow{Link: Link{Words: e.tableName(t), Href: e.At("/data/" + t.Name + "/")},
			About: e.known("data_table." + t.Name), Rows: Words{Text: e.Number(t.Rows)}, Files: e.dataFiles(t)})
	}
	if len(e.Data) > 0 {
		v.Others = []Link{{Words: e.t("data.dashboard"), Href: "/data/dashboard.json"}, {Words: e.t("data.package"), Href: "/data/datapackage.json"},
			{Words: e.t("data.sheet"), Href: "/data/commitments-ogp.csv"}}
		if e.BaseURL != "" {
			v.Others = append(v.Others, Link{Words: e.t("data.catalog"), Href: "/data/catalog.jsonld"})
		}
	}
	return v
}

// tableName is what people call a table, its file name where nobody named it.
func (e *Edition) tableName(t *DataTable) Words {
	if w := e.known("data_name." + t.Name); w.Text != "" {
		return w
	}
	return Words{Text: t.Name}
}

// known is an interface word, empty where there is none.
func (e *Edition) known(key string) Words {
	if w := e.t(key); w.Text != key {
		return w
	}
	return Words{}
}

func (e *Edition) dataFiles(t *DataTable) []File {
	var out []File
	for _, f := range [...]struct {
		format string
		file   DataFile
	}{{"CSV", t.CSV}, {"JSON", t.JSON}, {"JSON Schema", t.Schema}} {
		if f.file.Address == "" {
			continue
		}
		file := File{Href: Encode(f.file.Address), Format: f.format, Title: e.tableName(t)}
		if f.file.Size > 0 {
			file.Size = e.Bytes(f.file.Size)
		}
		out = append(out, file)
	}
	return out
}

// Dataset is the page of one table.
type Dataset struct {
	*Head
	About   Words
	Rows    Words
	Files   []File
	Licence Link
	Day     Time
	Columns []ColumnRow
	Shown   Words // how many rows of the preview
	Header  []string
	Preview [][]string

	SecColumns, SecPreview Section
}

// ColumnRow is one field as the page describes it.
type ColumnRow struct {
	Name   string
	About  Words // what it holds
	Type   Words
	Notes  []Words
	Values []string // the only ones that may stand here
}

// DatasetPage gives the page of one table.
func (e *Edition) DatasetPage(name string) *Dataset {
	i := slices.IndexFunc(e.Data, func(t DataTable) bool { return t.Name == name })
	t := &e.Data[i]
	v := &Dataset{Head: e.head("/data/"+name+"/", e.tableName(t)), About: e.known("data_table." + name), Rows: e.n("data.rows", t.Rows),
		Files: e.dataFiles(t), Day: e.day(e.Day)}
	v.Kicker, v.Description = e.t("nav.data"), v.About.Text
	v.Full = v.Kicker.Text + ": " + v.Full
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.data"), Href: e.At("/data/")})
	if e.Site.Licence != "" {
		v.Licence = licence(e.Site.Licence)
	}
	v.SecColumns = v.section("columns", e.t("data.columns"))
	for _, c := range t.Columns {
		v.Columns = append(v.Columns, e.column(t.Name, c))
		v.Header = append(v.Header, c.Name)
	}
	if len(t.Preview) > 0 {
		v.SecPreview = v.section("preview", e.t("data.preview"))
		v.Shown = e.t("data.shown", locale.Count("shown", len(t.Preview)), locale.Count("n", t.Rows))
		v.preview(t)
	}
	return v
}

// cellLength is how many letters of a cell the preview shows.
const cellLength = 60

// preview shows the columns that have something in them, cut to what fits.
func (v *Dataset) preview(t *DataTable) {
	var filled []int
	v.Header = nil
	for i, c := range t.Columns {
		if slices.ContainsFunc(t.Preview, func(row []string) bool { return i < len(row) && row[i] != "" }) {
			filled, v.Header = append(filled, i), append(v.Header, c.Name)
		}
	}
	for _, row := range t.Preview {
		var cells []string
		for _, i := range filled {
			cell := ""
			if i < len(row) {
				cell = cut(row[i], cellLength)
			}
			cells = append(cells, cell)
		}
		v.Preview = append(v.Preview, cells)
	}
}

func (e *Edition) column(table string, c DataColumn) ColumnRow {
	r := ColumnRow{Name: c.Name, Type: e.t("data_type." + c.Type), Values: c.Enum}
	key := strings.ReplaceAll(c.Name, ".", "_")
	if r.About = e.known("data_column." + table + "_" + key); r.About.Text == "" {
		r.About = e.known("data_column." + key)
	}
	if c.Required {
		r.Notes = append(r.Notes, e.t("data.required"))
	}
	if c.Computed && c.Name != "id" && c.Name != "page" {
		r.Notes = append(r.Notes, e.t("data.computed"))
	}
	if strings.Contains(c.Name, ".") {
		r.Notes = append(r.Notes, e.t("data.nested"))
	}
	if c.Words && len(e.Languages) > 1 {
		r.Notes = append(r.Notes, e.t("data.translated"))
	}
	return r
}
