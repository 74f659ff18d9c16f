package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Turnout is who takes part, by sector: a picture with its numbers.
type Turnout struct {
	Rows     []TurnoutRow
	Meetings Words // over how many meetings attendance is counted
	Members  bool  // the rows count members
	Came     bool  // the rows count attendance
}

// TurnoutRow is one sector.
type TurnoutRow struct {
	Sector  Words
	Members Words
	Came    Words
	Share   Words
	Bar     Slice
	n, came int
}

// turnout counts the members of the day, and who came to the meetings.
func (e *Edition) turnout(held []*ogp.Meeting) Turnout {
	count := tallySectors{}
	for _, m := range e.Members {
		if sits(m, calendar.On(e.Day)) && m.Role != "observer" && m.Role != "secretariat" {
			count.at(string(m.Sector)).n++
		}
	}
	counted := 0
	for _, m := range held {
		if count.meeting(m) {
			counted++
		}
	}
	s := e.turnoutRows(count)
	if s.Came {
		s.Meetings = e.n("forum.over_meetings", counted)
	}
	return s
}

// tallySectors counts people by sector, or under any other word.
type tallySectors map[string]*TurnoutRow

func (t tallySectors) at(who string) *TurnoutRow {
	if t[who] == nil {
		t[who] = &TurnoutRow{}
	}
	return t[who]
}

// meeting counts who came, and reports whether the meeting says so.
func (t tallySectors) meeting(m *ogp.Meeting) bool {
	for _, a := range m.Attended {
		if a.To != nil {
			t.at(string(a.To.Sector)).came++
		}
	}
	if len(m.Attended) == 0 {
		t.counts(m.Attendance)
	}
	return len(m.Attended)+len(m.Attendance) > 0
}

func (t tallySectors) counts(all []ogp.Count) {
	for _, c := range all {
		if c.Who != "total" {
			t.at(c.Who).came += c.N
		}
	}
}

// turnoutRows measures the picture out.
func (e *Edition) turnoutRows(count tallySectors) Turnout {
	var s Turnout
	total, most := 0, 0
	for who, r := range count {
		r.Sector = Words{Text: who}
		if slices.Contains(ogp.Voice("").Words(), who) {
			r.Sector = e.t("sector." + who)
		}
		s.Members, s.Came = s.Members || r.n > 0, s.Came || r.came > 0
		total += r.came
	}
	for _, who := range sectorOrder(count) {
		r := count[who]
		if r.Members, r.Came = (Words{Text: e.Number(r.n)}), (Words{Text: e.Number(r.came)}); !s.Came {
			r.came = r.n
		}
		most = max(most, r.came)
		if s.Came {
			r.Share = Words{Text: e.Percent(float64(100*r.came) / float64(total))}
		}
		s.Rows = append(s.Rows, *r)
	}
	for i := range s.Rows {
		s.Rows[i].Bar = e.bar(0, float64(s.Rows[i].came)/float64(max(1, most)))
	}
	return s
}

// sectorOrder are the sectors in the format's order, then other words by name.
func sectorOrder(count tallySectors) []string {
	known := ogp.Voice("").Words()
	var all []string
	for who := range count {
		all = append(all, who)
	}
	slices.SortFunc(all, func(a, b string) int {
		i, j := slices.Index(known, a), slices.Index(known, b)
		switch {
		case i >= 0 && j >= 0:
			return i - j
		case i >= 0:
			return -1
		case j >= 0:
			return 1
		case a < b:
			return -1
		}
		return 1
	})
	return all
}
