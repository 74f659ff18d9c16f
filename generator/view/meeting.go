package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Meeting is the page of one meeting of the forum or of a working group.
type Meeting struct {
	*Head
	Ahead     Words // "starts in 12 days"; empty once it was held
	Lead      HTML
	Facts     []Fact
	Body      Body
	Decisions []DecisionRow
	Came      []Sector // the members who were there, by sector
	Turnout   Turnout  // counted
	Total     Words    // how many there were, where that alone is known
	Documents []Item
	Bears     []Item // the commitments that its decisions are about

	SecNotes, SecDecisions, SecCame, SecDocuments, SecBears Section
}

// Sector is a list of people by the part of society that they speak for.
type Sector struct {
	Title  Words
	People []Person
}

// Person is somebody who was there.
type Person struct {
	Name string
	Org  Words
	Role Words
}

// Meeting gives the page of a meeting.
func (e *Edition) Meeting(m *ogp.Meeting) *Meeting {
	crumbs := []Link{{Words: e.t("nav.forum"), Href: e.At("/forum/")}}
	kicker := e.t("opening.forum_meeting")
	if g := m.Group.To; g != nil {
		crumbs = append(crumbs, e.to(g))
		kicker = e.t("meeting.of_group", locale.Text("group", e.text(g.Title).Text))
	}
	v := &Meeting{Head: e.record(m, crumbs...), Body: e.body(&m.Record, decisionAnchors(m)...)}
	v.Kicker = kicker
	v.Lead = v.prose(e, m.Summary)
	if m.Held.First > e.Day {
		v.Ahead = e.ahead(m.Held)
	}
	v.Facts = e.meetingFacts(m)
	for _, d := range m.Decisions {
		row := e.decisionRow(v.Head, d)
		v.Decisions = append(v.Decisions, row)
		for _, c := range d.Commitments {
			if c.To != nil {
				v.Bears = append(v.Bears, Item{Link: e.to(c.To), Note: e.text(c.To.Plan.Title)})
			}
		}
	}
	v.Bears = uniqueItems(v.Bears)
	v.attendance(e, m)
	for _, d := range m.Documents {
		if d.To != nil {
			v.Documents = append(v.Documents, e.documentItem(d.To))
		}
	}
	v.contents(e)
	return v
}

func (v *Meeting) contents(e *Edition) {
	if len(v.Decisions) > 0 {
		v.SecDecisions = v.section("decisions", e.t("records.decisions"))
	}
	if !v.Body.Empty() {
		v.SecNotes = v.section("notes", e.t("meeting.notes"))
	}
	if len(v.Came) > 0 || len(v.Turnout.Rows) > 0 || v.Total.Text != "" {
		v.SecCame = v.section("attendance", e.t("meeting.attendance"))
	}
	if len(v.Documents) > 0 {
		v.SecDocuments = v.section("documents", e.t("records.documents"))
	}
	if len(v.Bears) > 0 {
		v.SecBears = v.section("commitments", e.t("kinds.commitment"))
	}
}

// uniqueItems gives each link once.
func uniqueItems(items []Item) []Item {
	seen := map[string]bool{}
	return slices.DeleteFunc(items, func(i Item) bool {
		had := seen[i.Link.Href]
		seen[i.Link.Href] = true
		return had
	})
}

func decisionAnchors(m *ogp.Meeting) []string {
	var out []string
	for _, d := range m.Decisions {
		out = append(out, anchor(&d.Record, "decision-"+d.Key))
	}
	return out
}

// ahead says that something is still to come, and when.
func (e *Edition) ahead(w calendar.When) Words {
	if left := e.left(w, calendar.When{}); left.Text != "" {
		return e.t("meeting.ahead", locale.Text("when", left.Text))
	}
	return e.t("meeting.ahead_vague", locale.At("date", w))
}

func (e *Edition) meetingFacts(m *ogp.Meeting) []Fact {
	f := facts{e: e}
	f.time("fact.held", e.when(m.Held))
	f.add("fact.mode", Link{Words: word(e, "mode", m.Mode)})
	f.add("fact.place", Link{Words: e.text(m.Place)})
	if m.Group.To != nil {
		f.add("fact.group", e.to(m.Group.To))
	}
	if m.PlanRef.To != nil {
		f.add("fact.plan", e.to(m.PlanRef.To))
	}
	f.add("fact.topics", words(e, "topic", m.Topics)...)
	f.time("fact.announced", e.when(m.Announced))
	f.time("fact.notes_published", e.when(m.Published))
	return f.list
}

// attendance says who was there: by name, or counted.
func (v *Meeting) attendance(e *Edition, m *ogp.Meeting) {
	count := tallySectors{}
	count.meeting(m)
	if len(count) > 0 {
		v.Turnout = e.turnoutRows(count)
	}
	v.Total = e.attended(m.Attendance)
	members := make([]*ogp.Member, 0, len(m.Attended))
	for _, a := range m.Attended {
		if a.To != nil {
			members = append(members, a.To)
		}
	}
	slices.SortStableFunc(members, func(a, b *ogp.Member) int { return memberRank(a) - memberRank(b) })
	for _, k := range members {
		title := word(e, "sector", k.Sector)
		if len(v.Came) == 0 || v.Came[len(v.Came)-1].Title != title {
			v.Came = append(v.Came, Sector{Title: title})
		}
		s := &v.Came[len(v.Came)-1]
		p := Person{Name: k.Person, Org: e.text(k.Organisation)}
		if k.Role != "member" {
			p.Role = word(e, "member_role", k.Role)
		}
		s.People = append(s.People, p)
	}
}

// attended is how many came in all, where a total is given.
func (e *Edition) attended(counts []ogp.Count) Words {
	for _, c := range counts {
		if c.Who == "total" {
			return e.n("meeting.people", c.N)
		}
	}
	return Words{}
}

// Group is the page of a working group.
type Group struct {
	*Head
	Lead     HTML
	Facts    []Fact
	Body     Body
	Members  []MemberRow
	Coming   []Opening
	Meetings []Item
	Bears    []Item

	SecMembers, SecMeetings, SecBears Section
}

// Group gives the page of a working group.
func (e *Edition) Group(g *ogp.Group) *Group {
	v := &Group{Head: e.record(g, Link{Words: e.t("nav.forum"), Href: e.At("/forum/")}), Body: e.body(&g.Record)}
	v.Kicker = e.t("kind.group")
	v.Lead = v.prose(e, g.Summary)
	v.Facts = e.groupFacts(g)
	for _, c := range g.Commitments {
		if c.To != nil {
			v.Bears = append(v.Bears, Item{Link: e.to(c.To), Note: e.numbered(c.To)})
		}
	}
	own := e.index.meetingsOf[g]
	held := e.heldMeetings(own, func(*ogp.Meeting) bool { return true })
	for _, m := range own {
		if m.Held.Last > e.Day {
			v.Coming = append(v.Coming, e.meetingOpening(m))
		}
	}
	for _, m := range held {
		v.Meetings = append(v.Meetings, e.meetingItem(m))
	}
	v.Members = e.groupMembers(g, held)
	v.contents(e)
	return v
}

func (v *Group) contents(e *Edition) {
	if len(v.Bears) > 0 {
		v.SecBears = v.section("commitments", e.t("kinds.commitment"))
	}
	if len(v.Members) > 0 {
		v.SecMembers = v.section("members", e.t("forum.members"))
	}
	if len(v.Meetings)+len(v.Coming) > 0 {
		v.SecMeetings = v.section("meetings", e.t("forum.meetings"))
	}
}

func (e *Edition) groupFacts(g *ogp.Group) []Fact {
	f := facts{e: e}
	if g.PlanRef.To != nil {
		f.add("fact.plan", e.to(g.PlanRef.To))
	}
	f.time("fact.formed", e.when(g.Formed))
	switch {
	case g.OpenCall.Document.To != nil:
		f.add("fact.open_call", e.to(g.OpenCall.Document.To))
	case !g.OpenCall.On.IsZero():
		f.time("fact.open_call", e.when(g.OpenCall.On))
	}
	f.time("fact.until", e.when(g.Until))
	return f.list
}

// groupMembers are the members of a group, those of the forum and its own.
func (e *Edition) groupMembers(g *ogp.Group, held []*ogp.Meeting) []MemberRow {
	var all []*ogp.Member
	for _, r := range g.MemberRefs {
		if r.To != nil {
			all = append(all, r.To)
		}
	}
	all = append(all, g.Own...)
	slices.SortStableFunc(all, func(a, b *ogp.Member) int { return memberRank(a) - memberRank(b) })
	var out []MemberRow
	for _, m := range all {
		row := e.memberRow(m, held)
		if !slices.Contains(g.Own, m) {
			row.Anchor = "" // it stands on the forum's page
		}
		out = append(out, row)
	}
	return out
}
