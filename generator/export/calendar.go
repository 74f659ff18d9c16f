package export

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Appointment is one entry of a calendar. Vague dates make none: a calendar
// that names a day which nobody said would mislead.
type Appointment struct {
	UID         string // the record's id, and what of it: "plans/x/events/y", "…#closes"
	Starts      calendar.When
	Ends        calendar.When // its last day or time; zero: as long as Starts
	Title       string
	Description string
	Place       string
	Address     string // site-absolute, in the calendar's language
	Cancelled   bool
	Category    string
}

// Calendar appends a calendar of appointments in one language. title names it.
func Calendar(buf []byte, site *ogp.Site, l *locale.Language, title string, day calendar.Date, all []Appointment) []byte {
	w := &icalWriter{buf}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//OGPress//"+strings.ToUpper(l.Tag))
	w.line("CALSCALE", "GREGORIAN")
	w.line("METHOD", "PUBLISH")
	w.words("X-WR-CALNAME", title)
	w.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
	w.zones(site.Zone, all)
	for _, a := range all {
		w.appointment(site, day, a)
	}
	w.line("END", "VCALENDAR")
	return w.buf
}

// zones writes the zone of the site, where any appointment has a time of day.
func (w *icalWriter) zones(loc *time.Location, all []Appointment) {
	first, last := 0, 0
	for _, a := range all {
		if !a.Starts.HasTime || isUTC(loc) {
			continue
		}
		y := a.Starts.First.Year()
		if first == 0 || y < first {
			first = y
		}
		last = max(last, y, a.Ends.Last.Year())
	}
	if first != 0 {
		w.zone(loc, first, last)
	}
}

func isUTC(loc *time.Location) bool { return loc == nil || loc == time.UTC || loc.String() == "UTC" }

func (w *icalWriter) appointment(site *ogp.Site, day calendar.Date, a Appointment) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", escapeICal(ogp.Escape(a.UID)+"@"+authority(site)))
	w.line("DTSTAMP", compact(day)+"T000000Z")
	w.moment("DTSTART", site.Zone, a.Starts)
	w.end(site.Zone, a)
	w.words("SUMMARY", a.Title)
	w.words("DESCRIPTION", a.Description)
	w.words("LOCATION", a.Place)
	w.words("CATEGORIES", a.Category)
	if site.BaseURL != "" && a.Address != "" {
		w.line("URL", Absolute(site, a.Address))
	}
	if a.Cancelled {
		w.line("STATUS", "CANCELLED")
	}
	w.line("TRANSP", "TRANSPARENT")
	w.line("END", "VEVENT")
}

// end writes the end of an appointment: of whole days, the day after the last one.
func (w *icalWriter) end(zone *time.Location, a Appointment) {
	switch {
	case a.Starts.HasTime && a.Ends.HasTime:
		w.moment("DTEND", zone, a.Ends)
	case !a.Starts.HasTime && a.Ends.Full():
		w.moment("DTEND", zone, calendar.On(a.Ends.Last.AddDays(1)))
	case !a.Starts.HasTime:
		w.moment("DTEND", zone, calendar.On(a.Starts.First.AddDays(1)))
	}
}

func (w *icalWriter) moment(name string, zone *time.Location, at calendar.When) {
	switch {
	case !at.HasTime:
		w.line(name+";VALUE=DATE", compact(at.First))
	case isUTC(zone):
		w.line(name, compact(at.First)+clock(at)+"Z")
	default:
		w.line(name+";TZID="+zone.String(), compact(at.First)+clock(at))
	}
}

func compact(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

func clock(at calendar.When) string {
	return time.Date(1, 1, 1, int(at.Hour), int(at.Minute), 0, 0, time.UTC).Format("T150405")
}

// authority is the host of the site or, where no address is known, a name made
// from the country's code: ids of feeds and calendars must not change with the
// folder that a site is built in.
func authority(site *ogp.Site) string {
	if u, err := url.Parse(site.BaseURL); err == nil && u.Hostname() != "" {
		return u.Hostname()
	}
	return strings.ToLower(site.Code) + ".ogpress.invalid"
}

// Absolute is a site-absolute address with the site's own address before it,
// percent-encoded; without a known address it stays site-absolute.
func Absolute(site *ogp.Site, address string) string {
	return strings.TrimSuffix(site.BaseURL, "/") + ogp.Escape(address)
}

// Appointments gives everything of the site that has a full day: events,
// meetings, consultations and report rounds, by day.
func Appointments(site *ogp.Site, l *locale.Language) []Appointment {
	b := &booking{site: site, l: l}
	for _, p := range site.Plans {
		for _, e := range p.Events {
			b.event(e)
		}
		for _, c := range p.Consultations {
			b.consultation(c)
		}
		for _, r := range p.Rounds {
			b.round(r)
		}
	}
	for _, m := range site.Meetings {
		b.meeting(m)
	}
	slices.SortStableFunc(b.all, byDay)
	return b.all
}

func byDay(a, b Appointment) int {
	switch {
	case a.Starts.Before(b.Starts):
		return -1
	case b.Starts.Before(a.Starts):
		return 1
	}
	return strings.Compare(a.UID, b.UID)
}

type booking struct {
	site *ogp.Site
	l    *locale.Language
	all  []Appointment
}

func (b *booking) add(e ogp.Entry, a Appointment) {
	r := e.Rec()
	if !a.Starts.Full() {
		return
	}
	a.UID = r.ID
	a.Address = b.site.In(b.l.Tag, r.Address)
	a.Category = b.l.T("calendar." + string(r.Kind))
	if a.Title == "" {
		a.Title = b.l.T("calendar.titled", locale.Text("kind", a.Category), locale.Text("title", e.Name().In(b.l.Tag).Value))
	}
	if a.Description == "" {
		a.Description = r.Summary.In(b.l.Tag).Source
	}
	b.all = append(b.all, a)
}

func (b *booking) event(e *ogp.Event) {
	b.add(e, Appointment{Starts: e.Starts, Ends: e.Ends, Title: e.Title.In(b.l.Tag).Value,
		Place: e.Place.In(b.l.Tag).Value, Cancelled: e.Cancelled.Yes})
}

func (b *booking) consultation(c *ogp.Consultation) {
	b.add(c, Appointment{Starts: c.Opens, Ends: c.Closes})
}

func (b *booking) round(r *ogp.Round) { b.add(r, Appointment{Starts: r.Published}) }

func (b *booking) meeting(m *ogp.Meeting) {
	a := Appointment{Starts: m.Held, Place: m.Place.In(b.l.Tag).Value}
	if len(m.Title) == 0 {
		a.Title = b.l.T("calendar.meeting")
		if m.Group.To != nil {
			a.Title = b.l.T("calendar.titled", locale.Text("kind", a.Title), locale.Text("title", m.Group.To.Title.In(b.l.Tag).Value))
		}
	}
	b.add(m, a)
}
