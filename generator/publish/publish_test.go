package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// site makes outputs of a path-to-text map.
func site(files map[string]string) []Output {
	var outs []Output
	for _, p := range slices.Sorted(maps.Keys(files)) {
		outs = append(outs, Output{Path: p, Kind: "page", Record: "r/" + p, Make: func(buf []byte) ([]byte, error) {
			return append(buf, files[p]...), nil
		}})
	}
	return outs
}

// tree reads a folder: text by path, "-> …" for links, without publish's own memory.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == hidden {
			return fs.SkipDir
		}
		rel, _ := filepath.Rel(dir, p)
		switch {
		case d.Type()&fs.ModeSymlink != 0:
			to, _ := os.Readlink(p)
			got[rel] = "-> " + to
		case d.IsDir():
			if entries, _ := os.ReadDir(p); len(entries) == 0 {
				got[rel+"/"] = ""
			}
		default:
			data, err := os.ReadFile(p)
			got[rel] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func publish(t *testing.T, dir string, files map[string]string) *Report {
	t.Helper()
	report, err := Site(context.Background(), dir, site(files), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	p := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func reasons(err error) []Reason {
	if list, ok := err.(interface{ Unwrap() []error }); ok {
		var all []Reason
		for _, e := range list.Unwrap() {
			all = append(all, reasons(e)...)
		}
		return all
	}
	var r *Refusal
	if errors.As(err, &r) {
		return []Reason{r.Reason}
	}
	return nil
}

func TestAFirstBuildPutsEveryFileInItsPlaceAndLeavesOnlyAManifestBeside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "public")
	files := map[string]string{"index.html": "home", "plans/x/index.html": "plan", "plans/x/y.csv": "", "feed.xml": "feed"}
	report := publish(t, dir, files)
	same(t, "files", files, tree(t, dir))
	same(t, "report", &Report{Files: 4, Written: 4, Bytes: 12}, report)
	memory, _ := os.ReadDir(filepath.Join(dir, hidden))
	if len(memory) != 1 || memory[0].Name() != "manifest" {
		t.Errorf("left in %s: %v", hidden, memory)
	}
	entries, err := Earlier(dir)
	if err != nil || len(entries) != 4 || entries[1].Record != "r/index.html" || entries[1].Kind != "page" {
		t.Errorf("the manifest says %+v, %v", entries, err)
	}
}

func TestABuildThatChangesNothingTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{"index.html": "home", "a/index.html": "a"}
	publish(t, dir, files)
	before := stats(t, dir)
	same(t, "report", &Report{Files: 2, Unchanged: 2, Bytes: 5}, publish(t, dir, files))
	same(t, "times and inodes", before, stats(t, dir))
}

func TestABuildThatChangesOneFileTouchesThatFileOnly(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{"index.html": "home", "a/index.html": "a", "a/b.html": "b"}
	publish(t, dir, files)
	before := stats(t, dir)
	files["a/index.html"] = "A"
	report := publish(t, dir, files)
	same(t, "report", &Report{Files: 3, Written: 1, Unchanged: 2, Bytes: 6}, report)
	after := stats(t, dir)
	for _, p := range []string{"index.html", "a/b.html"} {
		if before[p] != after[p] {
			t.Errorf("%s was touched", p)
		}
	}
	same(t, "files", files, tree(t, dir))
}

// stats gives the time and length of each file.
func stats(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if info, err := os.Lstat(p); err == nil && !info.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			got[rel] = info.ModTime().Format(time.RFC3339Nano) + info.Mode().String()
		}
		return err
	})
	return got
}

func TestOnlyWhatAnEarlierBuildWroteIsDeletedAndFoldersThatItEmpties(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"index.html": "home", "old/deep/index.html": "x", "kept/index.html": "y"})
	write(t, dir, "CNAME", "opengov.example")
	write(t, dir, ".git/HEAD", "ref")
	write(t, dir, "kept/notes.txt", "mine")
	report := publish(t, dir, map[string]string{"index.html": "home"})
	same(t, "files", map[string]string{
		"index.html": "home", "CNAME": "opengov.example", ".git/HEAD": "ref", "kept/notes.txt": "mine",
	}, tree(t, dir))
	same(t, "deleted", 2, report.Deleted)
}

func TestAHandChangedFileIsNamedAndStaysWhereItsSourceVanished(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"a.html": "one", "b.html": "two", "c.html": "three"})
	info, _ := os.Stat(filepath.Join(dir, "b.html"))
	write(t, dir, "a.html", "ONE")
	write(t, dir, "b.html", "TWO")
	os.Chtimes(filepath.Join(dir, "b.html"), info.ModTime(), info.ModTime())
	report := publish(t, dir, map[string]string{"b.html": "two", "c.html": "three"})
	same(t, "kept", []string{"a.html"}, report.Kept)
	same(t, "replaced", []string{"b.html"}, report.Replaced)
	same(t, "files", map[string]string{"a.html": "ONE", "b.html": "two", "c.html": "three"}, tree(t, dir))
}

func TestSomebodyElsesFileWhereAPageMustGoIsRefusedUnlessForced(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"index.html": "home"})
	write(t, dir, "a/index.html", "theirs")
	write(t, dir, "b", "theirs too")
	before := tree(t, dir)
	next := map[string]string{"index.html": "new", "a/index.html": "ours", "b/index.html": "ours"}
	_, err := Site(context.Background(), dir, site(next), Options{})
	same(t, "reasons", []Reason{Foreign, Foreign}, reasons(err))
	same(t, "folder after the refusal", before, tree(t, dir))
	if _, err := Site(context.Background(), dir, site(next), Options{Force: true}); err != nil {
		t.Fatal(err)
	}
	same(t, "folder after force", next, tree(t, dir))
}

func TestSomebodyElsesFolderWhereAFileMustGoIsRefusedEvenWhenForced(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "feed.xml/theirs", "x")
	_, err := Site(context.Background(), dir, site(map[string]string{"feed.xml": "ours"}), Options{Force: true})
	same(t, "reasons", []Reason{ForeignFolder}, reasons(err))
	same(t, "folder", map[string]string{"feed.xml/theirs": "x"}, tree(t, dir))
}

func TestAFileMayBecomeAFolderAndAFolderAFile(t *testing.T) {
	dir := t.TempDir()
	one := map[string]string{"a": "file", "b/x": "1", "b/c/y": "2", "Case.pdf": "old"}
	two := map[string]string{"a/x": "1", "b": "file", "case.pdf": "new"}
	for _, files := range []map[string]string{one, two, one} {
		publish(t, dir, files)
		same(t, "files", files, tree(t, dir))
	}
}

func TestAnErrorWhileMakingLeavesTheFolderAsItWas(t *testing.T) {
	fail := func(buf []byte) ([]byte, error) { return nil, errors.New("no such template") }
	boom := func(buf []byte) ([]byte, error) { panic("index out of range") }
	for name, make := range map[string]func([]byte) ([]byte, error){"no such template": fail, "index out of range": boom} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			outs := append(site(map[string]string{"a/b": "1", "z": "2"}), Output{Path: "m", Make: make})
			_, err := Site(context.Background(), dir, outs, Options{})
			if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "making m") {
				t.Errorf("the error is %v", err)
			}
			if _, err := os.Lstat(dir); err == nil {
				t.Error("a folder is left behind")
			}
			publish(t, dir, map[string]string{"a/b": "old"})
			if _, err := Site(context.Background(), dir, outs, Options{}); err == nil {
				t.Error("no error")
			}
			same(t, "files", map[string]string{"a/b": "old"}, tree(t, dir))
			if left, _ := filepath.Glob(filepath.Join(dir, hidden, "*")); len(left) != 1 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestAnInterruptLeavesTheFolderAsItWas(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"a": "old"})
	ctx, cancel := context.WithCancel(context.Background())
	outs := []Output{{Path: "a", Make: func(buf []byte) ([]byte, error) { cancel(); return append(buf, "new"...), nil }}}
	if _, err := Site(ctx, dir, outs, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	same(t, "files", map[string]string{"a": "old"}, tree(t, dir))
}

func TestOutputsThatCannotStandInOneFolderAreRefused(t *testing.T) {
	for _, paths := range [][]string{
		{"a", "a"}, {"a", "A"}, {"a", "a/b"}, {"../a"}, {"/a"}, {"a//b"}, {""}, {"."}, {".git/config"},
		{".GIT/config"}, {".ogpress/manifest"}, {"a\x00b"}, {`a\b`}, {"a\tb"},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		var outs []Output
		for _, p := range paths {
			outs = append(outs, Output{Path: p, Make: func(buf []byte) ([]byte, error) { return buf, nil }})
		}
		if _, err := Site(context.Background(), dir, outs, Options{Force: true}); err == nil {
			t.Errorf("%q were accepted", paths)
		}
		if _, err := os.Lstat(dir); err == nil {
			t.Errorf("%q: a folder is left behind", paths)
		}
	}
}

// document is an output that is copied; size and hash are those of measured.
func document(path, measured, text string) Output {
	sum := sha256.Sum256([]byte(measured))
	return Output{Path: path, Kind: "document", Size: int64(len(measured)), SHA256: hex.EncodeToString(sum[:]),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

func TestWhatWouldBreakTheManifestIsRefused(t *testing.T) {
	for _, out := range []Output{{Path: "a", Kind: "pa\tge"}, {Path: "a", Record: "x\ny"}} {
		out.Make = func(buf []byte) ([]byte, error) { return buf, nil }
		if _, err := Site(context.Background(), filepath.Join(t.TempDir(), "public"), []Output{out}, Options{}); err == nil {
			t.Errorf("%+q was accepted", out.Kind+out.Record)
		}
	}
}

func TestADocumentIsCopiedOnceAndReadOnlyWhenItChanged(t *testing.T) {
	dir := t.TempDir()
	out := document("documents/plan.pdf", "%PDF", "%PDF")
	for _, want := range []int{1, 0} {
		report, err := Site(context.Background(), dir, []Output{out}, Options{})
		if err != nil || report.Written != want {
			t.Fatalf("wrote %d files (%v), want %d", report.Written, err, want)
		}
		out.Open = func() (io.ReadCloser, error) { return nil, errors.New("opened again") }
	}
}

func TestADocumentThatChangesWhileItIsCopiedStopsTheBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	outs := []Output{document("plan.pdf", "%PDF", "%PDX")}
	_, err := Site(context.Background(), dir, outs, Options{})
	if err == nil || !strings.Contains(err.Error(), "plan.pdf changed while") {
		t.Errorf("the error is %v", err)
	}
}

func TestTheManifestDoesNotTellHowAFolderCameToBe(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	end := map[string]string{"a/b": "1", "c": "2"}
	publish(t, one, end)
	publish(t, two, map[string]string{"a": "x", "d": "4"})
	publish(t, two, end)
	a, _ := os.ReadFile(filepath.Join(one, manifestFile))
	b, _ := os.ReadFile(filepath.Join(two, manifestFile))
	if !bytes.Equal(a, b) || len(a) == 0 {
		t.Errorf("manifests differ:\n%s\n%s", a, b)
	}
}
