package sheet

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// Options say what to make of a table.
type Options struct {
	Kind  string            // one of Kinds
	Into  string            // a plan's folder, or "<plan>/<consultation>"; not needed for contacts and documents
	Map   map[string]string // headings to fields, where they cannot be guessed; "" leaves a column out
	Dates Order             // of dates such as 03/04/2026
}

// Result is what a table comes to. Nothing of it is written yet.
type Result struct {
	Table   *Table
	Mapped  []string  // "Titre → title"
	Left    []string  // headings of columns that were not read
	Files   []File    // by path
	Refused []Refused // in the order of rows
	Records int       // how many rows are in Files
}

// File is a file to be written.
type File struct {
	Path  string // from the source folder
	Bytes []byte // the whole file
	Grown bool   // it is there, and gets more at its end
}

// Refused is a row that is no record, and why.
type Refused struct {
	Row int
	Why string
}

// importer makes the records of one table.
type importer struct {
	Options
	kind      kind
	content   fs.FS // content/
	languages []string
	words     problem.Words
	plan      string            // that the records belong to; "" where Into names none
	texts     map[string]string // of files to be written, by path from content/
	grown     map[string]bool
	result    *Result
}

// Import makes a record of each row of a CSV file. source is the folder that
// holds content/. An error means that nothing could be made of the file at all.
func Import(source fs.FS, src []byte, o Options) (*Result, error) {
	at := slices.IndexFunc(kinds, func(k kind) bool { return k.name == o.Kind || k.name == o.Kind+"s" })
	if at < 0 {
		return nil, fmt.Errorf("%q cannot be imported: there are %s", o.Kind, strings.Join(Kinds(), ", "))
	}
	content, err := fs.Sub(source, "content")
	if err != nil {
		return nil, err
	}
	languages := languagesOf(content)
	table, err := Read(src, languages...)
	if err != nil {
		return nil, err
	}
	i := &importer{Options: o, kind: kinds[at], content: content, texts: map[string]string{}, grown: map[string]bool{},
		languages: languages, result: &Result{Table: table}}
	i.words = record.ProblemWords(i.languages[0])
	if err := i.into(); err != nil {
		return nil, errors.New(i.said(err))
	}
	m, err := i.kind.columns(table.Header, o.Map, i.languages)
	if err != nil {
		return nil, err
	}
	if len(m.columns) == 0 {
		return nil, fmt.Errorf("no column is known: the first row says %s. Say what they are with --map \"Heading=field\"", strings.Join(table.Header, ", "))
	}
	i.tell(m)
	for _, row := range table.Rows {
		if err := i.row(m, row); err != nil {
			i.result.Refused = append(i.result.Refused, Refused{row.Number, i.said(err)})
			continue
		}
		i.result.Records++
	}
	return i.done(), nil
}

// languagesOf are the languages of the site; English where site.toml cannot be read.
func languagesOf(content fs.FS) []string {
	languages := []string{}
	if src, err := fs.ReadFile(content, "site.toml"); err == nil {
		tree, _ := record.Tree(src)
		list, _ := tree["languages"].([]any)
		for _, l := range list {
			if tag, ok := l.(string); ok {
				languages = append(languages, tag)
			}
		}
	}
	if len(languages) == 0 {
		return []string{"en"}
	}
	return languages
}

// tell notes what became of the columns.
func (i *importer) tell(m mapping) {
	for _, c := range m.columns {
		path := c.path
		if c.lang != "" {
			path += "_" + c.lang
		}
		i.result.Mapped = append(i.result.Mapped, strings.TrimSpace(i.result.Table.Header[c.at])+" → "+path)
	}
	i.result.Left = m.left
}

// done gives the files by path.
func (i *importer) done() *Result {
	for p, text := range i.texts {
		i.result.Files = append(i.result.Files, File{Path: "content/" + p, Bytes: []byte(text), Grown: i.grown[p]})
	}
	slices.SortFunc(i.result.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return i.result
}

// line is one row on its way to a record.
type line struct {
	cells map[string]string            // of the default language, by path
	words map[string]map[string]string // of translations, by language and path
	facts string                       // TOML
	said  map[string]string            // TOML of translations, by language
}

// row makes a record of one row.
func (i *importer) row(m mapping, row Row) error {
	l := &line{cells: map[string]string{}, words: map[string]map[string]string{}, said: map[string]string{}}
	for _, c := range m.columns {
		if c.at >= len(row.Cells) || row.Cells[c.at] == "" {
			continue
		}
		if c.lang == "" {
			l.cells[c.path] = row.Cells[c.at]
			continue
		}
		if l.words[c.lang] == nil {
			l.words[c.lang] = map[string]string{}
		}
		l.words[c.lang][c.path] = row.Cells[c.at]
	}
	place, err := i.place(l)
	if err != nil {
		return err
	}
	if err := i.compose(l); err != nil {
		return err
	}
	if err := i.judge(place, l); err != nil {
		return err
	}
	return i.put(place, l)
}

// compose writes the facts and words of a row as TOML: keys first, tables last.
func (i *importer) compose(l *line) error {
	if l.cells["language"] == i.languages[0] {
		delete(l.cells, "language")
	}
	i.turn(l)
	if i.kind.name == "documents" && l.cells["plan"] == "" {
		l.cells["plan"] = i.plan
	}
	var err error
	if l.facts, err = i.keys(l.cells); err != nil {
		return err
	}
	for lang, words := range l.words {
		if l.said[lang], err = i.keys(words); err != nil {
			return err
		}
	}
	return nil
}

// turn makes the words in a record's own language, where that is not the site's
// first, those of its own file, and the others a translation.
func (i *importer) turn(l *line) {
	own := l.words[l.cells["language"]]
	if len(own) == 0 {
		return
	}
	others := map[string]string{}
	for path, words := range own {
		if l.cells[path] != "" {
			others[path] = l.cells[path]
		}
		l.cells[path] = words
	}
	delete(l.words, l.cells["language"])
	if len(others) > 0 {
		l.words[i.languages[0]] = others
	}
}

// keys writes the fields of one language.
func (i *importer) keys(cells map[string]string) (string, error) {
	var top strings.Builder
	tables, order := map[string]string{}, []string{}
	for _, c := range i.ordered(cells) {
		v, err := value(c.field, cells[c.path], i.Dates)
		if err != nil {
			var m mistake
			if errors.As(err, &m) {
				err = m.of(c.path, cells[c.path])
			}
			return "", err
		}
		if v == "" {
			continue
		}
		table, key, inTable := strings.Cut(c.path, ".")
		if !inTable {
			fmt.Fprintf(&top, "%s = %s\n", c.path, v)
			continue
		}
		if tables[table] == "" {
			order = append(order, table)
		}
		tables[table] += fmt.Sprintf("%s = %s\n", key, v)
	}
	for _, table := range order {
		fmt.Fprintf(&top, "\n[%s]\n%s", table, tables[table])
	}
	return top.String(), nil
}

// ordered gives the fields that have a cell, the title first, tables last.
func (i *importer) ordered(cells map[string]string) []column {
	var all []column
	for _, c := range i.kind.fields() {
		if c.field.Key != "" && cells[c.path] != "" {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b column) int { return first(b) - first(a) })
	return all
}

func first(c column) int {
	if c.path == "title" {
		return 1
	}
	return 0
}

// judge lets the loader's rules look at the record.
func (i *importer) judge(p place, l *line) error {
	noun, list := i.kind.noun(), &problem.List{}
	b := record.Binding{Languages: i.languages, Lang: i.languages[0]}
	if d, ok := record.TOML(p.file, []byte(l.facts), list); ok {
		record.Bind(d, noun, b, list)
	}
	for lang, words := range l.said {
		b.Translation, b.Lang = true, lang
		if d, ok := record.TOML(p.file, []byte(words), list); ok {
			record.Bind(d, noun, b, list)
		}
	}
	var why []string
	for _, pr := range list.Sorted() {
		if pr.Severity == problem.Error {
			why = append(why, strings.TrimSpace(i.words.Message(pr)+". "+i.words.Hints(pr)))
		}
	}
	if len(why) > 0 {
		return errors.New(strings.Join(why, " "))
	}
	return nil
}
