package publish

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
)

// pages gives n pages of 8 KB, each in a folder of its own.
func pages(n int) []Output {
	body := make([]byte, 8<<10)
	outs := make([]Output, n)
	for i := range outs {
		outs[i] = Output{Path: fmt.Sprintf("plans/2025-2027/commitments/%05d/index.html", i), Kind: "page",
			Make: func(buf []byte) ([]byte, error) { return append(append(buf, fmt.Sprint(i)...), body...), nil }}
	}
	return outs
}

func BenchmarkColdBuildOfAThousandPages(b *testing.B) {
	outs, dir, n := pages(1000), b.TempDir(), 0
	for b.Loop() {
		n++
		if _, err := Site(context.Background(), filepath.Join(dir, fmt.Sprint(n)), outs, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnchangedBuildOfAThousandPages(b *testing.B) {
	outs, dir := pages(1000), b.TempDir()
	for b.Loop() {
		if _, err := Site(context.Background(), dir, outs, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
