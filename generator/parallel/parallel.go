// Package parallel does one kind of work many times over, on all processors:
// reading files, putting records in words, making pages.
package parallel

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls work for 0 … n-1 from several goroutines, as many as workers says, or
// one a processor where that is less than 1. Each has a work function of its own,
// made before any of them begins, which gets its numbers in rising order. Do stops early when the context ends or
// work fails, and returns the error with the lowest number among those that came
// up.
func Do(ctx context.Context, n, workers int, newWork func() func(i int) error) error {
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	var (
		next   atomic.Int64
		mu     sync.Mutex
		first  error
		lowest = n
		group  sync.WaitGroup
	)
	works := make([]func(int) error, min(workers, n))
	for i := range works {
		works[i] = newWork()
	}
	for _, work := range works {
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := work(i); err != nil {
					next.Store(int64(n))
					mu.Lock()
					if i < lowest {
						first, lowest = err, i
					}
					mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	if first != nil {
		return first
	}
	return context.Cause(ctx)
}
