// Package scaffold starts things: a new record from its form, in its right
// place. It never overwrites anything and opens nothing.
package scaffold
