package generator

import (
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/generator/publish"
	"github.com/ogpress/ogpress/generator/view"
)

// exports are the files for machines and for other programs, but the search index.
func (c *Content) exports(site *view.Site, pages []page.Page, tables []export.Table) []publish.Output {
	files := export.DataFiles(c.Site, c.Day, tables)
	files = append(files, export.Feeds(c.Site, c.Day, tongues(site))...)
	for _, e := range site.Editions {
		files = append(files, c.calendar(e))
	}
	files = append(files, c.sitemap(pages)...)
	files = append(files, export.Robots(c.Site))
	files = append(files, export.SecurityText(c.Site)...)
	files = append(files, export.Headers())
	var all []publish.Output
	for _, f := range files {
		all = append(all, publish.Output{Path: f.Path, Kind: f.Kind, Make: f.Make})
	}
	return all
}

// tongues are the languages as exports need them.
func tongues(site *view.Site) (all []export.Tongue) {
	for _, e := range site.Editions {
		all = append(all, export.Tongue{Language: e.Language, Called: e.Called})
	}
	return all
}

// searchIndex makes the files of the search index, of all languages at once.
func (c *Content) searchIndex(site *view.Site) ([]publish.Output, error) {
	files, err := export.SearchIndex(c.Site, c.Day.String(), tongues(site))
	var all []publish.Output
	for i, index := range files {
		for _, f := range index {
			path := c.Site.In(site.Editions[i].Tag, "/search/index/")[1:] + f.Name
			all = append(all, whole(path, "search", f.Bytes))
		}
	}
	return all, err
}

// calendar is the calendar of one language.
func (c *Content) calendar(e *view.Edition) export.File {
	return export.File{Path: c.Site.In(e.Tag, "/calendar.ics")[1:], Kind: "calendar", Make: func(buf []byte) ([]byte, error) {
		title := c.Site.Title.In(e.Tag).Value
		return export.Calendar(buf, c.Site, e.Language, title, c.Day, c.appointments(e.Language)), nil
	}}
}

// sitemap lists the pages.
func (c *Content) sitemap(pages []page.Page) []export.File {
	var listed []*page.Page
	for i := range pages {
		if pages[i].Listed() {
			listed = append(listed, &pages[i])
		}
	}
	return export.Sitemap(c.Site, len(listed), func(i int) export.Place {
		return export.Place{Path: listed[i].Path, Lang: listed[i].Edition.Tag, Changed: c.changed(listed[i])}
	})
}

// appointments are everything with a day, and the days on which requirements ask
// for something.
func (c *Content) appointments(l *locale.Language) []export.Appointment {
	return append(export.Appointments(c.Site, l), export.Deadlines(c.Site, l, c.Verdicts)...)
}

// tables are the open data: a table for each kind of record, and the verdicts.
func (c *Content) tables() []export.Table {
	return append(export.Tables(c.Site, c.Day), export.VerdictTable(len(c.Verdicts), func(i int) *export.VerdictRow {
		d := c.verdict(&c.Verdicts[i])
		return &export.VerdictRow{Standard: d.Standard, Requirement: d.Requirement, Plan: d.Plan, Outcome: d.Outcome,
			Finding: d.Finding, Until: d.Until, Next: d.Next, Checks: d.Checks}
	}))
}

// previewed is how many rows of each table the data page shows.
const previewed = 3

// dataTables describes the open data for its page.
func (c *Content) dataTables(tables []export.Table) []view.DataTable {
	var all []view.DataTable
	for _, t := range tables {
		d := view.DataTable{Name: t.Name, Rows: t.Len, Preview: t.Preview(previewed, c.Site.Default()),
			CSV: view.DataFile{Address: "/data/" + t.Name + ".csv"}, JSON: view.DataFile{Address: "/data/" + t.Name + ".json"},
			Schema: view.DataFile{Address: "/data/" + t.Name + ".schema.json"}}
		for _, col := range t.Columns {
			d.Columns = append(d.Columns, view.DataColumn{Name: col.Name, Type: string(col.Type), Words: col.Words,
				Computed: col.Computed, Required: col.Required, Enum: col.Enum})
		}
		all = append(all, d)
	}
	return all
}

// changed is the day on which the words of a page last changed, as git witnesses
// it: those of the record, or of its translation. Lists have no such day.
func (c *Content) changed(p *page.Page) calendar.Date {
	if p.Record == nil || c.History == nil {
		return 0
	}
	file := p.Record.Rec().File
	own, _ := c.History.Of(file)
	ext := path.Ext(file)
	said, _ := c.History.Of(strings.TrimSuffix(file, ext) + "." + p.Edition.Tag + ext)
	return max(own.Last, said.Last)
}
