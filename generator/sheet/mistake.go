package sheet

import (
	"errors"
	"fmt"

	"github.com/ogpress/ogpress/generator/problem"
)

// mistake is why a row, or a cell of it, cannot be taken. Package problem has its
// words, in every language of the program.
type mistake struct {
	code   string
	args   problem.Args
	column string // of a cell: its field, and what stands there
	value  string
}

// Error is for programmers: people read said.
func (m mistake) Error() string { return fmt.Sprint(m.code, m.args) }

// said gives an error in the words of the site's language.
func (i *importer) said(err error) string {
	var m mistake
	if !errors.As(err, &m) {
		return err.Error()
	}
	text := i.words.Message(problem.Problem{Code: m.code, Args: m.args})
	if m.column == "" {
		return text
	}
	return fmt.Sprintf("%s %q: %s", m.column, shortened(m.value), text)
}

// of says which cell a mistake is of.
func (m mistake) of(column, value string) mistake {
	m.column, m.value = column, value
	return m
}
