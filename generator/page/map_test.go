package page

import (
	"slices"
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// siteIn is a site with nothing in it, in the languages given.
func siteIn(t *testing.T, tags ...string) *view.Site {
	t.Helper()
	var tongues []*locale.Language
	for _, tag := range tags {
		l, err := locale.New(tag)
		if err != nil {
			t.Fatal(err)
		}
		tongues = append(tongues, l)
	}
	s := &ogp.Site{Title: ogp.Text{{Lang: tags[0], Value: "Open Government"}}, Languages: tags}
	s.Language = tags[0]
	return view.New(s, calendar.New(2026, 11, 21), tongues)
}

func addresses(pages []Page) []string {
	var out []string
	for _, p := range pages {
		out = append(out, p.Address)
	}
	return out
}

func TestEveryOverviewIsThereEvenWhereThereIsNothingToShow(t *testing.T) {
	have := addresses(Map(siteIn(t, "en", "fr")))
	for _, want := range []string{"/", "/commitments/", "/documents/", "/requirements/", "/plans/", "/timeline/", "/participate/", "/forum/",
		"/contributions/", "/questions/", "/updates/", "/contacts/", "/search/", "/data/", "/about/", "/site-map/", "/accessibility/", "/privacy/"} {
		if !slices.Contains(have, want) || !slices.Contains(have, "/fr"+want) {
			t.Errorf("%s is missing in a language", want)
		}
	}
}

func TestNoTwoPagesShareAnAddress(t *testing.T) {
	seen := map[string]string{}
	for _, p := range Map(siteIn(t, "en", "fr")) {
		if other, twice := seen[p.Address]; twice {
			t.Errorf("%s is a %s and a %s", p.Address, p.Kind, other)
		}
		seen[p.Address] = p.Kind
	}
}

func TestTheSiteMapIsTheSameEveryTime(t *testing.T) {
	if a, b := addresses(Map(siteIn(t, "en", "ar"))), addresses(Map(siteIn(t, "en", "ar"))); !slices.Equal(a, b) {
		t.Error("two maps of one site differ")
	}
}

func TestEveryPageKnowsItselfInEveryLanguage(t *testing.T) {
	for _, p := range Map(siteIn(t, "en", "fr")) {
		h := p.View().Meta()
		if len(h.Alternates) != 2 {
			t.Errorf("%s: %d languages", p.Address, len(h.Alternates))
			continue
		}
		for _, a := range h.Alternates {
			if a.Current != (a.Tag == p.Edition.Tag) {
				t.Errorf("%s: which language is it in? %+v", p.Address, a)
			}
			if a.Current && a.Href != p.Address {
				t.Errorf("%s calls itself %s", p.Address, a.Href)
			}
		}
	}
}
