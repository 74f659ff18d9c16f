//go:build unix

package main

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/generator/render"
	"github.com/ogpress/ogpress/generator/standard"
	"github.com/ogpress/ogpress/generator/view"
	"github.com/ogpress/ogpress/themes"
)

// options build a thousand records in two languages.
func options(b *testing.B) generator.Options {
	b.Helper()
	o := generator.Options{Source: b.TempDir(), On: calendar.New(2021, 1, 1)}
	if err := newCorpus(1, folder{o.Source, true}).all(1000); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	return o
}

func build(b *testing.B, o generator.Options) {
	built, err := generator.Build(context.Background(), o)
	if err != nil {
		b.Fatal(err)
	}
	if built.Report == nil {
		b.Fatalf("the records have mistakes: %+v", built.Problems[0])
	}
}

// content loads what a stage works on.
func content(b *testing.B) *generator.Content {
	b.Helper()
	c, err := generator.Load(context.Background(), options(b))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { c.Close() })
	return c
}

// BenchmarkBuild builds the site from nothing.
func BenchmarkBuild(b *testing.B) {
	o := options(b)
	for b.Loop() {
		o.Out = filepath.Join(b.TempDir(), "public")
		build(b, o)
	}
}

// BenchmarkBuildUnchanged builds the site where it stands already.
func BenchmarkBuildUnchanged(b *testing.B) {
	o := options(b)
	build(b, o)
	for b.Loop() {
		build(b, o)
	}
}

// BenchmarkStageLoad reads and judges the records.
func BenchmarkStageLoad(b *testing.B) {
	o := options(b)
	for b.Loop() {
		c, err := generator.Load(context.Background(), o)
		if err != nil {
			b.Fatal(err)
		}
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStageJudge judges every plan by the standards that ship.
func BenchmarkStageJudge(b *testing.B) {
	c := content(b)
	standards, err := standard.Shipped()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, plan := range c.Site.Plans {
			standard.Judge(c.Site, plan, c.Day, standards)
		}
	}
}

// BenchmarkStagePages makes every page, one after the other, and writes none.
func BenchmarkStagePages(b *testing.B) {
	c, n := content(b), 0
	for b.Loop() {
		site := view.New(c.Site, c.Day, c.Languages)
		site.Judge(c.Verdicts)
		renderer, err := render.New(site, themes.Default(), render.Options{})
		if err != nil {
			b.Fatal(err)
		}
		pages := page.Map(site)
		var buf []byte
		for _, p := range pages {
			if buf, err = renderer.Page(buf[:0], p); err != nil {
				b.Fatal(err)
			}
		}
		n += len(pages)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/page")
}

// BenchmarkStageData makes the tables of the open data, as CSV and as JSON.
func BenchmarkStageData(b *testing.B) {
	c := content(b)
	for b.Loop() {
		var buf []byte
		for _, f := range export.DataFiles(c.Site, c.Day, export.Tables(c.Site, c.Day)) {
			var err error
			if buf, err = f.Make(buf[:0]); err != nil {
				b.Fatal(err)
			}
		}
	}
}
