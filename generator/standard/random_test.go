package standard

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// dice makes worlds at random, the same for the same seed.
type dice struct{ *rand.Rand }

func roll(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 7))} }

func (d dice) one(words []string) string { return words[d.IntN(len(words))] }

// day is a day between two others; one in ten is vague, and one in ten is none.
func (d dice) day(from, to calendar.Date) string {
	day := from.AddDays(d.IntN(max(1, to.DaysSince(from))))
	switch d.IntN(20) {
	case 0:
		return fmt.Sprintf("%04d-%02d", day.Year(), day.Month())
	case 1:
		return fmt.Sprint(day.Year())
	}
	return day.String()
}

func (d dice) maybe() bool { return d.IntN(2) == 0 }

// world makes a site with a few records of each kind between two days.
func (d dice) world(from, to calendar.Date) *world {
	x := empty()
	x.two()
	if d.maybe() {
		x.twin()
	}
	if d.maybe() {
		x.people()
	}
	if d.maybe() {
		x.told()
	}
	for range d.IntN(4) {
		milestone(x.commitment(fmt.Sprint(len(x.plan.Commitments))), "1", d.day(from, to))
	}
	if d.maybe() {
		g := x.group(d.day(from, from.AddMonths(12)), ogp.Government, ogp.CivilSociety)
		g.OpenCall.On = w(d.day(from, to))
		if d.maybe() {
			g.Own[d.IntN(2)].Until = w(d.day(from, to))
		}
	}
	for _, m := range x.site.Members {
		if d.IntN(4) == 0 {
			m.Until = w(d.day(from, to))
		}
	}
	for range d.IntN(60) {
		d.record(x, from, to)
	}
	return x
}

// record adds one record dated between two days.
func (d dice) record(x *world, from, to calendar.Date) {
	on := d.day(from, to)
	switch d.IntN(11) {
	case 0:
		m := x.meeting(on, ogp.Topic(d.one(topics)))
		if d.maybe() {
			m.Published = w(d.day(m.Held.Last, to))
		}
		if d.maybe() {
			decide(m, ogp.DecisionHow(d.one(ogp.DecisionHow("").Words())))
		}
		if len(x.site.Groups) > 0 && d.maybe() {
			m.Group = ogp.Ref[ogp.Group]{As: "g", To: x.site.Groups[0]}
		}
	case 1:
		x.update(on).Channels = x.two()[:d.IntN(3)]
	case 2:
		x.document(ogp.DocumentType(d.one(ogp.DocumentType("").Words())), on)
	case 3:
		announced := ""
		if d.maybe() {
			announced = w(on).First.AddDays(-d.IntN(60)).String()
			announced = max(announced, from.String())
		}
		e := x.event(ogp.EventKind(d.one(ogp.EventKind("").Words())), announced, on)
		e.Channels, e.Mode, e.Organiser = x.two()[:d.IntN(3)], ogp.Mode(d.one(ogp.Mode("").Words())), []ogp.Organiser{ogp.Organiser(d.one(ogp.Organiser("").Words()))}
		e.Place = words_(d.one([]string{"", "North", "South"}))
	case 4:
		announced := max(from.String(), w(on).First.AddDays(-d.IntN(60)).String())
		c := x.consultation(ogp.ConsultationAbout(d.one(ogp.ConsultationAbout("").Words())), announced, on, w(on).Last.AddDays(d.IntN(60)).String())
		c.Channels = x.two()[:d.IntN(3)]
		if d.maybe() {
			n := d.IntN(2)
			c.Received, c.Summary, c.Response = &n, prose("Heard."), prose("Answered.")
		}
		for range d.IntN(2) {
			r := contribute(c, c.Opens.First.String())
			r.Outcome, r.Response = ogp.Outcome(d.one(ogp.Outcome("").Words())), prose("Because.")
		}
	case 5:
		q := x.question(on, "")
		if d.maybe() {
			q.Answered = w(q.Asked.Last.AddDays(d.IntN(40)).String())
		}
	case 6:
		r := x.round(w(on).First.String(), w(on).Last.AddDays(d.IntN(30)).String())
		r.Joint = d.maybe()
		if d.maybe() {
			r.ApprovedByForum = r.Published
			r.Reports = slices.DeleteFunc(r.Reports, func(*ogp.Report) bool { return d.IntN(5) == 0 })
		}
	case 7:
		x.page(ogp.AboutTopic(d.one(ogp.AboutTopic("").Words())), on).Channels = x.two()[:d.IntN(3)]
	default:
		ids := []string{"INFO-B-02", "INFO-B-04", "INFO-S-03", "DIAL-B-04", "DIAL-B-05", "DIAL-B-14", "DIAL-B-16", "DIAL-B-17", "DOCF-B-01", "DOCF-B-02", "DOCF-B-03"}
		x.state("co-creation-2016", d.one(ids), on).Sector = ogp.Sector(d.one([]string{"government", "civil-society"}))
	}
}

// told says what the verdicts of a world are, to the last finding.
func (x *world) said(t testing.TB, day calendar.Date) []string {
	var all []string
	for _, v := range Judge(x.site, x.plan, day, shipped(t)) {
		line := fmt.Sprintf("%s %s until %s", v.Requirement.Key, v.Outcome, v.Until)
		for _, c := range v.Checks {
			line += fmt.Sprintf("; %s %s %s", c.Check.Key, c.Result, c.Finding.Key)
			for _, e := range c.Evidence {
				line += " " + e.Entry.Rec().ID
			}
		}
		all = append(all, line)
	}
	return all
}

var (
	genesis  = date_("2024-06-01")
	doomsday = date_("2028-01-01")
)

func TestNoRecordOfTheFutureChangesAVerdictOfToday(t *testing.T) {
	for seed := range uint64(300) {
		d := roll(seed)
		x := d.world(genesis, doomsday)
		day := genesis.AddDays(d.IntN(1300))
		before := x.said(t, day)
		for range 20 {
			d.record(x, day.AddMonths(13), day.AddMonths(40)) // vague ones too begin after the day
		}
		if diff := cmp.Diff(before, x.said(t, day)); diff != "" {
			t.Fatalf("seed %d, %s: %s", seed, day, diff)
		}
	}
}

func TestVerdictsDoNotDependOnTheOrderOfRecords(t *testing.T) {
	for seed := range uint64(300) {
		d := roll(seed)
		x := d.world(genesis, doomsday)
		day := genesis.AddDays(d.IntN(1300))
		before := x.said(t, day)
		x.shuffle(d)
		if diff := cmp.Diff(before, x.said(t, day)); diff != "" {
			t.Fatalf("seed %d, %s: %s", seed, day, diff)
		}
	}
}

func shuffle[T any](d dice, list []T) {
	d.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

func (x *world) shuffle(d dice) {
	shuffle(d, x.site.Contacts)
	shuffle(d, x.site.Members)
	shuffle(d, x.site.Statements)
	shuffle(d, x.site.Meetings)
	shuffle(d, x.site.Questions)
	shuffle(d, x.site.Documents)
	shuffle(d, x.site.About)
	shuffle(d, x.site.Plans)
	shuffle(d, x.plan.Commitments)
	shuffle(d, x.plan.Consultations)
	shuffle(d, x.plan.Events)
	shuffle(d, x.plan.Updates)
	shuffle(d, x.plan.Rounds)
}

func TestAVerdictStandsUntilItsDayIfNothingIsAdded(t *testing.T) {
	for seed := range uint64(60) {
		d := roll(seed)
		day := genesis.AddDays(d.IntN(1300))
		x := d.world(genesis, doomsday).forget(day)
		later := map[calendar.Date][]Verdict{}
		on := func(day calendar.Date) []Verdict {
			if later[day] == nil {
				later[day] = Judge(x.site, x.plan, day, shipped(t))
			}
			return later[day]
		}
		for i, v := range on(day) {
			if v.Outcome == NotMet {
				if v.Until != 0 {
					t.Errorf("seed %d: not-met until %s", seed, v.Until)
				}
				continue
			}
			if v.Until != 0 && v.Until < day {
				t.Errorf("seed %d: %s until %s, before %s", seed, v.Requirement.Key, v.Until, day)
			}
			for _, ahead := range []int{1, 7, 30, 61, 92, 183, 184, 365, 366, 700, 1000, 1200} {
				next := day.AddDays(ahead)
				if v.Until != 0 && next > v.Until {
					next = v.Until
				}
				if got := on(next)[i].Outcome; got != v.Outcome {
					t.Errorf("seed %d: %s on %s is %s until %q, but on %s %s", seed, v.Requirement.Key, day, v.Outcome, v.Until, next, got)
					break
				}
			}
		}
	}
}

func TestAVerdictThatHoldsLapsesTheDayAfterItsDay(t *testing.T) {
	for seed := range uint64(60) {
		d := roll(seed)
		day := genesis.AddDays(d.IntN(1300))
		x := d.world(genesis, doomsday).forget(day)
		for i, v := range Judge(x.site, x.plan, day, shipped(t)) {
			if v.Until == 0 || v.Outcome != Met && v.Outcome != Attested {
				continue
			}
			if got := Judge(x.site, x.plan, v.Until.AddDays(1), shipped(t))[i].Outcome; got == v.Outcome {
				t.Errorf("seed %d: %s on %s is %s until %s, but still is the day after", seed, v.Requirement.Key, day, v.Outcome, v.Until)
			}
		}
	}
}

// FuzzJudge holds that no world makes the judge fall over, and that nothing is
// called met of which a check does not hold.
func FuzzJudge(f *testing.F) {
	f.Add(uint64(1), 500)
	f.Fuzz(func(t *testing.T, seed uint64, days int) {
		x := roll(seed).world(genesis, doomsday)
		for _, v := range Judge(x.site, x.plan, genesis.AddDays(days%4000), shipped(t)) {
			for _, c := range v.Checks {
				if (v.Outcome == Met || v.Outcome == Attested) && c.Result != Holds {
					t.Errorf("%s is %s, but %s is %s", v.Requirement.Key, v.Outcome, c.Check.Key, c.Result)
				}
				if v.Outcome == Met && len(c.Evidence) == 0 && c.Check.Kind != improves {
					t.Errorf("%s is met without evidence for %s", v.Requirement.Key, c.Check.Key)
				}
			}
		}
	})
}

// forget takes everything out that is dated after the day.
func (x *world) forget(day calendar.Date) *world {
	gone := func(w calendar.When) bool { return w.Last > day }
	x.site.About = slices.DeleteFunc(x.site.About, func(a *ogp.AboutPage) bool { return gone(a.Published) })
	x.site.Documents = slices.DeleteFunc(x.site.Documents, func(d *ogp.Document) bool { return gone(d.Date) })
	x.site.Statements = slices.DeleteFunc(x.site.Statements, func(s *ogp.Statement) bool { return gone(s.On) })
	x.site.Questions = slices.DeleteFunc(x.site.Questions, func(q *ogp.Question) bool { return gone(q.Asked) || gone(q.Answered) })
	x.site.Groups = slices.DeleteFunc(x.site.Groups, func(g *ogp.Group) bool { return gone(g.Formed) || gone(g.OpenCall.On) })
	x.site.Meetings = slices.DeleteFunc(x.site.Meetings, func(m *ogp.Meeting) bool {
		return gone(m.Held) || gone(m.Published) || m.Group.To != nil && !slices.Contains(x.site.Groups, m.Group.To)
	})
	p := x.plan
	p.Updates = slices.DeleteFunc(p.Updates, func(u *ogp.Update) bool { return gone(u.Date) })
	p.Events = slices.DeleteFunc(p.Events, func(e *ogp.Event) bool { return gone(e.Starts) })
	p.Consultations = slices.DeleteFunc(p.Consultations, func(c *ogp.Consultation) bool { return gone(c.Opens) })
	p.Rounds = slices.DeleteFunc(p.Rounds, func(r *ogp.Round) bool { return gone(r.Published) })
	if gone(p.Timeline.Published) {
		p.Timeline = ogp.Timeline{}
	}
	if gone(p.Submitted) {
		p.Submitted = calendar.When{}
	}
	return x
}
