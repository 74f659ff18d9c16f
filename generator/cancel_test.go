package generator_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/ogpress/ogpress/generator"
)

// fading is a context that ends when it has been asked so many times.
type fading struct {
	context.Context
	end  context.CancelFunc
	left atomic.Int64
}

func (f *fading) Err() error {
	if f.left.Add(-1) < 0 {
		f.end()
	}
	return f.Context.Err()
}

func TestABuildThatIsToldToEndEndsAtEveryStageAndLeavesNothing(t *testing.T) {
	source := sound.lay(t)
	for asked := int64(0); ; asked = asked*3/2 + 1 {
		out := filepath.Join(t.TempDir(), "public")
		ctx, end := context.WithCancel(context.Background())
		f := &fading{Context: ctx, end: end}
		f.left.Store(asked)
		_, err := generator.Build(f, generator.Options{Source: source, Out: out, On: day, Workers: 2})
		end()
		if err == nil {
			if asked < 10 {
				t.Errorf("nobody asked more than %d times whether to go on", asked)
			}
			return
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("told to end when asked %d times: %v", asked, err)
		}
		if left, _ := os.ReadDir(filepath.Dir(out)); len(left) > 0 {
			t.Fatalf("told to end when asked %d times, it left %v", asked, left)
		}
	}
}
