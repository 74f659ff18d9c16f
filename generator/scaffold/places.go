package scaffold

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/record"
)

// order is one call for a new record: what was given, and what the form is
// filled with.
type order struct {
	content fs.FS // content/
	args    []string
	values  map[string]string
}

func (o *order) title(i int) string {
	if i >= len(o.args) {
		return ""
	}
	t := strings.Join(strings.Fields(o.args[i]), " ")
	o.values["title"] = t
	return Slug(t)
}

func planPlace(o *order) (string, error) {
	o.title(1)
	name := Slug(o.args[0])
	if name == "" {
		return "", fmt.Errorf("%q cannot be the name of a folder: write something like 2025-2027", o.args[0])
	}
	return "plans/" + name + "/index.md", nil
}

func fixed(place string) func(*order) (string, error) {
	return func(o *order) (string, error) { o.title(0); return place, nil }
}

func inPlan(file string) func(*order) (string, error) {
	return func(o *order) (string, error) {
		plan, err := o.folder("plans", o.args[0], "plan")
		return path.Join("plans", plan, file), err
	}
}

func titledIn(folder string) func(*order) (string, error) {
	return func(o *order) (string, error) {
		plan, err := o.folder("plans", o.args[0], "plan")
		return path.Join("plans", plan, folder, o.title(1)+".md"), err
	}
}

func titled(folder string) func(*order) (string, error) {
	return func(o *order) (string, error) { return folder + o.title(0) + ".md", nil }
}

func datedTitle(folder string) func(*order) (string, error) {
	return func(o *order) (string, error) {
		return folder + o.values["today"] + "-" + o.title(0) + ".md", nil
	}
}

func datedIn(folder string) func(*order) (string, error) {
	return func(o *order) (string, error) {
		plan, err := o.folder("plans", o.args[0], "plan")
		if err != nil {
			return "", err
		}
		if err := o.date(o.args[1]); err != nil {
			return "", err
		}
		return path.Join("plans", plan, folder, o.values["date"]+"-"+o.title(2)+".md"), nil
	}
}

func meetingPlace(o *order) (string, error) {
	err := o.date(o.args[0])
	return "forum/meetings/" + o.values["date"] + ".md", err
}

func updatePlace(o *order) (string, error) {
	if len(o.args) == 1 {
		return "updates/" + o.values["today"] + "-" + o.title(0) + ".md", nil
	}
	plan, err := o.folder("plans", o.args[0], "plan")
	return path.Join("plans", plan, "updates", o.values["today"]+"-"+o.title(1)+".md"), err
}

func commitmentPlace(o *order) (string, error) {
	plan, err := o.folder("plans", o.args[0], "plan")
	if err != nil {
		return "", err
	}
	dir := path.Join("plans", plan, "commitments")
	return path.Join(dir, fmt.Sprintf("%02d-%s.md", o.highest(dir)+1, o.title(1))), nil
}

func contributionPlace(o *order) (string, error) {
	plan, err := o.folder("plans", o.args[0], "plan")
	if err != nil {
		return "", err
	}
	about, err := o.file(path.Join("plans", plan, "consultations"), o.args[1], "consultation")
	if err != nil {
		return "", err
	}
	dir := path.Join("plans", plan, "contributions", about)
	return path.Join(dir, fmt.Sprintf("%03d-%s.md", o.highest(dir)+1, o.title(2))), nil
}

func roundPlace(o *order) (string, error) {
	plan, err := o.folder("plans", o.args[0], "plan")
	return path.Join("plans", plan, "reports", Slug(o.args[1]), "index.md"), err
}

func reportPlace(o *order) (string, error) {
	plan, err := o.folder("plans", o.args[0], "plan")
	if err != nil {
		return "", err
	}
	reports := path.Join("plans", plan, "reports")
	round, err := o.folder(reports, o.args[1], "round")
	if err != nil {
		return "", err
	}
	c, err := o.file(path.Join("plans", plan, "commitments"), o.args[2], "commitment")
	return path.Join(reports, round, c+".md"), err
}

func keyed(file string) func(*order) (string, error) {
	return func(o *order) (string, error) {
		o.values["key"] = o.title(0)
		return file, nil
	}
}

// date takes a day that was given.
func (o *order) date(s string) error {
	d, ok := calendar.ParseDate(s)
	if !ok {
		return fmt.Errorf("%q is not a day: write year-month-day, such as 2026-03-12", s)
	}
	o.values["date"] = d.String()
	return nil
}

// folder makes sure that a folder is there, and says which are if it is not.
func (o *order) folder(in, name, kind string) (string, error) {
	names := o.names(in, true)
	if kind == "plan" {
		o.values["plan"] = name
	}
	return chosen(names, name, kind)
}

// file finds a record by its name or its leading number.
func (o *order) file(in, name, kind string) (string, error) {
	names := o.names(in, false)
	for _, n := range names {
		if number(n) > 0 && strconv.Itoa(number(n)) == strings.TrimLeft(name, "0") {
			return n, nil
		}
	}
	return chosen(names, name, kind)
}

func chosen(names []string, name, kind string) (string, error) {
	switch near, ok := record.Nearest(name, names); {
	case slices.Contains(names, name):
		return name, nil
	case len(names) == 0:
		return "", fmt.Errorf("there is no %s %q yet: start one with `ogpress new %s`", kind, name, kind)
	case ok:
		return "", fmt.Errorf("there is no %s %q: did you mean %q?", kind, name, near)
	}
	return "", fmt.Errorf("there is no %s %q: there are %s", kind, name, strings.Join(names, ", "))
}

// names lists the folders, or the records, of a folder: without extension and
// without translations, sorted.
func (o *order) names(in string, folders bool) []string {
	entries, err := fs.ReadDir(o.content, in)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".md")
		if e.IsDir() == folders && (folders || name != e.Name()) {
			out = append(out, name)
		}
	}
	return slices.DeleteFunc(out, func(n string) bool {
		stem := strings.TrimSuffix(n, path.Ext(n))
		return !folders && stem != n && slices.Contains(out, stem)
	})
}

// highest is the highest leading number of the records in a folder.
func (o *order) highest(dir string) int {
	most := 0
	for _, n := range o.names(dir, false) {
		most = max(most, number(n))
	}
	return most
}

// number is the number that a name begins with, 0 without one.
func number(name string) int {
	digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// slugLength is how many characters of a title a file's name takes.
const slugLength = 60

// Slug makes a file's name of a title: letters and digits of every script in
// lower case, everything else a hyphen.
func Slug(title string) string {
	var b strings.Builder
	gap := false
	n := 0
	for _, r := range locale.NFC(strings.ToLower(title)) {
		switch {
		case unicode.In(r, unicode.L, unicode.M, unicode.Nd):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			if n++; n >= slugLength {
				return b.String()
			}
		case r == '\'' || r == '’':
		default:
			gap = true
		}
	}
	return b.String()
}
