package generator_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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
		{"a mistake that is no error", func() {
			write("content/pages/new.md", "+++\ntitle = \"New\"\n+++\nAsk somebody@gmail.com.\n\nLorem ipsum dolor sit amet.\n")
		}},
		{"a draft of it", func() {
			o.Drafts = false
			write("content/pages/new.md", "+++\ntitle = \"New\"\ndraft = true\n+++\nWords.\n")
		}},
		{"a plan of its own", func() { write("content/pages/other.md", "+++\ntitle = \"Other\"\n+++\nLorem ipsum dolor sit amet.\n") }},
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
		if diff := cmp.Diff(accountOf(t, o), wordsOf(b.Account)); diff != "" {
			t.Errorf("after %s, nothing changed, and something else is told:\n%s", step.name, diff)
		}
		if b.Report.Written != 0 || b.Report.Files == 0 {
			t.Errorf("after %s, nothing changed: %d of %d files were written", step.name, b.Report.Written, b.Report.Files)
		}
	}
}

// wordsOf is everything that the command line says of an account.
func wordsOf(a *generator.Account) []string {
	said := []string{a.Day.String(), a.CountProblems(), fmt.Sprint(a.Files), a.NoDays}
	for _, p := range a.Problems {
		said = append(said, p.Letter(a.Letters), p.Annotation(a.Letters))
	}
	return append(said, a.Drafts...)
}

func accountOf(t *testing.T, o generator.Options) []string {
	t.Helper()
	c, err := generator.Load(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	return wordsOf(c.Account())
}

func TestAStrictBuildStopsAlsoWhereNothingChanged(t *testing.T) {
	dir := copied(t, small)
	if err := os.WriteFile(filepath.Join(dir, "content", "updates", "2026-05-01-new.md"), []byte("+++\ntitle = \"New\"\ndate = 2026-05-01\n+++\nLorem ipsum dolor sit amet.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	o := generator.Options{Source: dir, On: day}
	for _, strict := range []bool{false, false, true, false} {
		o.Strict = strict
		b, err := generator.Build(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Problems) == 0 || (b.Report == nil) != strict {
			t.Errorf("strict is %v: %d problems, the report is %v", strict, len(b.Problems), b.Report)
		}
	}
}

// TestWhatOnlyTheLastBuildKnewIsNotForgotten takes away a document that no git
// knows of: its address gets a page that says so, and keeps it.
func TestWhatOnlyTheLastBuildKnewIsNotForgotten(t *testing.T) {
	dir := copied(t, small)
	o := generator.Options{Source: dir, On: day}
	record := filepath.Join(dir, "content", "documents", "lost.md")
	file := filepath.Join(dir, "content", "documents", "lost.txt")
	for f, text := range map[string]string{record: "+++\ntitle = \"Lost\"\ntype = \"evidence\"\ndate = 2026-01-01\n+++\n", file: "Words"} {
		if err := os.WriteFile(f, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const page = "documents/lost/index.html"
	first := built(t, o)[page]
	if err := errors.Join(os.Remove(record), os.Remove(file)); err != nil {
		t.Fatal(err)
	}
	second := built(t, o)
	if second[page] == "" || second[page] == first {
		t.Fatalf("at %s stands %q", page, second[page])
	}
	if diff := cmp.Diff(second, built(t, o)); diff != "" {
		t.Errorf("a build of the same is another:\n%.2000s", diff)
	}
}

// TestWhatIsLeftBesideTheSiteTellsNothingOfWhatIsNotPublished looks for the words
// of a draft, its name, and the line that a letter quotes.
func TestWhatIsLeftBesideTheSiteTellsNothingOfWhatIsNotPublished(t *testing.T) {
	dir := copied(t, small)
	for name, text := range map[string]string{
		"2026-05-01-kept-back.md": "+++\ntitle = \"Hidden\"\ndate = 2026-05-01\ndraft = true\n+++\nLorem ipsum unheard.\n",
		"2026-05-02-open.md":      "+++\ntitle = \"Open\"\ndate = 2026-05-02\n+++\nLorem ipsum quoted.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, "content", "updates", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files := built(t, generator.Options{Source: dir, On: day})
	if !strings.Contains(files["updates/2026-05-02-open/index.html"], "quoted") || files[".ogpress/inputs"] == "" {
		t.Fatal("the site is not as this test expects it")
	}
	for p, text := range files {
		for _, word := range []string{"kept-back", "Hidden", "unheard"} {
			if strings.Contains(p+text, word) {
				t.Errorf("%s has %q", p, word)
			}
		}
	}
	if strings.Contains(files[".ogpress/inputs"], "quoted") {
		t.Errorf("a letter is left beside the site: %s", files[".ogpress/inputs"])
	}
}
