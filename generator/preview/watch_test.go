package preview

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// watching runs a watcher over dir, and gives a channel that gets every change.
func watching(t *testing.T, dir string, notices bool) <-chan struct{} {
	t.Helper()
	w := NewWatcher([]string{dir + "/content", dir + "/themes"})
	if !notices {
		w.notices.Close()
		w.notices = nil
	}
	w.poll = 10 * time.Millisecond
	if notices {
		w.poll = time.Hour // so that only notices can tell
	}
	ctx, cancel := context.WithCancel(context.Background())
	seen, ended := make(chan struct{}, 100), make(chan struct{})
	go func() {
		defer close(ended)
		w.Run(ctx, func() {}, func() { seen <- struct{}{} })
	}()
	t.Cleanup(func() { cancel(); <-ended })
	return seen
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEverySaveIsSeen(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(t *testing.T, dir string)
	}{
		{"written in place", func(t *testing.T, dir string) { put(t, dir+"/content/site.toml", "other words") }},
		{"written aside and renamed", func(t *testing.T, dir string) {
			put(t, dir+"/content/site.toml.tmp", "other")
			os.Rename(dir+"/content/site.toml.tmp", dir+"/content/site.toml")
		}},
		{"moved away and written anew", func(t *testing.T, dir string) {
			os.Rename(dir+"/content/site.toml", dir+"/content/site.toml~")
			put(t, dir+"/content/site.toml", "other")
		}},
		{"a new file", func(t *testing.T, dir string) { put(t, dir+"/content/about/b.md", "x") }},
		{"a file in new folders", func(t *testing.T, dir string) { put(t, dir+"/content/plans/x/updates/a.md", "x") }},
		{"a deleted file", func(t *testing.T, dir string) { os.Remove(dir + "/content/about/a.md") }},
		{"a deleted folder", func(t *testing.T, dir string) { os.RemoveAll(dir + "/content/about") }},
		{"a renamed folder", func(t *testing.T, dir string) { os.Rename(dir+"/content/about", dir+"/content/pages") }},
	} {
		for how, notices := range map[string]bool{"by notices": true, "by looking": false} {
			t.Run(c.name+"/"+how, func(t *testing.T) {
				dir := t.TempDir()
				put(t, dir+"/content/site.toml", "format = 1")
				put(t, dir+"/content/about/a.md", "x")
				seen := watching(t, dir, notices)
				c.do(t, dir)
				await(t, seen)
			})
		}
	}
}

func await(t *testing.T, seen <-chan struct{}) {
	t.Helper()
	select {
	case <-seen:
	case <-time.After(20 * time.Second):
		t.Fatal("nothing was seen")
	}
}

func TestAFileInAFolderThatCameLaterIsSeen(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/content/site.toml", "format = 1")
	seen := watching(t, dir, true)
	put(t, dir+"/content/plans/x/index.md", "x")
	await(t, seen)
	drain(seen)
	put(t, dir+"/content/plans/x/index.md", "other")
	await(t, seen)
}

func TestAThemeFolderThatComesLaterIsSeenByLooking(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/content/site.toml", "format = 1")
	seen := watching(t, dir, false)
	put(t, dir+"/themes/own/css/x.css", "x")
	await(t, seen)
}

// drain waits until no change was seen for a while, and counts those before.
func drain(seen <-chan struct{}) (n int) {
	for {
		select {
		case <-seen:
			n++
		case <-time.After(200 * time.Millisecond):
			return n
		}
	}
}

func TestWhatEditorsLeaveBesideIsNoChange(t *testing.T) {
	for how, notices := range map[string]bool{"by notices": true, "by looking": false} {
		t.Run(how, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir+"/content/site.toml", "format = 1")
			seen := watching(t, dir, notices)
			for _, name := range []string{"4913", ".site.toml.swp", "site.toml~", ".#site.toml", "~$plan.docx", ".DS_Store"} {
				put(t, dir+"/content/"+name, "x")
			}
			select {
			case <-seen:
				t.Error("seen as a change")
			case <-time.After(200 * time.Millisecond):
			}
		})
	}
}

func TestManyFilesSavedAtOnceAreFewChanges(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/content/site.toml", "format = 1")
	seen := watching(t, dir, true)
	for i := range 200 {
		put(t, dir+"/content/"+string(rune('a'+i%26))+".md", time.Duration(i).String())
	}
	await(t, seen)
	if n := drain(seen); n > 20 {
		t.Errorf("%d more changes", n)
	}
}
