package generator_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator"
)

const docs = "../.github/docs"

var example = regexp.MustCompile("(?s)`(content/[^`]+)`\n\n```\n(.*?)```\n")

func TestTheExamplesInTheDocsAreASiteWithoutAMistake(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(docs, "records.md"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	found := example.FindAllStringSubmatch(string(text), -1)
	if len(found) < 20 {
		t.Fatalf("%d examples were found", len(found))
	}
	for _, m := range found {
		name := filepath.Join(dir, filepath.FromSlash(m[1]))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(m[2]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, p := range c.Problems {
		t.Errorf("%s:%d: %s", p.File, p.Line, c.Letters.Message(p))
	}
}

var docLink = regexp.MustCompile(`\]\(([^)#]+)(?:#[^)]*)?\)`)

func TestLinksInTheDocsLeadToFiles(t *testing.T) {
	files, err := filepath.Glob(docs + "/*.md")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d guides: %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range docLink.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(file), filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("%s links to %s, which is not there", file, m[1])
			}
		}
	}
}
