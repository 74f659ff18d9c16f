package standard

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Outcome is what a verdict says.
type Outcome string

// The outcomes. There is no "compliant": the Independent Reporting Mechanism
// judges, a site shows evidence.
const (
	Met        Outcome = "met"
	PartlyMet  Outcome = "partly-met"
	NoEvidence Outcome = "no-evidence"
	NotYetDue  Outcome = "not-yet-due"
	Attested   Outcome = "attested" // by statements alone
	NotMet     Outcome = "not-met"
)

// Outcomes lists them, the best first.
func Outcomes() []Outcome {
	return []Outcome{Met, Attested, PartlyMet, NotYetDue, NoEvidence, NotMet}
}

// Result is what one check says.
type Result string

// The results of checks.
const (
	Holds    Result = "holds"    // the records show it
	Breached Result = "breached" // the records show that it did not happen in time, or wrongly
	Pending  Result = "pending"  // its time is not over, and nothing is breached
	Missing  Result = "missing"  // its time is over, or it has none, and no record speaks of it
)

// Evidence is a record that a check looked at, with its own day and the day that counted.
type Evidence struct {
	Entry   ogp.Entry
	Date    calendar.When
	Counted calendar.When // the day that decided: Date or, for notice, that of the announcement where it is known
}

// CheckResult is the answer of one check.
type CheckResult struct {
	Check    *Check
	Result   Result
	Finding  Finding
	Evidence []Evidence    // what proves it or, breached or missing, what offends
	Until    calendar.Date // the last day on which it stands if nothing is added, or by which it must be done; zero: nothing lapses
	Next     []Finding     // what to add; empty where it holds for good
	looked   []*item
}

// Stated reports whether the answer rests on somebody's word.
func (r *CheckResult) Stated() bool { return r.Check.Kind == "stated" }

// Verdict is about one requirement, one plan and one day.
type Verdict struct {
	Standard    *Standard
	Requirement *Requirement
	Plan        *ogp.ActionPlan
	Day         calendar.Date // the day asked about
	Seen        calendar.Date // the day as of which records were seen: the plan's last one, once it is over
	Outcome     Outcome
	Until       calendar.Date // zero: nothing lapses or falls due
	Checks      []CheckResult
}

// Frozen reports whether the plan was over, so that the verdict is of its last day.
func (v *Verdict) Frozen() bool { return v.Seen != v.Day }

// Deciding gives the results that decided the outcome: what was breached, else
// what is missing, else what is pending, else what holds.
func (v *Verdict) Deciding() []CheckResult {
	for _, r := range []Result{Breached, Missing, Pending, Holds} {
		var found []CheckResult
		for _, c := range v.Checks {
			if c.Result == r {
				found = append(found, c)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// fold makes a verdict's outcome of the results of its checks. A requirement of
// which no check takes part says nothing yet.
func fold(checks []CheckResult) Outcome {
	var count = map[Result]int{}
	stated := true
	for i := range checks {
		count[checks[i].Result]++
		stated = stated && checks[i].Stated()
	}
	switch {
	case count[Breached] > 0:
		return NotMet
	case count[Missing] > 0 && count[Holds] > 0:
		return PartlyMet
	case count[Missing] > 0:
		return NoEvidence
	case count[Pending] > 0 || len(checks) == 0:
		return NotYetDue
	case stated:
		return Attested
	}
	return Met
}

// earliest is the first of the days, zero days left out.
func earliest(days ...calendar.Date) calendar.Date {
	var first calendar.Date
	for _, d := range days {
		if d != 0 && (first == 0 || d < first) {
			first = d
		}
	}
	return first
}
