package standard

import (
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// set says what a check may ask of a named collection of records.
type set struct {
	dated   bool              // its records happen on a day; the others are there or not
	filters map[string]filter // what `where` and `distinct` may name
	fields  map[string]field  // what `fields` may name
	add     string            // the file in which such a record is added; {plan} and {month} are filled in
}

// filter gives the words that a record has in a field.
type filter struct {
	words  []string // that may be asked for; nil for any
	values func(*scope, *item) []string
}

// field reports whether a record has something filled in by the day seen.
type field func(*scope, *item) bool

var yesNo = []string{"true", "false"}

// of makes a filter on a field of one kind of record; other kinds in the same
// set do not pass it.
func of[T ogp.Entry](words []string, value func(T) string) filter {
	return many(words, func(t T) []string { return []string{value(t)} })
}

// many is of for a field that holds a list.
func many[T ogp.Entry](words []string, values func(T) []string) filter {
	return filter{words, func(_ *scope, it *item) []string {
		t, ok := it.entry.(T)
		if !ok {
			return nil
		}
		return values(t)
	}}
}

// filled makes a field of a condition on one kind of record.
func filled[T ogp.Entry](has func(T) bool) field {
	return func(_ *scope, it *item) bool {
		t, ok := it.entry.(T)
		return ok && has(t)
	}
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func words[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, w := range list {
		all[i] = string(w)
	}
	return all
}

var topics = ogp.Topic("").Words()

// sets are all sets that a check may name.
var sets = map[Set]set{
	"site": {
		fields: map[string]field{"base_url": filled(func(s *ogp.Site) bool { return s.BaseURL != "" })},
		add:    "site.toml",
	},
	"contacts": {
		filters: map[string]filter{"role": of(ogp.ContactRole("").Words(), func(c *ogp.Contact) string { return string(c.Role) })},
		fields: map[string]field{
			"email":   filled(func(c *ogp.Contact) bool { return c.Email != "" }),
			"phone":   filled(func(c *ogp.Contact) bool { return c.Phone != "" }),
			"address": filled(func(c *ogp.Contact) bool { return c.Postal != "" }),
		},
		add: "contacts.toml",
	},
	"members": {
		filters: map[string]filter{
			"sector": of(ogp.Sector("").Words(), func(m *ogp.Member) string { return string(m.Sector) }),
			"role":   of(ogp.MemberRole("").Words(), func(m *ogp.Member) string { return string(m.Role) }),
			"senior": of(yesNo, func(m *ogp.Member) string { return yes(m.Senior) }),
		},
		add: "forum/members.toml",
	},
	"forum": {
		filters: map[string]filter{"decides": of(ogp.Decides("").Words(), func(f *ogp.Forum) string { return string(f.Decides) })},
		fields: map[string]field{
			"remit":      filled(func(f *ogp.Forum) bool { return f.Remit.Filled() }),
			"governance": filled(func(f *ogp.Forum) bool { return f.Governance.Filled() }),
			"rules_agreed": func(s *scope, it *item) bool {
				f, ok := it.entry.(*ogp.Forum)
				return ok && f.RulesAgreed.Last != 0 && f.RulesAgreed.Last <= s.eye
			},
		},
		add: "forum/index.md",
	},
	"stages": {
		filters: map[string]filter{"phase": of(ogp.Phase("").Words(), func(s *ogp.Stage) string { return string(s.Phase) })},
		add:     "plans/{plan}/timeline.toml",
	},
	"timeline":           {add: "plans/{plan}/timeline.toml"},
	"published-timeline": {dated: true, add: "plans/{plan}/timeline.toml"},
	"about": {
		dated:   true,
		filters: map[string]filter{"topic": of(ogp.AboutTopic("").Words(), func(a *ogp.AboutPage) string { return string(a.Topic) })},
		add:     "about/….md",
	},
	"documents": {
		dated: true,
		filters: map[string]filter{
			"type":  of(ogp.DocumentType("").Words(), func(d *ogp.Document) string { return string(d.Type) }),
			"by":    of(ogp.Sector("").Words(), func(d *ogp.Document) string { return string(d.By) }),
			"phase": {ogp.Phase("").Words(), documentPhase},
		},
		add: "documents/….md",
	},
	"drafts": {dated: true, add: "documents/….md"},
	"updates": {
		dated:   true,
		filters: map[string]filter{"about": of(ogp.UpdateAbout("").Words(), func(u *ogp.Update) string { return string(u.About) })},
		add:     "plans/{plan}/updates/{month}-….md",
	},
	"questions":   {dated: true, add: "questions/….md"},
	"commitments": {fields: commitmentFields, add: "plans/{plan}/commitments/….md"},
	// without those that were withdrawn before the plan was submitted
	"submitted-commitments": {fields: commitmentFields, add: "plans/{plan}/commitments/….md"},
	"consultations":         consultationSet,
	"closed-consultations":  consultationSet,
	"contributions": {
		dated: true,
		filters: map[string]filter{
			"about": {ogp.ConsultationAbout("").Words(), func(_ *scope, it *item) []string {
				c, ok := it.of.(*ogp.Consultation)
				if !ok {
					return nil
				}
				return []string{string(c.About)}
			}},
			"outcome": {ogp.Outcome("").Words(), func(s *scope, it *item) []string {
				if c, ok := it.entry.(*ogp.Contribution); ok && byThen(c.Responded, s.eyeOf(it)) {
					return []string{string(c.Outcome)}
				}
				return nil
			}},
			"sector": of(ogp.Voice("").Words(), func(c *ogp.Contribution) string { return string(c.Sector) }),
		},
		fields: map[string]field{"outcome": hasOutcome, "response": hasResponse, "consultation_response": consultationAnswers},
		add:    "plans/{plan}/contributions/….md",
	},
	"events": {dated: true, filters: eventFilters, add: "plans/{plan}/events/{month}-….md"},
	"opportunities": {
		dated: true,
		filters: map[string]filter{
			"mode": {ogp.Mode("").Words(), func(_ *scope, it *item) []string { return []string{modeOf(it.entry)} }},
			"open": {yesNo, func(_ *scope, it *item) []string { return []string{yes(isOpen(it.entry))} }},
		},
		add: "plans/{plan}/events/{month}-….md",
	},
	"forum-meetings": {
		dated: true,
		filters: map[string]filter{
			"topics": many(topics, func(m *ogp.Meeting) []string { return words(m.Topics) }),
			"mode":   of(ogp.Mode("").Words(), func(m *ogp.Meeting) string { return string(m.Mode) }),
		},
		fields: map[string]field{"published": func(s *scope, it *item) bool {
			m, ok := it.entry.(*ogp.Meeting)
			return ok && m.Published.Last != 0 && m.Published.Last <= s.eyeOf(it)
		}},
		add: "forum/meetings/{month}-….md",
	},
	"forum-notes": {dated: true, add: "forum/meetings/{month}-….md"},
	"decisions": {
		dated: true,
		filters: map[string]filter{
			"how": of(ogp.DecisionHow("").Words(), func(d *ogp.Decision) string { return string(d.How) }),
			"topics": {topics, func(_ *scope, it *item) []string {
				m, ok := it.of.(*ogp.Meeting)
				if !ok {
					return nil
				}
				return words(m.Topics)
			}},
		},
		add: "forum/meetings/{month}-….md",
	},
	"group-meetings":    {dated: true, add: "forum/meetings/{month}-….md"},
	"group-reports":     {dated: true, add: "plans/{plan}/reports/{month}-…/index.md"},
	"rounds":            {dated: true, filters: roundFilters, add: "plans/{plan}/reports/{month}-…/index.md"},
	"reports":           {dated: true, fields: map[string]field{"next_steps": filled(func(r *ogp.Report) bool { return r.NextSteps.Filled() })}, add: "plans/{plan}/reports/…/….md"},
	"round-commitments": {dated: true, fields: map[string]field{"report": isReported}},
	"late-milestones":   {dated: true, fields: map[string]field{"delay": hasReason}},
}

var consultationSet = set{
	dated: true,
	filters: map[string]filter{
		"about": of(ogp.ConsultationAbout("").Words(), func(c *ogp.Consultation) string { return string(c.About) }),
		"open":  of(yesNo, func(c *ogp.Consultation) string { return yes(c.IsOpen()) }),
		"mode":  of(ogp.Mode("").Words(), func(c *ogp.Consultation) string { return string(c.Mode) }),
	},
	fields: map[string]field{
		"summary": filled(func(c *ogp.Consultation) bool { return c.Summary.Filled() }),
		"response": func(s *scope, it *item) bool {
			c, ok := it.entry.(*ogp.Consultation)
			return ok && answers(s, it, c)
		},
	},
	add: "plans/{plan}/consultations/….md",
}

var eventFilters = map[string]filter{
	"kind":      of(ogp.EventKind("").Words(), func(e *ogp.Event) string { return string(e.Type) }),
	"open":      of(yesNo, func(e *ogp.Event) string { return yes(e.IsOpen()) }),
	"mode":      of(ogp.Mode("").Words(), func(e *ogp.Event) string { return string(e.Mode) }),
	"organiser": many(ogp.Organiser("").Words(), func(e *ogp.Event) []string { return words(e.Organiser) }),
	"officials": of(yesNo, func(e *ogp.Event) string { return yes(len(e.Officials.In("").Values) > 0) }),
	"topics":    many(topics, func(e *ogp.Event) []string { return words(e.Topics) }),
	"place":     of(nil, func(e *ogp.Event) string { return strings.TrimSpace(e.Place.String()) }),
}

var roundFilters = map[string]filter{
	"kind":  of(ogp.RoundKind("").Words(), func(r *ogp.Round) string { return string(r.Type) }),
	"joint": of(yesNo, func(r *ogp.Round) string { return yes(r.Joint) }),
	"approved": {yesNo, func(s *scope, it *item) []string {
		r := it.entry.(*ogp.Round)
		return []string{yes(r.ApprovedByForum.Last != 0 && r.ApprovedByForum.Last <= s.eye)}
	}},
}

var commitmentFields = map[string]field{"status": hasStatus, "group": hasGroup, "open_group": hasOpenGroup}
