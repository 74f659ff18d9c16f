package search

import (
	"encoding/binary"
	"slices"
)

// posting is a record, shifted, and in the lowest byte the weight that a word
// has there.
type posting uint32

func (p posting) record() uint32 { return uint32(p >> 8) }
func (p posting) weight() uint32 { return uint32(p & 255) }

// found is where one reader found a word, by language.
type found []list

// list is the postings of one word in one language, packed, since an index of
// many records has millions of them: for each the distance to the record before
// and the weight.
type list struct {
	packed []byte
	last   uint32 // the record of the last posting
}

// add notes a word's weight in a record; the records of one reader come in order.
func (f *found) add(language int, record uint32, weight int32) {
	for len(*f) <= language {
		*f = append(*f, list{})
	}
	l := &(*f)[language]
	l.packed = append(binary.AppendUvarint(l.packed, uint64(record-l.last)), byte(weight))
	l.last = record
}

// postings appends the postings of a term in one language, by record.
func (t term) postings(all []posting, language int) []posting {
	for _, f := range t.of {
		if language >= len(*f) {
			continue
		}
		record := uint32(0)
		for packed := (*f)[language].packed; len(packed) > 0; {
			distance, n := binary.Uvarint(packed)
			record += uint32(distance)
			all = append(all, posting(record<<8)|posting(packed[n]))
			packed = packed[n+1:]
		}
	}
	if len(t.of) > 1 {
		slices.Sort(all)
	}
	return all
}

// best are the heaviest of very many postings, by record; among equals the
// records that come first. It changes all.
func best(all []posting) []posting {
	if len(all) <= mostPostings {
		return all
	}
	var heavy [256]int // how many have each weight
	for _, p := range all {
		heavy[p.weight()]++
	}
	room, least := mostPostings, uint32(255)
	for ; heavy[least] <= room; least-- {
		room -= heavy[least]
	}
	kept := all[:0]
	for _, p := range all {
		if w := p.weight(); w > least || w == least && room > 0 {
			if w == least {
				room--
			}
			kept = append(kept, p)
		}
	}
	return kept
}
