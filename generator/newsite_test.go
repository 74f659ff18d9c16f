package generator_test

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/scaffold"
	"github.com/ogpress/ogpress/generator/standard"
)

// founded makes a new site in a folder of its own.
func founded(t *testing.T, languages ...string) string {
	t.Helper()
	drafts, err := scaffold.NewSite(scaffold.Starter{Country: "Republic of Salonga", Code: "XS", Languages: languages,
		Ministry: "Ministry of Planning", Repository: "https://github.com/salonga/ogp"}, day)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := scaffold.WriteSite(root, drafts); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestANewSitePassesCheckAndProvesNothing(t *testing.T) {
	for _, languages := range [][]string{{"en"}, {"fr", "en"}, {"uk", "ar", "fr"}} {
		c, err := generator.Load(context.Background(), generator.Options{Source: founded(t, languages...), On: day})
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if len(c.Problems) == 0 {
			t.Errorf("%v: nobody says that there are samples", languages)
		}
		for _, p := range c.Problems {
			if p.Severity == problem.Error || p.Code != "unfilled" && p.Code != "language-not-shipped" {
				t.Errorf("%v: %s:%d %s %s", languages, p.File, p.Line, p.Severity, p.Code)
			}
		}
		if len(c.Verdicts) == 0 {
			t.Errorf("%v: there are no verdicts", languages)
		}
		for _, v := range c.Verdicts {
			if v.Outcome == standard.Met || v.Outcome == standard.Attested || v.Outcome == standard.PartlyMet {
				t.Errorf("%v: %s is %s by a sample", languages, v.Requirement.Key, v.Outcome)
			}
		}
		for id, e := range c.Site.ByID {
			if !e.Rec().Sample {
				t.Errorf("%v: %s is not marked as a sample", languages, id)
			}
		}
	}
}

func TestANewSiteWorksBelowThePathOfItsRepository(t *testing.T) {
	const base = "https://salonga.github.example/ogp/"
	dir := filepath.Join(t.TempDir(), "public")
	files := built(t, generator.Options{Source: founded(t, "en", "fr"), Out: dir, BaseURL: base, On: day})
	for _, page := range []string{"index.html", "fr/index.html", "contacts/index.html", "plans/sample/index.html", "plans/sample/commitments/01-sample/index.html", "updates/sample/index.html"} {
		if !strings.Contains(files[page], "notice") {
			t.Errorf("%s does not say that it is a sample", page)
		}
	}
	site, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	c := &crawler{t: t, site: site, handler: hosted(t, dir, site.Path), seen: map[string]bool{}, refers: map[string]string{}}
	c.follow(base, base+"sitemap.xml")
	c.follow(base, base+"feed.xml")
	c.crawl()
	if len(c.seen) < 100 {
		t.Errorf("only %d addresses were found", len(c.seen))
	}
}
