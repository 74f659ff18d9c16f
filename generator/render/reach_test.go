package render

import (
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/page"
)

func TestEveryPageIsReachedFromHomeByLinks(t *testing.T) {
	s := example(t, "en", "fr")
	all := renderAll(t, s)
	seen := map[string]bool{"/": true, "/fr/": true}
	for queue := []string{"/", "/fr/"}; len(queue) > 0; {
		from := queue[0]
		queue = queue[1:]
		for _, m := range hrefs.FindAllSubmatch(all[from], -1) {
			to, _, _ := strings.Cut(string(m[1]), "#")
			if to == "" || strings.Contains(to, ":") {
				continue
			}
			if to = absolute(from, to); all[to] != nil && !seen[to] {
				seen[to], queue = true, append(queue, to)
			}
		}
	}
	for _, p := range page.Map(viewOf(t, s)) {
		if p.Listed() && !seen[p.Address] {
			t.Errorf("no link leads to %s", p.Address)
		}
	}
}
