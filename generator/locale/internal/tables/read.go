package main

import (
	"strings"
	"time"

	"github.com/gohugoio/locales"
)

// row is one locale: the fields that locale's tables have, by name.
type row map[string]string

// read takes from the module what it knows of a locale. Where its own lists are
// too short for its own patterns (it then panics), the field stays empty.
func read(t locales.Translator) row {
	months, short := t.MonthsWide(), t.MonthsAbbreviated()
	r := row{
		"months":  twelve(months),
		"short":   twelve(short),
		"days":    week(t.WeekdaysWide()),
		"clock":   ":",
		"zero":    "",
		"percent": try(func() string { return strings.Replace(t.FmtPercent(12, 0), "12", "{n}", 1) }),
		"long":    try(func() string { return pattern(t.FmtDateLong, months, "{month}") }),
		"medium":  try(func() string { return pattern(t.FmtDateMedium, short, "{mon}") }),
	}
	r["alone"] = r["months"]
	r["daymonth"] = without(r["long"], "{y}")
	r["monthyear"] = without(strings.ReplaceAll(r["long"], "{dd}", "{d}"), "{d}")
	number(r, try(func() string { return t.FmtNumber(1234567.5, 1) }))
	return r
}

func try(f func() string) (s string) {
	defer func() {
		if recover() != nil {
			s = ""
		}
	}()
	return f()
}

func twelve(names []string) string {
	if len(names) != 12 || names[0] == "1" {
		return ""
	}
	return strings.Join(names, "|")
}

// week puts Monday first, as ISO 8601 does.
func week(days []string) string {
	if len(days) != 7 {
		return ""
	}
	return strings.Join(append(days[1:7:7], days[0]), "|")
}

// pattern finds the order and the literals of a date by formatting two days and
// looking where their parts are: 3 March 2026 tells {dd} from {d}.
func pattern(format func(time.Time) string, months []string, month string) string {
	low := format(time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC))
	s := format(time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
	day, number := "{d}", "{m}"
	if strings.HasPrefix(low, "03") || strings.Contains(low, "-03") || strings.Contains(low, " 03") {
		day, number = "{dd}", "{mm}"
	}
	s = strings.Replace(s, "2026", "{y}", 1)
	s = strings.Replace(s, "21", day, 1)
	if len(months) == 12 && months[10] != "" && strings.Contains(s, months[10]) {
		return strings.Replace(s, months[10], month, 1)
	}
	return strings.Replace(s, "11", number, 1)
}

// without drops one part of a pattern and the literal that tied it to its
// neighbour: "{d} {month} {y}" without {y} is "{d} {month}".
func without(pattern, part string) string {
	before, after, found := strings.Cut(pattern, part)
	if !found {
		return pattern
	}
	if next := strings.IndexByte(after, '{'); strings.IndexByte(before, '{') < 0 && next >= 0 {
		return after[next:]
	}
	if end := strings.LastIndexByte(before, '}'); !strings.Contains(after, "{") {
		return before[:end+1]
	}
	return strings.TrimSpace(before + strings.TrimLeft(after, " .,"))
}

// number reads the separators out of a formatted 1234567.5.
func number(r row, s string) {
	_, rest, _ := strings.Cut(s, "1")
	r["group"], rest, _ = strings.Cut(rest, "2")
	r["secondary"] = "3"
	if !strings.HasPrefix(rest, "34") {
		r["secondary"] = "2"
	}
	_, rest, _ = strings.Cut(s, "7")
	r["decimal"], _, _ = strings.Cut(rest, "5")
	r["least"] = "1"
}
