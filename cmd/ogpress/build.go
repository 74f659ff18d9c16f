package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/publish"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/spf13/cobra"
)

func newBuild(c *console) *cobra.Command {
	s := &settings{}
	command := &cobra.Command{
		Use:   "build",
		Short: "Builds the site from content/",
		Long: `Builds the whole site from content/ into public/, or nothing of it where the content
has errors. Files that did not change are left alone, and only files that an earlier
build wrote are ever replaced or deleted.`,
		Args: cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error { return c.build(command.Context(), s) },
	}
	s.reading(command)
	f := command.Flags()
	f.StringVarP(&s.out, "out", "d", "", "the folder for the site (default public, beside content/)")
	f.BoolVar(&s.force, "force", false, "use a folder that is not empty, and replace files that stand in the way of pages")
	return command
}

func (c *console) build(ctx context.Context, s *settings) error {
	o, err := s.options(c)
	if err != nil {
		return err
	}
	p := c.newProgress(s.quiet)
	if p != nil {
		o.Progress = p.update
	}
	built, err := generator.Build(ctx, o)
	p.end()
	if err != nil {
		return c.explain(s, err)
	}
	c.tell(built.Account, s.quiet && !s.strict)
	l := built.Default()
	if built.Report == nil {
		fmt.Fprintln(c.err, l.T("command.nothing_written"))
		return failure{hasErrors}
	}
	for _, file := range built.Report.Kept {
		fmt.Fprintln(c.err, l.T("command.kept", locale.Text("file", problem.Clean(file))))
	}
	for _, file := range built.Report.Replaced {
		fmt.Fprintln(c.err, l.T("command.replaced", locale.Text("file", problem.Clean(file))))
	}
	if !s.quiet {
		c.report(built)
	}
	return nil
}

// report says what was built, and accounts for every file of the content.
func (c *console) report(built *generator.Built) {
	l, r := built.Default(), built.Report
	key := "command.built"
	if r.Written+r.Deleted == 0 {
		key = "command.unchanged_day"
	}
	fmt.Fprintln(c.out, l.T(key, locale.Text("folder", built.Out), locale.On("day", built.Day)))
	fmt.Fprintf(c.out, "%s, %s, %s\n", l.T("command.files", locale.Count("n", r.Files)),
		l.T("command.written", locale.Count("n", r.Written)), l.T("command.deleted", locale.Count("n", r.Deleted)))
	c.account(built.Account)
}

// account says what became of the files of the content, and names the drafts.
func (c *console) account(of *generator.Account) {
	fmt.Fprintln(c.out, countFiles(of))
	if of.NoDays != "" {
		fmt.Fprintln(c.out, of.NoDays)
	}
	for _, file := range of.Drafts {
		fmt.Fprintln(c.out, of.Default().T("command.draft", locale.Text("file", problem.Clean(file))))
	}
}

func countFiles(of *generator.Account) string {
	l := of.Default()
	return l.T("command.published", locale.Count("n", of.Files.Published)) + ", " +
		l.T("command.drafts", locale.Count("n", of.Files.Draft)) + ", " +
		l.T("command.refused", locale.Count("n", of.Files.Refused))
}

// explain tells why there is nothing to work with. Refused folders are told as
// letters, in the language of the site.
func (c *console) explain(s *settings, err error) error {
	if errors.Is(err, generator.ErrNoContent) {
		return fmt.Errorf("there is no folder content/ in %s\n\nName the folder that holds it with --source, or make a new site: ogpress init my-site", folderName(s.source))
	}
	refusals := refusalsOf(err)
	if len(refusals) == 0 {
		return err
	}
	l, err := generator.Speak(s.source)
	if err != nil {
		return err
	}
	words := record.ProblemWords(l.Tag)
	for _, p := range refusals {
		fmt.Fprint(c.err, p.Letter(words))
	}
	return failure{usedWrong}
}

func folderName(source string) string {
	if source == "." || source == "" {
		return "this folder"
	}
	return source
}

// refusalsOf finds every refused folder or file in an error.
func refusalsOf(err error) (all []problem.Problem) {
	if list, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range list.Unwrap() {
			all = append(all, refusalsOf(e)...)
		}
		return all
	}
	var r *publish.Refusal
	if !errors.As(err, &r) {
		return nil
	}
	p := problem.Problem{File: r.Path, Severity: problem.Error, Code: string(r.Reason)}
	if r.Err != nil && (r.Reason == publish.DiskFull || r.Reason == publish.NotWritable) {
		p.Hints = append(p.Hints, problem.Hint{Code: "said", Args: problem.Args{"cause": r.Err.Error()}})
	}
	p.Hints = append(p.Hints, problem.Hint{Code: "mend"}, problem.Hint{Code: "as-it-was"})
	if r.Begun {
		p.Hints[len(p.Hints)-1].Code = "begun"
	}
	return []problem.Problem{p}
}
