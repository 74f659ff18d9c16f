package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/ogpress/ogpress/generator/schema"
	"github.com/spf13/cobra"
)

func newSchema(c *console) *cobra.Command {
	reference := false
	command := &cobra.Command{
		Use:   "schema [DIR]",
		Short: "Writes JSON Schemas for editors",
		Long: `Writes a JSON Schema (draft 2020-12) for the facts of each kind of file into DIR, by
default .vscode/schemas, where the editor set-up of "ogpress init" looks for them. They
say which keys there are, what each takes, and which must be there.

  ogpress schema --reference    the same as a page for people, in Markdown, to standard output`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if reference {
				return c.writeReference()
			}
			return c.writeSchemas(append(args, filepath.Join(".vscode", "schemas"))[0])
		},
	}
	command.Flags().BoolVar(&reference, "reference", false, "write the reference of the content folder to standard output")
	return command
}

func (c *console) writeReference() error {
	b, err := schema.Reference()
	if err == nil {
		_, err = c.out.Write(b)
	}
	return err
}

func (c *console) writeSchemas(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, k := range schema.Kinds {
		b, err := k.JSON()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, k.Name+".json"), b, 0o644); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(c.out, "%s: %d schemas\n", dir, len(schema.Kinds))
	return err
}
