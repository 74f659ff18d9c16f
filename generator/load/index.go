package load

import (
	"path"
	"strings"
	"sync/atomic"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// index finds files by their paths from content/.
type index struct {
	places  map[string]*place
	folders map[string]bool
	names   map[string][]string // paths by file name in lower case
	beside  map[string][]string // paths by folder
	tongues []string            // the site's languages, the default one first

	searches atomic.Int64 // for nearest words
}

func newIndex(places []place, folders map[string]bool, tongues []string) *index {
	x := &index{places: make(map[string]*place, len(places)), folders: folders,
		names: make(map[string][]string, len(places)), beside: map[string][]string{}, tongues: tongues}
	for i := range places {
		p := &places[i]
		x.places[p.path] = p
		name := nameKey(p.path)
		x.names[name] = append(x.names[name], p.path)
		x.beside[path.Dir(p.path)] = append(x.beside[path.Dir(p.path)], p.path)
	}
	return x
}

// nameKey is the file name without its extension, in lower case.
func nameKey(p string) string {
	base := path.Base(p)
	return strings.ToLower(strings.TrimSuffix(base, path.Ext(base)))
}

// at is the file at a path, nil where there is none.
func (x *index) at(p string) *place { return x.places[p] }

// root is where the pages of a language begin.
func (x *index) root(lang string) string {
	if len(x.tongues) == 0 || lang == x.tongues[0] {
		return ""
	}
	return "/" + lang
}

// nearFile is the file that a wrong path most likely means: one of the same
// name in another folder, or one of a like name in the same folder. In place of
// a picture stands a picture, and no file is meant by itself.
func (x *index) nearFile(p, by string) string {
	fits := func(other string) bool { return other != by && (!isPicture(p) || isPicture(other)) }
	for _, same := range x.names[nameKey(p)] {
		if fits(same) && nameKey(p) != "index" {
			return same
		}
	}
	var beside []string
	for _, other := range x.beside[path.Dir(p)] {
		if fits(other) {
			beside = append(beside, other)
		}
	}
	near, _ := x.nearest(p, beside)
	return near
}

// nearest is the word among others that a wrong one most likely means. Nobody
// makes out one of many thousands from a slip of the finger, nor mends thousands
// of slips at once; looking for them all would take too long.
func (x *index) nearest(word string, among []string) (string, bool) {
	if len(among) > mostWords || x.searches.Add(1) > mostSearches {
		return "", false
	}
	return record.Nearest(word, among)
}

// How many words the nearest one is looked for among, and how often in one site.
const (
	mostWords    = 2000
	mostSearches = 2000
)

// near is the hint "did you mean …", where something is near.
func (x *index) near(word string, among []string) []problem.Hint {
	if other, ok := x.nearest(word, among); ok {
		return []problem.Hint{{Code: "near", Args: problem.Args{"word": other}}}
	}
	return nil
}
