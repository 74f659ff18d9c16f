package standard

import "slices"

// Doubt takes back what rests on records with mistakes in them: while somebody
// must mend them, a check holds on none of them. wrong tells of a record's file
// that it has such mistakes; unread of a plan's folder that a record which may
// count for it could not be read at all, so that for that plan nothing holds:
// what it says may be what offends.
func Doubt(verdicts []Verdict, wrong, unread func(string) bool) {
	doubted := map[string]bool{} // plans
	for i := range verdicts {
		v := &verdicts[i]
		if v.doubt(func(r *CheckResult) bool {
			return unread(v.Plan.Folder) || slices.ContainsFunc(r.Evidence, func(e Evidence) bool { return wrong(e.Entry.Rec().File) })
		}) {
			doubted[v.Plan.Folder] = true
		}
	}
	for i := range verdicts { // what compares plans by their verdicts
		verdicts[i].doubt(func(r *CheckResult) bool { return r.Check.Kind == "improves" && len(doubted) > 0 })
	}
}

// doubt turns the checks that hold, and are doubtful, into such as show nothing.
func (v *Verdict) doubt(doubtful func(*CheckResult) bool) (changed bool) {
	for i := range v.Checks {
		r := &v.Checks[i]
		if r.Result != Holds || !doubtful(r) {
			continue
		}
		r.Result, r.Finding, r.Until, r.Next = Missing, finding("doubt.mistakes"), 0, nil
		changed = true
	}
	if changed {
		v.Outcome, v.Until = fold(v.Checks), 0
	}
	return changed
}
