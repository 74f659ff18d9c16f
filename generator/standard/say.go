package standard

import (
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// area is where the words of this package stand among all others.
const area = "standard."

// Say puts a finding of a check into one sentence of a language whose catalogues
// include those of WordFiles.
func Say(l *locale.Language, c *Check, f Finding) string {
	args := []locale.Arg{locale.Text("what", What(l, c))}
	key := area + "finding." + f.Key
	if strings.HasPrefix(f.Key, "next.") {
		key = area + f.Key
	}
	for _, a := range f.Args {
		args = append(args, a.in(l, c))
		if a.Name == "more" && a.N > 0 {
			key += "_more"
		}
		if a.Name == "fields" && len(a.Keys) == 0 {
			key += "_set"
		}
	}
	return l.T(key, args...)
}

// What is what the records of a check are called.
func What(l *locale.Language, c *Check) string {
	switch {
	case len(c.What) > 0:
		return c.What.In(l.Tag).Value
	case c.Kind == "stated":
		return l.T(area + "set.statement")
	case c.Kind == improves:
		return l.T(area + "set.share")
	}
	var sets []string
	for _, name := range c.Sets {
		sets = append(sets, l.T(area+"set."+string(name)))
	}
	return l.List(sets)
}

// in makes an argument that a sentence of the language can be filled with.
func (a Arg) in(l *locale.Language, c *Check) locale.Arg {
	switch a.Kind {
	case IsNumber:
		return locale.Count(a.Name, a.N)
	case IsDate:
		return locale.On(a.Name, a.Date)
	case IsWhen:
		return locale.At(a.Name, a.When)
	case IsEntry:
		return locale.Text(a.Name, called(l, a.Entry))
	case IsPeriod:
		return locale.Text(a.Name, lasting(l, a.Period))
	case IsFinding:
		return locale.Text(a.Name, Say(l, c, *a.Finding))
	}
	if a.Kind == IsText {
		return locale.Text(a.Name, a.Text)
	}
	return locale.Text(a.Name, l.List(a.items(l)))
}

// mostSpans is how many spans a sentence lists: the months of twenty years. No
// plan has more; a mistyped year must not make sentences of a megabyte.
const mostSpans = 240

// items are the elements of an argument that is a list.
func (a Arg) items(l *locale.Language) []string {
	var all []string
	for _, k := range a.Keys {
		all = append(all, l.T(area+k))
	}
	for _, e := range a.Entries {
		all = append(all, called(l, e))
	}
	for i, s := range a.Spans {
		if i == mostSpans {
			return append(all, "…")
		}
		if a.Unit == calendar.Months {
			all = append(all, l.MonthYear(s.From))
			continue
		}
		all = append(all, l.Range(s.From, s.To))
	}
	return all
}

// called is what a sentence calls a record: its title or, where it has none, what
// it is and its day.
func called(l *locale.Language, e ogp.Entry) string {
	switch e := e.(type) {
	case *ogp.Decision:
		return called(l, e.Meeting)
	case *ogp.Timeline:
		return l.T(area + "untitled.timeline")
	case *ogp.Meeting:
		if len(e.Title) == 0 {
			return l.T(area+"untitled.meeting", locale.At("date", e.Held))
		}
	case *ogp.Round:
		if len(e.Title) == 0 {
			return l.T(area+"untitled.round", locale.Text("span", l.Range(e.From.First, e.To.Last)))
		}
	case *ogp.Contribution:
		if len(e.Title) == 0 && e.From == "" {
			return l.T(area+"untitled.contribution", locale.Text("name", path.Base(e.ID)))
		}
	}
	return e.Name().In(l.Tag).Value
}

// lasting is a period in words.
func lasting(l *locale.Language, p calendar.Period) string {
	return l.T(area+"period."+string(p.Unit), locale.Count("n", p.N))
}

// Rule puts a check into one plain sentence with its numbers: what exactly is
// asked, and how it is counted.
func Rule(l *locale.Language, c *Check, phase Phase) string {
	args := []locale.Arg{
		locale.Text("what", What(l, c)), locale.Count("want", c.want()), locale.Text("phase", l.T(area+"phase."+string(phase))),
		locale.Text("period", lasting(l, c.period)), locale.Text("unit_every", l.T(area+"unit_every."+string(c.period.Unit))),
		locale.Text("moment", l.T(area+"moment."+string(c.Moment)+string(c.Once))), locale.Text("sector", l.T(area+"sector."+string(c.Sector))),
		locale.Text("fields", l.List(Arg{Keys: (&scope{check: c}).fieldKeys()}.items(l))),
	}
	rule := l.T(area+"rule."+c.rule(), args...)
	if c.Late {
		return l.T(area+"rule.late", locale.Text("rule", rule))
	}
	return rule
}

// rule names the sentence that tells the check's rule.
func (c *Check) rule() string {
	is := func(also bool, ending string) string {
		if also {
			return string(c.Kind) + ending
		}
		return string(c.Kind)
	}
	switch c.Kind {
	case "has":
		if c.Once != "" {
			return map[bool]string{true: "has_once", false: "has_once_after"}[c.period.IsZero()]
		}
		return is(!c.dated, "_undated")
	case "fields":
		return is(len(c.fields) == 0, "_set")
	case "every":
		return is(!c.byCalendar(), "_gap")
	case "before":
		return is(!c.period.IsZero(), "_ahead")
	case "covers":
		return is(c.Moment != "" && c.Moment != "publication", "_by")
	case "channels":
		return is(c.Digital, "_digital")
	case "stated":
		return is(c.Sector != "", "_from")
	}
	return string(c.Kind)
}
