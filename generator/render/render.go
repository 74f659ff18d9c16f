package render

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/generator/view"
)

// Options change how pages are written. The zero value is the usual choice.
type Options struct {
	// Extra gives what else belongs into a page's head, such as JSON-LD: safe
	// markup. Nil adds nothing.
	Extra func(page.Page) string
	// IndexFiles writes "x/index.html" for a link to "x/", for a copy that is
	// read from a disk.
	IndexFiles bool
}

// Asset is a file that the theme brings.
type Asset struct {
	Address string // "/assets/site.1a2b3c4d5e.css"
	Bytes   []byte
}

// Renderer writes the pages of one site. It is safe for use by many goroutines
// at once.
type Renderer struct {
	site     *view.Site
	options  Options
	assets   []Asset
	tongues  map[*view.Edition]*tongue
	basePath string
}

// New reads a theme (pages/, components/, css/, js/ and static/ at its root) for
// a site. An error tells which file of the theme is wrong.
func New(site *view.Site, theme fs.FS, o Options) (*Renderer, error) {
	r := &Renderer{site: site, options: o, tongues: map[*view.Edition]*tongue{}, basePath: "/"}
	if u, err := url.Parse(site.BaseURL); err == nil && u.Path != "" {
		r.basePath = u.EscapedPath()
	}
	bundle, err := bundle(theme, view.Colours(site.Accent()))
	if err != nil {
		return nil, err
	}
	r.assets = bundle.all
	sources, err := readTemplates(theme)
	if err != nil {
		return nil, err
	}
	made, errs := make([]*tongue, len(site.Editions)), make([]error, len(site.Editions))
	var group sync.WaitGroup
	for i, e := range site.Editions {
		group.Go(func() { made[i], errs[i] = newTongue(site, e, sources, bundle) })
	}
	group.Wait()
	for i, e := range site.Editions {
		if r.tongues[e] = made[i]; errs[i] != nil {
			return nil, errs[i]
		}
	}
	return r, nil
}

// Assets are the files that the theme brings, by address.
func (r *Renderer) Assets() []Asset { return r.assets }

// mostKept is how many bytes of memory are kept for the next page: few are larger.
const mostKept = 512 << 10

// buffers are used again from page to page.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Page appends the finished page to out. The error names the page and, where a
// template is wrong, its file and line.
func (r *Renderer) Page(out []byte, p page.Page) ([]byte, error) {
	b := buffers.Get().(*bytes.Buffer)
	defer func() {
		if b.Cap() <= mostKept {
			buffers.Put(b)
		}
	}()
	page, err := r.write(out, b, p)
	if err != nil {
		return out, fmt.Errorf("page %s: %w", p.Address, err)
	}
	return page, nil
}

// write puts the page together. What its templates write has addresses from the
// site's root, and stands in b until they are made relative.
func (r *Renderer) write(out []byte, b *bytes.Buffer, p page.Page) ([]byte, error) {
	t, at := r.tongues[p.Edition], r.place(p)
	around, err := t.around(p.Section, at)
	if err != nil {
		return nil, err
	}
	v := p.View()
	if h := v.Meta(); h.Refresh != "" {
		h.Refresh = string(at.write(nil, []byte(h.Refresh))) // no attribute that relative knows
	}
	for i, piece := range around {
		out = append(out, piece...)
		if i == len(slots) {
			break
		}
		name, data := "slots/"+slots[i], any(v.Meta())
		if slots[i] == "main" {
			name, data = "pages/"+p.Template, v
		}
		b.Reset()
		if err := t.set.Execute(b, name, data); err != nil {
			return nil, err
		}
		if slots[i] == "head" && r.options.Extra != nil {
			b.WriteString(r.options.Extra(p))
		}
		out = relative(out, b.Bytes(), at)
	}
	return out, nil
}

// place says where a page stands.
func (r *Renderer) place(p page.Page) place {
	pl := place{tongue: p.Edition.Prefix + "/", index: r.options.IndexFiles}
	if p.Path == "/404.html" {
		pl.root = r.basePath
		return pl
	}
	depth := strings.Count(p.Address, "/") - 1
	if pl.root = strings.Repeat("../", depth); depth == 0 {
		pl.root = "./"
	}
	return pl
}
