package standard

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// frame is one plan seen on one day: its spans, the day as of which records are
// seen, and every set of records, listed once.
type frame struct {
	site    *ogp.Site
	plan    *ogp.ActionPlan
	day     calendar.Date // asked about
	eye     calendar.Date // records up to this day are seen: the plan's last one, once it is over
	now     calendar.Date // what ended before this day is over
	working calendar.Working

	// Zero spans are not recorded.
	development, implementation, cycle calendar.Span
	lists                              map[Set][]*item
	real                               bool          // samples are left out
	progress                           *ogp.Progress // as of eye; made when it is asked for
}

func newFrame(site *ogp.Site, plan *ogp.ActionPlan, day calendar.Date) *frame {
	f := &frame{site: site, plan: plan, day: day, eye: day, now: day, working: working(site), lists: map[Set][]*item{}}
	f.implementation = stretch(plan.Implementation)
	if end := f.implementation.To; end != 0 && end < day {
		f.eye, f.now = end, end.AddDays(1)
	}
	f.development = f.developing()
	if f.implementation.To != 0 {
		f.cycle = f.implementation
		if f.development.From != 0 && f.development.From < f.cycle.From {
			f.cycle.From = f.development.From
		}
	}
	return f
}

// working gives the country's working days. A site that says nothing rests on
// Saturday and Sunday.
func working(site *ogp.Site) calendar.Working {
	w := site.Working
	if w.Weekend == [7]bool{} && len(site.Calendar.Weekend) == 0 {
		w.Weekend = calendar.DefaultWorking().Weekend
	}
	return w
}

// stretch is a span whose two ends are known and in order, else the zero span.
func stretch(s ogp.Stretch) calendar.Span {
	span := calendar.Span{From: s.Starts.First, To: s.Ends.Last}
	if span.From == 0 || span.To < span.From {
		return calendar.Span{}
	}
	return span
}

// developing is the span of development: to the day of submission or, as long as
// that is not known, to the planned one.
func (f *frame) developing() calendar.Span {
	s := ogp.Stretch{Starts: f.plan.Development.Starts, Ends: f.plan.Development.Ends}
	if f.submitted() != 0 {
		s.Ends = f.plan.Submitted
	}
	return stretch(s)
}

// submitted is the day of submission; zero until it has come.
func (f *frame) submitted() calendar.Date {
	if d := f.plan.Submitted.Last; d <= f.eye {
		return d
	}
	return 0
}

// span gives the days of a phase; zero where they are not recorded.
func (f *frame) span(p Phase) calendar.Span {
	switch p {
	case Developing:
		return f.development
	case Implementing:
		return f.implementation
	}
	return f.cycle
}

// moment gives the day that a name stands for; zero where it is not known.
func (f *frame) moment(name Moment) calendar.Date {
	switch name {
	case "development-starts":
		return f.development.From
	case "submission":
		return f.development.To
	case "submitted":
		return f.submitted()
	case "implementation-starts":
		return f.implementation.From
	case "implementation-ends":
		return f.implementation.To
	case "first-consultation":
		return f.first("consultations")
	case "first-opportunity":
		return f.first("opportunities")
	}
	return 0
}

// first is the first day of the first record of a set in the development phase,
// announced ones among it.
func (f *frame) first(name Set) calendar.Date {
	var day calendar.Date
	if f.development.IsZero() {
		return day
	}
	s := &scope{frame: f, check: &Check{Sets: []Set{name}}, span: f.development, phase: Developing}
	for _, it := range s.records(s.known) {
		day = earliest(day, it.first)
	}
	return day
}
