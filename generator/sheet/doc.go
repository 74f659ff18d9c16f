// Package sheet turns the rows of a spreadsheet, saved as CSV, into records:
// what ministries have is a table that somebody filled in for years.
//
// Read takes a file apart, whatever program saved it. Import makes a record of
// each row, in the form that the loader reads, and lets the loader's own rules
// judge it: a row is refused with the reason that a person would get who had
// typed it. Nothing is written here, and nothing that is there is ever replaced.
package sheet
