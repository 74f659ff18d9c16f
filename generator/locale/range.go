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
	case from.Year() == to.Year() && from.Month() == to.Month() && l.named():
		return l.format(long, from, to, l.dates.inDate)
	case from.Year() != to.Year() || !l.shortens():
		return l.Date(from) + " – " + l.Date(to)
	case yearFirst(long):
		return l.Date(from) + " – " + l.DayMonth(to)
	}
	return l.DayMonth(from) + " – " + l.Date(to)
}

// named reports whether dates are in words or signs of the language's own, and not
// as 2026-11-21, which nothing may shorten.
func (l *Language) named() bool { return !strings.Contains(order(&l.dates.long), "mm") }

// shortens reports whether one end of a range may do without its year: not where
// a day and its month change places without it, as in Armenian.
func (l *Language) shortens() bool {
	with, without := order(&l.dates.long), order(&l.dates.dayMonth)
	return l.named() && (strings.HasPrefix(with, without) || strings.HasSuffix(with, without))
}

// order is the parts of a date in their order, without the literals: "d month y".
func order(t *template) string { return strings.Join(t.names(), " ") }

func yearFirst(t *template) bool { return strings.HasPrefix(order(t), "y ") }
