package search_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// tongue is what testdata/finding.json holds for one language: records of which
// each has a title, a summary and a body, sentences for all the other pages, and
// queries, each with the record that answers it.
type tongue struct {
	Filler  []string
	Records map[string][3]string
	Queries [][2]string
}

// topics are the records, in the order of their commitments' numbers.
var topics = []string{"contracts", "owners", "budget", "schools", "water", "land", "courts", "requests", "whistle", "sign"}

func tongues(t *testing.T) map[string]tongue {
	t.Helper()
	b, err := os.ReadFile("testdata/finding.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]tongue
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// corpus writes a site in seven languages: a commitment for each topic, and so
// many updates that are about nothing, but mention a topic in passing.
type corpus struct {
	t         *testing.T
	root      string
	languages []string
	tongues   map[string]tongue
	rnd       *rand.Rand
}

func (c *corpus) put(name, text string) {
	name = filepath.Join(c.root, "content", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		c.t.Fatal(err)
	}
}

// record writes a record in every language: facts, then the words that say makes.
func (c *corpus) record(name, facts string, say func(lang string) (title, summary, body string)) {
	for i, lang := range c.languages {
		title, summary, body := say(lang)
		front := fmt.Sprintf("title = %q\n", title)
		if summary != "" {
			front += fmt.Sprintf("summary = %q\n", summary)
		}
		ext := "." + lang + ".md"
		if i == 0 {
			front, ext = front+facts, ".md"
		}
		c.put(name+ext, "+++\n"+front+"+++\n"+body+"\n")
	}
}

func (c *corpus) write(updates int) {
	c.put("site.toml", "format = 1\ncountry = \"Mada\"\ncode = \"XM\"\ntitle = \"Mada\"\nlanguages = [\""+strings.Join(c.languages, "\", \"")+"\"]\n")
	c.put("plans/2025-2027/index.md", "+++\ntitle = \"Plan 2025–2027\"\n[implementation]\nstarts = 2025-01-01\nends = 2027-12-31\n+++\n")
	for i, topic := range topics {
		c.record(fmt.Sprintf("plans/2025-2027/commitments/%02d-%s", i+1, topic), fmt.Sprintf("ogp_id = \"XM%04d\"\nlead = \"Mada\"\n", i+1), func(lang string) (string, string, string) {
			r := c.tongues[lang].Records[topic]
			return r[0], r[1], r[2]
		})
	}
	for i := range updates {
		seed := c.rnd.Uint64()
		c.record(fmt.Sprintf("plans/2025-2027/updates/%05d", i+1), fmt.Sprintf("date = 2025-%02d-%02d\n", 1+i%12, 1+i%28), func(lang string) (string, string, string) {
			return c.update(lang, rand.New(rand.NewPCG(seed, 1)))
		})
	}
}

// update makes words about nothing, the same in every language.
func (c *corpus) update(lang string, rnd *rand.Rand) (title, summary, body string) {
	words := c.tongues[lang]
	some := func() string { return words.Filler[rnd.IntN(len(words.Filler))] }
	var b strings.Builder
	for range 20 {
		b.WriteString(some() + " ")
	}
	if rnd.IntN(3) == 0 {
		b.WriteString(words.Records[topics[rnd.IntN(len(topics))]][1+rnd.IntN(2)])
	}
	return strings.TrimRight(some(), ".。"), some(), b.String()
}

// made builds the site and gives its folder.
func made(t *testing.T, updates int) (out string, languages []string) {
	t.Helper()
	c := &corpus{t: t, root: t.TempDir(), languages: []string{"en", "ar", "es", "fr", "ka", "ru", "zh"}, tongues: tongues(t), rnd: rand.New(rand.NewPCG(1, 2))}
	c.write(updates)
	b, err := generator.Build(context.Background(), generator.Options{Source: c.root, On: calendar.New(2026, 11, 21)})
	if err != nil {
		t.Fatal(err)
	}
	if b.Report == nil {
		t.Fatalf("the content has mistakes: %+v", b.Problems[0])
	}
	return b.Out, c.languages
}

// browser starts a browser that all tests of this file share.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no browser here")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-quic", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// ask types a query and waits for the page to say how much it found.
const ask = `(query) => new Promise((done) => {
	const status = document.querySelector("[data-search-status]");
	const seen = new MutationObserver(() => {
		seen.disconnect();
		done([...document.querySelectorAll("[data-search-results] li a")].slice(0, 5).map((a) => a.pathname));
	});
	seen.observe(status, { childList: true });
	const q = document.querySelector("form[data-search] input[name=q]");
	q.value = query;
	q.dispatchEvent(new Event("input", { bubbles: true }));
})`

// answers asks every query of one language and gives those whose record is not
// among the first five results.
func answers(ctx context.Context, queries [][2]string) (missed []string, err error) {
	for _, q := range queries {
		found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string]("("+ask+")("+strconv.Quote(q[0])+")", chromedp.EvalAwaitPromise))
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(found, func(p string) bool { return strings.HasSuffix(p, "-"+q[1]+"/") }) {
			missed = append(missed, fmt.Sprintf("%s: %s is not in %q", q[0], q[1], found))
		}
	}
	return missed, nil
}

func TestTheRightAnswerIsAmongTheFirstFiveInSevenLanguages(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site and starts a browser")
	}
	all, ctx := tongues(t), browser(t)
	out, languages := made(t, 130)
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	defer server.Close()
	t.Run("languages", func(t *testing.T) {
		for i, lang := range languages {
			page := server.URL + "/" + lang + "/search/"
			if i == 0 {
				page = server.URL + "/search/"
			}
			t.Run(lang, func(t *testing.T) {
				t.Parallel()
				tab, closeTab := chromedp.NewContext(ctx)
				defer closeTab()
				if err := chromedp.Do(tab, chromedp.Navigate(page)); err != nil {
					t.Fatal(err)
				}
				missed, err := answers(tab, all[lang].Queries)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range missed {
					t.Error(m)
				}
			})
		}
	})
}

// found gives the words that the page marks in its first results.
const found = `[...document.querySelectorAll("[data-search-results] mark")].map((m) => m.textContent)`

func TestTheWordsByWhichARecordWasFoundAreMarkedWhateverTheirEnding(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site and starts a browser")
	}
	ctx := browser(t)
	out, _ := made(t, 0)
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	defer server.Close()
	for _, c := range []struct{ lang, query, mark string }{
		{"", "CONTRACTS", "contract"}, {"ka/", "მფლობელი", "მფლობელების"}, {"ru/", "владелец", "владельцев"}, {"ar/", "العقود", "العقود"},
	} {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/"+c.lang+"search/")); err != nil {
			t.Fatal(err)
		}
		if _, err := answers(ctx, [][2]string{{c.query, ""}}); err != nil {
			t.Fatal(err)
		}
		marks, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](found))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(marks, func(m string) bool { return strings.EqualFold(m, c.mark) }) {
			t.Errorf("%s marks %q, not %q", c.query, marks, c.mark)
		}
	}
}
