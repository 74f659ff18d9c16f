package standard

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryRequirementIsShownWhereItsRecordsAreThere(t *testing.T) {
	x := full(t)
	for _, v := range Judge(x.site, x.plan, date_(fullDay), shipped(t)) {
		if v.Outcome != Met && v.Outcome != Attested {
			t.Errorf("%s: %s", v.Requirement.Key, v.Outcome)
			for _, c := range v.Checks {
				t.Logf("  %s %s: %s %s %v", c.Check.Key, c.Check.Kind, c.Result, c.Finding.Key, c.Finding.Args)
			}
		}
	}
}

// failures spoil the full world for one requirement each.
var failures = []struct {
	id    string
	why   string
	spoil func(*world)
	want  Outcome
}{
	{"INFO-B-01", "the point of contact cannot be reached", func(x *world) { x.site.Contacts[1].Email = "" }, PartlyMet},
	{"INFO-B-02", "no documents", func(x *world) { x.site.Documents = nil }, PartlyMet},
	{"INFO-B-03", "one stage only", func(x *world) { x.plan.Timeline.Stages = x.plan.Timeline.Stages[:1] }, PartlyMet},
	{"INFO-B-04", "nobody states it", unstated("INFO-B-04"), NoEvidence},
	{"INFO-B-05", "one event announced late", func(x *world) { x.plan.Events[0].Announced = w("2025-02-20") }, NotMet},
	{"INFO-B-06", "a topic published after the first consultation opened", func(x *world) { x.site.About[2].Published = w("2025-03-02") }, NotMet},
	{"INFO-B-07", "a month without news", func(x *world) {
		x.plan.Updates[3].Date, x.site.Meetings[2].Published = w("2025-04-20"), w("2025-06-01")
		x.site.Documents[1].Date = w("2025-06-02")
	}, NotMet},
	{"INFO-B-08", "told nowhere else", func(x *world) { x.site.About[4].Channels = nil }, PartlyMet},
	{"INFO-B-09", "a report leaves a commitment out", func(x *world) { r := x.plan.Rounds[1]; r.Reports = r.Reports[:1] }, NotMet},
	{"INFO-S-01", "no governance", func(x *world) { x.site.Forum.Governance = nil }, PartlyMet},
	{"INFO-S-02", "notes of one meeting not published", func(x *world) { x.site.Meetings[3].Published = w("") }, PartlyMet},
	{"INFO-S-03", "one update through one digital channel", func(x *world) { x.plan.Updates[0].Channels = x.two()[:1] }, PartlyMet},
	{"INFO-S-04", "one event had no officials", func(x *world) { x.plan.Events[2].Officials = nil }, NotMet},
	{"INFO-S-05", "not approved by the forum in the second year", func(x *world) {
		x.plan.Rounds[2].ApprovedByForum, x.plan.Rounds[3].ApprovedByForum = w(""), w("")
	}, NotMet},
	{"INFO-S-06", "the last report is too old", func(x *world) { x.plan.Rounds = x.plan.Rounds[:2] }, NotMet},
	{"DIAL-B-01", "a quarter without a meeting", func(x *world) { x.site.Meetings = x.site.Meetings[6:] }, NotMet},
	{"DIAL-B-02", "no day of agreement", func(x *world) { x.site.Forum.RulesAgreed = w("") }, PartlyMet},
	{"DIAL-B-03", "nobody senior", func(x *world) { x.site.Members[0].Senior = false }, PartlyMet},
	{"DIAL-B-04", "meetings have other topics", untopical, PartlyMet},
	{"DIAL-B-05", "only government says so", func(x *world) { governmentSays(x, "DIAL-B-05") }, NoEvidence},
	{"DIAL-B-06", "the design came after the first opportunity", func(x *world) { x.site.Meetings[0].Held = w("2025-03-02") }, NotMet},
	{"DIAL-B-07", "nothing is open", closeAll, PartlyMet},
	{"DIAL-B-08", "nothing is online", func(x *world) { x.plan.Consultations[0].Mode = "" }, PartlyMet},
	{"DIAL-B-09", "the longest window is 41 days", func(x *world) { x.plan.Consultations[0].Closes = w("2025-04-10") }, NotMet},
	{"DIAL-B-10", "no meeting on priorities", untopical, PartlyMet},
	{"DIAL-B-11", "one contribution has no response", func(x *world) { x.plan.Consultations[0].Contributions[0].Response = nil }, PartlyMet},
	{"DIAL-B-12", "27 days", func(x *world) { x.plan.Consultations[1].Closes = w("2025-05-31") }, NotMet},
	{"DIAL-B-13", "no meeting on monitoring", untopical, PartlyMet},
	{"DIAL-B-14", "no meeting on the self-assessment", untopical, PartlyMet},
	{"DIAL-B-15", "a year without an open meeting", func(x *world) { x.plan.Events = append(x.plan.Events[:10], x.plan.Events[14:]...) }, NotMet},
	{"DIAL-B-16", "no update on the report", func(x *world) { x.plan.Updates = x.plan.Updates[:4] }, PartlyMet},
	{"DIAL-B-17", "no officials at the launch", func(x *world) { x.plan.Events[len(x.plan.Events)-1].Officials = nil }, PartlyMet},
	{"DIAL-S-01", "two sectors only", func(x *world) { x.site.Members = x.site.Members[:2] }, PartlyMet},
	{"DIAL-S-02", "the forum advises", func(x *world) { x.site.Forum.Decides = "advises" }, PartlyMet},
	{"DIAL-S-03", "nobody states it", unstated("DIAL-S-03"), NoEvidence},
	{"DIAL-S-04", "decided by government", func(x *world) { x.site.Meetings[0].Decisions[0].How = "government" }, PartlyMet},
	{"DIAL-S-05", "both in one place", func(x *world) { x.plan.Events[4].Place = x.plan.Events[1].Place }, NotMet},
	{"DIAL-S-06", "an idea without an outcome", func(x *world) { x.plan.Consultations[0].Contributions[0].Outcome = "" }, PartlyMet},
	{"DIAL-S-07", "decided by government", func(x *world) { x.site.Meetings[1].Decisions[0].How = "government" }, PartlyMet},
	{"DIAL-S-08", "the group was formed after submission", func(x *world) { x.site.Groups[0].Formed = w("2025-06-21") }, NotMet},
	{"DIAL-S-09", "no open call", func(x *world) { x.site.Groups[0].OpenCall.On = w("") }, NoEvidence},
	{"DIAL-S-10", "no group", func(x *world) { x.site.Groups = nil }, NotMet},
	{"DIAL-S-11", "27 days", func(x *world) { x.plan.Consultations[2].Closes = w("2027-08-05") }, NotMet},
	{"DIAL-S-12", "a year without the minister", func(x *world) { x.plan.Events[9].Type, x.plan.Events[7].Type = "other", "other" }, NotMet},
	{"DOCF-B-01", "nobody states it", unstated("DOCF-B-01"), NoEvidence},
	{"DOCF-B-02", "answered too late", func(x *world) { x.site.Questions[0].Answered = w("2026-03-03") }, NotMet},
	{"DOCF-B-03", "no IRM report in the repository", func(x *world) { x.site.Documents = x.site.Documents[:9] }, PartlyMet},
	{"DOCF-B-04", "two received, one published", func(x *world) { *x.plan.Consultations[0].Received = 2 }, NotMet},
	{"DOCF-B-05", "no response", func(x *world) { x.plan.Consultations[1].Response = nil }, NoEvidence},
	{"DOCF-B-06", "no summary", func(x *world) { x.plan.Consultations[2].Summary = nil }, NoEvidence},
	{"DOCF-S-01", "one who was refused got no answer", func(x *world) { x.plan.Consultations[1].Contributions[0].Response = nil }, PartlyMet},
	{"DOCF-S-02", "the number is only about", func(x *world) { x.plan.Consultations[2].ReceivedAbout = true }, NoEvidence},
	{"TIME-B-01", "the same as before", func(x *world) { *x = *empty(); x.twin() }, NotMet},
	{"1.1", "eight months without a meeting", func(x *world) { x.site.Meetings = append(x.site.Meetings[:2], x.site.Meetings[6:]...) }, NotMet},
	{"2.1", "no address", func(x *world) { x.site.BaseURL = "" }, NoEvidence},
	{"2.2", "seven months without a document", func(x *world) { x.site.Documents = append(x.site.Documents[:5], x.site.Documents[6:]...) }, NotMet},
	{"3.1", "thirteen days ahead", func(x *world) { x.plan.Timeline.Published = w("2025-01-02") }, NotMet},
	{"3.2", "no such event", func(x *world) { x.plan.Events[1].Type, x.plan.Events[4].Type = "other", "other" }, NoEvidence},
	{"3.3", "not open", closeAll, NoEvidence},
	{"4.1", "neither it nor its consultation has a response", func(x *world) {
		x.plan.Consultations[0].Response, x.plan.Consultations[0].Contributions[0].Response = nil, nil
	}, NoEvidence},
	{"5.1", "one meeting in the second year", func(x *world) { x.plan.Events = append(x.plan.Events[:12], x.plan.Events[13:]...) }, NotMet},
}

func unstated(requirement string) func(*world) {
	return func(x *world) {
		for _, s := range x.site.Statements {
			if s.Requirement == requirement {
				s.By = ""
			}
		}
	}
}

func governmentSays(x *world, requirement string) {
	for _, s := range x.site.Statements {
		if s.Requirement == requirement {
			s.Sector = "government"
		}
	}
}

func untopical(x *world) {
	for _, m := range x.site.Meetings {
		m.Topics = nil
	}
}

func closeAll(x *world) {
	no := false
	for _, e := range x.plan.Events {
		e.Open = &no
	}
	for _, c := range x.plan.Consultations {
		c.Open = &no
	}
}

func TestEveryRequirementFailsWhereItsRecordsDoNot(t *testing.T) {
	told := map[string]bool{}
	for _, c := range failures {
		t.Run(c.id+" "+c.why, func(t *testing.T) {
			x := full(t)
			c.spoil(x)
			if v := x.verdict(t, fullDay, c.id); v.Outcome != c.want {
				t.Errorf("%s, want %s", v.Outcome, c.want)
				for _, r := range v.Checks {
					t.Logf("  %s %s: %s %s %v", r.Check.Key, r.Check.Kind, r.Result, r.Finding.Key, r.Finding.Args)
				}
			}
		})
		told[c.id] = true
	}
	for _, s := range shipped(t) {
		for _, r := range s.Requirements {
			if !told[r.Key] {
				t.Errorf("%s has no world in which it fails", r.Key)
			}
		}
	}
}

func TestCountsOfLevelsAndPhasesAreThoseOfTheGuidelines(t *testing.T) {
	got := map[string]int{}
	for _, s := range shipped(t) {
		for _, r := range s.Requirements {
			got[s.ID]++
			got[s.ID+" "+string(r.Level)]++
			if s.ID == "co-creation-2016" {
				got[string(r.Phase)]++
				got[string(r.Level)+" "+r.Area]++
			}
		}
	}
	want := map[string]int{
		"co-creation-2016": 53, "co-creation-2016 basic": 33, "co-creation-2016 stretch": 20,
		"minimum-2022": 8, "minimum-2022 minimum": 8,
		"cycle": 16, "developing": 23, "implementing": 14,
		"basic INFO": 9, "basic DIAL": 17, "basic DOCF": 6, "basic TIME": 1,
		"stretch INFO": 6, "stretch DIAL": 12, "stretch DOCF": 2,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
