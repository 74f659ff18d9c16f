package load

import (
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// Options say how to read a content folder. The zero value reads what is
// published, without asking what lies in the future.
type Options struct {
	Day     calendar.Date            // the day that the site speaks of; 0: nothing is in the future
	Drafts  bool                     // drafts are published too
	Workers int                      // how many files are read at once; 0: as many as there are processors
	Cache   *Cache                   // keeps what was read for the next time; nil: nothing is kept
	Labels  map[string]markup.Labels // words for assistive technology, by language
	Shipped []string                 // languages with interface words; empty: nobody asks
}

// Fate is what became of a file.
type Fate string

// The fates of files.
const (
	Published Fate = "published"
	Draft     Fate = "draft"   // left out because its author said so
	Refused   Fate = "refused" // it has errors, or nobody knows what it is for
)

// File is one file under content/ and what became of it.
type File struct {
	Path string // from the source folder, "content/site.toml"
	Fate Fate
	Code string // of the first problem for which it was refused
}

// Result is what a content folder holds.
type Result struct {
	Site                      *ogp.Site // in part where there are errors; never nil
	Problems                  []problem.Problem
	Files                     []File   // by path; every file but those that editors and systems leave behind
	Published, Draft, Refused int      // how many files met each fate
	Unread                    []string // files that may be records, and of which nobody can tell what they say

	// Sum is what the function Sum gives; zero with a Cache, and where there are errors.
	Sum [sha256.Size]byte

	store *bodies // nil where a Cache has it
}

// Close forgets the site's bodies and removes their temporary file, unless a
// Cache keeps them. The site must not be used afterwards.
func (r *Result) Close() error {
	if r.store == nil {
		return nil
	}
	return r.store.Close()
}

// Folder reads the content folder of a source folder. Mistakes in the content
// are Problems; an error means that the folder itself could not be read, or that
// ctx ended. It is ErrNoContent where there is no content/.
func Folder(ctx context.Context, fsys fs.FS, o Options) (*Result, error) {
	list := &problem.List{}
	w, err := walk(ctx, fsys, list)
	if err != nil {
		return nil, err
	}
	rd := &reader{fsys: fsys, labels: o.Labels, drafts: o.Drafts, cache: o.Cache}
	h := rd.head(w, list)
	names := rd.layOut(w, h)
	for _, p := range names.problems {
		list.Add(p)
	}
	r, err := rd.load(ctx, w, names.places, h, list, o)
	if err != nil && o.Cache == nil {
		return nil, errors.Join(err, rd.store.Close())
	}
	return r, err
}

// load reads everything that lies at the places, and makes one site of it.
func (r *reader) load(ctx context.Context, w *walker, places []place, h head, list *problem.List, o Options) (*Result, error) {
	records, err := r.readAll(ctx, places, o.Workers)
	if err != nil {
		return nil, err
	}
	files, err := r.measureAll(ctx, places, o.Workers, list)
	if err != nil {
		return nil, err
	}
	j := &joining{reader: r, list: list, head: h, places: places, records: records, files: files}
	site := j.join(o)
	if err := r.store.seal(); err != nil {
		return nil, err
	}
	result := &Result{Site: site, Problems: list.Sorted()}
	if o.Cache == nil {
		result.store = r.store
	}
	mend(result.Problems)
	result.account(w, places, j)
	if o.Cache == nil && !problem.HasErrors(result.Problems) {
		if result.Sum, err = j.sum(w); err != nil {
			return nil, err
		}
	}
	return result, nil
}

// head reads what must be known of site.toml first.
func (r *reader) head(w *walker, list *problem.List) head {
	i := slices.IndexFunc(w.files, func(f found) bool { return f.path == "site.toml" })
	if i < 0 {
		if !slices.Contains(w.refused, "site.toml") {
			list.Add(whole("site.toml", problem.Problem{Code: "missing-site"}))
		}
		return head{}
	}
	d, ok := r.take(&place{found: w.files[i]}, &problem.List{})
	if !ok {
		return head{}
	}
	return readHead(d)
}

// layOut tells the reader what it could not know before the folder was looked
// through, and opens the store for bodies, and what is kept of earlier readings.
func (r *reader) layOut(w *walker, h head) *layout {
	r.languages, r.hemisphere, r.zone = h.languages, h.hemisphere, h.zone
	for _, f := range w.files {
		if f.time.After(r.newest) {
			r.newest = f.time
		}
	}
	var names *layout
	if r.cache == nil {
		r.store, names = &bodies{limit: inMemory}, layOut(w, h)
	} else {
		r.store, names = r.cache.bodies(), r.cache.layOut(w, h)
	}
	r.index = names.index
	return names
}

// classifyAll says of every file what it is for.
func classifyAll(w *walker, h head) []place {
	names := make(map[string]bool, len(w.files))
	for _, f := range w.files {
		names[f.path] = true
	}
	has := func(p string) bool { return names[p] }
	places := make([]place, len(w.files))
	for i, f := range w.files {
		places[i] = classify(f, h.languages, has)
	}
	return places
}

// joining makes one site of all that was read.
type joining struct {
	*reader
	list    *problem.List
	head    head
	places  []place
	records []*loaded
	files   map[string]*measured
	byPath  map[string]*loaded // records by the paths of their files and translations
	shelf   *shelf
}

// join puts the records together, follows their references, and looks at what
// none of them can know alone.
func (j *joining) join(o Options) *ogp.Site {
	site := &ogp.Site{ByID: map[string]ogp.Entry{}, Bodies: j.store}
	a := &assembly{site: site, index: j.index, list: j.list, all: map[string]*loaded{}, plans: map[string]*ogp.ActionPlan{},
		members: map[string]*ogp.Member{}, missing: map[string]bool{}, drafts: o.Drafts}
	j.byPath = map[string]*loaded{}
	var own *loaded
	for _, l := range j.records {
		for _, p := range l.list.Sorted() {
			j.list.Add(p)
		}
		a.all[l.id] = l
		j.byPath[l.path] = l
		for _, t := range l.tongues {
			j.byPath[t.path] = l
		}
		if s, ok := l.entry.(*ogp.Site); ok {
			own, site = l, s
			site.ByID, site.Bodies = map[string]ogp.Entry{}, j.store
			a.site = site
		}
	}
	finishSite(site, j.head)
	a.assemble(j.records)
	j.reportTranslations()
	c := &crossing{resolver: newResolver(a), day: o.Day, areas: map[string]bool{}}
	for _, area := range site.PolicyAreas {
		c.areas[area.Key] = true
	}
	c.files = j.files
	j.cross(c, own, o)
	return site
}

// cross follows references and checks records beside each other.
func (j *joining) cross(c *crossing, own *loaded, o Options) {
	published := j.published(c.drafts)
	for _, l := range j.records {
		c.followAll(l)
	}
	for _, l := range published {
		c.joinPlan(l)
		if hasPage(l.kind) {
			c.site.ByID[l.id] = l.entry
		}
	}
	j.shelf = c.fillShelf(j.records, j.places)
	j.shelf.checkDoubles(j.places)
	for _, l := range j.records {
		if l.read {
			c.check(l)
		}
		c.checkPointers(l)
	}
	c.checkAddresses(published)
	if own != nil && own.read {
		c.checkSite(own, c.site, o.Shipped)
	}
	for i := range j.places {
		if p := &j.places[i]; p.sort == static && !j.isHidden(p) {
			c.site.Statics = append(c.site.Statics, j.files[p.path].File)
		}
	}
	for _, l := range j.records {
		l.docs = nil
	}
}

// published are the records that the site shows.
func (j *joining) published(drafts bool) []*loaded {
	var all []*loaded
	for _, l := range j.records {
		if !l.draft || drafts {
			all = append(all, l)
		}
	}
	return all
}

// isHidden reports whether a picture lies among the records of a plan that is a
// draft, or a file belongs to a document that is one.
func (j *joining) isHidden(p *place) bool {
	if j.drafts {
		return false
	}
	if p.sort == attachment {
		owner := j.shelf.owner[p.path]
		return owner != nil && owner.draft
	}
	for _, dir := range parents(p.path) {
		if l := j.byPath[dir+"/index.md"]; l != nil && l.draft {
			return true
		}
	}
	return false
}

// reportTranslations reports translations of nothing, and those into languages
// that the site does not have.
func (j *joining) reportTranslations() {
	for i := range j.places {
		p := &j.places[i]
		switch {
		case p.sort == translation && j.byPath[p.path] == nil:
			pr := whole(p.path, problem.Problem{Code: "translation-without-record", Args: problem.Args{"file": "content/" + shown(p.base)}})
			if other := j.index.nearFile(p.base, p.path); other != "" && j.byPath[other] != nil {
				pr.Hints = []problem.Hint{{Code: "near", Args: problem.Args{"word": other}}}
			}
			j.list.Add(pr)
		case p.sort == untold && j.head.known:
			pr := whole(p.path, problem.Problem{Code: "language-not-of-site", Severity: problem.Warning, Args: problem.Args{"language": shown(p.lang)}})
			pr.Hints = j.index.near(p.lang, j.languages)
			j.list.Add(pr)
		}
	}
}

// account says what became of every file.
func (r *Result) account(w *walker, places []place, j *joining) {
	wrong := map[string]string{}
	for _, p := range r.Problems {
		if _, told := wrong[p.File]; !told && p.Severity == problem.Error {
			wrong[p.File] = p.Code
		}
	}
	for i := range places {
		p := &places[i]
		f := File{Path: p.file(), Fate: Published}
		l := j.byPath[p.path]
		switch code, bad := wrong["content/"+shown(p.path)]; {
		case bad:
			f.Fate, f.Code = Refused, code
		case p.sort == unknown:
			f.Fate, f.Code = Refused, "unknown-folder"
		case p.sort == untold:
			f.Fate, f.Code = Refused, "language-not-of-site"
		case l != nil && l.draft, p.sort != ownRecord && p.sort != translation && j.isHidden(p):
			f.Fate = Draft
		}
		r.Files = append(r.Files, f)
		if f.Fate == Refused && (p.sort == unknown && isRecordName(p.path) || p.sort == ownRecord && l != nil && !l.read) {
			r.Unread = append(r.Unread, f.Path)
		}
	}
	for _, p := range w.refused {
		r.Files = append(r.Files, File{Path: "content/" + shown(p), Fate: Refused, Code: wrong["content/"+shown(p)]})
		r.Unread = append(r.Unread, "content/"+shown(p))
	}
	slices.SortFunc(r.Files, func(a, b File) int { return comparePaths(a.Path, b.Path) })
	for _, f := range r.Files {
		switch f.Fate {
		case Published:
			r.Published++
		case Draft:
			r.Draft++
		case Refused:
			r.Refused++
		}
	}
}

// Untranslated lists, by language of the site, the ids of the files whose words
// were not translated into it, in order.
func Untranslated(s *ogp.Site) map[string][]string {
	languages := map[string][]string{}
	note := func(e ogp.Entry) {
		id, _, _ := strings.Cut(e.Rec().ID, "#")
		languages[id] = e.Rec().Languages
	}
	for _, e := range s.ByID {
		note(e)
	}
	note(s)
	for _, c := range s.Contacts {
		note(c)
	}
	for _, st := range s.Statements {
		note(st)
	}
	for _, m := range s.Members {
		note(m)
	}
	for _, p := range s.Plans {
		for _, stage := range p.Timeline.Stages {
			note(stage)
		}
	}
	missing := map[string][]string{}
	for _, id := range sortedKeys(languages) {
		for _, lang := range s.Languages {
			if !isOneOf(lang, languages[id]) {
				missing[lang] = append(missing[lang], id)
			}
		}
	}
	return missing
}
