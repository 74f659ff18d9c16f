package export_test

import (
	"encoding/xml"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Rights  string      `xml:"rights"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Published string     `xml:"published"`
	Updated   string     `xml:"updated"`
	Links     []atomLink `xml:"link"`
	Summary   string     `xml:"summary"`
	Content   struct {
		Type string `xml:"type,attr"`
		Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		Text string `xml:",chardata"`
	} `xml:"content"`
}

func (s *site) feeds(t *testing.T) map[string]atomFeed {
	t.Helper()
	all := map[string]atomFeed{}
	for _, p := range s.paths(suffix("feed.xml")) {
		var f atomFeed
		if err := xml.Unmarshal([]byte(s.files[p]), &f); err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		all[p] = f
	}
	if len(all) < 10 {
		t.Fatalf("only %d feeds", len(all))
	}
	return all
}

var tagURI = regexp.MustCompile(`^tag:[a-z0-9.-]+,2026:[!-~]+$`)

func TestFeedsAreWhatReadersExpect(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		ids := map[string]string{}
		for p, f := range s.feeds(t) {
			if other := ids[f.ID]; other != "" || !tagURI.MatchString(f.ID) {
				t.Errorf("%s is called %q, as %q is", p, f.ID, other)
			}
			ids[f.ID] = p
			lang := s.languages[0]
			if strings.HasPrefix(p, "fr/") {
				lang = "fr"
			}
			if f.Title == "" || f.Author == "" || f.Lang != lang {
				t.Errorf("%s: title %q, author %q, language %q", p, f.Title, f.Author, f.Lang)
			}
			if !slices.Contains(f.Links, atomLink{"self", "application/atom+xml", escaped(s.base + p)}) {
				t.Errorf("%s does not say where it is: %v", p, f.Links)
			}
			for _, l := range f.Links {
				if !s.has(l.Href) {
					t.Errorf("%s leads to %s", p, l.Href)
				}
			}
			s.entries(t, p, f)
		}
	})
}

func escaped(address string) string {
	var b strings.Builder
	for _, c := range []byte(address) {
		if c < 0x80 {
			b.WriteByte(c)
			continue
		}
		b.WriteString("%" + strings.ToUpper(string("0123456789abcdef"[c>>4])+string("0123456789abcdef"[c&15])))
	}
	return b.String()
}

// entries checks those of one feed: names of their own, days, newest first,
// links that lead somewhere, the whole text.
func (s *site) entries(t *testing.T, p string, f atomFeed) {
	t.Helper()
	ids := map[string]bool{}
	last := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	for _, e := range f.Entries {
		if ids[e.ID] || !tagURI.MatchString(e.ID) {
			t.Errorf("%s: the entry's name %q is no tag or not its own", p, e.ID)
		}
		ids[e.ID] = true
		on, err := time.Parse(time.RFC3339, e.Updated)
		published, err2 := time.Parse(time.RFC3339, e.Published)
		if err != nil || err2 != nil || on.After(last) || published.After(on) || e.Title == "" {
			t.Errorf("%s: %q is of %s, published %s, after the one before", p, e.Title, e.Updated, e.Published)
		}
		last = on
		if len(e.Links) != 1 || !s.has(e.Links[0].Href) {
			t.Errorf("%s: %q leads to %v", p, e.Title, e.Links)
		}
		if e.Content.Text != "" && (e.Content.Type != "html" || !slices.Contains(s.languages, e.Content.Lang)) {
			t.Errorf("%s: %q has content of type %q in %q", p, e.Title, e.Content.Type, e.Content.Lang)
		}
		s.links(t, p, e)
	}
	if len(f.Entries) > 0 && f.Updated != f.Entries[0].Updated {
		t.Errorf("%s is of %s, its newest entry of %s", p, f.Updated, f.Entries[0].Updated)
	}
}

func (s *site) links(t *testing.T, p string, e atomEntry) {
	t.Helper()
	n, err := html.Parse(strings.NewReader(e.Content.Text))
	if err != nil {
		t.Fatal(err)
	}
	for d := range n.Descendants() {
		for _, a := range d.Attr {
			local := a.Key == "href" && strings.HasPrefix(a.Val, "#")
			switch {
			case a.Key != "href" && a.Key != "src", local, strings.HasPrefix(a.Val, "mailto:"):
			case strings.HasPrefix(a.Val, s.base) && !s.has(a.Val):
				t.Errorf("%s: %q has a link to nothing: %s", p, e.Title, a.Val)
			case !strings.Contains(a.Val, "://"):
				t.Errorf("%s: %q has a link that leads nowhere from a feed reader: %s", p, e.Title, a.Val)
			}
		}
	}
}

func TestAFeedHasTheWholeText(t *testing.T) {
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	feeds := s.feeds(t)
	whole := ""
	for _, e := range feeds["feed.xml"].Entries {
		whole += e.Content.Text
	}
	for _, want := range []string{`<a href="https://open.mada.example/ogp/plans/2025-2027/commitments/01-uqud/">الالتزام</a>`, "أسأل عن العقود", "في الخريف", "اكتبوا إلينا"} {
		if !strings.Contains(whole, want) {
			t.Errorf("the feed of everything lacks %q", want)
		}
	}
	commitment := feeds["plans/2025-2027/commitments/01-uqud/feed.xml"]
	if len(commitment.Entries) != 4 {
		t.Errorf("the commitment has %d pieces of news, want its update, report, question and contribution", len(commitment.Entries))
	}
}

var toFeed = regexp.MustCompile(`<(link|a)\b[^>]* href="([^"]*feed\.xml)"`)

func TestEveryFeedIsNamedAndLinkedByThePageThatItFollows(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for p := range s.feeds(t) {
			page := path.Dir(p)
			var linked []string
			for _, m := range toFeed.FindAllStringSubmatch(s.files[path.Join(page, "index.html")], -1) {
				if path.Join(page, m[2]) == p {
					linked = append(linked, m[1])
				}
			}
			if !slices.Contains(linked, "link") || !slices.Contains(linked, "a") {
				t.Errorf("the page of %s names it in %q", p, linked)
			}
		}
	})
}

func TestThePageOnTakingPartSaysHowToSubscribeToTheCalendar(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		_, host, _ := strings.Cut(s.base, "://")
		for p, prefix := range map[string]string{"participate/index.html": "", "fr/participate/index.html": "fr/"} {
			if want := `href="webcal://` + host + prefix + `calendar.ics"`; !strings.Contains(s.files[p], want) {
				t.Errorf("%s has no %s", p, want)
			}
		}
	})
}

type sitemap struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod"`
		Links   []struct {
			Rel      string `xml:"rel,attr"`
			HrefLang string `xml:"hreflang,attr"`
			Href     string `xml:"href,attr"`
		} `xml:"http://www.w3.org/1999/xhtml link"`
	} `xml:"url"`
}

func TestTheSitemapListsWhatSearchEnginesShouldFindAndNothingElse(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		var m sitemap
		if err := xml.Unmarshal([]byte(s.files["sitemap.xml"]), &m); err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{}
		for _, u := range m.URLs {
			if listed[u.Loc] || !s.has(u.Loc) || len(u.Links) != 2 {
				t.Errorf("%s is listed twice, leads nowhere or has %d languages", u.Loc, len(u.Links))
			}
			listed[u.Loc] = true
			if _, err := time.Parse(time.DateOnly, u.LastMod); u.LastMod != "" && err != nil {
				t.Error(err)
			}
			for _, l := range u.Links {
				if !s.has(l.Href) || l.Rel != "alternate" {
					t.Errorf("%s in %s is at %s", u.Loc, l.HrefLang, l.Href)
				}
			}
		}
		for _, p := range s.paths(suffix(".html")) {
			text := s.files[p]
			aside := strings.Contains(text, "noindex") || strings.Contains(text, "http-equiv=\"refresh\"") || path.Base(p) == "404.html"
			if at := escaped(s.base + strings.TrimSuffix(p, "index.html")); listed[at] == aside {
				t.Errorf("%s: listed %v, to be left aside %v", at, listed[at], aside)
			}
		}
	})
}
