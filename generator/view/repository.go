package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Shelf is one way to narrow the document repository: a type, a plan, a year
// or a language, with a page of its own.
type Shelf struct {
	By        string // "type", "plan", "year", "language"
	Key       string // the last part of its address
	Documents []*ogp.Document
	name      func(*Edition) Words
}

// Address is the address of its first page in the default language.
func (s *Shelf) Address() string { return "/documents/" + s.By + "/" + s.Key + "/" }

// shelfKinds in the order in which filters stand on the page.
var shelfKinds = [...]string{"type", "plan", "year", "language"}

// library is every document, the newest first; those whose day nobody knows come last.
func library(s *ogp.Site) []*ogp.Document {
	all := slices.Clone(s.Documents)
	slices.SortStableFunc(all, func(a, b *ogp.Document) int { return int(b.Date.Last) - int(a.Date.Last) })
	return all
}

// shelves lists every shelf that holds a document.
func (s *Site) shelves() []*Shelf {
	var all []*Shelf
	byKey := map[string]*Shelf{}
	for _, d := range s.Library {
		s.shelvesOf(d, func(by, key string, name func(*Edition) Words) {
			shelf := byKey[by+"/"+key]
			if shelf == nil {
				shelf = &Shelf{By: by, Key: key, name: name}
				all, byKey[by+"/"+key] = append(all, shelf), shelf
			}
			if n := len(shelf.Documents); n == 0 || shelf.Documents[n-1] != d {
				shelf.Documents = append(shelf.Documents, d)
			}
		})
	}
	slices.SortStableFunc(all, func(a, b *Shelf) int { return s.shelfRank(a) - s.shelfRank(b) })
	return all
}

// shelfRank orders shelves by kind: types as the format lists them, plans the
// newest first, years and languages as their documents come.
func (s *Site) shelfRank(f *Shelf) int {
	rank := 1_000_000 * slices.Index(shelfKinds[:], f.By)
	switch f.By {
	case "type":
		rank += slices.Index(ogp.DocumentType("").Words(), f.Key)
	case "plan":
		rank -= slices.IndexFunc(s.Plans, func(p *ogp.ActionPlan) bool { return p.Folder == f.Key })
	}
	return rank
}

func (s *Site) shelvesOf(d *ogp.Document, add func(by, key string, name func(*Edition) Words)) {
	kind := d.Type
	add("type", string(kind), func(e *Edition) Words { return word(e, "document_type", kind) })
	if p := d.PlanRef.To; p != nil {
		add("plan", p.Folder, func(e *Edition) Words { return e.text(p.Title) })
	}
	if y := d.Date.Last.Year(); d.Date.Last != 0 {
		add("year", strconv.Itoa(y), func(e *Edition) Words { return Words{Text: e.Year(y)} })
	} else {
		add("year", "unknown", func(e *Edition) Words { return e.t("list.no_day") })
	}
	for _, tag := range tonguesOf(d) {
		add("language", slug(tag), func(e *Edition) Words { return e.in(e.nameOf(tag), tag) })
	}
}

// tonguesOf are the languages that a document is said to be in.
func tonguesOf(d *ogp.Document) []string {
	all := slices.Clone(d.InLanguages)
	for i := range d.Files {
		if d.Files[i].Language != "" {
			all = append(all, d.Files[i].Language)
		}
	}
	return unique(all)
}

// Documents is the document repository, or one shelf of it.
type Documents struct {
	*Head
	Chosen  Words // what the list is narrowed to; empty for all
	All     Link  // back to all
	Count   Words
	Filters []Filter
	Years   []Chapter
	Pager   Pager
}

// DocumentsPage gives a page of the document repository or, with a shelf, of that.
func (e *Edition) DocumentsPage(shelf *Shelf, page int) *Documents {
	address, all := "/documents/", e.Library
	if shelf != nil {
		address, all = shelf.Address(), shelf.Documents
	}
	v := &Documents{Head: e.head(PageAddress(address, page), e.t("documents.title")), Count: e.n("documents.count", len(all))}
	v.Description = e.plain("documents.about")
	if shelf != nil {
		v.Chosen = shelf.name(e)
		v.Head = e.head(PageAddress(address, page), e.t("documents.title_of", locale.Text("name", v.Chosen.Text)))
		v.Crumbs = append(v.Crumbs, Link{Words: e.t("documents.title"), Href: e.At("/documents/")})
		v.Description = v.Title.Text
		v.All = Link{Words: e.t("documents.show_all"), Href: e.At("/documents/")}
	}
	v.Filters = e.shelfFilters(shelf)
	v.Pager = e.pager(address, page, PagesOf(len(all), PerPage))
	v.paged(v.Pager)
	v.Years = byYear(e, onPage(all, page, PerPage), func(d *ogp.Document) calendar.When { return d.Date }, e.shelved)
	return v
}

// shelved is a document in the repository's list.
func (e *Edition) shelved(d *ogp.Document) Item {
	i := e.documentItem(d)
	switch {
	case d.URL != "" && len(d.Files) == 0:
		i.Note = e.t("document.elsewhere")
	case d.PlanRef.To != nil:
		i.Note = e.text(d.PlanRef.To.Title)
	}
	return i
}

// shelfFilters are the links to every shelf, the one given being the current page.
func (e *Edition) shelfFilters(current *Shelf) []Filter {
	var out []Filter
	last, count := "", map[string]int{}
	for _, s := range e.Shelves {
		count[s.By]++
	}
	for _, s := range e.Shelves {
		if current != nil && count[s.By] > manyOptions {
			continue
		}
		if s.By != last {
			out, last = append(out, Filter{Title: e.t("filter." + s.By)}), s.By
		}
		f := &out[len(out)-1]
		here := current != nil && s.By == current.By && s.Key == current.Key
		f.Open = f.Open || here || s.By == "type" && current == nil
		f.Options = append(f.Options, Link{Words: s.name(e), Href: e.At(s.Address()), Current: here, Count: len(s.Documents)})
	}
	return slices.DeleteFunc(out, func(f Filter) bool { return len(f.Options) < 2 && !f.Open })
}

// Document is the landing page of one document.
type Document struct {
	*Head
	Lead      HTML
	Facts     []Fact
	Body      Body
	Files     []File
	Elsewhere Link // where it is held, if somebody else holds it
	Alone     bool // no file of it is preserved here
	Mentions  []LinkGroup

	SecFiles, SecMentions Section
}

// Document gives the landing page of a document.
func (e *Edition) Document(d *ogp.Document) *Document {
	v := &Document{Head: e.record(d, Link{Words: e.t("nav.documents"), Href: e.At("/documents/")}), Body: e.body(&d.Record)}
	v.Kicker = word(e, "document_type", d.Type)
	v.Lead = v.prose(e, d.Summary)
	v.Facts = e.documentFacts(d)
	v.Files = e.namedFiles(d)
	v.SecFiles = v.section("files", e.t("document.files"))
	if d.URL != "" {
		v.Elsewhere = Link{Words: Words{Text: bareAddress(d.URL)}, Href: d.URL, External: true, Name: true}
		v.Alone = len(d.Files) == 0
	}
	if v.Mentions = e.mentions(d); len(v.Mentions) > 0 {
		v.SecMentions = v.section("mentions", e.t("document.mentions"))
	}
	return v
}

// namedFiles are a document's files, by the titles that its record gives them.
func (e *Edition) namedFiles(d *ogp.Document) []File {
	out := e.files(d)
	for i := range out {
		for _, n := range d.FileNotes {
			if n.Key == d.Files[i].Name && len(n.Title) > 0 {
				out[i].Title = e.text(n.Title)
			}
		}
	}
	return out
}

func (e *Edition) documentFacts(d *ogp.Document) []Fact {
	f := facts{e: e}
	f.add("fact.type", Link{Words: word(e, "document_type", d.Type), Href: e.At("/documents/type/" + string(d.Type) + "/")})
	if d.Date.IsZero() {
		f.add("fact.date", Link{Words: e.t("list.no_day")})
	} else {
		f.time("fact.date", e.when(d.Date))
	}
	if p := d.PlanRef.To; p != nil {
		f.add("fact.plan", e.to(p))
	}
	f.add("fact.phase", Link{Words: word(e, "phase", d.Phase)})
	f.add("fact.by", Link{Words: word(e, "sector", d.By)})
	var tongues []Link
	for _, tag := range tonguesOf(d) {
		tongues = append(tongues, Link{Words: e.in(e.nameOf(tag), tag)})
	}
	f.add("fact.languages", tongues...)
	// What somebody else holds is under the terms of whoever holds it.
	switch {
	case d.Licence != "":
		f.add("fact.licence", licence(d.Licence))
	case len(d.Files) > 0 && e.Site.Licence != "":
		f.add("fact.licence", licence(e.Site.Licence))
	}
	return f.list
}

// mentions lists the records that refer to a document, by kind.
func (e *Edition) mentions(d *ogp.Document) []LinkGroup {
	var out []LinkGroup
	for _, m := range unique(slices.Concat(e.speaking[d], commitmentsOf(d))) {
		title := e.t("kinds." + string(m.Rec().Kind))
		i := slices.IndexFunc(out, func(g LinkGroup) bool { return g.Title == title })
		if i < 0 {
			out, i = append(out, LinkGroup{Title: title}), len(out)
		}
		out[i].Items = append(out[i].Items, e.mention(m))
	}
	slices.SortStableFunc(out, func(a, b LinkGroup) int { return strings.Compare(a.Title.Text, b.Title.Text) })
	return out
}

func commitmentsOf(d *ogp.Document) []ogp.Entry {
	var out []ogp.Entry
	for _, c := range d.Commitments {
		if c.To != nil {
			out = append(out, c.To)
		}
	}
	return out
}

// mention is a record that refers to something, with what tells it from others.
func (e *Edition) mention(m ogp.Entry) Item {
	i := Item{Link: e.to(m)}
	switch r := m.(type) {
	case *ogp.Commitment:
		i.Note = e.text(r.Plan.Title)
	case *ogp.Report:
		i.Note = e.roundName(r.Round)
	case *ogp.Meeting:
		i.Time = e.when(r.Held)
	case *ogp.Event:
		i.Time = e.when(r.Starts)
	case *ogp.Contribution:
		i.Time = e.when(r.Received)
	case *ogp.Consultation:
		i.Time = e.span(r.Opens, r.Closes)
	case *ogp.Statement:
		i = Item{Link: Link{Words: Words{Text: plainText(r.Text.In(e.Tag).HTML)}}, Time: e.when(r.On), Note: Words{Text: r.By}}
	}
	return i
}
