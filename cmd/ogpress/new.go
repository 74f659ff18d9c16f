package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/scaffold"
	"github.com/spf13/cobra"
)

func newNew(c *console) *cobra.Command {
	s := &settings{}
	command := &cobra.Command{
		Use:   "new KIND …",
		Short: "Starts a record from its form, in its right place",
		Long: `Starts a record from its form, in its right place, and says where that is. Nothing is
ever overwritten.

  ogpress new commitment 2025-2027 "Open contracting"
  ogpress new meeting 2026-03-12

What there is, and what to give; in brackets what may be left out:

` + usages(),
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return c.newRecord(s, args) },
	}
	command.Flags().StringVarP(&s.source, "source", "s", ".", "the folder that holds content/")
	command.Flags().StringVar(&s.on, "on", "", "the day to fill in, such as 2026-11-21 (default today)")
	return command
}

// usages lists how each kind of record is asked for.
func usages() string {
	var b strings.Builder
	for _, f := range scaffold.Forms {
		b.WriteString("  " + f.Usage() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (c *console) newRecord(s *settings, args []string) error {
	o, err := s.options(c)
	if err != nil {
		return err
	}
	source, err := os.OpenRoot(s.source)
	if err != nil {
		return c.explain(s, generator.ErrNoContent)
	}
	defer source.Close()
	if info, err := source.Stat("content"); err != nil || !info.IsDir() {
		return c.explain(s, generator.ErrNoContent)
	}
	draft, err := scaffold.New(source.FS(), args[0], args[1:], generator.Today(o))
	if err != nil {
		return err
	}
	if err := scaffold.Write(source, draft); err != nil {
		if errors.Is(err, os.ErrExist) {
			return fmt.Errorf("%s is there already", draft.Path)
		}
		return err
	}
	_, err = fmt.Fprintln(c.out, filepath.Join(s.source, filepath.FromSlash(draft.Path)))
	return err
}
