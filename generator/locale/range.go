package locale

import (
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
	case from.Year() != to.Year() || !l.named():
		return l.Date(from) + " – " + l.Date(to)
	case from.Month() == to.Month():
		return l.format(long, from, to, l.dates.inDate)
	case yearFirst(long):
		return l.Date(from) + " – " + l.DayMonth(to)
	}
	return l.DayMonth(from) + " – " + l.Date(to)
}

// named reports whether the language writes dates in words or signs of its own,
// and not as 2026-11-21, which a range must not shorten.
func (l *Language) named() bool {
	for _, p := range l.dates.long.pieces {
		if p.name == "mm" {
			return false
		}
	}
	return true
}

func yearFirst(t *template) bool {
	for _, p := range t.pieces {
		if p.name != "" {
			return p.name == "y"
		}
	}
	return false
}
