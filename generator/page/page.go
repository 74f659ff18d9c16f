package page

import (
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// Page is one page in one language.
type Page struct {
	Address  string        // from the site's root, not percent-encoded: "/fr/plans/"; "/404.html" for a file
	Path     string        // the same page in the default language: "/plans/"
	Edition  *view.Edition // the language
	Kind     string        // "commitment"
	Section  string        // of the navigation; "" where it belongs to none
	Template string        // the file in pages/, without its extension
	Record   ogp.Entry     // what the page is about; nil for an overview
	// View gives what the page shows. It may be called at any time and from
	// any goroutine.
	View func() view.View
}

// Listed reports whether sitemaps name the page: those that only stand in for
// another, or for none, they leave out.
func (p Page) Listed() bool {
	return p.Kind != "forward" && p.Kind != "tombstone" && p.Kind != "not-found"
}

// Map gives every page of the site: by kind, then by address as the kind lists
// them, then by language; old addresses that send people on come last, of the
// kind "forward".
func Map(site *view.Site) []Page {
	pages := make([]Page, 0, len(site.ByID)*len(site.Editions)*5/4) // most are of a record
	for _, k := range kinds {
		k.list(site, func(address string, record ogp.Entry, build func(*view.Edition) view.View) {
			for _, e := range site.Editions {
				pages = append(pages, Page{Address: e.Prefix + address, Path: address, Edition: e, Kind: k.name,
					Section: k.section, Template: k.template(), Record: record, View: func() view.View { return build(e) }})
			}
		})
	}
	return append(pages, forwards(site)...)
}

// kind is one line of the site map.
type kind struct {
	name    string
	section string
	as      string // the template, where it is not called like the kind
	list    lister
}

// lister adds the pages of a kind: the address in the default language, the
// record, and what makes the view in a language.
type lister func(s *view.Site, add adder)

type adder func(address string, record ogp.Entry, build func(*view.Edition) view.View)

func (k kind) template() string {
	if k.as != "" {
		return k.as
	}
	return k.name
}

// one is the lister of a single page.
func one[V view.View](address string, build func(*view.Edition) V) lister {
	return func(_ *view.Site, add adder) {
		add(address, nil, func(e *view.Edition) view.View { return build(e) })
	}
}

// each is the lister of a page for every record of a list.
func each[R ogp.Entry, V view.View](list func(*view.Site) []R, build func(*view.Edition, R) V) lister {
	return func(s *view.Site, add adder) {
		for _, r := range list(s) {
			add(r.Rec().Address, r, func(e *view.Edition) view.View { return build(e, r) })
		}
	}
}

// ofPlans gathers the records of all plans.
func ofPlans[R any](of func(*ogp.ActionPlan) []R) func(*view.Site) []R {
	return func(s *view.Site) []R {
		var all []R
		for _, p := range s.Plans {
			all = append(all, of(p)...)
		}
		return all
	}
}
