package generator

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/history"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/standard"
	"github.com/ogpress/ogpress/generator/view"
)

// ErrNoContent says that a folder holds no content/.
var ErrNoContent = load.ErrNoContent

// Content is a content folder as of a day, and what is wrong with it. It must
// be closed when nothing of it is used any more.
type Content struct {
	*load.Result
	Day       calendar.Date
	Languages []*locale.Language // of the site; the first is that of letters
	Letters   problem.Words
	Verdicts  []standard.Verdict // by plan, then as the standards have them
	History   *history.History   // what git witnesses; nil in a preview

	source *os.Root
	gone   []view.Gone // documents that were published once
	theme  fs.FS
}

// Load reads the content folder. Mistakes in the content are Problems of the
// result; an error means that it could not be read at all.
func Load(ctx context.Context, o Options) (*Content, error) {
	source, err := os.OpenRoot(o.source())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoContent
	}
	if err != nil {
		return nil, err
	}
	c := &Content{source: source}
	if err := c.load(ctx, o); err != nil {
		source.Close()
		return nil, err
	}
	return c, nil
}

func (c *Content) load(ctx context.Context, o Options) (err error) {
	front := readFront(c.source.FS())
	early := &problem.List{}
	if c.theme, err = themeOf(c.source, front.theme, early); err != nil {
		return err
	}
	c.Day = o.day(front.zone)
	if c.Languages, err = languages(front.languages, c.theme, c.source.FS(), early); err != nil {
		return err
	}
	c.Letters = record.ProblemWords(c.Languages[0].Tag)
	c.Result, err = load.Folder(ctx, c.source.FS(), load.Options{
		Day: c.Day, Drafts: o.Drafts, Workers: o.Workers, Cache: o.Cache, Shipped: shipped(c.theme),
	})
	if err != nil {
		return err
	}
	c.addProblems(early)
	if o.BaseURL != "" {
		c.Site.BaseURL = o.BaseURL
	}
	c.keptIn(o.Repository)
	c.checkTheme()
	err = c.judge()
	if err == nil && o.Cache == nil { // a preview has no past
		err = c.remember(ctx, o)
	}
	if err != nil {
		c.Result.Close()
		return err
	}
	c.doubt()
	return nil
}

// Stops reports whether the problems stop a build; with strict, warnings do too.
func (c *Content) Stops(strict bool) bool {
	return problem.HasErrors(c.Problems) || strict && len(c.Problems) > 0
}

// Drafts lists the files that were left out because their authors said so.
func (c *Content) Drafts() (files []string) {
	for _, f := range c.Files {
		if f.Fate == load.Draft {
			files = append(files, f.Path)
		}
	}
	return files
}

// Close forgets the content.
func (c *Content) Close() error {
	return errors.Join(c.Result.Close(), c.source.Close())
}

// Default is the language of letters and of the command line.
func (c *Content) Default() *locale.Language { return c.Languages[0] }

// CountProblems says how many errors and warnings there are.
func (c *Content) CountProblems() string {
	errors := 0
	for _, p := range c.Problems {
		if p.Severity == problem.Error {
			errors++
		}
	}
	l := c.Default()
	return l.T("command.errors", locale.Count("n", errors)) + ", " +
		l.T("command.warnings", locale.Count("n", len(c.Problems)-errors))
}
