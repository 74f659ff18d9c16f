//go:build unix

package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestMedianAndPercentile(t *testing.T) {
	for _, c := range []struct {
		values      []int64
		median, p95 int64
	}{
		{[]int64{5}, 5, 5},
		{[]int64{9, 1, 5}, 5, 9},
		{[]int64{4, 2, 8, 6}, 5, 8},
		{[]int64{20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 10, 19},
	} {
		if got := median(c.values); got != c.median {
			t.Errorf("median of %v: %d", c.values, got)
		}
		if got := percentile(c.values, 95); got != c.p95 {
			t.Errorf("95th percentile of %v: %d", c.values, got)
		}
	}
}

func TestRatiosAreOfMedians(t *testing.T) {
	slow := middle([]figures{{wall: 9 * time.Second, peak: 1}, {wall: 10 * time.Second, peak: 90}, {wall: 100 * time.Second, peak: 30}})
	if got := ratio(slow.wall, 4*time.Second); got != "2.5" || slow.peak != 30 {
		t.Errorf("%s, %d", got, slow.peak)
	}
	both := figures{time.Second, 2 * time.Second, 50}.and(figures{3 * time.Second, time.Second, 40})
	if want := (figures{4 * time.Second, 3 * time.Second, 50}); both != want {
		t.Errorf("one after the other: %v", both)
	}
}

func TestAFolderIsWeighedWithoutTheSearchOfAnotherProgram(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"index.html": "12345", "a/feed.xml": "123", "pagefind/index.html": "1234567"} {
		if err := save(filepath.Join(dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	got, err := weigh(dir)
	if want := (weight{files: 2, pages: 1, bytes: 8}); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAnswersAreWholeShowOneSaveAndAreNeverOlder(t *testing.T) {
	for _, c := range []struct {
		name, body  string
		floor       int
		torn, stale int
		number      int
	}{
		{"whole", "<p>Saved 00007</p><p>Saved 00007</p></html>\n", 7, 0, 0, 7},
		{"before the first save", "<p>The newest news</p></html>", 0, 0, 0, 0},
		{"cut off", "<p>Saved 00007</p>", 6, 1, 0, -1},
		{"of two saves", "<h1>Saved 00007</h1><p>Saved 00006</p></html>", 6, 1, 0, -1},
		{"older", "<p>Saved 00005</p></html>", 6, 0, 1, 5},
	} {
		l := &look{}
		if got := l.judge([]byte(c.body), nil, c.floor); got != c.number || l.torn != c.torn || l.stale != c.stale {
			t.Errorf("%s: save %d, %d torn, %d stale", c.name, got, l.torn, l.stale)
		}
	}
	l := &look{}
	if l.judge(nil, http.ErrServerClosed, 0); l.torn != 1 {
		t.Error("no answer at all passes for whole")
	}
}

func TestASaveIsTimedUntilThePageAndAllListsShowIt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "site", "content", "updates", "latest.md")
	if err := save(path, []byte("+++\ntitle = \"The newest news\"\n+++\nWords.\n")); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	preview := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		now, _ := os.ReadFile(path)
		w.Write(append(now, "</html>"...))
	}))
	defer preview.Close()
	l := &look{server: &server{address: preview.URL, client: preview.Client()}}
	for n, inPlace := range map[int]bool{1: true, 2: false} {
		l.newest = 0
		if _, _, err := l.save(path, marked(string(text), n), n, inPlace); err != nil {
			t.Error(err)
		}
		if l.newest != n {
			t.Errorf("saw %d, not %d", l.newest, n)
		}
	}
	if l.asked < 6 {
		t.Errorf("%d answers for two saves of three addresses", l.asked)
	}
}

// Hugo is asked only where it is installed.
func TestHugoMakesAPageOfEveryRecord(t *testing.T) {
	program, err := exec.LookPath("hugo")
	if err != nil {
		t.Skip("no hugo here")
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir, all := written(t, 200, 1), &noted{}
	if err := newCorpus(1, all).all(200); err != nil {
		t.Fatal(err)
	}
	f := &field{root: dir}
	for _, pages := range []string{"one", "written", "every"} {
		c := f.hugo(program, pages)
		said, err := exec.CommandContext(context.Background(), c.build[0], append(c.build[1:], "--panicOnWarning")...).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", pages, err, said)
		}
		for _, r := range all.records {
			for _, language := range []string{"", "fr"} {
				if language != "" && (pages == "one" || pages == "written" && r.french == "") {
					continue
				}
				page := filepath.Join(c.out, language, strings.TrimSuffix((hugo{}).name(r.path), "_index"), "index.html")
				if _, err := os.Stat(page); err != nil {
					t.Errorf("%s: %v", pages, err)
				}
			}
		}
	}
}
