package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

func on(s string) calendar.When {
	d, ok := calendar.ParseDate(s)
	if !ok {
		panic(s)
	}
	return calendar.On(d)
}

func text(s string) ogp.Text { return ogp.Text{{Lang: "en", Value: s}} }

// rec is a record with a page.
func rec(address string) ogp.Record {
	return ogp.Record{Address: address, ID: strings.Trim(address, "/"), Language: "en", Languages: []string{"en"}}
}

// small is a site with one plan, two commitments and two rounds.
func small() *ogp.Site {
	p := &ogp.ActionPlan{Record: rec("/plans/1/"), Folder: "1", Title: text("First plan"),
		Implementation: ogp.Stretch{Starts: on("2025-01-01"), Ends: on("2026-12-31")}}
	for _, n := range []string{"1", "2"} {
		c := &ogp.Commitment{Record: rec("/plans/1/commitments/" + n + "/"), Number: n, Title: text("Commitment " + n),
			Lead: ogp.Texts{{Lang: "en", Values: []string{"Ministry " + n}}}}
		c.Plan = p
		m := &ogp.Milestone{Record: ogp.Record{Address: c.Address + "#milestone-" + n + ".1", Language: "en"}, Key: n + ".1", Commitment: c,
			Title: text("Milestone"), Due: on("2025-06-30")}
		c.Milestones = []*ogp.Milestone{m}
		p.Commitments = append(p.Commitments, c)
	}
	for i, end := range []string{"2025-06-30", "2025-12-31"} {
		r := &ogp.Round{Record: rec("/plans/1/reports/" + itoa(i+1) + "/"), Title: text("Round " + itoa(i+1)), Type: "progress",
			From: on("2025-01-01"), To: on(end), Published: on(end)}
		r.Plan = p
		rep := &ogp.Report{Record: rec(r.Address + "1/"), Round: r, Commitment: p.Commitments[0], Status: []ogp.Status{ogp.Limited, ogp.Complete}[i]}
		rep.Plan = p
		r.Reports, p.Rounds = []*ogp.Report{rep}, append(p.Rounds, r)
	}
	s := &ogp.Site{Country: text("Velmora"), Title: text("Open Government"), Languages: []string{"en", "ar"}, Plans: []*ogp.ActionPlan{p}}
	s.Language = "en"
	return s
}

func at(t *testing.T, day string, s *ogp.Site) *Site {
	t.Helper()
	var tongues []*locale.Language
	for _, tag := range s.Languages {
		l, err := locale.New(tag)
		if err != nil {
			t.Fatal(err)
		}
		tongues = append(tongues, l)
	}
	return New(s, on(day).First, tongues)
}

func TestAStatusIsThatOfTheDayAndNotOfALaterReport(t *testing.T) {
	for day, want := range map[string]string{"2025-06-01": "not-reported", "2025-07-01": "limited", "2026-01-01": "complete"} {
		s := at(t, day, small())
		e := s.Editions[0]
		v := e.Commitment(s.Plans[0].Commitments[0])
		if v.Status.Code != want {
			t.Errorf("%s: %s, want %s", day, v.Status.Code, want)
		}
	}
}

func TestTheDashboardCountsEveryCommitmentOnce(t *testing.T) {
	s := at(t, "2026-01-01", small())
	v := s.Editions[0].Commitments(nil)
	got := map[string]int{}
	for _, b := range v.Plans[0].Bar {
		got[b.Code] = b.N
	}
	if diff := cmp.Diff(map[string]int{"complete": 1, "not-reported": 1}, got); diff != "" {
		t.Error(diff)
	}
	if v.Plans[0].Tally.Overdue != 2 {
		t.Errorf("%d milestones overdue, want 2: no report calls one complete", v.Plans[0].Tally.Overdue)
	}
}

func TestChangesCompareTheNewestRoundWithWhatWasKnownBefore(t *testing.T) {
	s := at(t, "2026-01-01", small())
	c := s.Editions[0].Commitments(nil).Plans[0].Changes
	if len(c.Moved) != 1 || c.Moved[0].From.Code != "limited" || c.Moved[0].To.Code != "complete" {
		t.Errorf("%+v", c.Moved)
	}
	if early := at(t, "2025-07-01", small()).Editions[0].Commitments(nil).Plans[0].Changes; early.Intro.Text != "" {
		t.Errorf("with one round there is nothing to compare: %+v", early)
	}
}

func TestEveryChoiceOfTheDashboardListsItsOwnCommitments(t *testing.T) {
	s := at(t, "2026-01-01", small())
	var got []string
	for _, c := range s.Choices {
		got = append(got, c.Address()+" "+itoa(len(c.Commitments)))
	}
	want := []string{"/commitments/plan/1/ 2", "/commitments/status/complete/ 1", "/commitments/status/not-reported/ 1",
		"/commitments/lead/ministry-1/ 1", "/commitments/lead/ministry-2/ 1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestBarsAreMirroredWhereWritingRunsFromRightToLeft(t *testing.T) {
	s := at(t, "2026-01-01", small())
	ltr, rtl := s.Editions[0].bar(0, 0.25), s.Editions[1].bar(0, 0.25)
	if ltr.X != "0.00%" || rtl.X != "75.00%" || ltr.W != rtl.W {
		t.Errorf("%+v %+v", ltr, rtl)
	}
}

func TestAddressesAreEncodedAndKeepTheirPlace(t *testing.T) {
	s := at(t, "2026-01-01", small())
	for address, want := range map[string]string{
		"/contacts/#contact-maria": "/ar/contacts/#contact-maria",
		"/documents/50% #1/":       "/ar/documents/50%25%20%231/",
		"/documents/ქ/":            "/ar/documents/%E1%83%A5/",
		"/":                        "/ar/",
	} {
		if got := s.Editions[1].At(address); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

func TestWordsOfAnotherLanguageAreMarked(t *testing.T) {
	s := at(t, "2026-01-01", small())
	if w := s.Editions[0].text(text("Plan")); w.Lang() != "" {
		t.Errorf("the page's own language is not marked: %+v", w)
	}
	if w := s.Editions[1].text(text("Plan")); w.Lang() != "en" || w.As.Dir != "ltr" {
		t.Errorf("English on an Arabic page: %+v", w)
	}
}

func TestAHeadingNeverTakesTheIdOfAnEntry(t *testing.T) {
	s := at(t, "2026-01-01", small())
	r := rec("/x/")
	r.Body = ogp.Body{{Lang: "en", Len: 1, Headings: []ogp.Heading{{ID: "decision-1"}}}}
	if b := s.Editions[0].body(&r, "decision-1"); b.Prefix == "" {
		t.Error("a heading and a decision share an id")
	}
	if b := s.Editions[0].body(&r, "decision-2"); b.Prefix != "" {
		t.Error("headings keep their ids where nothing clashes, so that links to them live")
	}
}

func TestTextsThatShareAPageHaveIdsOfTheirOwn(t *testing.T) {
	s := at(t, "2026-01-01", small())
	h := &Head{}
	p := ogp.Prose{{Lang: "en", Source: "x", HTML: `<p id="fn">x</p>`}}
	if a, b := h.prose(s.Editions[0], p), h.prose(s.Editions[0], p); a.Prefix == b.Prefix {
		t.Errorf("both have %q", a.Prefix)
	}
}

func TestSlugsKeepLettersOfEveryScript(t *testing.T) {
	for in, want := range map[string]string{"Ministry of Justice": "ministry-of-justice", "იუსტიციის სამინისტრო": "იუსტიციის-სამინისტრო",
		"  A/B: c  ": "a-b-c", "!!!": "x21x21x21"} {
		if got := slug(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestDescriptionsAreWholeWordsWithoutMarkup(t *testing.T) {
	if got := plainText("<p>Fish &amp; <b>chips</b></p><p>and more</p>"); got != "Fish & chips and more" {
		t.Errorf("%q", got)
	}
	if got := cut("one two three", 9); got != "one two …" {
		t.Errorf("%q", got)
	}
}

func TestAPlanIsWhereItsDatesPutIt(t *testing.T) {
	for day, want := range map[string]string{"2024-12-31": "development", "2025-01-01": "implementation", "2026-12-31": "implementation", "2027-01-01": "over"} {
		s := at(t, day, small())
		if got := s.phase(s.Plans[0]); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

func TestAnAnswerOfALaterDayIsNoAnswerYet(t *testing.T) {
	c := &ogp.Contribution{Record: rec("/c/"), Received: on("2026-01-01"), Outcome: "accepted", Responded: on("2026-02-01"),
		Response: ogp.Prose{{Lang: "en", Source: "Yes.", HTML: "<p>Yes.</p>"}}, Consultation: &ogp.Consultation{Record: rec("/q/")}}
	for day, want := range map[string]string{"2026-01-31": "unanswered", "2026-02-01": "accepted"} {
		e := at(t, day, small()).Editions[0]
		row := e.contributionRow(&Head{}, c)
		if row.Outcome.Code != want || (row.Response.Source != "") != (want == "accepted") {
			t.Errorf("%s: %+v", day, row)
		}
	}
}
