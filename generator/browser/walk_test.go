package browser_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// The walk of somebody who has never seen the program: a new site, looked at,
// written in, and published below the path of its repository.
func TestANewcomerGetsFromNothingToAPublishedSite(t *testing.T) {
	theBrowser(t)
	walk := &newcomer{t: t, program: filepath.Join(t.TempDir(), "ogpress.exe"), folder: filepath.Join(t.TempDir(), "ogp")}
	if out, err := exec.Command("go", "build", "-o", walk.program, "../../cmd/ogpress").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	walk.run("init", walk.folder, "--yes", "--country", "Republic of Salonga", "--code", "XS", "--languages", "en,fr", "--ministry", "Ministry of Planning")

	b := tabAt(t, walk.serve())
	b.do(chromedp.Navigate(b.site.host + "/"))
	b.shows("title", "Republic of Salonga")
	b.do(chromedp.Navigate(b.site.host + "/updates/sample/"))
	b.shows("body", "This is sample text")

	made := strings.TrimSpace(walk.run("new", "commitment", "sample", "Open budgets", "-s", walk.folder))
	b.do(chromedp.Navigate(b.site.host + "/plans/sample/commitments/02-open-budgets/"))
	b.shows("h1", "Open budgets")
	b.quiet("a new site in the preview")

	// From here on nobody reloads the page: it follows what is saved.
	edit(t, made, `title = "Open budgets"`, `title = "Publish the budget as open data"`)
	b.shows("h1", "Publish the budget as open data")
	edit(t, made, `title = "Publish`, `tilte = "Publish`)
	b.shows("body", "tilte")
	b.shows("body", "title")
	edit(t, made, `tilte = "Publish`, `title = "Publish`)
	b.shows("h1", "Publish the budget as open data")

	public := filepath.Join(t.TempDir(), "public")
	walk.run("build", "-q", "-s", walk.folder, "-d", public, "--base-url", "https://salonga.example/repo")
	mux := http.NewServeMux()
	mux.Handle("/repo/", http.StripPrefix("/repo", http.FileServer(http.Dir(public))))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	walk.crawl(tabAt(t, server.URL), "/repo/")
}

// newcomer is somebody on that walk.
type newcomer struct {
	t               *testing.T
	program, folder string
}

// run runs the program, which must succeed, and gives what it says.
func (w *newcomer) run(args ...string) string {
	w.t.Helper()
	out, err := exec.Command(w.program, args...).Output()
	if err != nil {
		w.t.Fatalf("ogpress %v: %v\n%s", args, err, out)
	}
	return string(out)
}

var address = regexp.MustCompile(`http://[0-9.:]+`)

// serve starts the preview, and gives its address.
func (w *newcomer) serve() string {
	w.t.Helper()
	serve := exec.Command(w.program, "serve", "-q", "-s", w.folder)
	out, err := serve.StdoutPipe()
	if err == nil {
		err = serve.Start()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() {
		if err := serve.Process.Kill(); err != nil {
			w.t.Error(err)
		}
		serve.Wait() // it was killed, and says so
	})
	said, err := bufio.NewReader(out).ReadString('\n')
	at := address.FindString(said)
	if err != nil || at == "" {
		w.t.Fatalf("serve says %q, %v", said, err)
	}
	go io.Copy(io.Discard, out)
	return at
}

// tabAt opens a tab for pages of a host.
func tabAt(t *testing.T, host string) *tab {
	t.Helper()
	b := &tab{t: t, site: &site{host: host}}
	ctx, end := chromedp.NewContext(theBrowser(t))
	t.Cleanup(end)
	b.ctx = ctx
	if err := chromedp.Listen(b.ctx, b.heard); err != nil {
		t.Fatal(err)
	}
	return b
}

// shows waits until an element of the open page says something.
func (b *tab) shows(element, text string) {
	b.t.Helper()
	last := ""
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		last = eval[string](b, fmt.Sprintf("document.querySelector(%q)?.textContent ?? ''", element))
		if strings.Contains(last, text) {
			return
		}
	}
	b.t.Fatalf("<%s> never said %q, but %.2000q", element, text, last)
}

// edit changes a file as an editor does, by a new file in its place.
func edit(t *testing.T, file, old, text string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil || strings.Count(string(b), old) != 1 {
		t.Fatalf("%s does not have %q once (%v)", file, old, err)
	}
	beside := file + "~"
	if err := os.WriteFile(beside, []byte(strings.Replace(string(b), old, text, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(beside, file); err != nil {
		t.Fatal(err)
	}
}

// crawl opens every page that can be reached from one, and asks for every other
// file that a page links to.
func (w *newcomer) crawl(b *tab, from string) {
	w.t.Helper()
	queue, refers := []string{b.site.host + from}, map[string]string{}
	pages := 0
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		answer, err := http.Get(at)
		if err != nil {
			w.t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			w.t.Errorf("%s leads to %s: %s", refers[at], at, answer.Status)
			continue
		}
		if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
			continue
		}
		pages++
		b.do(chromedp.Navigate(at))
		b.quiet(at)
		for _, link := range eval[[]string](b, `[...document.querySelectorAll("a[href], link[href], form[action]")].map((e) => (e.href || e.action).split(/[?#]/)[0])`) {
			if !strings.HasPrefix(link, b.site.host+"/") || refers[link] != "" {
				continue
			}
			refers[link] = at
			if !strings.HasPrefix(link, b.site.host+from) {
				w.t.Errorf("%s links to %s, outside of the site", at, link)
				continue
			}
			queue = append(queue, link)
		}
	}
	if pages < 60 {
		w.t.Errorf("only %d pages were found", pages)
	}
}
