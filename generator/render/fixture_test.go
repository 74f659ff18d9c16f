package render

import (
	"io/fs"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
	"github.com/ogpress/ogpress/themes"
)

// store keeps bodies by their place.
type store []string

func (s store) HTML(buf []byte, p ogp.Page) ([]byte, error) { return append(buf, s[p.At]...), nil }

func on(s string) calendar.When {
	d, ok := calendar.ParseDate(s)
	if !ok {
		panic(s)
	}
	return calendar.On(d)
}

func en(s string) ogp.Text { return ogp.Text{{Lang: "en", Value: s}} }

func prose(s string) ogp.Prose {
	return ogp.Prose{{Lang: "en", Source: s, HTML: "<p>" + s + "</p>"}}
}

// catalogue reads the words of a language that ships.
func catalogue(t testing.TB, lang string) *locale.Words {
	t.Helper()
	source, err := fs.ReadFile(themes.Default(), "i18n/"+lang+".toml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := toml.Unmarshal(source, &tree); err != nil {
		t.Fatal(err)
	}
	words, mistakes := locale.ParseWords(lang, tree)
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	return words
}

func tongues(t testing.TB, tags ...string) []*locale.Language {
	t.Helper()
	var out []*locale.Language
	for _, tag := range tags {
		catalogues := []*locale.Words{catalogue(t, "en")}
		if tag != "en" {
			catalogues = append(catalogues, catalogue(t, locale.Nearest(tag, []string{"en", "fr", "ar"})))
		}
		l, err := locale.New(tag, catalogues...)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// emptySite has nothing but what every site must have.
func emptySite(languages ...string) *ogp.Site {
	s := &ogp.Site{Country: en("Velmora"), Code: "XV", Title: en("Open Government in Velmora"), Languages: languages}
	s.Language, s.Bodies = "en", store{}
	return s
}

// viewOf makes a site ready for its pages.
func viewOf(t testing.TB, s *ogp.Site) *view.Site {
	t.Helper()
	site := view.New(s, on("2026-11-21").First, tongues(t, s.Languages...))
	if len(s.Plans) > 0 {
		site.Data, site.Gone = []view.DataTable{someTable()}, []view.Gone{
			{Address: "/documents/old-plan/", Title: "Old plan", Lang: "en", On: on("2024-05-06").First, Why: prose("It was a draft.")},
			{Address: "/documents/older-plan/", Title: "Older plan", Lang: "fr"},
		}
	}
	return site
}

// someTable is a table of open data with a column of each sort.
func someTable() view.DataTable {
	return view.DataTable{Name: "commitments", Rows: 14,
		Columns: []view.DataColumn{{Name: "id", Type: "string", Computed: true, Required: true}, {Name: "title", Type: "string", Words: true, Required: true},
			{Name: "policy_areas", Type: "array"}, {Name: "status", Type: "string", Computed: true, Enum: []string{"limited", "complete"}}, {Name: "empty", Type: "date"}},
		Preview: [][]string{{"plans/2025-2027/commitments/01-x", "Open contracting, from the first tender to the last invoice of every public contract", "money;trade", "limited", ""},
			{"plans/2025-2027/commitments/02-x", "Budget", "money", "complete", ""}},
		CSV: view.DataFile{Address: "/data/commitments.csv", Size: 12400}, JSON: view.DataFile{Address: "/data/commitments.json", Size: 41000},
		Schema: view.DataFile{Address: "/data/commitments.schema.json"}}
}
