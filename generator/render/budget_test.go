package render

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/themes"
)

// wire is the size of a file as it goes over the wire.
func wire(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	if _, err := z.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestStylesScriptsAndPagesStayWithinTheirBudgets(t *testing.T) {
	for address, b := range renderAll(t, example(t, "en", "fr")) {
		budget := 30_000
		switch {
		case strings.HasSuffix(address, ".css"):
			budget = 12_000
		case strings.HasSuffix(address, ".js"):
			budget = 6_000
		}
		if n := wire(t, b); n > budget {
			t.Errorf("%s is %d bytes over the wire, its budget is %d", address, n, budget)
		}
	}
}

func TestPagesOpenNothingOnOtherHosts(t *testing.T) {
	for address, b := range renderAll(t, example(t, "en")) {
		if strings.HasSuffix(address, ".css") && (bytes.Contains(b, []byte("//")) || bytes.Contains(b, []byte("@import"))) {
			t.Errorf("%s fetches something", address)
		}
		if !strings.HasSuffix(address, "/") {
			continue
		}
		policy, style := bytes.Index(b, []byte("Content-Security-Policy")), bytes.Index(b, []byte("<link rel=\"stylesheet\""))
		if policy < 0 || style < policy {
			t.Errorf("%s: the policy stands at %d, after the style sheet at %d", address, policy, style)
		}
		for _, loads := range []string{`src="http`, `<iframe`, `<object`, `<embed`, `rel="stylesheet" href="http`} {
			if bytes.Contains(b, []byte(loads)) {
				t.Errorf("%s has %s", address, loads)
			}
		}
	}
}

// outside are files that other packages make.
func outside(address string) bool {
	switch path.Ext(address) {
	case ".xml", ".ics", ".csv", ".json", ".jsonld", ".zip", ".txt":
		return true
	}
	return strings.HasPrefix(address, "/static/") || strings.HasPrefix(address, "/documents/") && path.Ext(address) != "" && !strings.HasSuffix(address, "/")
}

func TestEveryLinkOfEveryPageLeadsToAPage(t *testing.T) {
	pages := renderAll(t, example(t, "en", "fr"))
	broken := map[string]string{}
	for address, b := range pages {
		if !strings.HasSuffix(address, "/") {
			continue
		}
		for _, m := range hrefs.FindAllSubmatch(b, -1) {
			target, place, _ := strings.Cut(string(m[1]), "#")
			if strings.Contains(target, ":") {
				continue
			}
			if target = absolute(address, target); outside(target) {
				continue
			}
			place, err := url.PathUnescape(place)
			if err != nil {
				t.Errorf("%s: %v", address, err)
			}
			other, found := pages[target]
			if !found {
				broken[target] = address
			} else if place != "" && !bytes.Contains(other, []byte(`id="`+place+`"`)) {
				broken[target+"#"+place] = address
			}
		}
	}
	for target, from := range broken {
		t.Errorf("%s leads to %s, which is not there", from, target)
	}
}

func TestASiteLaysItsOwnFilesOverTheTheme(t *testing.T) {
	own := fstest.MapFS{
		"css/99-own.css": {Data: []byte("@layer own{h1{color:rebeccapurple}}")},
		"components/breadcrumbs/breadcrumbs.html": {Data: []byte("<nav>its own way</nav>")},
		"components/seal/seal.html":               {Data: []byte("a new component")},
	}
	site := viewOf(t, emptySite("en"))
	r, err := New(site, themes.Over(themes.Default(), own), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if css := r.Assets()[0].Bytes; !bytes.Contains(css, []byte("rebeccapurple")) || !bytes.Contains(css, []byte(".status")) {
		t.Error("the style sheet lacks the site's own rules, or the theme's")
	}
	for _, p := range page.Map(site) {
		if p.Path != "/plans/" {
			continue
		}
		b, err := r.Page(nil, p)
		if err != nil || !bytes.Contains(b, []byte("its own way")) || !bytes.Contains(b, []byte("</footer>")) {
			t.Errorf("%v\n%s", err, b)
		}
	}
}

func TestAMistakeInAThemeNamesItsFile(t *testing.T) {
	for text, want := range map[string]string{
		"{{t \"no.such.word\"}}": "no.such.word",
		"{{if}}":                 "components/tag/tag.html",
	} {
		own := fstest.MapFS{"components/tag/tag.html": {Data: []byte(text)}}
		_, err := New(viewOf(t, emptySite("en")), themes.Over(themes.Default(), own), Options{})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "components/tag/tag.html") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
