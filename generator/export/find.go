package export

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/parallel"
	"github.com/ogpress/ogpress/generator/search"
)

// summaryLength is how many characters a search result shows below its title.
const summaryLength = 180

// Tongue is a language in which the site is searched.
type Tongue struct {
	*locale.Language
	Called func(ogp.Entry) string // names a record as its page does
}

// SearchIndex indexes every record of the site that has a page, in all its
// languages: a body that is the same in two of them is read once. The files that
// it gives for each language belong into search/index/ below the root of it.
func SearchIndex(site *ogp.Site, day string, tongues []Tongue) ([][]search.File, error) {
	entries := make([]ogp.Entry, 0, len(site.ByID))
	for _, e := range site.ByID {
		if a := e.Rec().Address; a != "" && !strings.Contains(a, "#") {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b ogp.Entry) int { return cmp.Compare(a.Rec().ID, b.Rec().ID) })
	records := make([]search.Record, len(entries))
	err := together(len(entries), func(i int) error {
		records[i] = findable(site, entries[i], tongues)
		return nil
	})
	if err != nil {
		return nil, err
	}
	ix, err := search.Build(records)
	if err != nil {
		return nil, err
	}
	files := make([][]search.File, len(tongues))
	return files, together(len(tongues), func(i int) (err error) {
		files[i], err = ix.Files(i, day)
		return err
	})
}

func findable(site *ogp.Site, e ogp.Entry, tongues []Tongue) search.Record {
	r := e.Rec()
	plan, _ := planOf(e).(string)
	found := search.Record{Kind: string(r.Kind), Plan: plan, Address: ogp.Escape(r.Address)[1:]}
	var before []string
	for i, l := range tongues {
		var words []string
		words, found.IDs = wordsOfEntry(e, l.Tag)
		found.In = append(found.In, search.Text{
			Title:   l.Called(e),
			Summary: clip(markup.Plain([]byte(r.Summary.In(l.Tag).HTML)), summaryLength),
			Same:    i > 0 && slices.Equal(words, before) && sameBody(r.Body.In(l.Tag), r.Body.In(tongues[i-1].Tag)),
			Body: func(buf []byte) ([]byte, error) {
				for _, w := range words {
					buf = append(append(buf, w...), '\n')
				}
				return plainBody(buf, site, r.Body.In(l.Tag))
			},
		})
		before = words
	}
	return found
}

// together calls work for 0 … n-1, on all processors.
func together(n int, work func(i int) error) error {
	return parallel.Do(context.Background(), n, 0, func() func(int) error { return work })
}

func sameBody(a, b ogp.Page) bool { return a.At == b.At && a.Len == b.Len }

// plainBody appends the words of a body without its markup.
func plainBody(buf []byte, site *ogp.Site, p ogp.Page) ([]byte, error) {
	if site.Bodies == nil || p.Len == 0 {
		return buf, nil
	}
	scratch := bodies.Get().(*[]byte)
	defer bodies.Put(scratch)
	html, err := site.Bodies.HTML((*scratch)[:0], p)
	if err != nil {
		return nil, err
	}
	*scratch = html
	return markup.AppendPlain(buf, html), nil
}

// bodies are used again from body to body.
var bodies = sync.Pool{New: func() any { return new([]byte) }}

// wordsOfEntry gives what people look for beside title and body: who leads, what
// was answered, who came, and the numbers by which a record is known.
func wordsOfEntry(e ogp.Entry, lang string) (words []string, ids string) {
	switch e := e.(type) {
	case *ogp.Commitment:
		words = append(words, e.Lead.In(lang).Values...)
		words = append(words, e.CivilSocietyLead.In(lang).Values...)
		for _, m := range e.Milestones {
			words = append(words, m.Key, m.Title.In(lang).Value)
		}
		ids = e.OGPID + " " + e.Number
	case *ogp.Contribution:
		words = append(words, e.From, e.Organisation.In(lang).Value, e.Response.In(lang).Source)
		if e.Withheld.Filled() {
			words = words[:0]
		}
	case *ogp.Question:
		words = append(words, e.From, e.Answer.In(lang).Source)
	case *ogp.Meeting:
		for _, d := range e.Decisions {
			words = append(words, d.Text.In(lang).Source)
		}
	case *ogp.Consultation:
		words = append(words, e.Response.In(lang).Source)
	case *ogp.Event:
		words = append(words, e.Place.In(lang).Value)
		words = append(words, e.Officials.In(lang).Values...)
	case *ogp.Report:
		words = append(words, e.NextSteps.In(lang).Source)
	case *ogp.Document:
		for _, f := range e.Files {
			ids += " " + f.Name
		}
	case *ogp.Forum:
		words = append(words, e.Remit.In(lang).Source, e.Governance.In(lang).Source)
	}
	return words, ids
}

// clip cuts plain words to a length in characters, between words.
func clip(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	cut := string(runes[:most])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
