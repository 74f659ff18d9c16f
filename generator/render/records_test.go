package render

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/export"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/page"
)

// written is one page of a site as it is published.
func written(t *testing.T, s *ogp.Site, address string) string {
	t.Helper()
	b, ok := renderAll(t, s)[address]
	if !ok {
		t.Fatalf("no page %s", address)
	}
	return string(b)
}

// says holds that a page has each of the texts.
func says(t *testing.T, page string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(page, text) {
			t.Errorf("the page does not say %q", text)
		}
	}
}

// silent holds that a page has none of the texts.
func silent(t *testing.T, page string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(page, text) {
			t.Errorf("the page says %q", text)
		}
	}
}

// question adds a question to a site, and gives its address.
func question(s *ogp.Site, name, asked, answered string) *ogp.Question {
	q := &ogp.Question{Title: en("Why " + name + "?"), Asked: on(asked)}
	if answered != "" {
		q.Answered, q.Answer = on(answered), prose("Because "+name+".")
	}
	q.Kind, q.ID, q.Address, q.Language = ogp.KindQuestion, "questions/"+name, "/questions/"+name+"/", "en"
	s.Questions = append(s.Questions, q)
	if s.ByID == nil {
		s.ByID = map[string]ogp.Entry{}
	}
	s.ByID[q.ID] = q
	return q
}

func TestAQuestionSaysHowLongItsAnswerTookOrUntilWhenItIsDue(t *testing.T) {
	for _, c := range []struct{ name, asked, answered, says string }{
		{"in-time", "2026-10-05", "2026-11-02", "answered within 20 working days"},
		{"too-late", "2026-10-05", "2026-11-03", "answered after 21 working days; 20 are allowed"},
		{"open", "2026-10-26", "", "answer due by 23 November 2026"},
		{"due-the-day-before", "2026-10-23", "", "answer was due by 20 November 2026"},
		{"answered-tomorrow", "2026-11-16", "2026-11-22", "answer due by 14 December 2026"},
	} {
		s := emptySite("en")
		s.Standards, s.Working = []string{"co-creation-2016"}, calendar.DefaultWorking()
		question(s, c.name, c.asked, c.answered)
		got := written(t, s, "/questions/"+c.name+"/")
		says(t, got, c.says)
		if c.name == "answered-tomorrow" {
			silent(t, got, "Because")
		}
	}
}

func TestWithoutAStandardThatSetsADeadlineNoneIsNamed(t *testing.T) {
	s := emptySite("en")
	question(s, "x", "2026-01-05", "")
	got := written(t, s, "/questions/x/")
	says(t, got, "Not answered yet")
	silent(t, got, "due by")
}

func TestTheAccessibilityStatementNeverClaimsMoreThanIsDeclared(t *testing.T) {
	gap := []*ogp.AccessibilityGap{{Key: "x", Text: en("Scans."), Reason: "non-compliance"}}
	for name, c := range map[string]struct {
		declared *ogp.Accessibility
		says     string
	}{
		"nothing":        {nil, "No assessment of how accessible this site is has been made"},
		"no status":      {&ogp.Accessibility{Standard: "EN 301 549"}, "has not been declared"},
		"partially":      {&ogp.Accessibility{Status: "partially", Standard: "EN 301 549"}, "partially conformant with EN 301 549"},
		"full with gaps": {&ogp.Accessibility{Status: "fully", Standard: "EN 301 549", Gaps: gap}, "partially conformant with EN 301 549"},
		"no standard":    {&ogp.Accessibility{Status: "fully"}, "The standard is not named"},
	} {
		t.Run(name, func(t *testing.T) {
			s := emptySite("en")
			s.Accessibility = c.declared
			got := written(t, s, "/accessibility/")
			says(t, got, c.says)
			silent(t, got, "fully conformant")
		})
	}
}

func TestADocumentHeldElsewhereSaysThatItIsNotPreservedHere(t *testing.T) {
	s := emptySite("en")
	d := &ogp.Document{Title: en("Review"), Type: "irm-report", URL: "https://elsewhere.example/review.pdf"}
	d.Kind, d.ID, d.Address, d.Language = ogp.KindDocument, "documents/review", "/documents/review/", "en"
	s.Documents = []*ogp.Document{d}
	all := renderAll(t, s)
	says(t, string(all["/documents/review/"]), "not preserved here", "https://elsewhere.example/review.pdf", "Day not known")
	says(t, string(all["/documents/"]), "Held elsewhere", "Day not known")
	says(t, string(all["/documents/type/irm-report/"]), "Review")
}

func TestALongListIsCutIntoPagesThatLeadToEachOther(t *testing.T) {
	s := emptySite("en", "fr")
	for i := range 120 {
		question(s, fmt.Sprintf("q%03d", i), "2026-10-05", "2026-10-06")
	}
	all := renderAll(t, s)
	seen := map[string]bool{}
	for _, address := range []string{"/questions/", "/questions/page/2/", "/questions/page/3/"} {
		for _, m := range regexp.MustCompile(`Why (q\d+)\?`).FindAllStringSubmatch(string(all[address]), -1) {
			if seen[m[1]] {
				t.Errorf("%s stands on two pages", m[1])
			}
			seen[m[1]] = true
		}
	}
	if len(seen) != 120 {
		t.Errorf("%d of 120 questions are listed", len(seen))
	}
	says(t, string(all["/fr/questions/page/2/"]), `href="../../../../fr/questions/"`, `href="../../../../fr/questions/page/3/"`, `aria-current="page"`)
	if all["/questions/page/4/"] != nil {
		t.Error("there is a page without questions")
	}
}

func TestAnOldAddressLeadsToTheNewOne(t *testing.T) {
	s := emptySite("en", "fr")
	q := question(s, "new", "2026-10-05", "2026-10-06")
	q.Aliases = []ogp.Alias{{Lang: "en", Address: "/old/place/"}, {Lang: "fr", Address: "/fr/ancien"}, {Lang: "en", Address: "/a.html"}}
	all := renderAll(t, s)
	says(t, string(all["/old/place/"]), `content="0; url=../../questions/new/"`, `<a href="../../questions/new/">`)
	says(t, string(all["/fr/ancien/"]), `content="0; url=../../fr/questions/new/"`)
	says(t, string(all["/a.html"]), `content="0; url=./questions/new/"`)
}

func TestTheSearchPageListsEveryRecordWithoutAScript(t *testing.T) {
	s := example(t, "en", "fr", "ar")
	all := renderAll(t, s)
	for _, prefix := range []string{"", "/fr", "/ar"} {
		var listed bytes.Buffer
		for address, b := range all {
			if strings.HasPrefix(address, prefix+"/search/") {
				listed.Write(b)
			}
		}
		for _, r := range s.ByID {
			a := r.Rec().Address
			if a == "" || strings.Contains(a, "#") {
				continue
			}
			if !bytes.Contains(listed.Bytes(), []byte(ogp.Escape(prefix + a)[1:]+`"`)) {
				t.Errorf("%s: %s is not listed", prefix+"/search/", a)
			}
		}
	}
}

func TestOnlyTheSearchPageLoadsAScript(t *testing.T) {
	for address, b := range renderAll(t, emptySite("en")) {
		if strings.HasPrefix(address, "/assets/") {
			continue
		}
		if has := bytes.Contains(b, []byte("<script")); has != (address == "/search/") {
			t.Errorf("%s: script: %v", address, has)
		}
	}
}

func TestTheLostPageHelpsInEveryLanguageFromAnyDepth(t *testing.T) {
	s := emptySite("en", "fr")
	s.BaseURL = "https://opengov.example/ogp/"
	got := written(t, s, "/404.html")
	says(t, got, `action="/ogp/search/"`, `href="/ogp/commitments/"`, `href="/ogp/site-map/"`)
}

func TestEveryTableAndColumnOfTheOpenDataHasWords(t *testing.T) {
	s := example(t, "en")
	e := viewOf(t, s).Editions[0]
	for _, table := range append(export.Tables(s, on("2026-11-21").First), export.VerdictTable(0, nil)) {
		for _, key := range []string{"data_name." + table.Name, "data_table." + table.Name} {
			if e.Word(key).Text == key {
				t.Errorf("no words for %s", key)
			}
		}
		for _, c := range table.Columns {
			key := strings.ReplaceAll(c.Name, ".", "_")
			if !e.Has("data_column."+key) && !e.Has("data_column."+table.Name+"_"+key) {
				t.Errorf("no words for the column %s of %s", c.Name, table.Name)
			}
			if !e.Has("data_type." + string(c.Type)) {
				t.Errorf("no words for the type %s", c.Type)
			}
		}
	}
}

func TestEveryKindOfRecordHasWords(t *testing.T) {
	e := viewOf(t, emptySite("en")).Editions[0]
	for _, r := range example(t, "en").ByID {
		for _, key := range []string{"kind.", "kinds."} {
			if !e.Has(key + string(r.Rec().Kind)) {
				t.Errorf("no words for %s%s", key, r.Rec().Kind)
			}
		}
	}
}

func TestNoTwoPagesShareAnAddress(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range page.Map(viewOf(t, example(t, "en", "fr"))) {
		if seen[p.Address] {
			t.Errorf("two pages at %s", p.Address)
		}
		seen[p.Address] = true
	}
}

// seat is a member of the forum.
func seat(key string, sector ogp.Sector, from, until string) *ogp.Member {
	m := &ogp.Member{Key: key, Person: strings.ToUpper(key), Sector: sector, From: on(from)}
	if until != "" {
		m.Until = on(until)
	}
	m.Address = "/forum/#member-" + key
	return m
}

// sat adds a meeting of the forum, with who was there.
func sat(s *ogp.Site, held string, who ...*ogp.Member) *ogp.Meeting {
	m := &ogp.Meeting{Held: on(held), Mode: ogp.Online}
	for _, k := range who {
		m.Attended = append(m.Attended, ogp.Ref[ogp.Member]{As: k.Key, To: k})
	}
	m.Kind, m.ID, m.Address, m.Language = ogp.KindMeeting, "forum/meetings/"+held, "/forum/meetings/"+held+"/", "en"
	s.Meetings = append(s.Meetings, m)
	return m
}

func TestAttendanceCountsTheMeetingsOfAMembersOwnTerm(t *testing.T) {
	s := emptySite("en")
	long, late, gone := seat("long", ogp.Government, "2020-01-01", ""), seat("late", ogp.CivilSociety, "2026-05-01", ""), seat("gone", ogp.Academia, "2020-01-01", "2026-04-30")
	s.Members = []*ogp.Member{long, late, gone}
	sat(s, "2026-01-10", long, gone)
	sat(s, "2026-05-10", late)
	sat(s, "2026-09-10", long, late)
	sat(s, "2026-12-10") // still to come
	got := written(t, s, "/forum/")
	says(t, got, "LONG", "2 of 3", "LATE", "2 of 2", "Former members", "1 of 1", "starts in 19 days")
	if now, _, _ := strings.Cut(got, "Former members"); strings.Contains(now, "GONE") {
		t.Error("a former member stands among the members of today")
	}
}

func TestADecisionCanBeLinkedToByItsKey(t *testing.T) {
	s := emptySite("en")
	m := sat(s, "2026-09-10")
	d := &ogp.Decision{Key: "rules", Meeting: m, Text: prose("The rules are adopted."), How: "consensus"}
	d.Address = m.Address + "#decision-rules"
	m.Decisions = []*ogp.Decision{d}
	all := renderAll(t, s)
	says(t, string(all[m.Address]), `id="decision-rules"`, "The rules are adopted.", "By consensus")
	says(t, string(all["/forum/"]), `href="../forum/meetings/2026-09-10/#decision-rules"`)
}

func TestTodaysLineStandsBetweenWhatWasAndWhatComes(t *testing.T) {
	s := emptySite("en")
	for _, held := range []string{"2026-02-10", "2026-11-21", "2026-11-22"} {
		sat(s, held)
	}
	got := written(t, s, "/timeline/")
	was, comes := strings.Index(got, "Meeting of 21 November 2026"), strings.Index(got, "Meeting of 22 November 2026")
	if line := strings.Index(got, `id="page.today"`); line < was || line > comes || was < 0 {
		t.Errorf("today's line at %d is not between %d and %d", line, was, comes)
	}
	says(t, got, "now", "to come")
}

func TestALongListOfMeetingsHasPagesOfItsOwn(t *testing.T) {
	s := emptySite("en")
	for i := range 60 {
		sat(s, calendar.New(2020, 1, 1).AddDays(40*i).String())
	}
	all := renderAll(t, s)
	says(t, string(all["/forum/"]), "All 60 meetings", `href="../forum/meetings/"`)
	says(t, string(all["/forum/meetings/"]), "Meeting of", "Page 1 of 2")
	says(t, string(all["/forum/meetings/page/2/"]), "Meeting of 1 January 2020")
}
