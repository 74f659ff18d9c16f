package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// called runs the program in this process.
func called(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": "1795219200"}[name] }
	status = run(context.Background(), args, &console{out: &stdout, err: &stderr, env: env})
	return status, stdout.String(), stderr.String()
}

func TestEveryWayToEndHasItsStatus(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"done", []string{"check", "-s", "testdata/site"}, 0, "Open Government in Velmora"},
		{"help", nil, 0, "Usage:"},
		{"the content has errors", []string{"check", "-s", "testdata/wrong"}, 1, "unknown key"},
		{"an unknown command", []string{"biuld"}, 2, "\tbuild"},
		{"an unknown flag", []string{"build", "--sorce", "."}, 2, "\t--source"},
		{"an unknown short flag", []string{"build", "-z"}, 2, "-z"},
		{"too many words", []string{"check", "everything"}, 2, "everything"},
		{"no content", []string{"check", "-s", t.TempDir()}, 2, "ogpress init"},
		{"a day that is none", []string{"check", "-s", "testdata/site", "--on", "31/12/2026"}, 2, "2026-11-21"},
		{"an address that is none", []string{"check", "-s", "testdata/site", "-b", "opengov"}, 2, "https://"},
		{"a refused folder", []string{"build", "-s", "testdata/site", "-d", "testdata"}, 2, "error: "},
		{"a demand that is not met", []string{"check", "-s", "testdata/site", "--require", "no-not-met"}, 3, "Not met"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := called(t, c.args...)
			if status != c.status || !strings.Contains(out+errs, c.says) {
				t.Errorf("ended with %d and said\n%s%s", status, out, errs)
			}
		})
	}
}

func TestWhatContentSaysIsNoMarkupInASummary(t *testing.T) {
	got := inText("<b>@team</b> [x](y) `z` *a* #1 | c\nd")
	if want := "&lt;b&gt;@\u2060team&lt;/b&gt; \\[x\\](y) \\`z\\` \\*a\\* \\#1 \\| c d"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestProgressIsForTerminalsOnly(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c := &console{err: file}
	if c.newProgress(false) != nil || isTerminal(&bytes.Buffer{}) {
		t.Error("a file was taken for a terminal")
	}
}

func TestTheUnlikeliestFlagIsNotSuggested(t *testing.T) {
	for written, want := range map[string]bool{"sorce": true, "base": true, "qiuet": true, "everything": false, "xyz": false} {
		_, _, errs := called(t, "build", "--"+written)
		if got := strings.Contains(errs, "Did you mean"); got != want {
			t.Errorf("--%s: %s", written, errs)
		}
	}
}
