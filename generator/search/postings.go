package search

import "encoding/binary"

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

// unpacker holds the memory in which postings are unpacked.
type unpacker struct{ all, spare []posting }

// postings are those of a term in one language, by record. They are only valid
// until the next call.
func (u *unpacker) postings(t term, language int) []posting {
	u.all = u.all[:0]
	for _, f := range t.of {
		if language >= len(*f) {
			continue
		}
		begin, record := len(u.all), uint32(0)
		for packed := (*f)[language].packed; len(packed) > 0; {
			distance, n := binary.Uvarint(packed)
			record += uint32(distance)
			u.all = append(u.all, posting(record<<8)|posting(packed[n]))
			packed = packed[n+1:]
		}
		u.merge(begin)
	}
	return u.all
}

// merge puts two runs, of which the second begins at begin, in one order.
func (u *unpacker) merge(begin int) {
	u.spare = append(u.spare[:0], u.all[:begin]...)
	left, right, out := u.spare, u.all[begin:], u.all[:0]
	for len(left) > 0 && len(right) > 0 {
		if left[0] < right[0] {
			out, left = append(out, left[0]), left[1:]
		} else {
			out, right = append(out, right[0]), right[1:]
		}
	}
	copy(u.all[len(out):], left) // what is left of the second run is in its place
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
