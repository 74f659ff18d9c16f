package export

import (
	"cmp"
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// row is a line of a table that no single record stands behind, in the order of
// its table's columns.
type row []any

// derived makes a table of ready rows.
func derived(name string, rows []row, cols ...Column) Table {
	for i := range cols {
		cols[i].Computed = true
		cols[i].get = func(r any, _ string) any { return r.(row)[i] }
	}
	return Table{Name: name, Columns: cols, Len: len(rows), rows: each(rows)}
}

// history is the whole history of statuses: a row for each milestone in each
// report, and one without a milestone for the commitment itself.
func (d *data) history() Table {
	var rows []row
	for _, r := range d.reports {
		head := row{r.Plan.Folder, r.Round.ID, text(r.Round.From.String()), text(r.Round.To.String()),
			text(r.Round.Published.String()), r.Commitment.ID}
		rows = append(rows, append(slices.Clone(head), nil, statusOf(r.Status), float(r.Percent), nil, nil))
		for _, m := range r.Milestones {
			rows = append(rows, append(slices.Clone(head), r.Commitment.ID+"#"+m.Key, statusOf(m.Stated()),
				float(m.Percent), text(m.Completed.String()), text(m.Expected.String())))
		}
	}
	return derived("history", rows,
		Column{Name: "plan", Type: String}, Column{Name: "round", Type: String}, Column{Name: "from", Type: Date},
		Column{Name: "to", Type: Date}, Column{Name: "published", Type: Date}, Column{Name: "commitment", Type: String},
		Column{Name: "milestone", Type: String}, Column{Name: "status", Type: String, Enum: ogp.Status("").Words()},
		Column{Name: "percent", Type: Number}, Column{Name: "completed", Type: Date}, Column{Name: "expected", Type: Date})
}

// attendance is who came: a row for each count of a meeting or an event, and
// for each member who was named.
func (d *data) attendance() Table {
	var rows []row
	counted := func(e ogp.Entry, at calendar.When, all []ogp.Count) {
		for _, c := range all {
			rows = append(rows, row{e.Rec().ID, page(e), planOf(e), text(at.String()), c.Who, nil, c.N})
		}
	}
	for _, m := range d.site.Meetings {
		counted(m, m.Held, m.Attendance)
		for _, who := range m.Attended {
			if who.To != nil {
				rows = append(rows, row{m.ID, page(m), planOf(m), text(m.Held.String()), string(who.To.Sector), who.To.ID, 1})
			}
		}
	}
	for _, e := range d.events {
		counted(e, e.Starts, e.Attendance)
	}
	return derived("attendance", rows,
		Column{Name: "record", Type: String}, Column{Name: "page", Type: String}, Column{Name: "plan", Type: String},
		Column{Name: "date", Type: Date}, Column{Name: "who", Type: String}, Column{Name: "member", Type: String},
		Column{Name: "count", Type: Integer})
}

// moment is one entry of the timeline.
type moment struct {
	entry    ogp.Entry
	from, to calendar.When
	title    ogp.Text
}

// timeline is everything that has a day in a plan: stages, consultations,
// events, report rounds and the forum's meetings, by day.
func (d *data) timeline() Table {
	all := d.moments()
	slices.SortStableFunc(all, func(a, b moment) int {
		return cmp.Or(cmp.Compare(a.from.First, b.from.First), cmp.Compare(a.entry.Rec().ID, b.entry.Rec().ID))
	})
	rows := make([]row, 0, len(all))
	for _, m := range all {
		rows = append(rows, row{m.entry.Rec().ID, page(m.entry), planOf(m.entry), string(m.entry.Rec().Kind),
			text(m.title.In(d.site.Default()).Value), text(m.from.String()), text(m.to.String())})
	}
	return derived("timeline", rows,
		Column{Name: "record", Type: String}, Column{Name: "page", Type: String}, Column{Name: "plan", Type: String},
		Column{Name: "kind", Type: String}, Column{Name: "title", Type: String},
		Column{Name: "starts", Type: Date}, Column{Name: "ends", Type: Date})
}

func (d *data) moments() []moment {
	var all []moment
	for _, s := range d.stages {
		all = append(all, moment{entry: s, from: s.Starts, to: s.Ends, title: s.Title})
	}
	for _, c := range d.consultations {
		all = append(all, moment{entry: c, from: c.Opens, to: c.Closes, title: c.Title})
	}
	for _, e := range d.events {
		all = append(all, moment{entry: e, from: e.Starts, to: e.Ends, title: e.Title})
	}
	for _, r := range d.rounds {
		all = append(all, moment{entry: r, from: r.From, to: r.To, title: r.Name()})
	}
	for _, m := range d.site.Meetings {
		all = append(all, moment{entry: m, from: m.Held, title: m.Name()})
	}
	return all
}
