package load

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
)

// dump tells all that tests compare two sites by.
func dump(t *testing.T, r *Result) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(lines(r.Problems))
	fmt.Fprintln(&b, r.Published, r.Draft, r.Refused)
	for _, id := range sortedKeys(r.Site.ByID) {
		e := r.Site.ByID[id]
		rec := e.Rec()
		fmt.Fprintln(&b, id, e.Name(), rec.Languages, rec.Address, rec.Plan != nil)
		for _, p := range rec.Body {
			html, err := r.Site.Bodies.HTML(nil, p)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&b, p.Lang, p.Headings, string(html))
		}
		switch e := e.(type) {
		case *ogp.Commitment:
			for _, m := range e.Milestones {
				fmt.Fprintln(&b, m.ID, m.Title, m.Commitment == e)
			}
		case *ogp.Contribution:
			fmt.Fprintln(&b, e.Consultation.Title, e.Commitments[0].To.Title)
		case *ogp.Document:
			fmt.Fprintln(&b, e.Files)
		}
	}
	return b.String()
}

func TestTheCacheChangesNothingButTime(t *testing.T) {
	c := &Cache{}
	defer c.Close()
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	site := everything
	commitment := "plans/2025-2027/commitments/01-contracting.md"
	steps := []struct {
		name   string
		change files
		after  time.Duration // since the step before
	}{
		{"at first", nil, 0},
		{"nothing", nil, time.Hour},
		{"other words", files{commitment: strings.Replace(site[commitment], "Nobody knows", "Somebody saw", 1)}, time.Hour},
		{"as many bytes at the same moment", files{commitment: strings.Replace(site[commitment], "Nobody knows", "Everyone saw", 1)}, 0},
		{"a mistake", files{commitment: strings.Replace(site[commitment], "title", "titel", 1)}, time.Hour},
		{"the mistake again", nil, time.Hour},
		{"mended", files{commitment: site[commitment]}, time.Hour},
		{"a translation", files{strings.Replace(commitment, ".md", ".fr.md", 1): page(`title = "Marchés ouverts"`, "Mots")}, time.Hour},
		{"a new file that others link to", files{"about/new.md": about("## New\n"), "about/ogp.md": about("[x](new.md#new)")}, time.Hour},
		{"its heading is gone", files{"about/new.md": about("## Old\n")}, time.Hour},
		{"it is gone", files{"about/new.md": ""}, time.Hour},
		{"another document", files{"documents/rules.odt": "PK RULES"}, time.Hour},
		{"and another at the same moment", files{"documents/rules.odt": "PK rulez"}, 0},
		{"a file that nobody knows", files{"about/what.docx": "PK"}, time.Hour},
		{"a name that no computer bears, and one that looks like another", files{"documents/con.md": "x", "about/оpen.md": about("Words")}, time.Hour},
		{"nothing, with such names", nil, time.Hour},
		{"other words, with such names", files{"about/ogp.md": about("Other words")}, time.Hour},
		{"a twin of a name", files{"about/OGP.md": about("Words")}, time.Hour},
		{"all of them gone", files{"documents/con.md": "", "about/оpen.md": "", "about/OGP.md": "", "about/what.docx": ""}, time.Hour},
		{"another language", files{"site.toml": strings.Replace(site["site.toml"], `"fr"]`, `"fr", "pt"]`, 1)}, time.Hour},
	}
	written := map[string]time.Time{}
	var before *Result
	beforeDump := ""
	for _, step := range steps {
		now = now.Add(step.after)
		site = and(site, step.change)
		for p := range step.change {
			written[p] = now
		}
		m := site.fs()
		for p := range site {
			if written[p].IsZero() {
				written[p] = now
			}
			m["content/"+p].ModTime = written[p]
		}
		kept := loadFS(t, m, Options{Day: today, Cache: c})
		got := dump(t, kept)
		if diff := cmp.Diff(dump(t, loadFS(t, m, Options{Day: today})), got); diff != "" {
			t.Errorf("%s (-fresh +kept):\n%s", step.name, diff)
		}
		if before != nil {
			if diff := cmp.Diff(beforeDump, dump(t, before)); diff != "" {
				t.Errorf("%s changed the site before it:\n%s", step.name, diff)
			}
		}
		before, beforeDump = kept, got
	}
}

func TestTheCacheReadsOnlyWhatChanged(t *testing.T) {
	c := &Cache{}
	defer c.Close()
	old := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	m := and(everything, files{"site.toml": everything["site.toml"] + "time_zone = \"Africa/Kinshasa\"\n"}).fs()
	for _, f := range m {
		f.ModTime = old
	}
	m["content/about/ogp.md"].ModTime = old.Add(time.Hour)
	for range 2 {
		loadFS(t, m, Options{Day: today, Cache: c})
	}
	counted := &counting{MapFS: m, opened: map[string]int{}}
	r, err := Folder(t.Context(), counted, Options{Day: today, Cache: c})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Problems) > 0 {
		t.Fatal(lines(r.Problems))
	}
	want := map[string]int{
		"content/site.toml":    2, // its languages come first, and are looked at once more at the end
		"content/about/ogp.md": 1, // so new that its time may not tell
	}
	if diff := cmp.Diff(want, counted.opened); diff != "" {
		t.Errorf("files opened (-want +got):\n%s", diff)
	}
}

// counting counts how often each record or document is opened.
type counting struct {
	fstest.MapFS
	opened map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	if filepath.Ext(name) != "" {
		c.opened[name]++
	}
	return c.MapFS.Open(name)
}

func TestBodiesBeyondTheMemoryGoToOneFileThatNoKillLeavesBehind(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	b := &bodies{limit: 100}
	var pages []ogp.Page
	for i := range 5000 {
		if _, err := b.put(nil); err != nil { // a text of which nothing is left
			t.Fatal(err)
		}
		html := strings.Repeat("x", i%97) + fmt.Sprint(i)
		at, err := b.put([]byte(html))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, ogp.Page{At: at, Len: len(html)})
	}
	if err := b.seal(); err != nil {
		t.Fatal(err)
	}
	for i, p := range pages {
		got, err := b.HTML([]byte("before "), p)
		if want := "before " + strings.Repeat("x", i%97) + fmt.Sprint(i); err != nil || string(got) != want {
			t.Fatalf("body %d is %q (%v), want %q", i, got, err, want)
		}
	}
	if entries, _ := os.ReadDir(dir); b.spool == nil || len(entries) != 0 && runtime.GOOS != "windows" {
		t.Errorf("a kill would leave %d temporary files", len(entries))
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("%d temporary files are left", len(entries))
	}
	if _, err := b.HTML(nil, pages[0]); err == nil {
		t.Error("a closed store gives bodies")
	}
}
