package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Home answers in ten seconds: what is open now, how far the commitments are,
// where the documents are, whom to ask.
type Home struct {
	*Head
	Requirements *HomeVerdicts // nil where nothing is judged
	Tagline      Words
	Country      Words
	Body         Body
	Plan         *PlanBoard // the plan that is carried out; nil without plans
	Open         []Opening
	Coming       []Opening
	Documents    []Item
	Updates      []Item
	Contacts     []Contact
	Plans        []PlanCard

	// Where each part leads on to.
	Participate, Dashboard, Repository, AllUpdates, AllContacts string
}

// Opening is something that people can take part in, now or soon.
type Opening struct {
	Kind   Words
	Code   string // "consultation", "event", "meeting"
	Link   Link
	Time   Time
	Left   Words // "closes in 9 days"
	Place  Words
	Mode   Words
	Plan   Link
	starts calendar.When
	until  calendar.Date
}

// PlanCard is a plan in a list.
type PlanCard struct {
	Link    Link
	Phase   Words // where it is: in development, being carried out, over
	Code    string
	Period  Time
	Tally   Tally
	Sum     Words
	Bar     []Slice
	Summary HTML
}

// HomeVerdicts is what the home page says of requirements: the sum for everybody,
// what lapses next for the team.
type HomeVerdicts struct {
	Sum   Link
	Bar   []Slice
	Tasks []Task
}

// homeTasks is how many deadlines the home page shows at the most.
const homeTasks = 3

// homeVerdicts sums up the current plan; nil where nothing is judged.
func (e *Edition) homeVerdicts() *HomeVerdicts {
	all := e.Verdicts(e.Current)
	if len(all) == 0 {
		return nil
	}
	v := &HomeVerdicts{Sum: Link{Words: e.shareSum(all), Href: e.At("/requirements/")}, Bar: e.outcomeSlices(all)}
	for _, t := range e.agenda(all) {
		if t.Soon && len(v.Tasks) < homeTasks {
			v.Tasks = append(v.Tasks, t)
		}
	}
	return v
}

// Home gives the home page.
func (e *Edition) Home() *Home {
	v := &Home{Head: e.head("/", e.text(e.Site.Title)), Tagline: e.text(e.Tagline), Country: e.text(e.Country)}
	v.about = e.organisation()
	v.Description = v.Tagline.Text
	if e.Site.Home != nil {
		v.Title, v.Body, v.Source = e.text(e.Site.Home.Title), e.body(&e.Site.Home.Record), e.source(&e.Site.Home.Record)
		e.sample(v.Head, e.Site.Home)
	}
	if v.Description == "" {
		v.Description = v.Title.Text
	}
	if e.Current != nil {
		b := e.board(v.Head, e.Current, func(*ogp.Commitment) bool { return true })
		v.Plan = &b
	}
	v.Open, v.Coming = e.OpenNow(), e.Coming()
	v.Coming = v.Coming[:min(6, len(v.Coming))]
	for i := len(e.Site.Plans) - 1; i >= 0; i-- {
		v.Plans = append(v.Plans, e.planCard(v.Head, e.Site.Plans[i]))
	}
	v.Documents = e.documentItems(newest(e.Site.Documents, 5))
	v.Updates = items(e, newest(e.lists.news(), 4), func(u *ogp.Update) calendar.When { return u.Date })
	v.Requirements = e.homeVerdicts()
	v.Contacts = e.whomToAsk(nil)
	v.Participate, v.Dashboard, v.Repository = e.At("/participate/"), e.At("/commitments/"), e.At("/documents/")
	v.AllUpdates, v.AllContacts = e.At("/updates/"), e.At("/contacts/")
	return v
}

// newest gives the last n of a list that runs by day, the last first.
func newest[T any](list []T, n int) []T {
	out := slices.Clone(list[max(0, len(list)-n):])
	slices.Reverse(out)
	return out
}

// allUpdates are the updates of the site and of its plans, by day, up to the day.
func (s *Site) allUpdates() []*ogp.Update {
	all := slices.Clone(s.Updates)
	for _, p := range s.Plans {
		all = append(all, p.Updates...)
	}
	all = slices.DeleteFunc(all, func(u *ogp.Update) bool { return u.Date.First > s.Day })
	slices.SortStableFunc(all, func(a, b *ogp.Update) int { return int(a.Date.Last) - int(b.Date.Last) })
	return all
}

// OpenNow is what people can take part in on the day: consultations whose
// window holds the day and events that go on, the one that ends first first.
func (e *Edition) OpenNow() []Opening {
	return e.openings(func(first, last calendar.Date) bool { return first <= e.Day && e.Day <= last })
}

// Coming is what is announced for later, the nearest first.
func (e *Edition) Coming() []Opening {
	out := e.openings(func(first, _ calendar.Date) bool { return first > e.Day })
	slices.SortStableFunc(out, func(a, b Opening) int { return int(a.starts.First) - int(b.starts.First) })
	return out
}

func (e *Edition) openings(wanted func(first, last calendar.Date) bool) []Opening {
	var out []Opening
	for _, p := range e.Site.Plans {
		for _, c := range p.Consultations {
			if c.IsOpen() && wanted(c.Opens.First, c.Closes.Last) {
				out = append(out, e.consultationOpening(c))
			}
		}
		for _, v := range p.Events {
			if v.IsOpen() && !v.Cancelled.Yes && wanted(v.Starts.First, lastDay(v.Starts, v.Ends)) {
				out = append(out, e.eventOpening(v))
			}
		}
	}
	for _, m := range e.Meetings {
		if wanted(m.Held.First, m.Held.Last) {
			out = append(out, e.meetingOpening(m))
		}
	}
	slices.SortStableFunc(out, func(a, b Opening) int { return int(a.until) - int(b.until) })
	return out
}

func lastDay(starts, ends calendar.When) calendar.Date {
	return max(starts.Last, ends.Last)
}

func (e *Edition) consultationOpening(c *ogp.Consultation) Opening {
	o := Opening{Code: "consultation", Kind: word(e, "consultation_about", c.About), Link: e.to(c), Time: e.span(c.Opens, c.Closes),
		Mode: word(e, "mode", c.Mode), starts: c.Opens, until: c.Closes.Last}
	o.Left = e.left(c.Opens, c.Closes)
	return o
}

func (e *Edition) eventOpening(v *ogp.Event) Opening {
	return Opening{Code: "event", Kind: word(e, "event_kind", v.Type), Link: e.to(v), Time: e.span(v.Starts, v.Ends), Place: e.text(v.Place),
		Mode: word(e, "mode", v.Mode), Left: e.left(v.Starts, calendar.When{}), starts: v.Starts, until: lastDay(v.Starts, v.Ends)}
}

func (e *Edition) meetingOpening(m *ogp.Meeting) Opening {
	kind := e.t("opening.forum_meeting")
	if m.Group.To != nil {
		kind = e.text(m.Group.To.Title)
	}
	return Opening{Code: "meeting", Kind: kind, Link: e.to(m), Time: e.when(m.Held), Place: e.text(m.Place),
		Mode: word(e, "mode", m.Mode), Left: e.left(m.Held, calendar.When{}), starts: m.Held, until: m.Held.Last}
}

// left says how many days there are to the end or, before, to the start.
func (e *Edition) left(starts, ends calendar.When) Words {
	switch {
	case starts.Full() && starts.First > e.Day:
		return e.t("opening.starts_in", locale.Count("n", starts.First.DaysSince(e.Day)))
	case starts.Full() && starts.First == e.Day:
		return e.t("opening.today")
	case ends.Full() && ends.Last >= e.Day:
		return e.t("opening.closes_in", locale.Count("n", ends.Last.DaysSince(e.Day)))
	}
	return Words{}
}

// planCard is a plan in a list.
func (e *Edition) planCard(h *Head, p *ogp.ActionPlan) PlanCard {
	progress := e.Progress[p]
	c := PlanCard{Link: e.to(p), Code: e.phase(p), Period: e.span(p.Implementation.Starts, p.Implementation.Ends), Tally: e.tally(progress.Milestones),
		Sum: e.n("commitments.count", len(p.Commitments)), Bar: e.slices(countStatuses(progress.Commitments)), Summary: h.prose(e, p.Summary)}
	c.Phase = e.t("plan_phase." + c.Code)
	return c
}

// phase says where a plan is on the day: "development", "implementation" or "over".
func (s *Site) phase(p *ogp.ActionPlan) string {
	switch {
	case p.Implementation.Starts.First > s.Day:
		return "development"
	case p.Implementation.Ends.Last != 0 && p.Implementation.Ends.Last < s.Day:
		return "over"
	}
	return "implementation"
}
