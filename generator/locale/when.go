package locale

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/calendar"
)

// When is a date as exact as its source: a day, with its time where it has one,
// or "third quarter of 2027", "autumn 2027", "ongoing". Nothing said is "".
func (l *Language) When(w calendar.When) string {
	text, _ := l.WhenSaid(w)
	return text
}

// WhenSaid is When, and the tag of the language that the words are in: its own
// Tag, unless no catalogue of the language has the words for a vague date.
func (l *Language) WhenSaid(w calendar.When) (text, lang string) {
	switch {
	case w.Ongoing:
		return l.vague(w, "date.ongoing", 0)
	case w.IsZero():
		return "", l.Tag
	case w.Precision == calendar.Season:
		return l.vague(w, "date."+w.Season, w.SeasonYear)
	case w.Precision == calendar.Half:
		return l.vague(w, "date.half_"+strconv.Itoa(1+int(w.First.Month()-1)/6), w.First.Year())
	case w.Precision == calendar.Quarter:
		return l.vague(w, "date.quarter_"+strconv.Itoa(1+int(w.First.Month()-1)/3), w.First.Year())
	case w.Precision == calendar.Month:
		return l.MonthYear(w.First), l.Tag
	case w.Precision == calendar.Year:
		return l.Year(w.First.Year()), l.Tag
	case w.HasTime:
		return l.at(l.Date(w.First), l.Clock(int(w.Hour), int(w.Minute))), l.Tag
	}
	return l.Date(w.First), l.Tag
}

// vague says a date that needs words; where no catalogue has them it stays as it
// was written.
func (l *Language) vague(w calendar.When, key string, year int) (text, lang string) {
	t, found := l.texts[key]
	if !found {
		return w.String(), l.Tag
	}
	in := t.in(l)
	return t.expand(in, []Arg{Text("year", in.Year(year))}), in.Tag
}

// Year is a year in the language's digits, never grouped.
func (l *Language) Year(y int) string { return l.digits(strconv.Itoa(y)) }

// Clock is a time of day by 24 hours: "14:30", in Indonesian "14.30".
func (l *Language) Clock(hour, minute int) string {
	b := appendNumber(make([]byte, 0, 8), hour, true)
	b = append(b, l.dates.clock...)
	return l.digits(string(appendNumber(b, minute, true)))
}

// at joins a day and a time of day.
func (l *Language) at(date, time string) string {
	if t, found := l.texts["date.at"]; found && t.lang == nil {
		return t.expand(l, []Arg{Text("date", date), Text("time", time)})
	}
	return date + l.comma + time
}

// Span is from one moment to another, such as an event's: "21 November 2026,
// 14:30–16:00", or a Range where no times are known.
func (l *Language) Span(from, to calendar.When) string {
	switch {
	case to.IsZero() || to == from:
		return l.When(from)
	case from.IsZero():
		return l.When(to)
	case !from.Full() || !to.Full():
		return l.When(from) + " – " + l.When(to)
	case !from.HasTime && !to.HasTime:
		return l.Range(from.First, to.First)
	case from.First == to.First && from.HasTime && to.HasTime:
		start, end := l.Clock(int(from.Hour), int(from.Minute)), l.Clock(int(to.Hour), int(to.Minute))
		return l.at(l.Date(from.First), start+"–"+end)
	}
	return l.When(from) + " – " + l.When(to)
}
