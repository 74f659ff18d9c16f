package calendar

import (
	"slices"
	"time"
)

// Span is a stretch of days that counts both of its ends: 20 September to
// 17 October is 28 days. A zero end leaves that side open.
type Span struct{ From, To Date }

// Contains reports whether d lies in s, its ends included.
func (s Span) Contains(d Date) bool {
	return d != 0 && (s.From == 0 || s.From <= d) && (s.To == 0 || d <= s.To)
}

// Days counts the days of s, both ends included.
func (s Span) Days() int { return s.To.DaysSince(s.From) + 1 }

// Over reports whether s has ended on day: from the day after its last one.
func (s Span) Over(day Date) bool { return s.To != 0 && s.To < day }

// Begun reports whether s has begun on day: from its first day on.
func (s Span) Begun(day Date) bool { return s.From == 0 || s.From <= day }

// IsZero reports whether s has neither end.
func (s Span) IsZero() bool { return s == Span{} }

// Working knows which days of a country are working days.
type Working struct {
	Weekend  [7]bool // by time.Weekday
	Holidays []Date  // sorted
}

// DefaultWorking rests on Saturday and Sunday and knows no holidays.
func DefaultWorking() Working {
	return Working{Weekend: [7]bool{time.Saturday: true, time.Sunday: true}}
}

// IsWorking reports whether d is a working day.
func (w Working) IsWorking(d Date) bool {
	_, holiday := slices.BinarySearch(w.Holidays, d)
	return !holiday && !w.Weekend[d.Weekday()]
}

// Add gives the nth working day after d: counting starts the day after. A
// country whose every day is a day of rest counts plain days.
func (w Working) Add(d Date, n int) Date {
	if w.Weekend == [7]bool{true, true, true, true, true, true, true} {
		return d.AddDays(n)
	}
	for n > 0 {
		d = d.AddDays(1)
		if w.IsWorking(d) {
			n--
		}
	}
	return d
}
