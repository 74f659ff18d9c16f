package search

import (
	"bytes"
	"cmp"
	"runtime"
	"slices"
	"sync"
	"unicode/utf8"
)

// Record is one page that can be found.
type Record struct {
	Kind    string // its kind, or any word by which results are grouped
	Plan    string // the folder of its plan, "" for none
	Title   string
	Address string // percent-encoded, from the root of the site's language, without a leading slash
	Summary string // plain words, shown with the result
	IDs     string // numbers and names that people look for: "XS0012 DIAL-B-01"
	Body    func(buf []byte) ([]byte, error)
}

// Weights of the places where a word may stand.
const (
	inTitle    = 40
	inIDs      = 60
	inSummary  = 10
	inBodyMost = 12 // the most that a body gives, however often it has the word
)

// Index is a finished index of one language.
type Index struct {
	records []Record // by kind, plan, then as they were given
	terms   []term   // sorted
}

// term is one word and the records that have it, by record; a posting is the
// record's number, shifted, and the weight in its lowest byte.
type term struct {
	word     string
	postings []uint32
}

// Build reads the bodies of all records and indexes them. The order of records
// matters only among equals. The first error of a body ends it.
func Build(records []Record) (*Index, error) {
	ix := &Index{records: slices.Clone(records)}
	slices.SortStableFunc(ix.records, func(a, b Record) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Plan, b.Plan))
	})
	readers := readAll(ix.records)
	for _, r := range readers {
		if r.err != nil {
			return nil, r.err
		}
	}
	ix.terms = merge(readers)
	return ix, nil
}

// readAll shares the records out among as many readers as can run at once.
func readAll(records []Record) []*reader {
	next := make(chan int, 64)
	readers := make([]*reader, runtime.GOMAXPROCS(0))
	var done sync.WaitGroup
	for i := range readers {
		r := newReader()
		readers[i] = r
		done.Go(func() {
			for n := range next {
				r.read(n, &records[n])
			}
		})
	}
	for n := range records {
		next <- n
	}
	close(next)
	done.Wait()
	return readers
}

// merge joins what the readers found, sorted by word and by record.
func merge(readers []*reader) []term {
	at := map[string]int{}
	var terms []term
	for _, r := range readers {
		for id, word := range r.words {
			if i, ok := at[word]; ok {
				terms[i].postings = append(terms[i].postings, r.postings[id]...)
				continue
			}
			at[word] = len(terms)
			terms = append(terms, term{word, r.postings[id]})
		}
	}
	for _, t := range terms {
		slices.Sort(t.postings)
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
// by which the slices are indexed; the words of the record at hand are in seen.
type reader struct {
	buf      []byte
	cut      cutter
	ids      map[string]int32
	folded   map[string][]int32 // the words of each run that is not plain ASCII: most come again and again
	words    []string
	weight   []int32
	inBody   []int32
	postings [][]uint32
	seen     []int32
	err      error
}

func newReader() *reader { return &reader{ids: map[string]int32{}, folded: map[string][]int32{}} }

func (r *reader) read(n int, rec *Record) {
	r.place(rec.Title, inTitle)
	r.place(rec.IDs, inIDs)
	r.place(rec.Summary, inSummary)
	length := int32(0)
	if rec.Body != nil && r.err == nil {
		r.buf, r.err = rec.Body(r.buf[:0])
		r.each(r.buf, func(id int32) {
			r.inBody[id]++
			length++
		})
	}
	for _, id := range r.seen {
		weight := r.weight[id] + bodyWeight(r.inBody[id], length)
		r.postings[id] = append(r.postings[id], uint32(n)<<8|uint32(min(weight, 255)))
		r.weight[id], r.inBody[id] = 0, 0
	}
	r.seen = r.seen[:0]
}

// bodyWeight is what a word counts that a body of so many words has so often:
// more in a short body, which is about fewer things, than in a long one.
func bodyWeight(times, length int32) int32 {
	if times == 0 {
		return 0
	}
	return 1 + (inBodyMost-1)*2*times/(2*times+1+length/100)
}

func (r *reader) place(text string, weight int32) {
	r.each([]byte(text), func(id int32) { r.weight[id] += weight })
}

// each calls count with the id of each word of text, which is then noted as seen
// in the record at hand.
func (r *reader) each(text []byte, count func(id int32)) {
	note := func(id int32) {
		if r.weight[id] == 0 && r.inBody[id] == 0 {
			r.seen = append(r.seen, id)
		}
		count(id)
	}
	plain := func(w []byte) { note(r.id(w)) }
	runs(text, func(run []byte, isPlain bool) {
		if isPlain {
			r.cut.plain(run, plain)
			return
		}
		ids, known := r.folded[string(run)]
		if !known {
			r.cut.folded(string(run), forms(func(w []byte) { ids = append(ids, r.id(w)) }))
			if len(run) <= 4*longest { // scripts without blanks have runs that do not come again
				r.folded[string(run)] = ids
			}
		}
		for _, id := range ids {
			note(id)
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
	id, ok := r.ids[string(w)]
	if !ok {
		id = int32(len(r.words))
		word := string(w)
		r.ids[word] = id
		r.words = append(r.words, word)
		r.weight, r.inBody, r.postings = append(r.weight, 0), append(r.inBody, 0), append(r.postings, nil)
	}
	return id
}
