package load

import (
	"strings"
	"testing"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
)

// siteWith is the base's site.toml with lines of it changed, or added.
func siteWith(t *testing.T, old, new string) files {
	t.Helper()
	text := base["site.toml"]
	if old == "" {
		return files{"site.toml": text + new}
	}
	changed := strings.Replace(text, old, new, 1)
	if changed == text {
		t.Fatalf("site.toml has no %q", old)
	}
	return files{"site.toml": changed}
}

func TestFactsOfTheSiteAreHeldAgainstTheWorld(t *testing.T) {
	check(t, base, []mistake{
		{"another format", siteWith(t, "format = 1", "format = 2"), []string{"site.toml:1:10 error unknown-format"}, ""},
		{"a code in small letters", siteWith(t, `"XS"`, `"xs"`), []string{"site.toml:3:8 error country-code"}, "near=XS"},
		{"a local member", siteWith(t, `"XS"`, `"AR-C"`), nil, ""},
		{"a language that is none", siteWith(t, `"fr"`, `"english"`), []string{"site.toml:5:20 error language-tag"}, ""},
		{"a language in capitals", siteWith(t, `"fr"`, `"FR"`), []string{"site.toml:5:20 error language-tag"}, "near=fr"},
		{"a country's own language", siteWith(t, `"fr"`, `"ar-MA"`), nil, ""},
		{"a language twice", siteWith(t, `"fr"`, `"en"`), []string{"site.toml:5:20 error language-twice"}, ""},
		{"a time zone", siteWith(t, "", `time_zone = "Africa/Kinshasa"`), nil, ""},
		{"no time zone", siteWith(t, "", `time_zone = "Kinshasa time"`), []string{"site.toml:6:13 error unknown-zone"}, ""},
		{"a colour", siteWith(t, "", "[look]\naccent = \"#1a5d3a\""), nil, ""},
		{"no colour", siteWith(t, "", "[look]\naccent = \"green\""), []string{"site.toml:7:10 error colour-form"}, ""},
		{"a logo that is not there", and(siteWith(t, "", "[look]\nlogo = \"static/logo.svg\""), files{"static/logos.svg": "<svg/>"}),
			[]string{"site.toml:7:8 error no-such-picture"}, "near=static/logos.svg"},
		{"a key that nobody knows", siteWith(t, "", "langauges = 1"), []string{"site.toml:6:1 error unknown-key"}, ""},
		{"a line that cannot be read hides nothing else", and(siteWith(t, "format", "format\nx"), files{"about/x.md": about(""), "about/x.fr.md": page(`title = "X"`, "")}),
			[]string{"site.toml:1:1 error no-equals", "site.toml:2:1 error unknown-key"}, ""},
	})
}

func TestALanguageWithoutInterfaceWordsIsAWarning(t *testing.T) {
	f := and(base, siteWith(t, `"fr"`, `"tet", "pt-BR", "am"`), files{"i18n/am.toml": "x = 1"})
	r := loadFS(t, f.fs(), Options{Day: today, Shipped: []string{"en", "pt"}})
	if got, want := lines(r.Problems), "site.toml:5:20 warning language-not-shipped\n"; got != want {
		t.Errorf("problems %q, want %q", got, want)
	}
}

func TestTheCalendarOfTheSiteIsReady(t *testing.T) {
	s := good(t, siteWith(t, "", "time_zone = \"Africa/Kinshasa\"\nbase_url = \"https://x.example/ogp\"\n[calendar]\nweekend = [\"friday\", \"sunday\"]\nholidays = [2026-05-01, 2026-01-01]\nhemisphere = \"south\"\n"))
	w := s.Working
	if !w.Weekend[time.Friday] || !w.Weekend[time.Sunday] || w.Weekend[time.Saturday] || w.Holidays[0] != calendar.New(2026, 1, 1) {
		t.Errorf("working days %+v", w)
	}
	if s.Zone.String() != "Africa/Kinshasa" || s.BaseURL != "https://x.example/ogp/" {
		t.Errorf("zone %v, base %q", s.Zone, s.BaseURL)
	}
	s = good(t, siteWith(t, "", "[calendar]\nweekend = []\n"))
	if s.Working.Weekend != [7]bool{} {
		t.Errorf("weekend %v, want none", s.Working.Weekend)
	}
}

func TestSeasonsTurnWithTheHemisphere(t *testing.T) {
	f := and(siteWith(t, "", "[calendar]\nhemisphere = \"south\"\n"), files{"updates/x.md": page("title = \"X\"\ndate = \"autumn 2026\"", "")})
	if got := good(t, f).Updates[0].Date.First; got != calendar.New(2026, 3, 1) {
		t.Errorf("autumn begins on %v", got)
	}
}
