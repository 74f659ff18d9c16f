package ogp

import (
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
)

func on(s string) calendar.When {
	if s == "" {
		return calendar.When{}
	}
	if d, ok := calendar.ParseDate(s); ok {
		return calendar.On(d)
	}
	w, ok := calendar.ParseVague(s, calendar.North)
	if !ok {
		panic("not a date: " + s)
	}
	return w
}

func day(s string) calendar.Date { return on(s).Last }

// round is a published reporting round that says of the commitment `status`,
// and of milestones what `said` lists: key, status, completed.
func round(c *Commitment, to, published string, status Status, said ...[3]string) *Round {
	r := &Round{To: on(to), Published: on(published)}
	r.ID = "round-" + to
	report := &Report{Round: r, Commitment: c, Status: status}
	for _, s := range said {
		report.Milestones = append(report.Milestones,
			&MilestoneReport{Key: s[0], Status: Status(s[1]), Completed: on(s[2])})
	}
	r.Reports = []*Report{report}
	return r
}

func milestone(key, due, partOf string) *Milestone {
	return &Milestone{Key: key, Due: on(due), PartOf: partOf}
}

func planOf(c *Commitment, rounds ...*Round) *ActionPlan {
	return &ActionPlan{Implementation: Stretch{Ends: on("2026-12-31")}, Commitments: []*Commitment{c}, Rounds: rounds}
}

func TestStatusIsTheNewestStatedInAReportPublishedByTheDay(t *testing.T) {
	c := &Commitment{}
	p := planOf(c,
		round(c, "2026-06-30", "2026-08-01", Limited),
		round(c, "2025-12-31", "2026-02-01", InProgress),
		round(c, "2026-09-30", "2026-10-15", ""))
	for _, want := range []struct {
		on     string
		status Status
	}{
		{"2026-01-31", NotReported}, {"2026-02-01", InProgress}, {"2026-07-31", InProgress},
		{"2026-08-01", Limited}, {"2026-11-01", Limited},
	} {
		if got := ProgressOn(p, day(want.on)).Of(c).Status; got != want.status {
			t.Errorf("on %s: %s, want %s", want.on, got, want.status)
		}
	}
}

func TestAWithdrawnCommitmentIsWithdrawnFromThatDayOn(t *testing.T) {
	c := &Commitment{Withdrawn: on("2026-05-01"), Milestones: []*Milestone{milestone("1", "2026-03-31", "")}}
	p := planOf(c, round(c, "2025-12-31", "2026-02-01", Limited))
	before, after := ProgressOn(p, day("2026-04-30")), ProgressOn(p, day("2026-05-01"))
	if before.Of(c).Status != Limited || after.Of(c).Status != Withdrawn {
		t.Errorf("before %s, after %s", before.Of(c).Status, after.Of(c).Status)
	}
	if before.Milestones.Overdue != 1 || after.Milestones.Overdue != 0 || after.Milestones.Total != 1 {
		t.Errorf("milestones before %+v, after %+v", before.Milestones, after.Milestones)
	}
}

func TestADeadlinesOwnDayIsNotYetOverdueAndAVagueOneEndsWithItsLastDay(t *testing.T) {
	for _, c := range []struct {
		due, on string
		overdue bool
	}{
		{"2026-06-30", "2026-06-30", false}, {"2026-06-30", "2026-07-01", true},
		{"2026-Q2", "2026-06-30", false}, {"2026-Q2", "2026-07-01", true},
		{"ongoing", "2050-01-01", false}, {"", "2050-01-01", false},
	} {
		com := &Commitment{Milestones: []*Milestone{milestone("1", c.due, "")}}
		if got := ProgressOn(planOf(com), day(c.on)).Of(com).Milestones[0].Overdue; got != c.overdue {
			t.Errorf("due %q on %s: overdue %v", c.due, c.on, got)
		}
	}
}

func TestTotalsCountStepsAndNotAlsoTheirParent(t *testing.T) {
	c := &Commitment{Milestones: []*Milestone{
		milestone("1", "", ""), milestone("1.1", "2026-03-31", "1"), milestone("1.2", "2026-06-30", "1"), milestone("2", "2026-12-31", "")}}
	p := planOf(c, round(c, "2026-06-30", "2026-07-15", Limited,
		[3]string{"1.1", "complete", "2026-04-10"}, [3]string{"1.2", "limited", ""}))
	got := ProgressOn(p, day("2026-07-20"))
	if want := (Counts{Total: 3, Complete: 1, ReachedLate: 1, Overdue: 1}); got.Milestones != want {
		t.Errorf("counts %+v, want %+v", got.Milestones, want)
	}
	parent := got.Of(c).Milestones[0]
	if parent.Status != InProgress || parent.Due.Last != day("2026-06-30") || !parent.Overdue || parent.DaysLate != 20 {
		t.Errorf("parent %s due %s overdue %v %d days", parent.Status, parent.Due, parent.Overdue, parent.DaysLate)
	}
}

func TestAParentIsCompleteWhenAllItsStepsAre(t *testing.T) {
	c := &Commitment{Milestones: []*Milestone{milestone("1", "", ""), milestone("1.1", "", "1"), milestone("1.2", "", "1")}}
	p := planOf(c, round(c, "2026-06-30", "2026-07-15", Limited,
		[3]string{"1.1", "complete", "2026-04-10"}, [3]string{"1.2", "", "2026-05-02"}))
	parent := ProgressOn(p, day("2026-07-20")).Of(c).Milestones[0]
	if parent.Status != Complete || parent.Completed.Last != day("2026-05-02") {
		t.Errorf("parent %s on %s", parent.Status, parent.Completed)
	}
}

func TestAParentKeepsItsOwnWordWhereNoStepWasReported(t *testing.T) {
	c := &Commitment{Milestones: []*Milestone{milestone("1", "", ""), milestone("1.1", "", "1")}}
	p := planOf(c, round(c, "2026-06-30", "2026-07-15", Limited, [3]string{"1", "limited", ""}))
	if got := ProgressOn(p, day("2026-07-20")).Of(c).Milestones[0].Status; got != Limited {
		t.Errorf("parent %s", got)
	}
}

func TestStepsInACircleDoNotHang(t *testing.T) {
	c := &Commitment{Milestones: []*Milestone{milestone("1", "", "2"), milestone("2", "", "1"), milestone("3", "", "3")}}
	if got := ProgressOn(planOf(c), day("2026-07-20")).Of(c).Counts.Total; got != 1 {
		t.Errorf("total %d", got)
	}
}

func TestACommitmentWithoutMilestonesIsOverdueItselfPastItsEnd(t *testing.T) {
	c := &Commitment{}
	p := planOf(c, round(c, "2026-06-30", "2026-07-15", Substantial))
	c.Plan = p
	if ProgressOn(p, day("2026-12-31")).Of(c).Overdue || !ProgressOn(p, day("2027-01-01")).Of(c).Overdue {
		t.Error("the plan's last day is in time, the day after is not")
	}
}

func TestADayOfCompletionIsKeptWhereALaterReportLeavesItOut(t *testing.T) {
	c := &Commitment{Milestones: []*Milestone{milestone("1", "2026-03-31", "")}}
	p := planOf(c,
		round(c, "2026-06-30", "2026-07-15", Limited, [3]string{"1", "complete", "2026-04-10"}),
		round(c, "2026-09-30", "2026-10-15", Limited, [3]string{"1", "complete", ""}))
	if got := ProgressOn(p, day("2026-11-01")).Of(c).Milestones[0]; got.Completed.Last != day("2026-04-10") || got.DaysLate != 10 {
		t.Errorf("completed %s, %d days late", got.Completed, got.DaysLate)
	}
	reopened := planOf(c,
		round(c, "2026-03-31", "2026-04-15", Limited, [3]string{"1", "complete", "2026-03-10"}),
		round(c, "2026-06-30", "2026-07-15", Limited, [3]string{"1", "limited", ""}),
		round(c, "2026-09-30", "2026-10-15", Limited, [3]string{"1", "complete", ""}))
	if got := ProgressOn(reopened, day("2026-11-01")).Of(c).Milestones[0]; !got.Completed.IsZero() {
		t.Errorf("a day from before it was reopened: %s", got.Completed)
	}
}
