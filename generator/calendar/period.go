package calendar

import (
	"fmt"
	"strconv"
	"strings"
)

// Unit is what a Period counts in.
type Unit string

// The units of a Period.
const (
	Days        Unit = "day"
	WorkingDays Unit = "working day"
	Weeks       Unit = "week"
	Months      Unit = "month"
	Quarters    Unit = "quarter"
	Years       Unit = "year"
)

// Period is a length of time in words, such as 4 weeks, 6 months, 20 working days.
type Period struct {
	N    int
	Unit Unit
}

// ParsePeriod reads "4 weeks", "6 months", "20 working days", "1 year" or a bare
// unit such as "month", which is one of it.
func ParsePeriod(s string) (Period, bool) {
	n, unit := 1, s
	if number, rest, ok := strings.Cut(s, " "); ok && number != "working" {
		v, err := strconv.Atoi(number)
		if err != nil || v < 1 || v > 10000 {
			return Period{}, false
		}
		n, unit = v, rest
	}
	u := Unit(strings.TrimSuffix(unit, "s"))
	switch u {
	case Days, WorkingDays, Weeks, Months, Quarters, Years:
		return Period{n, u}, true
	}
	return Period{}, false
}

// IsZero reports whether p says nothing.
func (p Period) IsZero() bool { return p == Period{} }

// String is the form that ParsePeriod reads.
func (p Period) String() string {
	if p.N == 1 {
		return fmt.Sprintf("1 %s", p.Unit)
	}
	return fmt.Sprintf("%d %ss", p.N, p.Unit)
}

// After gives the day p after d: calendar months, clamped; working days by w.
func (p Period) After(d Date, w Working) Date {
	switch p.Unit {
	case WorkingDays:
		return w.Add(d, p.N)
	case Weeks:
		return d.AddDays(7 * p.N)
	case Months:
		return d.AddMonths(p.N)
	case Quarters:
		return d.AddMonths(3 * p.N)
	case Years:
		return d.AddMonths(12 * p.N)
	}
	return d.AddDays(p.N)
}
