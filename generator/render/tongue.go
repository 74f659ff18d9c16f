package render

import (
	"bytes"
	"fmt"
	"html/template"
	"sync"

	"github.com/ogpress/ogpress/generator/compile"
	"github.com/ogpress/ogpress/generator/view"
)

// slots are the places of base.html that each page fills, in their order there.
var slots = [...]string{"head", "switch", "lead", "main", "tail"}

// tongue is the theme in one language.
type tongue struct {
	edition  *view.Edition
	set      *compile.Set
	sections sync.Map // chrome -> [][]byte, the pieces of base.html around the slots
	drawn    sync.Map // component and its string -> template.HTML, see once
}

func newTongue(site *view.Site, e *view.Edition, sources []source, b *bundled) (*tongue, error) {
	t := &tongue{edition: e}
	funcs := functions(site, b)
	funcs["once"] = compile.Plain(t.once)
	t.set = compile.New(funcs)
	for _, s := range sources {
		text, err := fold(squeeze(s.text), e)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.file, err)
		}
		if err := t.set.Parse(s.name, text); err != nil {
			return nil, fmt.Errorf("%s: %w", s.file, err)
		}
	}
	return t, nil
}

// once executes a component that depends on one word of a small set, such as the
// shape of a status, and keeps the result.
func (t *tongue) once(component, of string) (template.HTML, error) {
	key := component + "\x00" + of
	if drawn, ok := t.drawn.Load(key); ok {
		return drawn.(template.HTML), nil
	}
	var b bytes.Buffer
	if err := t.set.Execute(&b, component, of); err != nil {
		return "", err
	}
	t.drawn.Store(key, template.HTML(b.String()))
	return template.HTML(b.String()), nil
}

// chrome is what the pieces of base.html depend on.
type chrome struct {
	section string
	at      place
}

// around gives the pieces of base.html between its slots, as pages of a section
// have them that stand at a place.
func (t *tongue) around(section string, at place) ([][]byte, error) {
	if pieces, ok := t.sections.Load(chrome{section, at}); ok {
		return pieces.([][]byte), nil
	}
	var b bytes.Buffer
	if err := t.set.Execute(&b, "pages/base", t.edition.Chrome(section)); err != nil {
		return nil, err
	}
	rest := b.Bytes()
	var pieces [][]byte
	for _, s := range slots {
		before, after, ok := bytes.Cut(rest, []byte(marker(s)))
		if !ok {
			return nil, fmt.Errorf("pages/base.html: no {{slot %q}} after the one before it; the order is %q", s, slots)
		}
		pieces, rest = append(pieces, relative(nil, before, at)), after
	}
	pieces = append(pieces, relative(nil, rest, at))
	t.sections.Store(chrome{section, at}, pieces)
	return pieces, nil
}

// marker stands in base.html for what a page fills in.
func marker(slot string) string { return "\x00" + slot + "\x00" }
