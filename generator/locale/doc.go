// Package locale is all that the program knows of languages: the words of the
// interface, plurals, dates in words, direction, digits, and sorting.
//
// A Language is made once per build from a BCP 47 tag and catalogues of words
// (Words), laid one over the other: the default catalogue first, then that of
// the nearest language that ships, then the site's own. What the catalogues of
// the language itself do not say is said in the nearest other one, and Said tells
// in which, so that a page can mark it. Dates and numbers come from tables made
// of CLDR (tables.go, written by internal/tables); a language without tables
// writes dates as 2026-11-21 until its site names the months.
//
// Where CLDR leaves a choice:
//   - "en" without a country is the world's English, 21 November 2026; "en-US" has
//     November 21, 2026.
//   - Digits are those of the country: ar-EG and ar-JO write ٢١, ar-MA, ar-TN and
//     plain ar write 21.
//   - Clock times go by 24 hours everywhere, days by the Gregorian calendar.
//   - French writes the first of a month 1er.
//   - A range between days of one month is closed up, 3–7 March 2026; any other has
//     its two ends around a spaced dash.
//
// Nothing here depends on the machine's own locale, clock or time zone.
package locale

//go:generate go run ./internal/tables
