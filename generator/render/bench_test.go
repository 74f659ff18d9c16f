package render

import (
	"testing"

	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/themes"
)

// BenchmarkPage writes the pages of the example, one after the other, by kind.
func BenchmarkPage(b *testing.B) {
	site := viewOf(b, example(b, "en", "fr"))
	r, err := New(site, themes.Default(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	kinds := map[string][]page.Page{}
	var order []string
	for _, p := range page.Map(site) {
		if kinds[p.Kind] == nil {
			order = append(order, p.Kind)
		}
		kinds[p.Kind] = append(kinds[p.Kind], p)
	}
	for _, kind := range order {
		pages := kinds[kind]
		b.Run(kind, func(b *testing.B) {
			var out []byte
			for i := range b.N {
				if out, err = r.Page(out[:0], pages[i%len(pages)]); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(len(out)))
			b.ReportAllocs()
		})
	}
}
