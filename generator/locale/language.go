package locale

import "cmp"

// Language is all that the program knows of one language of a site. It is made
// once per build and safe for use by many goroutines at once.
type Language struct {
	Tag string // canonical BCP 47, as a page's lang attribute takes it

	name    string
	dir     string
	spanish bool   // "y" becomes "e" before i
	comma   string // with its blank
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
	t := data(tag)
	row, known := find(t)
	l := &Language{Tag: tag, name: ownName(tag), dir: direction(tag), plurals: newPlurals(t), sorter: newSorter(t)}
	var own months
	for _, w := range catalogues {
		if same(w.Lang, tag) {
			own.over(w.months)
			l.name, l.dir = cmp.Or(w.name, l.name), cmp.Or(w.dir, l.dir)
		}
	}
	base, script := identity(tag)
	l.dates = newDates(row, known, own)
	l.dates.french, l.spanish, l.comma = base == "fr", base == "es", ", "
	if script == "Arab" {
		l.comma = "، "
	}
	l.numbers = newNumbers(row)
	return l, l.say(catalogues)
}

// Dir is the direction of the script: "ltr" or "rtl".
func (l *Language) Dir() string { return l.dir }
