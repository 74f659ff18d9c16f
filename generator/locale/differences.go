package locale

import (
	"slices"
	"sort"
	"strings"
)

// Differences compares a catalogue with the default one: keys that it lacks or has
// too many, placeholders that differ, plural forms that its language needs and does
// not get. They come sorted by key. A form for a single count, such as English one,
// may leave the number out.
func Differences(standard, w *Words) []Mistake {
	var out []Mistake
	p := newPlurals(data(w.Lang))
	for key, want := range standard.texts {
		have, found := w.texts[key]
		if !found {
			out = append(out, Mistake{key, Missing, ""})
			continue
		}
		out = append(out, placeholders(&p, key, want, have)...)
		out = append(out, forms(&p, key, want, have)...)
	}
	for key := range w.texts {
		if standard.texts[key] == nil {
			out = append(out, Mistake{key, Unknown, ""})
		}
	}
	sortMistakes(out)
	return out
}

// Mismatches is Differences without the keys that are merely missing: what a site
// that changes some words, and keeps the others, has to mend.
func Mismatches(standard, w *Words) []Mistake {
	return slices.DeleteFunc(Differences(standard, w), func(m Mistake) bool { return m.Kind == Missing })
}

// placeholders compares each form with the default catalogue's form for other.
func placeholders(p *plurals, key string, want, have *text) []Mistake {
	var out []Mistake
	expected := sortedNames(want.forms[other])
	for c, given := range have.has {
		if !given {
			continue
		}
		names := sortedNames(have.forms[c])
		if slices.Equal(names, expected) {
			continue
		}
		withoutN := slices.DeleteFunc(slices.Clone(expected), func(n string) bool { return n == "n" })
		if have.plural && p.exact(category(c)) && slices.Equal(names, withoutN) {
			continue
		}
		at := key
		if have.plural {
			at += "." + categoryNames[c]
		}
		out = append(out, Mistake{at, Placeholder, listed(expected)})
	}
	return out
}

// listed writes placeholders as a catalogue does: "{n} {total}".
func listed(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return "{" + strings.Join(names, "} {") + "}"
}

func sortedNames(t template) []string {
	names := t.names()
	sort.Strings(names)
	return names
}

// forms asks for every plural form that whole numbers below 1000 reach, and for
// words of their own for 0 where the default catalogue has them ("closes today").
func forms(p *plurals, key string, want, have *text) []Mistake {
	if !want.plural && !have.plural {
		return nil
	}
	if !have.plural {
		return []Mistake{{key, MissingForm, strings.Join(needed(p), " ")}}
	}
	var out []Mistake
	for c, name := range categoryNames {
		switch c := category(c); {
		case !have.has[c] && (p.uses(c) || c == zero && want.has[zero]):
			out = append(out, Mistake{key, MissingForm, name})
		case !p.uses(c) && have.has[c] && c != zero && c != many:
			out = append(out, Mistake{key, UnusedForm, name})
		}
	}
	return out
}

// needed names the forms that a language uses, other last.
func needed(p *plurals) []string {
	var out []string
	for c := zero; c < categoryCount; c++ {
		if p.uses(c) {
			out = append(out, categoryNames[c])
		}
	}
	return append(out, categoryNames[other])
}

func sortMistakes(ms []Mistake) {
	sort.Slice(ms, func(i, j int) bool {
		if ms[i].Key != ms[j].Key {
			return ms[i].Key < ms[j].Key
		}
		return ms[i].Kind+Kind(ms[i].Detail) < ms[j].Kind+Kind(ms[j].Detail)
	})
}
