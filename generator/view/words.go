package view

import (
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Words is one line of plain text.
type Words struct {
	Text string
	As   *Setting // nil: in the language of the page, and nothing set apart
}

// Setting is how words differ from the page around them. Nearly all are as the
// page is, and pages are made of words: so it stands outside of them.
type Setting struct {
	Lang  string // BCP 47 tag of their language; "" for that of the page
	Dir   string // "ltr" or "rtl"; "" for that of the page
	Apart string // names and paths in the words, one a line, that have a writing direction of their own
}

// Lang is the language of words that are not in that of the page.
func (w Words) Lang() string {
	if w.As == nil {
		return ""
	}
	return w.As.Lang
}

// HTML is safe markup whose links are addresses from the site's root. Prefix
// goes before each of its ids, so that several texts can share a page.
type HTML struct {
	Source string
	As     *Setting // nil: in the language of the page
	Prefix string
}

// Body is the words below a record's front matter, fetched when the page is written.
type Body struct {
	Page   ogp.Page
	As     *Setting // nil: in the language of the page
	Prefix string
}

// Empty reports whether there are no words.
func (b Body) Empty() bool { return b.Page.Len == 0 }

// Time is a date in words. ISO is its form for machines, "" where it has none
// (a season, a quarter).
type Time struct {
	Words
	ISO string
}

// Link leads to an address from the site's root, or to another site. An Href
// of "" is words alone.
type Link struct {
	Words
	Href     string
	Current  bool   // it leads to the page that it stands on
	External bool   // it leads to another site
	Name     bool   // its words are a name, set apart from the writing direction around it
	Hreflang string // the language of what it leads to, where that is another
	Count    int    // how many things it leads to, where that is told
	Note     Words  // what stands beside it
}

// Fact is a line of a list of facts: a term and what is said of it.
type Fact struct {
	Term   Words
	Values []Link
	Time   Time
}

// Section is a part of a page that its contents list leads to.
type Section struct {
	ID    string
	Title Words
}

// in marks words that are not in the language of the edition.
func (e *Edition) in(text, lang string) Words {
	if text == "" {
		return Words{}
	}
	return Words{Text: text, As: e.as(lang)}
}

// as is how words in a language stand on a page of the edition.
func (e *Edition) as(lang string) *Setting {
	if lang == e.Tag || lang == "" {
		return nil
	}
	return e.tongues.of(lang).as
}

// t is an interface word.
func (e *Edition) t(key string, args ...locale.Arg) Words {
	return e.in(e.Language.Said(key, args...))
}

// n is an interface word that counts.
func (e *Edition) n(key string, n int) Words { return e.t(key, locale.Count("n", n)) }

// plain is an interface word where no markup can stand, such as an attribute.
func (e *Edition) plain(key string, args ...locale.Arg) string {
	return e.Language.T(key, args...)
}

// text gives the words of a record in the edition's language, or marked ones.
func (e *Edition) text(t ogp.Text) Words {
	s := t.In(e.Tag)
	return e.in(s.Value, s.Lang)
}

// name calls a record by its title.
func (e *Edition) name(entry ogp.Entry) Words {
	switch r := entry.(type) {
	case *ogp.Meeting:
		return e.meetingName(r)
	case *ogp.Decision:
		return e.meetingName(r.Meeting)
	case *ogp.Timeline:
		return e.text(r.Plan.Title)
	case *ogp.Contribution:
		return e.contributionName(r)
	case *ogp.Round:
		return e.roundName(r)
	}
	return e.text(entry.Name())
}

// prose gives Markdown words. Ids in them get a prefix of their own on each page.
func (h *Head) prose(e *Edition, p ogp.Prose) HTML {
	w := p.In(e.Tag)
	if w.HTML == "" {
		return HTML{}
	}
	out := HTML{Source: w.HTML, As: e.as(w.Lang)}
	if strings.Contains(w.HTML, ` id="`) {
		h.texts++
		out.Prefix = "text" + strconv.Itoa(h.texts) + "."
	}
	return out
}

// body gives the body of a record; anchors are the ids of keyed entries on its page.
func (e *Edition) body(r *ogp.Record, anchors ...string) Body {
	p := r.Body.In(e.Tag)
	b := Body{Page: p, As: e.as(p.Lang)}
	for _, a := range anchors {
		for _, h := range p.Headings {
			if h.ID == a {
				b.Prefix = "text."
			}
		}
	}
	return b
}

// when is a date in words; the zero Time for none.
func (e *Edition) when(w calendar.When) Time {
	if w.IsZero() {
		return Time{}
	}
	return Time{Words: e.in(e.Language.WhenSaid(w)), ISO: iso(w)}
}

// day is a full date in words.
func (e *Edition) day(d calendar.Date) Time { return e.when(calendar.On(d)) }

// span is from one date to another, in words.
func (e *Edition) span(from, to calendar.When) Time {
	if from.IsZero() && to.IsZero() {
		return Time{}
	}
	return Time{Words: Words{Text: e.Language.Span(from, to)}}
}

// iso is the form of a date that the datetime attribute takes, "" for a vaguer
// one than a year or a month can say.
func iso(w calendar.When) string {
	switch {
	case w.Ongoing || w.First == 0:
		return ""
	case w.Precision == calendar.Day, w.Precision == calendar.Month, w.Precision == calendar.Year:
		return w.String()
	}
	return ""
}

// list is several names in one line, each marked.
func (e *Edition) list(t ogp.Texts) []Link {
	s := t.In(e.Tag)
	out := make([]Link, 0, len(s.Values))
	for _, v := range s.Values {
		out = append(out, Link{Words: e.in(v, s.Lang), Name: true})
	}
	return out
}

// Word is an interface word, for templates. A key without words is given back.
func (e *Edition) Word(key string) Words { return e.t(key) }
