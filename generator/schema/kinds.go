package schema

import (
	"io/fs"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/record"
)

// Kind is one kind of file of the content folder.
type Kind struct {
	Name  string // of its schema, "commitment"; a title in the reference
	Files string // a pattern of the files from content/ on: "plans/*/commitments/*.md"
	Keyed string // of a file that holds nothing but a keyed table: its name
	noun  any
	form  string // in package archetypes
}

// Kinds are all kinds of files, in the order of the reference.
var Kinds = []Kind{
	{Name: "site", Files: "site.toml", noun: ogp.Site{}, form: "starter/site.toml"},
	{Name: "home", Files: "index.md", noun: ogp.FreePage{}, form: "records/page.md"},
	{Name: "contacts", Files: "contacts.toml", Keyed: "contact", noun: ogp.Contact{}, form: "records/contact.toml"},
	{Name: "statements", Files: "statements.toml", Keyed: "statement", noun: ogp.Statement{}, form: "records/statement.toml"},
	{Name: "forum", Files: "forum/index.md", noun: ogp.Forum{}, form: "records/forum.md"},
	{Name: "members", Files: "forum/members.toml", Keyed: "member", noun: ogp.Member{}, form: "records/member.toml"},
	{Name: "group", Files: "forum/groups/*.md", noun: ogp.Group{}, form: "records/group.md"},
	{Name: "meeting", Files: "forum/meetings/*.md", noun: ogp.Meeting{}, form: "records/meeting.md"},
	{Name: "plan", Files: "plans/*/index.md", noun: ogp.ActionPlan{}, form: "records/plan.md"},
	{Name: "timeline", Files: "plans/*/timeline.toml", noun: ogp.Timeline{}, form: "records/timeline.toml"},
	{Name: "commitment", Files: "plans/*/commitments/*.md", noun: ogp.Commitment{}, form: "records/commitment.md"},
	{Name: "round", Files: "plans/*/reports/*/index.md", noun: ogp.Round{}, form: "records/round.md"},
	{Name: "report", Files: "plans/*/reports/*/*.md", noun: ogp.Report{}, form: "records/report.md"},
	{Name: "consultation", Files: "plans/*/consultations/*.md", noun: ogp.Consultation{}, form: "records/consultation.md"},
	{Name: "contribution", Files: "plans/*/contributions/*/*.md", noun: ogp.Contribution{}, form: "records/contribution.md"},
	{Name: "event", Files: "plans/*/events/*.md", noun: ogp.Event{}, form: "records/event.md"},
	{Name: "update", Files: "updates/*.md", noun: ogp.Update{}, form: "records/update.md"},
	{Name: "question", Files: "questions/*.md", noun: ogp.Question{}, form: "records/question.md"},
	{Name: "document", Files: "documents/**", noun: ogp.Document{}, form: "records/document.md"},
	{Name: "about", Files: "about/*.md", noun: ogp.AboutPage{}, form: "records/about.md"},
	{Name: "page", Files: "pages/*.md", noun: ogp.FreePage{}, form: "records/page.md"},
}

// own are the keys of pages, which files without a page do not have.
var own = map[string]bool{"language": true, "draft": true, "aliases": true, "summary": true}

// Fields are the keys of the kind; of a keyed file, those of one entry.
func (k Kind) Fields() []record.Field { return record.Fields(k.noun) }

// fields leaves out what an entry or a file without a page does not have.
func (k Kind) fields() []record.Field {
	var all []record.Field
	for _, f := range k.Fields() {
		if k.Keyed != "" && own[f.Key] {
			continue
		}
		all = append(all, f)
	}
	return all
}

// comments are the sentences on the keys of the kind, by their path:
// "milestone.due", "accessibility.gap". Keys of every record have theirs from
// the form of commitments, which says most.
func (k Kind) comments() (map[string]string, error) {
	all := map[string]string{}
	for _, form := range []string{"records/commitment.md", k.form} {
		src, err := fs.ReadFile(archetypes.Forms, form)
		if err != nil {
			return nil, err
		}
		read := comments(string(src), k.Keyed)
		for path, text := range read {
			if form == k.form || own[path] {
				all[path] = text
			}
		}
	}
	return all, nil
}
