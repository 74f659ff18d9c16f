package standard

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Deadline is one thing to do by a day so that requirements stay, or become, shown.
type Deadline struct {
	Day      calendar.Date
	Lapses   bool       // it holds now, and lapses after the day; else it falls due
	Verdicts []*Verdict // whose requirements it serves, in their order
	Check    *Check     // of the first of them
	Result   *CheckResult
}

// Next says what to add, by when.
func (d *Deadline) Next() []Finding { return d.Result.Next }

// Agenda gives what lapses or falls due next, the soonest first. Plans that are
// over, and what has gone wrong already, ask for nothing more. What several
// requirements ask for by one day is one deadline.
func Agenda(verdicts []Verdict) []Deadline {
	var all []Deadline
	at := map[string]int{}
	for i := range verdicts {
		v := &verdicts[i]
		for j := range v.Checks {
			r := &v.Checks[j]
			if r.Until < v.Day || r.Result != Holds && r.Result != Pending || len(r.Next) == 0 {
				continue
			}
			key := r.task(v.Plan)
			if r.Stated() {
				key += v.Requirement.Key
			}
			if known, ok := at[key]; ok {
				all[known].add(v)
				continue
			}
			at[key] = len(all)
			all = append(all, Deadline{Day: r.Until, Lapses: r.Result == Holds, Verdicts: []*Verdict{v}, Check: r.Check, Result: r})
		}
	}
	slices.SortStableFunc(all, func(a, b Deadline) int { return cmp.Compare(a.Day, b.Day) })
	return all
}

func (d *Deadline) add(v *Verdict) {
	if !slices.Contains(d.Verdicts, v) {
		d.Verdicts = append(d.Verdicts, v)
	}
}

// task tells apart what there is to do: by the day, for the plan, on the records.
func (r *CheckResult) task(plan *ogp.ActionPlan) string {
	parts := []string{r.Until.String(), plan.ID, string(r.Result), string(r.Check.Kind), strings.Join(r.Check.Where, "&")}
	for _, s := range r.Check.Sets {
		parts = append(parts, string(s))
	}
	return strings.Join(parts, "\n")
}

// Serves gives, by the id of a record, the verdicts that it is evidence for: of
// checks that hold. Entries of keyed tables have ids too ("contacts#maria").
func Serves(verdicts []Verdict) map[string][]*Verdict {
	by := map[string][]*Verdict{}
	for i := range verdicts {
		v := &verdicts[i]
		for _, r := range v.Checks {
			if r.Result != Holds {
				continue
			}
			for _, e := range r.Evidence {
				id := e.Entry.Rec().ID
				if !slices.Contains(by[id], v) {
					by[id] = append(by[id], v)
				}
			}
		}
	}
	return by
}
