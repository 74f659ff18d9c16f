package calendar

import (
	"fmt"
	"time"
)

// Date is one day of the Gregorian calendar, written as the number yyyymmdd, so
// that dates compare with < and ==. The zero Date is "no date".
type Date int32

// New gives the day y-m-d. Days beyond the end of a month run over into the next.
func New(y int, m time.Month, d int) Date {
	return Of(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// Of gives the day that t falls on in t's own time zone.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date(y*10000 + int(m)*100 + d)
}

// ParseDate reads "2026-03-31". It reports false for anything else, and for
// days that no calendar holds, such as 2026-02-30.
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return 0, false
	}
	return Of(t), true
}

// Year is the year, as in 2026.
func (d Date) Year() int { return int(d) / 10000 }

// Month is the month, January being 1.
func (d Date) Month() time.Month { return time.Month(int(d) / 100 % 100) }

// Day is the day of the month, from 1.
func (d Date) Day() int { return int(d) % 100 }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == 0 }

// String is the ISO form, "2026-03-31", and "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), int(d.Month()), d.Day())
}

// Time is midnight UTC at the start of d.
func (d Date) Time() time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// AddDays gives the day n days later, or earlier where n is negative.
func (d Date) AddDays(n int) Date { return Of(d.Time().AddDate(0, 0, n)) }

// AddMonths gives the same day n months later, clamped to the last day of a
// shorter month: six months after 31 August is 28 (or 29) February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year(), d.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Of(first.AddDate(0, 0, min(d.Day(), last)-1))
}

// DaysSince counts the days from o to d: 28 from 1 March to 29 March. It is
// negative where o is later.
func (d Date) DaysSince(o Date) int {
	const day = 24 * 60 * 60 // a time.Duration holds no more than 292 years
	return int((d.Time().Unix() - o.Time().Unix()) / day)
}
