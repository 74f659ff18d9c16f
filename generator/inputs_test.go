package generator_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// TestABuildAfterAnyChangeIsThatOfAFreshFolder changes each thing that files are
// made of, and holds the next build against one that remembers nothing.
func TestABuildAfterAnyChangeIsThatOfAFreshFolder(t *testing.T) {
	dir := copied(t, small)
	write := func(path, text string) {
		t.Helper()
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@b.example"}, args...)...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GIT_COMMITTER_DATE=2026-05-04T12:00:00Z", "GIT_CONFIG_GLOBAL="+os.DevNull)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	o := generator.Options{Source: dir, On: day, Out: filepath.Join(dir, "public")}
	for _, step := range []struct {
		name   string
		change func()
	}{
		{"nothing yet", func() {}},
		{"a record", func() { write("content/pages/new.md", "+++\ntitle = \"New\"\n+++\nWords.\n") }},
		{"a word of it", func() { write("content/pages/new.md", "+++\ntitle = \"New\"\n+++\nSwords.\n") }},
		{"a picture", func() { write("content/static/a.txt", "a") }},
		{"its bytes", func() { write("content/static/a.txt", "b") }},
		{"a word of the interface", func() { write("content/i18n/en.toml", "[nav]\nplans = \"Our plans\"\n") }},
		{"the theme", func() { write("themes/default/pages/about.html", "<p>{{.Title.Text}}</p>") }},
		{"a style sheet", func() { write("themes/default/css/95-own.css", "p { color: red }") }},
		{"the day", func() { o.On = calendar.New(2026, 11, 22) }},
		{"the address", func() { o.BaseURL = "https://elsewhere.example/x/" }},
		{"drafts", func() { o.Drafts = true }},
		{"the history", func() {
			git("init", "-q")
			git("add", "content")
			git("commit", "-q", "-m", "one")
		}},
		{"a commit", func() { git("commit", "-q", "--allow-empty", "-m", "two") }},
	} {
		step.change()
		got := built(t, o)
		fresh := o
		fresh.Out = filepath.Join(t.TempDir(), "fresh")
		if diff := cmp.Diff(built(t, fresh), got); diff != "" {
			t.Errorf("after %s:\n%.2000s", step.name, diff)
		}
		b, err := generator.Build(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		if b.Report.Written != 0 || b.Report.Files == 0 {
			t.Errorf("after %s, nothing changed: %d of %d files were written", step.name, b.Report.Written, b.Report.Files)
		}
		b.Close()
	}
}
