package generator_test

import (
	"context"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// hosted serves a built site as a plain host does: below a path, with its
// 404.html for what is not there, and nothing beside it.
func hosted(t *testing.T, dir, base string) http.Handler {
	t.Helper()
	lost, err := os.ReadFile(filepath.Join(dir, "404.html"))
	if err != nil {
		t.Fatal(err)
	}
	files := http.StripPrefix(strings.TrimSuffix(base, "/"), http.FileServer(http.Dir(dir)))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, inside := strings.CutPrefix(r.URL.Path, base)
		info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(path.Clean("/"+rest))))
		if err == nil && info.IsDir() {
			_, err = os.Stat(filepath.Join(dir, filepath.FromSlash(rest), "index.html"))
		}
		if !inside || err != nil {
			w.WriteHeader(http.StatusNotFound)
			w.Write(lost)
			return
		}
		files.ServeHTTP(w, r)
	})
}

// crawler follows every link of a hosted site.
type crawler struct {
	t       *testing.T
	site    *url.URL // as it is published
	handler http.Handler
	seen    map[string]bool
	queue   []string
	refers  map[string]string // which page led there first
}

func (c *crawler) get(address string) (int, string, string) {
	r := httptest.NewRequest(http.MethodGet, address, nil)
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	body, err := io.ReadAll(w.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return w.Code, w.Header().Get("Location"), string(body)
}

// follow takes in a link of a page.
func (c *crawler) follow(page, link string) {
	at, err := url.Parse(page)
	if err != nil {
		c.t.Fatal(err)
	}
	to, err := at.Parse(html.UnescapeString(link))
	if err != nil {
		c.t.Errorf("%s links to %q: %v", page, link, err)
		return
	}
	if to.Host != c.site.Host {
		return
	}
	if !strings.HasPrefix(to.Path, c.site.Path) {
		c.t.Errorf("%s links to %s, outside of the site", page, to)
		return
	}
	to.Fragment, to.RawQuery = "", ""
	if address := to.String(); !c.seen[address] && address != page {
		c.seen[address] = true
		c.refers[address] = page
		c.queue = append(c.queue, address)
	}
}

var (
	linkAttribute = regexp.MustCompile(` (?:href|src|action|poster|data-index|data-src)=(?:"([^"]*)"|([^ >"]+))`)
	absoluteLink  = regexp.MustCompile(`https?://[^\s<>"'\\]+`)
	styleLink     = regexp.MustCompile(`url\(["']?([^)"']+)["']?\)`)
)

// links are those of a file, by its kind.
func links(address, body string) (all []string) {
	switch path.Ext(address) {
	case "", ".html":
		for _, m := range linkAttribute.FindAllStringSubmatch(body, -1) {
			if link := m[1] + m[2]; !strings.HasPrefix(link, "data:") && !strings.HasPrefix(link, "mailto:") && !strings.HasPrefix(link, "tel:") {
				all = append(all, link)
			}
		}
	case ".xml", ".ics", ".txt", ".json":
		body = html.UnescapeString(strings.ReplaceAll(body, "\r\n ", "")) // lines of calendars are folded
		for _, link := range absoluteLink.FindAllString(body, -1) {
			all = append(all, strings.TrimRight(link, ".,;)"))
		}
	case ".css":
		for _, m := range styleLink.FindAllStringSubmatch(body, -1) {
			all = append(all, m[1])
		}
	}
	return all
}

func (c *crawler) crawl() {
	for len(c.queue) > 0 {
		address := c.queue[0]
		c.queue = c.queue[1:]
		status, location, body := c.get(address)
		if status == http.StatusMovedPermanently {
			c.follow(address, location)
			continue
		}
		if status != http.StatusOK {
			c.t.Errorf("%s leads to %s: %d", c.refers[address], address, status)
			continue
		}
		if strings.Contains(address, "/documents/") && path.Ext(address) != "" || strings.HasSuffix(address, "/schema.json") {
			continue // what people and other standards wrote
		}
		for _, link := range links(address, body) {
			c.follow(address, link)
		}
	}
}

func TestTheSiteWorksUnderEveryAddressOfAHost(t *testing.T) {
	for name, base := range map[string]string{
		"project page": "https://velmora.github.example/ogp/", "user page": "https://velmora.github.example/",
		"custom domain": "https://opengov.velmora.example/",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "public")
			_, err := generator.Build(context.Background(), generator.Options{Source: "..", Out: dir, BaseURL: base, On: calendar.New(2026, 11, 21)})
			if err != nil {
				t.Fatal(err)
			}
			site, err := url.Parse(base)
			if err != nil {
				t.Fatal(err)
			}
			c := &crawler{t: t, site: site, handler: hosted(t, dir, site.Path), seen: map[string]bool{}, refers: map[string]string{}}
			for _, file := range []string{"", "sitemap.xml", "robots.txt", "feed.xml", "calendar.ics", "fr/feed.xml", ".well-known/security.txt", "data/datapackage.json"} {
				c.follow(base, base+file)
			}
			status, _, lost := c.get(base + "plans/nowhere/deep/down/")
			if status != http.StatusNotFound {
				t.Errorf("what is not there answers %d", status)
			}
			for _, link := range links("404.html", lost) {
				c.follow(base+"plans/nowhere/deep/down/", link)
			}
			c.crawl()
			files := 0
			filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
				if err == nil && !d.IsDir() {
					files++
				}
				return err
			})
			if len(c.seen) < files/2 {
				t.Errorf("only %d addresses were found, of %d files", len(c.seen), files)
			}
		})
	}
}
