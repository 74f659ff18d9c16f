package ogp

import "github.com/ogpress/ogpress/generator/calendar"

// Consultation is a call for written contributions.
type Consultation struct {
	Record
	Title             Text              `ogp:"title,required"`
	About             ConsultationAbout `ogp:"about,required"`
	Announced         calendar.When     `ogp:"announced,required"`
	Opens             calendar.When     `ogp:"opens,required,start"`
	Closes            calendar.When     `ogp:"closes,required"`
	Mode              Mode              `ogp:"mode"`
	Channels          []Ref[Channel]    `ogp:"channels"`
	URL               string            `ogp:"url,url"`
	Open              *bool             `ogp:"open"`     // nil: open to everybody
	Received          *int              `ogp:"received"` // nil: not declared
	ReceivedAbout     bool              `ogp:"received_about"`
	Response          Prose             `ogp:"response"`
	ResponsePublished calendar.When     `ogp:"response_published"`
	Documents         []Ref[Document]   `ogp:"documents"`
	Contributions     []*Contribution   // by day of receipt, then by name
}

// Name is the consultation's title.
func (c *Consultation) Name() Text { return c.Title }

// IsOpen reports whether anybody may take part.
func (c *Consultation) IsOpen() bool { return c.Open == nil || *c.Open }

// Contribution is what one person or organisation sent to a consultation.
type Contribution struct {
	Record
	Consultation *Consultation

	Title        Text              `ogp:"title"`
	From         string            `ogp:"from"`
	Anonymous    bool              `ogp:"anonymous"`
	Organisation Text              `ogp:"organisation"`
	Sector       Voice             `ogp:"sector"`
	Received     calendar.When     `ogp:"received,required"`
	StandsFor    int               `ogp:"stands_for"` // 0 counts as 1
	Withheld     Prose             `ogp:"withheld"`
	Commitments  []Ref[Commitment] `ogp:"commitments,one-or-list"`
	Attachments  []Link            `ogp:"attachments,one-or-list"`
	Outcome      Outcome           `ogp:"outcome"`
	Response     Prose             `ogp:"response"`
	Responded    calendar.When     `ogp:"responded"`
	Reply        Prose             `ogp:"reply"`
}

// Name is the contribution's title, or who sent it, or its id.
func (c *Contribution) Name() Text {
	switch {
	case len(c.Title) > 0:
		return c.Title
	case c.From != "":
		return Text{{Lang: c.Language, Value: c.From}}
	}
	return c.Record.Name()
}

// Event is something that people can come to.
type Event struct {
	Record
	Title          Text            `ogp:"title,required"`
	Type           EventKind       `ogp:"kind,required"`
	Announced      calendar.When   `ogp:"announced"`
	Starts         calendar.When   `ogp:"starts,required,start"`
	Ends           calendar.When   `ogp:"ends"`
	Mode           Mode            `ogp:"mode"`
	Place          Text            `ogp:"place"`
	Organiser      []Organiser     `ogp:"organiser,required,one-or-list"`
	Attendance     []Count         `ogp:"attendance"`
	Recording      string          `ogp:"recording,url"`
	Open           *bool           `ogp:"open"` // nil: open to everybody
	Channels       []Ref[Channel]  `ogp:"channels"`
	Officials      Texts           `ogp:"officials,one-or-list"`
	Topics         []Topic         `ogp:"topics"`
	Cancelled      Cancelled       `ogp:"cancelled"`
	Documents      []Ref[Document] `ogp:"documents"`
	NotesPublished calendar.When   `ogp:"notes_published"`
}

// Name is the event's title.
func (e *Event) Name() Text { return e.Title }

// IsOpen reports whether anybody may come.
func (e *Event) IsOpen() bool { return e.Open == nil || *e.Open }

// Cancelled says whether something was called off, and when where that is
// known: `true` or a date.
type Cancelled struct {
	Yes bool
	On  calendar.When
}

// Count is how many people of one sector, or under any other word, or in
// `total`, were there.
type Count struct {
	Who string
	N   int
}

// Question is a question from the public, and its answer.
type Question struct {
	Record
	PlanRef     Ref[ActionPlan]   `ogp:"plan,slash"`
	Title       Text              `ogp:"title,required"`
	Asked       calendar.When     `ogp:"asked,required"`
	Answered    calendar.When     `ogp:"answered"`
	Answer      Prose             `ogp:"answer"`
	Reply       Prose             `ogp:"reply"`
	From        string            `ogp:"from"`
	Commitments []Ref[Commitment] `ogp:"commitments,one-or-list"`
}

// Name is the question's title.
func (q *Question) Name() Text { return q.Title }
