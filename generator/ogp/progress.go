package ogp

import (
	"cmp"
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Progress is how far a plan is on one day: everything that is computed from
// its reports and never typed.
type Progress struct {
	Plan        *ActionPlan
	Day         calendar.Date
	Commitments []*CommitmentProgress // in the plan's order
	Milestones  Counts                // of all its commitments
	Rounds      []*Round              // published by the day, the newest first
	by          map[*Commitment]*CommitmentProgress
}

// CommitmentProgress is how far one commitment is.
type CommitmentProgress struct {
	Commitment *Commitment
	Status     Status    // as the newest published report states it; NotReported, or Withdrawn from that day on
	StatedIn   *Report   // the report that states it; nil where none does
	Percent    *float64  // as that report gives it
	Reports    []*Report // published by the day, the newest first
	Ends       calendar.When
	Overdue    bool // past its end, not complete, and without milestones
	Milestones []*MilestoneProgress
	Counts     Counts
	Latest     *Round // the newest published round of the plan; nil without one
}

// MilestoneProgress is how far one milestone is.
type MilestoneProgress struct {
	Milestone *Milestone
	Steps     []*MilestoneProgress // the milestones that are part of it
	Status    Status
	StatedIn  *MilestoneReport // nil where no published report speaks of it; for a milestone with steps, its own
	Percent   *float64
	Due       calendar.When // its own or, with steps, the latest of theirs; zero: no deadline
	Expected  calendar.When // as the newest report that says so
	Completed calendar.When // zero: not complete, or the day is not known
	Overdue   bool          // past its deadline, not complete, not withdrawn
	DaysLate  int           // days past the deadline when it was completed or, overdue, on the day; else 0
	Withdrawn bool          // its commitment is

	dayless bool // complete, and no report has given the day so far
}

// Counts are milestones without those that only gather steps.
type Counts struct {
	Total       int
	Complete    int
	ReachedLate int // of the complete ones, those completed after their deadline
	Overdue     int
}

// Add takes the counts of o in.
func (c *Counts) Add(o Counts) {
	c.Total += o.Total
	c.Complete += o.Complete
	c.ReachedLate += o.ReachedLate
	c.Overdue += o.Overdue
}

// ProgressOn computes how far plan is on day. Reports published later, and
// withdrawals that come later, are not seen.
func ProgressOn(plan *ActionPlan, day calendar.Date) *Progress {
	p := &Progress{Plan: plan, Day: day, Rounds: publishedRounds(plan, day),
		by: make(map[*Commitment]*CommitmentProgress, len(plan.Commitments))}
	for _, c := range plan.Commitments {
		cp := &CommitmentProgress{Commitment: c}
		if len(p.Rounds) > 0 {
			cp.Latest = p.Rounds[0]
		}
		p.Commitments, p.by[c] = append(p.Commitments, cp), cp
	}
	for _, round := range p.Rounds {
		for _, r := range round.Reports {
			if cp := p.by[r.Commitment]; cp != nil {
				cp.Reports = append(cp.Reports, r)
			}
		}
	}
	for _, cp := range p.Commitments {
		cp.compute(plan, day)
		p.Milestones.Add(cp.Counts)
	}
	return p
}

// Of gives the progress of one commitment of the plan, nil for any other.
func (p *Progress) Of(c *Commitment) *CommitmentProgress { return p.by[c] }

// ByStatus counts the commitments of a status, Withdrawn and NotReported among them.
func (p *Progress) ByStatus(s Status) int {
	n := 0
	for _, c := range p.Commitments {
		if c.Status == s {
			n++
		}
	}
	return n
}

// publishedRounds gives the rounds published by the day, the newest first: by
// the last day that they speak of, then by the day of publication.
func publishedRounds(plan *ActionPlan, day calendar.Date) []*Round {
	var seen []*Round
	for _, r := range plan.Rounds {
		if r.Published.Last != 0 && r.Published.Last <= day {
			seen = append(seen, r)
		}
	}
	slices.SortStableFunc(seen, func(a, b *Round) int {
		return cmp.Or(cmp.Compare(b.To.Last, a.To.Last), cmp.Compare(b.Published.Last, a.Published.Last), cmp.Compare(b.ID, a.ID))
	})
	return seen
}

// WithdrawnBy reports whether the commitment had been withdrawn by the day.
func (c *Commitment) WithdrawnBy(day calendar.Date) bool {
	return c.Withdrawn.Last != 0 && c.Withdrawn.Last <= day
}

// End is the commitment's last day: its own, else its plan's.
func (c *Commitment) End() calendar.When {
	if c.Ends.IsZero() && c.Plan != nil {
		return c.Plan.Implementation.Ends
	}
	return c.Ends
}

func (cp *CommitmentProgress) compute(plan *ActionPlan, day calendar.Date) {
	c := cp.Commitment
	cp.Status, cp.Ends = NotReported, c.Ends
	if c.Ends.IsZero() {
		cp.Ends = plan.Implementation.Ends
	}
	for _, r := range cp.Reports {
		if r.Status != "" {
			cp.Status, cp.StatedIn, cp.Percent = r.Status, r, r.Percent
			break
		}
	}
	withdrawn := c.WithdrawnBy(day)
	if withdrawn {
		cp.Status = Withdrawn
	}
	cp.milestones(day, withdrawn)
	cp.Overdue = len(c.Milestones) == 0 && !withdrawn && cp.Status != Complete && past(cp.Ends, day)
}

// past reports whether a deadline lies before the day; its own day is in time.
func past(deadline calendar.When, day calendar.Date) bool {
	return deadline.Last != 0 && deadline.Last < day
}

func (cp *CommitmentProgress) milestones(day calendar.Date, withdrawn bool) {
	byKey := make(map[string]*MilestoneProgress, len(cp.Commitment.Milestones))
	for _, m := range cp.Commitment.Milestones {
		mp := &MilestoneProgress{Milestone: m, Due: m.Due, Status: NotReported, Withdrawn: withdrawn}
		cp.Milestones, byKey[m.Key] = append(cp.Milestones, mp), mp
	}
	for _, mp := range cp.Milestones {
		if parent := byKey[mp.Milestone.PartOf]; parent != nil && mp.Milestone.PartOf != mp.Milestone.Key {
			parent.Steps = append(parent.Steps, mp)
		}
	}
	cp.stated(byKey)
	for _, mp := range cp.Milestones {
		mp.fromSteps(len(cp.Milestones))
	}
	for _, mp := range cp.Milestones {
		mp.judge(day)
		cp.count(mp)
	}
}

// stated takes from the reports, the newest first, what each says of a milestone.
func (cp *CommitmentProgress) stated(byKey map[string]*MilestoneProgress) {
	for _, r := range cp.Reports {
		for _, mr := range r.Milestones {
			if mp := byKey[mr.Key]; mp != nil {
				mp.take(mr)
			}
		}
	}
}

func (mp *MilestoneProgress) take(mr *MilestoneReport) {
	if mp.Expected.IsZero() {
		mp.Expected = mr.Expected
	}
	status := mr.Stated()
	switch {
	case status == "":
	case mp.StatedIn == nil:
		mp.StatedIn, mp.Status, mp.Percent = mr, status, mr.Percent
		mp.dayless = status == Complete
		fallthrough
	case mp.dayless:
		// A report may say "complete" without the day that an earlier one gave.
		mp.dayless = status == Complete && mr.Completed.IsZero()
		if status == Complete {
			mp.Completed = mr.Completed
		}
	}
}

// Stated is the status that a report gives a milestone: the word itself or,
// where only the day of completion is given, Complete. "" where it says neither.
func (mr *MilestoneReport) Stated() Status {
	if mr.Status == "" && !mr.Completed.IsZero() {
		return Complete
	}
	return mr.Status
}

// fromSteps gives a milestone with steps their status and, where it has none of
// its own, their latest deadline. depth bounds the descent, should steps ever run in a circle.
func (mp *MilestoneProgress) fromSteps(depth int) {
	if len(mp.Steps) == 0 || depth == 0 {
		return
	}
	var reported, complete, begun int
	var due, completed calendar.When
	for _, s := range mp.Steps {
		s.fromSteps(depth - 1)
		if s.Status != NotReported {
			reported++
		}
		if s.Status != NotReported && s.Status != NotStarted {
			begun++
		}
		if s.Status == Complete {
			complete++
		}
		due, completed = later(due, s.Due), later(completed, s.Completed)
	}
	if mp.Due.IsZero() {
		mp.Due = due
	}
	switch {
	case reported == 0:
		return // nobody spoke of the steps: what was said of the whole stands
	case complete == len(mp.Steps):
		mp.Status, mp.Completed = Complete, completed
	case begun > 0:
		mp.Status, mp.Completed = InProgress, calendar.When{}
	default:
		mp.Status, mp.Completed = NotStarted, calendar.When{}
	}
	mp.Percent = nil
}

func later(a, b calendar.When) calendar.When {
	if b.Last > a.Last {
		return b
	}
	return a
}

func (mp *MilestoneProgress) judge(day calendar.Date) {
	switch {
	case mp.Status == Complete:
		if mp.Due.Last != 0 && mp.Completed.Last > mp.Due.Last {
			mp.DaysLate = mp.Completed.Last.DaysSince(mp.Due.Last)
		}
	case !mp.Withdrawn && past(mp.Due, day):
		mp.Overdue, mp.DaysLate = true, day.DaysSince(mp.Due.Last)
	}
}

func (cp *CommitmentProgress) count(mp *MilestoneProgress) {
	if len(mp.Steps) > 0 {
		return
	}
	cp.Counts.Total++
	if mp.Status == Complete {
		cp.Counts.Complete++
		if mp.DaysLate > 0 {
			cp.Counts.ReachedLate++
		}
	}
	if mp.Overdue {
		cp.Counts.Overdue++
	}
}
