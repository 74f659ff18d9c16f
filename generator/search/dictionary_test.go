package search

import (
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
