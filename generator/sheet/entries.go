package sheet

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/scaffold"
)

// contact finds a free key in contacts.toml.
func (i *importer) contact(key string, l *line) (place, error) {
	if said := l.cells["key"]; said != "" {
		key = said
	}
	if key == "" {
		key = scaffold.Slug(l.cells["name"])
	}
	if key == "" {
		return place{}, mistake{code: "import-contact-name"}
	}
	p := place{"contacts.toml", "[contact." + quotedKey(key) + "]"}
	if _, taken := i.table(p.file, "contact")[key]; taken {
		return p, mistake{code: "import-entry-exists", args: problem.Args{"file": "contacts.toml", "value": key}}
	}
	return p, nil
}

// milestone finds the commitment that it belongs to, and a free key there.
func (i *importer) milestone(id, key string, l *line) (place, error) {
	name := l.cells["commitment"]
	if name == "" {
		name = id
	}
	if name == "" {
		return place{}, mistake{code: "import-milestone-commitment"}
	}
	file, err := i.commitment(path.Base(name))
	if err != nil {
		return place{}, err
	}
	there := i.table(file, "milestone")
	if said := l.cells["key"]; said != "" {
		key = said
	}
	if key == "" {
		key = nextKey(there, path.Base(file))
	}
	p := place{file, "[milestone." + strconv.Quote(key) + "]"}
	if _, taken := there[key]; taken {
		return p, mistake{code: "import-entry-exists", args: problem.Args{"file": path.Base(file), "value": key}}
	}
	return p, nil
}

// commitment finds a commitment by its name or number.
func (i *importer) commitment(name string) (file string, err error) {
	dir := path.Join("plans", i.plan, "commitments")
	var names []string
	for _, n := range i.names(dir) {
		if !strings.Contains(n, ".") {
			names = append(names, n)
		}
	}
	for _, n := range names {
		digits, _, _ := strings.Cut(n, "-")
		if n == name || strings.TrimLeft(digits, "0") == strings.TrimLeft(name, "0") {
			return path.Join(dir, n+".md"), nil
		}
	}
	return "", i.unknown("commitment", name, names)
}

// nextKey is the next number of a milestone: "2.3" in 02-registers.md.
func nextKey(there map[string]any, file string) string {
	digits, _, _ := strings.Cut(file, "-")
	number := strings.TrimLeft(digits, "0")
	for n := 1; ; n++ {
		key := number + "." + strconv.Itoa(n)
		if _, taken := there[key]; !taken {
			return key
		}
	}
}

// text is what a file holds, or will hold.
func (i *importer) text(file string) string {
	if text, ok := i.texts[file]; ok {
		return text
	}
	b, _ := fs.ReadFile(i.content, file)
	return string(b)
}

// table gives a keyed table of a file.
func (i *importer) table(file, name string) map[string]any {
	d := i.doc(file, i.text(file))
	if d == nil {
		return nil
	}
	table, _ := d.Front[name].(map[string]any)
	return table
}

func (i *importer) doc(file, text string) *record.Doc {
	read := record.TOML
	if path.Ext(file) == ".md" {
		read = record.Markdown
	}
	list := &problem.List{}
	d, ok := read(file, []byte(text), list)
	if !ok || problem.HasErrors(list.Sorted()) {
		return nil
	}
	return d
}

// put takes a record into the files to be written.
func (i *importer) put(p place, l *line) error {
	files := map[string]string{p.file: i.joined(p, p.file, l.facts, l.cells["body"])}
	for lang, words := range l.said {
		file := strings.TrimSuffix(p.file, path.Ext(p.file)) + "." + lang + path.Ext(p.file)
		files[file] = i.joined(p, file, words, "")
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if i.doc(file, files[file]) == nil {
			return mistake{code: "import-not-fitting", args: problem.Args{"file": file}}
		}
	}
	for file, text := range files {
		_, err := fs.Stat(i.content, file)
		i.texts[file], i.grown[file] = text, err == nil
	}
	return nil
}

// joined is a file with the record in it: a file of its own, or one more entry.
func (i *importer) joined(p place, file, facts, body string) string {
	if p.key == "" {
		text := "+++\n" + facts + "+++\n"
		if body != "" {
			text += "\n" + body + "\n"
		}
		return text
	}
	entry := p.key + "\n" + facts
	old := i.text(file)
	if path.Ext(file) != ".md" {
		return separated(old) + entry
	}
	if old == "" {
		return "+++\n" + entry + "+++\n"
	}
	end := closing(old)
	return separated(old[:end]) + entry + old[end:]
}

// separated ends a text with an empty line, unless there is none.
func separated(text string) string {
	if text = strings.TrimRight(text, "\r\n"); text == "" || text == "+++" {
		return text + strings.Repeat("\n", len(text)/3)
	}
	return text + "\n\n"
}

// closing is where the line begins that closes the front matter.
func closing(text string) int {
	at := 0
	for line := range strings.Lines(text) {
		if at > 0 && strings.TrimRight(line, "\r\n") == "+++" {
			return at
		}
		at += len(line)
	}
	return at
}

// quotedKey writes a key of a table.
func quotedKey(key string) string {
	if strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == "" {
		return key
	}
	return text(key)
}
