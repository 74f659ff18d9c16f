package scaffold

import "strings"

// Form is one kind of record that can be started.
type Form struct {
	Kind string   // as people write it: `ogpress new commitment`
	Args []string // what to give, in order; in brackets what may be left out
	file string   // the form in package archetypes
	// path gives the record's place below content/ and, for an entry of a keyed
	// table, its key. It may fill in values.
	path func(*order) (place string, err error)
	// entry: the form is appended to the file at that place.
	entry bool
}

// Forms lists what can be started, in the order in which help shows it.
var Forms = []Form{
	{Kind: "plan", Args: []string{"FOLDER", "[TITLE]"}, file: "plan.md", path: planPlace},
	{Kind: "timeline", Args: []string{"PLAN"}, file: "timeline.toml", path: inPlan("timeline.toml")},
	{Kind: "commitment", Args: []string{"PLAN", "TITLE"}, file: "commitment.md", path: commitmentPlace},
	{Kind: "consultation", Args: []string{"PLAN", "TITLE"}, file: "consultation.md", path: titledIn("consultations")},
	{Kind: "contribution", Args: []string{"PLAN", "CONSULTATION", "FROM"}, file: "contribution.md", path: contributionPlace},
	{Kind: "event", Args: []string{"PLAN", "DATE", "TITLE"}, file: "event.md", path: datedIn("events")},
	{Kind: "update", Args: []string{"[PLAN]", "TITLE"}, file: "update.md", path: updatePlace},
	{Kind: "round", Args: []string{"PLAN", "FOLDER"}, file: "round.md", path: roundPlace},
	{Kind: "report", Args: []string{"PLAN", "ROUND", "COMMITMENT"}, file: "report.md", path: reportPlace},
	{Kind: "forum", Args: []string{"[NAME]"}, file: "forum.md", path: fixed("forum/index.md")},
	{Kind: "meeting", Args: []string{"DATE"}, file: "meeting.md", path: meetingPlace},
	{Kind: "group", Args: []string{"TITLE"}, file: "group.md", path: titled("forum/groups/")},
	{Kind: "question", Args: []string{"TITLE"}, file: "question.md", path: datedTitle("questions/")},
	{Kind: "document", Args: []string{"TITLE"}, file: "document.md", path: titled("documents/")},
	{Kind: "about", Args: []string{"TITLE"}, file: "about.md", path: titled("about/")},
	{Kind: "page", Args: []string{"TITLE"}, file: "page.md", path: titled("pages/")},
	{Kind: "contact", Args: []string{"NAME"}, file: "contact.toml", path: keyed("contacts.toml"), entry: true},
	{Kind: "member", Args: []string{"NAME"}, file: "member.toml", path: keyed("forum/members.toml"), entry: true},
	{Kind: "channel", Args: []string{"NAME"}, file: "channel.toml", path: keyed("site.toml"), entry: true},
	{Kind: "statement", Args: []string{"REQUIREMENT"}, file: "statement.toml", path: keyed("statements.toml"), entry: true},
}

// Find gives the form of a kind; false where there is none.
func Find(kind string) (Form, bool) {
	for _, f := range Forms {
		if f.Kind == kind {
			return f, true
		}
	}
	return Form{}, false
}

// Usage is how the form is asked for: `commitment PLAN TITLE`.
func (f Form) Usage() string { return strings.Join(append([]string{f.Kind}, f.Args...), " ") }

// least is how many arguments must be given.
func (f Form) least() int {
	n := 0
	for _, a := range f.Args {
		if !strings.HasPrefix(a, "[") {
			n++
		}
	}
	return n
}
