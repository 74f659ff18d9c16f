package export

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/standard"
)

// Deadlines are the days on which a verdict lapses or falls due, as entries of a
// calendar.
func Deadlines(site *ogp.Site, l *locale.Language, verdicts []standard.Verdict) []Appointment {
	var all []Appointment
	for _, d := range standard.Agenda(verdicts) {
		v := d.Verdicts[0]
		at := "/requirements/" + v.Plan.Folder + "/" + v.Standard.ID + "/" + v.Requirement.Key + "/"
		a := Appointment{UID: at[1:] + d.Day.String(), Starts: calendar.On(d.Day), Address: site.In(l.Tag, at),
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
