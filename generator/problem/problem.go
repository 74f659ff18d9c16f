package problem

import (
	"cmp"
	"slices"
	"sync"
)

// Severity says whether a problem stops a build.
type Severity string

// The severities. With --strict, warnings stop a build too.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Args are the values that a message speaks of, by the names of its placeholders.
type Args map[string]string

// Hint is one sentence on how to mend a problem.
type Hint struct {
	Code string // names its words
	Args Args
}

// Problem is one thing that somebody must mend.
type Problem struct {
	File     string // from the source folder, with "/": "content/site.toml"
	Line     int    // from 1
	Column   int    // in characters (code points), from 1; a byte order mark does not count
	Width    int    // how many characters the caret marks, at least 1
	Severity Severity
	Code     string // "unknown-key": names its words, and is part of `check --json`
	Args     Args
	Hints    []Hint
	Excerpt  string // the line as it stands in the file; "" where a line would not help
}

// List collects problems from many goroutines.
type List struct {
	mu  sync.Mutex
	all []Problem
}

// Add notes a problem down.
func (l *List) Add(p Problem) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, p)
}

// Sorted gives all problems by file, line, column and code, each once.
func (l *List) Sorted() []Problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := slices.Clone(l.all)
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b Problem) bool { return compare(a, b) == 0 })
}

func compare(a, b Problem) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code), compareArgs(a.Args, b.Args))
}

// compareArgs orders by values, by sorted name, so that two problems at one
// place with other words are both kept.
func compareArgs(a, b Args) int {
	names := make([]string, 0, len(a)+len(b))
	for name := range a {
		names = append(names, name)
	}
	for name := range b {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if c := cmp.Compare(a[name], b[name]); c != 0 {
			return c
		}
	}
	return 0
}

// HasErrors reports whether any of the problems stops a build.
func HasErrors(all []Problem) bool {
	return slices.ContainsFunc(all, func(p Problem) bool { return p.Severity == Error })
}
