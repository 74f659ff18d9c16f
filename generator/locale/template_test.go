package locale

import (
	"strings"
	"testing"
)

// FuzzTemplate holds two laws: a text that was escaped prints as itself, and a
// template that was read and written again reads and prints the same.
func FuzzTemplate(f *testing.F) {
	for _, seed := range []string{"", "{n} plans", "{{n}}", "a}}b{{{x}", "{", "}", "{a b}", "{é}", "{x}{x}{y_2}", "{{{{"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := &Language{}
		escaped, err := parseTemplate(escape(s))
		if err != nil || escaped.expand(l, nil) != s {
			t.Errorf("%q escaped prints %q (%v)", s, escaped.expand(l, nil), err)
		}
		read, err := parseTemplate(s)
		if err != nil {
			return
		}
		again, err := parseTemplate(read.String())
		if err != nil || read.String() != again.String() || read.expand(l, nil) != again.expand(l, nil) {
			t.Errorf("%q becomes %q, then %q (%v)", s, read, again, err)
		}
		for _, name := range read.names() {
			if !isName(name) || !strings.Contains(s, "{"+name+"}") {
				t.Errorf("%q holds no placeholder %q", s, name)
			}
		}
	})
}
