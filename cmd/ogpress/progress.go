package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

// progress shows how far a build is: on a terminal only, and not in the first
// half second.
type progress struct {
	c     *console
	began time.Time
	last  atomic.Int64 // tenths of a second since began
	shown atomic.Bool
}

func (c *console) newProgress(quiet bool) *progress {
	if quiet || !isTerminal(c.err) {
		return nil
	}
	return &progress{c: c, began: time.Now()}
}

// update is called from many goroutines.
func (p *progress) update(done, all int) {
	tenths := time.Since(p.began).Milliseconds() / 100
	if last := p.last.Load(); tenths < 5 || tenths == last || !p.last.CompareAndSwap(last, tenths) {
		return
	}
	p.shown.Store(true)
	fmt.Fprintf(p.c.err, "\r%d / %d", done, all)
}

// end takes the line away.
func (p *progress) end() {
	if p != nil && p.shown.Load() {
		fmt.Fprint(p.c.err, "\r\x1b[K")
	}
}
