package view

import (
	"sync"

	"github.com/ogpress/ogpress/generator/ogp"
)

// lists are long lists that many pages show a part of: each is put in order
// once, when the first page asks for it.
type lists struct {
	records   func() []ogp.Entry
	kinds     func() []ogp.Kind
	news      func() []*ogp.Update   // by day, up to the day
	decisions func() []*ogp.Decision // of meetings held by the day, the newest first
	questions func() ordered
	moments   func() counted
}

// ordered are questions, those without an answer first, each part the newest first.
type ordered struct {
	all  []*ogp.Question
	open int // how many have no answer
}

// counted says how many moments the timeline has, by "plan/…" and "year/…".
type counted struct {
	by    map[string]int
	years []int // in which something begins, the earliest first
}

func newLists(s *Site) lists {
	return lists{sync.OnceValue(s.sortRecords), sync.OnceValue(s.recordKinds), sync.OnceValue(s.allUpdates), sync.OnceValue(s.allDecisions), sync.OnceValue(s.orderQuestions),
		sync.OnceValue(s.countMoments)}
}

// Records is every record that has a page of its own, by id. Nobody may change
// the list.
func (s *Site) Records() []ogp.Entry { return s.lists.records() }
