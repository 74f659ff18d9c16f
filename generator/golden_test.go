package generator_test

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/ogpress/ogpress/generator"
)

// TestTheSmallSiteSaysWhatItSaid pins every word of a small site: what each page
// says between <main> and </main>, and its data as they are. Pages of single
// requirements are left to package standard.
func TestTheSmallSiteSaysWhatItSaid(t *testing.T) {
	files := built(t, generator.Options{Source: copied(t, small), On: day})
	var out strings.Builder
	for _, p := range slices.Sorted(keys(files)) {
		switch {
		case path.Ext(p) == ".html" && strings.Count(p, "/") < 4 && !strings.Contains(p, "data/"):
			out.WriteString("-- " + p + " --\n" + saidOn(t, files[p]) + "\n")
		case strings.HasPrefix(p, "data/") && path.Ext(p) == ".json" && !strings.Contains(p, ".schema.") && !strings.Contains(p, "requirements"):
			out.WriteString("-- " + p + " --\n" + files[p])
		}
	}
	golden := filepath.Join("testdata", "golden", "small.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
		t.Errorf("the small site says something else (-want +got); if it should, run go test ./generator -run SmallSite -update\n%s", diff)
	}
}

func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// saidOn is what the main part of a page says, a line for each block.
func saidOn(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			utter(&b, n)
		}
	}
	var lines []string
	for _, line := range strings.Split(b.String(), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// inline are the elements that do not break a line.
var inline = map[string]bool{"a": true, "b": true, "bdi": true, "em": true, "span": true, "strong": true, "time": true, "code": true}

func utter(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := range n.ChildNodes() {
		utter(b, c)
	}
	if n.Type == html.ElementNode && !inline[n.Data] {
		b.WriteString("\n")
	}
}
