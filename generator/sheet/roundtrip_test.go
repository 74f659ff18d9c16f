package sheet

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/problem"
)

var today = calendar.New(2026, 11, 21)

// tables exports the open data of a site, by name.
func tables(t *testing.T, dir string) map[string]string {
	t.Helper()
	r, err := load.Folder(context.Background(), os.DirFS(dir), load.Options{Day: today})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, p := range r.Problems {
		if p.Severity == problem.Error {
			t.Errorf("%s:%d: %s %v", p.File, p.Line, p.Code, p.Args)
		}
	}
	all := map[string]string{}
	for _, table := range export.Tables(r.Site, today) {
		b, err := table.CSV(nil, r.Site.Languages)
		if err != nil {
			t.Fatal(err)
		}
		all[table.Name] = string(b)
	}
	return all
}

// write puts what was imported into a folder.
func write(t *testing.T, dir string, files []File) {
	t.Helper()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// bare is the example without the records that are imported.
func bare(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"plans/*/commitments/*.md", "plans/*/contributions/*/*.md", "plans/*/events/*.md", "documents/*.md", "documents/*/*.md", "contacts.toml", "contacts.*.toml"} {
		files, _ := filepath.Glob(filepath.Join(dir, "content", filepath.FromSlash(pattern)))
		for _, f := range files {
			if err := os.Remove(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

func TestImportReadsBackWhatTheSiteExports(t *testing.T) {
	before, dir := tables(t, "../.."), bare(t)
	plans, err := os.ReadDir("../../content/plans")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range Kinds() {
		into := []string{""}
		if kind != "documents" && kind != "contacts" {
			into = nil
			for _, p := range plans {
				into = append(into, p.Name())
			}
		}
		for _, plan := range into {
			r, err := Import(os.DirFS(dir), []byte(before[kind]), Options{Kind: kind, Into: plan})
			if err != nil {
				t.Fatalf("%s into %q: %v", kind, plan, err)
			}
			for _, refused := range r.Refused {
				if !strings.HasPrefix(refused.Why, "it belongs to the plan") {
					t.Errorf("%s into %q, row %d: %s", kind, plan, refused.Row, refused.Why)
				}
			}
			write(t, dir, r.Files)
		}
	}
	after := tables(t, dir)
	for _, kind := range Kinds() {
		if diff := cmp.Diff(rows(t, before[kind]), rows(t, after[kind])); diff != "" {
			t.Errorf("%s (-exported +imported):\n%s", kind, diff)
		}
	}
}

// rows names each cell that is not empty by its column.
func rows(t *testing.T, text string) (all []map[string]string) {
	t.Helper()
	cells, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range cells[1:] {
		named := map[string]string{}
		for i, c := range row {
			if c != "" && cells[0][i] != "files" { // the import names what the loader had found
				named[cells[0][i]] = c
			}
		}
		all = append(all, named)
	}
	return all
}
