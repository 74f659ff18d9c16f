package publish

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestOnlyAWholeBuildOfTheSameInputsThatNobodyTouchedIsTheSame(t *testing.T) {
	ctx := context.Background()
	file := func(dir string) string { return filepath.Join(dir, filepath.FromSlash(pages(2)[1].Path)) }
	note := []byte("of two\nlines")
	for name, c := range map[string]struct {
		change func(dir string) error
		inputs string
		same   bool
	}{
		"nothing":       {func(string) error { return nil }, "a", true},
		"a foreign one": {func(dir string) error { return os.WriteFile(filepath.Join(dir, "notes.txt"), nil, 0o644) }, "a", true},
		"other inputs":  {func(string) error { return nil }, "b", false},
		"no inputs":     {func(string) error { return nil }, "", false},
		"a lost file":   {func(dir string) error { return os.Remove(file(dir)) }, "a", false},
		"a hand-changed file": {func(dir string) error {
			data, err := os.ReadFile(file(dir))
			if err != nil {
				return err
			}
			data[0]++
			return os.WriteFile(file(dir), data, 0o644)
		}, "a", false},
		"a lost manifest": {func(dir string) error { return os.Remove(filepath.Join(dir, manifestFile)) }, "a", false},
		"a build that was killed": {func(dir string) error {
			data, err := os.ReadFile(filepath.Join(dir, manifestFile))
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, nextFile), data, 0o644)
		}, "a", false},
		"a later build without inputs": {func(dir string) error {
			_, err := Site(ctx, dir, pages(2), Options{})
			return err
		}, "a", false},
		"a later build of others": {func(dir string) error {
			_, err := Site(ctx, dir, pages(3), Options{Inputs: Inputs{Name: "b"}})
			return err
		}, "a", false},
		"a later build that failed": {func(dir string) error {
			broken := append(pages(2), Output{Path: "x", Make: func([]byte) ([]byte, error) { return nil, os.ErrInvalid }})
			if _, err := Site(ctx, dir, broken, Options{Inputs: Inputs{Name: "b"}}); err == nil {
				return os.ErrExist
			}
			return nil
		}, "a", true},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		if _, err := Site(ctx, dir, pages(2), Options{Inputs: Inputs{"a", note}}); err != nil {
			t.Fatal(err)
		}
		if err := c.change(dir); err != nil {
			t.Fatal(err)
		}
		r, got := Same(ctx, dir, func() string { return c.inputs })
		if (r != nil) != c.same {
			t.Errorf("after %s: same is %v, want %v", name, r != nil, c.same)
		}
		if r != nil && string(got) != string(note) {
			t.Errorf("after %s: the note is %q", name, got)
		}
		if r != nil && (r.Files != 2 || r.Unchanged != 2 || r.Written != 0 || r.Bytes == 0) {
			t.Errorf("after %s: %+v", name, r)
		}
	}
	unasked := func() string { t.Error("a folder that is not there is compared"); return "a" }
	if r, _ := Same(ctx, filepath.Join(t.TempDir(), "nothing"), unasked); r != nil {
		t.Error("a folder that is not there is the same")
	}
}
