package load

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// today is the day that tests load their sites on.
var today = calendar.New(2026, 11, 21)

// files are the files of a content folder, by their paths in it.
type files map[string]string

// base is the smallest site in two languages that has no problem.
var base = files{
	"site.toml": `format = 1
country = "Republic of Salonga"
code = "XS"
title = "Open Government in Salonga"
languages = ["en", "fr"]
`,
}

// plan is a plan with one commitment that has two milestones.
var plan = files{
	"plans/2025-2027/index.md": `+++
title = "Second action plan"
number = 2
submitted = 2025-06-30
[development]
starts = 2025-01-15
ends = 2025-06-30
[implementation]
starts = 2025-09-01
ends = 2027-08-31
+++
`,
	"plans/2025-2027/commitments/01-contracting.md": `+++
title = "Open contracting"
lead = "Ministry of Finance"
[milestone."1.1"]
title = "Publish all tenders"
due = 2026-06-30
[milestone."1.2"]
title = "Publish all contracts"
due = 2026-12-31
+++
## The problem

Nobody knows who buys what.
`,
}

// document is a document with its file and nothing to complain about.
var document = files{
	"documents/rules.md":  "+++\ntitle = \"Rules\"\ntype = \"forum-rules\"\ndate = 2025-01-10\n+++\n",
	"documents/rules.odt": "PK rules",
}

// and joins files; later ones win, and empty ones are taken away.
func and(all ...files) files {
	joined := files{}
	for _, f := range all {
		maps.Copy(joined, f)
	}
	maps.DeleteFunc(joined, func(_, text string) bool { return text == "" })
	return joined
}

func (f files) fs() fstest.MapFS {
	m := fstest.MapFS{}
	for path, text := range f {
		m["content/"+path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return m
}

// load loads a site on the test's day.
func load(t *testing.T, f files) *Result {
	t.Helper()
	return loadFS(t, f.fs(), Options{Day: today})
}

func loadFS(t *testing.T, m fstest.MapFS, o Options) *Result {
	t.Helper()
	r, err := Folder(context.Background(), m, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// good loads a site that must have no problem.
func good(t *testing.T, f files) *ogp.Site {
	t.Helper()
	r := load(t, f)
	if got := lines(r.Problems); got != "" {
		t.Fatalf("problems where there are none:\n%s", got)
	}
	return r.Site
}

// lines writes problems briefly, one a line: "site.toml:1:1 error missing-key".
func lines(all []problem.Problem) string {
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "%s:%d:%d %s %s\n", strings.TrimPrefix(p.File, "content/"), p.Line, p.Column, p.Severity, p.Code)
	}
	return b.String()
}

// wants holds the problems of a site against lines.
func wants(t *testing.T, f files, want ...string) *Result {
	t.Helper()
	r := load(t, f)
	wantLines := ""
	for _, w := range want {
		wantLines += w + "\n"
	}
	if diff := cmp.Diff(wantLines, lines(r.Problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	return r
}

// hint gives all hints of the first problem with a code, as "code=word".
func hint(r *Result, code string) string {
	for _, p := range r.Problems {
		if p.Code != code {
			continue
		}
		for _, h := range p.Hints {
			for _, name := range []string{"word", "name", "file", "names"} {
				if v, ok := h.Args[name]; ok && h.Code != "mend" {
					return h.Code + "=" + v
				}
			}
		}
	}
	return ""
}

func page(front, body string) string { return "+++\n" + front + "\n+++\n" + body }
