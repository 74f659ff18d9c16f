package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/spf13/cobra"
)

// checkFlags are the flags of check alone.
type checkFlags struct {
	json    bool
	require []string
}

func newCheck(c *console) *cobra.Command {
	s, own := &settings{}, &checkFlags{}
	command := &cobra.Command{
		Use:   "check",
		Short: "Tells all problems and all verdicts, and writes nothing",
		Long: `Tells everything that is wrong with the content, what became of every file, and which
requirements are met as of the day, with what lapses or falls due next on top.

  ogpress check --require no-not-met                 no requirement may be "not met"
  ogpress check --require 'met,attested:INFO-B-*'    all of these must be met or attested

A --require that is not met ends with the exit status 3.`,
		Args: cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error { return c.check(command.Context(), s, own) },
	}
	s.reading(command)
	f := command.Flags()
	f.BoolVar(&own.json, "json", false, "write everything as JSON to standard output")
	f.StringArrayVar(&own.require, "require", nil, "outcomes that the verdicts must have; may be given more than once")
	return command
}

func (c *console) check(ctx context.Context, s *settings, own *checkFlags) error {
	o, err := s.options(c)
	if err != nil {
		return err
	}
	demands, err := parseDemands(own.require)
	if err != nil {
		return err
	}
	content, err := generator.Load(ctx, o)
	if err != nil {
		return c.explain(s, err)
	}
	defer content.Close()
	found := content.Check()
	switch {
	case own.json:
		err = c.writeJSON(found)
	case !s.quiet:
		c.showVerdicts(content, found)
		c.account(content.Account())
	}
	if err != nil {
		return err
	}
	c.tellAll(content, s, own.json)
	return c.judge(content, s.strict, demands, found)
}

// tellAll writes the letters; beside JSON, which has all of them, only the
// lines for GitHub.
func (c *console) tellAll(content *generator.Content, s *settings, json bool) {
	if json {
		return
	}
	c.tell(content.Account(), s.quiet && !s.strict)
}

// judge gives the exit status: mistakes come before demands.
func (c *console) judge(content *generator.Content, strict bool, demands []demand, found generator.Check) error {
	if content.Account().Stops(strict) {
		return failure{hasErrors}
	}
	l, met := content.Account().Default(), true
	for _, d := range demands {
		for _, complaint := range d.complaints(l, found.Verdicts) {
			fmt.Fprintln(c.err, complaint)
			met = false
		}
	}
	if !met {
		return failure{notAllMet}
	}
	return nil
}

func (c *console) writeJSON(found generator.Check) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(found)
}

// showVerdicts writes the verdicts as a table, plan by plan, what lapses or
// falls due next on top.
func (c *console) showVerdicts(content *generator.Content, found generator.Check) {
	l := content.Account().Default()
	fmt.Fprintln(c.out, l.T("command.checked", locale.Text("title", problem.Clean(found.Site)), locale.On("day", content.Day)))
	if len(found.Verdicts) == 0 {
		fmt.Fprintln(c.out, l.T("command.no_verdicts"))
		return
	}
	if tasks := content.Tasks(); len(tasks) > 0 {
		fmt.Fprintf(c.out, "\n%s\n", l.T("command.next"))
		table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, t := range tasks[:min(len(tasks), mostTasks)] {
			row(table, l.Date(t.Day), t.Plan, strings.Join(t.Requirements, " "), t.What)
		}
		table.Flush()
	}
	last := ""
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, v := range found.Verdicts {
		if head := v.Plan + " · " + v.Standard; head != last {
			table.Flush()
			fmt.Fprintf(c.out, "\n%s\n", head)
			last = head
		}
		row(table, v.Requirement, l.T("standard.outcome."+v.Outcome), v.Finding)
	}
	table.Flush()
	fmt.Fprintln(c.out)
}

// mostTasks is how many of the things to do next stand on top.
const mostTasks = 10

// row writes one line of a table. Long sentences are cut: the site has them whole.
func row(table *tabwriter.Writer, cells ...string) {
	const longest = 110
	for i, cell := range cells {
		if r := []rune(problem.Clean(cell)); len(r) > longest {
			cells[i] = string(r[:longest-1]) + "…"
		} else {
			cells[i] = string(r)
		}
	}
	fmt.Fprintln(table, "  "+strings.TrimRight(strings.Join(cells, "\t"), "\t"))
}
