package publish

import (
	"context"
	"os"
	"sync"
)

// Options are the ways of publishing; the zero value is the usual one.
type Options struct {
	Inputs   Inputs              // what the outputs are made of, for Same
	Source   string              // folder that holds content/, which must not be written to; "" for none
	Force    bool                // take a folder that is not empty, and replace files that stand where pages must go
	Workers  int                 // how many goroutines make files; 0: one a processor
	Progress func(done, all int) // called now and then, from many goroutines; may be nil
}

// Report says what a build did to the folder.
type Report struct {
	Files, Written, Unchanged, Deleted int
	Bytes                              int64    // of all files
	Replaced                           []string // files that somebody had changed by hand, now as the site has them
	Kept                               []string // files that the site no longer has, left because somebody changed them
}

// Site puts the outputs into the folder dir, which need not exist, and forgets each
// as soon as its file is made: the slice holds nothing afterwards. It returns a
// *Refusal where the folder cannot be taken, and otherwise the errors of making
// the outputs. Unless a Refusal says that it had begun, the folder is after any
// error as it was before.
func Site(ctx context.Context, dir string, outputs []Output, opt Options) (*Report, error) {
	if err := Check(dir, opt.Source, opt.Force); err != nil {
		return nil, err
	}
	places, err := index(outputs)
	if err != nil {
		return nil, err
	}
	f, err := take(dir)
	if err != nil {
		return nil, err
	}
	defer f.close()
	if f.memory, err = recall(f.root, opt.Force); err != nil {
		return nil, err
	}
	s := &stage{folder: f, outputs: outputs, places: places, opt: opt, staged: map[string]bool{}}
	if err := s.fill(ctx); err != nil {
		return nil, explain(dir, err)
	}
	report, err := s.commit()
	if err != nil {
		return nil, explain(dir, err)
	}
	return report, nil
}

// folder is an output folder that this build has for itself.
type folder struct {
	root    *os.Root
	memory  *remembered
	release func()
	made    bool // the folder was made by this build

	mu      sync.Mutex
	lacking map[string]bool // folders that were looked for: not there
}

// take opens the folder, makes it where it is not there, and locks it.
func take(dir string) (f *folder, err error) {
	f = &folder{lacking: map[string]bool{}}
	if _, err := os.Lstat(dir); err != nil {
		f.made = true
		if err := makeFolder(dir); err != nil {
			return nil, explain(dir, err)
		}
	}
	if err := f.open(dir); err != nil {
		return nil, explain(dir, err)
	}
	f.root.Chmod(hidden, 0o755)
	if err := f.root.RemoveAll(stageFolder); err != nil {
		f.close()
		return nil, explain(dir, err)
	}
	return f, nil
}

// open opens and locks the folder.
func (f *folder) open(dir string) (err error) {
	if f.root, err = os.OpenRoot(dir); err != nil {
		return err
	}
	if err = f.root.Mkdir(hidden, 0o755); err == nil || os.IsExist(err) {
		f.release, err = lock(f.root)
	}
	if err != nil {
		f.root.Close()
	}
	return err
}

func makeFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.Chmod(dir, 0o755)
}

// close gives the folder back, and takes away what an unfinished build left:
// the stage always, and .ogpress and the folder itself where they hold nothing.
func (f *folder) close() {
	f.root.RemoveAll(stageFolder)
	f.root.Remove(nextManifest)
	f.root.Remove(nextDraft)
	f.release()
	f.root.Remove(hidden) // fails, and should, where there is a manifest
	name := f.root.Name()
	f.root.Close()
	if f.made {
		os.Remove(name) // fails, and should, where there is a site
	}
}
