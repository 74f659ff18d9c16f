package search

import (
	"slices"
	"strconv"
	"testing"
)

func TestADictionaryNumbersWordsAsAMapWould(t *testing.T) {
	d, want := newDictionary(), map[string]int32{}
	for i := range 100_000 {
		word := strconv.Itoa(i * i % 30_011)
		if _, had := want[word]; !had {
			want[word] = int32(len(want))
		}
		if got := d.number([]byte(word)); got != want[word] {
			t.Fatalf("%q has the number %d, want %d", word, got, want[word])
		}
	}
	if d.number(nil) != int32(len(want)) || d.number([]byte{}) != int32(len(want)) {
		t.Error("no letters at all are no word like another")
	}
	for word, n := range want {
		if d.words[n] != word {
			t.Fatalf("word %d is %q, want %q", n, d.words[n], word)
		}
	}
}

// TestPostingsOfSeveralReadersComeInOrder shares records out among readers in
// every way that two or three of them may have taken them.
func TestPostingsOfSeveralReadersComeInOrder(t *testing.T) {
	const records = 7
	for n := range 3 * 3 * 3 * 3 * 3 * 3 * 3 {
		of := []*found{{}, {}, {}}
		var want []posting
		for record, rest := uint32(0), n; record < records; record, rest = record+1, rest/3 {
			of[rest%3].add(0, record*1000, int32(record)+1)
			want = append(want, posting(record*1000<<8|record+1))
		}
		got := new(unpacker).postings(term{of: of}, 0)
		if !slices.Equal(got, want) {
			t.Fatalf("shared out as %d: %v, want %v", n, got, want)
		}
	}
}
