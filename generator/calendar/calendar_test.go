package calendar

import (
	"testing"
	"time"
)

func day(s string) Date {
	d, ok := ParseDate(s)
	if !ok {
		panic("not a date: " + s)
	}
	return d
}

func TestMonthsAreClampedToTheEndOfAShorterMonth(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-08-31", 6, "2026-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -13, "2024-12-15"},
	} {
		if got := day(c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s + %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestAWindowCountsBothDaysAndNoticeTheDaysBetween(t *testing.T) {
	if got := (Span{day("2026-09-20"), day("2026-10-17")}).Days(); got != 28 {
		t.Errorf("20 September to 17 October is %d days, want 28", got)
	}
	if got := day("2026-03-29").DaysSince(day("2026-03-01")); got != 28 {
		t.Errorf("1 March to 29 March is %d days, want 28", got)
	}
}

func TestVagueDatesKnowTheirFirstAndLastDay(t *testing.T) {
	for _, c := range []struct {
		text, first, last string
		h                 Hemisphere
	}{
		{"2027", "2027-01-01", "2027-12-31", North},
		{"2027-H1", "2027-01-01", "2027-06-30", North},
		{"2027-H2", "2027-07-01", "2027-12-31", North},
		{"2027-Q3", "2027-07-01", "2027-09-30", North},
		{"2024-02", "2024-02-01", "2024-02-29", North},
		{"spring 2027", "2027-03-01", "2027-05-31", North},
		{"fall 2027", "2027-09-01", "2027-11-30", North},
		{"winter 2027", "2027-12-01", "2028-02-29", North},
		{"autumn 2027", "2027-03-01", "2027-05-31", South},
		{"summer 2027", "2027-12-01", "2028-02-29", South},
		{"winter 2027", "2027-06-01", "2027-08-31", South},
		{"spring 2027", "2027-09-01", "2027-11-30", South},
	} {
		w, ok := ParseVague(c.text, c.h)
		if !ok || w.First != day(c.first) || w.Last != day(c.last) || w.Full() || w.String() != c.text {
			t.Errorf("%s: %v %v %v, want %s to %s", c.text, w.First, w.Last, ok, c.first, c.last)
		}
	}
}

func TestOtherWordingsAreNoDates(t *testing.T) {
	for _, s := range []string{"", "soon", "2027-Q5", "2027-q3", "2027-13", "2027-00", "2027-+1", "Autumn 2027",
		"autumn", "autumn 27", "2026-03-31", "31/12/2025", "2027-H3", "mid 2027", "2027-", "-2027", "0000"} {
		if w, ok := ParseVague(s, North); ok {
			t.Errorf("%q was read as %v", s, w)
		}
	}
	for _, s := range []string{"2026-02-30", "2026-2-3", "0000-01-01", "2026-02-03 "} {
		if d, ok := ParseDate(s); ok {
			t.Errorf("%q was read as %v", s, d)
		}
	}
}

func TestWorkingDaysSkipWeekendsAndHolidaysAndStartTheDayAfter(t *testing.T) {
	w := DefaultWorking()
	if got := w.Add(day("2026-10-30"), 20); got != day("2026-11-27") {
		t.Errorf("20 working days after Friday 30 October = %s", got)
	}
	w.Holidays = []Date{day("2026-11-02")}
	if got := w.Add(day("2026-10-30"), 20); got != day("2026-11-30") {
		t.Errorf("with a holiday = %s", got)
	}
	gulf := Working{Weekend: [7]bool{time.Friday: true, time.Saturday: true}}
	if got := gulf.Add(day("2026-11-19"), 1); got != day("2026-11-22") {
		t.Errorf("the working day after a Thursday = %s", got)
	}
}

func TestACountryThatAlwaysRestsStillCounts(t *testing.T) {
	w := Working{Weekend: [7]bool{true, true, true, true, true, true, true}}
	if got := w.Add(day("2026-11-01"), 3); got != day("2026-11-04") {
		t.Errorf("got %s", got)
	}
}

func TestPeriodsReadAndAdd(t *testing.T) {
	for _, c := range []struct{ text, from, want string }{
		{"4 weeks", "2026-03-01", "2026-03-29"},
		{"1 month", "2026-01-31", "2026-02-28"},
		{"month", "2026-03-01", "2026-04-01"},
		{"quarter", "2026-11-30", "2027-02-28"},
		{"2 years", "2024-02-29", "2026-02-28"},
		{"20 working days", "2026-10-30", "2026-11-27"},
		{"1 working day", "2026-10-30", "2026-11-02"},
		{"10 days", "2026-10-30", "2026-11-09"},
	} {
		p, ok := ParsePeriod(c.text)
		if got := p.After(day(c.from), DefaultWorking()); !ok || got != day(c.want) {
			t.Errorf("%s after %s = %s (%v), want %s", c.text, c.from, got, ok, c.want)
		}
	}
	for _, s := range []string{"", "weeks 4", "0 weeks", "-1 week", "4 fortnights", "4"} {
		if p, ok := ParsePeriod(s); ok {
			t.Errorf("%q was read as %v", s, p)
		}
	}
}
