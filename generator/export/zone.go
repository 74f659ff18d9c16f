package export

import (
	"fmt"
	"time"
)

// zone writes the VTIMEZONE of loc for the years from first to last: each
// change of the clock in them, as the machine's own tables know it.
func (w *icalWriter) zone(loc *time.Location, first, last int) {
	w.line("BEGIN", "VTIMEZONE")
	w.line("TZID", loc.String())
	at := time.Date(first, 1, 1, 0, 0, 0, 0, loc)
	until := time.Date(last+1, 1, 1, 0, 0, 0, 0, loc)
	_, before := at.Zone()
	w.observance(at, before)
	for {
		_, next := at.ZoneBounds()
		if next.IsZero() || !next.Before(until) {
			break
		}
		w.observance(next.In(loc), before)
		_, before = next.In(loc).Zone()
		at = next.In(loc)
	}
	w.line("END", "VTIMEZONE")
}

// observance writes one offset from UTC, in force from start on; before is the
// offset until then, in seconds.
func (w *icalWriter) observance(start time.Time, before int) {
	name, after := start.Zone()
	kind := "STANDARD"
	if start.IsDST() {
		kind = "DAYLIGHT"
	}
	w.line("BEGIN", kind)
	w.line("DTSTART", start.UTC().Add(time.Duration(before)*time.Second).Format("20060102T150405"))
	w.line("TZOFFSETFROM", offset(before))
	w.line("TZOFFSETTO", offset(after))
	w.words("TZNAME", name)
	w.line("END", kind)
}

// offset is a difference to UTC as calendars write it: "+0100".
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}
