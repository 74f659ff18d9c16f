package record

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// seeds are the files of all letters, and what has broken readers before.
func seeds(f *testing.F) {
	for _, s := range []string{
		"", "+++\n+++\n", byteOrderMark + "\r\n\n+++ \r\ntitle = \"x\"\r\n+++\r\nbody", commitment,
		"+++\na.b.c = 1\n[a.d]\nx = [[1, 2], [{y = 1}]]\n[[e]]\nz = 1\n[[e]]\nz = 2\n+++",
		"+++\nx = \"a\\\"b\" # c\ny = 'a#b'\nz = \"\"\"a\\\"\"\"\"\"\"\n\"q\\u0061\" = 1\n+++",
		"+++\nx = [" + strings.Repeat("[", 100) + "\n+++",
		"+++\n" + strings.Repeat("a.", 100) + "b = 1\n+++",
		"+++\nx = 2026-01-01 10:00:00\ny = 1_000\n\"\" = {}\n+++",
	} {
		f.Add([]byte(s))
	}
	names, _ := filepath.Glob("testdata/letters/*.txtar")
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range bytes.Split(src, []byte("\n-- ")) {
			if _, body, ok := bytes.Cut(part, []byte(" --\n")); ok {
				f.Add(body)
			}
		}
	}
}

// Fences, facts and body are the file again, and lines and columns only grow.
func FuzzSplitLosesNothing(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		p, mistake := split(src)
		if mistake != nil {
			if mistake.from < 0 || mistake.to > len(src) || mistake.from > mistake.to {
				t.Fatalf("a mistake at %v of %d bytes", mistake.span, len(src))
			}
			return
		}
		above, between := src[:p.front.from], src[p.front.to:p.body]
		if strings.Trim(string(above), byteOrderMark+" \t\r\n\v\f\u0085\u00a0") != fence || strings.TrimSpace(string(between)) != fence {
			t.Fatalf("fences %q, %q", above, between)
		}
		l, last := newLines(src), Place{}
		for i := range len(src) + 1 {
			now := l.place(span{i, i})
			if now.Line < last.Line || now.Line == last.Line && now.Column < last.Column || now.Column < 1 {
				t.Fatalf("byte %d is at %d:%d, the one before at %d:%d", i, now.Line, now.Column, last.Line, last.Column)
			}
			last = now
		}
	})
}

// Every key that the decoder reports has a place, and that key is written there.
func FuzzEveryKeyHasItsPlace(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		front, keys, err := decode(src)
		if err != nil || len(src) > small {
			return
		}
		x := newIndex(src, span{0, len(src)}, nil)
		for _, key := range keys {
			if arrayInside(front, key) || len(key) > deepest/2 {
				continue
			}
			s := x.key(key)
			text := src[s.from:s.to]
			if name := key[len(key)-1]; string(text) != name && keyName([]byte(`"`+string(text)+`"`)) != name {
				t.Fatalf("the place of %q holds %q in\n%s", key, text, src)
			}
		}
	})
}

// arrayInside reports whether a path leads through an array of tables, where
// the decoder names every element alike.
func arrayInside(m map[string]any, path []string) bool {
	for _, name := range path {
		switch inner := m[name].(type) {
		case map[string]any:
			m = inner
		case []map[string]any, []any:
			return true
		default:
			m = nil
		}
	}
	return false
}

// Whatever a file holds, reading it comes back; every problem has a place in the
// file and a letter of clean lines.
func FuzzReadingAnswersAnything(f *testing.F) {
	seeds(f)
	words := ProblemWords("en")
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, parse := range []func(string, []byte, *problem.List) (*Doc, bool){Markdown, TOML} {
			var out problem.List
			d, ok := parse("content/x", src, &out)
			if ok {
				var c ogp.Commitment
				Bind(d, &c, Binding{Lang: "en"}, &out)
				Bind(d, &c, Binding{Lang: "fr", Translation: true}, &out)
				Bind(d, &ogp.Site{}, Binding{Lang: "en"}, &out)
				Bind(d, &ogp.Event{}, Binding{Lang: "en"}, &out)
				Refs(&c, func(path []string, _ any) { d.ValueAt(path...) })
			} else if !problem.HasErrors(out.Sorted()) {
				t.Fatal("nothing could be read, and nobody is told why")
			}
			for _, p := range out.Sorted() {
				letter := p.Letter(words)
				if p.Line < 1 || p.Column < 1 || strings.ContainsFunc(letter, unclean) || !strings.HasPrefix(letter, "content/x:") {
					t.Fatalf("a letter at %d:%d: %q", p.Line, p.Column, letter)
				}
			}
		}
	})
}

func unclean(r rune) bool {
	return r != '\n' && (r < ' ' || 0x7F <= r && r < 0xA0 || problem.Unseen(r))
}
