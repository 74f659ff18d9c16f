package standard

import (
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

var (
	noticeOf4Weeks = Check{Kind: "notice", Sets: []Set{"opportunities"}, Period: "4 weeks"}
	openFor4Weeks  = Check{Kind: "open_for", Sets: []Set{"consultations"}, Period: "4 weeks"}
	openFor6Weeks  = Check{Kind: "open_for", Sets: []Set{"consultations"}, Period: "6 weeks"}
	everyQuarter   = Check{Kind: "every", Sets: []Set{"forum-meetings"}, Period: "quarter"}
	everyMonth     = Check{Kind: "every", Sets: []Set{"updates", "forum-notes", "drafts"}, Period: "month"}
	everySix       = Check{Kind: "every", Sets: []Set{"forum-meetings"}, Period: "6 months"}
	everyYear      = Check{Kind: "every", Sets: []Set{"events"}, Where: []string{"kind = open-meeting"}, Period: "year"}
	twiceAYear     = Check{Kind: "every", Sets: []Set{"events"}, Where: []string{"kind = open-meeting"}, Period: "year", Count: 2}
	answeredIn20   = Check{Kind: "answered", Sets: []Set{"questions"}, Period: "20 working days"}
)

func TestNoticeOf28DaysIsEnoughForFourWeeksAnd27AreNot(t *testing.T) {
	for announced, want := range map[string]Result{"2025-03-01": Holds, "2025-03-02": Breached} {
		x := empty()
		x.event(ogp.OpenMeeting, announced, "2025-03-29")
		x.want(t, "2025-04-01", Developing, noticeOf4Weeks, want, "")
	}
}

func TestNoticeOf30DaysIsNotAMonth(t *testing.T) {
	month := Check{Kind: "notice", Sets: []Set{"opportunities"}, Period: "1 month"}
	for announced, want := range map[string]Result{"2025-03-01": Holds, "2025-03-02": Breached} {
		x := empty()
		x.event(ogp.OpenMeeting, announced, "2025-04-01")
		x.want(t, "2025-04-02", Developing, month, want, "")
	}
}

func TestTheDayThatCountsForNoticeIsThatOfTheAnnouncement(t *testing.T) {
	x := empty()
	x.event("other", "2025-02-20", "2025-03-12")
	for _, day := range []string{"2025-03-01", "2025-04-01"} {
		e := x.ask(t, day, Developing, noticeOf4Weeks).Checks[0].Evidence
		if len(e) != 1 || e[0].Counted != w("2025-02-20") || e[0].Date != w("2025-03-12") {
			t.Errorf("on %s: %v", day, e)
		}
	}
	x.plan.Events[0].Announced = w("")
	if e := x.ask(t, "2025-04-01", Developing, noticeOf4Weeks).Checks[0].Evidence; len(e) != 1 || e[0].Counted != w("2025-03-12") {
		t.Errorf("without an announcement: %v", e)
	}
}

func TestOneLateAnnouncementBreachesWhateverTheOthers(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "2025-02-01", "2025-04-01")
	x.event(ogp.OpenMeeting, "", "2025-04-02")
	x.event(ogp.OpenMeeting, "2025-04-01", "2025-04-03")
	x.want(t, "2025-05-01", Developing, noticeOf4Weeks, Breached, "")
	x.plan.Events = x.plan.Events[:2]
	x.want(t, "2025-05-01", Developing, noticeOf4Weeks, Missing, "")
}

func TestNoticeSeesWhatIsAnnouncedAndHoldsOrIsBreachedByIt(t *testing.T) {
	x := empty()
	e := x.event(ogp.OpenMeeting, "2025-03-01", "2025-05-01")
	x.want(t, "2025-02-28", Developing, noticeOf4Weeks, Pending, "2025-06-30")
	x.want(t, "2025-03-01", Developing, noticeOf4Weeks, Holds, "")
	e.Starts = w("2025-03-10")
	x.want(t, "2025-03-01", Developing, noticeOf4Weeks, Breached, "")
}

func TestNoticeWithoutAnyIsPendingToTheEndOfTheSpanAndThenMissing(t *testing.T) {
	x := empty()
	x.want(t, "2025-06-20", Developing, noticeOf4Weeks, Pending, "2025-06-20")
	x.want(t, "2025-06-21", Developing, noticeOf4Weeks, Missing, "")
}

func TestNoticeHoldsOnFullDatesOnly(t *testing.T) {
	for _, c := range []struct {
		announced, starts string
		want              Result
	}{
		{"2025-01", "2025-05-01", Missing},
		{"2025-01-20", "2025-05", Missing},
		{"2025-04", "2025-04-20", Breached}, // too late even from the first of April
		{"2025-05-31", "2025-06", Holds},
	} {
		x := empty()
		x.event(ogp.OpenMeeting, c.announced, c.starts)
		want := c.want
		if c.starts == "2025-06" {
			want = Missing // only the last days of June would be four weeks later
		}
		x.want(t, "2025-06-30", Developing, noticeOf4Weeks, want, "")
	}
}

func TestACancelledEventIsNotThere(t *testing.T) {
	held := Check{Kind: "has", Sets: []Set{"events"}}
	x := empty()
	e := x.event(ogp.OpenMeeting, "2025-02-01", "2025-04-01")
	e.Cancelled = ogp.Cancelled{Yes: true, On: w("2025-03-20")}
	x.want(t, "2025-03-19", Developing, noticeOf4Weeks, Holds, "")
	x.want(t, "2025-03-20", Developing, noticeOf4Weeks, Pending, "2025-06-30")
	x.want(t, "2025-04-02", Developing, held, Pending, "2025-06-30")
	e.Cancelled = ogp.Cancelled{Yes: true}
	x.want(t, "2025-03-19", Developing, noticeOf4Weeks, Pending, "2025-06-30")
}

func TestAWindowFrom20SeptemberTo17OctoberIsFourWeeks(t *testing.T) {
	for closes, want := range map[string]Result{"2025-10-17": Holds, "2025-10-16": Breached} {
		x := empty()
		x.plan.Development.Ends, x.plan.Submitted, x.plan.Implementation.Starts = w("2025-12-31"), w(""), w("2026-01-01")
		x.consultation(ogp.AboutIdeas, "2025-08-01", "2025-09-20", closes)
		x.want(t, "2025-11-01", Developing, openFor4Weeks, want, "")
	}
}

func TestASixWeekWindowOf41DaysIsNot(t *testing.T) {
	for closes, want := range map[string]Result{"2025-04-11": Holds, "2025-04-10": Breached} {
		x := empty()
		x.consultation(ogp.AboutIdeas, "2025-01-20", "2025-03-01", closes)
		x.want(t, "2025-05-01", Developing, openFor6Weeks, want, "")
	}
}

func TestAConsultationStillOpenIsPendingNotHolding(t *testing.T) {
	x := empty()
	x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-04-30")
	x.want(t, "2025-01-31", Developing, openFor4Weeks, Pending, "2025-06-30") // nobody knows of it
	x.want(t, "2025-02-01", Developing, openFor4Weeks, Pending, "2025-04-30") // announced
	x.want(t, "2025-04-30", Developing, openFor4Weeks, Pending, "2025-04-30") // its last day
	x.want(t, "2025-05-01", Developing, openFor4Weeks, Holds, "")
}

func TestOfSeveralWindowsOneIsEnoughAndAnOpenOneKeepsItPending(t *testing.T) {
	x := empty()
	x.consultation(ogp.AboutIdeas, "2025-01-20", "2025-02-01", "2025-02-10")
	x.want(t, "2025-02-11", Developing, openFor4Weeks, Breached, "")
	x.consultation(ogp.AboutIdeas, "2025-02-05", "2025-03-01", "2025-04-30")
	x.want(t, "2025-02-11", Developing, openFor4Weeks, Pending, "2025-04-30")
	x.want(t, "2025-05-01", Developing, openFor4Weeks, Holds, "")
}

func TestWindowsHoldOnFullDatesOnly(t *testing.T) {
	x := empty()
	x.consultation(ogp.AboutIdeas, "2025-01-20", "2025-02", "2025-04-30")
	x.want(t, "2025-05-01", Developing, openFor4Weeks, Missing, "")
}

func TestAQuarterCutByTheSpansStartDoesNotCount(t *testing.T) {
	x := empty() // the cycle begins on 15 January 2025
	x.want(t, "2025-06-30", Cycle, everyQuarter, Pending, "2025-06-30")
	x.meeting("2025-05-01")
	x.want(t, "2025-07-01", Cycle, everyQuarter, Holds, "2025-09-30")
	x.plan.Development.Starts = w("2025-01-01")
	x.want(t, "2025-07-01", Cycle, everyQuarter, Breached, "")
}

func TestAQuarterIsOverFromTheDayAfterItsLast(t *testing.T) {
	x := empty()
	x.want(t, "2025-06-30", Cycle, everyQuarter, Pending, "2025-06-30")
	x.want(t, "2025-07-01", Cycle, everyQuarter, Breached, "")
}

func TestARecordInACutUnitHoldsAsLongAsNoUnitIsOver(t *testing.T) {
	x := empty()
	x.meeting("2025-02-01")
	x.want(t, "2025-03-01", Cycle, everyQuarter, Holds, "2025-06-30")
	x.want(t, "2025-07-01", Cycle, everyQuarter, Breached, "")
}

func TestEveryInASpanWithoutOneFullUnit(t *testing.T) {
	x := empty()
	x.plan.Development.Starts, x.plan.Submitted = w("2025-04-02"), w("2025-06-29")
	x.want(t, "2025-06-29", Developing, everyQuarter, Pending, "2025-06-29")
	x.want(t, "2025-06-30", Developing, everyQuarter, Missing, "")
	x.meeting("2025-05-01")
	x.want(t, "2025-05-02", Developing, everyQuarter, Holds, "")
	x.want(t, "2025-07-30", Developing, everyQuarter, Holds, "")
}

func TestForumNotesCountOnTheDayTheyWentPublic(t *testing.T) {
	x := empty()
	x.plan.Development.Starts = w("2025-02-01")
	x.meeting("2025-02-20").Published = w("2025-03-02")
	x.want(t, "2025-03-03", Developing, everyMonth, Breached, "") // nothing in February
	x.update("2025-02-03")
	x.want(t, "2025-03-03", Developing, everyMonth, Holds, "2025-04-30")
}

func TestSixMonthsAfter31AugustAre28February(t *testing.T) {
	for next, want := range map[string]Result{"2026-02-28": Holds, "2026-03-01": Breached} {
		x := empty()
		x.meeting("2025-03-01")
		x.meeting("2025-08-31")
		x.meeting(next)
		until := ""
		if want == Holds {
			until = "2026-08-28"
		}
		x.want(t, "2026-03-02", Cycle, everySix, want, until)
	}
}

func TestTheSixthMonthItselfIsStillInTime(t *testing.T) {
	x := empty()
	x.want(t, "2025-07-15", Cycle, everySix, Pending, "2025-07-15") // six months from the start
	x.want(t, "2025-07-16", Cycle, everySix, Breached, "")
	x.meeting("2025-07-15")
	x.want(t, "2025-07-16", Cycle, everySix, Holds, "2026-01-15")
	x.want(t, "2026-01-15", Cycle, everySix, Holds, "2026-01-15")
	x.want(t, "2026-01-16", Cycle, everySix, Breached, "")
}

func TestTheEndOfTheSpanEndsTheLastGap(t *testing.T) {
	x := empty()
	for _, day := range []string{"2025-07-01", "2025-12-31", "2026-06-30"} {
		x.meeting(day)
	}
	x.meeting("2026-12-30")
	x.want(t, "2027-06-30", Cycle, everySix, Holds, "")
	x.want(t, "2027-07-01", Cycle, everySix, Holds, "")
	x.site.Meetings[3].Held = w("2026-12-29")
	x.want(t, "2027-07-01", Cycle, everySix, Breached, "")
}

func TestYearsCountFromTheStartOfImplementationAndACutLastOneDoesNotCount(t *testing.T) {
	x := empty()
	x.plan.Implementation.Ends = w("2027-12-31")
	x.event(ogp.OpenMeeting, "", "2025-12-01")
	x.event(ogp.OpenMeeting, "", "2026-07-01")
	x.want(t, "2026-06-30", Implementing, everyYear, Holds, "2027-06-30")
	x.want(t, "2027-12-31", Implementing, everyYear, Holds, "")
	x.want(t, "2028-03-01", Implementing, everyYear, Holds, "")
	x.plan.Events[1].Starts = w("2026-06-30")
	x.want(t, "2027-06-30", Implementing, everyYear, Holds, "2027-06-30")
	x.want(t, "2027-07-01", Implementing, everyYear, Breached, "")
}

func TestTwoInEachYear(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "", "2025-09-01")
	x.want(t, "2025-10-01", Implementing, twiceAYear, Holds, "2026-06-30") // no year is over, and there is a record
	x.want(t, "2026-07-01", Implementing, twiceAYear, Breached, "")
	x.event(ogp.OpenMeeting, "", "2026-06-30")
	x.want(t, "2026-07-01", Implementing, twiceAYear, Holds, "2027-06-30")
}

func TestAQuestionIsPendingOnIts20thWorkingDayAndBreachedOnThe21st(t *testing.T) {
	x := empty()
	x.question("2026-10-30", "")
	x.want(t, "2026-11-27", Cycle, answeredIn20, Pending, "2026-11-27")
	x.want(t, "2026-11-28", Cycle, answeredIn20, Breached, "")
	x.site.Working = calendar.Working{Weekend: calendar.DefaultWorking().Weekend, Holidays: []calendar.Date{date_("2026-11-02")}}
	x.want(t, "2026-11-30", Cycle, answeredIn20, Pending, "2026-11-30") // a public holiday moves it
	x.want(t, "2026-12-01", Cycle, answeredIn20, Breached, "")
}

func TestAnAnswerOnThe20thWorkingDayIsInTime(t *testing.T) {
	for answered, want := range map[string]Result{"2026-11-27": Holds, "2026-11-28": Breached} {
		x := empty()
		x.question("2026-10-30", answered)
		x.want(t, "2026-12-24", Cycle, answeredIn20, want, "")
	}
}

func TestOpenQuestionsBesideAnAnsweredOneHoldUntilTheNextFallsDue(t *testing.T) {
	x := empty()
	x.question("2026-01-05", "2026-01-06")
	x.question("2026-10-30", "")
	x.question("2026-11-03", "")
	x.want(t, "2026-11-20", Cycle, answeredIn20, Holds, "2026-11-27")
}

func TestWithoutQuestionsNothingIsShown(t *testing.T) {
	x := empty()
	x.want(t, "2026-11-20", Cycle, answeredIn20, Missing, "")
	x.want(t, "2025-01-14", Cycle, answeredIn20, Pending, "2025-01-14") // the cycle has not begun
}

func TestAnAnswerDatedAfterTheDayIsNotThere(t *testing.T) {
	x := empty()
	x.question("2026-10-30", "2026-11-10")
	x.want(t, "2026-11-09", Cycle, answeredIn20, Pending, "2026-11-27")
	x.want(t, "2026-11-10", Cycle, answeredIn20, Holds, "")
}

func TestAQuestionCountsForItsPlanItsCommitmentsPlanOrTheCyclesThatHoldItsDay(t *testing.T) {
	x := empty()
	other := &ogp.ActionPlan{Folder: "2027-2029"}
	theirs := &ogp.Commitment{}
	q := x.question("2026-10-30", "2026-11-10")
	x.want(t, "2026-12-01", Cycle, answeredIn20, Holds, "")
	q.Commitments = []ogp.Ref[ogp.Commitment]{{As: "x", To: theirs}}
	x.want(t, "2026-12-01", Cycle, answeredIn20, Missing, "")
	q.Commitments = append(q.Commitments, ogp.Ref[ogp.Commitment]{As: "1", To: x.commitment("1")})
	x.want(t, "2026-12-01", Cycle, answeredIn20, Holds, "")
	q.PlanRef = ogp.Ref[ogp.ActionPlan]{As: "2027-2029", To: other}
	x.want(t, "2026-12-01", Cycle, answeredIn20, Missing, "")
}
