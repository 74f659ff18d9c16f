package standard

import (
	"fmt"
	"slices"
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
)

// wholeUnits counts, day by day, the calendar units of which every day lies in the span.
func wholeUnits(span calendar.Span, key func(calendar.Date) string) []string {
	days := map[string]int{}
	var order []string
	for d := span.From.AddDays(-400); d <= span.To.AddDays(400); d = d.AddDays(1) {
		k := key(d)
		if _, known := days[k]; !known {
			order = append(order, k)
		}
		if span.Contains(d) {
			days[k] += 0
		} else {
			days[k]++
		}
	}
	return slices.DeleteFunc(order, func(k string) bool { return days[k] > 0 })
}

func TestUnitsAreThoseThatCountingDaysFinds(t *testing.T) {
	keys := map[calendar.Unit]func(calendar.Date) string{
		calendar.Months:   func(d calendar.Date) string { return fmt.Sprint(d.Year(), int(d.Month())) },
		calendar.Quarters: func(d calendar.Date) string { return fmt.Sprint(d.Year(), (int(d.Month())-1)/3) },
	}
	d := roll(3)
	for range 200 {
		from := genesis.AddDays(d.IntN(800))
		span := calendar.Span{From: from, To: from.AddDays(d.IntN(900))}
		for unit, key := range keys {
			s := &scope{frame: &frame{}, check: &Check{period: calendar.Period{N: 1, Unit: unit}}, span: span}
			var got []string
			for _, u := range s.units() {
				got = append(got, key(u.From))
			}
			if want := wholeUnits(span, key); !slices.Equal(got, want) {
				t.Fatalf("%s of %v: %v, counting days %v", unit, span, got, want)
			}
		}
	}
}

// quiet reports, day by day, whether somebody who waits for the next meeting has
// waited for more than six months on the day, or on the span's last one.
func quiet(span calendar.Span, held []calendar.Date, day calendar.Date) bool {
	last := span.From
	for d := span.From; d <= min(day, span.To); d = d.AddDays(1) {
		if d > last.AddMonths(6) {
			return true
		}
		if slices.Contains(held, d) {
			last = d
		}
	}
	return false
}

func TestGapsAreThoseThatCountingDaysFinds(t *testing.T) {
	d := roll(4)
	for range 1500 {
		x := empty()
		var held []calendar.Date
		for range d.IntN(9) {
			day := date_("2025-07-01").AddDays(d.IntN(729))
			held = append(held, day)
			x.meeting(day.String())
		}
		day := date_("2025-07-01").AddDays(d.IntN(800))
		span := calendar.Span{From: date_("2025-07-01"), To: date_("2027-06-30")}
		seen := slices.DeleteFunc(slices.Clone(held), func(h calendar.Date) bool { return h > day })
		got := x.ask(t, day.String(), Implementing, everySix).Checks[0].Result == Breached
		if want := quiet(span, seen, day); got != want {
			t.Errorf("meetings %v on %s: breached %v, counting days %v", seen, day, got, want)
		}
	}
}
