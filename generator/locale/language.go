package locale

import (
	"golang.org/x/text/language"
)

// Language is all that the program knows of one language of a site. It is made
// once per build and safe for use by many goroutines at once.
type Language struct {
	Tag string // canonical BCP 47, as a page's lang attribute takes it

	tag     language.Tag
	name    string
	dir     string
	dates   dates
	numbers numbers
	plurals plurals
	texts   map[string]said
	sorter  *sorter
}

// New makes the language of a tag from catalogues of words: later ones win, and
// all of them may be absent. Catalogues of other languages fill what those of
// this one leave out. The error is that of Canonical.
func New(tag string, catalogues ...*Words) (*Language, error) {
	tag, err := Canonical(tag)
	if err != nil {
		return nil, err
	}
	t := language.Make(tag)
	row, known := find(t)
	l := &Language{Tag: tag, tag: t, name: ownName(t), dir: direction(t), plurals: newPlurals(t), sorter: newSorter(t)}
	if l.name == t.String() {
		l.name = tag
	}
	var own months
	for _, w := range catalogues {
		if same(language.Make(w.Lang), t) {
			own.over(w.months)
			l.name, l.dir = first(w.name, l.name), first(w.dir, l.dir)
		}
	}
	l.dates = newDates(row, known, own)
	l.numbers = newNumbers(row)
	l.dates.french = sameBase(t, language.French)
	return l, l.say(catalogues)
}

// Dir is the direction of the script: "ltr" or "rtl".
func (l *Language) Dir() string { return l.dir }

func sameBase(a, b language.Tag) bool {
	x, _ := a.Base()
	y, _ := b.Base()
	return x == y
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
