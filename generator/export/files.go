package export

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// DataFiles gives the open data of a site on a day: each table as JSON and CSV
// with its schema, the dashboard, and the descriptions that machines read.
func DataFiles(site *ogp.Site, day calendar.Date, tables []Table) []File {
	var files []File
	for _, t := range tables {
		files = append(files, t.files(site)...)
	}
	if site.BaseURL != "" {
		files = append(files, File{"data/catalog.jsonld", "data", func(buf []byte) ([]byte, error) { return Catalog(buf, site, day, tables) }})
	}
	return append(files,
		File{"data/commitments-ogp.csv", "data", func(buf []byte) ([]byte, error) { return Sheet(buf, site) }},
		File{"data/dashboard.json", "data", func(buf []byte) ([]byte, error) { return Dashboard(buf, site, day), nil }},
		File{"data/datapackage.json", "data", func(buf []byte) ([]byte, error) { return DataPackage(buf, site, day, tables) }},
	)
}

func (t Table) files(site *ogp.Site) []File {
	return []File{
		{"data/" + t.Name + ".json", "data", func(buf []byte) ([]byte, error) { return t.JSON(buf, site.Languages), nil }},
		{"data/" + t.Name + ".csv", "data", func(buf []byte) ([]byte, error) { return t.CSV(buf, site.Languages) }},
		{"data/" + t.Name + ".schema.json", "data", func(buf []byte) ([]byte, error) { return t.Schema(buf, site) }},
	}
}

// Dashboard appends the counts of every plan: an object a plan.
func Dashboard(buf []byte, site *ogp.Site, day calendar.Date) []byte {
	plans := make([]Object, 0, len(site.Plans))
	for _, p := range site.Plans {
		progress := ogp.ProgressOn(p, day)
		commitments := Object{{"total", len(p.Commitments)}}
		for _, s := range append(ogp.Status("").Words(), string(ogp.Withdrawn), string(ogp.NotReported)) {
			commitments = append(commitments, Pair{s, progress.ByStatus(ogp.Status(s))})
		}
		m := progress.Milestones
		plans = append(plans, Object{{"plan", p.Folder}, {"day", day.String()}, {"commitments", commitments},
			{"milestones", Object{{"total", m.Total}, {"complete", m.Complete}, {"overdue", m.Overdue}}}})
	}
	return append(appendObjects(buf, plans), '\n')
}
