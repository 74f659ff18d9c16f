package publish

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ogpress/ogpress/generator/parallel"
)

// errDiffers says that a file is not as the last build left it.
var errDiffers = errors.New("a file differs")

// Inputs say what a build is made of.
type Inputs struct {
	Name string // equal names stand for equal outputs; "" for no name, and nothing is kept
	Note []byte // kept beside the name, for whoever finds the same again
}

// Same reports on the folder dir where the last build into it was made of what
// name gives and every file of it stands there as it was written; with the note
// of that build. It gives nothing where that is not so, or cannot be known, and
// asks for the name only where there is one to hold against it. Foreign files do
// not matter.
func Same(ctx context.Context, dir string, name func() string) (*Report, []byte) {
	if _, err := os.Stat(filepath.Join(dir, inputsFile)); err != nil {
		return nil, nil
	}
	inputs := name()
	if inputs == "" {
		return nil, nil
	}
	f := &folder{lacking: map[string]bool{}}
	if f.open(dir) != nil {
		return nil, nil
	}
	defer f.root.Close()
	defer f.release()
	said, err := f.root.ReadFile(inputsFile)
	if err != nil {
		return nil, nil
	}
	was, note, _ := bytes.Cut(said, []byte("\n"))
	if string(was) != inputs {
		return nil, nil
	}
	return f.untouched(ctx), note
}

// untouched reports on the last build where all of it is there as it was written.
func (f *folder) untouched(ctx context.Context) *Report {
	var err error
	if f.memory, err = recall(f.root, false); err != nil || f.memory.manifest == nil || f.memory.killed != nil {
		return nil
	}
	paths := f.memory.paths()
	err = parallel.Do(ctx, len(paths), 0, func() func(int) error {
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
func (f *folder) noteInputs(in Inputs) {
	text := append([]byte(in.Name+"\n"), in.Note...)
	said, err := f.root.ReadFile(inputsFile)
	switch {
	case in.Name != "" && err == nil && bytes.Equal(said, text):
	case in.Name == "" || f.writeWhole(inputsFile, text) != nil:
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
