package search

import (
	"bytes"
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

// Files gives the files of the index of one language. day is the day that the
// site speaks of.
func (ix *Index) Files(language int, day string) ([]File, error) {
	r := root{Day: day, Of: len(ix.records), Runs: ix.runs(), Terms: [][2]string{}, Records: []string{}}
	var files []File
	ix.chunks(language, func(first string, chunk []byte) {
		name := hashed("t-", chunk)
		r.Terms = append(r.Terms, [2]string{first, name})
		files = append(files, File{name + ".txt", bytes.Clone(chunk)})
	})
	for some := range slices.Chunk(ix.records, recordsEach) {
		b, err := shown(some, language)
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

// chunks calls found with each chunk of terms, which is only valid during the
// call, and its first word.
func (ix *Index) chunks(language int, found func(first string, chunk []byte)) {
	var chunk []byte
	var unpack unpacker
	first := ""
	for _, t := range ix.terms {
		all := unpack.postings(t, language)
		if len(all) == 0 {
			continue
		}
		if len(chunk) == 0 {
			first = t.word
		}
		if chunk = line(chunk, t.word, all); len(chunk) >= chunkSize {
			found(first, chunk)
			chunk = chunk[:0]
		}
	}
	if len(chunk) > 0 {
		found(first, chunk)
	}
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

func shown(records []Record, language int) ([]byte, error) {
	rows := make([][3]string, 0, len(records))
	for _, r := range records {
		rows = append(rows, [3]string{r.In[language].Title, r.Address, r.In[language].Summary})
	}
	return json.Marshal(rows)
}

// line appends the line of a term. It changes all.
func line(buf []byte, word string, all []posting) []byte {
	buf = append(append(buf, word...), '\t')
	buf = strconv.AppendInt(buf, int64(len(all)), 10)
	buf = append(buf, '\t')
	last := uint32(0)
	for _, p := range best(all) {
		buf = strconv.AppendUint(buf, uint64(p.record()-last), 36)
		buf = append(buf, letter(p.weight()))
		last = p.record()
	}
	return append(buf, '\n')
}

// letter is a weight on a scale of 26, A the least: fine steps for small weights.
func letter(weight uint32) byte {
	return 'A' + byte(math.Round(25*math.Log2(1+float64(weight))/8))
}
