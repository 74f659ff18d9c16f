package view

import (
	"sync"

	"github.com/ogpress/ogpress/generator/locale"
)

// tongue is a language, and how words in it stand on pages in others.
type tongue struct {
	*locale.Language // nil for a tag that is none
	as               *Setting
}

func newTongue(tag string, l *locale.Language) *tongue {
	t := &tongue{l, &Setting{Lang: tag, Dir: "ltr"}}
	if l != nil {
		t.as.Dir = l.Dir()
	}
	return t
}

// tongues are the languages of a site, and those that words are in without being
// languages of it: a contribution in the words of a neighbour, interface words of
// the nearest language that ships.
type tongues struct {
	own       map[string]*tongue
	strangers sync.Map
}

func newTongues(languages []*locale.Language) *tongues {
	t := &tongues{own: map[string]*tongue{}}
	for _, l := range languages {
		t.own[l.Tag] = newTongue(l.Tag, l)
	}
	return t
}

// of gives a language by its tag.
func (t *tongues) of(tag string) *tongue {
	if own := t.own[tag]; own != nil {
		return own
	}
	if stranger, ok := t.strangers.Load(tag); ok {
		return stranger.(*tongue)
	}
	l, err := locale.New(tag)
	if err != nil {
		l = nil
	}
	stranger, _ := t.strangers.LoadOrStore(tag, newTongue(tag, l))
	return stranger.(*tongue)
}

// nameOf is the name of any language in its own words.
func (e *Edition) nameOf(tag string) string {
	if t := e.tongues.of(tag); t.Language != nil {
		return t.Name()
	}
	return tag
}
