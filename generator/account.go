package generator

import (
	"encoding/json"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
)

// Account is what is told of a content folder, whatever else is done with it.
type Account struct {
	Day       calendar.Date
	Languages []*locale.Language // of the site; the first is that of letters
	Letters   problem.Words
	Problems  []problem.Problem
	Drafts    []string // the files that were left out because their authors said so
	summary
}

// summary is what a build leaves beside the site, for the next one that finds
// nothing changed. What is left there is published with the site: so nothing of
// letters, which quote what they are about, and no names of drafts.
type summary struct {
	Files  FileCounts
	NoDays string // why pages do not tell when the content was changed last; "" where they do
}

// note is the summary as it is left; nil where there is more to tell than that.
func (a *Account) note() []byte {
	if len(a.Problems)+len(a.Drafts) > 0 {
		return nil
	}
	note, err := json.Marshal(a.summary)
	if err != nil {
		return nil
	}
	return note
}

// Account tells of the content.
func (c *Content) Account() *Account {
	a := &Account{Day: c.Day, Languages: c.Languages, Letters: c.Letters, Problems: c.Problems,
		summary: summary{FileCounts{c.Published, c.Draft, c.Refused}, c.noDays()}}
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
