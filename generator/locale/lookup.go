package locale

import (
	"sort"

	"golang.org/x/text/language"
)

// row is one locale of the tables. Patterns have the parts {d} {dd} {m} {mm}
// {month} {mon} {y}; lists of names are joined with "|". An empty field is as in
// the parent locale, and "-" is none.
type row struct {
	tag       string
	long      string // 21 November 2026
	medium    string // 21 Nov 2026
	daymonth  string // 21 November
	monthyear string // November 2026, with the month as it stands alone
	months    string // January first, in the case that a day asks for
	alone     string // the months as they stand alone
	short     string // abbreviated months
	days      string // Monday first
	clock     string // between hours and minutes
	decimal   string // before the fraction
	group     string // between thousands
	secondary string // digits in the groups beyond the first: "3", in India "2"
	least     string // digits before the first separator for it to be written at all
	percent   string // with {n} for the number
	zero      string // the digit 0, where it is not "0"
}

func (r *row) fields() [15]*string {
	return [...]*string{&r.long, &r.medium, &r.daymonth, &r.monthyear, &r.months, &r.alone, &r.short,
		&r.days, &r.clock, &r.decimal, &r.group, &r.secondary, &r.least, &r.percent, &r.zero}
}

// plain is what holds for a language that CLDR does not know.
var plain = row{long: "{y}-{mm}-{dd}", medium: "{y}-{mm}-{dd}", daymonth: "{mm}-{dd}", monthyear: "{y}-{mm}",
	clock: ":", decimal: ".", group: "\u00a0", secondary: "3", least: "2", percent: "{n}%"}

// find merges the rows of a tag and of its parents. It reports false, with plain,
// where the tables have nothing on the language.
func find(t language.Tag) (row, bool) {
	if t == language.English {
		t = language.MustParse("en-001")
	}
	var r row
	found := false
	for ; t != language.Und; t = t.Parent() {
		if parent, ok := at(t.String()); ok {
			found = true
			inherit(&r, parent)
		}
	}
	if !found || r.long == "" {
		return plain, false
	}
	inherit(&r, plain)
	for _, f := range r.fields() {
		if *f == "-" {
			*f = ""
		}
	}
	return r, true
}

func at(tag string) (row, bool) {
	i := sort.Search(len(rows), func(i int) bool { return rows[i].tag >= tag })
	if i == len(rows) || rows[i].tag != tag {
		return row{}, false
	}
	return rows[i], true
}

func inherit(r *row, parent row) {
	from := parent.fields()
	for i, f := range r.fields() {
		if *f == "" {
			*f = *from[i]
		}
	}
}
