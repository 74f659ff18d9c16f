package load

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// checkPointers follows the links of a record's words to other records, and to
// the headings of their pages.
func (c *crossing) checkPointers(l *loaded) {
	for _, p := range l.asked {
		if l.full() {
			return
		}
		to := l
		if p.to != "" {
			to = c.all[p.to]
		}
		switch {
		case to == nil:
		case to.draft && !c.drafts && !l.draft:
			l.add(c.list, l.pointed(p, "link-to-draft"))
		case p.fragment != "" && to.read && !c.hasPlace(to, p):
			pr := l.pointed(p, "broken-fragment")
			pr.Args["fragment"] = shown(p.fragment)
			pr.Hints = c.placesHint(p.fragment, sortedKeys(to.anchors(p.lang)))
			l.add(c.list, pr)
		}
	}
}

// mostPlaces is how many places of a page a hint lists.
const mostPlaces = 12

// placesHint names the place that was most likely meant or, where none is near,
// all those of a page that has few.
func (c *crossing) placesHint(fragment string, known []string) []problem.Hint {
	if len(known) > mostWords {
		return nil
	}
	if near := c.index.near(fragment, known); len(near) > 0 {
		return near
	}
	known = slices.DeleteFunc(known, func(k string) bool { return k == "top" })
	if len(known) == 0 || len(known) > mostPlaces {
		return nil
	}
	return []problem.Hint{{Code: "choices", Args: problem.Args{"choices": shown(strings.Join(known, ", "))}}}
}

// pointed makes an error of a link.
func (l *loaded) pointed(p pointer, code string) problem.Problem {
	pr := whole(p.in, problem.Problem{Code: code, Args: problem.Args{"address": shown(p.address)}})
	if p.offset < 0 {
		pr.Line, pr.Column = p.line, p.column
	}
	d := l.docOf(&place{found: found{path: p.in}})
	if d == nil {
		return pr
	}
	at := d.Place(max(p.offset, 0))
	if p.offset < 0 {
		at = d.Place(lineStart(d.Src, p.line))
		at.Column = p.column
	}
	pr.Line, pr.Column, pr.Excerpt = at.Line, at.Column, at.Text
	return pr
}

// lineStart is where a line begins, counted from 1.
func lineStart(src []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(src[at:], '\n') + 1
	}
	return at
}

// hasPlace reports whether the page that a link leads to has a place of its
// name. Some pages also show what another file holds.
func (c *crossing) hasPlace(to *loaded, p pointer) bool {
	if to.anchors(p.lang)[p.fragment] {
		return true
	}
	switch to.kind {
	case ogp.KindForum:
		members := c.all["forum/members"]
		return members != nil && members.anchors(p.lang)[p.fragment]
	case ogp.KindPlan:
		timeline := c.all[to.id+"/timeline"]
		return timeline != nil && timeline.anchors(p.lang)[p.fragment]
	}
	return false
}

// anchors are the places on a record's page that are known here: the headings of
// its words in a language, the entries that it shows, and the top.
func (l *loaded) anchors(lang string) map[string]bool {
	if known := l.places[lang]; known != nil {
		return known
	}
	all := map[string]bool{"top": true}
	for _, h := range l.entry.Rec().Body.In(lang).Headings {
		all[h.ID] = true
	}
	for _, c := range children(l.entry) {
		all[Anchor(c.kind, c.key)] = true
	}
	if l.kind == ogp.KindTimeline {
		all["timeline"] = true
	}
	if l.places == nil {
		l.places = map[string]map[string]bool{}
	}
	l.places[lang] = all
	return all
}

// joinPlan tells a record of no plan's folder, and the decisions of a meeting,
// which plan they name.
func (c *crossing) joinPlan(l *loaded) {
	rec := l.entry.Rec()
	switch e := l.entry.(type) {
	case *ogp.Group:
		rec.Plan = e.PlanRef.To
		for _, m := range e.Own {
			m.Plan = rec.Plan
		}
	case *ogp.Question:
		rec.Plan = e.PlanRef.To
	case *ogp.Document:
		rec.Plan = e.PlanRef.To
	case *statementsFile:
		for _, s := range e.Statements {
			s.Plan = s.PlanRef.To
		}
	case *ogp.Meeting:
		rec.Plan = e.PlanRef.To
		for _, d := range e.Decisions {
			if d.Plan = d.PlanRef.To; d.Plan == nil {
				d.Plan = rec.Plan
			}
		}
	}
}

// parents are the folders around a path, from the nearest on.
func parents(p string) []string {
	var all []string
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		all = append(all, dir)
	}
	return all
}

// comparePaths orders paths so that a folder's files stand together: "/" comes
// before every other character.
func comparePaths(a, b string) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		switch {
		case a[i] == b[i]:
		case a[i] == '/':
			return -1
		case b[i] == '/':
			return 1
		default:
			return cmp.Compare(a[i], b[i])
		}
	}
	return cmp.Compare(len(a), len(b))
}
