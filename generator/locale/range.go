package locale

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Range is a stretch of days, both included: "3–7 March 2026", "3 March – 7 April
// 2026", "3 December 2025 – 7 January 2026". Without an end it is the start alone.
func (l *Language) Range(from, to calendar.Date) string {
	long := &l.dates.long
	switch {
	case to.IsZero() || from == to:
		return l.Date(from)
	case from.IsZero():
		return l.Date(to)
	case from.Year() == to.Year() && from.Month() == to.Month() && l.dates.named:
		return l.format(long, from, to, l.dates.inDate)
	case from.Year() != to.Year() || !l.dates.shortens:
		return l.Date(from) + " – " + l.Date(to)
	case l.dates.yearFirst:
		return l.Date(from) + " – " + l.DayMonth(to)
	}
	return l.DayMonth(from) + " – " + l.Date(to)
}

// ranges finds out how the parts of a date may be shared by the ends of a range.
func (d *dates) ranges() {
	with, without := order(&d.long), order(&d.dayMonth)
	d.named = !strings.Contains(with, "mm")
	d.shortens = d.named && (strings.HasPrefix(with, without) || strings.HasSuffix(with, without))
	d.yearFirst = strings.HasPrefix(with, "y ")
}

// order is the parts of a date in their order, without the literals: "d month y".
func order(t *template) string { return strings.Join(t.names(), " ") }
