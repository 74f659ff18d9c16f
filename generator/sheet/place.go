package sheet

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/scaffold"
)

// place is where a record goes.
type place struct {
	file string // from content/
	key  string // of an entry: what stands in the brackets, [milestone."1.1"]
}

// into reads the plan, and perhaps the consultation, that the records belong to.
func (i *importer) into() error {
	into := strings.Trim(strings.TrimPrefix(strings.Trim(i.Into, "/"), "content/"), "/")
	into = strings.Replace(strings.TrimPrefix(into, "plans/"), "/consultations/", "/", 1)
	if into == "" {
		if i.kind.name == "contacts" || i.kind.name == "documents" {
			return nil
		}
		return fmt.Errorf("say where the %s belong: --into and the folder of a plan, such as 2025-2027", i.kind.name)
	}
	plan, consultation, _ := strings.Cut(into, "/")
	if _, err := fs.Stat(i.content, path.Join("plans", plan, "index.md")); err != nil {
		return i.unknown("plan", plan, i.names("plans"))
	}
	i.plan = plan
	if consultation == "" {
		return nil
	}
	if i.kind.name != "contributions" {
		return fmt.Errorf("--into %s: the %s belong to a plan, such as %s", i.Into, i.kind.name, plan)
	}
	i.Into = consultation
	return i.there("consultations", consultation)
}

// there makes sure that a record of the plan is there.
func (i *importer) there(folder, name string) error {
	dir := path.Join("plans", i.plan, folder)
	if _, err := fs.Stat(i.content, path.Join(dir, name+".md")); err != nil {
		return i.unknown(strings.TrimSuffix(folder, "s"), name, i.names(dir))
	}
	return nil
}

func (i *importer) unknown(kind, name string, names []string) error {
	if near, ok := record.Nearest(name, names); ok {
		return mistake{code: "import-nearly-there", args: problem.Args{"kind": kind, "value": name, "near": near}}
	}
	if len(names) == 0 {
		return mistake{code: "import-none-there", args: problem.Args{"value": name, "kind": kind}}
	}
	return mistake{code: "import-not-there", args: problem.Args{"kind": kind, "value": name, "list": strings.Join(names, ", ")}}
}

// names lists what is in a folder, without extension and translations, and what
// is about to be written there.
func (i *importer) names(dir string) (all []string) {
	entries, _ := fs.ReadDir(i.content, dir)
	for _, e := range entries {
		all = append(all, strings.TrimSuffix(e.Name(), ".md"))
	}
	for p := range i.texts {
		if path.Dir(p) == dir {
			all = append(all, strings.TrimSuffix(path.Base(p), ".md"))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// place finds out where the record of a row goes.
func (i *importer) place(l *line) (place, error) {
	id, key, _ := strings.Cut(l.cells["id"], "#")
	if id != "" && !fs.ValidPath(id) {
		return place{}, mistake{code: "import-path"}.of("id", id)
	}
	if plan := planOf(id); plan != "" && plan != i.plan {
		return place{}, mistake{code: "import-other-plan", args: problem.Args{"plan": plan}}
	}
	if plan := l.cells["plan"]; plan != "" && i.plan != "" && i.kind.name != "documents" && path.Base(plan) != i.plan {
		return place{}, mistake{code: "import-other-plan", args: problem.Args{"plan": plan}}
	}
	switch i.kind.name {
	case "commitments":
		return i.numbered(path.Join("plans", i.plan, "commitments"), id, l, "title", "%02d-%s.md")
	case "milestones":
		return i.milestone(id, key, l)
	case "contributions":
		return i.contribution(id, l)
	case "contacts":
		return i.contact(key, l)
	case "events":
		return i.named(path.Join("plans", i.plan, "events"), id, i.dayOf(l.cells["starts"])+scaffold.Slug(l.cells["title"]))
	}
	return i.document(id, l)
}

func planOf(id string) string {
	rest, ok := strings.CutPrefix(id, "plans/")
	plan, _, _ := strings.Cut(rest, "/")
	if !ok {
		return ""
	}
	return plan
}

// dayOf begins the name of an event.
func (i *importer) dayOf(s string) string {
	toml, _, ok := date(s, i.Dates)
	if !ok || strings.HasPrefix(toml, `"`) {
		return ""
	}
	return toml[:len("2006-01-02")] + "-"
}

// safe is a name that a file may have.
var safe = regexp.MustCompile(`^[\pL\pM\pN][\pL\pM\pN._-]*$`)

// named gives a free name in a folder: that of its id or, without, the one that
// its title makes.
func (i *importer) named(dir, id, name string) (place, error) {
	if id != "" {
		name = path.Base(id)
	}
	if name = strings.TrimSuffix(name, "-"); !safe.MatchString(name) {
		return place{}, mistake{code: "import-no-title"}
	}
	return i.free(path.Join(dir, name+".md"))
}

func (i *importer) free(file string) (place, error) {
	if i.texts[file] != "" {
		return place{}, mistake{code: "import-twice", args: problem.Args{"file": path.Base(file)}}
	}
	if _, err := fs.Stat(i.content, file); err == nil {
		return place{}, mistake{code: "import-exists", args: problem.Args{"file": path.Join("content", file)}}
	}
	return place{file: file}, nil
}

// numbered gives a name with a number: that of its id or of its column, else the
// next one. A record of the same name under another number is the same.
func (i *importer) numbered(dir, id string, l *line, field, form string) (place, error) {
	slug := scaffold.Slug(l.cells[field])
	if id != "" || slug == "" {
		return i.named(dir, id, slug)
	}
	most := 0
	for _, name := range i.names(dir) {
		digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
		if n, err := strconv.Atoi(digits); err == nil {
			most = max(most, n)
		}
		if strings.TrimLeft(name[len(digits):], "-") == slug {
			return place{}, mistake{code: "import-exists", args: problem.Args{"file": path.Join("content", dir, name+".md")}}
		}
	}
	n := most + 1
	if said := strings.Trim(l.cells["number"], ". "); said != "" {
		var err error
		if n, err = strconv.Atoi(said); err != nil {
			return place{}, mistake{code: "import-number"}.of("number", said)
		}
	}
	return i.named(dir, "", strings.TrimSuffix(fmt.Sprintf(form, n, slug), ".md"))
}

func (i *importer) contribution(id string, l *line) (place, error) {
	consultation := path.Base(l.cells["consultation"])
	switch {
	case id != "":
		consultation = path.Base(path.Dir(id))
	case l.cells["consultation"] == "":
		consultation = i.Into
	}
	if err := i.there("consultations", consultation); err != nil {
		return place{}, err
	}
	field := "from"
	if l.cells["title"] != "" {
		field = "title"
	}
	if l.cells[field] == "" && id == "" {
		l.cells["from"] = ""
		return i.numbered(path.Join("plans", i.plan, "contributions", consultation), "", &line{cells: map[string]string{"title": "anonymous", "number": l.cells["number"]}}, "title", "%03d-%s.md")
	}
	return i.numbered(path.Join("plans", i.plan, "contributions", consultation), id, l, field, "%03d-%s.md")
}

// document makes sure that the files are where the record will look for them.
func (i *importer) document(id string, l *line) (place, error) {
	dir := "documents"
	if rest, ok := strings.CutPrefix(id, "documents/"); ok {
		dir = path.Join(dir, path.Dir(rest))
	}
	p, err := i.named(dir, id, scaffold.Slug(l.cells["title"]))
	if err != nil {
		return p, err
	}
	files, err := i.files(dir, l)
	if err != nil {
		return p, err
	}
	if len(files) == 0 && l.cells["url"] == "" {
		return place{}, mistake{code: "import-document-file"}
	}
	return p, nil
}

// files are the names of a document's files in its folder, which must be there.
// What a site exports names them as downloads where the record does not.
func (i *importer) files(dir string, l *line) (files []string, err error) {
	cell := l.cells["files"]
	if cell == "" {
		cell = l.cells["downloads"]
	}
	for _, name := range items(cell) {
		name = strings.TrimPrefix(name, dir+"/")
		if !fs.ValidPath(name) {
			return nil, mistake{code: "import-file-name", args: problem.Args{"value": name}}
		}
		if _, err := fs.Stat(i.content, path.Join(dir, name)); err != nil {
			return nil, mistake{code: "import-file-missing", args: problem.Args{"file": name, "folder": path.Join("content", dir)}}
		}
		files = append(files, name)
	}
	l.cells["files"] = strings.Join(files, ";")
	return files, nil
}
