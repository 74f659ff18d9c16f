package load

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/parallel"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// largestFile is how many bytes a record's file may have.
const largestFile = 16 << 20

// reader reads records with their translations. It may be used from many
// goroutines; what they share does not change while they read.
type reader struct {
	fsys       fs.FS
	index      *index
	languages  []string
	hemisphere calendar.Hemisphere
	zone       *time.Location
	labels     map[string]markup.Labels
	store      *bodies
	drafts     bool
	cache      *Cache    // nil: nothing is kept
	newest     time.Time // when the newest file was changed
}

// readAll reads records in parallel, and gives them in the order of their places.
func (r *reader) readAll(ctx context.Context, places []place, workers int) ([]*loaded, error) {
	all := units(places)
	return all, parallel.Do(ctx, len(all), workers, func() func(int) error {
		return func(i int) error {
			r.readOne(all[i])
			return nil
		}
	})
}

// units joins records with their translations.
func units(places []place) []*loaded {
	byPath := map[string]*loaded{}
	var all []*loaded
	for i := range places {
		if p := &places[i]; p.sort == ownRecord {
			l := newLoaded(p)
			byPath[p.path] = l
			all = append(all, l)
		}
	}
	for i := range places {
		p := &places[i]
		if l := byPath[p.base]; p.sort == translation && l != nil {
			l.tongues = append(l.tongues, p)
		}
	}
	return all
}

func newLoaded(p *place) *loaded {
	return &loaded{place: p, list: &problem.List{}}
}

// readOne reads one record, or takes it from what is kept.
func (r *reader) readOne(l *loaded) {
	l.reread = func(p *place) (*record.Doc, bool) { return r.take(p, &problem.List{}) }
	if r.cache == nil || !r.cache.take(r, l) {
		r.readFiles(l)
		if r.cache != nil {
			r.cache.keep(r, l)
		}
	}
	record.Refs(target(l.entry), func(path []string, ref any) { l.refs = append(l.refs, reference{ref, path}) })
}

// readFiles reads one record with its translations. Whatever goes wrong inside
// is its file's problem.
func (r *reader) readFiles(l *loaded) {
	at := l.place
	l.entry = blank(l.kind)
	defer func() {
		if cause := recover(); cause != nil {
			l.read = false
			l.list.Add(whole(at.path, problem.Problem{Code: "panic", Args: problem.Args{"cause": shown(fmt.Sprint(cause))}}))
		}
	}()
	l.identify() // so that even what cannot be read has its address
	r.readOwn(l)
	l.identify()
	for _, t := range l.tongues {
		at = t
		r.readTranslation(l, t)
	}
	l.withhold()
}

// withhold takes from a contribution that is withheld what its contributor said,
// in whatever field and language, also where no reason is given.
func (l *loaded) withhold() {
	c, ok := l.entry.(*ogp.Contribution)
	if !ok || len(c.Withheld) == 0 {
		return
	}
	l.withheldBody = l.withheldBody || len(c.Body) > 0 || c.Summary.Filled() || c.Reply.Filled()
	c.Body, c.Summary, c.Reply = nil, nil, nil
}

// take reads a file and takes it apart.
func (r *reader) take(p *place, list *problem.List) (*record.Doc, bool) {
	src, err := readFile(r.fsys, p.path, p.size)
	if err != nil {
		list.Add(whole(p.path, problem.Problem{Code: "unreadable", Args: problem.Args{"reason": reason(err)}}))
		return nil, false
	}
	p.sum = sha256.Sum256(src)
	if len(src) > largestFile {
		list.Add(whole(p.path, problem.Problem{Code: "huge-record", Args: problem.Args{"size": megabytes(p.size)}}))
		return nil, false
	}
	if path.Ext(p.path) == ".md" {
		return record.Markdown(p.file(), src, list)
	}
	return record.TOML(p.file(), src, list)
}

// readFile reads a file of content/, and no more of it than a record may have.
func readFile(fsys fs.FS, p string, size int64) ([]byte, error) {
	f, err := fsys.Open("content/" + p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	b.Grow(int(min(max(size, 0), largestFile)) + bytes.MinRead)
	_, err = b.ReadFrom(io.LimitReader(f, largestFile+1))
	return b.Bytes(), err
}

func (r *reader) defaultLanguage() string {
	if len(r.languages) == 0 {
		return ""
	}
	return r.languages[0]
}

// readOwn reads the facts and words of the record's own file.
func (r *reader) readOwn(l *loaded) {
	rec := l.entry.Rec()
	rec.Language = r.defaultLanguage()
	d, ok := r.take(l.place, l.list)
	if !ok {
		return
	}
	l.read = true
	if lang, ok := d.Front["language"].(string); ok && strings.TrimSpace(lang) != "" {
		rec.Language = strings.TrimSpace(lang)
	}
	r.bind(l, d, l.place, rec.Language)
	if rec.Language == "" {
		rec.Language = r.defaultLanguage()
	}
	rec.Languages = []string{rec.Language}
	fsys, path, size := r.fsys, l.path, l.size
	d.Reread = func() ([]byte, error) { return readFile(fsys, path, size) }
	rec.Locator = d.Locator()
	l.draft = rec.Draft
	r.body(l, d, l.place, rec.Language)
}

// readTranslation adds the words of one translation.
func (r *reader) readTranslation(l *loaded, t *place) {
	if t.lang == l.entry.Rec().Language {
		l.list.Add(whole(t.path, problem.Problem{Code: "own-language", Args: problem.Args{"language": t.lang, "file": l.file()}}))
		return
	}
	d, ok := r.take(t, l.list)
	if !ok || !l.read {
		return
	}
	r.bind(l, d, t, t.lang)
	r.body(l, d, t, t.lang)
	rec := l.entry.Rec()
	rec.Languages = append(rec.Languages, t.lang)
	for _, c := range children(l.entry) {
		c.entry.Rec().Languages = slices.Clone(rec.Languages)
	}
}

// bind fills the record from a file.
func (r *reader) bind(l *loaded, d *record.Doc, at *place, lang string) {
	b := record.Binding{
		Languages: r.languages, Hemisphere: r.hemisphere, Zone: r.zone, Lang: lang,
		Translation: at.sort == translation,
		Prose:       func(p record.Passage) ogp.Written { return r.prose(l, at, lang, p) },
	}
	record.Bind(d, target(l.entry), b, l.list)
	r.checkSource(l, d)
	markSamples(l, d)
}

// target is what a file's facts are bound to.
func target(e ogp.Entry) any {
	if t, ok := e.(*timelineFile); ok {
		return &t.Timeline
	}
	return e
}

// rendered is memory for rendered words, until they are kept elsewhere.
var rendered = sync.Pool{New: func() any { return new([]byte) }}

// prose renders a piece of Markdown of the front matter. Its headings stand
// below those of the page, and its ids begin with its key, since it shares a
// page with other words.
func (r *reader) prose(l *loaded, at *place, lang string, p record.Passage) ogp.Written {
	t := &text{in: l, at: at, lang: lang, index: r.index, body: -1, find: p.Place}
	buf := rendered.Get().(*[]byte)
	defer rendered.Put(buf)
	doc := markup.Render([]byte(p.Source), markup.Options{
		Base: 3, IDPrefix: strings.Join(p.Path, "-") + "-", Labels: r.labels[lang], Resolve: t.resolve, Buffer: *buf,
	})
	*buf = doc.HTML
	t.tell(doc)
	if p.Path[len(p.Path)-1] == "summary" {
		t.checkSentences(doc)
	}
	return ogp.Written{Lang: lang, Source: p.Source, HTML: string(doc.HTML)}
}

// body renders the words below the front matter, unless they are withheld.
func (r *reader) body(l *loaded, d *record.Doc, at *place, lang string) {
	if len(bytes.TrimSpace(d.Body)) == 0 {
		return
	}
	c, isContribution := l.entry.(*ogp.Contribution)
	if isContribution && len(c.Withheld) > 0 {
		l.withheldBody = true
		return
	}
	place := func(offset int) record.Place { return d.Place(d.BodyAt + offset) }
	t := &text{in: l, at: at, lang: lang, index: r.index, body: d.BodyAt, find: place}
	buf := rendered.Get().(*[]byte)
	defer rendered.Put(buf)
	doc := markup.Render(d.Body, markup.Options{Labels: r.labels[lang], Resolve: t.resolve, Buffer: *buf})
	*buf = doc.HTML
	t.tell(doc)
	if isContribution {
		t.checkPersonal(d.Body)
	}
	r.keep(l, doc, lang)
}

// keep puts a rendered body into the store.
func (r *reader) keep(l *loaded, doc markup.Doc, lang string) {
	offset, err := r.store.put(doc.HTML)
	if err != nil {
		l.list.Add(whole(l.path, problem.Problem{Code: "no-space", Args: problem.Args{"reason": reason(err)}}))
		return
	}
	page := ogp.Page{Lang: lang, At: offset, Len: len(doc.HTML), Words: doc.Words}
	for _, h := range doc.Headings {
		page.Headings = append(page.Headings, ogp.Heading{Level: h.Level, ID: h.ID, Text: h.Text})
	}
	rec := l.entry.Rec()
	rec.Body = append(rec.Body, page)
}
