// Package history asks git what it witnesses: when a record was first
// published and last changed, which commit a site is built from, and which
// records were there once and are gone, because an address that was published
// must keep working.
//
// Git is a witness and no more. Where there is no git program, no repository,
// no commit, or only a shallow clone, the answer says so, and the build goes
// on without days. Days are those of the committer, in his own time zone: the
// day on which a change entered the history, not that on which somebody says
// to have written it.
//
// Only `git log` runs, once, and it runs nothing in turn: see command.
package history

import (
	"context"
	"crypto/sha256"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Options say how git is asked. The zero value is the usual choice.
type Options struct {
	Git    string // the program; "" is the git of the PATH
	Folder string // the folder whose files count, relative to the site's; "" is "content"
}

// Reason says why git witnesses nothing, or not all.
type Reason string

// The reasons. With Shallow the history ends early: what vanished within it is
// known, days are not.
const (
	Whole        Reason = "" // nothing is missing
	NoGit        Reason = "no-git"
	NoRepository Reason = "no-repository"
	NoCommits    Reason = "no-commits"
	Shallow      Reason = "shallow"
	Failed       Reason = "failed"
)

// Commit is one state of the repository.
type Commit struct {
	Hash    string        // in full
	Day     calendar.Date // zero where git's day is none
	Subject string        // one line, without control characters, at most 200 characters
}

// Days are the first and the last day on which a file was changed. A file that
// was moved began anew: its address did.
type Days struct{ First, Last calendar.Date }

// Gone is a file that was there once.
type Gone struct {
	Path  string // relative to the site's folder, with "/"
	MayBe string // where git thinks that it was moved to; "" where it was not
	// Removed is the commit that removed it; its Hash is "" where none did yet.
	Removed Commit
}

// History is what git witnesses about the files of one folder.
type History struct {
	Reason Reason
	Detail string            // what git said, where Reason is Failed
	Head   Commit            // the commit that is checked out
	Sum    [sha256.Size]byte // of all that git said; zero where it said nothing

	files map[string]*file
}

// file is what the log says of one path, read from the newest commit on.
type file struct {
	days    Days
	seen    bool // whether the newest word on it was read
	removed Commit
	movedTo string
}

// Read asks git about the site in dir, which may be a folder within its
// repository. The error is ctx's, and no other.
func Read(ctx context.Context, dir string, o Options) (*History, error) {
	if o.Folder == "" {
		o.Folder = "content"
	}
	h := &History{files: map[string]*file{}}
	h.ask(ctx, dir, o)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return h, nil
}

// Known reports whether days and the list of what is gone are complete.
func (h *History) Known() bool { return h.Reason == Whole }

// Of gives the days of a file by its path relative to the site's folder, with
// "/". It has none for files that were never committed, and none at all where
// the history is not whole.
func (h *History) Of(path string) (Days, bool) {
	f := h.files[path]
	if f == nil || !h.Known() || f.days.First.IsZero() {
		return Days{}, false
	}
	return f.days, true
}

// Gone lists, by path, the files that the history knows and that are not there
// any more, committed or not. A nil there takes the history's word for it.
func (h *History) Gone(there func(path string) bool) []Gone {
	var all []Gone
	for path, f := range h.files {
		if there == nil && f.removed.Hash == "" || there != nil && there(path) {
			continue
		}
		all = append(all, Gone{Path: path, MayBe: f.movedTo, Removed: f.removed})
	}
	slices.SortFunc(all, func(a, b Gone) int { return strings.Compare(a.Path, b.Path) })
	return all
}

// changed notes that a commit added or changed a file.
func (h *History) changed(path string, c Commit) {
	f := h.file(path)
	f.seen = true
	if c.Day.IsZero() {
		return
	}
	if f.days.First.IsZero() || c.Day < f.days.First {
		f.days.First = c.Day
	}
	f.days.Last = max(f.days.Last, c.Day)
}

// removed notes that a commit removed a file, or moved it.
func (h *History) removed(path, to string, c Commit) {
	f := h.file(path)
	if !f.seen {
		f.removed, f.movedTo = c, to
	}
	f.seen = true
}

func (h *History) file(path string) *file {
	f := h.files[path]
	if f == nil {
		f = &file{}
		h.files[strings.Clone(path)] = f
	}
	return f
}
