package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/record"
)

// kind is what can be imported.
type kind struct {
	name  string
	noun  func() any
	extra []string // columns that are no keys: where the record belongs, and its words
	first []string // fields whose likely headings are tried before those of others
	never []string // columns that are left out, whatever they are called
}

var kinds = []kind{
	{"commitments", func() any { return &ogp.Commitment{} }, []string{"id", "plan", "number", "body"}, nil,
		[]string{"status", "percent", "progress", "completion", "statut", "avancement", "estado", "situação", "статус", "состояние", "الحالة", "стан"}},
	{"milestones", func() any { return &ogp.Milestone{} }, []string{"id", "plan", "commitment", "key"}, []string{"due"},
		[]string{"status", "percent", "progress", "completed", "statut", "estado", "статус", "الحالة", "стан"}},
	{"contributions", func() any { return &ogp.Contribution{} }, []string{"id", "plan", "consultation", "number", "body"}, []string{"from", "received"}, nil},
	{"documents", func() any { return &ogp.Document{} }, []string{"id", "downloads", "body"}, []string{"date"}, nil},
	{"contacts", func() any { return &ogp.Contact{} }, []string{"id", "key"}, []string{"name"}, nil},
	{"events", func() any { return &ogp.Event{} }, []string{"id", "plan", "body"}, nil, nil},
}

// Kinds are the names of what can be imported.
func Kinds() (names []string) {
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

// column is what is read from one column of the table.
type column struct {
	field record.Field // its Key is "" for an extra
	path  string       // "title", "irm.report", "body"
	lang  string       // of a translation
	at    int          // in the rows
}

// flat lists the fields that a cell can hold, by path.
func flat(fields []record.Field, prefix string) (all []column) {
	for _, f := range fields {
		switch {
		case f.Sort == record.Table:
			all = append(all, flat(f.Fields, prefix+f.Key+".")...)
		case f.Sort == record.Entries, f.Key == "draft", f.Key == "aliases":
		default:
			all = append(all, column{field: f, path: prefix + f.Key})
		}
	}
	return all
}

// mapping finds out what each column of the table is.
type mapping struct {
	columns []column
	left    []string // headings of columns that nobody reads
}

// columns maps the headings of a table to the fields of a kind. said are the
// choices of whoever imports, heading to path; they win.
func (k kind) columns(header []string, said map[string]string, languages []string) (mapping, error) {
	known := k.fields()
	var m mapping
	for name := range said {
		if !slices.ContainsFunc(header, func(h string) bool { return heading(h) == heading(name) }) {
			return m, fmt.Errorf("--map names a column %q, and the columns are %s", name, strings.Join(header, ", "))
		}
	}
	names := aliases()
	for at, title := range header {
		c, ok, err := k.find(title, said, known, names, languages)
		if err != nil {
			return m, err
		}
		taken := slices.ContainsFunc(m.columns, func(o column) bool { return o.path == c.path && o.lang == c.lang })
		if !ok || taken {
			m.left = append(m.left, title)
			continue
		}
		c.at = at
		m.columns = append(m.columns, c)
	}
	return m, nil
}

func (k kind) fields() []column {
	known := flat(record.Fields(k.noun()), "")
	for _, e := range k.extra {
		if !slices.ContainsFunc(known, func(c column) bool { return c.path == e }) {
			known = append(known, column{path: e})
		}
	}
	slices.SortStableFunc(known, func(a, b column) int { return k.rank(b) - k.rank(a) })
	return known
}

// rank puts the fields first whose headings win.
func (k kind) rank(c column) int {
	if slices.Contains(k.first, c.path) {
		return 1
	}
	return 0
}

// find says what one column is.
func (k kind) find(title string, said map[string]string, known []column, names map[string][]string, languages []string) (column, bool, error) {
	name := heading(title)
	for h, path := range said {
		if heading(h) != name {
			continue
		}
		c, ok := exact(path, known, languages)
		if !ok && path != "" && path != "-" {
			return c, false, fmt.Errorf("--map gives %q to %q, and there is no such field: there are %s", title, path, pathsOf(known))
		}
		return c, ok, nil
	}
	if slices.Contains(k.never, name) {
		return column{}, false, nil
	}
	if c, ok := exact(strings.ToLower(strings.TrimSpace(title)), known, languages); ok {
		return c, true, nil
	}
	for _, c := range known {
		if slices.Contains(names[c.path], name) {
			return c, true, nil
		}
	}
	return column{}, false, nil
}

// exact finds a field by its path, "title" or, for a translation, "title_fr".
func exact(path string, known []column, languages []string) (column, bool) {
	for _, c := range known {
		if heading(c.path) == heading(path) {
			return c, true
		}
		for _, lang := range languages[1:] {
			if c.field.Words && strings.EqualFold(path, c.path+"_"+lang) {
				c.lang = lang
				return c, true
			}
		}
	}
	return column{}, false
}

func pathsOf(known []column) string {
	var all []string
	for _, c := range known {
		all = append(all, c.path)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
