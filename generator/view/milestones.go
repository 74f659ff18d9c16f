package view

import (
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Milestones is the table of a commitment's milestones, with their picture.
type Milestones struct {
	Rows  []Milestone
	Scale Scale
}

// Milestone is one milestone as a table shows it.
type Milestone struct {
	Anchor    string
	Key       string
	Title     Words
	Summary   HTML
	Step      bool // of the milestone above it
	Status    Status
	Percent   string
	Due       Time
	DueNote   HTML
	Completed Time
	Expected  Time
	Late      Words // how late it was reached, or is
	Overdue   bool
	Leads     []Link
	Delay     HTML // why it is late
	Note      HTML
	Evidence  []Link
	Bar       Stretch
}

// Scale is the time that a picture spans.
type Scale struct {
	From, To calendar.Date
	Years    []Tick
	Today    string // in percent; "" outside of the scale
}

// Tick is the beginning of a year.
type Tick struct {
	X     string
	Label string
}

// Stretch is a milestone in the picture: from its start to its deadline, and
// when it was reached or is expected.
type Stretch struct {
	X, W  string // planned
	Due   string // the deadline
	Real  string // reached, expected, or today where it is overdue
	LateX string // from the deadline to Real, where that is later
	LateW string
	Words string // the same in words
	Empty bool
}

func (e *Edition) milestones(h *Head, cp *ogp.CommitmentProgress) Milestones {
	var v Milestones
	v.Scale = e.scale(cp)
	said := newestWords(cp)
	for _, mp := range inOrder(cp.Milestones) {
		v.Rows = append(v.Rows, e.milestone(h, mp, said[mp.Milestone.Key], v.Scale, cp))
	}
	return v
}

// inOrder puts steps below the milestone that they are part of.
func inOrder(all []*ogp.MilestoneProgress) []*ogp.MilestoneProgress {
	out := make([]*ogp.MilestoneProgress, 0, len(all))
	step := map[*ogp.MilestoneProgress]bool{}
	for _, mp := range all {
		for _, s := range mp.Steps {
			step[s] = true
		}
	}
	seen := map[*ogp.MilestoneProgress]bool{}
	var add func(*ogp.MilestoneProgress)
	add = func(mp *ogp.MilestoneProgress) {
		if seen[mp] {
			return
		}
		seen[mp] = true
		out = append(out, mp)
		for _, s := range mp.Steps {
			add(s)
		}
	}
	for _, mp := range all {
		if !step[mp] {
			add(mp)
		}
	}
	for _, mp := range all {
		add(mp)
	}
	return out
}

// latest is what the newest reports say of a milestone, each word by itself.
type latest struct {
	delay, note ogp.Prose
	evidence    []ogp.Link
}

func newestWords(cp *ogp.CommitmentProgress) map[string]*latest {
	out := map[string]*latest{}
	for _, r := range cp.Reports {
		for _, mr := range r.Milestones {
			l := out[mr.Key]
			if l == nil {
				l = &latest{}
				out[mr.Key] = l
			}
			if !l.delay.Filled() {
				l.delay = mr.Delay
			}
			if !l.note.Filled() {
				l.note = mr.Note
			}
			l.evidence = append(l.evidence, mr.Evidence...)
		}
	}
	return out
}

func (e *Edition) milestone(h *Head, mp *ogp.MilestoneProgress, said *latest, scale Scale, cp *ogp.CommitmentProgress) Milestone {
	m := mp.Milestone
	v := Milestone{Anchor: anchor(&m.Record, "milestone-"+m.Key), Key: m.Key, Title: e.text(m.Title), Summary: h.prose(e, m.Summary),
		Step: m.PartOf != "", Status: e.status(mp.Status), Due: e.when(mp.Due), DueNote: h.prose(e, m.DueNote),
		Completed: e.when(mp.Completed), Overdue: mp.Overdue, Leads: e.list(m.Lead)}
	if mp.Withdrawn && mp.Status != ogp.Complete {
		v.Status = e.status(ogp.Withdrawn)
	}
	if mp.Percent != nil && mp.Status != ogp.Complete {
		v.Percent = e.Percent(*mp.Percent)
	}
	if mp.Status != ogp.Complete && !mp.Withdrawn {
		v.Expected = e.when(mp.Expected)
	}
	switch {
	case mp.Overdue:
		v.Late = e.t("milestone.overdue", locale.Count("n", mp.DaysLate))
	case mp.DaysLate > 0:
		v.Late = e.t("milestone.late", locale.Count("n", mp.DaysLate))
	}
	if said != nil {
		v.Delay, v.Note = h.prose(e, said.delay), h.prose(e, said.note)
		v.Evidence = unique(e.evidence(said.evidence))
	}
	v.Bar = e.stretch(mp, scale, cp)
	return v
}

// scale spans all that the picture of a commitment shows.
func (e *Edition) scale(cp *ogp.CommitmentProgress) Scale {
	c := cp.Commitment
	var s Scale
	s.take(c.Starts.First, c.Ends.Last, c.Plan.Implementation.Starts.First, cp.Ends.Last)
	for _, mp := range cp.Milestones {
		s.take(mp.Milestone.Starts.First, mp.Due.First, mp.Due.Last, mp.Expected.Last, mp.Completed.Last)
	}
	if s.From == 0 {
		return Scale{}
	}
	for y := s.From.Year(); y <= s.To.Year() && len(s.Years) < 40; y++ {
		first := max(calendar.New(y, 1, 1), s.From)
		if left := s.To.DaysSince(first); left > 60 || y == s.From.Year() {
			s.Years = append(s.Years, Tick{X: e.place(s.share(first)), Label: e.Year(y)})
		}
	}
	if s.From <= e.Day && e.Day <= s.To {
		s.Today = e.place(s.share(e.Day))
	}
	return s
}

func (s *Scale) take(days ...calendar.Date) {
	for _, d := range days {
		if d == 0 {
			continue
		}
		if s.From == 0 || d < s.From {
			s.From = d
		}
		s.To = max(s.To, d)
	}
}

// share is how far along the scale a day is, 0 to 1.
func (s Scale) share(d calendar.Date) float64 {
	whole := s.To.DaysSince(s.From)
	if whole == 0 {
		return 0
	}
	return float64(d.DaysSince(s.From)) / float64(whole)
}

func (e *Edition) stretch(mp *ogp.MilestoneProgress, s Scale, cp *ogp.CommitmentProgress) Stretch {
	if s.From == 0 || mp.Due.Last == 0 {
		return Stretch{Empty: true}
	}
	from := mp.Milestone.Starts.First
	if from == 0 {
		from = max(cp.Commitment.Starts.First, cp.Commitment.Plan.Implementation.Starts.First)
	}
	from = min(from, mp.Due.Last)
	start, due := s.share(from), s.share(mp.Due.Last)
	bar := e.bar(start, due-start)
	v := Stretch{X: bar.X, W: bar.W, Due: e.place(due)}
	real := mp.Completed.Last
	switch {
	case mp.Status == ogp.Complete:
	case mp.Overdue:
		real = e.Day
	default:
		real = 0
	}
	if real != 0 {
		v.Real = e.place(s.share(real))
	}
	if real > mp.Due.Last {
		late := e.bar(due, s.share(real)-due)
		v.LateX, v.LateW = late.X, late.W
	}
	v.Words = e.stretchWords(mp)
	return v
}

func (e *Edition) stretchWords(mp *ogp.MilestoneProgress) string {
	due := locale.At("due", mp.Due)
	switch {
	case mp.Status == ogp.Complete && !mp.Completed.IsZero():
		return e.plain("milestone.picture_reached", due, locale.At("reached", mp.Completed))
	case mp.Overdue:
		return e.plain("milestone.picture_overdue", due, locale.Count("n", mp.DaysLate))
	}
	return e.plain("milestone.picture_due", due)
}

// anchor is the place of a keyed entry on its page.
func anchor(r *ogp.Record, fallback string) string {
	if i := strings.LastIndex(r.Address, "/#"); i >= 0 {
		return r.Address[i+2:]
	}
	return fallback
}
