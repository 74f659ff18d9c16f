package ogp

// Sector says which part of society somebody speaks for.
type Sector string

// The sectors. Individual is for contributions only.
const (
	Government   Sector = "government"
	CivilSociety Sector = "civil-society"
	Parliament   Sector = "parliament"
	Academia     Sector = "academia"
	Private      Sector = "private"
	Media        Sector = "media"
	Internatl    Sector = "international"
	OtherSector  Sector = "other"
	Individual   Sector = "individual"
)

// Words lists the sectors that may be written.
func (Sector) Words() []string {
	return []string{"government", "civil-society", "parliament", "academia", "private", "media", "international", "other"}
}

// Voice is the sector of a contribution, which may also come from an individual.
type Voice string

// Words lists the sectors that a contribution may come from.
func (Voice) Words() []string { return append(Sector("").Words(), string(Individual)) }

// Status is how far a commitment or a milestone is, as a report states it.
type Status string

// The statuses of a report, and two that are computed: NotReported where no
// published report states one, Withdrawn from the day of withdrawal on.
const (
	NotStarted  Status = "not-started"
	InProgress  Status = "in-progress"
	Limited     Status = "limited"
	Substantial Status = "substantial"
	Complete    Status = "complete"
	NotReported Status = "not-reported"
	Withdrawn   Status = "withdrawn"
)

// Words lists the statuses that a report may state, from none to all of the way.
func (Status) Words() []string {
	return []string{"not-started", "in-progress", "limited", "substantial", "complete"}
}

// Mode is how people come together. Empty: not said, and neither online nor in person.
type Mode string

// The modes.
const (
	InPerson Mode = "in-person"
	Online   Mode = "online"
	Hybrid   Mode = "hybrid"
)

// Words lists the modes.
func (Mode) Words() []string { return []string{"in-person", "online", "hybrid"} }

// Phase is one of the two phases of a plan.
type Phase string

// The phases.
const (
	Development    Phase = "development"
	Implementation Phase = "implementation"
)

// Words lists the phases.
func (Phase) Words() []string { return []string{"development", "implementation"} }

// Participation is a level of the spectrum of public participation of the
// International Association for Public Participation (IAP2).
type Participation string

// Words lists the levels, the least first.
func (Participation) Words() []string {
	return []string{"inform", "consult", "involve", "collaborate", "empower"}
}

// ContactRole is what a contact is there for.
type ContactRole string

// The roles that requirements ask for.
const (
	LeadAgency     ContactRole = "lead-agency"
	PointOfContact ContactRole = "point-of-contact"
)

// Words lists the roles.
func (ContactRole) Words() []string {
	return []string{"lead-agency", "point-of-contact", "civil-society", "press", "accessibility", "other"}
}

// MemberRole is a seat in the forum.
type MemberRole string

// The seats that requirements ask for.
const (
	Chair   MemberRole = "chair"
	CoChair MemberRole = "co-chair"
)

// Words lists the seats.
func (MemberRole) Words() []string {
	return []string{"chair", "co-chair", "member", "observer", "secretariat"}
}

// Decides says who decides in the forum.
type Decides string

// Words lists the ways of deciding.
func (Decides) Words() []string { return []string{"jointly", "government", "advises"} }

// DecisionHow is how one decision was taken.
type DecisionHow string

// Words lists the ways of taking a decision.
func (DecisionHow) Words() []string { return []string{"consensus", "vote", "government"} }

// Topic is what a meeting or event was about.
type Topic string

// The topics that requirements ask for.
const (
	ProcessDesign       Topic = "process-design"
	Priorities          Topic = "priorities"
	CommitmentSelection Topic = "commitment-selection"
	Monitoring          Topic = "monitoring"
	TopicSelfAssessment Topic = "self-assessment"
	TopicIRMReport      Topic = "irm-report"
)

// Words lists the topics.
func (Topic) Words() []string {
	return []string{"process-design", "priorities", "commitment-selection", "monitoring",
		"self-assessment", "irm-report", "membership", "other"}
}

// Value is one of the OGP values that a commitment serves.
type Value string

// Words lists the values.
func (Value) Words() []string {
	return []string{"transparency", "participation", "accountability", "technology"}
}

// RoundKind tells a progress report from a self-assessment.
type RoundKind string

// Words lists the kinds of rounds.
func (RoundKind) Words() []string { return []string{"progress", "self-assessment"} }

// ConsultationAbout is what a consultation asks about.
type ConsultationAbout string

// The subjects that requirements ask for.
const (
	AboutIdeas          ConsultationAbout = "ideas"
	AboutDraftPlan      ConsultationAbout = "draft-plan"
	AboutSelfAssessment ConsultationAbout = "self-assessment"
)

// Words lists the subjects.
func (ConsultationAbout) Words() []string {
	return []string{"process", "ideas", "draft-plan", "self-assessment", "other"}
}

// Outcome is what became of a contribution.
type Outcome string

// NotAccepted is the outcome that must be answered with a reason.
const NotAccepted Outcome = "not-accepted"

// Words lists the outcomes.
func (Outcome) Words() []string { return []string{"accepted", "partly", "not-accepted", "noted"} }

// EventKind is the sort of an event.
type EventKind string

// The sorts that requirements ask for.
const (
	OpenMeeting     EventKind = "open-meeting"
	Outreach        EventKind = "outreach"
	Awareness       EventKind = "awareness"
	IRMLaunch       EventKind = "irm-launch"
	MinisterMeeting EventKind = "minister-meeting"
)

// Words lists the sorts.
func (EventKind) Words() []string {
	return []string{"open-meeting", "workshop", "outreach", "awareness", "irm-launch", "minister-meeting", "other"}
}

// Organiser is who held an event.
type Organiser string

// Words lists the organisers.
func (Organiser) Words() []string {
	return []string{"government", "forum", "civil-society", "third-party"}
}

// UpdateAbout is the subject of an update.
type UpdateAbout string

// Words lists the subjects.
func (UpdateAbout) Words() []string {
	return []string{"draft-commitments", "event-notes", "progress", "irm-report", "other"}
}

// AboutTopic is the subject of a background page.
type AboutTopic string

// Words lists the subjects.
func (AboutTopic) Words() []string {
	return []string{"open-government", "ogp", "plan-scope", "process", "decision-making", "other"}
}

// DocumentType is the sort of a document.
type DocumentType string

// Words lists the sorts.
func (DocumentType) Words() []string {
	return []string{"action-plan", "draft-plan", "consultation", "contributions-overview", "reasoning",
		"self-assessment", "progress-report", "irm-report", "minutes", "agenda", "presentation", "letter",
		"data", "evidence", "forum-rules", "legal", "other"}
}

// ChannelKind is the sort of a channel other than this site.
type ChannelKind string

// Words lists the sorts.
func (ChannelKind) Words() []string {
	return []string{"website", "social", "video", "radio", "tv", "press", "mailing-list", "messaging", "in-person", "other"}
}

// Digital reports whether the channel counts as a digital one.
func (k ChannelKind) Digital() bool {
	switch k {
	case "website", "social", "video", "mailing-list", "messaging":
		return true
	}
	return false
}

// Verifiable is the Independent Reporting Mechanism's word on whether a commitment can be checked.
type Verifiable string

// Words lists the answers.
func (Verifiable) Words() []string { return []string{"yes", "no"} }

// Potential is the Independent Reporting Mechanism's word on what a commitment could change.
type Potential string

// Words lists the answers.
func (Potential) Words() []string { return []string{"unclear", "modest", "substantial"} }

// Completion is the Independent Reporting Mechanism's word on how far a commitment was carried out.
type Completion string

// Words lists the answers.
func (Completion) Words() []string {
	return []string{"no-evidence", "not-started", "limited", "substantial", "complete"}
}
