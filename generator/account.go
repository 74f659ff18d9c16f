package generator

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
)

// Account is what is told of a content folder, whatever else is done with it. A
// build leaves it beside the site in JSON, for the next one that finds nothing
// changed.
type Account struct {
	Day       calendar.Date      `json:"-"`
	Languages []*locale.Language `json:"-"` // of the site; the first is that of letters
	Letters   problem.Words      `json:"-"`

	Problems []problem.Problem
	Files    FileCounts
	Drafts   []string // the files that were left out because their authors said so
	NoDays   string   // why pages do not tell when the content was changed last; "" where they do
}

// Account tells of the content.
func (c *Content) Account() *Account {
	a := &Account{Day: c.Day, Languages: c.Languages, Letters: c.Letters, Problems: c.Problems,
		Files: FileCounts{c.Published, c.Draft, c.Refused}, NoDays: c.noDays()}
	for _, f := range c.Files {
		if f.Fate == load.Draft {
			a.Drafts = append(a.Drafts, f.Path)
		}
	}
	return a
}

// Stops reports whether the problems stop a build; with strict, warnings do too.
func (a *Account) Stops(strict bool) bool {
	return problem.HasErrors(a.Problems) || strict && len(a.Problems) > 0
}

// Default is the language of letters and of the command line.
func (a *Account) Default() *locale.Language { return a.Languages[0] }

// CountProblems says how many errors and warnings there are.
func (a *Account) CountProblems() string {
	errors := 0
	for _, p := range a.Problems {
		if p.Severity == problem.Error {
			errors++
		}
	}
	l := a.Default()
	return l.T("command.errors", locale.Count("n", errors)) + ", " +
		l.T("command.warnings", locale.Count("n", len(a.Problems)-errors))
}
