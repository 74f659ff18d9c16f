package view

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// lettersPerPage is how many records a page of the list from A to Z shows.
const lettersPerPage = 300

// Search is the search page: a form and, below it, every record from A to Z,
// which is all that a browser without JavaScript needs.
type Search struct {
	*Head
	Action  string
	First   bool // the first page of the list: only there the script finds the index
	Kinds   []Option
	Plans   []Option
	None    string   // what the script says on no result
	More    string   // and on its button
	Failed  string   // and when the index cannot be loaded
	Counts  Counts   // and how many results there are
	Index   []Link   // the letters
	Letters []Letter // those of this page
	Pager   Pager
}

// Option is a choice of a form.
type Option struct {
	Value string
	Words Words
}

// Letter is the part of the list whose titles begin alike.
type Letter struct {
	ID    string
	Text  string
	Items []Item
}

// SearchPages is how many pages the list from A to Z takes.
func (s *Site) SearchPages() int { return PagesOf(len(s.Records()), lettersPerPage) }

func (s *Site) sortRecords() []ogp.Entry {
	var all []ogp.Entry
	for _, r := range s.ByID {
		if a := r.Rec().Address; a != "" && !strings.Contains(a, "#") {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b ogp.Entry) int { return strings.Compare(a.Rec().ID, b.Rec().ID) })
	return all
}

// SearchPage gives the search page, with a page of the list from A to Z.
func (e *Edition) SearchPage(page int) *Search {
	v := &Search{Head: e.head(PageAddress("/search/", page), e.t("nav.search")), Action: e.At("/search/"), First: page == 1,
		None: e.plain("search.none"), More: e.plain("search.more"), Failed: e.plain("search.failed")}
	v.Description = e.plain("search.about")
	v.Counts = e.counts()
	for _, k := range e.kindsFound() {
		v.Kinds = append(v.Kinds, Option{Value: string(k), Words: e.t("kinds." + string(k))})
	}
	for _, p := range slices.Backward(e.Site.Plans) {
		v.Plans = append(v.Plans, Option{Value: p.Folder, Words: e.text(p.Title)})
	}
	all := e.letters()
	v.Letters = e.lettersOf(all, page)
	v.Index = e.letterIndex(all, page)
	v.Pager = e.pager("/search/", page, e.SearchPages())
	v.paged(v.Pager)
	return v
}

// Counts is what the script says of a number of results, by plural category;
// "{n}" is left for it to fill in.
type Counts struct{ Zero, One, Two, Few, Many, Other string }

func (e *Edition) counts() Counts {
	var c Counts
	places := map[string]*string{"zero": &c.Zero, "one": &c.One, "two": &c.Two, "few": &c.Few, "many": &c.Many, "other": &c.Other}
	for _, n := range [...]int{100, 1_000_000, 21, 11, 6, 5, 3, 2, 1, 0} {
		said := e.plain("search.count", locale.Count("n", n))
		*places[e.Plural(n)] = strings.Replace(said, e.Number(n), "{n}", 1)
	}
	if c.Other == "" { // no whole number is of this category
		c.Other = c.Many
	}
	return c
}

// kindsFound are the kinds of the records that can be found, by name.
func (e *Edition) kindsFound() []ogp.Kind {
	kinds := slices.Clone(e.lists.kinds())
	locale.SortBy(e.Language, kinds, func(k ogp.Kind) string { return e.plain("kinds." + string(k)) })
	return kinds
}

// recordKinds are the kinds of the records that have pages.
func (s *Site) recordKinds() []ogp.Kind {
	var kinds []ogp.Kind
	for _, r := range s.Records() {
		kinds = append(kinds, r.Rec().Kind)
	}
	return unique(kinds)
}

// initial is a letter and the records whose titles begin with it.
type initial struct {
	id, text string
	records  []ogp.Entry
}

// sorted is every record under the letter that its title begins with, in the
// order of a dictionary of the language.
func (e *Edition) sorted() []initial {
	type titled struct {
		record ogp.Entry
		key    string
	}
	var all []titled
	for _, r := range e.Records() {
		all = append(all, titled{r, strings.TrimLeftFunc(e.to(r).Text, notLetter)})
	}
	locale.SortBy(e.Language, all, func(t titled) string { return t.key })
	var out []initial
	for _, t := range all {
		first := letter(t.key)
		if n := len(out); n == 0 || !e.sameLetter(out[n-1].text, first) {
			out = append(out, initial{id: "page.letter-" + strconv.Itoa(len(out)+1), text: first})
		}
		l := &out[len(out)-1]
		l.records = append(l.records, t.record)
	}
	return out
}

// apart tells records of one name from each other: the plan or the round.
func (e *Edition) apart(r ogp.Entry) Words {
	switch r := r.(type) {
	case *ogp.Report:
		return e.roundName(r.Round)
	case *ogp.Contribution:
		return e.text(r.Consultation.Title)
	}
	return e.text(titleOf(r.Rec().Plan))
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// letter is the heading of a title: its first letter, or "0–9".
func letter(title string) string {
	switch r, size := utf8.DecodeRuneInString(title); {
	case size == 0:
		return "–"
	case unicode.IsDigit(r):
		return "0–9"
	default:
		return string(unicode.ToUpper(r))
	}
}

// sameLetter reports whether a dictionary of the language keeps two letters
// under one heading, as French does E and É: what follows them then decides.
func (e *Edition) sameLetter(a, b string) bool {
	return a == b || e.Compare(a+"a", b+"b") < 0 && e.Compare(b+"a", a+"b") < 0
}

// lettersOf is the part of the list that a page shows.
func (e *Edition) lettersOf(all []initial, page int) []Letter {
	skip, room := (page-1)*lettersPerPage, lettersPerPage
	var out []Letter
	for _, l := range all {
		from := min(skip, len(l.records))
		skip -= from
		records := l.records[from:min(len(l.records), from+room)]
		if room -= len(records); len(records) == 0 {
			continue
		}
		shown := Letter{ID: l.id, Text: l.text, Items: make([]Item, 0, len(records))}
		for _, r := range records {
			shown.Items = append(shown.Items, Item{Link: e.to(r), Tag: e.t("kind." + string(r.Rec().Kind)), Note: e.apart(r)})
		}
		out = append(out, shown)
	}
	return out
}

// letterIndex leads to where each letter begins.
func (e *Edition) letterIndex(all []initial, page int) []Link {
	var out []Link
	before := 0
	for _, l := range all {
		at := before/lettersPerPage + 1
		href := "#" + l.id
		if at != page {
			href = e.At(PageAddress("/search/", at)) + href
		}
		out = append(out, Link{Words: Words{Text: l.text}, Href: href})
		before += len(l.records)
	}
	return out
}
