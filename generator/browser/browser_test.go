// The tests of this folder look at the built example with a real Chromium: what
// its readers get, and not what its templates meant. They drive the browser by
// its own protocol, ask axe-core about accessibility and html-validate about the
// markup, and press the keys that a person would press.
//
// They need Chromium and, from npm, what package-lock.json pins; `make tools`
// sees to both. Where CI=true they fail without, elsewhere they are skipped.
package browser_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// work is what all tests share: one site, one server, one browser. Each is made
// when the first test asks for it.
type work struct {
	folder  string
	site    func() (*site, error)
	browser func() (context.Context, error)
	closers []func()
}

var shared work

func TestMain(m *testing.M) {
	os.Exit(func() int {
		folder, err := os.MkdirTemp("", "ogpress-browser-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(folder)
		shared.folder = folder
		shared.site = sync.OnceValues(shared.makeSite)
		shared.browser = sync.OnceValues(shared.startBrowser)
		defer func() {
			for _, c := range shared.closers {
				c()
			}
		}()
		return m.Run()
	}())
}

// lacking ends a test that something outside of Go is missing for: loudly on the
// build server, where nobody would read that it was skipped.
func lacking(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// fromNpm gives the path of a file of an npm package.
func fromNpm(t *testing.T, path string) string {
	t.Helper()
	path = filepath.Join("node_modules", filepath.FromSlash(path))
	if _, err := os.Stat(path); err != nil {
		lacking(t, "not installed: "+path+"; run `make tools`")
	}
	return path
}

// site is the built example, served from loopback.
type site struct {
	folder string // with everything that was published
	host   string // http://127.0.0.1:1234
}

// base is the path that the site is built for, as a project page of a git host.
const base = "/repo/"

// theSite builds the example.
func theSite(t *testing.T) *site {
	t.Helper()
	s, err := shared.site()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (w *work) makeSite() (*site, error) {
	source := filepath.Join(w.folder, "source")
	if err := copyExample(source); err != nil {
		return nil, err
	}
	s := &site{folder: filepath.Join(w.folder, "public")}
	// The first build publishes a document that is gone in the second, so that
	// there is a page which says so.
	gone := filepath.Join(source, "content", "documents", "withdrawn-leaflet")
	err := errors.Join(
		os.WriteFile(gone+".txt", []byte("A leaflet.\n"), 0o644),
		os.WriteFile(gone+".md", []byte("+++\ntitle = \"A leaflet\"\ntype = \"other\"\ndate = 2026-01-07\n+++\n"), 0o644),
		s.build(source), os.Remove(gone+".txt"), os.Remove(gone+".md"), s.build(source))
	if err != nil {
		return nil, err
	}
	// The same files stand at the path that they are built for, and at the root.
	mux := http.NewServeMux()
	mux.Handle("/", http.HandlerFunc(s.serve))
	mux.Handle(base, http.StripPrefix(strings.TrimSuffix(base, "/"), http.HandlerFunc(s.serve)))
	server := httptest.NewServer(mux)
	w.closers = append(w.closers, server.Close)
	s.host = server.URL
	return s, nil
}

var refresh = regexp.MustCompile(`<meta http-equiv="refresh"[^>]*>`)

// serve answers as a plain host does, but for folders without a page, which it
// does not list.
func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	if strings.HasSuffix(r.URL.Path, "/") {
		if _, err := os.Stat(filepath.Join(s.folder, filepath.FromSlash(r.URL.Path), "index.html")); err != nil {
			http.NotFound(w, r)
			return
		}
	}
	if r.URL.Query().Has("stay") { // a page that sends people on is held, to be looked at
		page, err := os.ReadFile(filepath.Join(s.folder, file(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Write(refresh.ReplaceAll(page, nil))
		return
	}
	http.FileServer(http.Dir(s.folder)).ServeHTTP(w, r)
}

// build publishes the content of a source folder.
func (s *site) build(source string) error {
	built, err := generator.Build(context.Background(), generator.Options{
		Source: source, Out: s.folder, BaseURL: "https://opengov.velmora.example" + base, On: calendar.New(2026, 11, 21),
	})
	if err != nil {
		return err
	}
	if built.Report == nil {
		return fmt.Errorf("the example does not build: %v", built.Problems)
	}
	return nil
}

// copyExample copies the example's content, and lets it speak Arabic beside
// English and French. What has no Arabic words falls back to English, marked
// with its language and direction, as on any site whose translation has begun.
func copyExample(source string) error {
	content := filepath.Join(source, "content")
	if err := os.CopyFS(content, os.DirFS("../../content")); err != nil {
		return err
	}
	file := filepath.Join(content, "site.toml")
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	const two, three = `languages = ["en", "fr"]`, `languages = ["en", "fr", "ar"]`
	if !strings.Contains(string(data), "\n"+two+"\n") {
		return fmt.Errorf("%s: the example speaks other languages than this test knows", file)
	}
	err = os.WriteFile(file, []byte(strings.Replace(string(data), "\n"+two+"\n", "\n"+three+"\n", 1)), 0o644)
	// So many meetings of the forum that they fill a list of their own.
	for i := range 12 {
		day := fmt.Sprintf("2021-%02d-07", i+1)
		err = errors.Join(err, os.WriteFile(filepath.Join(content, "forum", "meetings", day+".md"),
			[]byte("+++\nheld = "+day+"\nmode = \"online\"\n+++\nThe forum met.\n"), 0o644))
	}
	for name, words := range arabic {
		err = errors.Join(err, os.WriteFile(filepath.Join(content, filepath.FromSlash(name)), []byte(words), 0o644))
	}
	return err
}

// arabic are the words of a few records, so that some pages are Arabic throughout.
var arabic = map[string]string{
	"site.ar.toml": "country = \"جمهورية فيلمورا\"\ntitle = \"الحكومة المنفتحة في فيلمورا\"\ntagline = \"ما وعدت به الحكومة، وما أنجزته، وكيف تشارك\"\n",
	"index.ar.md":  "+++\ntitle = \"الحكومة المنفتحة في فيلمورا\"\n+++\nانضمت فيلمورا إلى [شراكة الحكومات المنفتحة](about/ogp.md) في يونيو 2021.\n",
	"plans/2025-2027/commitments/01-open-contracting.ar.md": "+++\ntitle = \"نشر جميع العقود العامة، من المناقصة إلى آخر فاتورة\"\n" +
		"summary = \"تُنشر المناقصات والعقود والمدفوعات بيانات مفتوحة.\"\nlead = \"وكالة المشتريات العامة\"\n\n" +
		"[milestone.\"1.1\"]\ntitle = \"نشر جميع المناقصات كل يوم\"\n+++\n## المشكلة\n\nلا يعرف أحد ما تدفعه الحكومة، ولا لمن (**OCDS 1.1**).\n",
	"questions/2023-03-first-report.ar.md": "+++\ntitle = \"متى يصدر التقرير الأول؟\"\naliases = [\"/ar/questions/2023-02-first-report/\"]\n+++\nمتى يصدر التقرير الأول؟\n",
}

// theBrowser starts Chromium.
func theBrowser(t *testing.T) context.Context {
	t.Helper()
	if chromium() == "" {
		lacking(t, "there is no Chromium here, so nothing looks at the pages; `make tools` says how to get one")
	}
	ctx, err := shared.browser()
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func (w *work) startBrowser() (context.Context, error) {
	ctx, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(filepath.Join(w.folder, "profile")),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))...)
	ctx, end := chromedp.NewContext(ctx)
	w.closers = append(w.closers, func() { end(); stop() })
	return ctx, chromedp.Do(ctx)
}

// tab is one tab of the browser, and what its pages did that they should not.
type tab struct {
	t    *testing.T
	ctx  context.Context
	site *site

	lock   sync.Mutex
	wrongs []string
}

// newTab opens a tab, closed when the test is over.
func newTab(t *testing.T) *tab {
	t.Helper()
	b, err := &tab{t: t, site: theSite(t)}, error(nil)
	var end context.CancelFunc
	b.ctx, end = chromedp.NewContext(theBrowser(t))
	t.Cleanup(end)
	if err = chromedp.Listen(b.ctx, b.heard); err != nil {
		t.Fatal(err)
	}
	return b
}

// heard notes what a reader's browser would complain of: errors and warnings in
// the console, breaches of the Content-Security-Policy among them, and every
// request to another host.
func (b *tab) heard(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.wrong("exception: " + e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			b.wrong(fmt.Sprintf("console: %v", e.Args))
		}
	case *log.EventEntryAdded:
		if strings.HasSuffix(e.Entry.URL, "/favicon.ico") {
			return // browsers ask for it by themselves where a site has no logo
		}
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.wrong("console: " + e.Entry.Text + " " + e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, b.site.host+"/") && !strings.HasPrefix(url, "data:") && url != "about:blank" {
			b.wrong("request to another host: " + url)
		}
	}
}

func (b *tab) wrong(what string) {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.wrongs = append(b.wrongs, what)
}

// quiet fails the test for what was heard of the pages since the last time.
func (b *tab) quiet(about string) {
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, w := range b.wrongs {
		b.t.Errorf("%s: %s", about, w)
	}
	b.wrongs = nil
}

// patience is how long the browser may take for one thing, on a busy machine.
const patience = time.Minute

// do runs steps that must not fail.
func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, end := context.WithTimeout(b.ctx, patience)
	defer end()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// open goes to an address, as in "/plans/", below the base path.
func (b *tab) open(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.site.host + strings.TrimSuffix(base, "/") + address))
}

// eval gives the value of an expression on a tab's page; a promise is awaited.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	ctx, end := context.WithTimeout(b.ctx, patience)
	defer end()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%v\n%.200s", err, expression)
	}
	return v
}

// screen sets the width of the tab, in CSS pixels.
func (b *tab) screen(width int64) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(width, 900))
}

// media sets what the reader's system says: a medium ("" or "print") and
// features such as prefers-color-scheme, in pairs.
func (b *tab) media(medium string, features ...string) {
	b.t.Helper()
	p := emulation.SetEmulatedMediaParams{Media: medium}
	for i := 0; i+1 < len(features); i += 2 {
		p.Features = append(p.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, p); err != nil {
		b.t.Fatal(err)
	}
}

// scripts lets the page run its scripts, or not. What this test evaluates runs
// all the same.
func (b *tab) scripts(on bool) {
	b.t.Helper()
	p := emulation.SetScriptExecutionDisabledParams{Value: !on}
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, p); err != nil {
		b.t.Fatal(err)
	}
}
