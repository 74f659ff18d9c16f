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
	AllHeld    Link // all meetings, where there are more

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
	Dots     []bool // one for each of the newest meetings, the oldest first: whether the member came
}

// What stands on the forum's own page of long lists: so many decisions and
// meetings, and the newest meetings of a member's attendance.
const (
	shownDecisions = 8
	shownMeetings  = 20
	shownDots      = 24
)

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
	for _, m := range held[:min(len(held), shownMeetings)] {
		v.Meetings = append(v.Meetings, e.meetingItem(m))
	}
	if len(held) > shownMeetings {
		v.AllHeld = Link{Words: e.n("forum.all_meetings", len(held)), Href: e.At("/forum/meetings/")}
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

// sits reports whether a member had a seat on a day.
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
		r.Dots = r.Dots[max(0, len(r.Dots)-shownDots):]
	}
	return r
}

// Meetings are all meetings of the forum held by the day.
type Meetings struct {
	*Head
	Count Words
	Years []Chapter
	Pager Pager
}

// MeetingPages is how many pages the list of meetings takes; 0 where the
// forum's own page shows all of them.
func (s *Site) MeetingPages() int {
	if n := len(s.forumMeetings()); n > shownMeetings {
		return PagesOf(n, PerPage)
	}
	return 0
}

// MeetingsPage gives a page of the list of meetings.
func (e *Edition) MeetingsPage(page int) *Meetings {
	all := e.forumMeetings()
	v := &Meetings{Head: e.head(PageAddress("/forum/meetings/", page), e.t("forum.meetings")), Count: e.n("forum.all_meetings", len(all))}
	v.Crumbs = append(v.Crumbs, Link{Words: e.t("nav.forum"), Href: e.At("/forum/")})
	v.Description = v.Title.Text
	v.Pager = e.pager("/forum/meetings/", page, PagesOf(len(all), PerPage))
	v.paged(v.Pager)
	v.Years = byYear(e, onPage(all, page, PerPage), func(m *ogp.Meeting) calendar.When { return m.Held }, e.meetingItem)
	return v
}
