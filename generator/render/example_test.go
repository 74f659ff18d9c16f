package render

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// example is the example site, read in the languages given.
func example(t testing.TB, languages ...string) *ogp.Site {
	t.Helper()
	r, err := load.Folder(context.Background(), os.DirFS("../.."), load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	errors := 0
	for _, p := range r.Problems {
		if p.Severity == problem.Error {
			errors++
		}
	}
	t.Logf("%d errors in the example", errors)
	r.Site.Languages = languages
	return r.Site
}

func TestEveryPageOfTheExampleIsSoundInEveryLanguage(t *testing.T) {
	pages := renderAll(t, example(t, "en", "fr", "ar"))
	for address, b := range pages {
		if !strings.HasPrefix(address, "/assets/") {
			sound(t, address, b)
		}
	}
	t.Logf("%d pages", len(pages))
}
