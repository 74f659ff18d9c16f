package publish

import (
	"context"
	"sync"
	"sync/atomic"
)

// inParallel calls work for 0 … n-1 from several goroutines, each with a work
// function of its own. It stops early when the context ends or work fails, and
// returns the error with the lowest number among those that came up.
func inParallel(ctx context.Context, n, workers int, newWork func() func(i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		next   atomic.Int64
		mu     sync.Mutex
		first  error
		lowest = n
		group  sync.WaitGroup
	)
	for range min(workers, n) {
		work := newWork()
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := work(i); err != nil {
					mu.Lock()
					if i < lowest {
						first, lowest = err, i
					}
					mu.Unlock()
					cancel(err)
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
