package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Status is how far something is: a word, and a code that gives shape and colour.
type Status struct {
	Code string // "limited"
	Words
}

// Tally is how many milestones were reached.
type Tally struct {
	Total, Complete, Overdue int

	Words Words  // "21 of 68 milestones reached, 10 overdue"
	After Words  // "6 of them after the deadline"; empty where none was
	Done  string // Complete in the language's digits
	Share string // of the complete ones, for a picture: "30.90%"
	DoneX string // where they begin
	Late  string // of the overdue ones
	LateX string
}

// Slice is one part of a bar, with its number.
type Slice struct {
	Status
	N     int
	Count Words  // the number in the language's digits
	X, W  string // in percent
	Href  string
}

// Statuses in the order in which lists and bars show them, the furthest first.
var statusOrder = [...]ogp.Status{ogp.Complete, ogp.Substantial, ogp.Limited, ogp.InProgress, ogp.NotStarted, ogp.NotReported, ogp.Withdrawn}

func (e *Edition) status(s ogp.Status) Status {
	if s == "" {
		s = ogp.NotReported
	}
	return Status{Code: string(s), Words: e.t("status." + string(s))}
}

// word is the word for a value of an enumeration, empty for the empty value.
func word[T ~string](e *Edition, area string, value T) Words {
	if value == "" {
		return Words{}
	}
	return e.t(area + "." + string(value))
}

// words are the words for several values.
func words[T ~string](e *Edition, area string, values []T) []Link {
	out := make([]Link, 0, len(values))
	for _, v := range values {
		out = append(out, Link{Words: word(e, area, v)})
	}
	return out
}

func (e *Edition) tally(c ogp.Counts) Tally {
	t := Tally{Total: c.Total, Complete: c.Complete, Overdue: c.Overdue}
	if c.Total == 0 {
		t.Words = e.t("milestones.none")
		return t
	}
	key := "milestones.reached"
	if c.Overdue > 0 {
		key = "milestones.reached_overdue"
	}
	t.Words = e.t(key, locale.Count("done", c.Complete), locale.Count("n", c.Total), locale.Count("overdue", c.Overdue))
	if c.ReachedLate > 0 {
		t.After = e.n("milestones.reached_late", c.ReachedLate)
	}
	total := float64(c.Total)
	done, late := e.bar(0, float64(c.Complete)/total), e.bar(float64(c.Complete)/total, float64(c.Overdue)/total)
	t.Done, t.Share, t.DoneX, t.Late, t.LateX = e.Number(c.Complete), done.W, done.X, late.W, late.X
	return t
}

// bar is a stretch of a bar from a share of its length on; in languages that
// run from right to left it is mirrored.
func (e *Edition) bar(from, length float64) Slice {
	if e.Dir() == "rtl" {
		from = 1 - from - length
	}
	return Slice{X: percent(from), W: percent(length)}
}

// place is a point on a bar.
func (e *Edition) place(share float64) string {
	if e.Dir() == "rtl" {
		share = 1 - share
	}
	return percent(share)
}

func percent(share float64) string {
	return strconv.FormatFloat(max(0, min(1, share))*100, 'f', 2, 64) + "%"
}

// slices are the parts of a bar of commitments by status; statuses that no
// commitment has are left out.
func (e *Edition) slices(count map[ogp.Status]int) []Slice {
	total := 0
	for _, s := range statusOrder {
		total += count[s]
	}
	var out []Slice
	before := 0
	for _, s := range statusOrder {
		n := count[s]
		if n == 0 {
			continue
		}
		p := e.bar(float64(before)/float64(total), float64(n)/float64(total))
		p.Status, p.N, p.Count = e.status(s), n, Words{Text: e.Number(n)}
		out, before = append(out, p), before+n
	}
	return out
}

// countStatuses counts the commitments of each status.
func countStatuses(cs []*ogp.CommitmentProgress) map[ogp.Status]int {
	m := map[ogp.Status]int{}
	for _, c := range cs {
		m[c.Status]++
	}
	return m
}
