package standard

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

// full is a world in which every requirement is met or attested on fullDay,
// after the plan's end.
const fullDay = "2027-09-01"

func full(t testing.TB) *world {
	x := empty()
	x.site.BaseURL = "https://opengov.example/"
	x.site.Plans = append(x.site.Plans, &ogp.ActionPlan{Record: id("plans", "2022-2024"), Folder: "2022-2024", Number: 1,
		Development:    ogp.Stretch{Starts: w("2022-01-01"), Ends: w("2022-06-30")},
		Implementation: ogp.Stretch{Starts: w("2022-07-01"), Ends: w("2024-06-30")}})
	x.people()
	x.told()
	x.gathered()
	x.met()
	x.carriedOut()
	x.kept()
	for _, s := range shipped(t) {
		for _, r := range s.Requirements {
			x.state(s.ID, r.Key, "2025-02-01").Sector = ogp.CivilSociety
		}
	}
	return x
}

func (x *world) people() {
	x.contact(ogp.LeadAgency)
	x.contact(ogp.PointOfContact)
	f := x.forum()
	f.RulesAgreed, f.Decides = w("2024-02-01"), "jointly"
	x.member(ogp.Government, ogp.CoChair).Senior = true
	x.member(ogp.CivilSociety, ogp.CoChair)
	x.member(ogp.Academia, "member")
}

func (x *world) told() {
	for _, topic := range []ogp.AboutTopic{"open-government", "ogp", "plan-scope", "process", "decision-making"} {
		x.page(topic, "2024-12-01").Channels = x.two()
	}
	x.stage(ogp.Development, "2025-01-15")
	x.stage(ogp.Development, "2025-05-01")
	x.plan.Timeline.Published, x.plan.Timeline.Channels = w("2024-12-15"), x.two()
	for _, day := range []string{"2025-02-10", "2025-03-10", "2025-04-10", "2025-05-10"} {
		x.update(day).Channels = x.two()
	}
	x.update("2027-08-02").About = "irm-report"
}

func (x *world) gathered() {
	for _, starts := range []string{"2025-03-10", "2025-04-10"} {
		x.event(ogp.OpenMeeting, "2025-01-20", starts).Mode = ogp.InPerson
		e := x.event(ogp.Outreach, "2025-01-20", starts)
		e.Organiser, e.Mode, e.Place = []ogp.Organiser{"forum"}, ogp.InPerson, words_("Town of "+starts)
		e = x.event("workshop", "2025-01-20", starts)
		e.Organiser, e.Officials = []ogp.Organiser{"civil-society"}, ogp.Texts{{Lang: "en", Values: []string{"A minister"}}}
	}
	ideas := x.consultation(ogp.AboutIdeas, "2025-01-20", "2025-03-01", "2025-04-30")
	ideas.Mode = ogp.Online
	draft := x.consultation(ogp.AboutDraftPlan, "2025-03-01", "2025-05-05", "2025-06-05")
	for _, c := range []*ogp.Consultation{ideas, draft, x.consultation(ogp.AboutSelfAssessment, "2027-06-01", "2027-07-10", "2027-08-10")} {
		n := 1
		c.Received, c.Summary, c.Response = &n, prose("What we heard."), prose("What we answer.")
		r := contribute(c, c.Opens.String())
		r.Outcome, r.Response = ogp.NotAccepted, prose("Because.")
		c.Channels = x.two()
	}
	for _, e := range x.plan.Events {
		e.Channels = x.two()
	}
	for _, day := range []string{"2025-09-01", "2026-03-01", "2026-09-01", "2027-03-01"} {
		x.event(ogp.OpenMeeting, "", day)
		x.event(ogp.MinisterMeeting, "", day)
	}
	x.event(ogp.IRMLaunch, "", "2027-08-15").Officials = ogp.Texts{{Lang: "en", Values: []string{"A minister"}}}
}

func (x *world) met() {
	first := x.meeting("2025-01-16", ogp.ProcessDesign)
	decide(first, "consensus")
	for day := date_("2025-03-16"); day < date_("2027-06-30"); day = day.AddMonths(2) {
		x.meeting(day.String(), ogp.Priorities, ogp.CommitmentSelection, ogp.Monitoring)
	}
	decide(x.site.Meetings[1], "vote")
	x.meeting("2027-07-15", ogp.TopicSelfAssessment).PlanRef = x.planRef()
	for _, m := range x.site.Meetings {
		m.Published = w(m.Held.First.AddDays(7).String())
	}
}

func (x *world) carriedOut() {
	for _, number := range []string{"1", "2"} {
		milestone(x.commitment(number), number+".1", "2025-10-01")
	}
	for _, r := range [][2]string{{"2025-12-01", "2025-12-15"}, {"2026-05-15", "2026-06-01"}, {"2026-11-01", "2026-11-20"}, {"2027-04-30", "2027-05-10"}} {
		round := x.round(r[0], r[1])
		round.Joint, round.ApprovedByForum = true, w(r[1])
		for _, report := range round.Reports {
			report.Milestones = []*ogp.MilestoneReport{{Key: report.Commitment.Milestones[0].Key, Status: ogp.Limited, Delay: prose("The law came late.")}}
		}
	}
	g := x.group("2025-04-01", ogp.Government, ogp.CivilSociety)
	g.OpenCall.On = w("2025-03-01")
	for day := date_("2025-08-01"); day < date_("2027-06-30"); day = day.AddMonths(2) {
		x.meeting(day.String()).Group = ogp.Ref[ogp.Group]{As: "g", To: g}
	}
	x.question("2026-02-02", "2026-02-10")
}

func (x *world) kept() {
	for _, d := range [][2]string{{"consultation", "2025-02-20"}, {"draft-plan", "2025-05-05"}, {"reasoning", "2025-06-15"}, {"action-plan", "2025-06-20"},
		{"evidence", "2025-12-10"}, {"evidence", "2026-06-01"}, {"evidence", "2026-11-20"}, {"evidence", "2027-05-10"},
		{"self-assessment", "2027-07-05"}, {"irm-report", "2027-08-01"}} {
		x.document(ogp.DocumentType(d[0]), d[1])
	}
}

// twin adds a plan before of which nothing is known.
func (x *world) twin() {
	x.site.Plans = append(x.site.Plans, &ogp.ActionPlan{Record: id("plans", "2022-2024"), Folder: "2022-2024", Number: 1,
		Implementation: ogp.Stretch{Starts: w("2022-07-01"), Ends: w("2024-06-30")}})
}
