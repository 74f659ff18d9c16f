package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Precision says how exactly the source of a date knew it.
type Precision uint8

// The precisions of a When, from the most to the least exact.
const (
	Day Precision = iota
	Month
	Season
	Quarter
	Half
	Year
)

// When is a date as exact, or as vague, as its source. A start counts as First;
// a deadline, an end, and whatever happened count as Last, so that vagueness
// never helps anybody. The zero When is "not said".
type When struct {
	First, Last Date      // both included; equal for a full date
	Precision   Precision // Day for a full date
	Season      string    // "spring", "summer", "autumn", "winter", where Precision is Season
	SeasonYear  int       // the year named with the season; winter 2026 ends in 2027
	Ongoing     bool      // a deadline only: never overdue, never over; First and Last are zero
	HasTime     bool      // a full date with a time of day, in the site's time zone
	Hour        int8
	Minute      int8
	text        string // as written, for vague dates
}

// On is the full date d as a When.
func On(d Date) When { return When{First: d, Last: d} }

// IsZero reports whether nothing was said.
func (w When) IsZero() bool { return w.First == 0 && !w.Ongoing }

// Full reports whether w names one single day. Notice and windows hold only on
// full dates.
func (w When) Full() bool { return w.First != 0 && w.Precision == Day }

// String is w as written: "2026-03-31", "2026-03-31T14:30", "2027-Q3", "ongoing".
func (w When) String() string {
	switch {
	case w.text != "":
		return w.text
	case w.Ongoing:
		return "ongoing"
	case w.HasTime:
		return fmt.Sprintf("%sT%02d:%02d", w.First, w.Hour, w.Minute)
	}
	return w.First.String()
}

// Before reports whether w starts earlier than o; by time of day on equal days.
func (w When) Before(o When) bool {
	if w.First != o.First {
		return w.First < o.First
	}
	return int(w.Hour)*60+int(w.Minute) < int(o.Hour)*60+int(o.Minute)
}

// Hemisphere says which half of the world seasons are read in.
type Hemisphere uint8

// The two hemispheres. North is the usual choice.
const (
	North Hemisphere = iota
	South
)

// ParseVague reads the vague wordings of a date: "2027", "2027-H1", "2027-Q3",
// "2027-09", "autumn 2027" (or "fall 2027") and "ongoing". It reports false for
// anything else, full dates among it: those are TOML dates and need no words.
func ParseVague(s string, h Hemisphere) (When, bool) {
	if s == "ongoing" {
		return When{Ongoing: true, text: s}, true
	}
	if season, year, ok := strings.Cut(s, " "); ok {
		return parseSeason(s, season, year, h)
	}
	year, part, has := strings.Cut(s, "-")
	y, ok := parseYear(year)
	if !ok {
		return When{}, false
	}
	w, ok := parsePart(y, part, has)
	w.text = s
	return w, ok
}

func parseYear(s string) (int, bool) {
	y, err := strconv.Atoi(s)
	return y, err == nil && len(s) == 4 && y >= 1000
}

func parsePart(y int, part string, has bool) (When, bool) {
	switch {
	case !has:
		return months(y, 1, 12, Year), true
	case len(part) != 2:
		return When{}, false
	case part[0] == 'H' && part[1] >= '1' && part[1] <= '2':
		return months(y, 1+6*int(part[1]-'1'), 6, Half), true
	case part[0] == 'Q' && part[1] >= '1' && part[1] <= '4':
		return months(y, 1+3*int(part[1]-'1'), 3, Quarter), true
	}
	m, err := strconv.Atoi(part)
	if err != nil || m < 1 || m > 12 || part[0] == '+' || part[0] == '-' {
		return When{}, false
	}
	return months(y, m, 1, Month), true
}

// months is the stretch of n whole months from month m of year y on.
func months(y, m, n int, p Precision) When {
	first := New(y, time.Month(m), 1)
	return When{First: first, Last: first.AddMonths(n).AddDays(-1), Precision: p}
}

// seasonStart is the first month of each season of the northern half of the world.
var seasonStart = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

func parseSeason(text, season, year string, h Hemisphere) (When, bool) {
	start, known := seasonStart[season]
	y, ok := parseYear(year)
	if !known || !ok {
		return When{}, false
	}
	if h == South {
		start = (start+5)%12 + 1
	}
	if season == "fall" {
		season = "autumn"
	}
	w := months(y, start, 3, Season)
	w.Season, w.SeasonYear, w.text = season, y, text
	return w, true
}
