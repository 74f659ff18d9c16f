package view

import (
	"sync"

	"github.com/ogpress/ogpress/generator/locale"
)

// strangers remembers the languages that words are in without being languages
// of the site: a contribution in the words of a neighbour, interface words of
// the nearest language that ships.
type strangers struct{ byTag sync.Map }

// of gives a language by its tag; nil for a tag that is none.
func (s *strangers) of(tag string) *locale.Language {
	if l, ok := s.byTag.Load(tag); ok {
		return l.(*locale.Language)
	}
	l, err := locale.New(tag)
	if err != nil {
		l = nil
	}
	s.byTag.Store(tag, l)
	return l
}

// tongue is a language of the site, or a stranger; nil for a tag that is none.
func (e *Edition) tongue(tag string) *locale.Language {
	for _, l := range e.Languages {
		if l.Tag == tag {
			return l
		}
	}
	return e.index.strangers.of(tag)
}

// dirOf is the direction of the script of any language.
func (e *Edition) dirOf(tag string) string {
	if l := e.tongue(tag); l != nil {
		return l.Dir()
	}
	return "ltr"
}

// nameOf is the name of any language in its own words.
func (e *Edition) nameOf(tag string) string {
	if l := e.tongue(tag); l != nil {
		return l.Name()
	}
	return tag
}
