package calendar

import (
	"testing"
	"time"
)

// FuzzVagueDates holds that what is read as a vague date keeps its own words, is
// a stretch of whole months in their order, and is no full date; and that a full
// date is written as it was read.
func FuzzVagueDates(f *testing.F) {
	for _, s := range []string{"2027", "2027-H1", "2027-Q3", "2027-09", "autumn 2027", "fall 2027", "winter 9999", "ongoing", "", "2027-H3", "2027-13", "-999", "+2027", "1000", "2026-02-29", "2028-02-29", "0001-01-01", "２０２７"} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, south bool) {
		h := North
		if south {
			h = South
		}
		d, full := ParseDate(s)
		if full && d.String() != s {
			t.Errorf("%q is written as %q", s, d)
		}
		w, ok := ParseVague(s, h)
		switch {
		case !ok:
			return
		case full:
			t.Errorf("%q is vague and full", s)
		case w.String() != s:
			t.Errorf("%q is written as %q", s, w)
		case w.Ongoing:
			return
		case w.First > w.Last || w.First.Day() != 1 || w.Last.AddDays(1).Day() != 1 || w.Full() || w.IsZero():
			t.Errorf("%q is %v to %v", s, w.First, w.Last)
		}
		if again, ok := ParseVague(w.String(), h); !ok || again != w {
			t.Errorf("%q is read again as %+v", s, again)
		}
	})
}

// FuzzDays holds that days are counted and moved as in one long row.
func FuzzDays(f *testing.F) {
	f.Add(int16(2026), uint16(0), int32(28), int8(6))
	f.Add(int16(1), uint16(364), int32(3_000_000), int8(-1))
	f.Add(int16(9999), uint16(364), int32(-3_000_000), int8(127))
	f.Fuzz(func(t *testing.T, year int16, day uint16, n int32, months int8) {
		if year < 1 || year > 9999 || n > 3_600_000 || n < -3_600_000 {
			return
		}
		d := New(int(year), time.January, 1).AddDays(int(day % 366))
		if d.Year() > 9999 {
			return
		}
		if again, ok := ParseDate(d.String()); !ok || again != d {
			t.Errorf("%v is read as %v", d, again)
		}
		e := d.AddDays(int(n))
		if e.Year() < 1 || e.Year() > 9999 {
			return
		}
		if got := e.DaysSince(d); got != int(n) || (e > d) != (n > 0) {
			t.Errorf("%d days from %v to %v, not %d", got, d, e, n)
		}
		m := d.AddMonths(int(months))
		if m.Year() >= 1 && (m.Day() > d.Day() || (m > d) != (months > 0)) {
			t.Errorf("%d months from %v is %v", months, d, m)
		}
	})
}
