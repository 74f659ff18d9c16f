package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/ogp"
)

// isSample reports whether a record still has the words of a form or of a sample
// in it. What a country is proves nothing and is never one.
func isSample(it *item) bool {
	_, site := it.entry.(*ogp.Site)
	return !site && it.entry.Rec().Sample
}

// proven makes sure that what holds would also hold without samples. What does
// not hold stays as it is: a sample never makes a verdict better, and a record
// that somebody has not finished is not forgiven for it.
func (s *scope) proven(r CheckResult, kind func(*scope) CheckResult) CheckResult {
	if r.Result != Holds || !s.hasSamples() {
		return r
	}
	bare := *s.frame
	bare.lists, bare.real = map[Set][]*item{}, true
	without := *s
	without.frame = &bare
	if w := kind(&without); w.Result != Holds {
		return w
	}
	return r
}

func (s *scope) hasSamples() bool {
	return slices.ContainsFunc(s.check.Sets, func(name Set) bool { return slices.ContainsFunc(s.list(name), isSample) })
}
