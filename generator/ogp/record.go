package ogp

// Kind names a kind of record, as the word that people use for it.
type Kind string

// The kinds of records, in the order in which lists of kinds show them.
const (
	KindSite         Kind = "site"
	KindHome         Kind = "home"
	KindPlan         Kind = "plan"
	KindStage        Kind = "stage"
	KindTimeline     Kind = "timeline"
	KindCommitment   Kind = "commitment"
	KindMilestone    Kind = "milestone"
	KindRound        Kind = "round"
	KindReport       Kind = "report"
	KindConsultation Kind = "consultation"
	KindContribution Kind = "contribution"
	KindEvent        Kind = "event"
	KindMeeting      Kind = "meeting"
	KindForum        Kind = "forum"
	KindMember       Kind = "member"
	KindGroup        Kind = "group"
	KindUpdate       Kind = "update"
	KindQuestion     Kind = "question"
	KindDocument     Kind = "document"
	KindContact      Kind = "contact"
	KindStatement    Kind = "statement"
	KindChannel      Kind = "channel"
	KindAbout        Kind = "about"
	KindPage         Kind = "page"
)

// Record is what records of every kind have. Entries of keyed tables (members,
// contacts, milestones) have one too; theirs is given by package load.
type Record struct {
	Kind      Kind
	ID        string   // path from content/ without extension or /index; an entry's is "<file>#<key>"
	File      string   // where its facts are written, from the source folder: "content/plans/…/01-x.md"
	Address   string   // of its page in the default language, "/plans/…/01-x/", or of the place on a page that shows it, "/contacts/#maria-nsimba"; not percent-encoded
	Languages []string // the languages that it has words in, its own first
	Plan      *ActionPlan
	Locator   Locator // finds a key in the file, for letters about it
	Sample    bool    // words of a form or of a sample, ⟨like these⟩, still stand in it: it proves nothing

	Language string `ogp:"language"` // of its own words; never empty once loaded
	Draft    bool   `ogp:"draft"`
	Aliases  []Alias
	Summary  Prose `ogp:"summary"`
	Body     Body
}

// Alias is an old address that must keep working, in one language of the site.
type Alias struct {
	Lang    string
	Address string // "/old/place/", as written
}

// Rec gives the record itself, whatever kind embeds it.
func (r *Record) Rec() *Record { return r }

// Name is what the record is called where its kind has no title of its own: its id.
func (r *Record) Name() Text { return Text{{Lang: r.Language, Value: r.ID}} }

// Entry is a record of any kind.
type Entry interface {
	Rec() *Record
	// Name is the title that links and lists call it by.
	Name() Text
}

// Locator tells where a key stands in a record's file, so that a problem that
// is found late can still be shown in its place.
type Locator interface {
	// At gives the line, and the column in characters, both from 1, of the
	// value at the path of keys; of the nearest enclosing place where there is none.
	At(path ...string) (line, column int)
}

// Ref is a reference to a record of kind T, as somebody wrote it. A Site that
// loaded without errors has no Ref without its To.
type Ref[T any] struct {
	As string // as written
	To *T
}

// Link is evidence: a record of this site, a file beside the record, or an
// address elsewhere.
type Link struct {
	As   string // as written
	To   Entry  // the record, where it is one
	File string // site-absolute address of a published file, where it is one
	URL  string // the address elsewhere, where it is one
}

// Target gives the reference as written and the record that it leads to, nil
// where it leads nowhere.
func (r Ref[T]) Target() (as string, to Entry) {
	if r.To == nil {
		return r.As, nil
	}
	to, _ = any(r.To).(Entry)
	return r.As, to
}
