package standard

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

var (
	hasTwoEvents = Check{Kind: "has", Sets: []Set{"events"}, Count: 2}
	said         = Check{Kind: "stated"}
	pageInTime   = Check{Kind: "before", Sets: []Set{"about"}, Where: []string{"topic = ogp"}, Moment: "first-consultation"}
	timelineIn   = Check{Kind: "before", Sets: []Set{"published-timeline"}, Moment: "development-starts", Period: "2 weeks"}
	haveStatus   = Check{Kind: "covers", Sets: []Set{"commitments"}, Fields: []string{"status"}}
	reportedEach = Check{Kind: "covers", Sets: []Set{"round-commitments"}, Fields: []string{"report"}, Moment: "publication"}
	reasons      = Check{Kind: "covers", Sets: []Set{"late-milestones"}, Fields: []string{"delay"}, Moment: "publication", Given: "rounds"}
	groupsBy     = Check{Kind: "covers", Sets: []Set{"submitted-commitments"}, Fields: []string{"group"}, Moment: "submission"}
	allAccounted = Check{Kind: "accounted", Sets: []Set{"closed-consultations"}}
	toldTwice    = Check{Kind: "channels", Sets: []Set{"opportunities"}, Count: 2}
	statusNew    = Check{Kind: "current", Sets: []Set{"commitments"}, Period: "6 months"}
)

func TestHasIsPendingInItsSpanMissingWithNoneAndBreachedWithFewer(t *testing.T) {
	x := empty()
	x.want(t, "2025-06-20", Developing, hasTwoEvents, Pending, "2025-06-20")
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Missing, "")
	x.event(ogp.OpenMeeting, "", "2025-03-01")
	x.want(t, "2025-06-20", Developing, hasTwoEvents, Pending, "2025-06-20")
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Breached, "")
	x.event(ogp.OpenMeeting, "", "2025-06-20")
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Holds, "")
	x.plan.Events[1].Starts = w("2025-06-21") // after submission
	x.want(t, "2025-06-22", Developing, hasTwoEvents, Breached, "")
}

func TestAnUndatedSetIsMissingAtOnceAndPendingBeforeItsSpan(t *testing.T) {
	members := Check{Kind: "has", Sets: []Set{"members"}}
	x := empty()
	x.want(t, "2025-01-14", Cycle, members, Pending, "2025-01-14")
	x.want(t, "2025-01-15", Cycle, members, Missing, "")
	m := x.member(ogp.Government, "")
	m.From, m.Until = w("2025-02-01"), w("2025-03-01")
	for day, want := range map[string]Result{"2025-01-31": Missing, "2025-02-01": Holds, "2025-03-01": Holds, "2025-03-02": Missing} {
		until := ""
		if want == Holds {
			until = "2025-03-01"
		}
		x.want(t, day, Cycle, members, want, until)
	}
}

func TestADocumentWithoutADateIsNoEvidence(t *testing.T) {
	x := empty()
	x.document("evidence", "")
	x.want(t, "2026-01-01", Cycle, Check{Kind: "has", Sets: []Set{"documents"}}, Pending, "2027-06-30")
}

func TestADocumentCountsForThePlanThatItNamesAndByItsPhaseOrDate(t *testing.T) {
	developing := Check{Kind: "has", Sets: []Set{"documents"}}
	x := empty()
	d := x.document("reasoning", "2025-08-01")
	x.want(t, "2025-09-01", Developing, developing, Missing, "")
	d.Phase = ogp.Development
	x.want(t, "2025-09-01", Developing, developing, Holds, "")
	d.PlanRef = ogp.Ref[ogp.ActionPlan]{}
	x.want(t, "2025-09-01", Developing, developing, Missing, "")
}

func TestFieldsOfReportsArePendingLikeHas(t *testing.T) {
	next := Check{Kind: "fields", Sets: []Set{"reports"}, Fields: []string{"next_steps"}}
	x := empty()
	x.commitment("1")
	x.want(t, "2025-12-01", Implementing, next, Pending, "2027-06-30")
	x.want(t, "2027-07-01", Implementing, next, Missing, "")
	r := x.round("2025-12-01", "2025-12-15")
	x.want(t, "2025-12-14", Implementing, next, Pending, "2027-06-30")
	x.want(t, "2025-12-15", Implementing, next, Holds, "")
	r.Reports[0].NextSteps = nil
	x.want(t, "2025-12-15", Implementing, next, Pending, "2027-06-30")
}

func TestTheRulesOfTheForumCountFromTheirDays(t *testing.T) {
	agreed := Check{Kind: "fields", Sets: []Set{"forum"}, Fields: []string{"rules_agreed"}}
	x := empty()
	f := x.forum()
	f.Formed, f.RulesAgreed = w("2025-03-01"), w("2025-04-01")
	x.want(t, "2025-03-31", Cycle, agreed, Missing, "")
	x.want(t, "2025-04-01", Cycle, agreed, Holds, "")
	f.Formed = w("2025-05-01")
	x.want(t, "2025-04-30", Cycle, agreed, Missing, "")
}

func TestAStatementIsDatedSignedWithEvidenceForItsPlan(t *testing.T) {
	x := empty()
	s := x.state("test", "Q", "2025-03-01")
	x.want(t, "2025-02-28", Cycle, said, Missing, "") // dated after the day: invisible
	x.want(t, "2025-03-01", Cycle, said, Holds, "")
	for _, spoil := range []func(){
		func() { s.By = "" },
		func() { s.Evidence = nil },
		func() { s.On = w("") },
		func() { s.Requirement = "Q2" },
		func() { s.Standard = "other" },
		func() { s.PlanRef = ogp.Ref[ogp.ActionPlan]{As: "2022", To: &ogp.ActionPlan{}} },
	} {
		before := *s
		spoil()
		x.want(t, "2025-03-01", Cycle, said, Missing, "")
		*s = before
	}
	s.On = w("2025-03") // as vague as its source: the last day of March
	x.want(t, "2025-03-30", Cycle, said, Missing, "")
	x.want(t, "2025-03-31", Cycle, said, Holds, "")
}

func TestACivilSocietyRequirementIsNotAttestedByGovernment(t *testing.T) {
	byThem := Check{Kind: "stated", Sector: ogp.CivilSociety}
	x := empty()
	s := x.state("test", "Q", "2025-03-01")
	x.want(t, "2025-04-01", Cycle, byThem, Missing, "")
	s.Sector = ogp.CivilSociety
	if v := x.ask(t, "2025-04-01", Cycle, byThem); v.Outcome != Attested {
		t.Errorf("%s", v.Outcome)
	}
}

func TestAPageMustBeThereOnTheDayTheFirstConsultationOpens(t *testing.T) {
	x := empty()
	x.want(t, "2025-02-01", Developing, pageInTime, Pending, "2025-06-30")
	x.want(t, "2025-07-01", Developing, pageInTime, Missing, "")
	x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-04-30")
	x.want(t, "2025-02-01", Developing, pageInTime, Pending, "2025-03-01") // announced
	x.want(t, "2025-03-01", Developing, pageInTime, Pending, "2025-03-01")
	x.want(t, "2025-03-02", Developing, pageInTime, Missing, "")
	p := x.page("ogp", "2025-03-02")
	x.want(t, "2025-03-02", Developing, pageInTime, Breached, "")
	p.Published = w("2025-03-01")
	x.want(t, "2025-03-02", Developing, pageInTime, Holds, "")
	p.Published = w("2019-01-01") // from any earlier date
	x.want(t, "2025-03-02", Developing, pageInTime, Holds, "")
}

func TestTheTimelineIsPublicTwoWeeksBeforeDevelopmentStarts(t *testing.T) {
	x := empty() // development starts on 15 January 2025
	x.stage(ogp.Development, "2025-01-15")
	x.want(t, "2024-12-01", Developing, timelineIn, Pending, "2025-01-01")
	x.want(t, "2025-01-10", Developing, timelineIn, Pending, "2025-01-14")
	x.want(t, "2025-01-15", Developing, timelineIn, Missing, "")
	x.plan.Timeline.Published = w("2025-01-01")
	x.want(t, "2025-01-15", Developing, timelineIn, Holds, "")
	x.plan.Timeline.Published = w("2025-01-02")
	x.want(t, "2025-01-15", Developing, timelineIn, Breached, "")
}

func TestATimelineIsThereFromItsDayOfPublication(t *testing.T) {
	stages := Check{Kind: "has", Sets: []Set{"stages"}}
	x := empty()
	x.stage(ogp.Development, "2025-01-15")
	x.want(t, "2025-02-01", Developing, stages, Holds, "")
	x.plan.Timeline.Published = w("2025-03-01")
	x.want(t, "2025-02-28", Developing, stages, Missing, "")
	x.want(t, "2025-03-01", Developing, stages, Holds, "")
}

func TestAReportThatLeavesOutACommitmentIsBreachedFromTheDayItIsPublished(t *testing.T) {
	x := empty()
	x.commitment("1")
	r := x.round("2025-12-01", "2025-12-15")
	c := x.commitment("2")
	x.want(t, "2025-12-14", Implementing, reportedEach, Pending, "2027-06-30")
	x.want(t, "2025-12-15", Implementing, reportedEach, Breached, "")
	c.Withdrawn = w("2025-12-02")
	x.want(t, "2025-12-15", Implementing, reportedEach, Breached, "")
	c.Withdrawn = w("2025-12-01") // withdrawn in time needs no report
	x.want(t, "2025-12-15", Implementing, reportedEach, Holds, "")
	r.Type = "self-assessment" // is a report too
	x.want(t, "2025-12-15", Implementing, reportedEach, Holds, "")
}

func TestALateMilestoneIsOneDueBeforeTheReportsLastDayAndNotCompleteThere(t *testing.T) {
	x := empty()
	c := x.commitment("1")
	m := milestone(c, "1.1", "2025-12-01")
	x.want(t, "2025-11-01", Implementing, reasons, Pending, "2027-06-30") // no report yet
	r := x.round("2025-12-01", "2025-12-15").Reports[0]
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "") // due on the last day itself: not late
	m.Due = w("2025-11-30")
	x.want(t, "2025-12-14", Implementing, reasons, Pending, "2027-06-30")
	x.want(t, "2025-12-15", Implementing, reasons, Breached, "") // not listed is not complete
	r.Milestones = []*ogp.MilestoneReport{{Key: "1.1", Status: ogp.Substantial}}
	x.want(t, "2025-12-15", Implementing, reasons, Breached, "")
	r.Milestones[0].Delay = prose("")
	x.want(t, "2025-12-15", Implementing, reasons, Breached, "")
	r.Milestones[0].Delay = prose("The law came late.")
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "")
	r.Milestones[0] = &ogp.MilestoneReport{Key: "1.1", Status: ogp.Complete}
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "")
	r.Milestones[0] = &ogp.MilestoneReport{Key: "1.1"}
	m.Due = w("2025-H2") // a vague deadline counts as its last day
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "")
	m.Due = w("ongoing")
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "")
	m.Due, c.Withdrawn = w("2025-11-30"), w("2025-12-01")
	x.want(t, "2025-12-15", Implementing, reasons, Holds, "")
}

func TestAGroupOfBothSidesBySubmission(t *testing.T) {
	x := empty()
	x.want(t, "2025-06-01", Developing, groupsBy, Pending, "2025-06-30")
	x.want(t, "2025-06-21", Developing, groupsBy, Missing, "") // no commitment
	x.commitment("1")
	x.want(t, "2025-06-20", Developing, groupsBy, Pending, "2025-06-20")
	x.want(t, "2025-06-21", Developing, groupsBy, Breached, "")
	g := x.group("2025-06-20", ogp.Government, ogp.CivilSociety)
	x.want(t, "2025-06-21", Developing, groupsBy, Holds, "")
	g.Own[1].From = w("2025-06-21")
	x.want(t, "2025-07-21", Developing, groupsBy, Breached, "")
	g.Own = g.Own[:1]
	x.want(t, "2025-06-21", Developing, groupsBy, Breached, "")
	x.plan.Commitments[0].Withdrawn = w("2025-06-01")
	x.want(t, "2025-06-21", Developing, groupsBy, Missing, "")
}

func TestAnOpenCallCountsFromItsDay(t *testing.T) {
	open := Check{Kind: "covers", Sets: []Set{"commitments"}, Fields: []string{"open_group"}}
	x := empty()
	x.commitment("1")
	g := x.group("2025-07-01", ogp.Government, ogp.CivilSociety)
	x.want(t, "2025-09-30", Implementing, open, Missing, "")
	g.OpenCall.On = w("2025-10-01")
	x.want(t, "2025-09-30", Implementing, open, Missing, "")
	x.want(t, "2025-10-01", Implementing, open, Holds, "")
	g.OpenCall = ogp.OpenCall{Document: ogp.Ref[ogp.Document]{As: "d", To: x.document("other", "2025-10-02")}}
	x.want(t, "2025-10-01", Implementing, open, Missing, "")
	x.want(t, "2025-10-02", Implementing, open, Holds, "")
}

func TestWithNoMomentOneThatLacksItIsMissing(t *testing.T) {
	x := empty()
	x.want(t, "2025-09-01", Implementing, haveStatus, Pending, "2027-06-30")
	x.want(t, "2027-07-01", Implementing, haveStatus, Missing, "")
	x.commitment("1")
	x.want(t, "2025-09-01", Implementing, haveStatus, Missing, "")
	x.round("2025-12-01", "2025-12-15")
	x.want(t, "2025-12-15", Implementing, haveStatus, Holds, "")
	x.commitment("2").Withdrawn = w("2026-01-10")
	x.want(t, "2026-01-09", Implementing, haveStatus, Missing, "")
	x.want(t, "2026-01-10", Implementing, haveStatus, Holds, "")
}

func TestEveryClosedConsultationAccountsForWhatItReceived(t *testing.T) {
	x := empty()
	x.want(t, "2025-03-01", Developing, allAccounted, Pending, "2025-06-30")
	x.want(t, "2025-07-01", Developing, allAccounted, Missing, "")
	c := x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-04-30")
	x.want(t, "2025-04-30", Developing, allAccounted, Pending, "2025-04-30") // open
	x.want(t, "2025-05-01", Developing, allAccounted, Missing, "")           // received not declared
	n := 0
	c.Received = &n
	x.want(t, "2025-05-01", Developing, allAccounted, Holds, "") // none received
	n = 2
	x.want(t, "2025-05-01", Developing, allAccounted, Breached, "")
	contribute(c, "2025-04-01")
	r := contribute(c, "2025-04-02")
	x.want(t, "2025-05-01", Developing, allAccounted, Holds, "")
	r.Withheld = prose("")
	x.want(t, "2025-05-01", Developing, allAccounted, Breached, "") // an empty reason is none
	r.Withheld = prose("Personal data.")
	x.want(t, "2025-05-01", Developing, allAccounted, Holds, "")
	c.ReceivedAbout = true
	x.want(t, "2025-05-01", Developing, allAccounted, Missing, "")
	c.ReceivedAbout, r.StandsFor, n = false, 11, 12
	x.want(t, "2025-05-01", Developing, allAccounted, Holds, "")
}

func TestAnOpenConsultationThatWouldNotPassLimitsHowLongItHolds(t *testing.T) {
	x := empty()
	n := 0
	x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-03-30").Received = &n
	x.consultation(ogp.AboutDraftPlan, "2025-03-01", "2025-04-01", "2025-05-30")
	x.want(t, "2025-04-15", Developing, allAccounted, Holds, "2025-05-30")
	x.want(t, "2025-05-31", Developing, allAccounted, Missing, "")
}

func TestChannelsOtherThanThisSite(t *testing.T) {
	x := empty()
	x.site.BaseURL = "https://opengov.example/ogp/"
	x.want(t, "2025-03-01", Developing, toldTwice, Pending, "2025-06-30")
	x.want(t, "2025-07-01", Developing, toldTwice, Missing, "")
	e := x.event(ogp.OpenMeeting, "2025-02-01", "2025-04-01")
	x.want(t, "2025-01-31", Developing, toldTwice, Pending, "2025-06-30")
	x.want(t, "2025-02-01", Developing, toldTwice, Missing, "") // announced, told nowhere
	e.Channels = x.two()
	x.want(t, "2025-02-01", Developing, toldTwice, Holds, "")
	e.Channels = append(x.two()[:1], x.two()[0]) // the same twice
	x.want(t, "2025-02-01", Developing, toldTwice, Missing, "")
	own := x.channel("own", "website")
	own.To.URL = "https://opengov.example/ogp"
	e.Channels = append(x.two()[:1], own) // this site itself
	x.want(t, "2025-02-01", Developing, toldTwice, Missing, "")
	digital := toldTwice
	digital.Digital = true
	e.Channels = append(x.two()[:1], x.channel("radio", "radio"))
	x.want(t, "2025-02-01", Developing, toldTwice, Holds, "")
	x.want(t, "2025-02-01", Developing, digital, Missing, "")
	e.Channels = append(x.two()[:1], x.channel("letter", "mailing-list"))
	x.want(t, "2025-02-01", Developing, digital, Holds, "")
}

func TestAStatusIsCurrentForSixMonths(t *testing.T) {
	x := empty()
	x.want(t, "2025-09-01", Implementing, statusNew, Pending, "2027-06-30")
	x.want(t, "2027-07-01", Implementing, statusNew, Missing, "")
	x.commitment("1")
	x.round("2025-08-01", "2025-08-31")
	x.want(t, "2026-02-28", Implementing, statusNew, Holds, "2026-02-28")
	x.want(t, "2026-03-01", Implementing, statusNew, Breached, "")
	silent := x.round("2026-01-31", "2026-02-15")
	silent.Reports[0].Status = "" // says nothing of the status
	x.want(t, "2026-03-01", Implementing, statusNew, Breached, "")
	x.round("2026-12-01", "2026-12-30")
	x.want(t, "2027-09-01", Implementing, statusNew, Holds, "") // seen from the plan's last day
	x.plan.Rounds[2].Published = w("2026-12-29")
	x.want(t, "2027-09-01", Implementing, statusNew, Breached, "")
}

func TestOnceItsMomentHasPassedACheckTakesPart(t *testing.T) {
	once := Check{Kind: "has", Sets: []Set{"documents"}, Where: []string{"type = evidence"}, Once: "implementation-starts", Period: "6 months"}
	x := empty()
	always := x.state("test", "Q", "2020-01-01")
	v := x.ask(t, "2026-01-01", Cycle, said, once)
	if v.Outcome != Attested || v.Until.String() != "2026-01-01" {
		t.Errorf("before: %s until %s", v.Outcome, v.Until)
	}
	if v := x.ask(t, "2026-01-02", Cycle, said, once); v.Outcome != PartlyMet {
		t.Errorf("after: %s", v.Outcome)
	}
	x.document("evidence", "2025-03-01") // an earlier record holds
	if v := x.ask(t, "2026-01-02", Cycle, said, once); v.Outcome != Met {
		t.Errorf("after, with one: %s", v.Outcome)
	}
	once.Count = 2
	if v := x.ask(t, "2026-01-02", Cycle, said, once); v.Outcome != NotMet {
		t.Errorf("after, with fewer: %s", v.Outcome)
	}
	always.By = ""
}

func TestThatOneIsEachRecordThatTheCheckBeforeLookedAt(t *testing.T) {
	x := empty()
	calls := Check{Kind: "has", Sets: []Set{"consultations"}, Where: []string{"about = ideas"}}
	told := Check{Kind: "channels", Sets: []Set{"consultations"}, Same: true}
	x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-04-30").Channels = x.two()
	x.consultation(ogp.AboutDraftPlan, "2025-02-01", "2025-03-01", "2025-04-30")
	if v := x.ask(t, "2025-03-01", Developing, calls, told); v.Outcome != Met {
		t.Errorf("%s", v.Outcome)
	}
}

func TestEachGroupMeetsAndNoGroupIsOneThatNeverMet(t *testing.T) {
	meets := Check{Kind: "every", Sets: []Set{"group-meetings"}, Period: "quarter"}
	x := empty()
	x.want(t, "2025-09-30", Implementing, meets, Pending, "2025-09-30")
	x.want(t, "2025-10-01", Implementing, meets, Breached, "")
	c := x.commitment("1")
	one, two := x.group("2025-06-01"), x.group("2025-06-01")
	x.meeting("2025-08-01").Group = ogp.Ref[ogp.Group]{As: "one", To: one}
	x.want(t, "2025-10-01", Implementing, meets, Breached, "")
	x.meeting("2025-08-02").Group = ogp.Ref[ogp.Group]{As: "two", To: two}
	x.want(t, "2025-10-01", Implementing, meets, Holds, "2025-12-31")
	x.want(t, "2026-01-01", Implementing, meets, Breached, "")
	c.Withdrawn = w("2025-11-30")
	x.want(t, "2026-01-01", Implementing, meets, Holds, "")
}

func TestAJointReportCoversEveryCommitmentOfTheGroup(t *testing.T) {
	joint := Check{Kind: "every", Sets: []Set{"group-reports"}, Period: "year"}
	x := empty()
	x.commitment("1")
	r := x.round("2026-05-01", "2026-05-15")
	r.Joint = true
	x.group("2025-07-01")
	x.want(t, "2026-07-01", Implementing, joint, Holds, "2027-06-30")
	x.site.Groups[0].Commitments = append(x.site.Groups[0].Commitments, ogp.Ref[ogp.Commitment]{As: "2", To: x.commitment("2")})
	x.want(t, "2026-07-01", Implementing, joint, Breached, "")
}

func TestAnEventThatBeginsTodayIsThereAnnouncedOrNot(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "", "2025-03-01")
	x.want(t, "2025-02-28", Developing, noticeOf4Weeks, Pending, "2025-06-30")
	x.want(t, "2025-03-01", Developing, noticeOf4Weeks, Missing, "")
}

func TestAMeetingOfAGroupIsNoMeetingOfTheForum(t *testing.T) {
	x := empty()
	x.meeting("2026-01-01").Group = ogp.Ref[ogp.Group]{As: "lost"}
	x.meeting("2026-01-02").Group = ogp.Ref[ogp.Group]{As: "g", To: x.group("2025-01-01")}
	x.want(t, "2026-02-01", Cycle, Check{Kind: "has", Sets: []Set{"forum-meetings"}}, Pending, "2027-06-30")
}

func TestAMilestoneWithStepsIsCompleteWithAllOfThem(t *testing.T) {
	x := empty()
	c := x.commitment("1")
	milestone(c, "1", "2025-10-01")
	milestone(c, "1.1", "2026-10-01").PartOf = "1"
	milestone(c, "1.2", "2026-10-01").PartOf = "1"
	r := x.round("2025-12-01", "2025-12-15").Reports[0]
	say := func(statuses ...ogp.Status) {
		r.Milestones = nil
		for i, s := range statuses {
			if s != "" {
				r.Milestones = append(r.Milestones, &ogp.MilestoneReport{Key: c.Milestones[i].Key, Status: s})
			}
		}
	}
	for _, given := range []struct {
		statuses []ogp.Status
		want     Result
	}{
		{[]ogp.Status{"", "", ""}, Breached},
		{[]ogp.Status{"", ogp.Complete, ""}, Breached},
		{[]ogp.Status{"", ogp.Complete, ogp.Limited}, Breached},
		{[]ogp.Status{"", ogp.Complete, ogp.Complete}, Holds},
		{[]ogp.Status{ogp.Complete, "", ""}, Holds},
		{[]ogp.Status{ogp.Complete, ogp.Complete, ogp.Limited}, Breached},
	} {
		say(given.statuses...)
		if got := x.ask(t, "2025-12-15", Implementing, reasons).Checks[0].Result; got != given.want {
			t.Errorf("%v: %s, want %s", given.statuses, got, given.want)
		}
	}
}

func TestAPageOfTheSpansLastDayIsInTime(t *testing.T) {
	pages := Check{Kind: "has", Sets: []Set{"about"}}
	x := empty()
	p := x.page("decision-making", "2025-06-20")
	x.want(t, "2025-07-01", Developing, pages, Holds, "")
	p.Published = w("2025-06-21")
	x.want(t, "2025-07-01", Developing, pages, Missing, "")
	p.Published = w("2020-01-01")
	x.want(t, "2025-07-01", Developing, pages, Holds, "")
}

func TestAGroupIsThereAsLongAsBothSidesSitInIt(t *testing.T) {
	open := Check{Kind: "covers", Sets: []Set{"commitments"}, Fields: []string{"open_group"}}
	x := empty()
	x.commitment("1")
	g := x.group("2025-05-01", ogp.Government, ogp.CivilSociety)
	g.OpenCall.On = w("2025-05-01")
	x.want(t, "2025-08-01", Implementing, open, Holds, "")
	g.Own[1].Until = w("2026-01-31")
	x.want(t, "2026-01-31", Implementing, open, Holds, "2026-01-31")
	x.want(t, "2026-02-01", Implementing, open, Missing, "")
	x.want(t, "2025-07-01", Developing, groupsBy, Holds, "") // what it was on submission stays so
	g.Own[1].Until, g.Until = w(""), w("2026-03-31")
	x.want(t, "2026-03-01", Implementing, open, Holds, "2026-03-31")
	x.want(t, "2026-04-01", Implementing, open, Missing, "")
	g.Until = w("2025-06-10")
	x.want(t, "2025-06-01", Developing, groupsBy, Holds, "2025-06-10")
	x.want(t, "2025-06-21", Developing, groupsBy, Breached, "")
}
