package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Commitments is the dashboard: every commitment, or those of one choice.
type Commitments struct {
	*Head
	Chosen  Words // what the list is narrowed to; empty for all
	All     Link  // back to all
	Count   Words
	Filters []Filter
	Plans   []PlanBoard
}

// Filter is one way to narrow a list, by links.
type Filter struct {
	Title   Words
	Options []Link
	Open    bool // one of its options is chosen
}

// PlanBoard is how far the commitments of one plan are.
type PlanBoard struct {
	ID      string
	Plan    Link
	Period  Time
	Tally   Tally
	Sum     Words // "12 commitments"
	Bar     []Slice
	Rounds  Rounds
	Changes Changes
	Rows    []CommitmentRow
}

// CommitmentRow is one commitment in a list.
type CommitmentRow struct {
	Number  string
	Link    Link
	Leads   []Link
	Areas   []Link
	Status  Status
	Percent string
	Tally   Tally
	Overdue bool
}

// Rounds is the picture of statuses over rounds, with its numbers.
type Rounds struct {
	ID       string // of its caption
	Caption  Words
	Statuses []Status
	Rows     []RoundRow // the oldest first
}

// RoundRow is one round in the picture.
type RoundRow struct {
	Round Link
	Bar   []Slice
	Cells []Words // a number for each of Statuses
}

// Changes are the commitments whose status differs from the round before.
type Changes struct {
	Intro   Words
	Moved   []Change
	Same    Words // how many did not move
	Reached Words // milestones reached in the round
}

// Change is one commitment that moved.
type Change struct {
	Commitment Link
	From, To   Status
}

// Commitments gives the dashboard of all commitments or, with a choice, of those.
func (e *Edition) Commitments(choice *Choice) *Commitments {
	v := &Commitments{Head: e.overview("/commitments/", "commitments.title", "commitments.about")}
	chosen := map[*ogp.Commitment]bool{}
	if choice != nil {
		v.Chosen = choice.name(e)
		v.Head = e.head(choice.Address(), e.t("commitments.title_of_"+choice.By, locale.Text("name", v.Chosen.Text)))
		v.Crumbs = append(v.Crumbs, Link{Words: e.t("commitments.title"), Href: e.At("/commitments/")})
		v.Description = v.Title.Text
		v.All = Link{Words: e.t("commitments.show_all"), Href: e.At("/commitments/")}
		for _, c := range choice.Commitments {
			chosen[c] = true
		}
	}
	total := 0
	for i := len(e.Site.Plans) - 1; i >= 0; i-- {
		b := e.board(v.Head, e.Site.Plans[i], func(c *ogp.Commitment) bool { return choice == nil || chosen[c] })
		if total += len(b.Rows); len(b.Rows) > 0 {
			v.Plans = append(v.Plans, b)
		}
	}
	v.Plans = currentFirst(e, v.Plans)
	v.Count = e.n("commitments.count", total)
	v.Filters = e.filters(choice)
	return v
}

// currentFirst puts the plan that is carried out before the others.
func currentFirst(e *Edition, boards []PlanBoard) []PlanBoard {
	if e.Current == nil {
		return boards
	}
	href := e.At(e.Current.Address)
	for i, b := range boards {
		if b.Plan.Href == href {
			return append([]PlanBoard{b}, append(append([]PlanBoard{}, boards[:i]...), boards[i+1:]...)...)
		}
	}
	return boards
}

// board gives the commitments of a plan that are wanted.
func (e *Edition) board(h *Head, p *ogp.ActionPlan, wanted func(*ogp.Commitment) bool) PlanBoard {
	progress := e.Progress[p]
	var cs []*ogp.CommitmentProgress
	var counts ogp.Counts
	for _, cp := range progress.Commitments {
		if wanted(cp.Commitment) {
			cs = append(cs, cp)
			counts.Add(cp.Counts)
		}
	}
	b := PlanBoard{ID: "plan." + p.Folder, Plan: e.to(p), Period: e.span(p.Implementation.Starts, p.Implementation.Ends), Tally: e.tally(counts),
		Sum: e.n("commitments.count", len(cs)), Bar: e.slices(countStatuses(cs))}
	for i := range b.Bar {
		b.Bar[i].Href = e.At("/commitments/status/" + b.Bar[i].Code + "/")
	}
	for _, cp := range cs {
		b.Rows = append(b.Rows, e.row(cp))
	}
	if len(cs) == len(progress.Commitments) {
		b.Rounds, b.Changes = e.rounds(progress), e.changes(progress)
	}
	return b
}

func (e *Edition) row(cp *ogp.CommitmentProgress) CommitmentRow {
	c := cp.Commitment
	r := CommitmentRow{Number: c.Number, Link: e.to(c), Leads: e.list(c.Lead), Areas: e.areas(c), Status: e.status(cp.Status),
		Tally: e.tally(cp.Counts), Overdue: cp.Overdue}
	if cp.Percent != nil && cp.Status != ogp.Withdrawn {
		r.Percent = e.Percent(*cp.Percent)
	}
	return r
}

// rounds counts the statuses as they were known after each round.
func (e *Edition) rounds(p *ogp.Progress) Rounds {
	v := Rounds{ID: "rounds." + p.Plan.Folder, Caption: e.t("rounds.caption", locale.Text("plan", e.text(p.Plan.Title).Text))}
	var rows []map[ogp.Status]int
	known := map[*ogp.Commitment]ogp.Status{}
	used := map[ogp.Status]bool{}
	for i := len(p.Rounds) - 1; i >= 0; i-- {
		for _, r := range p.Rounds[i].Reports {
			if r.Status != "" {
				known[r.Commitment] = r.Status
			}
		}
		count := map[ogp.Status]int{}
		for _, cp := range p.Commitments {
			s := known[cp.Commitment]
			if s == "" {
				s = ogp.NotReported
			}
			if cp.Commitment.WithdrawnBy(p.Rounds[i].To.Last) {
				s = ogp.Withdrawn
			}
			count[s]++
			used[s] = true
		}
		rows = append(rows, count)
	}
	for _, s := range statusOrder {
		if used[s] {
			v.Statuses = append(v.Statuses, e.status(s))
		}
	}
	for i, count := range rows {
		r := p.Rounds[len(p.Rounds)-1-i]
		row := RoundRow{Round: e.to(r), Bar: e.slices(count)}
		for _, s := range v.Statuses {
			row.Cells = append(row.Cells, Words{Text: e.Number(count[ogp.Status(s.Code)])})
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

// changes compares the newest round with what was known before it.
func (e *Edition) changes(p *ogp.Progress) Changes {
	if len(p.Rounds) < 2 {
		return Changes{}
	}
	newest := p.Rounds[0]
	v := Changes{Intro: e.t("changes.intro", locale.Text("round", e.roundName(newest).Text), locale.Text("before", e.roundName(p.Rounds[1]).Text))}
	same, reached := 0, 0
	for _, cp := range p.Commitments {
		from, to := ogp.NotReported, ogp.NotReported
		for i := len(cp.Reports) - 1; i >= 0; i-- {
			r := cp.Reports[i]
			if r.Status == "" {
				continue
			}
			if to = r.Status; r.Round != newest {
				from = r.Status
			}
		}
		if reached += reachedIn(newest, cp); from == to {
			same++
			continue
		}
		v.Moved = append(v.Moved, Change{Commitment: e.to(cp.Commitment), From: e.status(from), To: e.status(to)})
	}
	v.Same, v.Reached = e.n("changes.same", same), e.n("changes.reached", reached)
	return v
}

// reachedIn counts the milestones that are complete, and that the round was
// the first to call so.
func reachedIn(round *ogp.Round, cp *ogp.CommitmentProgress) int {
	n := 0
	for _, m := range cp.Milestones {
		if m.Status == ogp.Complete && len(m.Steps) == 0 && firstComplete(cp, m.Milestone.Key) == round {
			n++
		}
	}
	return n
}

func firstComplete(cp *ogp.CommitmentProgress, key string) *ogp.Round {
	for i := len(cp.Reports) - 1; i >= 0; i-- {
		for _, mr := range cp.Reports[i].Milestones {
			if mr.Key == key && mr.Stated() == ogp.Complete {
				return cp.Reports[i].Round
			}
		}
	}
	return nil
}

// areas are the policy areas of a commitment, each leading to its list.
func (e *Edition) areas(c *ogp.Commitment) []Link {
	var out []Link
	for _, id := range c.PolicyAreas {
		out = append(out, Link{Words: e.areaName(id), Href: e.At("/commitments/area/" + slug(id) + "/")})
	}
	return out
}

func (e *Edition) areaName(id string) Words {
	for _, a := range e.PolicyAreas {
		if a.Key == id && len(a.Title) > 0 {
			return e.text(a.Title)
		}
	}
	return Words{Text: id}
}
