package publish

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
)

// state is what stands at a path of the output folder before a build.
type state int

const (
	absent   state = iota
	ours           // as an earlier build wrote it
	changed        // an earlier build wrote it, and somebody changed it since
	foreign        // somebody else's: a file, link or device
	occupied       // a folder
	blocked        // something that is no folder stands where one must be
)

// look says what stands at a path and, where it is ours, the hash of its bytes.
func (f *folder) look(p string) (state, [sha256.Size]byte, error) {
	var none [sha256.Size]byte
	entries := f.memory.byPath[p]
	if len(entries) == 0 && f.lacks(path.Dir(p)) {
		return absent, none, nil
	}
	info, err := f.root.Lstat(p)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return absent, none, nil
	case err != nil && f.obstacle(p) != "":
		return absent, none, nil // whoever writes there finds the obstacle again
	case err != nil:
		return absent, none, err
	case info.IsDir():
		return occupied, none, nil
	}
	if len(entries) == 0 {
		return foreign, none, nil
	}
	if !info.Mode().IsRegular() {
		return changed, none, nil
	}
	if stampOf(info).before(f.memory.stamp) && entries[0].Size == info.Size() {
		return ours, entries[0].Hash, nil
	}
	return f.compare(p, info.Size(), entries)
}

// lacks reports whether the output folder had no such folder before this build.
// Most files of a first build need no look of their own then.
func (f *folder) lacks(dir string) bool {
	if dir == "." {
		return false
	}
	f.mu.Lock()
	lacks, known := f.lacking[dir]
	f.mu.Unlock()
	if known {
		return lacks
	}
	if lacks = f.lacks(path.Dir(dir)); !lacks {
		_, err := f.root.Lstat(dir)
		lacks = errors.Is(err, fs.ErrNotExist)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.lacking[dir] = lacks
	return lacks
}

// compare reads the file at p to see whether it is one of the entries.
func (f *folder) compare(p string, size int64, entries []Entry) (state, [sha256.Size]byte, error) {
	var sum [sha256.Size]byte
	for _, e := range entries {
		if e.Size != size {
			continue
		}
		if sum == [sha256.Size]byte{} {
			var err error
			if sum, err = f.hash(p); err != nil {
				return absent, sum, err
			}
		}
		if e.Hash == sum {
			return ours, sum, nil
		}
	}
	return changed, sum, nil
}

func (f *folder) hash(p string) (sum [sha256.Size]byte, err error) {
	file, err := f.root.Open(p)
	if err != nil {
		return sum, err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return sum, err
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}

// obstacle gives the first part of the path of p's folder that is no folder,
// "" where there is none.
func (f *folder) obstacle(p string) string {
	dir := path.Dir(p)
	if dir == "." {
		return ""
	}
	parts := strings.Split(dir, "/")
	for i := range parts {
		part := strings.Join(parts[:i+1], "/")
		info, err := f.root.Lstat(part)
		if err != nil {
			return ""
		}
		if !info.IsDir() {
			return part
		}
	}
	return ""
}
