// Package calendar is the generator's idea of time: days, dates as vague as
// their sources, spans that count both of their ends, periods such as "4 weeks"
// or "6 months", and working days.
//
// Nothing here reads a clock. The day that a build speaks of is always handed in.
package calendar
