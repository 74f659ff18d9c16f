package ogp

import "github.com/ogpress/ogpress/generator/calendar"

// ActionPlan is one national action plan, with everything that belongs to it.
type ActionPlan struct {
	Record
	Folder string // the name of its folder, "2025-2027"

	Title          Text            `ogp:"title,required"`
	Number         int             `ogp:"number"`      // first plan: 1; 0: not said
	Development    Stretch         `ogp:"development"` // either end may be absent for a plan of the past
	Submitted      calendar.When   `ogp:"submitted"`
	Implementation Stretch         `ogp:"implementation,required"`
	Participation  DeclaredLevels  `ogp:"participation"`
	Documents      []Ref[Document] `ogp:"documents"`
	Timeline       Timeline        // timeline.toml; its File is empty where there is none
	Commitments    []*Commitment   // by file name
	Consultations  []*Consultation // by opening day
	Events         []*Event        // by first day
	Updates        []*Update       // by day
	Rounds         []*Round        // by `to`, then by name
}

// Name is the plan's title.
func (p *ActionPlan) Name() Text { return p.Title }

// Stretch is a first and a last day, either of which may be unknown or vague.
type Stretch struct {
	Starts calendar.When `ogp:"starts,start"`
	Ends   calendar.When `ogp:"ends"`
}

// DeclaredLevels are the levels of participation that a plan declares for its phases.
type DeclaredLevels struct {
	Development    Participation `ogp:"development"`
	Implementation Participation `ogp:"implementation"`
}

// Timeline is the announced process of a plan.
type Timeline struct {
	Record
	Published calendar.When  `ogp:"published"`
	Channels  []Ref[Channel] `ogp:"channels"`
	Stages    []*Stage       `ogp:"stage,table"`
}

// Stage is one step of the process with its deadline.
type Stage struct {
	Record
	Key    string
	Title  Text          `ogp:"title,required"`
	Starts calendar.When `ogp:"starts,required,start"`
	Ends   calendar.When `ogp:"ends,deadline"`
	Phase  Phase         `ogp:"phase,required"`
	Note   Prose         `ogp:"note"`
}

// Name is the stage's title.
func (s *Stage) Name() Text { return s.Title }

// Commitment is one promise of a plan. Its status is never part of it: it comes
// from the reports.
type Commitment struct {
	Record
	Number string // the leading number of its file's name, without leading zeros: "1"; "" without one

	Title            Text              `ogp:"title,required"`
	OGPID            string            `ogp:"ogp_id"`
	Lead             Texts             `ogp:"lead,one-or-list"`
	CivilSocietyLead Texts             `ogp:"civil_society_lead,one-or-list"`
	Supporting       Texts             `ogp:"supporting,one-or-list"`
	Contact          Ref[Contact]      `ogp:"contact,slash"`
	PolicyAreas      []string          `ogp:"policy_areas"`
	Values           []Value           `ogp:"values"`
	Starts           calendar.When     `ogp:"starts,start"`
	Ends             calendar.When     `ogp:"ends,deadline"`
	Continues        Ref[Commitment]   `ogp:"continues"`
	Documents        []Ref[Document]   `ogp:"documents"`
	Withdrawn        calendar.When     `ogp:"withdrawn"`
	WithdrawnReason  Prose             `ogp:"withdrawn_reason"`
	Milestones       []*Milestone      `ogp:"milestone,table"` // as the file has them
	IRM              *IRMFinding       `ogp:"irm"`
	CivilSociety     *CivilSocietyView `ogp:"civil_society"`
}

// Name is the commitment's title.
func (c *Commitment) Name() Text { return c.Title }

// Milestone is a step of a commitment that can be reached or missed.
type Milestone struct {
	Record
	Key        string // "1.1"
	Commitment *Commitment

	Title      Text          `ogp:"title,required"`
	Starts     calendar.When `ogp:"starts,start"`
	Due        calendar.When `ogp:"due,deadline"`
	DueNote    Prose         `ogp:"due_note"`
	Lead       Texts         `ogp:"lead,one-or-list"`
	Supporting Texts         `ogp:"supporting,one-or-list"`
	PartOf     string        `ogp:"part_of"` // the key of the milestone that it is a step of
}

// Name is the milestone's title.
func (m *Milestone) Name() Text { return m.Title }

// IRMFinding is what the Independent Reporting Mechanism found.
type IRMFinding struct {
	Verifiable   Verifiable    `ogp:"verifiable"`
	Potential    Potential     `ogp:"potential"`
	Completion   Completion    `ogp:"completion"`
	EarlyResults Text          `ogp:"early_results"`
	Report       Ref[Document] `ogp:"report"`
}

// CivilSocietyView is civil society's own view of a commitment.
type CivilSocietyView struct {
	Status   Status        `ogp:"status"`
	By       string        `ogp:"by"`
	On       calendar.When `ogp:"on"`
	Note     Prose         `ogp:"note"`
	Evidence []Link        `ogp:"evidence,one-or-list"`
}

// Round is one reporting round.
type Round struct {
	Record
	Title           Text          `ogp:"title"`
	Type            RoundKind     `ogp:"kind,required"`
	From            calendar.When `ogp:"from,required,start"`
	To              calendar.When `ogp:"to,required"`
	Published       calendar.When `ogp:"published,required"`
	Joint           bool          `ogp:"joint"`
	Authors         []Sector      `ogp:"authors"`
	ApprovedByForum calendar.When `ogp:"approved_by_forum"`
	Reports         []*Report     // by file name
}

// Name is the round's title, or its id.
func (r *Round) Name() Text {
	if len(r.Title) == 0 {
		return r.Record.Name()
	}
	return r.Title
}

// Report is what one round says of one commitment.
type Report struct {
	Record
	Round      *Round
	Commitment *Commitment

	Status     Status             `ogp:"status"` // "": not stated in this round
	Percent    *float64           `ogp:"percent"`
	NextSteps  Prose              `ogp:"next_steps"`
	Milestones []*MilestoneReport `ogp:"milestone,table"`
}

// Name is the title of the commitment that it reports on.
func (r *Report) Name() Text {
	if r.Commitment == nil {
		return r.Record.Name()
	}
	return r.Commitment.Title
}

// MilestoneReport is what one round says of one milestone.
type MilestoneReport struct {
	Record
	Key       string
	Milestone *Milestone

	Status    Status        `ogp:"status"`
	Percent   *float64      `ogp:"percent"`
	Completed calendar.When `ogp:"completed"`
	Expected  calendar.When `ogp:"expected,deadline"`
	Delay     Prose         `ogp:"delay"`
	Evidence  []Link        `ogp:"evidence,one-or-list"`
	Note      Prose         `ogp:"note"`
}

// Name is the milestone's title.
func (m *MilestoneReport) Name() Text {
	if m.Milestone == nil {
		return m.Record.Name()
	}
	return m.Milestone.Title
}

// Update is news of developing or carrying out a plan, or of none.
type Update struct {
	Record
	Title       Text              `ogp:"title,required"`
	Date        calendar.When     `ogp:"date,required"`
	Author      Text              `ogp:"author"`
	Channels    []Ref[Channel]    `ogp:"channels"`
	About       UpdateAbout       `ogp:"about"`
	Commitments []Ref[Commitment] `ogp:"commitments,one-or-list"`
}

// Name is the update's title.
func (u *Update) Name() Text { return u.Title }
