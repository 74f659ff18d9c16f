package parallel_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/parallel"
)

func TestEveryNumberIsDoneOnceByAWorkerInRisingOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 3, 200} {
		var mu sync.Mutex
		var all [][]int
		err := parallel.Do(context.Background(), 100, workers, func() func(int) error {
			me := len(all)
			all = append(all, nil)
			return func(i int) error {
				mu.Lock()
				defer mu.Unlock()
				all[me] = append(all[me], i)
				return nil
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, mine := range all {
			if !slices.IsSorted(mine) {
				t.Errorf("of %d, one did %v", workers, mine)
			}
		}
		done := slices.Sorted(slices.Values(slices.Concat(all...)))
		var want []int
		for i := range 100 {
			want = append(want, i)
		}
		if diff := cmp.Diff(want, done); diff != "" {
			t.Errorf("%d workers: %s", workers, diff)
		}
	}
}

func TestTheFirstErrorEndsTheWork(t *testing.T) {
	did := 0
	err := parallel.Do(context.Background(), 1000, 1, func() func(int) error {
		return func(i int) error {
			if did++; i >= 3 {
				return errors.New("no " + strconv.Itoa(i))
			}
			return nil
		}
	})
	if err == nil || err.Error() != "no 3" || did != 4 {
		t.Errorf("after %d: %v", did, err)
	}
}

func TestOfSeveralErrorsTheLowestIsTold(t *testing.T) {
	var both sync.WaitGroup
	both.Add(2)
	err := parallel.Do(context.Background(), 2, 2, func() func(int) error {
		return func(i int) error {
			both.Done()
			both.Wait() // until the other has begun too
			return errors.New(strconv.Itoa(i))
		}
	})
	if err == nil || err.Error() != "0" {
		t.Errorf("the error is %v", err)
	}
}

func TestWhenTheContextEndsSoDoesTheWork(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	did := 0
	err := parallel.Do(ctx, 1000, 1, func() func(int) error {
		return func(int) error {
			if did++; did == 5 {
				cancel()
			}
			return nil
		}
	})
	if !errors.Is(err, context.Canceled) || did != 5 {
		t.Errorf("after %d: %v", did, err)
	}
	if err := parallel.Do(context.Background(), 0, 0, nil); err != nil {
		t.Errorf("nothing to do: %v", err)
	}
}
