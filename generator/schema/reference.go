package schema

import (
	"fmt"
	"strings"

	"github.com/ogpress/ogpress/generator/record"
)

// Reference writes the reference of the content folder as Markdown: a table for
// each kind of file, with each key, what it takes and what it is for.
func Reference() ([]byte, error) {
	var b strings.Builder
	b.WriteString(`# Reference of the content folder

<!-- Written by "ogpress schema --reference": the loader's own table of keys, with the sentences of the forms. -->

A key marked * is required. A key marked (w) holds words: the file of a translation, such as x.fr.md, may have it, and
nothing else. Dates are written without quotation marks (2026-03-31). A date that is not known to the day is written
with them, as vague as its source: "2027", "2027-H1", "2027-Q3", "2027-09", "autumn 2027".
`)
	for _, k := range Kinds {
		said, err := k.comments()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n## %s: `content/%s`\n\n", k.Name, k.Files)
		if k.Keyed != "" {
			fmt.Fprintf(&b, "A table `[%s.key]` for each entry, with:\n\n", k.Keyed)
		}
		b.WriteString("| key | takes | what it is for |\n|---|---|---|\n")
		rows(&b, k.fields(), "", said)
	}
	return []byte(b.String()), nil
}

func rows(b *strings.Builder, fields []record.Field, prefix string, said map[string]string) {
	for _, f := range fields {
		path := prefix + f.Key
		fmt.Fprintf(b, "| `%s`%s | %s | %s |\n", path, marks(f), takes(f), inCell(said[path]))
		if f.Sort == record.Table || f.Sort == record.Entries {
			rows(b, f.Fields, path+".", said)
		}
	}
}

func marks(f record.Field) (marks string) {
	if f.Required {
		marks = " *"
	}
	if f.Words && f.Sort != record.Table && f.Sort != record.Entries {
		marks += " (w)"
	}
	return marks
}

// taken says in words what each sort of field takes.
var taken = map[record.Sort]string{
	record.Words: "one line of text", record.Prose: "text with paragraphs (Markdown)", record.String: "text",
	record.Boolean: "true or false", record.Integer: "a whole number", record.Percent: "a number from 0 to 100",
	record.Day: "a day", record.Date: "a date", record.Evidence: "a record, a file or an address",
	record.Counts: "a table of numbers", record.Called: "true, or a date", record.Call: "a day, or a document",
	record.Table: "a table", record.Entries: "a table for each, by its key",
}

func takes(f record.Field) string {
	text := taken[f.Sort]
	switch {
	case f.Sort == record.Choice:
		text = "`" + strings.Join(f.Choices, "`, `") + "`"
	case f.Sort == record.Reference && f.Kind != "":
		text = "path or id: " + string(f.Kind)
	case f.Sort == record.Reference:
		text = "the path or id of a record"
	case f.Form == "url":
		text = "an address"
	case f.Form == "email":
		text = "an e-mail address"
	case f.Deadline:
		text = `a date, or "ongoing"`
	}
	switch {
	case f.List && f.OneOrList:
		return text + "; one, or a list"
	case f.List:
		return text + "; a list"
	}
	return text
}

func inCell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
