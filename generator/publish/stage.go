package publish

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ogpress/ogpress/generator/parallel"
)

// stage makes every output and lays those that differ from the folder aside.
type stage struct {
	*folder
	outputs []Output
	places  places
	opt     Options
	entries []Entry // of every output, in their order
	differs []bool  // the output is staged
	done    atomic.Int64

	inside *os.Root // the stage itself, while it is filled: shorter ways to every file
	masked bool     // the umask takes rights away, which must be given back

	mu       sync.Mutex
	staged   map[string]bool // folders of the stage
	refused  []*Refusal      // what stands in the way
	clear    []string        // what stands in the way and may be taken away
	replaced []string
}

// fill makes and stages. No file in its final place has changed when it returns.
func (s *stage) fill(ctx context.Context) error {
	s.entries = make([]Entry, len(s.outputs))
	s.differs = make([]bool, len(s.outputs))
	if err := s.begin(); err != nil {
		return err
	}
	defer s.inside.Close()
	var workers []*worker
	err := parallel.Do(ctx, len(s.outputs), s.opt.Workers, func() func(int) error {
		w := &worker{inside: s.inside}
		workers = append(workers, w)
		return func(i int) error {
			err := s.fillOne(w, i)
			s.outputs[i] = Output{} // whatever its file was made from may go
			if s.opt.Progress != nil {
				s.opt.Progress(int(s.done.Add(1)), len(s.outputs))
			}
			return err
		}
	})
	for _, w := range workers {
		w.leave()
	}
	if err != nil || len(s.refused) == 0 {
		return err
	}
	return s.refusals()
}

// begin makes the stage, and sees by it whether the umask is in the way.
func (s *stage) begin() error {
	if err := s.root.Mkdir(stageFolder, 0o755); err != nil {
		return err
	}
	info, err := s.root.Lstat(stageFolder)
	if err != nil {
		return err
	}
	if s.masked = info.Mode().Perm() != 0o755; s.masked {
		if err := s.root.Chmod(stageFolder, 0o755); err != nil {
			return err
		}
	}
	s.inside, err = s.root.OpenRoot(stageFolder)
	return err
}

// refusals names everything that stands in the way, sorted.
func (s *stage) refusals() error {
	slices.SortFunc(s.refused, func(a, b *Refusal) int { return strings.Compare(a.Path, b.Path) })
	var all []error
	for i, r := range s.refused {
		if i == 0 || r.Path != s.refused[i-1].Path {
			all = append(all, r)
		}
	}
	return errors.Join(all...)
}

// mostKept is how many bytes of memory a worker keeps for the next file in any
// case. What a few large files needed is not kept for many small ones.
const mostKept = 512 << 10

// worker is one of those that fill the stage.
type worker struct {
	inside *os.Root // the stage
	buf    []byte   // the file at hand
	folder string   // where this worker is, whose files and folders are a short way off
	at     *os.Root // that folder; nil: nowhere yet
}

// enter goes to a folder of the stage, unless the worker is there.
func (w *worker) enter(folder string) (*os.Root, error) {
	if folder == "." {
		return w.inside, nil
	}
	if w.at != nil && w.folder == folder {
		return w.at, nil
	}
	w.leave()
	var err error
	w.at, err = w.inside.OpenRoot(folder)
	w.folder = folder
	return w.at, err
}

func (w *worker) leave() {
	if w.at != nil {
		w.at.Close()
		w.at = nil
	}
}

// fillOne makes one output and compares it with what stands at its path.
func (s *stage) fillOne(w *worker, i int) error {
	out := s.outputs[i]
	was, old, err := s.look(out.Path)
	if err != nil {
		return err
	}
	e := Entry{Path: out.Path, Kind: out.Kind, Record: out.Record, Size: out.Size}
	if cap(w.buf) > mostKept && len(w.buf) < cap(w.buf)/8 {
		w.buf = nil
	}
	if out.Make != nil {
		if w.buf, err = made(out, w.buf[:0]); err != nil {
			return err
		}
		e.Size, e.Hash = int64(len(w.buf)), sha256.Sum256(w.buf)
	} else if n, err := hex.Decode(e.Hash[:], []byte(out.SHA256)); err != nil || n != len(e.Hash) {
		return fmt.Errorf("%s has no measure", out.Path)
	}
	s.entries[i] = e
	if was == ours && old == e.Hash {
		return nil
	}
	s.differs[i] = true
	if ok := s.mayReplace(out.Path, was); !ok {
		return nil
	}
	return s.write(w, out, e)
}

// made makes an output, and turns a panic of its maker into an error.
func made(out Output, buf []byte) (result []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			result, err = nil, fmt.Errorf("making %s: %v\n%s", out.Path, r, debug.Stack())
		}
	}()
	if result, err = out.Make(buf); err != nil {
		err = fmt.Errorf("making %s: %w", out.Path, err)
	}
	return result, err
}

// mayReplace notes down what stands at p, and reports whether a new file may go there.
func (s *stage) mayReplace(p string, was state) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch was {
	case changed:
		s.replaced = append(s.replaced, p)
	case foreign:
		if !s.opt.Force {
			s.refused = append(s.refused, refuse(Foreign, p, nil))
			return false
		}
	case occupied:
		if !s.onlyOurs(p) {
			s.refused = append(s.refused, refuse(ForeignFolder, p, nil))
			return false
		}
		s.clear = append(s.clear, p)
	}
	return true
}

// onlyOurs reports whether everything below a folder was written by earlier
// builds and not changed since.
func (s *stage) onlyOurs(dir string) bool {
	err := fs.WalkDir(s.root.FS(), dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if was, _, err := s.look(p); err != nil || was != ours {
			return fs.ErrExist
		}
		return nil
	})
	return err == nil
}

// write puts one file onto the stage: what was made, or what is copied.
func (s *stage) write(w *worker, out Output, e Entry) (err error) {
	dir := path.Dir(out.Path)
	if err := s.makeFolder(w, dir); err != nil {
		return err
	}
	above := path.Dir(dir) // most files are alone in a folder that has many beside it
	root, err := w.enter(above)
	if err != nil {
		return err
	}
	file, err := root.OpenFile(strings.TrimPrefix(out.Path, above+"/"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if s.masked {
			err = errors.Join(err, file.Chmod(0o644))
		}
		err = errors.Join(err, file.Close())
	}()
	if out.Make != nil {
		_, err = file.Write(w.buf)
		return err
	}
	w.buf = slices.Grow(w.buf[:0], copied)[:copied]
	return copyMeasured(file, out, e, w.buf)
}

// copyMeasured copies a file through buf, and makes sure that it is still the one
// that was measured.
func copyMeasured(to io.Writer, out Output, e Entry, buf []byte) error {
	from, err := out.Open()
	if err != nil {
		return err
	}
	defer from.Close()
	h := sha256.New()
	n, err := io.CopyBuffer(io.MultiWriter(to, h), struct{ io.Reader }{from}, buf)
	if err != nil {
		return err
	}
	if n != e.Size || [sha256.Size]byte(h.Sum(nil)) != e.Hash {
		return fmt.Errorf("%s changed while the site was built: build again", out.Path)
	}
	return nil
}

// copied is how many bytes of a file are copied at once.
const copied = 32 << 10

// makeFolder makes a folder of the stage where there is none yet, and looks
// whether there can be one at its final place. Two may do so at once.
func (s *stage) makeFolder(w *worker, dir string) error {
	s.mu.Lock()
	made := s.staged[dir]
	s.mu.Unlock()
	if made || dir == "." {
		return nil
	}
	above, name := path.Dir(dir), path.Base(dir)
	if err := s.makeFolder(w, above); err != nil {
		return err
	}
	if err := s.checkFolder(dir); err != nil {
		return err
	}
	root, err := w.enter(above)
	if err != nil {
		return err
	}
	if err := root.Mkdir(name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if s.masked {
		if err := root.Chmod(name, 0o755); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.staged[dir] = true
	return nil
}

// checkFolder notes down a file or link that stands where the site needs a folder.
func (s *stage) checkFolder(dir string) error {
	if s.lacks(dir) {
		return nil
	}
	info, err := s.root.Lstat(dir)
	if err != nil || info.IsDir() {
		return nil // there, or below something that was noted down already
	}
	was, _, err := s.look(dir)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case was == ours, s.opt.Force:
		s.clear = append(s.clear, dir)
	default:
		s.refused = append(s.refused, refuse(Foreign, dir, nil))
	}
	return nil
}
