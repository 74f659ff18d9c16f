package export

import (
	"iter"
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Tables gives the open data of a site on a day, a table a kind, in the order
// in which the data page lists them. The verdicts on requirements are not among
// them: they come from package standard.
func Tables(site *ogp.Site, day calendar.Date) []Table {
	d := newData(site, day)
	return []Table{
		tableOf("plans", site.Plans, nil),
		tableOf("stages", d.stages, nil),
		tableOf("commitments", d.commitments, d.commitmentColumns()),
		tableOf("milestones", d.milestones, d.milestoneColumns()),
		tableOf("rounds", d.rounds, nil),
		tableOf("reports", d.reports, reportColumns()),
		d.history(),
		tableOf("consultations", d.consultations, []Column{effective("open", isOpen)}),
		tableOf("contributions", d.contributions, contributionColumns()),
		tableOf("events", d.events, []Column{effective("open", isOpen)}),
		tableOf("meetings", site.Meetings, nil),
		d.attendance(),
		tableOf("decisions", d.decisions, decisionColumns()),
		tableOf("members", d.members, []Column{computed("group", String, d.groupOf)}),
		tableOf("groups", site.Groups, nil),
		tableOf("updates", d.updates, nil),
		tableOf("questions", site.Questions, nil),
		tableOf("documents", site.Documents, documentColumns()),
		tableOf("contacts", site.Contacts, []Column{keyColumn()}),
		tableOf("channels", site.Channels, []Column{keyColumn()}),
		tableOf("statements", site.Statements, []Column{keyColumn()}),
		d.timeline(),
	}
}

// data is the site laid out flat, every list in the site's own order.
type data struct {
	site          *ogp.Site
	progress      map[*ogp.ActionPlan]*ogp.Progress
	byMilestone   map[*ogp.Milestone]*ogp.MilestoneProgress
	stages        []*ogp.Stage
	commitments   []*ogp.Commitment
	milestones    []*ogp.Milestone
	rounds        []*ogp.Round
	reports       []*ogp.Report
	consultations []*ogp.Consultation
	contributions []*ogp.Contribution
	events        []*ogp.Event
	decisions     []*ogp.Decision
	members       []*ogp.Member
	updates       []*ogp.Update
	groups        map[*ogp.Member]*ogp.Group
}

func newData(site *ogp.Site, day calendar.Date) *data {
	d := &data{site: site, progress: map[*ogp.ActionPlan]*ogp.Progress{},
		byMilestone: map[*ogp.Milestone]*ogp.MilestoneProgress{}, groups: map[*ogp.Member]*ogp.Group{}}
	for _, p := range site.Plans {
		d.plan(p, day)
	}
	d.updates = append(d.updates, site.Updates...)
	for _, m := range site.Meetings {
		d.decisions = append(d.decisions, m.Decisions...)
	}
	d.members = slices.Clone(site.Members)
	for _, g := range site.Groups {
		for _, m := range g.Own {
			d.members, d.groups[m] = append(d.members, m), g
		}
	}
	return d
}

func (d *data) plan(p *ogp.ActionPlan, day calendar.Date) {
	progress := ogp.ProgressOn(p, day)
	d.progress[p] = progress
	d.stages = append(d.stages, p.Timeline.Stages...)
	d.commitments = append(d.commitments, p.Commitments...)
	for _, c := range progress.Commitments {
		d.milestones = append(d.milestones, c.Commitment.Milestones...)
		for _, m := range c.Milestones {
			d.byMilestone[m.Milestone] = m
		}
	}
	d.rounds = append(d.rounds, p.Rounds...)
	for _, r := range p.Rounds {
		d.reports = append(d.reports, r.Reports...)
	}
	d.consultations = append(d.consultations, p.Consultations...)
	for _, c := range p.Consultations {
		d.contributions = append(d.contributions, c.Contributions...)
	}
	d.events = append(d.events, p.Events...)
	d.updates = append(d.updates, p.Updates...)
}

// tableOf makes the table of a kind: the fields of its front matter, then
// extra. An extra column of the same name takes the place of the field.
func tableOf[E ogp.Entry](name string, rows []E, extra []Column) Table {
	var none E
	cols := columnsOf(none)
	for _, x := range extra {
		if i := slices.IndexFunc(cols, func(c Column) bool { return c.Name == x.Name }); i >= 0 {
			cols[i] = x
			continue
		}
		cols = append(cols, x)
	}
	return Table{Name: name, Columns: cols, Len: len(rows), rows: each(rows)}
}

func each[E any](rows []E) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, r := range rows {
			if !yield(r) {
				return
			}
		}
	}
}

// computed is a column that no file holds.
func computed[E any](name string, t Type, get func(E) any) Column {
	return Column{Name: name, Type: t, Computed: true, get: func(row any, _ string) any { return get(row.(E)) }}
}

// effective is a field that has a value also where nobody wrote one.
func effective(name string, get func(ogp.Entry) any) Column {
	return Column{Name: name, Type: Boolean, get: func(row any, _ string) any { return get(row.(ogp.Entry)) }}
}

func isOpen(e ogp.Entry) any { return e.(interface{ IsOpen() bool }).IsOpen() }

// keyColumn is the key of an entry of a keyed table, by which others refer to it.
func keyColumn() Column {
	return computed("key", String, func(e ogp.Entry) any {
		switch e := e.(type) {
		case *ogp.Contact:
			return e.Key
		case *ogp.Channel:
			return e.Key
		case *ogp.Statement:
			return e.Key
		}
		return nil
	})
}

func (d *data) groupOf(m *ogp.Member) any {
	if g := d.groups[m]; g != nil {
		return g.ID
	}
	return nil
}
