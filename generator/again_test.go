package generator

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
)

// newcomer lays the small site down in a new folder.
func newcomer(t *testing.T) Options {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../cmd/ogpress/testdata/site/content")); err != nil {
		t.Fatal(err)
	}
	return Options{Source: dir, On: calendar.New(2026, 11, 21)}
}

func opened(t *testing.T, o Options) *Content {
	t.Helper()
	c, err := open(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.source.Close() })
	return c
}

func save(t *testing.T, o Options, path, text string) {
	t.Helper()
	path = filepath.Join(o.Source, "content", filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestWhatDidNotChangeIsNotEvenLoaded asks what Build asks before it loads.
func TestWhatDidNotChangeIsNotEvenLoaded(t *testing.T) {
	o := newcomer(t)
	for _, step := range []struct {
		name, path, text string
		known            bool // after a build of it
	}{
		{"nothing to tell", "static/a.txt", "a", true},
		{"a draft", "updates/2026-05-01-a.md", "+++\ntitle = \"A\"\ndate = 2026-05-01\ndraft = true\n+++\nWords.\n", false},
		{"a warning", "updates/2026-05-01-a.md", "+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\nLorem ipsum.\n", false},
		{"mended", "updates/2026-05-01-a.md", "+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\nWords.\n", true},
	} {
		save(t, o, step.path, step.text)
		if opened(t, o).again(context.Background(), o) != nil {
			t.Errorf("%s: the build before is taken for it", step.name)
		}
		built, err := Build(context.Background(), o)
		if err != nil || built.Report == nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		b := opened(t, o).again(context.Background(), o)
		if (b != nil) != step.known {
			t.Errorf("%s: known without loading is %v, want %v", step.name, b != nil, step.known)
		}
		if b != nil && (b.Files != built.Files || b.Files.Published == 0 || b.Report.Written != 0) {
			t.Errorf("%s: told is %+v, and after the build it was %+v", step.name, b.Files, built.Files)
		}
	}
}

// TestABuildDuringWhichSettingsChangeHasNoName saves words of the interface between
// the moment when they are read and the end.
func TestABuildDuringWhichSettingsChangeHasNoName(t *testing.T) {
	for _, change := range []bool{false, true} {
		o := newcomer(t)
		c := opened(t, o)
		if change {
			save(t, o, "i18n/en.toml", "[nav]\nplans = \"Our plans\"\n")
		}
		if err := c.load(context.Background(), o); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Result.Close() })
		if named := c.inputs(o) != ""; named == change {
			t.Errorf("words changed: %v, and the build has a name: %v", change, named)
		}
	}
}
