package ogp

import "github.com/ogpress/ogpress/generator/calendar"

// Forum is the multi-stakeholder forum. A site without one has a nil Forum;
// meetings, groups and members may be there all the same.
type Forum struct {
	Record
	Title       Text          `ogp:"name,required"`
	Formed      calendar.When `ogp:"formed,required"`
	Remit       Prose         `ogp:"remit,required"`
	Governance  Prose         `ogp:"governance,required"`
	Rules       Ref[Document] `ogp:"rules"`
	RulesAgreed calendar.When `ogp:"rules_agreed"`
	Decides     Decides       `ogp:"decides"`
}

// Name is the forum's name.
func (f *Forum) Name() Text { return f.Title }

// Member is one seat of the forum or of a working group.
type Member struct {
	Record
	Key          string
	Person       string        `ogp:"name,required"`
	Organisation Text          `ogp:"organisation"`
	Sector       Sector        `ogp:"sector,required"`
	Role         MemberRole    `ogp:"role"`
	Senior       bool          `ogp:"senior"` // can decide for the government
	From         calendar.When `ogp:"from,start"`
	Until        calendar.When `ogp:"until"`
}

// Name is the person's name.
func (m *Member) Name() Text { return Text{{Lang: m.Language, Value: m.Person}} }

// Group is a working group on commitments of one plan.
type Group struct {
	Record
	Title       Text              `ogp:"title,required"`
	Formed      calendar.When     `ogp:"formed,required"`
	PlanRef     Ref[ActionPlan]   `ogp:"plan,required,slash"`
	Commitments []Ref[Commitment] `ogp:"commitments,required,one-or-list"`
	MemberRefs  []Ref[Member]     `ogp:"members"`
	Own         []*Member         `ogp:"member,table"` // members who sit in the group alone
	OpenCall    OpenCall          `ogp:"open_call"`
	Until       calendar.When     `ogp:"until"`
}

// Name is the group's title.
func (g *Group) Name() Text { return g.Title }

// OpenCall is the call by which civil society came into a group: a date, or the
// document that was the call.
type OpenCall struct {
	On       calendar.When
	Document Ref[Document]
}

// Meeting is one meeting of the forum, or of a working group.
type Meeting struct {
	Record
	Title      Text            `ogp:"title"`
	Held       calendar.When   `ogp:"held,required"`
	Announced  calendar.When   `ogp:"announced"`
	Group      Ref[Group]      `ogp:"group"` // absent: the forum itself
	PlanRef    Ref[ActionPlan] `ogp:"plan,slash"`
	Mode       Mode            `ogp:"mode,required"`
	Place      Text            `ogp:"place"`
	Published  calendar.When   `ogp:"published"` // when the notes went public
	Topics     []Topic         `ogp:"topics"`
	Attendance []Count         `ogp:"attendance"`
	Attended   []Ref[Member]   `ogp:"attended"`
	Documents  []Ref[Document] `ogp:"documents"`
	Decisions  []*Decision     `ogp:"decision,table"`
}

// Name is the meeting's title, or its id: pages call one without a title by its day.
func (m *Meeting) Name() Text {
	if len(m.Title) == 0 {
		return m.Record.Name()
	}
	return m.Title
}

// Decision is what a meeting decided.
type Decision struct {
	Record
	Key         string
	Meeting     *Meeting
	Text        Prose             `ogp:"text,required"`
	How         DecisionHow       `ogp:"how"`
	PlanRef     Ref[ActionPlan]   `ogp:"plan,slash"`
	Commitments []Ref[Commitment] `ogp:"commitments,one-or-list"`
}
