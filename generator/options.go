package generator

import (
	"path/filepath"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/load"
)

// Options say what to build. The zero value reads the folder that one is in as
// of a day that nobody named; whoever has a clock sets Now.
type Options struct {
	Source     string        // folder that holds content/; "" is the one that one is in
	Out        string        // folder that the site goes into; "" is public in Source
	BaseURL    string        // address of the site, in place of site.toml's; ends in "/"
	Repository string        // address of the repository, in place of site.toml's
	Now        time.Time     // a moment, whose day in the site's time zone the site speaks of
	On         calendar.Date // the day that the site speaks of, in place of Now's
	Drafts     bool          // drafts are published too
	Force      bool          // as in publish.Options
	Strict     bool          // warnings stop a build too
	Workers    int           // how many goroutines work at once; 0: one a processor
	Cache      *load.Cache   // kept from one loading to the next; may be nil

	Progress func(done, all int) // as in publish.Options
}

func (o Options) source() string {
	if o.Source == "" {
		return "."
	}
	return o.Source
}

func (o Options) out() string {
	if o.Out == "" {
		return filepath.Join(o.source(), "public")
	}
	return o.Out
}

// day is the day that the site speaks of.
func (o Options) day(zone *time.Location) calendar.Date {
	if o.On != 0 || o.Now.IsZero() {
		return o.On
	}
	return calendar.Of(o.Now.In(zone))
}
