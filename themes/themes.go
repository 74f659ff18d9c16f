// Package themes holds the default theme, and lays a nation's own over it. This
// comment is the contract between the program and a theme.
//
// # Files
//
//	pages/base.html            what stands around every page
//	pages/<kind>.html          what is inside <main>: one for each kind of page
//	slots/<slot>.html          what each page puts into a slot of base.html
//	components/<name>/         <name>.html and <name>.css: one part of pages
//	css/*.css                  style sheets, joined in the order of their names
//	js/*.js                    scripts, joined; the search page alone loads them, and nothing may depend on them
//	i18n/<language>.toml       the words of the interface
//	static/                    copied to /assets/
//
// A site's own theme, themes/<name>/ in its source folder, needs only the files
// that it changes: each lies over the file of the same path here. css/99-own.css
// is free for additions.
//
// # Templates
//
// Templates are html/template, and may use all of it; what the default theme uses
// of it is fastest (see package compile). A page's template gets the view of its
// kind, a struct of package view: Home for pages/home.html, Commitment for
// pages/commitment.html. Every view has the fields of view.Head. base.html gets
// a view.Chrome, once for each language and section of the site, and has the
// five slots head, switch, lead, main, tail in this order; slots get the
// view.Head of the page. A component is called by its name,
// {{template "status" .Status}}, with the struct that its first line names.
//
// What templates can call:
//
//	{{t "key"}}          an interface word between tags
//	{{plain "key"}}      the same inside of a tag, for aria-label="…"
//	{{words .Title}}     view.Words: marked with its language where that is another
//	{{bdi .Name}}        view.Words or a string that is a name, a number, an id
//	{{link .Plan}}       view.Link: an <a>, or its words where it leads nowhere
//	{{button .URL}}      view.Link: the same, looking like a button
//	{{time .Due}}        view.Time: a <time>
//	{{prose .Response}}  view.HTML: Markdown words in a <div class="prose">
//	{{body .Body}}       view.Body: the words below the front matter
//	{{once "shape" .Code}}  a component that depends on one word, executed once
//	{{slot "main"}}      in base.html only
//	{{style}} {{script}} addresses of the style sheet and of the script
//
// The key of t and plain is written out; a key that has no words is an error.
// Words with a number or a name in them are chosen by the view.
//
// A line break with the blanks around it vanishes between two tags or actions,
// and is one blank elsewhere: write a blank that must stay as {{" "}}. Internal
// addresses stand as href="/…" in double quotes; they are made relative when the
// page is written. Ids of a page have a full stop in them, "page.milestones",
// so that they never clash with a heading of the body.
//
// No inline style, no inline script, nothing from another host: the
// Content-Security-Policy of every page forbids them.
//
// # Style
//
// Layers, from the weakest to the strongest: tokens, base, layout, components,
// pages, print, own. Colours, sizes and spaces are the custom properties of
// css/10-tokens.css. --accent, --on-accent, --link, --band, --on-band and --shade
// are computed from the accent of site.toml, so that words on them can be read.
package themes

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
)

//go:embed all:default
var files embed.FS

// FS is the themes that ship, each in the folder of its name: "default/…".
func FS() fs.FS { return files }

// Default is the theme that the program brings, pages/ and components/ at its root.
func Default() fs.FS {
	theme, err := fs.Sub(files, "default")
	if err != nil {
		panic(err) // the name above is valid
	}
	return theme
}

// Over lays the files of own over those of base, by the same path.
func Over(base, own fs.FS) fs.FS { return over{base, own} }

type over struct{ base, own fs.FS }

// Open opens the file of own or, where it has none, that of base. A folder
// lists the files of both.
func (o over) Open(name string) (fs.File, error) {
	f, err := o.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.base.Open(name)
	}
	return f, err
}

// ReadDir lists the files of both, by name.
func (o over) ReadDir(name string) ([]fs.DirEntry, error) {
	own, ownErr := fs.ReadDir(o.own, name)
	base, baseErr := fs.ReadDir(o.base, name)
	if ownErr != nil && baseErr != nil {
		return nil, baseErr
	}
	all := slices.Concat(own, base)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int {
		if a.Name() < b.Name() {
			return -1
		}
		if a.Name() > b.Name() {
			return 1
		}
		return 0
	})
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
