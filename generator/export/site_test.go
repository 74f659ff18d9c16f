package export_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
)

// site is a built site as anybody else sees it.
type site struct {
	name      string
	languages []string          // the default one first
	base      string            // its own address
	files     map[string]string // by path
}

// The example, in two languages, and a small site that is written from right to left.
var (
	example = sync.OnceValues(func() (*site, error) {
		return build("example", "../..", "https://opengov.velmora.example/", "en", "fr")
	})
	arabic = sync.OnceValues(func() (*site, error) {
		return build("arabic", "testdata/arabic", "https://open.mada.example/ogp/", "ar", "fr")
	})
)

func build(name, source, base string, languages ...string) (*site, error) {
	out, err := os.MkdirTemp("", "export-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(out)
	b, err := generator.Build(context.Background(), generator.Options{Source: source, Out: out, On: calendar.New(2026, 11, 21)})
	if err != nil {
		return nil, err
	}
	if b.Report == nil {
		return nil, &fs.PathError{Op: b.Problems[0].Code, Path: b.Problems[0].File, Err: fs.ErrInvalid}
	}
	s := &site{name: name, base: base, languages: languages, files: map[string]string{}}
	err = fs.WalkDir(os.DirFS(out), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path.Join(out, p))
		s.files[p] = string(text)
		return err
	})
	return s, err
}

// onBoth runs a test over both sites.
func onBoth(t *testing.T, test func(*testing.T, *site)) {
	t.Helper()
	for _, made := range []func() (*site, error){example, arabic} {
		s, err := made()
		if err != nil {
			t.Fatal(err)
		}
		t.Run(s.name, func(t *testing.T) { test(t, s) })
	}
}

// paths are the files whose path matches a test, sorted.
func (s *site) paths(matches func(string) bool) []string {
	var all []string
	for p := range s.files {
		if matches(p) {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return all
}

func suffix(end string) func(string) bool {
	return func(p string) bool { return strings.HasSuffix(p, end) }
}

// has reports whether an absolute address leads to a file of the site.
func (s *site) has(address string) bool {
	p, ours := strings.CutPrefix(address, s.base)
	p, _, _ = strings.Cut(p, "#")
	if p == "" || strings.HasSuffix(p, "/") {
		p += "index.html"
	}
	return ours && s.files[unescaped(p)] != ""
}

func unescaped(p string) string {
	var b []byte
	for i := 0; i < len(p); i++ {
		if p[i] == '%' && i+2 < len(p) {
			b = append(b, unhex(p[i+1])<<4|unhex(p[i+2]))
			i += 2
			continue
		}
		b = append(b, p[i])
	}
	return string(b)
}

func unhex(c byte) byte {
	if c >= 'A' {
		return c&^0x20 - 'A' + 10
	}
	return c - '0'
}

// rows reads a JSON file of the open data.
func (s *site) rows(t *testing.T, table string) []map[string]any {
	t.Helper()
	var all []map[string]any
	if err := json.Unmarshal([]byte(s.files["data/"+table+".json"]), &all); err != nil {
		t.Fatalf("data/%s.json: %v", table, err)
	}
	return all
}

// tables are the names of the open data's tables.
func (s *site) tables() []string {
	var all []string
	for _, p := range s.paths(suffix(".schema.json")) {
		all = append(all, strings.TrimSuffix(path.Base(p), ".schema.json"))
	}
	return all
}
