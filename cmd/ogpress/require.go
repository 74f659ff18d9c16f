package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/standard"
)

// demand is one --require: the verdicts on requirements that match a pattern
// must have one of some outcomes.
type demand struct {
	pattern  string // "INFO-B-*"; "*" for all
	outcomes []standard.Outcome
	all      bool // at least one verdict must match
}

// parseDemands reads "met,attested:INFO-B-*" and "no-not-met".
func parseDemands(all []string) (demands []demand, err error) {
	for _, text := range all {
		outcomes, pattern, named := strings.Cut(text, ":")
		d := demand{pattern: "*", all: true}
		if named {
			d.pattern = pattern
		}
		if _, err := path.Match(d.pattern, ""); err != nil || d.pattern == "" {
			return nil, fmt.Errorf("--require %s: %q names no requirements: write it as INFO-B-05 or INFO-B-*", text, d.pattern)
		}
		if d.outcomes, err = parseOutcomes(text, outcomes); err != nil {
			return nil, err
		}
		d.all = !strings.HasPrefix(outcomes, "no-not-")
		demands = append(demands, d)
	}
	return demands, nil
}

// parseOutcomes reads a list of outcomes; "no-not-met" is all but not-met.
func parseOutcomes(text, list string) (outcomes []standard.Outcome, err error) {
	if list == "no-not-met" {
		return slices.DeleteFunc(standard.Outcomes(), func(o standard.Outcome) bool { return o == standard.NotMet }), nil
	}
	for _, name := range strings.Split(list, ",") {
		o := standard.Outcome(strings.TrimSpace(name))
		if !slices.Contains(standard.Outcomes(), o) {
			return nil, fmt.Errorf("--require %s: %q is no outcome: write no-not-met, or some of %s", text, name, joined(standard.Outcomes()))
		}
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}

func joined(outcomes []standard.Outcome) string {
	var names []string
	for _, o := range outcomes {
		names = append(names, string(o))
	}
	return strings.Join(names, ", ")
}

// complaints tells every verdict that is not as demanded. A demand that no
// verdict is about is not met either: nothing shows that it is.
func (d demand) complaints(l *locale.Language, verdicts []generator.Verdict) (all []string) {
	seen := false
	for _, v := range verdicts {
		if ok, _ := path.Match(d.pattern, v.Requirement); !ok {
			continue
		}
		seen = true
		if slices.Contains(d.outcomes, standard.Outcome(v.Outcome)) {
			continue
		}
		var wanted []string
		for _, o := range d.outcomes {
			wanted = append(wanted, l.T("standard.outcome."+string(o)))
		}
		all = append(all, l.T("command.not_required", locale.Text("plan", v.Plan), locale.Text("requirement", v.Requirement),
			locale.Text("outcome", l.T("standard.outcome."+v.Outcome)), locale.Text("wanted", strings.Join(wanted, ", "))))
	}
	if !seen && d.all {
		all = append(all, l.T("command.none_required", locale.Text("requirement", d.pattern)))
	}
	return all
}
