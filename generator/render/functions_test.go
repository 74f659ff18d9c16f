package render

import (
	"testing"

	"github.com/ogpress/ogpress/generator/view"
)

func TestNamesInASentenceKeepTheirOwnDirection(t *testing.T) {
	for _, c := range []struct{ text, apart, want string }{
		{"Add: reports (plans/x.md).", "plans/x.md", "Add: reports (<bdi>plans/x.md</bdi>)."},
		{"A & b: <c> (b).", "<c>\nb", "A &amp; <bdi>b</bdi>: <bdi>&lt;c&gt;</bdi> (<bdi>b</bdi>)."},
		{"bdi and amp & so on", "amp\nbdi", "<bdi>bdi</bdi> and <bdi>amp</bdi> &amp; so on"},
		{"nothing of it", "else\n\n", "nothing of it"},
	} {
		if got := string(marked(nil, view.Words{Text: c.text, As: &view.Setting{Apart: c.apart}})); got != c.want {
			t.Errorf("%q, %q: %s", c.text, c.apart, got)
		}
	}
}
