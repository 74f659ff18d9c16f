package browser_test

import (
	"os"
	"testing"
)

// axe is what is asked of axe-core: the rules of WCAG 2.0, 2.1 and 2.2 at levels
// A and AA, target sizes among them, and its best practices.
const axe = `axe.run(document, {
	resultTypes: ["violations"], preload: false, // of style sheets, which only rules that are off would read
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	rules: {"target-size": {enabled: true}},
}).then((r) => r.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) =>
	v.id + " (" + v.nodes.length + " times): " + n.target.join(" ") + "\n\t" + n.html.slice(0, 300) + "\n\t" + n.failureSummary.replace(/\s+/g, " "))))`

// sight is one way to look at a page.
type sight struct {
	width int64
	theme string
}

// sights say how each direction of writing is looked at.
//
// Every kind of page is seen in each theme at each of the three widths, once: in
// the one theme written from left to right, in the other from right to left. So
// each kind is seen in both directions, in both themes, at three widths and at
// six of the twelve combinations. The other six could only differ from these by
// a rule of the style sheet that speaks of theme and direction at once, and it
// has none: colours are tokens, which know nothing of direction, and the layout
// is made of logical properties, which know nothing of colours.
var sights = map[string][]sight{
	"":    {{320, "light"}, {1280, "dark"}},
	"/ar": {{320, "dark"}, {768, "light"}},
}

func TestEveryKindOfPageIsAccessibleAndFitsItsScreen(t *testing.T) {
	source, err := os.ReadFile(fromNpm(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	theSite(t)
	theBrowser(t)
	for _, k := range kinds {
		t.Run(k.address, func(t *testing.T) {
			t.Parallel()
			newTab(t).inspect(k.address, string(source))
		})
	}
}

// inspect looks at a page in both directions.
func (b *tab) inspect(address, axeSource string) {
	for _, tongue := range []string{"", "/ar"} {
		b.open(tongue + address)
		eval[bool](b, axeSource+";true")
		for _, s := range sights[tongue] {
			b.screen(s.width)
			b.media("", "prefers-color-scheme", s.theme)
			for _, v := range eval[[]string](b, axe) {
				b.t.Errorf("%s%s, %d px, %s: %s", tongue, address, s.width, s.theme, v)
			}
			if s.width == 320 {
				if wide := eval[[]string](b, widerThanTheScreen); len(wide) > 0 {
					b.t.Errorf("%s%s scrolls sideways at 320 px: %s", tongue, address, wide)
				}
			}
		}
		b.quiet(tongue + address)
	}
}

// widerThanTheScreen names what makes a page scroll sideways.
const widerThanTheScreen = `(() => {
	const root = document.scrollingElement;
	if (root.scrollWidth <= innerWidth) return [];
	return [root.scrollWidth + " px", ...[...document.querySelectorAll("body *")].filter((e) => {
		const r = e.getBoundingClientRect();
		return r.width && (r.right > innerWidth + 1 || r.left < -1);
	}).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
})()`
