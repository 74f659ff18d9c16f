package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Commitment is the page of one commitment.
type Commitment struct {
	*Head
	Lead       HTML // the summary
	Status     Status
	Stated     Words // which report states the status, and when
	StatedIn   Link
	Percent    string
	Tally      Tally
	Overdue    Words
	Withdrawn  Words
	Reason     HTML // why it was withdrawn
	Facts      []Fact
	Body       Body
	Milestones Milestones
	History    []HistoryRow
	Views      Views
	Voices     []ContributionRow // contributions that bear on it
	MoreVoices Link              // where there are too many for the page
	Links      []LinkGroup       // meetings, decisions, documents … about it
	Contacts   []Contact

	SecMilestones, SecHistory, SecViews, SecVoices, SecLinks, SecContact Section
}

// LinkGroup is a list of records of one kind.
type LinkGroup struct {
	Title Words
	Items []Item
}

// Item is a record in a list, with its day.
type Item struct {
	Link Link
	Time Time
	Note Words
	HTML HTML
	Docs []File
	Tag  Words
}

// HistoryRow is what one round said of the commitment.
type HistoryRow struct {
	Round     Link
	Report    Link
	Published Time
	Status    Status
	Stated    bool // the round states a status
	Percent   string
	Next      HTML
}

// Commitment gives the page of a commitment.
func (e *Edition) Commitment(c *ogp.Commitment) *Commitment {
	cp := e.Progress[c.Plan].Of(c)
	v := &Commitment{Head: e.record(c, Link{Words: e.t("nav.plans"), Href: e.At("/plans/")}, e.to(c.Plan))}
	v.Kicker = e.numbered(c)
	v.Lead = v.prose(e, c.Summary)
	v.Status, v.Tally = e.status(cp.Status), e.tally(cp.Counts)
	v.Body = e.body(&c.Record, milestoneAnchors(c)...)
	e.stated(v, cp)
	v.Facts = e.commitmentFacts(c, cp)
	v.Milestones = e.milestones(v.Head, cp)
	for _, r := range cp.Reports {
		v.History = append(v.History, e.historyRow(v.Head, r))
	}
	v.Views = e.views(v.Head, c, cp)
	voices := e.index.contributions[c]
	v.Voices = make([]ContributionRow, 0, min(len(voices), PerPage))
	for _, k := range voices[:cap(v.Voices)] {
		row := e.contributionRow(v.Head, k)
		here := e.At(c.Address)
		row.Bears = slices.DeleteFunc(row.Bears, func(l Link) bool { return l.Href == here })
		v.Voices = append(v.Voices, row)
	}
	if more := len(voices) - len(v.Voices); more > 0 {
		v.MoreVoices = Link{Words: e.n("commitment.more_contributions", more), Href: e.At("/contributions/")}
	}
	v.Links = e.about(c)
	v.Contacts = e.whomToAsk(c.Contact.To)
	v.contents(e)
	return v
}

// contents names the parts of the page that have something in them.
func (v *Commitment) contents(e *Edition) {
	if len(v.Milestones.Rows) > 0 {
		v.SecMilestones = v.section("milestones", e.t("commitment.milestones"))
	}
	v.SecHistory = v.section("history", e.t("commitment.history"))
	if v.Views.Any {
		v.SecViews = v.section("views", e.t("commitment.views"))
	}
	v.SecVoices = v.section("contributions", e.t("commitment.contributions"))
	if len(v.Links) > 0 {
		v.SecLinks = v.section("records", e.t("commitment.records"))
	}
	if len(v.Contacts) > 0 {
		v.SecContact = v.section("contact", e.t("commitment.ask"))
	}
}

func milestoneAnchors(c *ogp.Commitment) []string {
	out := make([]string, 0, len(c.Milestones))
	for _, m := range c.Milestones {
		out = append(out, anchor(&m.Record, "milestone-"+m.Key))
	}
	return out
}

// stated says where the status comes from, and what stands against it.
func (e *Edition) stated(v *Commitment, cp *ogp.CommitmentProgress) {
	c := cp.Commitment
	if cp.StatedIn != nil {
		v.StatedIn = e.to(cp.StatedIn.Round)
		v.StatedIn.Href = e.At(cp.StatedIn.Address)
		v.Stated = e.t("commitment.stated_on", locale.At("date", cp.StatedIn.Round.Published))
	}
	if cp.Percent != nil && cp.Status != ogp.Withdrawn {
		v.Percent = e.Percent(*cp.Percent)
	}
	if cp.Overdue {
		v.Overdue = e.t("commitment.overdue", locale.At("date", cp.Ends))
	}
	if cp.Status == ogp.Withdrawn {
		v.Withdrawn = e.t("commitment.withdrawn_on", locale.At("date", c.Withdrawn))
		v.Reason = v.prose(e, c.WithdrawnReason)
	}
}

func (e *Edition) commitmentFacts(c *ogp.Commitment, cp *ogp.CommitmentProgress) []Fact {
	f := facts{e: e}
	f.add("fact.plan", e.to(c.Plan))
	f.add("fact.lead", e.list(c.Lead)...)
	f.add("fact.civil_society_lead", e.list(c.CivilSocietyLead)...)
	f.add("fact.supporting", e.list(c.Supporting)...)
	starts := c.Starts
	if starts.IsZero() {
		starts = c.Plan.Implementation.Starts
	}
	f.time("fact.period", e.span(starts, cp.Ends))
	f.add("fact.policy_areas", e.areas(c)...)
	f.add("fact.values", words(e, "value", c.Values)...)
	if c.Continues.To != nil {
		l := e.to(c.Continues.To)
		l.Note = e.text(c.Continues.To.Plan.Title)
		f.add("fact.continues", l)
	}
	f.add("fact.continued_by", links(e, e.index.continuedBy[c])...)
	if c.OGPID != "" {
		f.add("fact.ogp_id", Link{Words: Words{Text: c.OGPID}, Name: true})
	}
	return f.list
}

// facts gathers what is known, and leaves out what is not.
type facts struct {
	e    *Edition
	list []Fact
}

func (f *facts) add(key string, values ...Link) {
	if len(values) > 0 && values[0].Text != "" {
		f.list = append(f.list, Fact{Term: f.e.t(key), Values: values})
	}
}

func (f *facts) time(key string, t Time) {
	if t.Text != "" {
		f.list = append(f.list, Fact{Term: f.e.t(key), Time: t})
	}
}

func (e *Edition) historyRow(h *Head, r *ogp.Report) HistoryRow {
	row := HistoryRow{Round: e.to(r.Round), Published: e.when(r.Round.Published), Stated: r.Status != "", Next: h.prose(e, r.NextSteps)}
	row.Report = Link{Words: e.t("report.read"), Href: e.At(r.Address)}
	if row.Stated {
		row.Status = e.status(r.Status)
	}
	if r.Percent != nil {
		row.Percent = e.Percent(*r.Percent)
	}
	return row
}

// about lists the records that speak of a commitment, by kind.
func (e *Edition) about(c *ogp.Commitment) []LinkGroup {
	x := &e.index
	var out []LinkGroup
	add := func(key string, items []Item) {
		if len(items) > 0 {
			out = append(out, LinkGroup{Title: e.t(key), Items: items})
		}
	}
	var decisions, meetings, groups []Item
	for _, d := range x.decisions[c] {
		l := Link{Words: e.in(plainText(d.Text.In(e.Tag).HTML), d.Text.In(e.Tag).Lang), Href: e.At(d.Address)}
		decisions = append(decisions, Item{Link: l, Time: e.when(d.Meeting.Held), Tag: word(e, "decision_how", d.How)})
	}
	for _, g := range x.groups[c] {
		groups = append(groups, Item{Link: e.to(g)})
		for _, m := range x.meetingsOf[g] {
			meetings = append(meetings, Item{Link: e.to(m), Time: e.when(m.Held), Note: e.text(g.Title)})
		}
	}
	add("records.documents", e.documentItems(newestFirst(unique(x.documents[c]))))
	add("records.decisions", decisions)
	add("records.groups", groups)
	add("records.meetings", meetings)
	add("records.updates", items(e, x.updates[c], func(u *ogp.Update) calendar.When { return u.Date }))
	add("records.questions", items(e, x.questions[c], func(q *ogp.Question) calendar.When { return q.Asked }))
	return out
}

// items lists records with their days.
func items[T ogp.Entry](e *Edition, list []T, day func(T) calendar.When) []Item {
	out := make([]Item, 0, len(list))
	for _, r := range list {
		out = append(out, Item{Link: e.to(r), Time: e.when(day(r))})
	}
	return out
}

// whomToAsk is a record's own contact or, without one, the points of contact.
func (e *Edition) whomToAsk(own *ogp.Contact) []Contact {
	if own != nil {
		return []Contact{e.contact(own)}
	}
	var out []Contact
	for _, k := range e.Site.Contacts {
		if k.Role == ogp.PointOfContact {
			out = append(out, e.contact(k))
		}
	}
	return out
}
