package ogp

import (
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Site is a country's whole OGP site, as its content folder tells it. Every
// list is in a stable order that does not depend on the file system.
type Site struct {
	Record // of site.toml

	Format        int            `ogp:"format"`
	Country       Text           `ogp:"country,required"`
	Code          string         `ogp:"code,required"` // ISO 3166-1 alpha-2, or a local member such as "AR-C"
	Title         Text           `ogp:"title,required"`
	Tagline       Text           `ogp:"tagline"`
	Languages     []string       `ogp:"languages,required"` // the first is the default
	TimeZone      string         `ogp:"time_zone"`
	BaseURL       string         `ogp:"base_url,url"` // ends in "/"; "" where none is known
	Standards     []string       `ogp:"standards"`
	Licence       string         `ogp:"licence"` // SPDX id
	Joined        calendar.When  `ogp:"joined"`
	Theme         string         `ogp:"theme"`
	Repository    *Repository    `ogp:"repository"`
	Channels      []*Channel     `ogp:"channel,table"`
	Calendar      CalendarRules  `ogp:"calendar"`
	PolicyAreas   []*PolicyArea  `ogp:"policy_area,table"`
	Look          Look           `ogp:"look"`
	Accessibility *Accessibility `ogp:"accessibility"`
	Privacy       *Privacy       `ogp:"privacy"`
	Security      *Security      `ogp:"security"`

	Zone       *time.Location // of TimeZone; UTC where none is given
	Working    calendar.Working
	Home       *FreePage     // index.md; nil without one
	Contacts   []*Contact    // as the file has them
	Statements []*Statement  // as the file has them
	Forum      *Forum        // nil without one
	Members    []*Member     // of the forum, as the file has them
	Groups     []*Group      // by name
	Meetings   []*Meeting    // of the forum and of groups, by day
	Plans      []*ActionPlan // by start of implementation, then by name
	Updates    []*Update     // of no plan, by day
	Questions  []*Question   // by day asked
	Documents  []*Document   // by day, then by name
	About      []*AboutPage  // by name
	Pages      []*FreePage   // by name
	Statics    []File        // files of static/, and pictures beside records
	Bodies     BodyStore
	ByID       map[string]Entry // every record with a page, by its ID
}

// Name is the site's title.
func (s *Site) Name() Text { return s.Title }

// Default is the site's default language.
func (s *Site) Default() string { return s.Languages[0] }

// Repository says where the content is kept, which gives edit and history links.
type Repository struct {
	URL      string `ogp:"url,required,url"`
	Branch   string `ogp:"branch"`
	Official string `ogp:"official,url"` // where it differs from URL, this site is a fork
	Index    *bool  `ogp:"index"`        // a fork stays out of search engines unless this is true
}

// Channel is a place other than this site where the process is announced.
type Channel struct {
	Record
	Key   string
	Title Text        `ogp:"name,required"`
	Type  ChannelKind `ogp:"kind,required"`
	URL   string      `ogp:"url,url"`
}

// Name is the channel's name.
func (c *Channel) Name() Text { return c.Title }

// CalendarRules are the country's days of rest, and its seasons.
type CalendarRules struct {
	Weekend    []Weekday       `ogp:"weekend"`
	Holidays   []calendar.Date `ogp:"holidays"`
	Hemisphere HemisphereWord  `ogp:"hemisphere"`
}

// Weekday is the English name of a day of the week, in lower case.
type Weekday string

// Words lists the days of the week.
func (Weekday) Words() []string {
	return []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// HemisphereWord is "north" or "south".
type HemisphereWord string

// Words lists the hemispheres.
func (HemisphereWord) Words() []string { return []string{"north", "south"} }

// PolicyArea names an id that commitments use.
type PolicyArea struct {
	Key   string
	Title Text `ogp:"name"`
}

// Look is the country's own colour and emblem.
type Look struct {
	Accent string `ogp:"accent"` // "#1a5d3a"
	Logo   string `ogp:"logo"`   // a path from content/, "static/logo.svg"
}

// Accessibility feeds the statement in the model of the European Union's
// Implementing Decision 2018/1523. The statement never claims more.
type Accessibility struct {
	Status         Conformance         `ogp:"status"`
	Standard       string              `ogp:"standard"`
	Prepared       calendar.When       `ogp:"prepared"`
	Reviewed       calendar.When       `ogp:"reviewed"`
	Method         Text                `ogp:"method"`
	Contact        Ref[Contact]        `ogp:"contact,slash"`
	FeedbackDays   int                 `ogp:"feedback_days"`
	Enforcement    Text                `ogp:"enforcement"`
	EnforcementURL string              `ogp:"enforcement_url,url"`
	Gaps           []*AccessibilityGap `ogp:"gap,table"`
}

// Conformance is how far a site declares to be accessible.
type Conformance string

// Words lists the answers.
func (Conformance) Words() []string { return []string{"fully", "partially", "not"} }

// AccessibilityGap is something that is declared not to be accessible.
type AccessibilityGap struct {
	Key         string
	Text        Text      `ogp:"text,required"`
	Reason      GapReason `ogp:"reason,required"`
	Alternative Text      `ogp:"alternative"`
}

// GapReason is the legal ground of a gap.
type GapReason string

// Words lists the grounds.
func (GapReason) Words() []string {
	return []string{"non-compliance", "disproportionate-burden", "out-of-scope"}
}

// Privacy feeds the privacy notice.
type Privacy struct {
	Controller     Text         `ogp:"controller"`
	Contact        Ref[Contact] `ogp:"contact,slash"`
	Officer        Text         `ogp:"officer"`
	OfficerContact Ref[Contact] `ogp:"officer_contact,slash"`
	Retention      Text         `ogp:"retention"`
	Authority      Text         `ogp:"authority"`
	AuthorityURL   string       `ogp:"authority_url,url"`
	Logs           Text         `ogp:"logs"`
}

// Security feeds /.well-known/security.txt (RFC 9116).
type Security struct {
	Contact   []string      `ogp:"contact,one-or-list"`
	Expires   calendar.When `ogp:"expires"`
	Policy    string        `ogp:"policy,url"`
	Languages []string      `ogp:"languages"`
}

// Contact is somebody who answers.
type Contact struct {
	Record
	Key          string
	Role         ContactRole   `ogp:"role,required"`
	Person       string        `ogp:"name,required"`
	JobTitle     Text          `ogp:"title"`
	Organisation Text          `ogp:"organisation"`
	Email        string        `ogp:"email,email"`
	Phone        string        `ogp:"phone"`
	Postal       string        `ogp:"address"`
	URL          string        `ogp:"url,url"`
	Checked      calendar.When `ogp:"checked"`
}

// Name is the contact's name.
func (c *Contact) Name() Text { return Text{{Lang: c.Language, Value: c.Person}} }

// Statement is somebody's word that a requirement is met, where no record can prove it.
type Statement struct {
	Record
	Key          string
	Standard     string          `ogp:"standard,required"`
	Requirement  string          `ogp:"requirement,required"`
	PlanRef      Ref[ActionPlan] `ogp:"plan,slash"` // absent: every plan
	Text         Prose           `ogp:"text,required"`
	By           string          `ogp:"by,required"`
	Organisation Text            `ogp:"organisation"`
	Sector       Sector          `ogp:"sector,required"`
	On           calendar.When   `ogp:"on,required"`
	Evidence     []Link          `ogp:"evidence,required,one-or-list"`
}

// AboutPage is background that people need before they are consulted.
type AboutPage struct {
	Record
	Title     Text           `ogp:"title,required"`
	Topic     AboutTopic     `ogp:"topic"`
	Published calendar.When  `ogp:"published,required"`
	Channels  []Ref[Channel] `ogp:"channels"`
}

// Name is the page's title.
func (a *AboutPage) Name() Text { return a.Title }

// FreePage is the home page's words, or a page of the site's own.
type FreePage struct {
	Record
	Title Text `ogp:"title,required"`
}

// Name is the page's title.
func (p *FreePage) Name() Text { return p.Title }
