package preview

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// mark is what shows that a file was saved.
type mark struct {
	size int64
	time time.Time
	mode fs.FileMode
}

// sources remembers how the files below some folders looked. It goes by real
// paths, since that is what file systems send notice of; it only looks.
type sources struct {
	tops  []string
	marks map[string]mark
}

// look walks all folders again. It reports whether anything changed, and gives
// the folders that are there.
func (s *sources) look() (changed bool, folders []string) {
	next := make(map[string]mark, len(s.marks))
	for _, top := range s.tops {
		filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil // it vanished just now: that is a change, and seen as one
			}
			if p != top && passing(d.Name()) {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if d.IsDir() {
				folders = append(folders, p)
			}
			if info, err := d.Info(); err == nil {
				next[p] = markOf(info)
			}
			return nil
		})
	}
	changed = len(next) != len(s.marks)
	for p, m := range next {
		if s.marks[p] != m {
			changed = true
			break
		}
	}
	s.marks = next
	return changed, folders
}

// touch notes down how one file looks now, after a notice about it.
func (s *sources) touch(p string) {
	info, err := os.Lstat(p)
	if err == nil {
		s.marks[p] = markOf(info)
		return
	}
	delete(s.marks, p)
	below := p + string(filepath.Separator)
	for other := range s.marks {
		if strings.HasPrefix(other, below) {
			delete(s.marks, other)
		}
	}
}

func markOf(info fs.FileInfo) mark {
	if info.IsDir() {
		return mark{mode: info.Mode()} // its time changes with its files
	}
	return mark{info.Size(), info.ModTime(), info.Mode()}
}

// passing reports whether a file is one of those that editors and systems leave
// beside the real ones for a moment.
func passing(name string) bool {
	return name == "4913" || name == ".DS_Store" || name == ".git" ||
		strings.HasSuffix(name, "~") || strings.HasPrefix(name, ".#") || strings.HasPrefix(name, "~$") ||
		strings.HasPrefix(name, ".") && strings.HasPrefix(filepath.Ext(name), ".sw")
}
