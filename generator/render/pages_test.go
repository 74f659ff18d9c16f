package render

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/themes"
)

// renderAll writes every page of a site, by address.
func renderAll(t testing.TB, s *ogp.Site) map[string][]byte {
	t.Helper()
	site := viewOf(t, s)
	r, err := New(site, themes.Default(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, p := range page.Map(site) {
		b, err := r.Page(nil, p)
		if err != nil {
			t.Fatal(err)
		}
		out[p.Address] = b
	}
	for _, a := range r.Assets() {
		out[a.Address] = a.Bytes
	}
	keep(t, out)
	return out
}

// keep writes the pages below the folder of OGPRESS_KEEP, for a look at them.
func keep(t testing.TB, pages map[string][]byte) {
	dir := os.Getenv("OGPRESS_KEEP")
	if dir == "" {
		return
	}
	for address, b := range pages {
		name := filepath.Join(dir, t.Name(), address)
		if strings.HasSuffix(address, "/") {
			name = filepath.Join(name, "index.html")
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var (
	ids     = regexp.MustCompile(`<[a-z0-9]+[^>]* id="([^"]*)"`)
	inlines = regexp.MustCompile(`<style|<script(?:>| [^>]*>)[^<]| style="| on[a-z]+="`)
	linked  = regexp.MustCompile(`<script type="application/ld\+json">[^<]*</script>`)
	rooted  = regexp.MustCompile(` (?:href|src|action)="/`)
)

// sound holds what is true of every page.
func sound(t *testing.T, address string, b []byte) {
	t.Helper()
	if n := bytes.Count(b, []byte("<h1")); n != 1 {
		t.Errorf("%s: %d h1", address, n)
	}
	if m := inlines.Find(linked.ReplaceAll(b, nil)); m != nil {
		t.Errorf("%s: inline style or script: %s", address, m)
	}
	if m := rooted.FindIndex(b); m != nil && !strings.HasSuffix(address, "/404.html") { // which is served anywhere
		t.Errorf("%s: an address from the root: %s", address, b[m[0]:min(len(b), m[0]+60)])
	}
	if bytes.Contains(b, []byte("ZgotmplZ")) || bytes.Contains(b, []byte("\x00")) || bytes.Contains(b, []byte("<no value>")) {
		t.Errorf("%s: a template went wrong", address)
	}
	seen := map[string]bool{}
	for _, m := range ids.FindAllSubmatch(b, -1) {
		if seen[string(m[1])] {
			t.Errorf("%s: the id %q stands twice", address, m[1])
		}
		seen[string(m[1])] = true
	}
}

func TestEveryPageOfAnEmptySiteIsSoundInEveryLanguage(t *testing.T) {
	for address, b := range renderAll(t, emptySite("en", "fr", "ar")) {
		if !strings.HasPrefix(address, "/assets/") {
			sound(t, address, b)
		}
	}
}

var hrefs = regexp.MustCompile(` href="([^"]*)"`)

// absolute resolves an address as a browser does.
func absolute(base, href string) string {
	b, err := url.Parse("http://site" + (&url.URL{Path: base}).EscapedPath())
	if err != nil {
		return href
	}
	u, err := b.Parse(href)
	if err != nil {
		return href
	}
	return u.Path
}
