//go:build unix

package main

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// BenchmarkBuild builds a site of a thousand records from nothing.
func BenchmarkBuild(b *testing.B) {
	source := b.TempDir()
	if err := newCorpus(1, folder{source, true}).all(1000); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		built, err := generator.Build(context.Background(), generator.Options{Source: source,
			Out: filepath.Join(b.TempDir(), "public"), On: calendar.New(2021, 1, 1)})
		if err != nil {
			b.Fatal(err)
		}
		if built.Report == nil {
			b.Fatalf("the records have mistakes: %+v", built.Problems[0])
		}
		if err := built.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
