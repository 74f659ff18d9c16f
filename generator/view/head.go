package view

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// View is what a page shows. Every one begins with a *Head.
type View interface{ Meta() *Head }

// Head is what all pages have.
type Head struct {
	Title       Words // the h1
	Kicker      Words // what kind of thing it is, above the title
	Full        string
	Description string // one line for search engines and shared links
	Address     string // from the site's root, percent-encoded
	Canonical   string // with the site's own address; "" where that is not known
	Alternates  []Alternate
	Crumbs      []Link // the way from home, this page not included
	Fallback    Words  // says that the words are in another language; empty where they are not
	Sample      Words  // says that sample text is still there; empty where it is not
	Source      *Source
	Sections    []Section // for the list "on this page"
	NoIndex     bool      // search engines should leave it out
	Picture     string    // the logo, with the site's own address
	Serves      []Link    // requirements that the record is evidence for
	Refresh     string    // where the page sends people on to; "" where they stay
	Feed        string    // of news about what the page shows; "" where there is none of its own

	texts int
	about *thing // what the page is about, for machines
	base  string // the site's own address, without its last slash
}

// Meta gives the head of the view that embeds it.
func (h *Head) Meta() *Head { return h }

// Alternate is the same page in one of the site's languages.
type Alternate struct {
	Tag, Dir string
	Name     string // the language in its own words and script
	Href     string
	Absolute string // with the site's own address; Href where that is not known
	Current  bool
	Default  bool
}

// Source says where the words of a page are written.
type Source struct {
	File    string // "content/plans/…/01-x.md"
	Edit    string // "" where the site names no repository
	History string
	Report  string
}

// FeedSections are the sections of the site that have a feed of news of their
// own, as every plan and every commitment has.
var FeedSections = []string{"updates", "documents", "participate", "commitments", "forum", "questions", "contributions"}

// head begins a page that the default language has at address.
func (e *Edition) head(address string, title Words) *Head {
	h := &Head{Title: title, Full: title.Text, Address: e.At(address)}
	site := e.text(e.Site.Title).Text
	if h.Full == "" {
		h.Full = site
	} else if h.Full != site {
		h.Full += " – " + site
	}
	h.Canonical, h.base = e.absolute(h.Address), strings.TrimSuffix(e.BaseURL, "/")
	for _, o := range e.Editions {
		a := Alternate{Tag: o.Tag, Dir: o.Dir(), Name: o.Language.Name(), Href: o.At(address), Current: o == e, Default: o.Prefix == ""}
		if a.Absolute = e.absolute(a.Href); a.Absolute == "" {
			a.Absolute = a.Href
		}
		h.Alternates = append(h.Alternates, a)
	}
	if address != "/" {
		h.Crumbs = []Link{{Words: e.t("nav.home"), Href: e.At("/")}}
	}
	if slices.Contains(FeedSections, strings.Trim(address, "/")) {
		h.Feed = h.Address + "feed.xml"
	}
	h.NoIndex = e.isFork() && (e.Repository.Index == nil || !*e.Repository.Index)
	return h
}

// overview begins the page of a section of the site.
func (e *Edition) overview(address, title, about string) *Head {
	h := e.head(address, e.t(title))
	h.Description = e.plain(about)
	return h
}

// record begins the page of a record, below the crumbs given.
func (e *Edition) record(entry ogp.Entry, crumbs ...Link) *Head {
	r := entry.Rec()
	h := e.head(r.Address, e.name(entry))
	h.Crumbs = append(h.Crumbs, crumbs...)
	h.Source, h.Serves, h.about = e.source(r), e.serving(r), e.thingOf(entry)
	h.Description = plainText(r.Summary.In(e.Tag).HTML)
	if h.Description == "" {
		h.Description = h.Title.Text
	}
	if !e.translated(r) {
		h.Fallback = e.t("page.not_translated", locale.Text("language", e.nameOf(r.Language)))
	}
	if r.Kind == ogp.KindPlan || r.Kind == ogp.KindCommitment {
		h.Feed = h.Address + "feed.xml"
	}
	e.sample(h, entry)
	return h
}

// sample says on a page that what it shows still has the words of a form.
func (e *Edition) sample(h *Head, entries ...ogp.Entry) {
	for _, entry := range entries {
		if entry.Rec().Sample {
			h.Sample = e.t("page.sample")
		}
	}
}

// translated reports whether a record has words in the edition's language.
func (e *Edition) translated(r *ogp.Record) bool {
	for _, l := range r.Languages {
		if l == e.Tag {
			return true
		}
	}
	return r.Language == e.Tag || len(r.Languages) == 0 && r.Language == ""
}

func (e *Edition) absolute(href string) string {
	if e.BaseURL == "" {
		return ""
	}
	return e.BaseURL + strings.TrimPrefix(href, "/")
}

// section adds a part that the page's contents list leads to, and gives its id.
func (h *Head) section(id string, title Words) Section {
	s := Section{ID: "page." + id, Title: title}
	h.Sections = append(h.Sections, s)
	return s
}

// source gives the links of a record to where it is written.
func (e *Edition) source(r *ogp.Record) *Source {
	s := &Source{File: r.File}
	if e.Repository == nil || r.File == "" {
		return s
	}
	repo, branch := strings.TrimSuffix(e.Repository.URL, "/"), e.Repository.Branch
	if branch == "" {
		branch = "main"
	}
	repo += inside(repo)
	file := Encode(r.File)
	s.Edit = repo + "/edit/" + Encode(branch) + "/" + file
	s.History = repo + "/commits/" + Encode(branch) + "/" + file
	s.Report = repo + "/issues/new?" + reported(repo) + "=" + strings.ReplaceAll(file, "&", "%26")
	return s
}

// plainText is the first words of safe markup, without the markup: at most
// some 200 letters, cut between words.
func plainText(html string) string {
	var b strings.Builder
	in := false
	for _, r := range html {
		switch {
		case r == '<':
			in = true
			b.WriteByte(' ')
		case r == '>':
			in = false
		case !in:
			b.WriteRune(r)
		}
		if b.Len() > 600 {
			break
		}
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, entity := range [][2]string{{"&lt;", "<"}, {"&gt;", ">"}, {"&#34;", `"`}, {"&quot;", `"`}, {"&#39;", "'"}, {"&amp;", "&"}} {
		text = strings.ReplaceAll(text, entity[0], entity[1])
	}
	return cut(text, 200)
}

func cut(text string, limit int) string {
	n, last := 0, 0
	for i, r := range text {
		if n++; r == ' ' {
			last = i
		}
		if n > limit {
			if last == 0 {
				last = i
			}
			return text[:last] + " …"
		}
	}
	return text
}
