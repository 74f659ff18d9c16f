package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/sheet"
	"github.com/spf13/cobra"
)

// importing are the flags of import.
type importing struct {
	source, into, dates string
	columns             []string
	dryRun, skip        bool
}

func newImport(c *console) *cobra.Command {
	f := &importing{}
	command := &cobra.Command{
		Use:   "import KIND FILE.csv",
		Short: "Makes records of the rows of a spreadsheet",
		Long: `Makes a record of each row of a spreadsheet that was saved as CSV. KIND is ` + strings.Join(sheet.Kinds(), ", ") + `.

  ogpress import commitments list.csv --into 2025-2027 --dry-run
  ogpress import contributions ideas.csv --into 2025-2027/ideas --map "Who=from,Idea=title"

Columns are known by their headings in several languages, or by --map. Nothing is ever
overwritten, and nothing is written at all while a row is refused, unless you leave those
rows out with --skip-refused. A commitment's status is not imported: it comes from reports.`,
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error { return c.importSheet(f, args[0], args[1]) },
	}
	flags := command.Flags()
	flags.StringVarP(&f.source, "source", "s", ".", "the folder that holds content/")
	flags.StringVar(&f.into, "into", "", "the plan that the records belong to, or PLAN/CONSULTATION")
	flags.StringArrayVar(&f.columns, "map", nil, `what columns are: "Heading=field,…"; a column without a field is left out`)
	flags.StringVar(&f.dates, "dates", "", "what 03/04/2026 means: dmy or mdy")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show what would be written, and write nothing")
	flags.BoolVar(&f.skip, "skip-refused", false, "write the other rows although some are refused")
	return command
}

func (c *console) importSheet(f *importing, kind, file string) error {
	o, err := f.options(kind)
	if err != nil {
		return err
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	source, err := os.OpenRoot(f.source)
	if err != nil {
		return c.explain(&settings{source: f.source}, generator.ErrNoContent)
	}
	defer source.Close()
	if info, err := source.Stat("content"); err != nil || !info.IsDir() {
		return c.explain(&settings{source: f.source}, generator.ErrNoContent)
	}
	found, err := sheet.Import(source.FS(), src, o)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	l, err := generator.Speak(f.source)
	if err != nil {
		return err
	}
	c.tellImport(l, found)
	if len(found.Refused) > 0 && !f.skip && !f.dryRun {
		fmt.Fprintln(c.err, l.T("command.import_stopped"))
		return failure{hasErrors}
	}
	return c.writeImport(l, f, source, found)
}

// options makes the importer's options of the flags.
func (f *importing) options(kind string) (sheet.Options, error) {
	o := sheet.Options{Kind: kind, Into: f.into, Map: map[string]string{}, Dates: sheet.Order(f.dates)}
	if f.dates != "" && o.Dates != sheet.DayFirst && o.Dates != sheet.MonthFirst {
		return o, fmt.Errorf("--dates %s: write dmy (day first) or mdy (month first)", f.dates)
	}
	for _, list := range f.columns {
		for pair := range strings.SplitSeq(list, ",") {
			heading, field, ok := strings.Cut(pair, "=")
			if !ok || strings.TrimSpace(heading) == "" {
				return o, fmt.Errorf("--map %q: write it as \"Heading=field\", such as --map \"Titre=title\"", pair)
			}
			o.Map[strings.TrimSpace(heading)] = strings.TrimSpace(field)
		}
	}
	return o, nil
}

// tellImport says how the table was read, and which rows are refused.
func (c *console) tellImport(l *locale.Language, found *sheet.Result) {
	t := found.Table
	fmt.Fprintln(c.out, l.T("command.import_read", locale.Text("rows", strconv.Itoa(len(t.Rows))),
		locale.Text("encoding", string(t.Encoding)), locale.Text("separator", strconv.QuoteRune(t.Separator))))
	for _, m := range found.Mapped {
		fmt.Fprintf(c.out, "  %s\n", problem.Clean(m))
	}
	if len(found.Left) > 0 {
		fmt.Fprintln(c.out, l.T("command.import_left", locale.Text("columns", problem.Clean(strings.Join(found.Left, ", ")))))
	}
	for _, r := range found.Refused {
		fmt.Fprintln(c.err, l.T("command.import_row", locale.Text("row", strconv.Itoa(r.Row)), locale.Text("why", problem.Clean(r.Why))))
	}
}

// writeImport writes the files, or shows them.
func (c *console) writeImport(l *locale.Language, f *importing, source *os.Root, found *sheet.Result) error {
	for _, file := range found.Files {
		name := filepath.Join(f.source, filepath.FromSlash(file.Path))
		if f.dryRun {
			fmt.Fprintf(c.out, "\n--- %s\n%s", name, file.Bytes)
			continue
		}
		if err := putFile(source, file); err != nil {
			return err
		}
		fmt.Fprintln(c.out, name)
	}
	said := "command.import_written"
	if f.dryRun {
		said = "command.import_would"
	}
	fmt.Fprintln(c.out, l.T(said, locale.Text("records", strconv.Itoa(found.Records)), locale.Text("refused", strconv.Itoa(len(found.Refused)))))
	if len(found.Refused) > 0 && f.dryRun {
		return failure{hasErrors}
	}
	return nil
}

// putFile writes a new file, or puts one that got more in the place of the old one.
func putFile(source *os.Root, file sheet.File) error {
	if err := source.MkdirAll(path.Dir(file.Path), 0o755); err != nil {
		return err
	}
	name := file.Path
	if file.Grown {
		name += ".new"
	}
	out, err := source.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = out.Write(file.Bytes)
	if err = errors.Join(err, out.Close()); err != nil || !file.Grown {
		return err
	}
	return source.Rename(name, file.Path)
}
