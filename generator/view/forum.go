package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Forum is the page of the multi-stakeholder forum.
type Forum struct {
	*Head
	Named      bool // the site has a forum; without one the page says so
	Lead       HTML
	Facts      []Fact
	Remit      HTML
	Governance HTML
	Body       Body
	Turnout    Turnout
	Members    []MemberRow
	Former     []MemberRow
	Coming     []Opening
	Meetings   []Item
	Groups     []Item
	Decisions  []DecisionRow
	AllTaken   Link // all decisions, where there are more

	SecRemit, SecMembers, SecTaking, SecMeetings, SecDecisions, SecGroups Section
}

// MemberRow is one seat.
type MemberRow struct {
	Anchor   string
	Name     string
	Org      Words
	Sector   Words
	Role     Words // "Co-chair"; empty for a plain member
	Senior   bool
	Term     Time
	Attended Words  // "9 of 12"; empty where no meeting says who came
	Dots     []bool // a meeting each, the oldest first: whether the member came
}

// Turnout is who takes part, by sector: a picture with its numbers.
type Turnout struct {
	Rows     []TurnoutRow
	Meetings Words // over how many meetings attendance is counted
	Members  bool  // the rows count members
	Came     bool  // the rows count attendance
}

// TurnoutRow is one sector.
type TurnoutRow struct {
	Sector  Words
	Members Words
	Came    Words
	Share   Words
	Bar     Slice
	n, came int
}

// DecisionRow is a decision in a list.
type DecisionRow struct {
	Anchor  string
	Text    HTML
	How     Words
	Time    Time
	Meeting Link
	Plan    Link
	Bears   []Link // the commitments that it is about
}

// shownDecisions is how many decisions stand on the forum's own page.
const shownDecisions = 8

// ForumPage gives the page of the forum.
func (e *Edition) ForumPage() *Forum {
	v := &Forum{Head: e.overview("/forum/", "nav.forum", "forum.about")}
	if f := e.Site.Forum; f != nil {
		v.Head, v.Named = e.record(f), true
		v.Lead, v.Remit, v.Governance, v.Body = v.prose(e, f.Summary), v.prose(e, f.Remit), v.prose(e, f.Governance), e.body(&f.Record)
		v.Facts = e.forumFacts(f)
		v.SecRemit = v.section("remit", e.t("forum.remit"))
	}
	held := e.forumMeetings()
	v.Members, v.Former = e.memberRows(held)
	v.Turnout = e.turnout(held)
	v.Coming = slices.DeleteFunc(append(e.OpenNow(), e.Coming()...), func(o Opening) bool { return o.Code != "meeting" })
	for _, m := range held {
		v.Meetings = append(v.Meetings, e.meetingItem(m))
	}
	for _, g := range e.Site.Groups {
		v.Groups = append(v.Groups, Item{Link: e.to(g), Note: e.text(titleOf(g.PlanRef.To))})
	}
	taken := e.lists.decisions()
	for _, d := range taken[:min(len(taken), shownDecisions)] {
		v.Decisions = append(v.Decisions, e.decisionRow(v.Head, d))
	}
	if len(taken) > shownDecisions {
		v.AllTaken = Link{Words: e.n("forum.all_decisions", len(taken)), Href: e.At("/forum/decisions/")}
	}
	v.contents(e)
	return v
}

func (v *Forum) contents(e *Edition) {
	for _, s := range []struct {
		into *Section
		id   string
		any  bool
	}{
		{&v.SecMembers, "members", len(v.Members) > 0}, {&v.SecTaking, "sectors", len(v.Turnout.Rows) > 0},
		{&v.SecDecisions, "decisions", len(v.Decisions) > 0}, {&v.SecMeetings, "meetings", len(v.Meetings)+len(v.Coming) > 0},
		{&v.SecGroups, "groups", len(v.Groups) > 0},
	} {
		if s.any {
			*s.into = v.section(s.id, e.t("forum."+s.id))
		}
	}
}

func titleOf(p *ogp.ActionPlan) ogp.Text {
	if p == nil {
		return nil
	}
	return p.Title
}

func (e *Edition) forumFacts(f *ogp.Forum) []Fact {
	fs := facts{e: e}
	fs.time("fact.formed", e.when(f.Formed))
	fs.add("fact.decides", Link{Words: word(e, "decides", f.Decides)})
	if f.Rules.To != nil {
		fs.add("fact.rules", e.to(f.Rules.To))
	}
	fs.time("fact.rules_agreed", e.when(f.RulesAgreed))
	return fs.list
}

// forumMeetings are the forum's own meetings held by the day, the newest first.
func (s *Site) forumMeetings() []*ogp.Meeting {
	return s.heldMeetings(s.Meetings, func(m *ogp.Meeting) bool { return m.Group.To == nil })
}

func (s *Site) heldMeetings(all []*ogp.Meeting, wanted func(*ogp.Meeting) bool) []*ogp.Meeting {
	var held []*ogp.Meeting
	for _, m := range all {
		if wanted(m) && m.Held.Last <= s.Day {
			held = append(held, m)
		}
	}
	slices.SortStableFunc(held, func(a, b *ogp.Meeting) int { return int(b.Held.Last) - int(a.Held.Last) })
	return held
}

func (e *Edition) meetingItem(m *ogp.Meeting) Item {
	i := Item{Link: e.to(m), Time: e.when(m.Held)}
	if n := len(m.Decisions); n > 0 {
		i.Note = e.n("meeting.decisions", n)
	}
	if m.Body == nil || m.Body.In(e.Tag).Len == 0 {
		i.Tag = e.t("meeting.no_notes")
	}
	return i
}

// in reports whether a member had a seat on a day.
func sits(m *ogp.Member, w calendar.When) bool {
	return m.From.First <= w.Last && (m.Until.IsZero() || m.Until.Ongoing || m.Until.Last >= w.First)
}

// memberRows are the members of the day, chairs first in each sector, and the former ones.
func (e *Edition) memberRows(held []*ogp.Meeting) (now, former []MemberRow) {
	members := slices.Clone(e.Members)
	slices.SortStableFunc(members, func(a, b *ogp.Member) int { return memberRank(a) - memberRank(b) })
	for _, m := range members {
		switch row := e.memberRow(m, held); {
		case sits(m, calendar.On(e.Day)):
			now = append(now, row)
		case m.From.First <= e.Day:
			former = append(former, row)
		}
	}
	return now, former
}

func memberRank(m *ogp.Member) int {
	role := slices.Index(ogp.MemberRole("member").Words(), string(m.Role))
	if role < 0 {
		role = 2
	}
	return 10*slices.Index(ogp.Sector("").Words(), string(m.Sector)) + role
}

func (e *Edition) memberRow(m *ogp.Member, held []*ogp.Meeting) MemberRow {
	r := MemberRow{Anchor: anchor(&m.Record, "member-"+m.Key), Name: m.Person, Org: e.text(m.Organisation), Sector: word(e, "sector", m.Sector),
		Senior: m.Senior, Term: e.span(m.From, m.Until)}
	if m.Until.IsZero() && !m.From.IsZero() {
		r.Term = Time{Words: e.t("forum.since", locale.At("date", m.From))}
	}
	if m.Role != "member" {
		r.Role = word(e, "member_role", m.Role)
	}
	came := 0
	for _, meeting := range slices.Backward(held) {
		if len(meeting.Attended) == 0 || !sits(m, meeting.Held) {
			continue
		}
		there := slices.ContainsFunc(meeting.Attended, func(a ogp.Ref[ogp.Member]) bool { return a.To == m })
		if r.Dots = append(r.Dots, there); there {
			came++
		}
	}
	if len(r.Dots) > 0 {
		r.Attended = e.t("forum.attended", locale.Count("came", came), locale.Count("n", len(r.Dots)))
	}
	return r
}

// turnout counts the members of the day, and who came to the meetings.
func (e *Edition) turnout(held []*ogp.Meeting) Turnout {
	count := tallySectors{}
	for _, m := range e.Members {
		if sits(m, calendar.On(e.Day)) && m.Role != "observer" && m.Role != "secretariat" {
			count.at(string(m.Sector)).n++
		}
	}
	counted := 0
	for _, m := range held {
		if count.meeting(m) {
			counted++
		}
	}
	s := e.turnoutRows(count)
	if s.Came {
		s.Meetings = e.n("forum.over_meetings", counted)
	}
	return s
}

// tallySectors counts people by sector, or under any other word.
type tallySectors map[string]*TurnoutRow

func (t tallySectors) at(who string) *TurnoutRow {
	if t[who] == nil {
		t[who] = &TurnoutRow{}
	}
	return t[who]
}

// meeting counts who came, and reports whether the meeting says so.
func (t tallySectors) meeting(m *ogp.Meeting) bool {
	for _, a := range m.Attended {
		if a.To != nil {
			t.at(string(a.To.Sector)).came++
		}
	}
	if len(m.Attended) == 0 {
		t.counts(m.Attendance)
	}
	return len(m.Attended)+len(m.Attendance) > 0
}

func (t tallySectors) counts(all []ogp.Count) {
	for _, c := range all {
		if c.Who != "total" {
			t.at(c.Who).came += c.N
		}
	}
}

// turnoutRows measures the picture out.
func (e *Edition) turnoutRows(count tallySectors) Turnout {
	var s Turnout
	total, most := 0, 0
	for who, r := range count {
		r.Sector = Words{Text: who}
		if slices.Contains(ogp.Voice("").Words(), who) {
			r.Sector = e.t("sector." + who)
		}
		s.Members, s.Came = s.Members || r.n > 0, s.Came || r.came > 0
		total += r.came
	}
	for _, who := range sectorOrder(count) {
		r := count[who]
		if r.Members, r.Came = (Words{Text: e.Number(r.n)}), (Words{Text: e.Number(r.came)}); !s.Came {
			r.came = r.n
		}
		most = max(most, r.came)
		if s.Came {
			r.Share = Words{Text: e.Percent(float64(100*r.came) / float64(total))}
		}
		s.Rows = append(s.Rows, *r)
	}
	for i := range s.Rows {
		s.Rows[i].Bar = e.bar(0, float64(s.Rows[i].came)/float64(max(1, most)))
	}
	return s
}

// sectorOrder are the sectors in the format's order, then other words by name.
func sectorOrder(count tallySectors) []string {
	known := ogp.Voice("").Words()
	var all []string
	for who := range count {
		all = append(all, who)
	}
	slices.SortFunc(all, func(a, b string) int {
		i, j := slices.Index(known, a), slices.Index(known, b)
		switch {
		case i >= 0 && j >= 0:
			return i - j
		case i >= 0:
			return -1
		case j >= 0:
			return 1
		case a < b:
			return -1
		}
		return 1
	})
	return all
}

func (s *Site) allDecisions() []*ogp.Decision {
	var all []*ogp.Decision
	for _, m := range s.heldMeetings(s.Meetings, func(*ogp.Meeting) bool { return true }) {
		all = append(all, m.Decisions...)
	}
	return all
}

func (e *Edition) decisionRow(h *Head, d *ogp.Decision) DecisionRow {
	r := DecisionRow{Anchor: anchor(&d.Record, "decision-"+d.Key), Text: h.prose(e, d.Text), How: word(e, "decision_how", d.How)}
	if m := d.Meeting; m != nil {
		r.Time, r.Meeting = e.when(m.Held), e.to(m)
		r.Meeting.Href = e.At(m.Address + "#" + r.Anchor)
	}
	if d.PlanRef.To != nil {
		r.Plan = e.to(d.PlanRef.To)
	}
	for _, c := range d.Commitments {
		if c.To != nil {
			r.Bears = append(r.Bears, e.to(c.To))
		}
	}
	return r
}

// Decisions are all decisions of the forum and its groups.
type Decisions struct {
	*Head
	Count Words
	Rows  []DecisionRow
	Pager Pager
}

// DecisionPages is how many pages the list of decisions takes; 0 where the
// forum's own page shows all of them.
func (s *Site) DecisionPages() int {
	if n := len(s.lists.decisions()); n > shownDecisions {
		return PagesOf(n, PerPage)
	}
	return 0
}

// DecisionsPage gives a page of the list of decisions.
func (e *Edition) DecisionsPage(page int) *Decisions {
	all := e.lists.decisions()
	v := &Decisions{Head: e.head(PageAddress("/forum/decisions/", page), e.t("forum.decisions")), Count: e.n("forum.all_decisions", len(all))}
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.forum"), Href: e.At("/forum/")})
	v.Description = v.Title.Text
	v.Pager = e.pager("/forum/decisions/", page, PagesOf(len(all), PerPage))
	v.paged(v.Pager)
	for _, d := range onPage(all, page, PerPage) {
		v.Rows = append(v.Rows, e.decisionRow(v.Head, d))
	}
	return v
}
