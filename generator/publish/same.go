package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// errDiffers says that a file is not as the last build left it.
var errDiffers = errors.New("a file differs")

// Same reports on the folder dir where the last build into it was made of the
// same inputs and every file of it stands there as it was written. It gives
// nothing where that is not so, or cannot be known. Foreign files do not matter.
func Same(ctx context.Context, dir, inputs string) *Report {
	if inputs == "" {
		return nil
	}
	if _, err := os.Stat(filepath.Join(dir, inputsFile)); err != nil {
		return nil
	}
	f := &folder{lacking: map[string]bool{}}
	if f.open(dir) != nil {
		return nil
	}
	defer f.root.Close()
	defer f.release()
	if said, err := f.root.ReadFile(inputsFile); err != nil || string(said) != inputs {
		return nil
	}
	var err error
	if f.memory, err = recall(f.root, false); err != nil || f.memory.manifest == nil || f.memory.killed != nil {
		return nil
	}
	paths := f.memory.paths()
	err = inParallel(ctx, len(paths), runtime.GOMAXPROCS(0), func() func(int) error {
		return func(i int) error {
			if was, _, err := f.look(paths[i]); err != nil || was != ours {
				return errDiffers
			}
			return nil
		}
	})
	if err != nil {
		return nil
	}
	r := &Report{Files: len(paths), Unchanged: len(paths)}
	for _, p := range paths {
		r.Bytes += f.memory.byPath[p][0].Size
	}
	return r
}

// noteInputs writes down what a build that is whole was made of. Where that cannot
// be written, the next build only takes longer: this one is in place.
func (f *folder) noteInputs(inputs string) {
	said, err := f.root.ReadFile(inputsFile)
	switch {
	case err == nil && string(said) == inputs:
	case inputs == "" || f.writeWhole(inputsFile, []byte(inputs)) != nil:
		_ = f.forgetInputs()
	}
}

// forgetInputs comes before the first change to the folder.
func (f *folder) forgetInputs() error {
	if err := f.root.Remove(inputsFile); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
