package generator

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync"

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

	source   *os.Root
	settings string // settingsOf the source before anything was read of it; "" where nobody asks
	front    front
	theme    fs.FS
	early    *problem.List // found before loading
	gone     []view.Gone   // documents that were published once
	told     bool          // only an earlier build told of a record that is gone
}

// Load reads the content folder. Mistakes in the content are Problems of the
// result; an error means that it could not be read at all.
func Load(ctx context.Context, o Options) (*Content, error) {
	c, err := open(o)
	if err != nil {
		return nil, err
	}
	if err := c.load(ctx, o); err != nil {
		c.source.Close()
		return nil, err
	}
	return c, nil
}

// open finds out what must be known before anything is loaded: the day, the
// theme, the languages.
func open(o Options) (*Content, error) {
	source, err := os.OpenRoot(o.source())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoContent
	}
	if err != nil {
		return nil, err
	}
	c := &Content{source: source, early: &problem.List{}}
	if o.Cache == nil {
		c.settings = settingsOf(source.FS())
	}
	c.front = readFront(source.FS())
	c.Day = o.day(c.front.zone)
	if c.theme, err = themeOf(source, c.front.theme, c.early); err == nil {
		c.Languages, err = languages(c.front.languages, c.theme, source.FS(), c.early)
	}
	if err != nil {
		source.Close()
		return nil, err
	}
	c.Letters = record.ProblemWords(c.Languages[0].Tag)
	return c, nil
}

func (c *Content) load(ctx context.Context, o Options) (err error) {
	var past error
	var asking sync.WaitGroup
	if o.Cache == nil && c.History == nil { // a preview has no past
		asking.Go(func() { c.History, past = history.Read(ctx, o.source(), history.Options{}) })
	}
	c.Result, err = load.Folder(ctx, c.source.FS(), load.Options{
		Day: c.Day, Drafts: o.Drafts, Workers: o.Workers, Cache: o.Cache, Shipped: shipped(c.theme),
	})
	asking.Wait()
	if err != nil {
		return err
	}
	c.addProblems(c.early)
	if o.BaseURL != "" {
		c.Site.BaseURL = o.BaseURL
	}
	c.keptIn(o.Repository)
	c.checkTheme()
	if err = errors.Join(past, c.judge()); err == nil && c.History != nil {
		err = c.remember(o)
	}
	if err != nil {
		c.Result.Close()
		return err
	}
	c.doubt()
	return nil
}

// Close forgets the content.
func (c *Content) Close() error {
	return errors.Join(c.Result.Close(), c.source.Close())
}
