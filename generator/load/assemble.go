package load

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// assembly puts records where they belong. It goes by paths alone, so that a
// record finds its plan also where the plan's own file is full of mistakes.
type assembly struct {
	site    *ogp.Site
	index   *index
	list    *problem.List
	all     map[string]*loaded // by id; every record, drafts too
	plans   map[string]*ogp.ActionPlan
	members map[string]*ogp.Member // of the forum
	missing map[string]bool        // files reported missing
	drafts  bool                   // drafts are published too
}

// assemble fills the site from records in the order of their paths.
func (a *assembly) assemble(records []*loaded) {
	for _, l := range records {
		a.inheritDraft(l)
	}
	for _, kind := range order {
		for _, l := range records {
			if l.kind == kind && (!l.draft || a.drafts) {
				a.place(l)
			}
		}
	}
	a.sort()
}

// order lists the kinds so that what holds others comes before them.
var order = []ogp.Kind{
	ogp.KindPlan, ogp.KindCommitment, ogp.KindConsultation, ogp.KindRound, ogp.KindForum, ogp.KindMember, ogp.KindGroup,
	ogp.KindTimeline, ogp.KindContribution, ogp.KindEvent, ogp.KindUpdate, ogp.KindReport, ogp.KindMeeting, ogp.KindQuestion,
	ogp.KindDocument, ogp.KindContact, ogp.KindStatement, ogp.KindAbout, ogp.KindPage, ogp.KindHome,
}

// holder is the id of the record in whose folder a record lies, "" for none.
func (l *loaded) holder() string {
	switch l.kind {
	case ogp.KindPlan:
		return ""
	case ogp.KindReport:
		return path.Dir(l.id)
	case ogp.KindContribution:
		return "plans/" + l.plan + "/consultations/" + l.in
	}
	if l.plan == "" {
		return ""
	}
	return "plans/" + l.plan
}

// inheritDraft leaves out what lies in a plan, round or consultation that is
// left out.
func (a *assembly) inheritDraft(l *loaded) {
	for h := l.holder(); h != "" && !l.draft; {
		holder := a.all[h]
		if holder == nil {
			return
		}
		l.draft = holder.draft
		h = holder.holder()
	}
	l.entry.Rec().Draft = l.draft
}

// place hangs one record into the site.
func (a *assembly) place(l *loaded) {
	if l.plan != "" {
		a.placeInPlan(l)
		return
	}
	s := a.site
	switch e := l.entry.(type) {
	case *ogp.Forum:
		s.Forum = e
	case *membersFile:
		s.Members = e.Members
	case *ogp.Group:
		s.Groups = append(s.Groups, e)
	case *ogp.Meeting:
		s.Meetings = append(s.Meetings, e)
	case *ogp.Update:
		s.Updates = append(s.Updates, e)
	case *ogp.Question:
		s.Questions = append(s.Questions, e)
	case *ogp.Document:
		s.Documents = append(s.Documents, e)
	case *contactsFile:
		s.Contacts = e.Contacts
	case *statementsFile:
		s.Statements = e.Statements
	case *ogp.AboutPage:
		s.About = append(s.About, e)
	case *ogp.FreePage:
		if l.kind == ogp.KindHome {
			s.Home = e
		} else {
			s.Pages = append(s.Pages, e)
		}
	}
}

func (a *assembly) placeInPlan(l *loaded) {
	if e, ok := l.entry.(*ogp.ActionPlan); ok {
		e.Folder = l.plan
		e.Plan = e
		a.plans[l.plan] = e
		a.site.Plans = append(a.site.Plans, e)
		return
	}
	plan := a.plans[l.plan]
	if plan == nil {
		a.need(path.Join("plans", l.plan, "index.md"), "missing-plan", l)
		return
	}
	l.entry.Rec().Plan = plan
	for _, c := range children(l.entry) {
		c.entry.Rec().Plan = plan
	}
	switch e := l.entry.(type) {
	case *timelineFile:
		plan.Timeline = e.Timeline
	case *ogp.Commitment:
		e.Number = leadingNumber(l.stem)
		for _, m := range e.Milestones {
			m.Commitment = e
		}
		plan.Commitments = append(plan.Commitments, e)
	case *ogp.Consultation:
		plan.Consultations = append(plan.Consultations, e)
	case *ogp.Contribution:
		a.placeContribution(l, e)
	case *ogp.Event:
		plan.Events = append(plan.Events, e)
	case *ogp.Update:
		plan.Updates = append(plan.Updates, e)
	case *ogp.Round:
		plan.Rounds = append(plan.Rounds, e)
	case *ogp.Report:
		a.placeReport(l, e)
	}
}

func (a *assembly) placeContribution(l *loaded, e *ogp.Contribution) {
	holder := a.all[l.holder()]
	if holder == nil {
		a.need(l.holder()+".md", "missing-consultation", l)
		return
	}
	if c, ok := holder.entry.(*ogp.Consultation); ok {
		e.Consultation = c
		c.Contributions = append(c.Contributions, e)
	}
}

// placeReport joins a report to its round, its commitment and its milestones.
func (a *assembly) placeReport(l *loaded, e *ogp.Report) {
	holder := a.all[l.holder()]
	if holder == nil {
		a.need(l.holder()+"/index.md", "missing-round", l)
		return
	}
	if r, ok := holder.entry.(*ogp.Round); ok {
		e.Round = r
		r.Reports = append(r.Reports, e)
	}
	commitment := a.all["plans/"+l.plan+"/commitments/"+l.stem]
	if commitment == nil || commitment.draft && !a.drafts {
		a.noCommitment(l, commitment != nil)
		return
	}
	e.Commitment, _ = commitment.entry.(*ogp.Commitment)
	for _, m := range e.Milestones {
		m.Milestone = milestone(e.Commitment, m.Key)
		if m.Milestone == nil && commitment.read {
			a.noMilestone(l, e.Commitment, m.Key)
		}
	}
}

func milestone(c *ogp.Commitment, key string) *ogp.Milestone {
	for _, m := range c.Milestones {
		if m.Key == key {
			return m
		}
	}
	return nil
}

func (a *assembly) noCommitment(l *loaded, isDraft bool) {
	code := "report-on-nothing"
	if isDraft {
		code = "report-on-draft"
	}
	p := whole(l.path, problem.Problem{Code: code, Args: problem.Args{"name": shown(l.stem)}})
	if near, ok := a.index.nearest(l.stem, a.stems(l.plan)); ok && !isDraft {
		p.Hints = append(p.Hints, problem.Hint{Code: "rename", Args: problem.Args{"name": near + ".md"}})
	}
	l.add(a.list, p)
}

func (a *assembly) noMilestone(l *loaded, c *ogp.Commitment, key string) {
	keys := make([]string, len(c.Milestones))
	for i, m := range c.Milestones {
		keys[i] = m.Key
	}
	p := l.atKey("milestone", key)
	p.Code, p.Args = "report-on-no-milestone", problem.Args{"key": shown(key), "file": c.File}
	p.Hints = append(a.index.near(key, keys), p.Hints...)
	l.add(a.list, p)
}

// stems lists the file names, without extension, of the commitments of a plan.
func (a *assembly) stems(plan string) []string {
	var all []string
	if p := a.plans[plan]; p != nil {
		for _, c := range p.Commitments {
			all = append(all, path.Base(c.ID))
		}
	}
	return all
}

// need reports once that a file is missing which others lie around.
func (a *assembly) need(p, code string, l *loaded) {
	if a.missing[p] {
		return
	}
	a.missing[p] = true
	a.list.Add(whole(p, problem.Problem{
		Code: code, Args: problem.Args{"folder": "content/" + shown(path.Dir(l.path))},
	}))
}

// leadingNumber is the number that a name begins with, without leading zeros.
func leadingNumber(name string) string {
	n := 0
	for n < len(name) && name[n] >= '0' && name[n] <= '9' {
		n++
	}
	if n == 0 {
		return ""
	}
	return cmp.Or(strings.TrimLeft(name[:n], "0"), "0")
}

// sort gives every list the order that its type promises.
func (a *assembly) sort() {
	s := a.site
	byDay(s.Meetings, func(m *ogp.Meeting) calendar.When { return m.Held })
	byDay(s.Updates, func(u *ogp.Update) calendar.When { return u.Date })
	byDay(s.Questions, func(q *ogp.Question) calendar.When { return q.Asked })
	byDay(s.Documents, func(d *ogp.Document) calendar.When { return d.Date })
	byDay(s.Plans, func(p *ogp.ActionPlan) calendar.When { return p.Implementation.Starts })
	for _, p := range s.Plans {
		byDay(p.Consultations, func(c *ogp.Consultation) calendar.When { return c.Opens })
		byDay(p.Events, func(e *ogp.Event) calendar.When { return e.Starts })
		byDay(p.Updates, func(u *ogp.Update) calendar.When { return u.Date })
		byDay(p.Rounds, func(r *ogp.Round) calendar.When { return r.To })
		for _, c := range p.Consultations {
			byDay(c.Contributions, func(c *ogp.Contribution) calendar.When { return c.Received })
		}
	}
}

// byDay sorts records by their day; those of one day, and those without one at
// the front, keep the order of their names.
func byDay[E any](all []E, day func(E) calendar.When) {
	slices.SortStableFunc(all, func(a, b E) int {
		x, y := day(a), day(b)
		switch {
		case x.Before(y):
			return -1
		case y.Before(x):
			return 1
		}
		return 0
	})
}
