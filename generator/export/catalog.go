package export

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Catalog appends catalog.jsonld: the tables as datasets in the terms of DCAT-AP 3,
// each with its CSV and JSON distributions. It needs a known address of the site,
// since everything in it is named by one.
func Catalog(buf []byte, site *ogp.Site, day calendar.Date, tables []Table) ([]byte, error) {
	datasets := make([]Object, 0, len(tables))
	for _, t := range tables {
		datasets = append(datasets, t.dataset(site, day))
	}
	return indent(buf, Object{
		{"@context", Object{
			{"dcat", "http://www.w3.org/ns/dcat#"}, {"dct", "http://purl.org/dc/terms/"},
			{"foaf", "http://xmlns.com/foaf/0.1/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"},
		}},
		{"@id", Absolute(site, "/data/catalog.jsonld")},
		{"@type", "dcat:Catalog"},
		{"dct:title", inLanguages(site.Title)},
		{"dct:description", inLanguages(site.Title)},
		{"dct:publisher", publisher(site)},
		{"dct:modified", dated(day)},
		{"foaf:homepage", Object{{"@id", Absolute(site, "/")}}},
		{"dcat:dataset", datasets},
	})
}

func (t Table) dataset(site *ogp.Site, day calendar.Date) Object {
	file := "/data/" + t.Name
	return Object{
		{"@id", Absolute(site, file)},
		{"@type", "dcat:Dataset"},
		{"dct:title", t.Name},
		{"dct:description", t.Name + ", " + site.Title.String()},
		{"dct:publisher", publisher(site)},
		{"dct:modified", dated(day)},
		{"dct:conformsTo", Object{{"@id", Absolute(site, file+".schema.json")}}},
		{"dcat:landingPage", Object{{"@id", Absolute(site, "/data/")}}},
		{"dcat:distribution", []Object{
			distribution(site, file+".csv", "text/csv", "CSV"),
			distribution(site, file+".json", "application/json", "JSON"),
		}},
	}
}

func distribution(site *ogp.Site, file, media, format string) Object {
	o := Object{
		{"@id", Absolute(site, file)},
		{"@type", "dcat:Distribution"},
		{"dcat:accessURL", Object{{"@id", Absolute(site, file)}}},
		{"dcat:downloadURL", Object{{"@id", Absolute(site, file)}}},
		{"dcat:mediaType", Object{{"@id", "https://www.iana.org/assignments/media-types/" + media}}},
		{"dct:format", Object{{"@id", "http://publications.europa.eu/resource/authority/file-type/" + format}}},
	}
	if site.Licence != "" {
		o = append(o, Pair{"dct:license", Object{{"@id", "https://spdx.org/licenses/" + site.Licence}}})
	}
	return o
}

func publisher(site *ogp.Site) Object {
	o := Object{{"@id", Absolute(site, "/#publisher")}, {"@type", "foaf:Agent"}}
	name := site.Country
	for _, c := range site.Contacts {
		if c.Role == ogp.LeadAgency && len(c.Organisation) > 0 {
			name = c.Organisation
			break
		}
	}
	return append(o, Pair{"foaf:name", inLanguages(name)})
}

// inLanguages are words as JSON-LD has them, in each language that they are said in.
func inLanguages(t ogp.Text) []Object {
	out := make([]Object, 0, len(t))
	for _, s := range t {
		out = append(out, Object{{"@language", s.Lang}, {"@value", s.Value}})
	}
	return out
}

func dated(d calendar.Date) Object {
	return Object{{"@type", "xsd:date"}, {"@value", d.String()}}
}
