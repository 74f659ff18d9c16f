package load

import (
	"context"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/parallel"
	"github.com/ogpress/ogpress/generator/problem"
)

// measureAll reads every published file once, in parallel.
func (r *reader) measureAll(ctx context.Context, places []place, workers int, list *problem.List) (map[string]*measured, error) {
	var all []*place
	for i := range places {
		if s := places[i].sort; s == attachment || s == static {
			all = append(all, &places[i])
		}
	}
	files := make(map[string]*measured, len(all))
	var mu sync.Mutex
	return files, parallel.Do(ctx, len(all), workers, func() func(int) error {
		return func(i int) error {
			p := all[i]
			m, err := r.measure(ctx, p)
			if err != nil {
				list.Add(whole(p.path, problem.Problem{Code: "unreadable", Args: problem.Args{"reason": reason(err)}}))
			} else {
				m.check(p, list)
			}
			mu.Lock()
			defer mu.Unlock()
			files[p.path] = &m
			return nil
		}
	})
}

// measure measures a file, unless it is known.
func (r *reader) measure(ctx context.Context, p *place) (measured, error) {
	if r.cache == nil {
		return measure(ctx, r.fsys, p)
	}
	if m, ok := r.cache.measured(p); ok {
		return m, nil
	}
	m, err := measure(ctx, r.fsys, p)
	if err == nil {
		r.cache.keepMeasured(p, m, r.isRecent(p))
	}
	return m, err
}

// shelf joins the files of documents/ to their records.
type shelf struct {
	*crossing
	stems map[string][]string // paths of files by folder and stem
	owner map[string]*loaded  // of each file
}

// fill gives each document its files, and reports those that have no record.
func (c *crossing) fillShelf(records []*loaded, places []place) *shelf {
	s := &shelf{crossing: c, stems: map[string][]string{}, owner: map[string]*loaded{}}
	for i := range places {
		if p := &places[i]; p.sort == attachment {
			for _, stem := range stemsOf(p.path, c.index.tongues) {
				s.stems[stem] = append(s.stems[stem], p.path)
			}
		}
	}
	for _, l := range records {
		if d, ok := l.entry.(*ogp.Document); ok {
			s.fill(l, d)
		}
	}
	for i := range places {
		if p := &places[i]; p.sort == attachment && s.owner[p.path] == nil {
			s.orphan(p)
		}
	}
	return s
}

// stemsOf are the paths without extension to which a file may belong: its own,
// and for "plan.fr.pdf" also "plan" where French is a language of the site.
func stemsOf(p string, tongues []string) []string {
	stem := strings.TrimSuffix(p, path.Ext(p))
	stems := []string{stem}
	if tag := strings.TrimPrefix(path.Ext(stem), "."); tag != "" && isOneOf(tag, tongues) {
		stems = append(stems, strings.TrimSuffix(stem, "."+tag))
	}
	return stems
}

// fill finds the files of one document: those that it names, or those beside it
// that share its stem.
func (s *shelf) fill(l *loaded, d *ogp.Document) {
	notes := map[string]*ogp.FileNote{}
	names := d.FileNames
	for _, n := range d.FileNotes {
		notes[n.Key] = n
		if !isOneOf(n.Key, d.FileNames) {
			names = append(names[:len(names):len(names)], n.Key)
		}
	}
	dir := path.Dir(l.path)
	if len(names) == 0 {
		for _, p := range s.stems[strings.TrimSuffix(l.path, path.Ext(l.path))] {
			s.take(l, d, p, nil)
		}
	}
	for i, name := range names {
		p := path.Join(dir, name)
		if s.files[p] != nil && !strings.HasPrefix(name, "/") && s.index.at(p).sort == attachment {
			s.take(l, d, p, notes[name])
			continue
		}
		s.noFile(l, d, i, name)
	}
	if len(names) == 0 && len(d.Files) == 0 && d.URL == "" && l.read {
		l.lacks(s.list, []string{"files"}, "document-without-file", problem.Args{"name": shown(l.stem)})
	}
	s.checkFormats(l, d)
}

// take gives a file to a document. Only one document may have it.
func (s *shelf) take(l *loaded, d *ogp.Document, p string, note *ogp.FileNote) {
	if first := s.owner[p]; first != nil {
		l.lacks(s.list, []string{"files"}, "file-of-two", problem.Args{"name": shown(path.Base(p)), "file": first.file()})
		return
	}
	s.owner[p] = l
	f := s.files[p]
	if f == nil {
		return
	}
	f.Language = languageOf(p, d, note, s.index.tongues)
	d.Files = append(d.Files, f.File)
}

// languageOf is the language of a file, as its record or its name tells.
func languageOf(p string, d *ogp.Document, note *ogp.FileNote, tongues []string) string {
	if note != nil && note.Language != "" {
		return note.Language
	}
	stem := strings.TrimSuffix(p, path.Ext(p))
	if tag := strings.TrimPrefix(path.Ext(stem), "."); tag != "" && isOneOf(tag, tongues) {
		return tag
	}
	if len(d.InLanguages) == 1 {
		return d.InLanguages[0]
	}
	return ""
}

// noFile reports a name that a document gives to no file.
func (s *shelf) noFile(l *loaded, d *ogp.Document, i int, name string) {
	at := []string{"files", strconv.Itoa(i)}
	if i >= len(d.FileNames) {
		at = []string{"file", name}
	}
	var beside []string
	for _, p := range s.index.beside[path.Dir(l.path)] {
		if s.index.at(p).sort == attachment {
			beside = append(beside, path.Base(p))
		}
	}
	l.fail(s.list, at, "no-such-file", problem.Args{"name": shown(name)}, s.index.near(name, beside)...)
}

// checkFormats warns of a document that some people cannot read.
func (s *shelf) checkFormats(l *loaded, d *ogp.Document) {
	for _, f := range d.Files {
		if f.Format != "PDF" {
			return
		}
	}
	if len(d.Files) > 0 {
		l.warn(s.list, []string{"title"}, "only-pdf", nil)
	}
}

// orphan reports a file that no record tells of.
func (s *shelf) orphan(p *place) {
	stem := strings.TrimSuffix(p.path, path.Ext(p.path))
	hint := problem.Hint{Code: "write-record", Args: problem.Args{"file": shown(stem) + ".md"}}
	if l := s.all[stem]; l != nil && l.kind == ogp.KindDocument {
		hint = problem.Hint{Code: "name-file", Args: problem.Args{"file": l.file(), "name": shown(path.Base(p.path))}}
	}
	s.list.Add(whole(p.path, problem.Problem{
		Code: "file-without-record", Args: problem.Args{"name": shown(path.Base(p.path))}, Hints: []problem.Hint{hint},
	}))
}

// checkDoubles warns of files with the same bytes under two names.
func (s *shelf) checkDoubles(places []place) {
	first := map[string]string{}
	for i := range places {
		p := &places[i]
		m := s.files[p.path]
		if p.sort != attachment || m == nil || m.Size == 0 || m.SHA256 == "" {
			continue
		}
		if other, double := first[m.SHA256]; double {
			s.list.Add(whole(p.path, problem.Problem{
				Code: "identical-files", Severity: problem.Warning, Args: problem.Args{"file": "content/" + shown(other)},
			}))
			continue
		}
		first[m.SHA256] = p.path
	}
}
