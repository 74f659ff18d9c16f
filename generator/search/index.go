package search

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/parallel"
)

// Record is one page that can be found, in every language of the site.
type Record struct {
	Kind    string // its kind, or any word by which results are grouped
	Plan    string // the folder of its plan, "" for none
	Address string // percent-encoded, from the root of the site's language, without a leading slash
	IDs     string // numbers and names that people look for: "XS0012 DIAL-B-01"
	In      []Text // what it says in each language, in the same order for every record
}

// Text is what a record says in one language.
type Text struct {
	Title   string
	Summary string // plain words, shown with the result
	Body    func(buf []byte) ([]byte, error)
	Same    bool // the body is that of the language before, and Body is not called
}

// Weights of the places where a word may stand.
const (
	inTitle    = 40
	inIDs      = 60
	inSummary  = 10
	inBodyMost = 12 // the most that a body gives, however often it has the word
)

// Index is a finished index of all languages.
type Index struct {
	records []Record // by kind, plan, then as they were given
	terms   []term   // sorted
}

// term is one word and where each reader has it.
type term struct {
	word string
	of   []*found
}

// Build reads the bodies of all records and indexes them. The order of records
// matters only among equals. The first error of a body ends it.
func Build(records []Record) (*Index, error) {
	ix := &Index{records: slices.Clone(records)}
	slices.SortStableFunc(ix.records, func(a, b Record) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Plan, b.Plan))
	})
	var readers []*reader
	err := parallel.Do(context.Background(), len(ix.records), 0, func() func(int) error {
		r := newReader()
		readers = append(readers, r)
		return func(i int) error { return r.read(i, &ix.records[i]) }
	})
	if err != nil {
		return nil, err
	}
	ix.terms = merge(readers)
	return ix, nil
}

// merge joins the words that the readers found, sorted.
func merge(readers []*reader) []term {
	at := map[string]int{}
	var terms []term
	for _, r := range readers {
		for id, word := range r.ids.words {
			i, ok := at[word]
			if !ok {
				i = len(terms)
				at[word] = i
				terms = append(terms, term{word: word})
			}
			terms[i].of = append(terms[i].of, &r.found[id])
		}
	}
	slices.SortFunc(terms, func(a, b term) int { return compareUTF16(a.word, b.word) })
	return terms
}

// compareUTF16 orders words as the page's script does, which compares the units
// of UTF-16: letters beyond the first plane come before those from U+E000 on.
func compareUTF16(a, b string) int {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if x != y {
			return cmp.Compare(unit(x), unit(y))
		}
		a, b = a[n:], b[m:]
	}
	return cmp.Compare(len(a), len(b))
}

// unit is the order of a character among the first units of UTF-16.
func unit(r rune) rune {
	if r < 0x10000 {
		return r << 10
	}
	return 0xd800<<10 + r - 0x10000
}

// reader weighs the words of one record after the other. Every word has an id,
// by which the slices are indexed; the words of the text at hand are in seen.
type reader struct {
	buf    []byte
	cut    cutter
	ids    *dictionary
	folded map[string][]int32 // the words of each run that is not plain ASCII: most come again and again
	found  []found
	weight []int32
	seen   []int32

	inBody []int32 // how often each word stands in the body at hand
	body   []int32 // the words of the body at hand
	length int32   // how many words it has
}

func newReader() *reader { return &reader{ids: newDictionary(), folded: map[string][]int32{}} }

// read weighs the words of a record in each language.
func (r *reader) read(n int, rec *Record) error {
	for language, t := range rec.In {
		if !t.Same {
			if err := r.readBody(t.Body); err != nil {
				return err
			}
		}
		for _, id := range r.body {
			r.weigh(id, bodyWeight(r.inBody[id], r.length))
		}
		r.place(t.Title, inTitle)
		r.place(rec.IDs, inIDs)
		r.place(t.Summary, inSummary)
		for _, id := range r.seen {
			r.found[id].add(language, uint32(n), min(r.weight[id], 255))
			r.weight[id] = 0
		}
		r.seen = r.seen[:0]
	}
	r.forgetBody()
	return nil
}

func (r *reader) forgetBody() {
	for _, id := range r.body {
		r.inBody[id] = 0
	}
	r.body, r.length = r.body[:0], 0
}

// readBody counts the words of a body.
func (r *reader) readBody(body func([]byte) ([]byte, error)) error {
	r.forgetBody()
	if body == nil {
		return nil
	}
	var err error
	if r.buf, err = body(r.buf[:0]); err != nil {
		return err
	}
	length := int32(0)
	r.each(r.buf, func(id int32) {
		if r.inBody[id] == 0 {
			r.body = append(r.body, id)
		}
		r.inBody[id]++
		length++
	})
	r.length = length
	return nil
}

// bodyWeight is what a word counts that a body of so many words has so often:
// more in a short body, which is about fewer things, than in a long one.
func bodyWeight(times, length int32) int32 {
	return 1 + (inBodyMost-1)*2*times/(2*times+1+length/100)
}

func (r *reader) place(text string, weight int32) {
	r.each([]byte(text), func(id int32) { r.weigh(id, weight) })
}

// weigh adds to the weight of a word in the text at hand.
func (r *reader) weigh(id, weight int32) {
	if r.weight[id] == 0 {
		r.seen = append(r.seen, id)
	}
	r.weight[id] += weight
}

// each calls count with the id of each word of text.
func (r *reader) each(text []byte, count func(id int32)) {
	cut(text, func(w []byte) { count(r.id(w)) }, func(run []byte) {
		ids, known := r.folded[string(run)]
		if !known {
			r.cut.folded(string(run), forms(func(w []byte) { ids = append(ids, r.id(w)) }))
			if len(run) <= 4*longest { // scripts without blanks have runs that do not come again
				r.folded[string(run)] = ids
			}
		}
		for _, id := range ids {
			count(id)
		}
	})
}

// forms passes each word on and, after it, the word to which Arabic has written
// its "and". Only the index has both: somebody who types the beginning of a word
// must not lose its first letter.
func forms(emit func([]byte)) func([]byte) {
	return func(w []byte) {
		emit(w)
		if rest, ok := bytes.CutPrefix(w, []byte("و")); ok && utf8.RuneCount(rest) >= 4 {
			emit(rest)
		}
	}
}

// id is the number of a word.
func (r *reader) id(w []byte) int32 {
	id := r.ids.number(w)
	if int(id) == len(r.found) {
		r.weight, r.inBody, r.found = append(r.weight, 0), append(r.inBody, 0), append(r.found, nil)
	}
	return id
}
