package generator_test

import (
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/ogpress/ogpress/generator"
)

// shown is one page of a built site, as an independent reader of HTML sees it.
type shown struct {
	path    string // "plans/index.html"
	lang    string
	title   string
	ids     map[string]int
	h1      int
	links   []string // href and src, as written
	refresh bool     // it sends people on
}

// read builds the example and reads every page of it.
func read(t *testing.T) (pages map[string]*shown, files map[string]bool) {
	t.Helper()
	pages, files = map[string]*shown{}, map[string]bool{}
	for p, text := range built(t, generator.Options{Source: "..", Out: filepath.Join(t.TempDir(), "public"), On: day}) {
		files[p] = true
		if path.Ext(p) == ".html" {
			pages[p] = readPage(t, p, text)
		}
	}
	return pages, files
}

func readPage(t *testing.T, p, text string) *shown {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	s := &shown{path: p, ids: map[string]int{}}
	for n := range root.Descendants() {
		s.take(n)
	}
	return s
}

func (s *shown) take(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	switch n.Data {
	case "h1":
		s.h1++
	case "title":
		if n.FirstChild != nil && n.Parent != nil && n.Parent.Data == "head" {
			s.title = n.FirstChild.Data
		}
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "id":
			s.ids[a.Val]++
		case a.Key == "lang" && n.Data == "html":
			s.lang = a.Val
		case a.Key == "http-equiv" && a.Val == "refresh":
			s.refresh = true
		case a.Key == "href" || a.Key == "src":
			s.links = append(s.links, a.Val)
		}
	}
}

// aside reports whether the page stands beside the others: it sends people on, or
// is shown where there is none.
func (s *shown) aside() bool { return s.refresh || path.Base(s.path) == "404.html" }

// target gives the file and the fragment that a link leads to; false where it
// leads to another site.
func (s *shown) target(link string) (file, fragment string, ok bool) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return "", "", false
	}
	p := u.Path
	switch {
	case p == "":
		return s.path, u.Fragment, true
	case !strings.HasPrefix(p, "/"):
		p = path.Join(path.Dir(s.path), p) + trailing(p)
	}
	p = strings.TrimPrefix(p, "/")
	if p == "" || p == "./" || strings.HasSuffix(p, "/") {
		p = path.Join(p, "index.html")
	}
	return p, u.Fragment, true
}

func trailing(p string) string {
	if strings.HasSuffix(p, "/") || path.Base(p) == ".." || path.Base(p) == "." {
		return "/"
	}
	return ""
}

func TestThePagesOfTheExampleKeepTheirPromises(t *testing.T) {
	pages, files := read(t)
	t.Run("every link leads somewhere", func(t *testing.T) { linksLead(t, pages, files) })
	t.Run("one first heading, a language, a title and ids of its own", func(t *testing.T) { pagesStand(t, pages) })
	t.Run("every page can be reached from home", func(t *testing.T) { allReached(t, pages) })
}

func linksLead(t *testing.T, pages map[string]*shown, files map[string]bool) {
	for _, p := range pages {
		for _, link := range p.links {
			file, fragment, ok := p.target(link)
			switch {
			case !ok:
			case !files[file]:
				t.Errorf("%s: %s leads to %s, which is not there", p.path, link, file)
			case fragment != "" && pages[file] != nil && pages[file].ids[fragment] == 0:
				t.Errorf("%s: %s leads to no place on %s", p.path, link, file)
			}
		}
	}
}

func pagesStand(t *testing.T, pages map[string]*shown) {
	titles := map[string]string{}
	for _, p := range pages {
		if p.h1 != 1 {
			t.Errorf("%s has %d first headings", p.path, p.h1)
		}
		want := "en"
		if strings.HasPrefix(p.path, "fr/") {
			want = "fr"
		}
		if p.lang != want {
			t.Errorf("%s is in %q", p.path, p.lang)
		}
		for id, n := range p.ids {
			if n > 1 {
				t.Errorf("%s has the id %q %d times", p.path, id, n)
			}
		}
		if p.title == "" {
			t.Errorf("%s has no title", p.path)
		}
		if other := titles[want+p.title]; other != "" && !p.aside() {
			t.Errorf("%s and %s have the same title: %s", p.path, other, p.title)
		}
		titles[want+p.title] = p.path
	}
}

func allReached(t *testing.T, pages map[string]*shown) {
	reached := map[string]bool{"index.html": true}
	next := []string{"index.html"}
	for len(next) > 0 {
		p := pages[next[0]]
		next = next[1:]
		for _, link := range p.links {
			file, _, ok := p.target(link)
			if ok && pages[file] != nil && !reached[file] {
				reached[file] = true
				next = append(next, file)
			}
		}
	}
	var lost []string
	for p := range pages {
		if !reached[p] && !pages[p].aside() {
			lost = append(lost, p)
		}
	}
	slices.Sort(lost)
	for _, p := range lost {
		t.Errorf("nothing leads to %s", p)
	}
}
