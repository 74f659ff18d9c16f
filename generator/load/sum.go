package load

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/ogpress/ogpress/generator/parallel"
	"github.com/ogpress/ogpress/generator/problem"
)

// total is the sum of a content folder: of the paths and bytes of all its files,
// whatever became of them, and of the names of its folders.
type total = [sha256.Size]byte

// Sum takes the sum of a content folder without understanding it: equal sums are
// those of equal folders, and it is that of a Result of the same folder. It is
// zero where something stands in the folder that must not be opened.
func Sum(ctx context.Context, fsys fs.FS, workers int) (total, error) {
	w, err := walk(ctx, fsys, &problem.List{})
	if err != nil || len(w.refused) > 0 {
		return total{}, err
	}
	sums := make([]total, len(w.files))
	err = parallel.Do(ctx, len(sums), workers, func() func(int) error {
		one := sha256.New()
		return func(i int) error {
			one.Reset()
			err := addFile(one, fsys, "content/"+w.files[i].path)
			one.Sum(sums[i][:0])
			return err
		}
	})
	if err != nil {
		return total{}, err
	}
	byPath := make(map[string]*total, len(sums))
	for i := range sums {
		byPath[w.files[i].path] = &sums[i]
	}
	return w.total(func(p string) (total, error) { return *byPath[p], nil })
}

// sum is the sum of the folder that was read. Files that were read whole for
// other reasons are not read again.
func (j *joining) sum(w *walker) (total, error) {
	read := make(map[string]*total, len(j.places))
	for i := range j.places {
		if p := &j.places[i]; p.sum != (total{}) {
			read[p.path] = &p.sum
		}
	}
	return w.total(func(p string) (total, error) {
		if sum := read[p]; sum != nil {
			return *sum, nil
		}
		if m := j.files[p]; m != nil && m.SHA256 != "" {
			b, err := hex.DecodeString(m.SHA256)
			return total(b), err
		}
		one := sha256.New()
		err := addFile(one, j.fsys, "content/"+p)
		return total(one.Sum(nil)), err
	})
}

// total adds up the sums of the files of a folder.
func (w *walker) total(of func(path string) (total, error)) (total, error) {
	all := sha256.New()
	for _, f := range w.files {
		sum, err := of(f.path)
		if err != nil {
			return total{}, err
		}
		fmt.Fprintf(all, "%q %x\n", f.path, sum)
	}
	for _, dir := range slices.Sorted(maps.Keys(w.folders)) {
		fmt.Fprintf(all, "%q\n", dir)
	}
	return total(all.Sum(nil)), nil
}

func addFile(sum hash.Hash, fsys fs.FS, name string) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	buf := buffers.Get().(*[64 << 10]byte)
	defer buffers.Put(buf)
	for {
		n, err := f.Read(buf[:])
		sum.Write(buf[:n])
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
