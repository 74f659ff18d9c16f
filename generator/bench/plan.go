//go:build unix

package main

import (
	"fmt"
	"time"
)

// shares are how many of a plan's thousand records are of a kind. Reports follow
// from rounds and commitments, and what is left over are contributions.
const (
	commitmentsEach = 20
	updatesEach     = 110
	documentsEach   = 120
	eventsEach      = 70
	meetingsEach    = 40
	questionsEach   = 150
	groupsEach      = 4
	roundsEach      = 4
)

// plan writes what belongs to one plan.
type plan struct {
	*corpus
	number      int
	name, in    string // its folder; the path to what is in it
	year        int    // of its development; three years of implementation follow
	until       int    // how many records there are when the plan is written
	commitments []string
}

// newPlan writes a plan of so many records.
func (c *corpus) newPlan(size int) error {
	p := &plan{corpus: c, number: c.plans + 1, name: fmt.Sprintf("plan-%03d", c.plans), year: 2018 - c.plans%6, until: c.n + size}
	p.in = "plans/" + p.name + "/"
	c.plans++
	share := func(of int) int { return max(1, of*size/1000) }
	for _, step := range []struct {
		write func(int) error
		n     int
	}{
		{p.index, 1}, {p.promises, share(commitmentsEach)}, {p.groups, share(groupsEach)}, {p.updates, share(updatesEach)},
		{p.documents, share(documentsEach)}, {p.events, share(eventsEach)}, {p.meetings, share(meetingsEach)},
		{p.questions, share(questionsEach)}, {p.rounds, min(roundsEach, share(4*roundsEach))}, {p.consultations, 3},
	} {
		c.day = time.Date(p.year, 1, 8, 0, 0, 0, 0, time.UTC)
		if err := step.write(step.n); err != nil {
			return err
		}
	}
	return nil
}

// some is one of the plan's commitments.
func (p *plan) some() string { return p.commitments[p.rnd.IntN(len(p.commitments))] }

// on is a day of a year of the plan; the year of its development is 0.
func (p *plan) on(year, month, day int) string {
	return time.Date(p.year+year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

func (p *plan) index(int) error {
	front := lines(fmt.Sprintf("number = %d", p.number), "submitted = "+p.on(0, 12, 20), "[development]", "starts = "+p.on(0, 1, 8), "ends = "+p.on(0, 12, 31),
		"[implementation]", "starts = "+p.on(1, 1, 1), "ends = "+p.on(3, 12, 31))
	stages, french := lines("published = "+p.on(0, 1, 8), `channels = ["news"]`), ""
	for i := range 6 {
		phase := "development"
		if i > 3 {
			phase = "implementation"
		}
		stages += lines(fmt.Sprintf("[stage.s%d]", i), fmt.Sprintf("title = %q", p.phrase(3, 7)), "starts = "+p.on(i/4, 1+i*2, 1), "ends = "+p.on(i/4, 1+i*2, 28), fmt.Sprintf("phase = %q", phase))
		french += lines(fmt.Sprintf("[stage.s%d]", i), fmt.Sprintf("title = %q", p.phrase(3, 7)))
	}
	if err := p.facts(p.in+"timeline", stages, french); err != nil {
		return err
	}
	return p.put(record{path: p.in + "index", title: "Plan " + p.phrase(2, 4), front: front, date: p.on(0, 12, 20), plan: p.name, body: p.body("forum/index"), french: p.body("forum/index")})
}

func (p *plan) promises(n int) error {
	values := []string{"transparency", "participation", "accountability", "technology"}
	for i := range n {
		path := fmt.Sprintf("%scommitments/%02d-%s", p.in, i+1, p.invent())
		link := p.in + "index"
		if i > 0 {
			link = p.commitments[i-1]
		}
		front := lines(fmt.Sprintf("summary = %q", p.sentence(10, 20)), fmt.Sprintf("lead = %q", "Ministry of "+p.phrase(1, 2)), fmt.Sprintf("civil_society_lead = %q", p.phrase(2, 4)),
			fmt.Sprintf("policy_areas = %s", quoted("area-"+values[i%4][:4])), fmt.Sprintf("values = %s", quoted(values[i%4])))
		for m := range 4 {
			front += lines(fmt.Sprintf("[milestone.\"%d.%d\"]", i+1, m+1), fmt.Sprintf("title = %q", p.phrase(4, 10)), "due = "+p.on(1+m%3, 1+m*2, 28))
		}
		if err := p.put(record{path: path, title: p.phrase(4, 9), front: front, date: p.on(0, 12, 20), plan: p.name, terms: []string{values[i%4]}, body: p.body(link), french: p.body(link)}); err != nil {
			return err
		}
		p.commitments = append(p.commitments, path)
	}
	return nil
}

func (p *plan) groups(n int) error {
	for i := range n {
		about := p.some()
		front := lines("formed = "+p.next(20), fmt.Sprintf("plan = %q", p.name), "commitments = "+quoted(about), "open_call = "+p.after(-10),
			`members = ["m00", "m01", "m05", "m07"]`)
		if err := p.put(record{path: fmt.Sprintf("forum/groups/%s-%d", p.name, i+1), title: p.phrase(4, 9), front: front, date: p.after(0), plan: p.name, about: []string{about}, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}

var statuses = []string{"not-started", "limited", "substantial", "complete"}

// rounds are half-yearly reports on every commitment.
func (p *plan) rounds(n int) error {
	for i := range n {
		in, year, half := fmt.Sprintf("%sreports/round-%d/", p.in, i+1), 1+i/2, 6*(i%2)
		published := p.on(year, 6+half, 15)
		front := lines(`kind = "progress"`, "from = "+p.on(year, 1+half, 1), "to = "+p.on(year, 5+half, 28), "published = "+published, "joint = true")
		if err := p.put(record{path: in + "index", called: fmt.Sprintf("Progress report %d", i+1), front: front, date: published, plan: p.name, terms: []string{"progress"}, body: p.body()}); err != nil {
			return err
		}
		for j, c := range p.commitments {
			if p.n >= p.until-4 { // so few records that no more reports fit
				return nil
			}
			if err := p.report(in, published, c, statuses[min(3, i+j%2)], j+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *plan) report(in, published, commitment, status string, number int) error {
	id := commitment[len(p.in+"commitments/"):]
	front := lines(fmt.Sprintf("status = %q", status), fmt.Sprintf("next_steps = %q", p.sentence(10, 20)), fmt.Sprintf("[milestone.\"%d.1\"]", number),
		fmt.Sprintf("status = %q", status), fmt.Sprintf("note = %q", p.sentence(8, 16)))
	return p.put(record{path: in + id, called: "Progress of " + id, front: front, date: published, plan: p.name, terms: []string{status}, about: []string{commitment}, body: p.body(commitment)})
}
