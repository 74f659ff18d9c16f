package markup

import (
	"bytes"
	"strings"
	"testing"
)

// trusting is the worst caller there could be: whatever an author writes is
// where a link leads.
func trusting(l Link) Target {
	return Target{Href: l.Dest, Picture: l.Image, Width: 2, Height: 1, Type: l.Title}
}

// laws holds what is true of every text, however it was written.
func laws(t *testing.T, src []byte) {
	t.Helper()
	labels := Labels{Done: `"done"`, Open: "<b>", Back: "back & forth"}
	for _, o := range []Options{
		{},
		{Resolve: trusting, IDPrefix: `a"b-`, Base: 3, Labels: labels},
		{Inline: true, Resolve: trusting},
	} {
		d := Render(src, o)
		if err := inspect(d.HTML, o.Inline); err != nil {
			t.Errorf("%.200q with %+v: %v\n%.2000s", src, o.Inline, err, d.HTML)
		}
		for _, l := range d.Links {
			if !beginsLink(src, l.Offset) {
				t.Errorf("%.200q: link %+v is not at %d", src, l, l.Offset)
			}
		}
		for _, n := range d.Notices {
			if n.Code == Unreadable {
				t.Errorf("%.200q: goldmark failed", src)
			}
			if n.Offset < 0 || n.Offset > len(src) {
				t.Errorf("%.200q: notice %+v lies outside", src, n)
			}
		}
		for _, h := range d.Headings {
			if h.Offset < 0 || h.Offset > len(src) || h.Level < 2 || h.Level > 6 {
				t.Errorf("%.200q: heading %+v", src, h)
			}
		}
		if words := d.Text(); strings.ContainsFunc(words, deceptive) {
			t.Errorf("%.200q: control characters in the plain words %.200q", src, words)
		}
	}
}

func beginsLink(src []byte, offset int) bool {
	if offset < 0 || offset >= len(src) {
		return false
	}
	return bytes.IndexByte([]byte("[!<hH"), src[offset]) >= 0
}

func FuzzRender(f *testing.F) {
	for _, h := range hostile {
		f.Add([]byte(h))
	}
	f.Add(body())
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 1<<16 {
			return
		}
		laws(t, src)
	})
}
