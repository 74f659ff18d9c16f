package generator_test

import (
	"context"
	"errors"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

const small = "../cmd/ogpress/testdata/site"

var day = calendar.New(2026, 11, 21)

// copied lays a source folder down in a new place.
func copied(t *testing.T, source string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(source, "content"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// built builds a source folder and gives its files by path.
func built(t *testing.T, o generator.Options) map[string]string {
	t.Helper()
	b, err := generator.Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if b.Report == nil {
		t.Fatalf("the content has %d problems, the first %+v", len(b.Problems), b.Problems[0])
	}
	files := map[string]string{}
	err = fs.WalkDir(os.DirFS(b.Out), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(b.Out, p))
		files[p] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTheExampleIsBuiltTheSameWhateverTheFolderTheZoneAndTheProcessors(t *testing.T) {
	here := built(t, generator.Options{Source: copied(t, ".."), Out: filepath.Join(t.TempDir(), "public"), On: day})

	local, processors := time.Local, runtime.GOMAXPROCS(1)
	time.Local = time.FixedZone("Line Islands", 14*3600)
	defer func() { time.Local = local; runtime.GOMAXPROCS(processors) }()
	source := copied(t, "..")
	there := built(t, generator.Options{Source: source, On: day, Workers: 3})
	if len(here) < 500 {
		t.Errorf("the example has only %d files", len(here))
	}
	for p, text := range here {
		if there[p] != text {
			t.Errorf("%s differs:\n%s", p, cmp.Diff(text, there[p]))
			break
		}
	}
	if len(here) != len(there) {
		t.Errorf("%d files here, %d there", len(here), len(there))
	}
}

func TestTheDayIsTheOneInTheSitesTimeZone(t *testing.T) {
	late := time.Date(2026, 11, 20, 23, 30, 0, 0, time.UTC) // 00:30 in Paris
	for _, c := range []struct {
		o    generator.Options
		want calendar.Date
	}{
		{generator.Options{Source: small, Now: late}, calendar.New(2026, 11, 21)},
		{generator.Options{Source: small, Now: late, On: calendar.New(2026, 1, 2)}, calendar.New(2026, 1, 2)},
	} {
		content, err := generator.Load(context.Background(), c.o)
		if err != nil {
			t.Fatal(err)
		}
		content.Close()
		if content.Day != c.want {
			t.Errorf("the day is %v, not %v", content.Day, c.want)
		}
	}
}

func TestAFolderWithoutContentIsSaid(t *testing.T) {
	for _, source := range []string{t.TempDir(), filepath.Join(t.TempDir(), "nowhere")} {
		if _, err := generator.Load(context.Background(), generator.Options{Source: source}); !errors.Is(err, generator.ErrNoContent) {
			t.Errorf("%s: %v", source, err)
		}
	}
}

func TestAStandardThatNobodyKnowsIsAProblemWithItsPlace(t *testing.T) {
	dir := copied(t, small)
	edit(t, dir, "content/site.toml", `"co-creation-2016"`, `"co-creation-2061"`)
	content, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	if len(content.Problems) != 1 || content.Problems[0].Code != "unknown-standard" || content.Problems[0].Line != 8 || content.Problems[0].Column != 14 {
		t.Errorf("the problems are %+v", content.Problems)
	}
}

func TestMistakesInASitesOwnWordsAreToldWhereTheyStand(t *testing.T) {
	dir := copied(t, small)
	words := "[command]\ncheckd = \"x\"\nchecked = \"{titel}\"\nstop = 7\n"
	if err := os.Mkdir(filepath.Join(dir, "content", "i18n"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "i18n", "en.toml"), []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
	content, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	got := map[int]string{}
	for _, p := range content.Problems {
		got[p.Line] = p.Code
	}
	if d := cmp.Diff(map[int]string{2: "word-unknown", 3: "word-placeholder", 4: "word-not-text"}, got); d != "" {
		t.Error(d)
	}
}

func edit(t *testing.T, dir, file, old, new string) {
	t.Helper()
	name := filepath.Join(dir, file)
	data, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatalf("%s has no %q: %v", file, old, err)
	}
	aside := name + ".tmp"
	if err := os.WriteFile(aside, []byte(strings.Replace(string(data), old, new, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(aside, name); err != nil {
		t.Fatal(err)
	}
}

// shows asks a preview until a page holds a text.
func shows(t *testing.T, p *generator.Preview, address, text string) {
	t.Helper()
	body := ""
	for range 400 {
		r := httptest.NewRequest("GET", address, nil)
		r.Host = "localhost"
		w := httptest.NewRecorder()
		p.ServeHTTP(w, r)
		if body = w.Body.String(); strings.Contains(body, text) {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatalf("%s never showed %q, but\n%s", address, text, body)
}

func TestThePreviewFollowsEverySaveAndRecoversFromEveryMistake(t *testing.T) {
	dir := copied(t, small)
	edit(t, dir, "content/site.toml", "licence", "license")
	ctx, cancel := context.WithCancel(context.Background())
	p, err := generator.NewPreview(ctx, generator.Options{Source: dir, On: day}, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	followed := make(chan struct{})
	go func() { defer close(followed); p.Follow(ctx) }()
	defer func() { cancel(); <-followed; p.Close() }()

	const update = "/updates/2026-10-01-website/"
	shows(t, p, "/", "content/site.toml:9:1: error")
	edit(t, dir, "content/site.toml", "license", "licence")
	shows(t, p, update, "A new website")
	edit(t, dir, "content"+strings.TrimSuffix(update, "/")+".md", "A new website", "A site of our own")
	shows(t, p, update, "A site of our own")
	shows(t, p, "/fr"+update, "A site of our own")

	question := filepath.Join(dir, "content", "questions", "cost.md")
	if err := os.MkdirAll(filepath.Dir(question), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(question, []byte("+++\ntitle = \"What does it cost?\"\nasked = 2026-11-01\n+++\nHow much?\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	shows(t, p, "/questions/cost/", "What does it cost?")
	if err := os.Remove(question); err != nil {
		t.Fatal(err)
	}
	shows(t, p, "/questions/cost/", "404")
	if err := os.Rename(filepath.Join(dir, "content"), filepath.Join(dir, "elsewhere")); err != nil {
		t.Fatal(err)
	}
	shows(t, p, "/", "no folder content")
	if err := os.Rename(filepath.Join(dir, "elsewhere"), filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	shows(t, p, update, "A site of our own")
	if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
		t.Error("the preview wrote a folder")
	}
}
