package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
)

// mostLetters is how many letters anybody reads.
const mostLetters = 50

// tell writes what is wrong with the content: letters to standard error, errors
// before warnings where there are too many of both, and lines for GitHub.
func (c *console) tell(of *generator.Account, quiet bool) {
	all := of.Problems
	shown := all
	if quiet {
		shown = only(all, problem.Error)
	}
	if len(shown) > mostLetters {
		shown = append(only(all, problem.Error), only(all, problem.Warning)...)[:mostLetters]
	}
	for _, p := range shown {
		fmt.Fprint(c.err, c.paint(p.Letter(of.Letters)))
	}
	l := of.Default()
	if rest := len(all) - len(shown); rest > 0 && !quiet {
		fmt.Fprintln(c.err, l.T("command.more", locale.Count("n", rest)))
	}
	if len(all) > 0 && !quiet {
		fmt.Fprintln(c.err, of.CountProblems())
	}
	c.annotate(of)
}

func only(all []problem.Problem, s problem.Severity) (some []problem.Problem) {
	for _, p := range all {
		if p.Severity == s {
			some = append(some, p)
		}
	}
	return some
}

// paint gives the carets of a letter a colour where somebody looks at a terminal.
func (c *console) paint(letter string) string {
	if !c.colours() {
		return letter
	}
	var b strings.Builder
	for line := range strings.Lines(letter) {
		if strings.HasPrefix(line, "      | ") {
			line = "\x1b[31m" + strings.TrimSuffix(line, "\n") + "\x1b[0m\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

func (c *console) colours() bool {
	return isTerminal(c.err) && c.env("NO_COLOR") == "" && c.env("TERM") != "dumb"
}

// isTerminal reports whether somebody reads along.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
