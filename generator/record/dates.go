package record

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/problem"
)

var (
	threeNumbers = regexp.MustCompile(`^(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})$`)
	dayMonthYear = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?(\pL+)\.?,?\s+(?:de\s+)?(\d{4})$`)
	monthDayYear = regexp.MustCompile(`^(\pL+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`)
	wordAndYear  = regexp.MustCompile(`^(?:early|mid|late|end of|by)?\s*(\pL+)\.?,?\s+(?:of\s+)?(\d{4})$`)
	partOfYear   = regexp.MustCompile(`^(?i)(?:(\d{4})[-/ ]?([qhs])\s?(\d)|([qhst])\s?(\d)[-/ ]?\s*(\d{4}))$`)
	yearMonth    = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})$|^(\d{1,2})[-/.](\d{4})$`)
	startsAsDate = regexp.MustCompile(`^\d{1,4}[-/.]\d{1,2}\b`)
)

// months are the names that people write where a date is wanted, by their first letters.
var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// meantDate guesses the date that another wording means, and gives it as it is
// written in TOML, vague ones in quotes. It reports false where two readings
// are possible, as in 03/04/2025: a wrong day would be worse than none.
func meantDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if _, ok := calendar.ParseDate(s); ok {
		return s, true
	}
	if w, ok := calendar.ParseVague(s, calendar.North); ok && !w.Ongoing {
		return `"` + s + `"`, true
	}
	if m := threeNumbers.FindStringSubmatch(s); m != nil {
		return fromNumbers(atoi(m[1]), atoi(m[2]), atoi(m[3]))
	}
	if m := dayMonthYear.FindStringSubmatch(s); m != nil {
		return isoDay(atoi(m[3]), monthNamed(m[2]), atoi(m[1]))
	}
	if m := monthDayYear.FindStringSubmatch(s); m != nil {
		return isoDay(atoi(m[3]), monthNamed(m[1]), atoi(m[2]))
	}
	return meantVague(s)
}

// dateHints tell how dates are written and, of a day that its month does not
// have, such as 2025-02-30, how many that month has.
func dateHints(s string) []problem.Hint {
	hints := []problem.Hint{{Code: "dates"}}
	m := threeNumbers.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return hints
	}
	year, month, day := atoi(m[1]), atoi(m[2]), atoi(m[3])
	if year < 1000 {
		year, day = day, year
	}
	if year < 1000 || month < 1 || month > 12 {
		return hints
	}
	last := calendar.New(year, time.Month(month)+1, 0).Day()
	if day <= last {
		return hints
	}
	return append([]problem.Hint{{Code: "no-such-day", Args: problem.Args{"days": strconv.Itoa(last)}}}, hints...)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func fromNumbers(a, b, c int) (string, bool) {
	switch {
	case a > 999:
		return isoDay(a, b, c)
	case c < 1000:
		return "", false
	case a > 12:
		return isoDay(c, b, a)
	case b > 12:
		return isoDay(c, a, b)
	case a == b:
		return isoDay(c, a, b)
	}
	return "", false
}

// isoDay writes a day, where the calendar holds it.
func isoDay(y, m, d int) (string, bool) {
	s := pad(y, 4) + "-" + pad(m, 2) + "-" + pad(d, 2)
	_, ok := calendar.ParseDate(s)
	return s, ok
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(width-len(s), 0)) + s
}

// monthNamed gives the number of a month by its English name, or 0.
func monthNamed(s string) int {
	s = strings.ToLower(s)
	for i, m := range months {
		if len(s) >= 3 && strings.HasPrefix(s, m) {
			return i + 1
		}
	}
	return 0
}

// meantVague guesses the vague date that another wording means.
func meantVague(s string) (string, bool) {
	if m := partOfYear.FindStringSubmatch(s); m != nil {
		year, letter, n := m[1]+m[6], strings.ToUpper(m[2]+m[4]), m[3]+m[5]
		switch letter {
		case "S":
			letter = "H"
		case "T":
			letter = "Q"
		}
		return vague(year + "-" + letter + n)
	}
	if m := yearMonth.FindStringSubmatch(s); m != nil {
		return vague(m[1] + m[4] + "-" + pad(atoi(m[2]+m[3]), 2))
	}
	m := wordAndYear.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	if month := monthNamed(m[1]); month > 0 {
		return vague(m[2] + "-" + pad(month, 2))
	}
	return vague(strings.ToLower(m[1]) + " " + m[2])
}

func vague(s string) (string, bool) {
	_, ok := calendar.ParseVague(s, calendar.North)
	return `"` + s + `"`, ok
}

// looksLikeDate reports whether a text begins as dates do.
func looksLikeDate(s string) bool { return startsAsDate.MatchString(s) }
