package generator

import (
	"context"

	"github.com/ogpress/ogpress/generator/publish"
)

// Built is what a build came to.
type Built struct {
	*Content
	Report *publish.Report // nil where problems stopped the build
	Out    string          // the folder
}

// Build turns a content folder into the site, in a folder of its own. Where the
// content has errors it writes nothing, and the result tells them. The result
// must be closed.
func Build(ctx context.Context, o Options) (*Built, error) {
	// The output folder is refused before anybody waits for anything.
	if err := publish.Check(o.out(), o.source(), o.Force); err != nil {
		return nil, err
	}
	content, err := Load(ctx, o)
	if err != nil {
		return nil, err
	}
	b := &Built{Content: content, Out: o.out()}
	if content.Stops(o.Strict) {
		return b, nil
	}
	if err := b.publish(ctx, o); err != nil {
		content.Close()
		return nil, err
	}
	return b, nil
}

// publish makes the files of the site and puts them into the folder.
func (b *Built) publish(ctx context.Context, o Options) error {
	inputs := b.inputs(o)
	if !o.Force {
		if b.Report = publish.Same(ctx, b.Out, inputs); b.Report != nil {
			return nil
		}
	}
	outputs, late, err := b.outputs()
	if err != nil {
		return err
	}
	rest, err := late()
	if err != nil {
		return err
	}
	b.Report, err = publish.Site(ctx, b.Out, append(outputs, rest...), publish.Options{
		Inputs: inputs, Source: o.source(), Force: o.Force, Workers: o.Workers, Progress: o.Progress,
	})
	return err
}
