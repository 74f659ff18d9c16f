package render

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/page"
)

var (
	anchorLinks = regexp.MustCompile(`<a [^>]*href="([^"]*)"`)
	fragments   = regexp.MustCompile(` id="([^"]*)"`)
)

func TestEveryPageIsReachedFromHomeByLinks(t *testing.T) {
	s := example(t, "en", "fr")
	all := renderAll(t, s)
	seen := map[string]bool{"/": true, "/fr/": true}
	for queue := []string{"/", "/fr/"}; len(queue) > 0; {
		from := queue[0]
		queue = queue[1:]
		for _, m := range anchorLinks.FindAllSubmatch(all[from], -1) {
			to, _, _ := strings.Cut(string(m[1]), "#")
			if to == "" || strings.Contains(to, ":") {
				continue
			}
			if to = resolved(from, to); all[to] != nil && !seen[to] {
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

func TestEveryLinkToAPlaceOnAPageFindsIt(t *testing.T) {
	all := renderAll(t, example(t, "en", "fr"))
	for address, b := range all {
		if strings.HasPrefix(address, "/assets/") || strings.HasSuffix(address, "404.html") {
			continue
		}
		for _, m := range anchorLinks.FindAllSubmatch(b, -1) {
			to, place, has := strings.Cut(string(m[1]), "#")
			place, err := url.PathUnescape(place)
			if !has || err != nil || strings.Contains(to, ":") {
				continue
			}
			target := address
			if to != "" {
				target = resolved(address, to)
			}
			if all[target] != nil && !bytes.Contains(all[target], []byte(` id="`+place+`"`)) {
				t.Errorf("%s: %s has no place %q", address, target, place)
			}
		}
	}
}

func TestNoTwoPlacesOfAPageShareAnID(t *testing.T) {
	for address, b := range renderAll(t, example(t, "en")) {
		seen := map[string]bool{}
		for _, m := range fragments.FindAllSubmatch(b, -1) {
			if id := string(m[1]); !strings.HasPrefix(address, "/assets/") && seen[id] {
				t.Errorf("%s: the id %q stands twice", address, id)
			}
			seen[string(m[1])] = true
		}
	}
}
