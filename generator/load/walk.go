package load

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/parallel"
	"github.com/ogpress/ogpress/generator/problem"
)

// ErrNoContent says that the source folder has no content/ in it.
var ErrNoContent = errors.New("there is no folder content/ here")

var errContentLink = errors.New("content/ is a symbolic link, and links are not followed")

// Limits of one content folder. A site beyond them is no mistake of a civil servant.
const (
	maxFiles = 500_000
	maxDepth = 32
)

// found is one plain file under content/.
type found struct {
	path string // from content/
	size int64
	time time.Time // of its last change
}

// walker goes through content/ without following or opening anything that is
// not a plain folder.
type walker struct {
	fsys    fs.FS
	list    *problem.List
	files   []found
	folders map[string]bool // from content/
	refused []string        // named already, never opened
}

// walk lists the plain files of content/, in order of their paths. Ignored
// files are not there; refused ones are reported.
func walk(ctx context.Context, fsys fs.FS, list *problem.List) (*walker, error) {
	info, err := fs.Lstat(fsys, "content")
	switch {
	case err == nil && info.Mode()&fs.ModeSymlink != 0:
		return nil, errContentLink
	case errors.Is(err, fs.ErrNotExist), err == nil && !info.IsDir():
		return nil, ErrNoContent
	case err != nil:
		return nil, err
	}
	w := &walker{fsys: fsys, list: list, folders: map[string]bool{}}
	level := []string{""}
	for depth := 0; len(level) > 0; depth++ {
		if level, err = w.level(ctx, level, depth); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(w.files, func(a, b found) int { return comparePaths(a.path, b.path) })
	return w, nil
}

// level goes through folders of one depth, and gives those that are in them.
func (w *walker) level(ctx context.Context, dirs []string, depth int) ([]string, error) {
	entries, errs := make([][]fs.DirEntry, len(dirs)), make([]error, len(dirs))
	err := parallel.Do(ctx, len(dirs), 0, func() func(int) error {
		return func(i int) error {
			entries[i], errs[i] = fs.ReadDir(w.fsys, path.Join("content", dirs[i]))
			return nil
		}
	})
	var below []string
	for i, dir := range dirs {
		if err == nil && errs[i] != nil && dir == "" {
			err = errs[i]
		}
		if err != nil {
			return nil, err
		}
		if errs[i] != nil {
			w.refuse(dir, problem.Problem{Code: "unreadable", Args: problem.Args{"reason": reason(errs[i])}})
			continue
		}
		for _, e := range entries[i] {
			if isIgnored(e.Name()) {
				continue
			}
			if e.IsDir() && depth < maxDepth {
				below = append(below, path.Join(dir, e.Name()))
			}
			if err = w.entry(dir, e, depth); err != nil {
				return nil, err
			}
		}
	}
	return below, nil
}

func (w *walker) entry(dir string, e fs.DirEntry, depth int) error {
	p := path.Join(dir, e.Name())
	switch {
	case e.Type()&fs.ModeSymlink != 0:
		w.refuse(p, problem.Problem{Code: "symbolic-link"})
	case e.IsDir() && depth >= maxDepth:
		w.refuse(p, problem.Problem{Code: "too-deep-folder"})
	case e.IsDir():
		w.folders[p] = true
	case !e.Type().IsRegular():
		w.refuse(p, problem.Problem{Code: "not-a-file"})
	case len(w.files) >= maxFiles:
		return errors.New("content/ holds too many files")
	default:
		info, err := e.Info()
		if err != nil {
			w.refuse(p, problem.Problem{Code: "unreadable", Args: problem.Args{"reason": reason(err)}})
			return nil
		}
		w.files = append(w.files, found{p, info.Size(), info.ModTime()})
	}
	return nil
}

// refuse reports a file or folder that is left alone.
func (w *walker) refuse(p string, pr problem.Problem) {
	w.refused = append(w.refused, p)
	w.list.Add(whole(p, pr))
}

// whole makes a problem of a file as a whole, or of a folder, at its path from content/.
func whole(p string, pr problem.Problem) problem.Problem {
	pr.File, pr.Line, pr.Column, pr.Width = "content/"+shown(p), 1, 1, 1
	if pr.Severity == "" {
		pr.Severity = problem.Error
	}
	return pr
}

// reason is what went wrong with a file, without its path.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// isIgnored reports whether a name is one that editors and systems leave
// behind. Such files are never reported.
func isIgnored(name string) bool {
	switch name {
	case ".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "4913":
		return true
	}
	return strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") || isSwapFile(name)
}

// isSwapFile reports whether a name is one of vim's, ".x.md.swp".
func isSwapFile(name string) bool {
	ext := path.Ext(name)
	return strings.HasPrefix(name, ".") && len(ext) == 4 && strings.HasPrefix(ext, ".sw") && len(name) > 4
}
