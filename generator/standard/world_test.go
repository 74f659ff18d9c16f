package standard

import (
	"fmt"
	"sync"
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// A world is a site with one plan, made by hand: developed from 15 January to
// 20 June 2025, carried out from 1 July 2025 to 30 June 2027.
type world struct {
	site *ogp.Site
	plan *ogp.ActionPlan
}

func date_(s string) calendar.Date {
	d, ok := calendar.ParseDate(s)
	if !ok {
		panic("no date: " + s)
	}
	return d
}

// w reads a date as exact or vague as it is written; "" is none.
func w(s string) calendar.When {
	if s == "" {
		return calendar.When{}
	}
	if d, ok := calendar.ParseDate(s); ok {
		return calendar.On(d)
	}
	v, ok := calendar.ParseVague(s, calendar.North)
	if !ok {
		panic("no date: " + s)
	}
	return v
}

func words_(s string) ogp.Text     { return ogp.Text{{Lang: "en", Value: s}} }
func prose(s string) ogp.Prose     { return ogp.Prose{{Lang: "en", Source: s}} }
func id(kind, s string) ogp.Record { return ogp.Record{ID: kind + "/" + s, Language: "en"} }

func empty() *world {
	plan := &ogp.ActionPlan{Record: id("plans", "2025-2027"), Folder: "2025-2027", Title: words_("Second plan"), Number: 2,
		Development:    ogp.Stretch{Starts: w("2025-01-15"), Ends: w("2025-06-30")},
		Submitted:      w("2025-06-20"),
		Implementation: ogp.Stretch{Starts: w("2025-07-01"), Ends: w("2027-06-30")}}
	return &world{&ogp.Site{Record: id("site", "site"), Languages: []string{"en"}, Plans: []*ogp.ActionPlan{plan}}, plan}
}

func (x *world) channel(key string, kind ogp.ChannelKind) ogp.Ref[ogp.Channel] {
	for _, c := range x.site.Channels {
		if c.Key == key {
			return ogp.Ref[ogp.Channel]{As: key, To: c}
		}
	}
	c := &ogp.Channel{Record: id("channel", key), Key: key, Type: kind}
	x.site.Channels = append(x.site.Channels, c)
	return ogp.Ref[ogp.Channel]{As: key, To: c}
}

// two are two digital channels.
func (x *world) two() []ogp.Ref[ogp.Channel] {
	return []ogp.Ref[ogp.Channel]{x.channel("face", "social"), x.channel("tube", "video")}
}

func (x *world) planRef() ogp.Ref[ogp.ActionPlan] {
	return ogp.Ref[ogp.ActionPlan]{As: x.plan.Folder, To: x.plan}
}

func (x *world) event(kind ogp.EventKind, announced, starts string) *ogp.Event {
	e := &ogp.Event{Record: id("events", fmt.Sprint(starts, kind, len(x.plan.Events))), Title: words_("Event of " + starts), Type: kind,
		Announced: w(announced), Starts: w(starts), Organiser: []ogp.Organiser{"government"}}
	x.plan.Events = append(x.plan.Events, e)
	return e
}

func (x *world) consultation(about ogp.ConsultationAbout, announced, opens, closes string) *ogp.Consultation {
	c := &ogp.Consultation{Record: id("consultations", fmt.Sprint(about, len(x.plan.Consultations))), Title: words_("Consultation on " + string(about)),
		About: about, Announced: w(announced), Opens: w(opens), Closes: w(closes)}
	x.plan.Consultations = append(x.plan.Consultations, c)
	return c
}

func contribute(c *ogp.Consultation, received string) *ogp.Contribution {
	r := &ogp.Contribution{Record: id("contributions", fmt.Sprint(c.ID, len(c.Contributions))), Consultation: c, From: "Somebody", Received: w(received)}
	c.Contributions = append(c.Contributions, r)
	return r
}

func (x *world) update(day string) *ogp.Update {
	u := &ogp.Update{Record: id("updates", fmt.Sprint(day, len(x.plan.Updates))), Title: words_("Update of " + day), Date: w(day)}
	x.plan.Updates = append(x.plan.Updates, u)
	return u
}

func (x *world) document(kind ogp.DocumentType, day string) *ogp.Document {
	d := &ogp.Document{Record: id("documents", fmt.Sprint(kind, len(x.site.Documents))), Title: words_("A document: " + string(kind)), Type: kind, Date: w(day), PlanRef: x.planRef()}
	x.site.Documents = append(x.site.Documents, d)
	return d
}

func (x *world) meeting(held string, topics ...ogp.Topic) *ogp.Meeting {
	m := &ogp.Meeting{Record: id("forum/meetings", fmt.Sprint(held, len(x.site.Meetings))), Held: w(held), Topics: topics, Mode: ogp.InPerson}
	x.site.Meetings = append(x.site.Meetings, m)
	return m
}

func decide(m *ogp.Meeting, how ogp.DecisionHow) *ogp.Decision {
	d := &ogp.Decision{Record: id("decision", m.ID), Key: "d", Meeting: m, Text: prose("So be it."), How: how}
	m.Decisions = append(m.Decisions, d)
	return d
}

func (x *world) member(sector ogp.Sector, role ogp.MemberRole) *ogp.Member {
	m := &ogp.Member{Record: id("members", fmt.Sprint(sector, len(x.site.Members))), Person: string(sector), Sector: sector, Role: role}
	x.site.Members = append(x.site.Members, m)
	return m
}

func (x *world) forum() *ogp.Forum {
	x.site.Forum = &ogp.Forum{Record: id("forum", ""), Title: words_("The forum"), Formed: w("2024-01-01"), Remit: prose("It guides."), Governance: prose("It votes.")}
	return x.site.Forum
}

func (x *world) commitment(number string) *ogp.Commitment {
	c := &ogp.Commitment{Record: id("commitments", number), Number: number, Title: words_("Commitment " + number)}
	c.Plan = x.plan
	x.plan.Commitments = append(x.plan.Commitments, c)
	return c
}

func milestone(c *ogp.Commitment, key, due string) *ogp.Milestone {
	m := &ogp.Milestone{Record: id("milestones", key), Key: key, Commitment: c, Title: words_("Milestone " + key), Due: w(due)}
	c.Milestones = append(c.Milestones, m)
	return m
}

// round publishes a report on each commitment of the plan so far.
func (x *world) round(to, published string) *ogp.Round {
	r := &ogp.Round{Record: id("reports", fmt.Sprint(to, len(x.plan.Rounds))), Type: "progress", From: w("2025-07-01"), To: w(to), Published: w(published)}
	for _, c := range x.plan.Commitments {
		r.Reports = append(r.Reports, &ogp.Report{Record: id("report", r.ID+c.ID), Round: r, Commitment: c, Status: ogp.Limited, NextSteps: prose("Go on.")})
	}
	x.plan.Rounds = append(x.plan.Rounds, r)
	return r
}

func (x *world) group(formed string, sectors ...ogp.Sector) *ogp.Group {
	g := &ogp.Group{Record: id("groups", fmt.Sprint(len(x.site.Groups))), Title: words_("A group"), Formed: w(formed), PlanRef: x.planRef()}
	for _, c := range x.plan.Commitments {
		g.Commitments = append(g.Commitments, ogp.Ref[ogp.Commitment]{As: c.Number, To: c})
	}
	for _, s := range sectors {
		g.Own = append(g.Own, &ogp.Member{Record: id("own", string(s)), Sector: s})
	}
	x.site.Groups = append(x.site.Groups, g)
	return g
}

func (x *world) question(asked, answered string) *ogp.Question {
	q := &ogp.Question{Record: id("questions", fmt.Sprint(asked, len(x.site.Questions))), Title: words_("Why?"), Asked: w(asked), Answered: w(answered)}
	x.site.Questions = append(x.site.Questions, q)
	return q
}

func (x *world) page(topic ogp.AboutTopic, published string) *ogp.AboutPage {
	a := &ogp.AboutPage{Record: id("about", string(topic)), Title: words_("About " + string(topic)), Topic: topic, Published: w(published)}
	x.site.About = append(x.site.About, a)
	return a
}

func (x *world) contact(role ogp.ContactRole) *ogp.Contact {
	c := &ogp.Contact{Record: id("contacts", string(role)), Role: role, Person: "Maria", Email: "maria@example.org"}
	x.site.Contacts = append(x.site.Contacts, c)
	return c
}

func (x *world) stage(phase ogp.Phase, starts string) {
	t := &x.plan.Timeline
	t.Record = id("plans", "timeline")
	t.File = "content/plans/2025-2027/timeline.toml"
	t.Stages = append(t.Stages, &ogp.Stage{Record: id("stage", starts), Title: words_("Stage"), Starts: w(starts), Phase: phase})
}

func (x *world) state(standard, requirement, on string) *ogp.Statement {
	s := &ogp.Statement{Record: id("statements", requirement), Key: requirement, Standard: standard, Requirement: requirement, By: "Maria Nsimba",
		Sector: ogp.Government, On: w(on), Evidence: []ogp.Link{{As: "https://example.org"}}}
	x.site.Statements = append(x.site.Statements, s)
	return s
}

// ask answers one check in a requirement of its own.
func (x *world) ask(t *testing.T, day string, phase Phase, checks ...Check) Verdict {
	t.Helper()
	q := &Requirement{Key: "Q", Phase: phase}
	for i := range checks {
		c := checks[i]
		c.Key = fmt.Sprint(i)
		c.compile()
		q.Checks = append(q.Checks, &c)
	}
	v := Judge(x.site, x.plan, date_(day), []*Standard{{ID: "test", Requirements: []*Requirement{q}}})
	if len(v) != 1 {
		t.Fatalf("%d verdicts", len(v))
	}
	return v[0]
}

// want holds the result of the first check on a day, and until when it stands.
func (x *world) want(t *testing.T, day string, phase Phase, c Check, want Result, until string) {
	t.Helper()
	v := x.ask(t, day, phase, c)
	if len(v.Checks) != 1 {
		t.Fatalf("%s: %d checks took part", day, len(v.Checks))
	}
	if got := v.Checks[0]; got.Result != want || got.Until.String() != until {
		t.Errorf("on %s %s, until %q; want %s, until %q (%s)", day, got.Result, got.Until, want, until, got.Finding.Key)
	}
}

var once = sync.OnceValues(func() ([]*Standard, error) { return Shipped() })

func shipped(t testing.TB) []*Standard {
	t.Helper()
	all, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// verdict gives the verdict on one shipped requirement.
func (x *world) verdict(t testing.TB, day, requirement string) Verdict {
	t.Helper()
	for _, v := range Judge(x.site, x.plan, date_(day), shipped(t)) {
		if v.Requirement.Key == requirement {
			return v
		}
	}
	t.Fatalf("no requirement %s", requirement)
	return Verdict{}
}
