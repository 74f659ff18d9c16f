package standard

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// forCountries is what no shipped requirement uses, and a country's own may.
var forCountries = []string{
	"documents.by", "contributions.sector", "events.topics", "forum-meetings.mode", "consultations.mode", "closed-consultations.mode",
	"closed-consultations.open", "rounds.kind", "consultations fields", "submitted-commitments fields", "commitments fields",
}

// TestDataAndCodeHoldEachOther holds that every kind, set, filter and moment of
// the code is used by a shipped requirement or listed as left to countries. The
// other way round Parse tells what data names and code does not have.
func TestDataAndCodeHoldEachOther(t *testing.T) {
	used := map[string]bool{}
	for _, s := range shipped(t) {
		for _, r := range s.Requirements {
			for _, c := range r.Checks {
				used["kind "+string(c.Kind)] = true
				used["moment "+string(c.Moment)], used["moment "+string(c.Once)] = true, true
				used["set "+string(c.Given)] = true
				for _, set := range c.Sets {
					used["set "+string(set)] = true
					for _, f := range c.filters {
						used[string(set)+"."+f.field] = true
					}
					used[string(set)+"."+c.Distinct] = true
					for _, either := range c.fields {
						for _, f := range either {
							used[string(set)+" field "+f] = true
						}
					}
				}
			}
		}
	}
	var idle []string
	note := func(name string) {
		if !used[name] && !slices.Contains(forCountries, name) {
			idle = append(idle, name)
		}
	}
	for _, k := range Kind("").Words() {
		note("kind " + k)
	}
	for _, m := range Moment("").Words() {
		note("moment " + m)
	}
	for _, name := range Set("").Words() {
		note("set " + name)
		for _, f := range names(sets[Set(name)].filters) {
			note(name + "." + f)
		}
		if !slices.Contains(forCountries, name+" fields") {
			for _, f := range names(sets[Set(name)].fields) {
				note(name + " field " + f)
			}
		}
	}
	if d := cmp.Diff([]string(nil), idle); d != "" {
		t.Errorf("in the code, and neither used nor listed as left to countries:\n%s", d)
	}
}

func TestEverySetCanBeListed(t *testing.T) {
	x := full(t)
	f := newFrame(x.site, x.plan, date_(fullDay))
	for _, name := range Set("").Words() {
		if len(f.list(Set(name))) == 0 {
			t.Errorf("the set %s is empty in a world that has everything", name)
		}
	}
}
