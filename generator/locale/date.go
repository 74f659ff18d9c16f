package locale

import (
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// months are the names that a date is made of, January and Monday first. Each
// list is empty where nobody gave it.
type months struct {
	inDate []string // in the case that a day asks for: "ноября"
	alone  []string // as the month stands alone: "ноябрь"
	days   []string // weekdays
}

// over lays the lists of a later catalogue over those so far.
func (m *months) over(later months) {
	if len(later.inDate) > 0 {
		m.inDate, m.alone = later.inDate, later.inDate
	}
	if len(later.alone) > 0 {
		m.alone = later.alone
	}
	if len(later.days) > 0 {
		m.days = later.days
	}
}

// dates is how a language writes dates.
type dates struct {
	months
	short                             []string
	long, medium, dayMonth, monthYear template
	clock                             string
	french                            bool // the first of a month is "1er"
	named                             bool // not as 2026-11-21, which nothing may shorten
	shortens                          bool // a day and its month keep their places without the year
	yearFirst                         bool
}

func newDates(r row, known bool, own months) dates {
	if !known && len(own.inDate) > 0 {
		r.long, r.daymonth, r.monthyear = "{d} {month} {y}", "{d} {month}", "{month} {y}"
	}
	d := dates{
		months: months{inDate: list(r.months), alone: list(r.alone), days: list(r.days)},
		short:  list(r.short), clock: r.clock,
		long: shape(r.long), medium: shape(r.medium), dayMonth: shape(r.daymonth), monthYear: shape(r.monthyear),
	}
	d.over(own)
	d.ranges()
	return d
}

func list(joined string) []string {
	if joined == "" {
		return nil
	}
	return strings.Split(joined, "|")
}

// shape reads a pattern of the tables; a test holds that all of them can be read.
func shape(pattern string) template {
	t, _ := parseTemplate(pattern)
	return t
}

// Date is a day in words, with the month in the case that its language asks for:
// "21 November 2026", "21 ноября 2026 г.". No date is "".
func (l *Language) Date(d calendar.Date) string {
	return l.format(&l.dates.long, d, d, l.dates.inDate)
}

// ShortDate is a day in little room: "21 Nov 2026", "21.11.2026".
func (l *Language) ShortDate(d calendar.Date) string {
	return l.format(&l.dates.medium, d, d, l.dates.inDate)
}

// DayMonth is a day without its year: "21 November".
func (l *Language) DayMonth(d calendar.Date) string {
	return l.format(&l.dates.dayMonth, d, d, l.dates.inDate)
}

// MonthYear is the month of d, as it stands alone: "ноябрь 2026 г.".
func (l *Language) MonthYear(d calendar.Date) string {
	return l.format(&l.dates.monthYear, d, d, l.dates.alone)
}

// Month is the month of d alone, without its year: "November", "ноябрь"; its number
// where nobody named it.
func (l *Language) Month(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return l.digits(name(l.dates.alone, d))
}

// ShortMonth is the month of d in little room, as in the heading of a chart: "Nov".
// Languages that do not shorten their months give the whole name.
func (l *Language) ShortMonth(d calendar.Date) string {
	if len(l.dates.short) != 12 || d.IsZero() {
		return l.Month(d)
	}
	return l.digits(name(l.dates.short, d))
}

// Weekday is the day of the week of d, or "" in a language whose days nobody named.
func (l *Language) Weekday(d calendar.Date) string {
	if len(l.dates.days) != 7 || d.IsZero() {
		return ""
	}
	return l.dates.days[(int(d.Weekday())+6)%7]
}

// format writes one day, or the days from d to the last of one month.
func (l *Language) format(t *template, d, last calendar.Date, names []string) string {
	if d.IsZero() {
		return ""
	}
	var room [64]byte
	b := room[:0]
	for i := range t.pieces {
		p := &t.pieces[i]
		switch p.name {
		case "":
			b = append(b, p.text...)
		case "d", "dd":
			dot := i+1 < len(t.pieces) && strings.HasPrefix(t.pieces[i+1].text, ".")
			b = l.appendDays(b, d.Day(), last.Day(), p.name == "dd", dot)
		case "month":
			b = append(b, name(names, d)...)
		case "mon":
			b = append(b, name(l.dates.short, d)...)
		case "m", "mm":
			b = appendNumber(b, int(d.Month()), p.name == "mm")
		case "y":
			b = strconv.AppendInt(b, int64(d.Year()), 10)
		}
	}
	return l.digits(string(b))
}

// appendDays writes a day, or a range closed up: "3–7", and "3.–7" before a dot.
func (l *Language) appendDays(b []byte, from, to int, wide, dot bool) []byte {
	b = appendNumber(b, from, wide)
	if from == 1 && l.dates.french {
		b = append(b, "er"...)
	}
	if from == to {
		return b
	}
	if dot {
		b = append(b, '.')
	}
	return appendNumber(append(b, "–"...), to, wide)
}

func appendNumber(b []byte, n int, wide bool) []byte {
	if wide && n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// name is a month's name, or its number where nobody named it.
func name(names []string, d calendar.Date) string {
	if len(names) != 12 {
		return strconv.Itoa(int(d.Month()))
	}
	return names[d.Month()-1]
}
