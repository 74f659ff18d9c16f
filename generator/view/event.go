package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Event is the page of something that people can come to.
type Event struct {
	*Head
	Cancelled Words // that it was called off; empty where it was not
	Ahead     Words // "starts in 12 days"; empty from its first day on
	Lead      HTML
	Facts     []Fact
	Body      Body
	Turnout   Turnout
	Total     Words
	Documents []Item

	SecCame, SecDocuments Section
}

// Event gives the page of an event.
func (e *Edition) Event(x *ogp.Event) *Event {
	v := &Event{Head: e.record(x, Link{Words: e.t("nav.participate"), Href: e.At("/participate/")}), Body: e.body(&x.Record)}
	v.Kicker = word(e, "event_kind", x.Type)
	v.Lead = v.prose(e, x.Summary)
	v.Facts = e.eventFacts(x)
	switch {
	case x.Cancelled.Yes && !x.Cancelled.On.IsZero():
		v.Cancelled = e.t("event.cancelled_on", locale.At("date", x.Cancelled.On))
	case x.Cancelled.Yes:
		v.Cancelled = e.t("event.cancelled_text")
	case x.Starts.First > e.Day:
		v.Ahead = e.ahead(x.Starts)
	}
	count := tallySectors{}
	if count.counts(x.Attendance); len(count) > 0 {
		v.Turnout = e.turnoutRows(count)
	}
	if v.Total = e.attended(x.Attendance); v.Total.Text != "" || len(count) > 0 {
		v.SecCame = v.section("attendance", e.t("meeting.attendance"))
	}
	for _, d := range x.Documents {
		if d.To != nil {
			v.Documents = append(v.Documents, e.documentItem(d.To))
		}
	}
	if len(v.Documents) > 0 {
		v.SecDocuments = v.section("documents", e.t("records.documents"))
	}
	return v
}

func (e *Edition) eventFacts(x *ogp.Event) []Fact {
	f := facts{e: e}
	f.time("fact.time", e.span(x.Starts, x.Ends))
	f.add("fact.place", Link{Words: e.text(x.Place)})
	f.add("fact.mode", Link{Words: word(e, "mode", x.Mode)})
	open := "event.open"
	if !x.IsOpen() {
		open = "event.invited"
	}
	f.add("fact.open", Link{Words: e.t(open)})
	f.add("fact.organiser", words(e, "organiser", x.Organiser)...)
	f.add("fact.officials", e.list(x.Officials)...)
	f.add("fact.topics", words(e, "topic", x.Topics)...)
	if x.Plan != nil {
		f.add("fact.plan", e.to(x.Plan))
	}
	f.time("fact.announced", e.when(x.Announced))
	f.add("fact.channels", e.announced(x.Channels)...)
	f.time("fact.notes_published", e.when(x.NotesPublished))
	if x.Recording != "" {
		f.add("fact.recording", Link{Words: Words{Text: bareAddress(x.Recording)}, Href: x.Recording, External: true, Name: true})
	}
	return f.list
}
