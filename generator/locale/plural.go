package locale

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// category is a plural class of CLDR.
type category uint8

// The categories; other comes first because every text has it.
const (
	other category = iota
	zero
	one
	two
	few
	many
	categoryCount
)

var categoryNames = [categoryCount]string{"other", "zero", "one", "two", "few", "many"}

// plurals knows the category of each count. Small counts are looked up.
type plurals struct {
	tag   language.Tag
	small [1000]category
}

func newPlurals(t language.Tag) plurals {
	p := plurals{tag: t}
	for n := range p.small {
		p.small[n] = p.rule(n)
	}
	return p
}

func (p *plurals) rule(n int) category {
	return category(plural.Cardinal.MatchPlural(p.tag, n, 0, 0, 0, 0))
}

func (p *plurals) of(n int) category {
	switch {
	case n < 0:
		return p.of(-(n + 1) + 1)
	case n < len(p.small):
		return p.small[n]
	}
	return p.rule(1_000_000 + n%1_000_000) // no rule looks further
}

// exact reports that a category of the language holds one count only, so that its
// text may do without the number: "one commitment", but not in Russian, where
// "one" is 21 too. A zero text is for 0 alone, except where the language's own
// rules have more in it.
func (p *plurals) exact(c category) bool {
	found := 0
	for _, s := range p.small {
		if s == c {
			found++
		}
	}
	return found == 1 || found == 0 && c == zero
}

// uses reports whether whole numbers below 1000 ever fall into the category.
func (p *plurals) uses(c category) bool {
	for _, s := range p.small {
		if s == c {
			return true
		}
	}
	return c == other
}

// Plural is the CLDR plural category of a count: "zero", "one", "two", "few",
// "many" or "other". A negative count is as its positive one.
func (l *Language) Plural(n int) string { return categoryNames[l.plurals.of(n)] }
