package locale

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sorter hands out collators, which are not safe for concurrent use themselves.
type sorter struct {
	pool sync.Pool
}

// collator keeps a collator with the room for its keys.
type collator struct {
	*collate.Collator
	room collate.Buffer
}

func newSorter(t language.Tag) *sorter {
	return &sorter{sync.Pool{New: func() any { return &collator{Collator: collate.New(t, collate.Numeric)} }}}
}

// Compare orders two texts as a dictionary of the language would: negative where a
// comes first. Numbers inside go by value, so that "2" comes before "10". Only
// equal texts are equal, so that any sorting is the same every time.
func (l *Language) Compare(a, b string) int {
	if a == b {
		return 0
	}
	c := l.sorter.pool.Get().(*collator)
	defer l.sorter.pool.Put(c)
	return cmp.Or(c.CompareString(a, b), strings.Compare(a, b))
}

// SortBy sorts items by a text of theirs in the order of Compare. It makes one key
// per item, which is faster than comparing where there are many. Items with equal
// texts keep their order.
func SortBy[T any](l *Language, items []T, text func(T) string) {
	type keyed struct {
		key  []byte
		text string
		item T
	}
	c := l.sorter.pool.Get().(*collator)
	defer l.sorter.pool.Put(c)
	c.room.Reset()
	list := make([]keyed, len(items))
	for i, item := range items {
		s := text(item)
		list[i] = keyed{bytes.Clone(c.KeyFromString(&c.room, s)), s, item}
		c.room.Reset()
	}
	slices.SortStableFunc(list, func(a, b keyed) int {
		return cmp.Or(bytes.Compare(a.key, b.key), strings.Compare(a.text, b.text))
	})
	for i := range list {
		items[i] = list[i].item
	}
}
