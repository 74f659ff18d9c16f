package publish

import (
	"bytes"
	"path"
	"path/filepath"
	"testing"
)

func FuzzAManifestIsReadAsItWasWrittenAndNamesNoPathOutside(f *testing.F) {
	f.Add([]byte(manifestHead + "\n"))
	f.Add(formatManifest([]Entry{{Path: "a/b.html", Kind: "page", Record: "plans/x", Size: 3}, {Path: "c"}}))
	f.Add([]byte(manifestHead + "\n" + "00\t1\tpage\t../../etc/passwd\t\n"))
	f.Add([]byte("ogpress manifest 2\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := parseManifest(data)
		if err != nil {
			return
		}
		for _, e := range entries {
			if !filepath.IsLocal(filepath.FromSlash(e.Path)) || path.Clean(e.Path) != e.Path {
				t.Errorf("a path that leaves the folder: %q", e.Path)
			}
		}
		written := formatManifest(entries)
		again, err := parseManifest(written)
		if err != nil || len(again) != len(entries) {
			t.Fatalf("what was written cannot be read: %v\n%s", err, written)
		}
		if !bytes.Equal(written, formatManifest(again)) {
			t.Error("the second writing differs from the first")
		}
	})
}
