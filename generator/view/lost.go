package view

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// NotFound is the page for an address that leads nowhere. It may be asked for
// in any language, so it helps in every one.
type NotFound struct {
	*Head
	Tongues []Helping // the page's own language first
}

// Helping is the way on, in one language.
type Helping struct {
	Tag, Dir string
	Title    Words
	Text     Words
	Action   string
	Search   Words
	Links    []Link
}

// NotFoundPage gives the page for an address that leads nowhere.
func (e *Edition) NotFoundPage() *NotFound {
	v := &NotFound{Head: e.head("/404.html", e.t("lost.title"))}
	v.Canonical, v.NoIndex, v.Description = "", true, e.plain("lost.text")
	v.Tongues = append(v.Tongues, e.helping())
	for _, o := range e.Editions {
		// A language without words of its own would only say the same again.
		if h := o.helping(); o != e && h.Title.Lang() == "" {
			v.Tongues = append(v.Tongues, h)
		}
	}
	return v
}

func (e *Edition) helping() Helping {
	h := Helping{Tag: e.Tag, Dir: e.Dir(), Title: e.t("lost.title"), Text: e.t("lost.text"), Action: e.At("/search/"), Search: e.t("nav.search")}
	h.Links = append(h.Links, Link{Words: e.t("nav.home"), Href: e.At("/")})
	for _, s := range Sections {
		h.Links = append(h.Links, Link{Words: e.t("nav." + s.Name), Href: e.At(s.Address)})
	}
	h.Links = append(h.Links, Link{Words: e.t("nav.contacts"), Href: e.At("/contacts/")}, Link{Words: e.t("nav.site_map"), Href: e.At("/site-map/")})
	return h
}

// Forward is an old address of a record: it sends people on, and names the new
// one for those whom it does not.
type Forward struct {
	*Head
	To Link
}

// ForwardPage gives the page of an old address, which stands as it was written
// and not below the language's own root.
func (e *Edition) ForwardPage(address string, to ogp.Entry) *Forward {
	v := &Forward{Head: e.head(address, e.t("forward.title")), To: e.to(to)}
	v.Address = Encode(address)
	v.Canonical, v.Refresh, v.Alternates = e.absolute(v.To.Href), v.To.Href, nil
	v.Description = v.To.Text
	return v
}

// ForwardAddress is where the page of an old address must lie to be found:
// "/old/" for "/old", since hosts answer for a folder with its index.
func ForwardAddress(alias string) string {
	if strings.HasSuffix(alias, "/") || strings.HasSuffix(alias, ".html") || strings.HasSuffix(alias, ".htm") {
		return alias
	}
	return alias + "/"
}

// Gone is a page or document that was published once and is not any more.
type Gone struct {
	Address string        // of its page in the default language, "/documents/plan-5/"
	Title   string        // what it was called
	Lang    string        // the language of Title
	On      calendar.Date // the day that it went; 0: not known
	Why     ogp.Prose     // nil: nobody says
}

// Tombstone is the page that stands where something was.
type Tombstone struct {
	*Head
	Was      Words
	When     Words
	Why      HTML
	Contacts []Contact
}

// TombstonePage gives the page that stands where something was.
func (e *Edition) TombstonePage(g *Gone) *Tombstone {
	v := &Tombstone{Head: e.head(g.Address, e.t("gone.title")), Was: e.in(g.Title, g.Lang), Contacts: e.whomToAsk(nil)}
	v.When = e.t("gone.when_unknown")
	if g.On != 0 {
		v.When = e.t("gone.when", locale.On("date", g.On))
	}
	v.Why, v.NoIndex, v.Description = v.prose(e, g.Why), true, v.When.Text
	return v
}

// EditionOf is the site in a language, in its default one where it has no other.
func (s *Site) EditionOf(lang string) *Edition {
	for _, e := range s.Editions {
		if e.Tag == lang {
			return e
		}
	}
	return s.Editions[0]
}
