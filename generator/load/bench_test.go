package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// large writes a folder of about n records of many kinds into dir: commitments,
// reports on them, contributions, updates, questions, in two languages.
func large(tb testing.TB, dir string, n int) {
	tb.Helper()
	words := strings.Repeat("The ministry publishes what it buys, from whom and for how much, so that **everybody** can see it. ", 8)
	body := strings.Repeat("## A heading\n\n"+words+"[See the plan](../index.md).\n\n- one\n- two\n\n", 5)
	write := func(name, front, text string) {
		p := dir + "/content/" + name
		if err := os.MkdirAll(p[:strings.LastIndexByte(p, '/')], 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(page(front, text)), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	if err := os.MkdirAll(dir+"/content", 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(dir+"/content/site.toml", []byte(base["site.toml"]), 0o644); err != nil {
		tb.Fatal(err)
	}
	for p := 0; n > 0; p++ {
		folder := fmt.Sprintf("plans/%d/", 2000+p)
		write(folder+"index.md", fmt.Sprintf("title = \"Plan %d\"\n[implementation]\nstarts = %d-01-01\nends = %d-12-31", p, 2000+p, 2001+p), "Words")
		write(folder+"reports/r/index.md", fmt.Sprintf("kind = \"progress\"\nfrom = %d-01-01\nto = %d-06-30\npublished = %d-07-15", 2000+p, 2000+p, 2000+p), "")
		write(folder+"consultations/c.md", fmt.Sprintf("title = \"C\"\nabout = \"ideas\"\nannounced = %d-01-01\nopens = %d-02-01\ncloses = %d-03-01", 2000+p, 2000+p, 2000+p), "")
		for i := 1; i <= 50 && n > 0; i++ {
			name := fmt.Sprintf("%02d-x", i)
			stones := ""
			for m := 1; m <= 4; m++ {
				stones += fmt.Sprintf("[milestone.\"%d.%d\"]\ntitle = \"Milestone\"\ndue = %d-06-30\n", i, m, 2000+p)
			}
			write(folder+"commitments/"+name+".md", "title = \"Commitment\"\nlead = \"Ministry\"\nsummary = \"What it is about, in [a few words](../index.md).\"\n"+stones, body)
			write(folder+"commitments/"+name+".fr.md", "title = \"Engagement\"", body)
			write(folder+"reports/r/"+name+".md", "status = \"limited\"\n"+strings.ReplaceAll(strings.ReplaceAll(stones, "title = \"Milestone\"", "status = \"limited\""), "due", "expected"), strings.ReplaceAll(body, "../index.md", "../../index.md"))
			write(folder+"contributions/c/"+name+".md", fmt.Sprintf("from = \"Ana\"\nreceived = %d-02-02\ncommitments = \"%d\"", 2000+p, i), strings.ReplaceAll(body, "../index.md", "../../index.md"))
			write(folder+"updates/"+name+".md", fmt.Sprintf("title = \"Update\"\ndate = %d-03-03\ncommitments = [\"%s\"]", 2000+p, name), body)
			write(fmt.Sprintf("questions/%d-%s.md", p, name), fmt.Sprintf("title = \"When?\"\nasked = %d-04-04\nplan = \"%d\"", 2000+p, 2000+p), strings.ReplaceAll(body, "../index.md", "../"+folder+"index.md"))
			n -= 5
		}
	}
}

// BenchmarkFolder loads 1,000 records of 4.7 KB, and a tenth of them once more in French.
func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	large(b, dir, 1000)
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	b.ReportAllocs()
	for b.Loop() {
		r, err := Folder(b.Context(), root.FS(), Options{})
		if err != nil {
			b.Fatal(err)
		}
		if len(r.Problems) > 0 {
			b.Fatal(lines(r.Problems))
		}
		r.Close()
	}
}

// BenchmarkFolderAgain loads the same 1,000 records with a Cache after one of
// them was changed.
func BenchmarkFolderAgain(b *testing.B) {
	dir := b.TempDir()
	large(b, dir, 1000)
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	c := &Cache{}
	defer c.Close()
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := filepath.WalkDir(dir, func(p string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chtimes(p, old, old))
	}); err != nil {
		b.Fatal(err)
	}
	changed := dir + "/content/plans/2000/updates/01-x.md"
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		text := page("title = \"Update\"\ndate = 2000-03-03", fmt.Sprint("Words ", i))
		if err := os.WriteFile(changed, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
		if _, err := Folder(b.Context(), root.FS(), Options{Cache: c}); err != nil {
			b.Fatal(err)
		}
	}
}
