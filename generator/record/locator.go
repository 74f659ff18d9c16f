package record

import (
	"bytes"
	"slices"

	"github.com/ogpress/ogpress/generator/ogp"
)

// locator finds places in a file long after it was read. It reads the file
// again when it is asked, which only a problem does.
type locator struct {
	front  span
	kept   []byte // the file up to the body, where nothing can read it again
	reread func() ([]byte, error)
	prefix []string
}

// Locator gives what finds keys of this file later on. It may be used from many
// goroutines, if Reread may.
func (d *Doc) Locator() ogp.Locator {
	l := &locator{front: d.front, reread: d.Reread}
	if l.reread == nil {
		l.kept = bytes.Clone(d.Src[:d.front.to])
	}
	return l
}

// Within gives a Locator whose paths begin at a table of another one's file: for
// the record of one entry, Within(l, "milestone", "1.1").
func Within(l ogp.Locator, path ...string) ogp.Locator {
	whole, ok := l.(*locator)
	if !ok {
		return l
	}
	part := *whole
	part.prefix = append(slices.Clip(whole.prefix), path...)
	return &part
}

// At gives the line and column of the value at the path, or of the nearest place
// around it; 1, 1 where the file is gone.
func (l *locator) At(path ...string) (line, column int) {
	p := l.Place(path...)
	return p.Line, p.Column
}

// Place is At with all that a letter needs.
func (l *locator) Place(path ...string) Place {
	src := l.kept
	if l.reread != nil {
		var err error
		if src, err = l.reread(); err != nil || len(src) < l.front.to {
			return Place{Line: 1, Column: 1, Width: 1}
		}
	}
	d := Doc{Src: src, front: l.front}
	return d.ValueAt(append(slices.Clip(l.prefix), path...)...)
}
