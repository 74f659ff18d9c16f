package generator

import (
	"context"
	"encoding/json"

	"github.com/ogpress/ogpress/generator/publish"
)

// Built is what a build came to.
type Built struct {
	*Account
	Report *publish.Report // nil where problems stopped the build
	Out    string          // the folder
}

// Build turns a content folder into the site, in a folder of its own. Where the
// content has errors it writes nothing, and the result tells them. Where the last
// build was made of the same, and stands as it was left, nothing is made, and
// nothing even loaded unless there is something to tell.
func Build(ctx context.Context, o Options) (*Built, error) {
	// The output folder is refused before anybody waits for anything.
	if err := publish.Check(o.out(), o.source(), o.Force); err != nil {
		return nil, err
	}
	c, err := open(o)
	if err != nil {
		return nil, err
	}
	if b := c.again(ctx, o); b != nil {
		return b, c.source.Close()
	}
	if err := c.load(ctx, o); err != nil {
		c.source.Close()
		return nil, err
	}
	defer c.Close()
	b := &Built{Account: c.Account(), Out: o.out()}
	if b.Stops(o.Strict) {
		return b, nil
	}
	if !o.Force {
		b.Report, _ = publish.Same(ctx, b.Out, func() string { return c.inputs(o) })
	}
	if b.Report == nil {
		b.Report, err = c.publish(ctx, o, b.note())
	}
	return b, err
}

// again gives what the last build told, where this one would make the same and
// there is no more to tell than that build left word of. Whatever cannot be known
// leads to a build.
func (c *Content) again(ctx context.Context, o Options) *Built {
	if o.Force {
		return nil
	}
	b := &Built{Account: &Account{Day: c.Day, Languages: c.Languages, Letters: c.Letters}, Out: o.out()}
	var note []byte
	b.Report, note = publish.Same(ctx, b.Out, func() string { return c.inputsUnread(ctx, o) })
	if b.Report == nil || json.Unmarshal(note, &b.summary) != nil {
		return nil
	}
	return b
}

// publish makes the files of the site and puts them into the folder.
func (c *Content) publish(ctx context.Context, o Options, note []byte) (*publish.Report, error) {
	site, tables := c.prepare()
	// The index needs most memory of all while it is made: so it comes before the
	// long list of pages, is written first, and forgotten.
	index, err := c.searchIndex(site)
	if err != nil {
		return nil, err
	}
	outputs, err := c.outputs(site, tables)
	if err != nil {
		return nil, err
	}
	return publish.Site(ctx, o.out(), append(index, outputs...), publish.Options{
		Inputs: publish.Inputs{Name: c.inputs(o), Note: note},
		Source: o.source(), Force: o.Force, Workers: o.Workers, Progress: o.Progress,
	})
}
