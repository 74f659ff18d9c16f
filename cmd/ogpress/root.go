package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newRoot makes the tree of commands.
func newRoot(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:   "ogpress",
		Short: "Builds a country's Open Government Partnership site from a folder of text",
		Long: `OGPress turns a folder of Markdown and TOML into a country's whole Open Government
Partnership site: action plans, commitments and their progress, the forum, the document
repository, and which requirements are met, with proof.

Begin with "ogpress serve" in the folder that holds content/.`,
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 3,
		PersistentPreRun:           func(*cobra.Command, []string) { c.running = true },
		RunE:                       func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(nearestFlag)
	root.AddCommand(newBuild(c), newServe(c), newCheck(c), newNew(c), newInit(c), newImport(c), newSchema(c), newVersion(c))
	return root
}

// complain tells how the program was used wrongly.
func (c *console) complain(command *cobra.Command, err error) {
	fmt.Fprintf(c.err, "ogpress: %s\n", strings.TrimSpace(err.Error()))
	if !c.running {
		fmt.Fprintf(c.err, "See \"%s --help\".\n", command.CommandPath())
	}
}

// nearestFlag adds to the complaint about an unknown flag the one that was
// probably meant.
func nearestFlag(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) || unknown.GetSpecifiedShortnames() != "" {
		return err
	}
	name, best, found := unknown.GetSpecifiedName(), 6, ""
	command.Flags().VisitAll(func(f *pflag.Flag) {
		if d := unlikeness(name, f.Name); d < best {
			best, found = d, f.Name
		}
	})
	if found == "" {
		return fmt.Errorf("unknown flag: --%s", name)
	}
	return fmt.Errorf("unknown flag: --%s\n\nDid you mean this?\n\t--%s", name, found)
}

// unlikeness is how little of a flag's name somebody wrote: people shorten
// names, and rarely get the first letter wrong.
func unlikeness(written, flag string) int {
	switch {
	case strings.HasPrefix(flag, written):
		return 1
	case flag[:1] == written[:1]:
		return 2 * distance(written, flag)
	}
	return 2*distance(written, flag) + 1
}

// distance counts the letters to add, drop or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			here := before
			if a[i] != b[j] {
				here++
			}
			before = row[j+1]
			row[j+1] = min(here, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
