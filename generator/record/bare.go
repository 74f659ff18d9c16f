package record

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/problem"
)

// byValue is about a value that is written without quotes and is no number,
// date, true or false.
func (r reading) byValue() *mistake {
	for _, at := range r.s.bare {
		if at.from < r.in.from || at.to > r.in.to || r.at > at.to && at.to != r.in.to || readable(r.slice(at)) {
			continue
		}
		code, args, hints := bareMistake(r.slice(at))
		args["key"] = r.key()
		for i, h := range hints {
			if h.Code == "instead" {
				line := r.line(at.from)
				hints[i] = instead(string(r.text[line.from:at.from]) + h.Args["line"] + string(r.text[at.to:line.to]))
			}
		}
		return say(at, code, args, hints...)
	}
	return nil
}

// readable reports whether a value without quotes is one that TOML knows.
func readable(value string) bool {
	_, _, err := decode([]byte("x = " + value))
	return err == nil
}

// bareMistake says what a value without quotes was probably meant to be. A hint
// "instead" carries the value alone.
func bareMistake(value string) (code string, args problem.Args, hints []problem.Hint) {
	args = problem.Args{"value": value}
	if _, ok := calendar.ParseVague(value, calendar.North); ok {
		return "unquoted-date", args, []problem.Hint{instead(`"` + value + `"`)}
	}
	if word, ok := meantBool(value); ok {
		return "bool-form", args, []problem.Hint{instead(word)}
	}
	if day, ok := meantDate(value); ok {
		return "date-form", args, []problem.Hint{instead(day)}
	}
	if looksLikeDate(value) {
		return "date-form", args, dateHints(value)
	}
	first, _ := utf8.DecodeRuneInString(value)
	switch lower := strings.ToLower(value); {
	case lower == "null" || lower == "none" || lower == "nil" || lower == "n/a" || lower == "-" || lower == "?":
		return "empty-word", args, []problem.Hint{{Code: "mend"}}
	case unicode.IsDigit(first) && strings.Trim(value, "0123456789 .,_%+-€$£") == "":
		return "number-form", args, []problem.Hint{{Code: "mend"}}
	}
	return "no-quotes", args, []problem.Hint{instead(asValue(value))}
}

// asValue writes a value as TOML where it is none yet: in quotes.
func asValue(value string) string {
	if value == "" || readable(value) {
		return value
	}
	if word, ok := meantBool(value); ok {
		return word
	}
	if day, ok := meantDate(value); ok {
		return day
	}
	value = strings.Trim(value, doubleQuotes+singleQuotes+`"'`)
	if strings.Contains(value, `"`) || strings.Contains(value, `\`) {
		return "'" + value + "'"
	}
	return `"` + value + `"`
}

// meantBool reads the words that people write for true and false.
func meantBool(value string) (string, bool) {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "true", "yes", "on", "oui", "sí", "si", "y":
		return "true", true
	case "false", "no", "off", "non", "n":
		return "false", true
	}
	return "", false
}
