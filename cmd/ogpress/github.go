package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/problem"
)

// annotate shows the problems beside the changed lines of a pull request, and
// sums them up on the page of the job, where GitHub Actions runs the program.
func (c *console) annotate(of *generator.Account) {
	if c.env("GITHUB_ACTIONS") != "true" {
		return
	}
	for i, p := range of.Problems {
		if i < mostLetters {
			fmt.Fprintln(c.out, p.Annotation(of.Letters))
		}
	}
	if name := c.env("GITHUB_STEP_SUMMARY"); name != "" {
		if err := appendTo(name, summary(of)); err != nil {
			fmt.Fprintf(c.err, "ogpress: the job summary: %v\n", err)
		}
	}
}

// summary is the page of the job: how many files, and each problem on a line.
func summary(of *generator.Account) string {
	var b strings.Builder
	fmt.Fprintf(&b, "### OGPress\n\n%s  \n%s\n\n", countFiles(of), of.CountProblems())
	for i, p := range of.Problems {
		if i == mostLetters {
			break
		}
		d := p.Describe(of.Letters)
		fmt.Fprintf(&b, "- **%s** `%s:%d` %s\n", of.Letters.Severity(p.Severity), inCode(d.File), d.Line, inText(d.Message))
	}
	return b.String()
}

// inCode and inText keep what content says from becoming markup of the summary.
func inCode(s string) string { return strings.ReplaceAll(problem.Clean(s), "`", "'") }

func inText(s string) string {
	return strings.NewReplacer("\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]",
		"<", "&lt;", ">", "&gt;", "|", "\\|", "@", "@\u2060", "#", "\\#").Replace(problem.Clean(s))
}

func appendTo(name, text string) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(text); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
