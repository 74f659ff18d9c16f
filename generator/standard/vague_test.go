package standard

import (
	"testing"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// TestWhateverHappenedCountsAsTheLastDayThatItsSourceAllows holds that a date
// known as March 2026 counts from 31 March on.
func TestWhateverHappenedCountsAsTheLastDayThatItsSourceAllows(t *testing.T) {
	const march = "2026-03"
	set := func(name Set, where ...string) Check { return Check{Kind: "has", Sets: []Set{name}, Where: where} }
	filled := func(name Set, field string) Check {
		return Check{Kind: "fields", Sets: []Set{name}, Fields: []string{field}}
	}
	for name, c := range map[string]struct {
		do  func(*world)
		ask Check
	}{
		"update":        {func(x *world) { x.update(march) }, set("updates")},
		"site update":   {func(x *world) { x.site.Updates = append(x.site.Updates, &ogp.Update{Date: w(march)}) }, set("updates")},
		"document":      {func(x *world) { x.document("letter", march) }, set("documents")},
		"meeting":       {func(x *world) { x.meeting(march) }, set("forum-meetings")},
		"decision":      {func(x *world) { decide(x.meeting(march), "vote") }, set("decisions")},
		"notes":         {func(x *world) { x.meeting("2026-02-01").Published = w(march) }, set("forum-notes")},
		"notes, filled": {func(x *world) { x.meeting("2026-02-01").Published = w(march) }, filled("forum-meetings", "published")},
		"page":          {func(x *world) { x.page("ogp", march) }, set("about")},
		"question":      {func(x *world) { x.question(march, "") }, set("questions")},
		"round":         {func(x *world) { x.round("2026-01-01", march) }, set("rounds")},
		"approval":      {func(x *world) { x.round("2026-01-01", "2026-02-01").ApprovedByForum = w(march) }, set("rounds", "approved")},
		"forum":         {func(x *world) { x.forum().Formed = w(march) }, set("forum")},
		"rules agreed":  {func(x *world) { x.forum().RulesAgreed = w(march) }, filled("forum", "rules_agreed")},
		"timeline":      {func(x *world) { x.stage("development", "2025-02-01"); x.plan.Timeline.Published = w(march) }, set("timeline")},
		"contribution":  {func(x *world) { contribute(x.consultation("process", "2025-07-01", "2025-08-01", "2026-12-01"), march) }, set("contributions")},
		"response": {func(x *world) {
			r := contribute(x.consultation("process", "2025-07-01", "2025-08-01", "2026-12-01"), "2025-09-01")
			r.Response, r.Responded = prose("Yes."), w(march)
		}, filled("contributions", "response")},
		"outcome": {func(x *world) {
			r := contribute(x.consultation("process", "2025-07-01", "2025-08-01", "2026-12-01"), "2025-09-01")
			r.Outcome, r.Responded = "noted", w(march)
		}, filled("contributions", "outcome")},
		"overall response": {func(x *world) {
			c := x.consultation("process", "2025-07-01", "2025-08-01", "2025-09-01")
			c.Response, c.ResponsePublished = prose("Yes."), w(march)
		}, filled("consultations", "response")},
		"group": {func(x *world) { x.commitment("1"); x.group(march, ogp.Government, ogp.CivilSociety) }, filled("commitments", "group")},
		"open call": {func(x *world) {
			x.commitment("1")
			x.group("2025-08-01", ogp.Government, ogp.CivilSociety).OpenCall.On = w(march)
		}, filled("commitments", "open_group")},
		"status": {func(x *world) { x.commitment("1"); x.round("2026-01-01", march) }, filled("commitments", "status")},
	} {
		x := empty()
		c.do(x)
		for day, want := range map[string]bool{"2026-03-01": false, "2026-03-30": false, "2026-03-31": true} {
			if got := x.ask(t, day, Cycle, c.ask).Checks[0].Result == Holds; got != want {
				t.Errorf("%s: on %s it is there: %v", name, day, got)
			}
		}
	}
}

func TestAVagueStartBelongsToThePhaseOfItsFirstDay(t *testing.T) {
	x := empty()
	x.event("other", "", "2025-06") // from development, which ends on the twentieth, into the gap after it
	x.consultation("other", "", "2025-06", "2025-12-01")
	for _, name := range []Set{"events", "consultations"} {
		x.want(t, "2025-06-30", Developing, Check{Kind: "has", Sets: []Set{name}}, Holds, "")
	}
}

func TestAVagueStartIsNoEvidenceBeforeTheLastDayThatItsSourceAllows(t *testing.T) {
	for name, c := range map[string]struct{ starts, ends, there string }{
		"a month":              {"2026-03", "", "2026-03-31"},
		"a year":               {"2026", "", "2026-12-31"},
		"a month, over by the": {"2026-03", "2026-03-20", "2026-03-20"},
		"a month, to autumn":   {"2026-03", "autumn 2026", "2026-03-31"},
		"one day":              {"2026-03-02", "2026-03-05", "2026-03-02"},
	} {
		x := empty()
		x.event("other", "", c.starts).Ends = w(c.ends)
		x.consultation("other", "", c.starts, c.ends)
		day := date_(c.there)
		for _, set := range []Set{"events", "consultations"} {
			has := Check{Kind: "has", Sets: []Set{set}}
			before, on := x.ask(t, day.AddDays(-1).String(), Cycle, has), x.ask(t, day.String(), Cycle, has)
			if before.Checks[0].Result != Pending || on.Checks[0].Result != Holds {
				t.Errorf("%s: %s, %s on the day before %s and %s on it", name, set, before.Checks[0].Result, day, on.Checks[0].Result)
			}
		}
	}
}

// TestAVagueStartHidesNoFault holds that what may have begun is asked for its
// notice, and what was written to it for its answer, from the first day on.
func TestAVagueStartHidesNoFault(t *testing.T) {
	x := empty()
	x.event("other", "2025-02-01", "2025-03-29")
	x.event("other", "", "2025-05")
	x.want(t, "2025-04-30", Developing, noticeOf4Weeks, Holds, "")
	x.want(t, "2025-05-01", Developing, noticeOf4Weeks, Missing, "")
	answers := Check{Kind: "covers", Sets: []Set{"contributions"}, Fields: []string{"response"}}
	contribute(x.consultation("ideas", "2025-02-01", "2025-03-01", "2025-03-31"), "2025-03-05").Response = prose("Yes.")
	contribute(x.consultation("ideas", "2025-02-01", "2025-05", "2025-06-15"), "2025-05-10")
	x.want(t, "2025-05-09", Developing, answers, Holds, "")
	x.want(t, "2025-05-10", Developing, answers, Missing, "")
}

func TestAVagueAnswerCountsAsItsLastDay(t *testing.T) {
	x := empty()
	x.question("2026-01-30", "2026-02") // the 20th working day is 27 February
	x.want(t, "2026-03-02", Cycle, answeredIn20, Breached, "")
	x.site.Questions[0].Asked = w("2026-01") // asked by the last day of January
	x.want(t, "2026-02-27", Cycle, answeredIn20, Pending, "2026-02-27")
}

func TestAVagueWithdrawalCountsAsItsLastDay(t *testing.T) {
	x := empty()
	c := x.commitment("1")
	x.round("2025-12-15", "2025-12-20").Reports = nil
	c.Withdrawn = w("2025-12")
	x.want(t, "2026-02-01", Implementing, reportedEach, Breached, "")
	c.Withdrawn = w("2025-11")
	x.want(t, "2026-02-01", Implementing, reportedEach, Pending, "2027-06-30")
}

func TestTheCountrysOwnWeekendCounts(t *testing.T) {
	x := empty()
	x.question("2026-10-29", "") // a Thursday
	x.site.Working = calendar.Working{Weekend: [7]bool{time.Friday: true, time.Saturday: true}}
	x.want(t, "2026-11-20", Cycle, answeredIn20, Pending, "2026-11-26")
	x.site.Working = calendar.Working{Holidays: []calendar.Date{date_("2026-11-02")}} // Saturday and Sunday, as nothing is said
	x.want(t, "2026-11-20", Cycle, answeredIn20, Pending, "2026-11-27")
}

func TestOtherSectorsAreNotTheTwoSides(t *testing.T) {
	x := empty()
	x.commitment("1")
	x.group("2025-06-01", ogp.Academia, ogp.Private)
	x.want(t, "2025-06-21", Developing, groupsBy, Breached, "")
}

func TestAGroupYetToBeFormedIsNotThere(t *testing.T) {
	x := empty()
	g := x.group("2026-01-01")
	x.meeting("2025-08-01").Group = ogp.Ref[ogp.Group]{As: "g", To: g}
	v := x.ask(t, "2025-09-01", Implementing, Check{Kind: "every", Sets: []Set{"group-meetings"}, Period: "quarter"})
	if v.Checks[0].Finding.Key != "every.nogroup" || v.Checks[0].Result != Pending {
		t.Errorf("%s %s", v.Checks[0].Result, v.Checks[0].Finding.Key)
	}
}

func TestOnlyAskedForIsALateRecordSeenAfterThePlansEnd(t *testing.T) {
	summary := Check{Kind: "covers", Sets: []Set{"closed-consultations"}, Fields: []string{"summary"}}
	x := empty()
	x.consultation(ogp.AboutSelfAssessment, "2027-05-01", "2027-06-01", "2027-07-31").Summary = prose("Heard.")
	x.want(t, "2027-09-01", Implementing, summary, Pending, "2027-07-31") // as of the last day it was open
	summary.Late = true
	x.want(t, "2027-07-31", Implementing, summary, Pending, "2027-07-31")
	x.want(t, "2027-08-01", Implementing, summary, Holds, "")
}

func TestAVagueReportIsAsCurrentAsItsLastDay(t *testing.T) {
	x := empty()
	x.commitment("1")
	x.round("2025-08-01", "2025-08")
	x.want(t, "2026-02-28", Implementing, statusNew, Holds, "2026-02-28")
	x.want(t, "2026-03-01", Implementing, statusNew, Breached, "")
}

func TestAPreviewsDraftReportsAndContributionsAreNotThere(t *testing.T) {
	x := empty()
	x.commitment("1")
	r := x.round("2025-12-01", "2025-12-15").Reports[0]
	x.want(t, "2026-01-01", Implementing, reportedEach, Holds, "")
	r.Draft = true
	x.want(t, "2026-01-01", Implementing, reportedEach, Breached, "")
	c, n := x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-04-30"), 1
	c.Received = &n
	contribute(c, "2025-04-01").Draft = true
	x.want(t, "2025-05-01", Developing, allAccounted, Breached, "")
}

func TestWhatVagueDatesLeaveOpenIsMissingNotBreached(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "2025-03", "2025-03-29") // in time, if on the first of March
	x.want(t, "2025-04-01", Developing, noticeOf4Weeks, Missing, "")
	x.plan.Events[0].Starts = w("2025-03-28")
	x.want(t, "2025-04-01", Developing, noticeOf4Weeks, Breached, "")
	c := x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03", "2025-03-28") // 28 days, if from the first of March
	x.want(t, "2025-04-01", Developing, openFor4Weeks, Missing, "")
	c.Closes = w("2025-03-27")
	x.want(t, "2025-04-01", Developing, openFor4Weeks, Breached, "")
}
