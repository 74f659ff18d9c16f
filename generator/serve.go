package generator

import (
	"context"
	"net/url"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/preview"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/publish"
)

// Preview shows the site of a source folder, and follows what is saved there.
type Preview struct {
	*preview.Server
	options Options
	watcher *preview.Watcher
	told    func(*Account)
}

// NewPreview loads the folder for the first time. Mistakes are no error here:
// the preview shows them. The site is shown below the path of base, which may
// be a whole address. told, which may be nil, hears of each loading.
func NewPreview(ctx context.Context, o Options, base string, told func(*Account)) (*Preview, error) {
	if o.Cache == nil {
		o.Cache = &load.Cache{}
	}
	folders := []string{filepath.Join(o.source(), "content"), filepath.Join(o.source(), "themes")}
	p := &Preview{options: o, watcher: preview.NewWatcher(folders), told: told}
	first, err := p.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	p.Server = preview.NewServer(base, first)
	return p, nil
}

// Follow loads the site anew after every save, until the context ends.
func (p *Preview) Follow(ctx context.Context) {
	p.watcher.Run(ctx, p.Expect, func() {
		next, err := p.snapshot(ctx)
		if err != nil {
			next = &preview.Snapshot{Letter: plainLetter(err)}
		}
		p.Swap(next)
		go runtime.GC() // now that nobody waits, rather than in the middle of the next save
	})
}

// snapshot is the site as it is now, or the letter that says why there is none.
func (p *Preview) snapshot(ctx context.Context) (*preview.Snapshot, error) {
	c, err := Load(ctx, p.options)
	if err != nil {
		return nil, err
	}
	account := c.Account()
	if p.told != nil {
		p.told(account)
	}
	if account.Stops(p.options.Strict) {
		defer c.Close()
		return &preview.Snapshot{Letter: c.letter()}, nil
	}
	site, tables := c.prepare()
	outputs, err := c.outputs(site, tables)
	if err != nil {
		c.Close()
		return &preview.Snapshot{Letter: plainLetter(err)}, nil
	}
	return &preview.Snapshot{Files: filesOf(outputs), Alias: aliasOf(c.Site.BaseURL), Close: c.Close,
		Late: sync.OnceValues(func() (map[string]preview.File, error) {
			index, err := c.searchIndex(site) // not before somebody searches
			return filesOf(index), err
		})}, nil
}

// filesOf are the files of the site as the preview asks for them.
func filesOf(outputs []publish.Output) map[string]preview.File {
	files := make(map[string]preview.File, len(outputs))
	for _, out := range outputs {
		files[out.Path] = preview.File{Make: out.Make, Open: out.Open}
	}
	return files
}

// aliasOf is the path of the site's address, below which its 404 page looks for
// style sheets; "" where it is "/".
func aliasOf(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil || strings.Trim(u.Path, "/") == "" {
		return ""
	}
	return "/" + strings.Trim(u.Path, "/") + "/"
}

// lettersShown is how many letters the preview shows.
const lettersShown = 50

// letter is what the preview shows in place of pages.
func (c *Content) letter() *preview.Letter {
	l := c.Languages[0]
	var b strings.Builder
	all := c.errorsFirst()
	for i, p := range all {
		if i == lettersShown {
			b.WriteString(l.T("command.more", locale.Count("n", len(all)-i)))
			break
		}
		b.WriteString(p.Letter(c.Letters))
		b.WriteByte('\n')
	}
	return &preview.Letter{Lang: l.Tag, Dir: l.Dir(), Text: b.String(), Title: c.Account().CountProblems()}
}

// errorsFirst puts what keeps the page from being shown before what does not: a
// new site has a warning for each of its samples.
func (c *Content) errorsFirst() []problem.Problem {
	all := slices.Clone(c.Problems)
	rank := map[problem.Severity]int{problem.Warning: 1}
	slices.SortStableFunc(all, func(a, b problem.Problem) int { return rank[a.Severity] - rank[b.Severity] })
	return all
}

// plainLetter shows what went wrong with the program or the theme.
func plainLetter(err error) *preview.Letter {
	return &preview.Letter{Lang: "en", Dir: "ltr", Title: "OGPress", Text: err.Error()}
}
