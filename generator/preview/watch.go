package preview

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// The times of watching. Editors write a file in several steps within a few
// milliseconds; a file system without notices is looked at again and again, but
// never for more than a hundredth of the time.
const (
	quiet   = 4 * time.Millisecond   // no further notice for so long: the save is over
	longest = 100 * time.Millisecond // a save is over after so long in any case
	poll    = time.Second            // between two looks at all files, at least
	aFile   = 200 * time.Microsecond // of rest after each file looked at: a hundred times what it costs
)

// Watcher sees what is saved below some folders. It uses the notices of the
// file system where there are some, and looks for itself as well, so that it
// never falls silent.
type Watcher struct {
	sources
	poll    time.Duration
	notices *fsnotify.Watcher // nil where there are none
}

// NewWatcher remembers how the folders look now. They need not exist.
func NewWatcher(folders []string) *Watcher {
	w := &Watcher{poll: poll}
	for _, f := range folders {
		w.tops = append(w.tops, filepath.Clean(f))
	}
	if notices, err := fsnotify.NewWatcher(); err == nil {
		w.notices = notices
	}
	w.attend(&w.sources)
	return w
}

// attend asks for notices about all folders, and looks again for what came before
// the notices began: a folder in a folder that is just being made, say.
func (w *Watcher) attend(s *sources) {
	for range 10 {
		found, folders := s.look()
		w.follow(folders)
		if !found {
			return
		}
	}
}

// Run calls expect as soon as something changed since NewWatcher, and changed
// once it is quiet, again and again until the context ends.
func (w *Watcher) Run(ctx context.Context, expect, changed func()) {
	events := w.listen()
	if w.notices != nil {
		defer w.notices.Close()
	}
	rest := time.NewTimer(w.rest())
	defer rest.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			if w.take(e) {
				expect()
				w.settle(ctx, events)
				changed()
			}
		case <-rest.C:
			w.lookAround(expect, changed)
			rest.Reset(w.rest())
		}
	}
}

// rest is how long to wait before looking at all files again.
func (w *Watcher) rest() time.Duration {
	return max(w.poll, time.Duration(len(w.marks))*aFile)
}

// listen gives the file system's notices; none where there are none.
func (w *Watcher) listen() <-chan fsnotify.Event {
	if w.notices == nil {
		return nil
	}
	go func() {
		for range w.notices.Errors { // an overflow, say: looking finds what was missed
		}
	}()
	return w.notices.Events
}

// follow asks for notices about folders. Too many folders for the system, or a
// file system that has none to give, is no error: looking remains.
func (w *Watcher) follow(folders []string) {
	if w.notices == nil {
		return
	}
	for _, dir := range folders {
		if w.notices.Add(dir) != nil {
			return
		}
	}
}

// take notes a notice down, and reports whether it is one of a change.
func (w *Watcher) take(e fsnotify.Event) bool {
	if passing(filepath.Base(e.Name)) || e.Op == fsnotify.Chmod {
		return false
	}
	w.touch(e.Name)
	if e.Op.Has(fsnotify.Create) && w.marks[e.Name].mode.IsDir() {
		below := sources{tops: []string{e.Name}}
		w.attend(&below)
		for p, m := range below.marks {
			w.marks[p] = m
		}
	}
	return true
}

// settle takes further notices until it is quiet.
func (w *Watcher) settle(ctx context.Context, events <-chan fsnotify.Event) {
	end := time.NewTimer(longest)
	defer end.Stop()
	for {
		select {
		case e := <-events:
			w.take(e)
		case <-time.After(quiet):
			return
		case <-end.C:
			return
		case <-ctx.Done():
			return
		}
	}
}

// lookAround looks at all files.
func (w *Watcher) lookAround(expect, changed func()) {
	found, folders := w.look()
	if found {
		expect()
		w.follow(folders)
		changed()
	}
}
