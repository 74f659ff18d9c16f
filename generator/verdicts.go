package generator

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/load"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/standard"
)

// standards are those that the site follows: the ones that ship, and the
// country's own in content/standards/. One that nobody knows is a problem.
func (c *Content) standards() ([]*standard.Standard, error) {
	known, err := standard.Shipped(c.Site.Languages...)
	if err != nil {
		return nil, err
	}
	list := &problem.List{}
	for _, own := range c.ownStandards(list) {
		known = slices.DeleteFunc(known, func(s *standard.Standard) bool { return s.ID == own.ID })
		known = append(known, own)
	}
	standard.CheckStatements(c.Site, known, list)
	var followed []*standard.Standard
	for _, id := range c.Site.Standards {
		s := standard.Find(known, id)
		switch {
		case s == nil:
			list.Add(c.unknownStandard(id, known))
		case slices.Contains(followed, s):
			list.Add(c.standardTwice(id))
		default:
			followed = append(followed, s)
		}
	}
	c.addProblems(list)
	return followed, nil
}

// ownStandards reads content/standards/<id>.toml and their translations.
func (c *Content) ownStandards(list *problem.List) (own []*standard.Standard) {
	source := c.source.FS()
	files, _ := fs.Glob(source, "content/standards/*.toml")
	for _, translations := range []bool{false, true} {
		for _, file := range files {
			id, lang, translated := strings.Cut(strings.TrimSuffix(path.Base(file), ".toml"), ".")
			if translated != translations {
				continue
			}
			src, err := plainFile(source, file)
			switch {
			case err != nil:
			case !translated:
				own = append(own, standard.Parse(file, c.Site.Default(), src, list))
			case standard.Find(own, id) != nil:
				standard.Find(own, id).Translate(file, lang, src, list)
			}
		}
	}
	return own
}

// unknownStandard tells that site.toml follows a standard that nobody knows,
// and marks its name in the list.
func (c *Content) unknownStandard(id string, known []*standard.Standard) problem.Problem {
	p := c.inSite("standards", id)
	p.Code, p.Args = "unknown-standard", problem.Args{"standard": id}
	var ids []string
	for _, s := range known {
		ids = append(ids, s.ID)
	}
	if near, ok := record.Nearest(id, ids); ok {
		p.Hints = append(p.Hints, problem.Hint{Code: "near", Args: problem.Args{"word": near}})
	}
	p.Hints = append(p.Hints, problem.Hint{Code: "choices", Args: problem.Args{"choices": strings.Join(ids, ", ")}})
	return p
}

// standardTwice tells that site.toml names a standard twice.
func (c *Content) standardTwice(id string) problem.Problem {
	p := c.inSite("standards", id)
	p.Code, p.Args, p.Hints = "duplicate-key", problem.Args{"key": id}, []problem.Hint{{Code: "mend"}}
	if at := strings.LastIndex(p.Excerpt, `"`+id+`"`); at >= 0 {
		p.Column = len([]rune(p.Excerpt[:at])) + 1
	}
	return p
}

// inSite is an error at a value of site.toml, which may stand in a list.
func (c *Content) inSite(key, value string) problem.Problem {
	p := problem.Problem{File: c.Site.File, Line: 1, Column: 1, Width: len([]rune(value)) + 2, Severity: problem.Error}
	if at, ok := c.Site.Locator.(interface {
		Place(path ...string) record.Place
	}); ok {
		place := at.Place(key)
		p.Line, p.Column, p.Excerpt = place.Line, place.Column, place.Text
		if before, _, found := strings.Cut(place.Text, `"`+value+`"`); found {
			p.Column = len([]rune(before)) + 1
		}
	}
	return p
}

// addProblems puts problems that were found after loading among the others.
func (c *Content) addProblems(list *problem.List) {
	for _, p := range c.Problems {
		list.Add(p)
	}
	c.Problems = list.Sorted()
}

// judge gives the verdicts on every plan.
func (c *Content) judge() error {
	standards, err := c.standards()
	if err != nil {
		return err
	}
	byPlan := make([][]standard.Verdict, len(c.Site.Plans))
	var group sync.WaitGroup
	for i, plan := range c.Site.Plans {
		group.Go(func() { byPlan[i] = standard.Judge(c.Site, plan, c.Day, standards) })
	}
	group.Wait()
	c.Verdicts = slices.Concat(byPlan...)
	return nil
}

// doubt lets no verdict rest on records that have errors.
func (c *Content) doubt() {
	wrong, unread := map[string]bool{}, map[string]bool{}
	for _, f := range c.Files {
		wrong[f.Path] = f.Fate == load.Refused
	}
	for _, p := range c.Problems { // those that are found after the files were counted
		wrong[p.File] = wrong[p.File] || p.Severity == problem.Error
	}
	for _, file := range c.Unread {
		unread[planOf(file)] = true
	}
	standard.Doubt(c.Verdicts, func(file string) bool { return wrong[file] }, func(plan string) bool { return unread[plan] || unread[""] })
}

// planOf is the plan in whose folder a file lies; "" where it lies in none.
func planOf(file string) string {
	rest, inside := strings.CutPrefix(file, "content/plans/")
	plan, _, deeper := strings.Cut(rest, "/")
	if !inside || !deeper {
		return ""
	}
	return plan
}

// Task is one thing to do by a day so that requirements stay, or become, shown.
type Task struct {
	Day          calendar.Date
	Plan         string
	Requirements []string
	Lapses       bool   // they are shown now, and lapse after the day
	What         string // in the default language
}

// Tasks gives what lapses or falls due next, the soonest first.
func (c *Content) Tasks() []Task {
	var all []Task
	for _, d := range standard.Agenda(c.Verdicts) {
		t := Task{Day: d.Day, Plan: d.Verdicts[0].Plan.Folder, Lapses: d.Lapses}
		for _, v := range d.Verdicts {
			t.Requirements = append(t.Requirements, v.Requirement.Key)
		}
		var what []string
		for _, f := range d.Next() {
			what = add(what, standard.Say(c.Languages[0], d.Check, f))
		}
		t.What = strings.Join(what, " ")
		all = append(all, t)
	}
	return all
}
