//go:build unix

package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/problem"
)

// noted keeps the records in memory.
type noted struct{ records []record }

func (n *noted) record(r record) error {
	n.records = append(n.records, r)
	return nil
}
func (*noted) facts(string, string, string) error { return nil }
func (*noted) file(string, []byte) error          { return nil }
func (*noted) finish() error                      { return nil }

// sums gives the hash of every file of a folder.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, p))
		all[p] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d files: %v", len(all), err)
	}
	return all
}

func written(t *testing.T, n int, seed uint64) string {
	t.Helper()
	dir := t.TempDir()
	if err := corpusIn(dir, n, seed); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTheSameSeedGivesTheSameBytes(t *testing.T) {
	first := sums(t, written(t, 120, 7))
	if diff := cmp.Diff(first, sums(t, written(t, 120, 7))); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(first, sums(t, written(t, 120, 8))) {
		t.Error("another seed gives the same bytes")
	}
}

func TestOneLanguageHasTheSameRecordsAsTwo(t *testing.T) {
	dir := written(t, 120, 1)
	both, one := sums(t, filepath.Join(dir, "both")), sums(t, filepath.Join(dir, "one"))
	for name := range both {
		if strings.Contains(name, ".fr.") {
			delete(both, name)
		}
	}
	delete(both, "content/site.toml")
	delete(one, "content/site.toml")
	if diff := cmp.Diff(both, one); diff != "" {
		t.Error(diff)
	}
}

func TestThereAreAsManyRecordsAsAskedFor(t *testing.T) {
	for _, n := range []int{60, 500, 1000, 2300} {
		all := &noted{}
		if err := newCorpus(1, all).all(n); err != nil {
			t.Fatal(err)
		}
		if len(all.records) != n {
			t.Errorf("asked for %d records: %d", n, len(all.records))
		}
	}
}

func TestRecordsAreOfEveryKindAndOfTheLengthPromised(t *testing.T) {
	all := &noted{}
	if err := newCorpus(1, all).all(1000); err != nil {
		t.Fatal(err)
	}
	found, sum := map[string]int{}, 0
	for _, r := range all.records {
		parts := strings.Split(r.path, "/")
		if parts[0] == "plans" && len(parts) > 3 {
			parts = parts[2:]
		}
		found[parts[0]]++
		n := len(strings.Fields(r.body))
		if sum += n; n < 300 || n > 1200 {
			t.Errorf("%s has %d words", r.path, n)
		}
	}
	for _, kind := range []string{"about", "pages", "forum", "plans", "commitments", "consultations", "contributions", "events", "updates", "reports", "questions", "documents"} {
		if found[kind] == 0 {
			t.Errorf("no %s: %v", kind, found)
		}
	}
	if mean := sum / len(all.records); mean < 550 || mean > 800 {
		t.Errorf("%d words a record", mean)
	}
}

func TestTheRecordsHaveNoMistakes(t *testing.T) {
	dir := written(t, 300, 1)
	for _, languages := range []string{"both", "one"} {
		c, err := generator.Load(context.Background(), generator.Options{Source: filepath.Join(dir, languages), On: calendar.New(2021, 1, 1)})
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		for _, p := range c.Problems {
			if p.Severity == problem.Error || len(c.Problems) > 5 {
				t.Errorf("%s: %s:%d %s %v", languages, p.File, p.Line, p.Code, p.Args)
			}
		}
	}
}

func TestHugoGetsEveryRecordOnceAndEveryLinkLeadsToOne(t *testing.T) {
	all := &noted{}
	dir := t.TempDir()
	h := newHugo(dir)
	if err := newCorpus(1, all, h).all(300); err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, r := range all.records {
		name := h.name(r.path)
		if other, taken := names[name]; taken {
			t.Errorf("%s and %s are both %s", r.path, other, name)
		}
		names[name] = r.path
		if _, err := os.Stat(filepath.Join(dir, "content", "en", name+".md")); err != nil {
			t.Error(err)
		}
	}
	files := sums(t, filepath.Join(dir, "content", "en"))
	for file := range files {
		name := strings.TrimSuffix(file, ".md")
		if names[name] == "" && path.Base(name) != "_index" && name != "contacts" {
			t.Errorf("%s is no record", file)
		}
	}
	for _, r := range all.records {
		for _, link := range anyLink.FindAllStringSubmatch(r.body+r.french, -1) {
			if names[h.name(link[1])] == "" {
				t.Errorf("%s links to %s, which is nothing", r.path, link[1])
			}
		}
		for _, c := range r.about {
			if names[h.name(c)] == "" {
				t.Errorf("%s bears on %s, which is nothing", r.path, c)
			}
		}
	}
}

func TestHugoNames(t *testing.T) {
	for of, want := range map[string]string{
		"index": "_index", "forum/index": "forum", "forum/meetings/2018-02-02-plan-000": "meetings/2018-02-02-plan-000",
		"plans/plan-000/index": "plans/plan-000", "plans/plan-000/commitments/01-a": "commitments/plan-000/01-a",
		"plans/plan-000/contributions/ideas/0001": "contributions/plan-000/ideas/0001",
		"plans/plan-000/reports/round-1/index":    "rounds/plan-000/round-1", "plans/plan-000/reports/round-1/01-a": "reports/plan-000/round-1/01-a",
		"updates/latest": "updates/latest", "documents/plan-000/0001": "documents/plan-000/0001", "about/process": "about/process",
	} {
		if got := (hugo{}).name(of); got != want {
			t.Errorf("%s is %s, not %s", of, got, want)
		}
	}
}
