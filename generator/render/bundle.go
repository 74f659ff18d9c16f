package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"github.com/ogpress/ogpress/generator/view"
)

// bundled are the files that a theme brings, ready to be served.
type bundled struct {
	style  string // address of the style sheet
	script string // address of the script; "" where the theme has none
	all    []Asset
}

// bundle joins and minifies the style sheets and scripts of a theme. The order
// of style sheets is css/*.css by name, then components; what wins is settled by
// cascade layers, not by order.
func bundle(theme fs.FS, look view.Look) (*bundled, error) {
	m := minify.New()
	m.AddFunc("css", css.Minify)
	m.AddFunc("js", js.Minify)
	b := &bundled{}
	styles, err := join(theme, m, "css", "css/*.css", "components/*/*.css")
	if err != nil {
		return nil, err
	}
	b.style = b.add("css", append(styles, look.Stylesheet()...))
	scripts, err := join(theme, m, "js", "js/*.js")
	if err != nil {
		return nil, err
	}
	if len(scripts) > 0 {
		b.script = b.add("js", scripts)
	}
	return b, b.static(theme)
}

// join minifies the files of the patterns, one after the other.
func join(theme fs.FS, m *minify.M, kind string, patterns ...string) ([]byte, error) {
	var out bytes.Buffer
	for _, pattern := range patterns {
		files, err := fs.Glob(theme, pattern)
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		for _, f := range files {
			text, err := fs.ReadFile(theme, f)
			if err != nil {
				return nil, err
			}
			if err := m.Minify(kind, &out, bytes.NewReader(text)); err != nil {
				return nil, fmt.Errorf("%s: %w", f, err)
			}
			out.WriteByte('\n')
		}
	}
	return bytes.TrimSpace(out.Bytes()), nil
}

// add names a file by its hash, so that browsers may keep it.
func (b *bundled) add(ext string, data []byte) string {
	sum := sha256.Sum256(data)
	address := "/assets/site." + hex.EncodeToString(sum[:5]) + "." + ext
	b.all = append(b.all, Asset{address, data})
	return address
}

// static takes the files of the theme's static/ as they are.
func (b *bundled) static(theme fs.FS) error {
	return fs.WalkDir(theme, "static", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && p == "static":
			return nil // a theme need not have any
		case err != nil || d.IsDir():
			return err
		}
		data, err := fs.ReadFile(theme, p)
		b.all = append(b.all, Asset{"/assets/" + strings.TrimPrefix(p, "static/"), data})
		return err
	})
}
