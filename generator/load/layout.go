package load

import (
	"maps"
	"slices"

	"github.com/ogpress/ogpress/generator/problem"
)

// layout is what the names of all files and folders tell, before anything is read
// of them.
type layout struct {
	places   []place
	index    *index
	problems []problem.Problem // of the names
	refused  []string          // files that are refused for their names
	found    *walker           // what it was made from
	head     head
}

// layOut says of every file what it is for.
func layOut(w *walker, h head) *layout {
	list := &problem.List{}
	l := &layout{found: w.copy(), head: h}
	checkNames(w, list)
	l.refused = w.refused[len(l.found.refused):]
	l.places = classifyAll(w, h)
	l.index = newIndex(l.places, w.folders, h.languages)
	l.index.reportUnknown(w, l.places, list)
	l.problems = list.Sorted()
	return l
}

// copy remembers what was found, whatever is done with it afterwards.
func (w *walker) copy() *walker {
	return &walker{files: slices.Clone(w.files), folders: w.folders, refused: slices.Clone(w.refused)}
}

// fits reports whether the layout is still that of a folder.
func (l *layout) fits(w *walker, h head) bool {
	samePath := func(a, b found) bool { return a.path == b.path }
	return l != nil && slices.EqualFunc(l.found.files, w.files, samePath) && maps.Equal(l.found.folders, w.folders) &&
		slices.Equal(l.found.refused, w.refused) && slices.Equal(l.head.languages, h.languages)
}

// again is the layout for another reading of the same names.
func (l *layout) again(w *walker) *layout {
	next := *l
	next.places = slices.Clone(l.places)
	next.index = &index{places: l.index.places, folders: l.index.folders, names: l.index.names, beside: l.index.beside, tongues: l.index.tongues}
	kept := w.files[:0]
	for _, f := range w.files {
		if i := len(kept); i < len(next.places) && next.places[i].path == f.path {
			next.places[i].found = f
			kept = append(kept, f)
		}
	}
	w.files, w.refused = kept, append(w.refused, l.refused...)
	return &next
}
