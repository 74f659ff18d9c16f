package export

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/standard"
)

// VerdictRow is one verdict as the data files have it, in words of the default
// language.
type VerdictRow struct {
	Standard, Requirement, Plan, Outcome, Finding string
	Until                                         *string // nil: nothing lapses or falls due
	Next                                          string
	Checks                                        any // written as JSON
}

// VerdictTable is the table of n verdicts, of which row makes one when it is
// written: together they are long.
func VerdictTable(n int, row func(i int) *VerdictRow) Table {
	word := func(name string, get func(*VerdictRow) any) Column {
		return Column{Name: name, Type: String, Computed: true, get: func(r any, _ string) any { return get(r.(*VerdictRow)) }}
	}
	var outcomes []string
	for _, o := range standard.Outcomes() {
		outcomes = append(outcomes, string(o))
	}
	outcome := word("outcome", func(r *VerdictRow) any { return r.Outcome })
	outcome.Enum, outcome.Required = outcomes, true
	until := word("until", func(r *VerdictRow) any {
		if r.Until == nil {
			return nil
		}
		return *r.Until
	})
	until.Type = Date
	checks := word("checks", func(r *VerdictRow) any { return raw(r.Checks) })
	checks.Type = Objects
	rows := func(yield func(any) bool) {
		for i := range n {
			if !yield(row(i)) {
				return
			}
		}
	}
	return Table{Name: "requirements", Len: n, rows: rows, Columns: []Column{
		word("standard", func(r *VerdictRow) any { return r.Standard }),
		word("requirement", func(r *VerdictRow) any { return r.Requirement }),
		word("plan", func(r *VerdictRow) any { return r.Plan }),
		outcome,
		word("finding", func(r *VerdictRow) any { return r.Finding }),
		until,
		word("next", func(r *VerdictRow) any { return r.Next }),
		checks,
	}}
}

// raw is a value that is JSON already; what cannot be said in JSON is nothing.
func raw(v any) any {
	b, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return json.RawMessage(b)
}

// Deadlines are the days on which a verdict lapses or falls due, as entries of a
// calendar.
func Deadlines(site *ogp.Site, l *locale.Language, verdicts []standard.Verdict) []Appointment {
	var all []Appointment
	for _, d := range standard.Agenda(verdicts) {
		v := d.Verdicts[0]
		at := "/requirements/" + v.Plan.Folder + "/" + v.Standard.ID + "/" + v.Requirement.Key + "/"
		check := slices.IndexFunc(v.Checks, func(r standard.CheckResult) bool { return r.Check == d.Check })
		a := Appointment{UID: fmt.Sprintf("%s%s-%d", at[1:], d.Day, check+1), Starts: calendar.On(d.Day), Address: site.In(l.Tag, at),
			Category: l.T("calendar.requirement")}
		var ids []string
		for _, v := range d.Verdicts {
			ids = append(ids, v.Requirement.Key)
		}
		a.Title = l.T("calendar.titled", locale.Text("kind", a.Category), locale.Text("title", l.List(ids)))
		for _, f := range d.Next() {
			a.Description += standard.Say(l, d.Check, f) + "\n"
		}
		all = append(all, a)
	}
	return all
}
