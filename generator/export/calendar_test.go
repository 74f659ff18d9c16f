package export_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

func decoded(t *testing.T, text string) *ical.Calendar {
	t.Helper()
	c, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// text is a property as a calendar program shows it; "" where there is none.
func text(t *testing.T, c *ical.Component, name string) string {
	t.Helper()
	p := c.Props.Get(name)
	if p == nil {
		return ""
	}
	s, err := p.Text()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCalendarsAreWhatProgramsExpect(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for p, first := range map[string]bool{"calendar.ics": true, "fr/calendar.ics": false} {
			foldedRight(t, s.files[p])
			uids := map[string]bool{}
			for _, e := range decoded(t, s.files[p]).Events() {
				uid := text(t, e.Component, "UID")
				if uids[uid] || !strings.HasSuffix(uid, "@"+strings.Split(s.base, "/")[2]) {
					t.Errorf("%s: UID %q is not its own", p, uid)
				}
				uids[uid] = true
				if other := map[bool]string{true: "fr/calendar.ics", false: "calendar.ics"}[first]; !strings.Contains(unfolded(s.files[other]), "UID:"+uid+"\r\n") {
					t.Errorf("%s is not in %s", uid, other)
				}
				starts, err := e.DateTimeStart(nil)
				ends, err2 := e.DateTimeEnd(nil)
				if err != nil || err2 != nil || ends.Before(starts) || text(t, e.Component, "SUMMARY") == "" || e.Props.Get("DTSTAMP") == nil {
					t.Errorf("%s, %s: from %v to %v, %v %v", p, uid, starts, ends, err, err2)
				}
				if u := e.Props.Get("URL"); u == nil || !s.has(u.Value) {
					t.Errorf("%s, %s leads to %v", p, uid, u)
				}
			}
			if len(uids) < 5 {
				t.Errorf("%s has only %d entries", p, len(uids))
			}
		}
	})
}

func unfolded(s string) string { return strings.ReplaceAll(s, "\r\n ", "") }

// foldedRight checks the lines themselves: their ends, their length, and that no
// character is cut.
func foldedRight(t *testing.T, s string) {
	t.Helper()
	for _, line := range strings.SplitAfter(s, "\n") {
		if line != "" && !strings.HasSuffix(line, "\r\n") || len(line) > 75+2 || !utf8.ValidString(line) || strings.Count(line, "\r") > 1 {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
}

// entry finds an entry of the Arabic site's calendar.
func entry(t *testing.T, id string) *ical.Component {
	t.Helper()
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range decoded(t, s.files["calendar.ics"]).Events() {
		if text(t, e.Component, "UID") == id+"@open.mada.example" {
			return e.Component
		}
	}
	t.Fatalf("no %s", id)
	return nil
}

func TestACalendarSaysWhatTheRecordSays(t *testing.T) {
	for _, c := range []struct{ id, starts, ends, title, place, status string }{
		{"plans/2025-2027/events/2026-03-28-liqa", "TZID=Asia/Beirut 20260328T233000", "TZID=Asia/Beirut 20260329T023000",
			"لقاء مفتوح: ماذا تحقق؟ سؤال طويل جدا عن العقود والمجالس والمال العام في كل المحافظات", "طرابلس، \"دار الناس\"; الطابق 1", ""},
		{"plans/2025-2027/events/2026-10-25-warsha", "VALUE=DATE 20261025", "VALUE=DATE 20261026", "ورشة عمل", "", "CANCELLED"},
		{"plans/2025-2027/consultations/afkar", "VALUE=DATE 20240701", "VALUE=DATE 20240816", "", "", ""},
		{"forum/meetings/2026-02-12", "VALUE=DATE 20260212", "VALUE=DATE 20260213", "", "بيت الأمة، القاعة 2", ""},
		{"plans/2025-2027/reports/2026-06", "VALUE=DATE 20260715", "VALUE=DATE 20260716", "", "", ""},
	} {
		e := entry(t, c.id)
		if at(e, "DTSTART") != c.starts || at(e, "DTEND") != c.ends || text(t, e, "LOCATION") != c.place || text(t, e, "STATUS") != c.status {
			t.Errorf("%s: %s, %s, %q, %q", c.id, at(e, "DTSTART"), at(e, "DTEND"), text(t, e, "LOCATION"), text(t, e, "STATUS"))
		}
		if got := text(t, e, "SUMMARY"); c.title != "" && got != c.title {
			t.Errorf("%s is called %q", c.id, got)
		}
	}
	if got := text(t, entry(t, "plans/2025-2027/events/2026-03-28-liqa"), "DESCRIPTION"); got != "أسئلة\n\nوأجوبة" {
		t.Errorf("the description is %q", got)
	}
}

func at(c *ical.Component, name string) string {
	p := c.Props.Get(name)
	if p == nil {
		return ""
	}
	if zone := p.Params.Get("TZID"); zone != "" {
		return "TZID=" + zone + " " + p.Value
	}
	return "VALUE=" + p.Params.Get("VALUE") + " " + p.Value
}

func TestTheZoneOfACalendarHasEveryChangeOfTheClock(t *testing.T) {
	english, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Asia/Beirut", "Europe/Lisbon", "Europe/Dublin", "Africa/Casablanca", "Africa/Kinshasa",
		"Asia/Kathmandu", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Tbilisi"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		meeting := func(year int) export.Appointment {
			w := calendar.On(calendar.New(year, 6, 1))
			w.HasTime, w.Hour = true, 10
			return export.Appointment{UID: "x", Title: "x", Starts: w}
		}
		out := export.Calendar(nil, &ogp.Site{Zone: loc, Code: "XM"}, english, "Calendar", calendar.New(2026, 11, 21),
			[]export.Appointment{meeting(2019), meeting(2026)})
		var zone *ical.Component
		for _, c := range decoded(t, string(out)).Children {
			if c.Name == "VTIMEZONE" {
				zone = c
			}
		}
		if zone == nil || text(t, zone, "TZID") != name {
			t.Fatalf("%s has no zone", name)
		}
		for h := time.Date(2019, 1, 1, 0, 0, 0, 0, loc); h.Year() < 2027; h = h.Add(time.Hour) {
			if _, want := h.Zone(); offsetAt(t, zone, h) != want {
				t.Errorf("%s: at %s the offset is %d, want %d", name, h, offsetAt(t, zone, h), want)
				break
			}
		}
	}
}

// offsetAt is what the zone of a calendar says at a moment: the offset of the
// last change before it.
func offsetAt(t *testing.T, zone *ical.Component, moment time.Time) int {
	t.Helper()
	type change struct {
		from   time.Time
		offset int
	}
	var last change
	for _, c := range zone.Children {
		local, err := time.Parse("20060102T150405", c.Props.Get("DTSTART").Value)
		if err != nil {
			t.Fatal(err)
		}
		from := local.Add(-time.Duration(seconds(c.Props.Get("TZOFFSETFROM").Value)) * time.Second)
		if !from.After(moment) && (last.from.IsZero() || from.After(last.from)) {
			last = change{from, seconds(c.Props.Get("TZOFFSETTO").Value)}
		}
	}
	return last.offset
}

func seconds(offset string) int {
	n := int(offset[1]-'0')*36000 + int(offset[2]-'0')*3600 + int(offset[3]-'0')*600 + int(offset[4]-'0')*60
	if offset[0] == '-' {
		return -n
	}
	return n
}

func TestDeadlinesOfRequirementsAreInTheCalendar(t *testing.T) {
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	var uids []string
	for _, e := range decoded(t, s.files["calendar.ics"]).Events() {
		uids = append(uids, text(t, e.Component, "UID"))
	}
	if !slices.Contains(uids, "requirements/2025-2027/co-creation-2016/DIAL-B-13/2027-12-31-1@open.mada.example") {
		t.Errorf("%q", uids)
	}
}
