package load

import (
	"crypto/sha256"
	"slices"
	"sync"
	"time"

	"github.com/ogpress/ogpress/generator/problem"
)

// Cache keeps what was read of files from one Folder to the next, for a preview:
// after one change only the changed file is read again. The zero value is empty
// and ready. One Folder may use it at a time; the sites that it gave stay good
// until it is closed.
type Cache struct {
	mu      sync.Mutex
	store   *bodies
	layout  *layout          // of the last folder, of which nothing was read
	records map[string]*kept // by path
	files   map[string]keptFile
}

// kept is a record as it was read, before it was joined to others.
type kept struct {
	loaded   *loaded
	problems []problem.Problem
	seen     []seen // its own file and its translations
}

type keptFile struct {
	seen     seen
	measured measured
}

// seen is a file as it was when it was read.
type seen struct {
	path   string
	size   int64
	time   time.Time
	sum    [sha256.Size]byte
	recent bool // it had been written so lately that its time may not tell the next change
}

// recent is how long after a file was written another change may bear the same
// time, on the coarsest file systems.
const recent = 3 * time.Second

// Close forgets everything, the bodies of sites too.
func (c *Cache) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.records, c.files = nil, nil
	if c.store == nil {
		return nil
	}
	err := c.store.Close()
	c.store = nil
	return err
}

// bodies is the store for the words of all sites that the cache gives.
func (c *Cache) bodies() *bodies {
	if c.store == nil {
		c.store = &bodies{limit: inMemory}
	}
	return c.store
}

// layOut gives the layout of a folder. It forgets all records where other files are
// there, or the site's languages, zone or seasons are others: links may now lead
// elsewhere.
func (c *Cache) layOut(w *walker, h head) *layout {
	if c.files == nil {
		c.files = map[string]keptFile{}
	}
	if l := c.layout; c.records != nil && l.fits(w, h) && l.head.hemisphere == h.hemisphere && l.head.zone.String() == h.zone.String() {
		return l.again(w)
	}
	l := layOut(w, h)
	unread := *l
	unread.places = slices.Clone(l.places)
	c.records, c.layout = map[string]*kept{}, &unread
	return l
}

// take gives a copy of a record that is kept and has not changed.
func (c *Cache) take(r *reader, l *loaded) bool {
	c.mu.Lock()
	k := c.records[l.path]
	c.mu.Unlock()
	if k == nil || !r.unchanged(k, l) {
		return false
	}
	l.entry = clone(k.loaded.entry)
	l.read, l.draft, l.withheldBody = k.loaded.read, k.loaded.draft, k.loaded.withheldBody
	l.asked, l.told = k.loaded.asked, k.loaded.told
	for _, p := range k.problems {
		l.list.Add(p)
	}
	return true
}

// keep remembers a record that was just read.
func (c *Cache) keep(r *reader, l *loaded) {
	k := &kept{problems: l.list.Sorted(), loaded: &loaded{
		entry: clone(l.entry), read: l.read, draft: l.draft, withheldBody: l.withheldBody, asked: l.asked, told: l.told,
	}}
	for _, p := range append([]*place{l.place}, l.tongues...) {
		k.seen = append(k.seen, seen{p.path, p.size, p.time, p.sum, r.isRecent(p)})
	}
	c.mu.Lock()
	c.records[l.path] = k
	c.mu.Unlock()
}

// unchanged reports whether the files of a record are as they were. Where their
// times do not tell, their content does.
func (r *reader) unchanged(k *kept, l *loaded) bool {
	now := append([]*place{l.place}, l.tongues...)
	if len(now) != len(k.seen) {
		return false
	}
	for i, p := range now {
		s := &k.seen[i]
		if p.path != s.path || p.size != s.size || !p.time.Equal(s.time) {
			return false
		}
		if !s.recent {
			continue
		}
		again, ok := r.look(p)
		if !ok || again.sum != s.sum {
			return false
		}
		*s = again
	}
	return true
}

// look takes the sum of a file.
func (r *reader) look(p *place) (seen, bool) {
	src, err := readFile(r.fsys, p.path, p.size)
	return seen{p.path, p.size, p.time, sha256.Sum256(src), r.isRecent(p)}, err == nil && int64(len(src)) == p.size
}

// isRecent reports whether a file is hardly older than the newest of the folder,
// which stands for now.
func (r *reader) isRecent(p *place) bool { return r.newest.Sub(p.time) < recent }

// measured gives what is known of a file that has not changed.
func (c *Cache) measured(p *place) (measured, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k, ok := c.files[p.path]
	return k.measured, ok && !k.seen.recent && k.seen.size == p.size && k.seen.time.Equal(p.time)
}

func (c *Cache) keepMeasured(p *place, m measured, isRecent bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files[p.path] = keptFile{seen{path: p.path, size: p.size, time: p.time, recent: isRecent}, m}
}
