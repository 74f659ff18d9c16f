package standard

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Judge gives the verdicts on a plan as of a day: one for each requirement of
// the standards, in their order. Once the plan is over its records are seen as
// of its last day, but for what by nature comes later: documents, consultations,
// meetings, updates, launches and statements on the self-assessment or the report
// of the Independent Reporting Mechanism. Without a plan there are no verdicts.
func Judge(site *ogp.Site, plan *ogp.ActionPlan, day calendar.Date, standards []*Standard) []Verdict {
	if site == nil || plan == nil {
		return nil
	}
	f := newFrame(site, plan, day)
	var all []Verdict
	for _, std := range standards {
		all = append(all, f.judge(std)...)
	}
	return all
}

// judge gives the verdicts of one standard. Requirements that compare the others
// with those of the plan before come last to be answered, and keep their place.
func (f *frame) judge(std *Standard) []Verdict {
	verdicts := make([]Verdict, len(std.Requirements))
	var compared []int
	for i, r := range std.Requirements {
		if r.improves() {
			compared = append(compared, i)
			continue
		}
		verdicts[i] = f.verdict(std, r, nil)
	}
	if len(compared) > 0 {
		share := f.improves(std, verdicts)
		for _, i := range compared {
			verdicts[i] = f.verdict(std, std.Requirements[i], share)
		}
	}
	return verdicts
}

func (r *Requirement) improves() bool {
	return slices.ContainsFunc(r.Checks, func(c *Check) bool { return c.Kind == improves })
}

// verdict asks the checks of one requirement and folds their answers.
func (f *frame) verdict(std *Standard, r *Requirement, share func(*scope) CheckResult) Verdict {
	v := Verdict{Standard: std, Requirement: r, Plan: f.plan, Day: f.day, Seen: f.eye}
	var asleep []*scope
	var previous *CheckResult
	for _, c := range r.Checks {
		s := &scope{frame: f, check: c, phase: r.Phase, span: f.span(r.Phase), standard: std, required: r, before: previous}
		if s.asleep() {
			asleep = append(asleep, s)
			continue
		}
		result := s.ask(share)
		result.Check = c
		v.Checks = append(v.Checks, result)
		previous = &result
	}
	v.Outcome = fold(v.Checks)
	if v.Outcome != NotMet {
		v.Until = until(v.Checks, v.wakes(asleep), f.day)
	}
	for i := range v.Checks {
		v.Checks[i].looked = nil // only for the next check of the same requirement
	}
	return v
}

// asleep reports whether the check takes no part yet, as its moment has not passed.
func (s *scope) asleep() bool {
	return s.check.Once != "" && !s.span.IsZero() && (s.awake() == 0 || s.awake() >= s.now)
}

// wakes is the first day after which a check that takes no part yet would change
// the outcome, by the records that are there now; zero where none would.
func (v *Verdict) wakes(asleep []*scope) calendar.Date {
	var first calendar.Date
	for _, s := range asleep {
		result := has(s)
		result.Check = s.check
		if fold(append(slices.Clip(v.Checks), result)) != v.Outcome {
			first = earliest(first, s.awake())
		}
	}
	return first
}

// awake is the day after which the check takes part; zero where it is not known.
func (s *scope) awake() calendar.Date {
	day := s.moment(s.check.Once)
	if day == 0 || s.check.period.IsZero() {
		return day
	}
	return s.check.period.After(day, s.working)
}

// ask answers the check. Where the days of its phase are not recorded it is
// missing; before they begin, what does not hold is pending.
func (s *scope) ask(share func(*scope) CheckResult) CheckResult {
	if s.standard.broken {
		return s.answer(Missing, finding("broken", text("file", s.standard.File)), nil)
	}
	if s.span.IsZero() {
		return s.answer(Missing, finding("unrecorded", keys("phase", []string{"phase." + string(s.phase)})), nil)
	}
	if share != nil && s.check.Kind == improves {
		return share(s)
	}
	kind, known := kinds[s.check.Kind]
	if !known {
		return s.answer(Missing, finding("unknown", text("kind", string(s.check.Kind))), nil)
	}
	r := s.proven(kind(s), kind)
	if r.Result != Holds && !s.span.Begun(s.day) {
		last := s.span.From.AddDays(-1)
		if r.Result != Pending || r.Until != 0 && r.Until < s.day {
			r.Until = last
		}
		r.Result = Pending
	}
	return r
}

// until is the earliest day among the checks and the first dormant one. What is
// already behind the day neither lapses nor falls due.
func until(checks []CheckResult, dormant, day calendar.Date) calendar.Date {
	days := []calendar.Date{dormant}
	for _, c := range checks {
		days = append(days, c.Until)
	}
	days = slices.DeleteFunc(days, func(d calendar.Date) bool { return d < day })
	return earliest(days...)
}

// Counted is how many of some requirements were met or attested, and of how many.
type Counted struct{ Shown, All int }

// Share counts the verdicts that are met or attested. Requirements that compare
// one cycle with another are left out, as they cannot count themselves.
func Share(verdicts []Verdict) Counted {
	var c Counted
	for i := range verdicts {
		if verdicts[i].Requirement == nil || verdicts[i].Requirement.improves() {
			continue
		}
		c.All++
		if o := verdicts[i].Outcome; o == Met || o == Attested {
			c.Shown++
		}
	}
	return c
}

// Previous is the plan before: that of the next lower number, drafts left out;
// nil without one.
func Previous(site *ogp.Site, plan *ogp.ActionPlan) *ogp.ActionPlan {
	var found *ogp.ActionPlan
	for _, p := range site.Plans {
		if !p.Draft && plan.Number > 0 && p.Number > 0 && p.Number < plan.Number && (found == nil || p.Number > found.Number) {
			found = p
		}
	}
	return found
}

// improves answers whether a greater share is shown than in the plan before.
func (f *frame) improves(std *Standard, verdicts []Verdict) func(*scope) CheckResult {
	now := Share(verdicts)
	return func(s *scope) CheckResult {
		previous := Previous(f.site, f.plan)
		if previous == nil {
			return s.answer(Pending, finding("improves.first"), nil)
		}
		then := newFrame(f.site, previous, f.day).share(std)
		args := []Arg{number("now", now.Shown), number("then", then.Shown), number("n", now.All), entry("plan", previous)}
		switch {
		case now.Shown > then.Shown:
			r := s.answer(Holds, finding("improves.holds", args...), nil)
			r.Until = shrinks(verdicts, now.Shown-then.Shown)
			return r
		case s.over():
			return s.answer(Breached, finding("improves.not", args...), nil)
		}
		r := s.answer(Pending, finding("improves.pending", args...), nil)
		r.Until = s.span.To
		return r
	}
}

// shrinks is the last day on which fewer than so many of the requirements that
// are shown have lapsed; zero where that never comes.
func shrinks(verdicts []Verdict, by int) calendar.Date {
	var days []calendar.Date
	for _, v := range verdicts {
		if v.Until != 0 && (v.Outcome == Met || v.Outcome == Attested) {
			days = append(days, v.Until)
		}
	}
	slices.Sort(days)
	if by > len(days) {
		return 0
	}
	return days[by-1]
}

// share counts the requirements of a standard that are shown, those that compare cycles left out.
func (f *frame) share(std *Standard) Counted {
	var verdicts []Verdict
	for _, r := range std.Requirements {
		if !r.improves() {
			verdicts = append(verdicts, f.verdict(std, r, nil))
		}
	}
	return Share(verdicts)
}
