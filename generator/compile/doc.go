// Package compile executes the templates of a theme as html/template does, byte
// for byte, in a fraction of the time.
//
// html/template stays the one that reads templates and decides how each value is
// escaped where it stands. What it decided lies in its parse trees; from these a
// template is compiled, for each type of data it is executed with, into a chain of
// Go functions: fields are found once and not at every value, and what is escaped
// goes straight into the page. The packages of the standard library spend most of
// their time on just these two.
//
// Only what themes really use is compiled. A template that uses anything else, a
// value of a kind that is not foreseen, and every error are left to html/template
// itself: a page is then slower, and never different. A test holds that the theme
// of the program is compiled as a whole, others that both ways give the same bytes.
package compile
