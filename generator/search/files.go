package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"slices"
	"strconv"
)

const (
	chunkSize    = 6 << 10 // bytes of a chunk of terms, about 2 KB over the wire
	recordsEach  = 16      // records in one chunk
	mostPostings = 400     // of one term
)

// File is one file of an index.
type File struct {
	Name  string // in the index's folder
	Bytes []byte
}

// root is root.json.
type root struct {
	Day     string      `json:"day"`
	Of      int         `json:"of"`
	Runs    [][3]any    `json:"runs"`
	Terms   [][2]string `json:"terms"`
	Records []string    `json:"records"`
}

// Files gives the files of the index. day is the day that the site speaks of.
func (ix *Index) Files(day string) ([]File, error) {
	r := root{Day: day, Of: len(ix.records), Runs: ix.runs(), Terms: [][2]string{}, Records: []string{}}
	var files []File
	for rest := ix.terms; len(rest) > 0; {
		var chunk []byte
		n := 0
		for n < len(rest) && (n == 0 || len(chunk) < chunkSize) {
			chunk = rest[n].appendTo(chunk)
			n++
		}
		name := hashed("t-", chunk)
		r.Terms = append(r.Terms, [2]string{rest[0].word, name})
		files = append(files, File{name + ".txt", chunk})
		rest = rest[n:]
	}
	for some := range slices.Chunk(ix.records, recordsEach) {
		b, err := shown(some)
		if err != nil {
			return nil, err
		}
		name := hashed("r-", b)
		r.Records = append(r.Records, name)
		files = append(files, File{name + ".json", b})
	}
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	files = append(files, File{"root.json", b})
	return unique(files), nil
}

// unique drops a file that is there already: two chunks may hold the same bytes.
func unique(files []File) []File {
	seen := map[string]bool{}
	return slices.DeleteFunc(files, func(f File) bool {
		had := seen[f.Name]
		seen[f.Name] = true
		return had
	})
}

// runs are the records as stretches of one kind and plan.
func (ix *Index) runs() [][3]any {
	runs := [][3]any{}
	for i := range ix.records {
		rec := &ix.records[i]
		if last := len(runs) - 1; last >= 0 && runs[last][0] == rec.Kind && runs[last][1] == rec.Plan {
			runs[last][2] = runs[last][2].(int) + 1
			continue
		}
		runs = append(runs, [3]any{rec.Kind, rec.Plan, 1})
	}
	return runs
}

// hashed is a name that changes with the bytes, so that a chunk may be cached for ever.
func hashed(prefix string, b []byte) string {
	sum := sha256.Sum256(b)
	return prefix + hex.EncodeToString(sum[:8])
}

func shown(records []Record) ([]byte, error) {
	rows := make([][3]string, 0, len(records))
	for _, r := range records {
		rows = append(rows, [3]string{r.Title, r.Address, r.Summary})
	}
	return json.Marshal(rows)
}

// appendTo writes the line of a term.
func (t term) appendTo(buf []byte) []byte {
	buf = append(buf, t.word...)
	buf = append(buf, '\t')
	buf = strconv.AppendInt(buf, int64(len(t.postings)), 10)
	buf = append(buf, '\t')
	last := uint32(0)
	for _, p := range t.best() {
		buf = strconv.AppendUint(buf, uint64(p>>8-last), 36)
		buf = append(buf, letter(p&255))
		last = p >> 8
	}
	return append(buf, '\n')
}

// best are the postings, or the heaviest of very many, by record.
func (t term) best() []uint32 {
	if len(t.postings) <= mostPostings {
		return t.postings
	}
	heavy := slices.Clone(t.postings)
	slices.SortFunc(heavy, func(a, b uint32) int {
		if a&255 != b&255 {
			return int(b&255) - int(a&255)
		}
		return int(a>>8) - int(b>>8)
	})
	heavy = heavy[:mostPostings]
	slices.Sort(heavy)
	return heavy
}

// letter is a weight on a scale of 26, A the least: fine steps for small weights.
func letter(weight uint32) byte {
	return 'A' + byte(math.Round(25*math.Log2(1+float64(weight))/8))
}
