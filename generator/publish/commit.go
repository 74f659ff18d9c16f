package publish

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"

	"github.com/ogpress/ogpress/generator/parallel"
)

// commit puts what is staged into place, and deletes what the site no longer has.
func (s *stage) commit() (*Report, error) {
	report := s.report()
	gone, err := s.vanished(report)
	if err != nil {
		return nil, err
	}
	entries := slices.Clone(s.entries)
	slices.SortFunc(entries, byPath)
	manifest := formatManifest(entries)
	if report.Written == 0 && len(gone) == 0 && string(manifest) == string(s.memory.manifest) && s.memory.killed == nil {
		s.noteInputs(s.opt.Inputs)
		return report, nil
	}
	if err := s.announce(entries, manifest); err != nil {
		return nil, err
	}
	if err := s.replace(gone, manifest); err != nil {
		var r *Refusal
		if err = explain(s.root.Name(), err); !errors.As(err, &r) {
			r = refuse(NotWritable, s.root.Name(), err)
		}
		r.Begun = true
		return nil, r
	}
	s.noteInputs(s.opt.Inputs)
	return report, nil
}

func (s *stage) report() *Report {
	r := &Report{Files: len(s.outputs), Replaced: slices.Sorted(slices.Values(s.replaced))}
	for i, e := range s.entries {
		r.Bytes += e.Size
		if s.differs[i] {
			r.Written++
		}
	}
	r.Unchanged = r.Files - r.Written
	return r
}

// vanished gives the files of earlier builds that the site no longer has and
// that nobody changed.
func (s *stage) vanished(report *Report) ([]string, error) {
	var gone []string
	for _, p := range s.memory.paths() {
		if s.places.isFile(p) {
			continue
		}
		was, _, err := s.look(p)
		switch {
		case err != nil:
			return nil, err
		case was == changed:
			report.Kept = append(report.Kept, p)
		case was == ours:
			gone = append(gone, p)
		}
	}
	report.Deleted = len(gone)
	return gone, nil
}

// announce writes down what is about to be put into place, together with what
// a build that was killed may have put there, so that the next build knows all
// of it as its own should this one be killed.
func (s *stage) announce(entries []Entry, manifest []byte) error {
	if err := s.forgetInputs(); err != nil {
		return err
	}
	if err := s.writeWhole(nextManifest, manifest); err != nil {
		return err
	}
	next := manifest
	if len(s.memory.killed) > 0 {
		all := slices.Concat(entries, s.memory.killed)
		slices.SortStableFunc(all, byPath)
		next = formatManifest(slices.Compact(all))
	}
	if err := s.writeWhole(nextDraft, next); err != nil {
		return err
	}
	return s.root.Rename(nextDraft, nextFile)
}

func (f *folder) writeWhole(name string, data []byte) error {
	if err := f.root.WriteFile(name, data, 0o644); err != nil {
		return err
	}
	return f.root.Chmod(name, 0o644)
}

// replace is the part of a build that others can see.
func (s *stage) replace(gone []string, manifest []byte) error {
	for _, p := range s.clear {
		if err := s.root.RemoveAll(p); err != nil {
			return err
		}
	}
	if err := s.delete(gone, s.places.renamed); err != nil {
		return err
	}
	if err := s.place(); err != nil {
		return err
	}
	if err := s.delete(gone, func(p string) bool { return !s.places.renamed(p) }); err != nil {
		return err
	}
	if err := s.root.Rename(nextManifest, manifestFile); err != nil {
		return err
	}
	return s.root.Remove(nextFile)
}

// place renames what is staged: whole folders where there is none yet, and
// single files elsewhere.
func (s *stage) place() error {
	whole := map[string]bool{}
	for _, dir := range s.stagedFolders() {
		up := path.Dir(dir)
		if whole[up] {
			whole[dir] = true
			continue
		}
		if _, err := s.root.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := s.root.Rename(stageFolder+"/"+dir, dir); err != nil {
			return err
		}
		whole[dir] = true
	}
	var single []string
	for i, e := range s.entries {
		if s.differs[i] && !whole[path.Dir(e.Path)] {
			single = append(single, e.Path)
		}
	}
	return parallel.Do(context.Background(), len(single), s.opt.Workers, func() func(int) error {
		return func(i int) error { return s.root.Rename(stageFolder+"/"+single[i], single[i]) }
	})
}

// stagedFolders gives the folders of the stage, outer ones first.
func (s *stage) stagedFolders() []string {
	var all []string
	for dir := range s.staged {
		all = append(all, dir)
	}
	slices.Sort(all)
	return all
}

// delete removes files, and folders that are empty without them.
func (s *stage) delete(paths []string, which func(p string) bool) error {
	for _, p := range paths {
		if !which(p) {
			continue
		}
		if err := s.root.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) && s.obstacle(p) == "" {
			return err
		}
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			if s.places.renamed(dir) || s.root.Remove(dir) != nil {
				break
			}
		}
	}
	return nil
}
