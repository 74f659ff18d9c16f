package export

import (
	"github.com/ogpress/ogpress/generator/ogp"
)

func (d *data) commitmentColumns() []Column {
	of := func(c *ogp.Commitment) *ogp.CommitmentProgress { return d.progress[c.Plan].Of(c) }
	return []Column{
		{Name: "status", Type: String, Computed: true, Enum: append(ogp.Status("").Words(), string(ogp.Withdrawn)),
			get: func(row any, _ string) any { return statusOf(of(row.(*ogp.Commitment)).Status) }},
		computed("percent", Number, func(c *ogp.Commitment) any { return float(of(c).Percent) }),
		computed("reported", String, func(c *ogp.Commitment) any {
			if r := of(c).StatedIn; r != nil && r.Round != nil {
				return r.Round.ID
			}
			return nil
		}),
		computed("ends_by", Date, func(c *ogp.Commitment) any { return text(of(c).Ends.Last.String()) }),
		computed("overdue", Boolean, func(c *ogp.Commitment) any { return of(c).Overdue }),
		computed("milestones_total", Integer, func(c *ogp.Commitment) any { return of(c).Counts.Total }),
		computed("milestones_complete", Integer, func(c *ogp.Commitment) any { return of(c).Counts.Complete }),
		computed("milestones_overdue", Integer, func(c *ogp.Commitment) any { return of(c).Counts.Overdue }),
	}
}

func (d *data) milestoneColumns() []Column {
	of := func(m *ogp.Milestone) *ogp.MilestoneProgress { return d.byMilestone[m] }
	return []Column{
		computed("commitment", String, func(m *ogp.Milestone) any { return m.Commitment.ID }),
		computed("key", String, func(m *ogp.Milestone) any { return m.Key }),
		computed("due_by", Date, func(m *ogp.Milestone) any { return text(of(m).Due.Last.String()) }),
		{Name: "status", Type: String, Computed: true, Enum: ogp.Status("").Words(),
			get: func(row any, _ string) any { return statusOf(of(row.(*ogp.Milestone)).Status) }},
		computed("percent", Number, func(m *ogp.Milestone) any { return float(of(m).Percent) }),
		computed("completed", Date, func(m *ogp.Milestone) any { return text(of(m).Completed.String()) }),
		computed("expected", Date, func(m *ogp.Milestone) any { return text(of(m).Expected.String()) }),
		computed("overdue", Boolean, func(m *ogp.Milestone) any { return of(m).Overdue }),
		computed("days_late", Integer, func(m *ogp.Milestone) any { return of(m).DaysLate }),
	}
}

// statusOf is nothing where no report has spoken: that is no status.
func statusOf(s ogp.Status) any {
	if s == ogp.NotReported {
		return nil
	}
	return text(string(s))
}

func float(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}

func reportColumns() []Column {
	said := columnsOf((*ogp.MilestoneReport)(nil))[4:]
	return []Column{
		computed("round", String, func(r *ogp.Report) any { return r.Round.ID }),
		computed("commitment", String, func(r *ogp.Report) any { return r.Commitment.ID }),
		computed("published", Date, func(r *ogp.Report) any { return text(r.Round.Published.String()) }),
		{Name: "milestones", Type: Objects, get: func(row any, lang string) any {
			return milestonesIn(row.(*ogp.Report), said, lang)
		}},
	}
}

func milestonesIn(r *ogp.Report, said []Column, lang string) any {
	out := make([]Object, 0, len(r.Milestones))
	for _, m := range r.Milestones {
		o := Object{{"milestone", r.Commitment.ID + "#" + m.Key}, {"key", m.Key}}
		for _, c := range said {
			if c.Name != "summary" {
				o = append(o, Pair{c.Name, c.get(m, lang)})
			}
		}
		out = append(out, o)
	}
	return out
}

func contributionColumns() []Column {
	return []Column{
		computed("consultation", String, func(c *ogp.Contribution) any { return c.Consultation.ID }),
		computed("is_withheld", Boolean, func(c *ogp.Contribution) any { return c.Withheld.Filled() }),
	}
}

func decisionColumns() []Column {
	return []Column{
		computed("meeting", String, func(d *ogp.Decision) any { return d.Meeting.ID }),
		computed("held", Date, func(d *ogp.Decision) any { return text(d.Meeting.Held.String()) }),
	}
}

func documentColumns() []Column {
	each := func(d *ogp.Document, one func(ogp.File) string) any {
		out := make([]string, 0, len(d.Files))
		for _, f := range d.Files {
			out = append(out, one(f))
		}
		return list(out)
	}
	return []Column{
		computed("downloads", List, func(d *ogp.Document) any {
			return each(d, func(f ogp.File) string { return pageOf(f.Address) })
		}),
		computed("formats", List, func(d *ogp.Document) any { return each(d, func(f ogp.File) string { return f.Format }) }),
		computed("bytes", Integer, func(d *ogp.Document) any { return size(d) }),
		computed("sha256", List, func(d *ogp.Document) any { return each(d, func(f ogp.File) string { return f.SHA256 }) }),
	}
}

// size is all that the document's files weigh, nothing where it has none.
func size(d *ogp.Document) any {
	n := 0
	for _, f := range d.Files {
		n += int(f.Size)
	}
	if n == 0 {
		return nil
	}
	return n
}
