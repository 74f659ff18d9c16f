package load_test

import (
	"context"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/ogpress/ogpress/generator/load"
)

// TestTheSumOfAFolderIsThatOfWhatWasReadOfIt takes it both ways, before and after
// each change, none of which may leave it as it was.
func TestTheSumOfAFolderIsThatOfWhatWasReadOfIt(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	content := fstest.MapFS{
		"content/site.toml":    file("title = \"T\"\ncountry = \"C\"\ncode = \"XS\"\nlanguages = [\"en\"]\nbase_url = \"https://x.example/\"\nlicence = \"CC0-1.0\"\n"),
		"content/about/a.md":   file("+++\ntitle = \"A\"\npublished = 2026-03-31\n+++\nWords.\n"),
		"content/static/a.txt": file("a"),
		"content/i18n/en.toml": file(""),
	}
	seen := map[[32]byte]string{}
	for _, step := range []struct {
		name   string
		change func()
	}{
		{"nothing", func() {}},
		{"a word", func() {
			content["content/about/a.md"] = file("+++\ntitle = \"A\"\npublished = 2026-03-31\n+++\nSwords.\n")
		}},
		{"a file that is only copied", func() { content["content/static/a.txt"] = file("b") }},
		{"words of the interface", func() { content["content/i18n/en.toml"] = file("[nav]\n") }},
		{"a name", func() {
			content["content/static/b.txt"] = content["content/static/a.txt"]
			delete(content, "content/static/a.txt")
		}},
		{"a folder", func() { content["content/updates/.gitkeep"] = file("") }},
	} {
		step.change()
		sum, err := load.Sum(context.Background(), content, 2)
		if err != nil {
			t.Fatal(err)
		}
		r, err := load.Folder(context.Background(), content, load.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		if sum == ([32]byte{}) || r.Sum != sum {
			t.Errorf("after a change of %s: %x, and of what was read %x; %v", step.name, sum, r.Sum, r.Problems)
		}
		if other, had := seen[sum]; had {
			t.Errorf("a change of %s left the sum as after %s", step.name, other)
		}
		seen[sum] = step.name
	}
	content["content/about/link.md"] = &fstest.MapFile{Mode: fs.ModeSymlink}
	if sum, err := load.Sum(context.Background(), content, 0); err != nil || sum != ([32]byte{}) {
		t.Errorf("with a link, which is never opened: %x, %v", sum, err)
	}
}
