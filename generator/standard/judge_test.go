package standard

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

func results(all ...Result) []CheckResult {
	var checks []CheckResult
	for _, r := range all {
		checks = append(checks, CheckResult{Check: &Check{Kind: "has"}, Result: r})
	}
	return checks
}

func TestTheFoldIsThatOfTheTable(t *testing.T) {
	word := CheckResult{Check: &Check{Kind: "stated"}, Result: Holds}
	for _, c := range []struct {
		checks []CheckResult
		want   Outcome
	}{
		{results(Holds, Missing, Pending, Breached), NotMet},
		{results(Breached), NotMet},
		{results(Holds, Missing, Pending), PartlyMet},
		{results(Missing, Pending), NoEvidence},
		{results(Missing), NoEvidence},
		{results(Holds, Pending), NotYetDue},
		{results(), NotYetDue},
		{[]CheckResult{word}, Attested},
		{append(results(Holds), word), Met},
		{results(Holds, Holds), Met},
	} {
		if got := fold(c.checks); got != c.want {
			t.Errorf("%v: %s, want %s", c.checks, got, c.want)
		}
	}
}

func TestAPlanThatIsOverIsSeenAsOfItsLastDay(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "", "2027-06-30")
	x.meeting("2027-06-30")
	if v := x.ask(t, "2030-01-01", Implementing, hasTwoEvents); v.Seen != date_("2027-06-30") || !v.Frozen() || v.Day != date_("2030-01-01") {
		t.Errorf("seen as of %s, asked on %s", v.Seen, v.Day)
	}
	x.want(t, "2030-01-01", Implementing, hasTwoEvents, Breached, "")
	x.event(ogp.OpenMeeting, "", "2027-07-01")
	x.want(t, "2030-01-01", Implementing, hasTwoEvents, Breached, "")
	x.plan.Events[1].Starts = w("2027-06-30")
	x.want(t, "2030-01-01", Implementing, hasTwoEvents, Holds, "")
	x.want(t, "2027-06-30", Implementing, hasTwoEvents, Holds, "")
}

func TestAnswersMembersAndStatementsAfterThePlansEndDoNotCount(t *testing.T) {
	x := empty()
	q := x.question("2027-06-20", "2027-07-05")
	x.want(t, "2027-09-01", Cycle, answeredIn20, Pending, "2027-07-16") // its 20th working day came after the plan's end
	q.Asked = w("2027-05-03")
	x.want(t, "2027-09-01", Cycle, answeredIn20, Breached, "")
	q.Answered = w("2027-05-10")
	x.want(t, "2027-09-01", Cycle, answeredIn20, Holds, "")
	x.state("test", "Q", "2027-07-01")
	x.want(t, "2027-09-01", Cycle, said, Missing, "")
	late := said
	late.Late = true
	x.want(t, "2027-09-01", Cycle, late, Holds, "")
}

func TestWhatConcernsTheSelfAssessmentOrTheIRMReportIsNotFrozen(t *testing.T) {
	x := full(t)
	for _, id := range []string{"DIAL-B-14", "DIAL-B-15", "DIAL-B-16", "DIAL-B-17", "DIAL-S-11", "DOCF-B-06", "DOCF-S-02"} {
		if v := x.verdict(t, "2027-06-30", id); v.Outcome == Met {
			t.Errorf("%s was met before anything of it came", id)
		}
		if v := x.verdict(t, fullDay, id); v.Outcome != Met {
			t.Errorf("%s: %s", id, v.Outcome)
		}
	}
	if v := x.verdict(t, "2027-07-20", "DIAL-S-11"); v.Outcome != NotYetDue || v.Until != date_("2027-08-10") {
		t.Errorf("while the consultation is open: %s until %s", v.Outcome, v.Until)
	}
}

func TestLateRecordsDoNotServeOtherRequirements(t *testing.T) {
	x := empty()
	x.document("irm-report", "2027-08-01")
	x.want(t, "2027-09-01", Cycle, Check{Kind: "has", Sets: []Set{"documents"}}, Missing, "")
}

func TestTwoOverlappingPlansDoNotLendEachOtherRecords(t *testing.T) {
	x, events := empty(), Check{Kind: "has", Sets: []Set{"events"}}
	y := empty()
	y.site = x.site
	y.plan.Folder, y.plan.Number = "2026-2028", 3
	x.site.Plans = append(x.site.Plans, y.plan)
	y.event(ogp.OpenMeeting, "", "2026-03-01")
	y.document("evidence", "2026-03-01")
	y.meeting("2026-03-01", ogp.Monitoring).PlanRef = y.planRef()
	y.round("2026-03-01", "2026-03-01")
	y.state("test", "Q", "2026-03-01").PlanRef = y.planRef()
	for _, c := range []Check{events, {Kind: "has", Sets: []Set{"documents"}}, {Kind: "has", Sets: []Set{"forum-meetings"}}, {Kind: "has", Sets: []Set{"rounds"}}, said} {
		if r := y.ask(t, "2026-04-01", Implementing, c).Checks[0].Result; r != Holds {
			t.Errorf("its own plan: %v is %s", c.Sets, r)
		}
		if r := x.ask(t, "2026-04-01", Implementing, c).Checks[0].Result; r == Holds {
			t.Errorf("the other plan: %v holds", c.Sets)
		}
	}
}

func TestAMeetingOrUpdateWithoutAPlanCountsForEachCycleThatHoldsItsDay(t *testing.T) {
	meetings, updates := Check{Kind: "has", Sets: []Set{"forum-meetings"}}, Check{Kind: "has", Sets: []Set{"updates"}}
	x := empty()
	x.meeting("2025-01-15")
	x.site.Updates = append(x.site.Updates, &ogp.Update{Record: id("updates", "n"), Title: words_("News"), Date: w("2025-01-15")})
	x.want(t, "2025-02-01", Cycle, meetings, Holds, "")
	x.want(t, "2025-02-01", Cycle, updates, Holds, "")
	x.site.Meetings[0].Held, x.site.Updates[0].Date = w("2025-01-14"), w("2025-01-14")
	x.want(t, "2025-02-01", Cycle, meetings, Pending, "2027-06-30")
	x.want(t, "2025-02-01", Cycle, updates, Pending, "2027-06-30")
}

func TestARecordCountsInEachOfTwoOverlappingPhases(t *testing.T) {
	x := empty() // submitted a month after implementation began
	x.plan.Submitted = w("2025-07-31")
	x.event(ogp.OpenMeeting, "", "2025-07-15")
	x.want(t, "2025-08-15", Developing, Check{Kind: "has", Sets: []Set{"events"}}, Holds, "")
	x.want(t, "2025-08-15", Implementing, Check{Kind: "has", Sets: []Set{"events"}}, Holds, "")
}

func TestWithoutThePlansDaysNothingIsShown(t *testing.T) {
	x := full(t)
	x.plan.Development = ogp.Stretch{}
	for _, v := range Judge(x.site, x.plan, date_(fullDay), shipped(t)) {
		if v.Requirement.Phase == Developing && (v.Outcome != NoEvidence || v.Checks[0].Finding.Key != "unrecorded") {
			t.Errorf("%s: %s", v.Requirement.Key, v.Outcome)
		}
	}
	x.plan.Implementation = ogp.Stretch{}
	for _, v := range Judge(x.site, x.plan, date_(fullDay), shipped(t)) {
		if v.Outcome == Met || v.Outcome == Attested {
			t.Errorf("without any days %s is %s", v.Requirement.Key, v.Outcome)
		}
	}
}

func TestDevelopmentWhoseEndIsNotWrittenRunsToItsSubmission(t *testing.T) {
	x := empty()
	x.plan.Development.Ends = w("")
	x.event(ogp.OpenMeeting, "", "2025-06-20")
	one := Check{Kind: "has", Sets: []Set{"events"}}
	x.want(t, "2025-06-20", Developing, one, Holds, "")
	x.want(t, "2025-06-19", Developing, one, Missing, "") // not submitted yet: nobody knows
}

func TestWithoutAPlanThereAreNoVerdictsAndWithoutRecordsNothingIsMet(t *testing.T) {
	if v := Judge(&ogp.Site{}, nil, date_("2026-01-01"), shipped(t)); v != nil {
		t.Errorf("%d verdicts", len(v))
	}
	for day := date_("2024-01-01"); day < date_("2029-01-01"); day = day.AddDays(17) {
		x := empty()
		for _, v := range Judge(x.site, x.plan, day, shipped(t)) {
			if v.Outcome == Met || v.Outcome == Attested {
				t.Errorf("%s on %s: %s", v.Requirement.Key, day, v.Outcome)
			}
		}
	}
	for _, v := range Judge(&ogp.Site{}, &ogp.ActionPlan{}, date_("2026-01-01"), shipped(t)) {
		if v.Outcome != NoEvidence {
			t.Errorf("a plan of which nothing is written: %s is %s", v.Requirement.Key, v.Outcome)
		}
	}
}

func TestTheSameContentGivesTheVerdictsOfEachDay(t *testing.T) {
	x := empty()
	x.question("2026-10-30", "")
	x.state("co-creation-2016", "DOCF-B-02", "2026-01-01")
	for day, want := range map[string]Outcome{"2026-10-29": PartlyMet, "2026-11-27": NotYetDue, "2026-11-28": NotMet} {
		if v := x.verdict(t, day, "DOCF-B-02"); v.Outcome != want {
			t.Errorf("%s: %s, want %s", day, v.Outcome, want)
		}
	}
}

func TestImprovementIsPendingWithoutAPlanBeforeAndBreachedWhenOver(t *testing.T) {
	x := empty()
	if v := x.verdict(t, "2026-01-01", "TIME-B-01"); v.Outcome != NotYetDue || v.Until != 0 {
		t.Errorf("no plan before: %s until %s", v.Outcome, v.Until)
	}
	x.twin()
	if v := x.verdict(t, "2027-06-30", "TIME-B-01"); v.Outcome != NotYetDue || v.Until != date_("2027-06-30") {
		t.Errorf("not greater, plan not over: %s until %s", v.Outcome, v.Until)
	}
	if v := x.verdict(t, "2027-07-01", "TIME-B-01"); v.Outcome != NotMet {
		t.Errorf("not greater, plan over: %s", v.Outcome)
	}
	x.state("co-creation-2016", "INFO-B-04", "2025-02-01").PlanRef = x.planRef()
	if v := x.verdict(t, "2027-07-01", "TIME-B-01"); v.Outcome != Met {
		t.Errorf("greater: %s", v.Outcome)
	}
}

func TestThePlanBeforeIsThatOfTheNextLowerNumber(t *testing.T) {
	first, second, fourth := &ogp.ActionPlan{Number: 1}, &ogp.ActionPlan{Number: 2}, &ogp.ActionPlan{Number: 4}
	unnumbered := &ogp.ActionPlan{}
	site := &ogp.Site{Plans: []*ogp.ActionPlan{fourth, first, unnumbered, second}}
	if Previous(site, fourth) != second || Previous(site, second) != first || Previous(site, first) != nil || Previous(site, unnumbered) != nil {
		t.Error("the plan before is another")
	}
}

func TestADraftIsNotThere(t *testing.T) {
	x := full(t)
	for _, e := range x.plan.Events {
		e.Draft = true
	}
	for _, c := range x.plan.Consultations {
		c.Draft = true
	}
	for _, r := range x.plan.Rounds {
		r.Draft = true
	}
	for _, m := range x.site.Meetings {
		m.Draft = true
	}
	for _, d := range x.site.Documents {
		d.Draft = true
	}
	x.plan.Timeline.Draft, x.site.Groups[0].Draft, x.site.Forum.Draft, x.site.Questions[0].Draft = true, true, true, true
	for _, a := range x.site.About {
		a.Draft = true
	}
	for _, u := range x.plan.Updates {
		u.Draft = true
	}
	shown := map[string]bool{"INFO-B-01": true, "2.1": true}
	for _, v := range Judge(x.site, x.plan, date_(fullDay), shipped(t)) {
		if v.Outcome == Met && !shown[v.Requirement.Key] && v.Requirement.Key != "DIAL-S-01" && v.Requirement.Key != "DIAL-B-03" && v.Requirement.Key != "TIME-B-01" {
			t.Errorf("%s is met by drafts", v.Requirement.Key)
		}
	}
}

// TestAPreviewsDraftsNeitherAttestNorFillAGroupNorCountAsThePlanBefore holds that
// what a preview shows of drafts is no evidence wherever it is only referred to.
func TestAPreviewsDraftsNeitherAttestNorFillAGroupNorCountAsThePlanBefore(t *testing.T) {
	x := empty()
	s := x.state("co-creation-2016", "INFO-B-04", "2025-02-01")
	x.commitment("1")
	g := x.group("2025-03-01", ogp.Government, ogp.CivilSociety)
	call := x.document("letter", "2025-04-01")
	g.OpenCall.Document = ogp.Ref[ogp.Document]{As: "documents/letter", To: call}
	earlier := &ogp.ActionPlan{Number: 1}
	x.site.Plans = append(x.site.Plans, earlier)
	outcomes := func() [3]Outcome {
		return [3]Outcome{x.verdict(t, "2025-08-01", "INFO-B-04").Outcome, x.verdict(t, "2025-08-01", "DIAL-S-09").Outcome, x.verdict(t, "2025-08-01", "DIAL-S-08").Outcome}
	}
	if got := outcomes(); got != [3]Outcome{Attested, Met, PartlyMet} || Previous(x.site, x.plan) != earlier {
		t.Fatalf("without drafts: %v", got)
	}
	s.Draft, call.Draft, earlier.Draft = true, true, true
	if got := outcomes(); got != [3]Outcome{NoEvidence, NoEvidence, PartlyMet} || Previous(x.site, x.plan) != nil {
		t.Errorf("with a draft statement, call and plan before: %v", got)
	}
	call.Draft, g.Own[1].Draft = false, true
	if got := outcomes(); got != [3]Outcome{NoEvidence, NoEvidence, NotMet} {
		t.Errorf("with a member that is a draft: %v", got)
	}
}

// BenchmarkJudge judges a plan with 10,000 records by both standards.
func BenchmarkJudge(b *testing.B) {
	x := full(b)
	d := roll(1)
	for range 10000 {
		d.record(x, date_("2025-01-15"), date_("2027-06-30"))
	}
	all := shipped(b)
	for b.Loop() {
		Judge(x.site, x.plan, date_("2026-11-21"), all)
	}
}

func TestTheDecidingChecksAreTheWorstOnes(t *testing.T) {
	for _, c := range []struct {
		checks []CheckResult
		want   Result
		n      int
	}{
		{results(Holds, Missing, Breached, Pending, Breached), Breached, 2},
		{results(Holds, Missing, Pending), Missing, 1},
		{results(Holds, Pending), Pending, 1},
		{results(Holds, Holds), Holds, 2},
	} {
		v := Verdict{Checks: c.checks}
		if got := v.Deciding(); len(got) != c.n || got[0].Result != c.want {
			t.Errorf("%v: %v", c.checks, got)
		}
	}
}
