package load

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
)

func TestWordsOfTranslationsStandBesideTheirOwn(t *testing.T) {
	s := good(t, and(base, plan, files{
		"site.fr.toml":     "title = \"Gouvernement ouvert\"\n",
		"contacts.toml":    "[contact.a]\nname = \"A\"\nrole = \"press\"\nphone = \"1\"\ntitle = \"Director\"\n[contact.b]\nname = \"B\"\nrole = \"press\"\nphone = \"1\"\ntitle = \"Clerk\"\n",
		"contacts.fr.toml": "[contact.a]\ntitle = \"Directrice\"\n",
		"plans/2025-2027/commitments/01-contracting.fr.md": page("title = \"Marchés ouverts\"\nsummary = \"Tout se *voit*\"\n[milestone.\"1.2\"]\ntitle = \"Publier\"", "## Le problème\n"),
	}))
	c := s.Plans[0].Commitments[0]
	got := []string{
		s.Title.In("fr").Value, s.Title.In("en").Value, s.Contacts[0].JobTitle.In("fr").Value, s.Contacts[1].JobTitle.In("fr").Value,
		c.Name().In("fr").Value, c.Summary.In("fr").HTML, c.Milestones[0].Title.In("fr").Value, c.Milestones[1].Title.In("fr").Value,
		c.Body.In("fr").Headings[0].ID, c.Body.In("en").Headings[0].ID,
		strings.Join(c.Languages, " "), strings.Join(s.Contacts[1].Languages, " "), strings.Join(s.Plans[0].Languages, " "),
	}
	want := []string{
		"Gouvernement ouvert", "Open Government in Salonga", "Directrice", "Clerk",
		"Marchés ouverts", "<p>Tout se <em>voit</em></p>", "Publish all tenders", "Publier",
		"le-problème", "the-problem", "en fr", "en fr", "en",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"plans/2025-2027"}, Untranslated(s)["fr"]); diff != "" {
		t.Errorf("untranslated (-want +got):\n%s", diff)
	}
}

func TestARecordMayBeInAnotherLanguageThanTheSite(t *testing.T) {
	s := good(t, and(base, files{
		"about/x.md":    page("title = \"Titre\"\nlanguage = \"fr\"\npublished = 2025-01-01", "Mots"),
		"about/x.en.md": page(`title = "Title"`, "Words"),
	}))
	x := s.About[0]
	if x.Language != "fr" || x.Title[0] != (ogp.Said{Lang: "fr", Value: "Titre"}) || x.Title.In("en").Value != "Title" || x.Body[0].Lang != "fr" {
		t.Errorf("%+v", x)
	}
	wants(t, and(base, files{
		"about/x.md":    page("title = \"Titre\"\nlanguage = \"fr\"\npublished = 2025-01-01", "Mots"),
		"about/x.fr.md": page(`title = "Title"`, "Words"),
	}), "about/x.fr.md:1:1 error own-language")
}

func TestWhatLiesInADraftIsADraft(t *testing.T) {
	draft := func(path string) files {
		return files{path: strings.Replace(everything[path], "+++\n", "+++\ndraft = true\n", 1)}
	}
	count := func(r *Result) string {
		n := 0
		for _, p := range r.Site.Plans {
			n += len(p.Commitments)
		}
		return fmt.Sprintf("%d plans, %d commitments, %d drafts", len(r.Site.Plans), n, r.Draft)
	}
	inPlan := 0
	for p := range everything {
		if strings.HasPrefix(p, "plans/") {
			inPlan++
		}
	}
	lonely := and(base, document)
	for p, text := range everything {
		if strings.HasPrefix(p, "plans/") {
			lonely[p] = text
		}
	}
	lonely["plans/2025-2027/picture.png"] = "png"
	r := load(t, and(lonely, draft("plans/2025-2027/index.md")))
	if got, want := count(r), fmt.Sprintf("0 plans, 0 commitments, %d drafts", inPlan+1); got != want || lines(r.Problems) != "" {
		t.Errorf("%s, want %s\n%s", got, want, lines(r.Problems))
	}
	if len(r.Site.Statics) != 0 {
		t.Errorf("statics %v of a draft are published", r.Site.Statics)
	}
	wants(t, and(lonely, draft("plans/2025-2027/consultations/ideas.md")))
	r = load(t, and(lonely, files{"plans/2025-2027/contributions/ideas/01-ana.md": ""}, draft("plans/2025-2027/commitments/01-contracting.md")))
	for _, p := range r.Problems {
		if p.Code != "report-on-draft" && p.Code != "reference-to-draft" {
			t.Errorf("%s %s", p.File, p.Code)
		}
	}
	if len(r.Problems) != 2 {
		t.Errorf("a report on a draft, and an update about it:\n%s", lines(r.Problems))
	}
	if len(load(t, and(lonely, draft("documents/rules.md"))).Site.Documents) != 0 {
		t.Error("a draft document is published")
	}
}

func TestTheFilesOfADraftDocumentAreNotPublished(t *testing.T) {
	r := load(t, and(base, files{
		"documents/rules.md":  "+++\ndraft = true\n" + document["documents/rules.md"][4:],
		"documents/rules.odt": "x",
	}))
	if r.Draft != 2 || lines(r.Problems) != "" {
		t.Errorf("%d drafts\n%s", r.Draft, lines(r.Problems))
	}
}

// brittle is a file system in which one file cannot be read.
type brittle struct {
	fstest.MapFS
	name  string
	panic bool
}

func (b brittle) Open(name string) (fs.File, error) {
	if name != b.name {
		return b.MapFS.Open(name)
	}
	if b.panic {
		panic("the disk is on fire")
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
}

func TestAPanicInOneFileIsThatFilesProblem(t *testing.T) {
	r, err := Folder(t.Context(), brittle{everything.fs(), "content/about/ogp.md", true}, Options{Day: today})
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(r.Problems); got != "about/ogp.md:1:1 error panic\n" {
		t.Errorf("problems:\n%s", got)
	}
}

func TestAFileThatCannotBeReadIsNamed(t *testing.T) {
	for _, name := range []string{"about/ogp.md", "documents/rules.odt", "static/logo.svg"} {
		r, err := Folder(t.Context(), brittle{everything.fs(), "content/" + name, false}, Options{Day: today})
		if err != nil {
			t.Fatal(err)
		}
		if got := lines(r.Problems); got != name+":1:1 error unreadable\n" {
			t.Errorf("problems:\n%s", got)
		}
	}
}

func TestContentThatIsALinkIsRefused(t *testing.T) {
	m := fstest.MapFS{"content": {Mode: fs.ModeSymlink, Data: []byte("other")}, "other/site.toml": {Data: []byte(base["site.toml"])}}
	if _, err := Folder(t.Context(), m, Options{}); err == nil {
		t.Error("a link was followed")
	}
}

func TestAMistakeInTheSiteFileHidesNoOther(t *testing.T) {
	wants(t, and(base, files{"site.toml": "\xff", "about/x.md": about("[x](nowhere.md)"), "about/x.fr.md": page(`title = "X"`, "")}),
		"about/x.md:5:1 error broken-link", "site.toml:1:1 error not-utf-8")
}

func TestTheSecondReportOnACommitmentHasAnotherRound(t *testing.T) {
	round := page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", "")
	s := good(t, and(base, plan, files{
		"plans/2025-2027/reports/b/index.md":          strings.Replace(round, "2026-02-28", "2026-01-31", 1),
		"plans/2025-2027/reports/b/01-contracting.md": page("", ""),
		"plans/2025-2027/reports/a/index.md":          round,
		"plans/2025-2027/reports/a/01-contracting.md": page(`status = "limited"`, ""),
	}))
	r := s.Plans[0].Rounds
	if r[0].ID != "plans/2025-2027/reports/b" || r[1].ID != "plans/2025-2027/reports/a" {
		t.Errorf("rounds %s, %s: want them by their last day", r[0].ID, r[1].ID)
	}
}

func TestListsAreInTheOrderOfTheirDays(t *testing.T) {
	update := func(day string) string { return page("title = \"U\"\ndate = "+day, "") }
	s := good(t, and(base, files{
		"updates/a.md": update("2026-03-01"), "updates/b.md": update("2026-02-01"), "updates/c.md": update("2026-03-01"), "updates/d.md": update(`"2026-Q1"`),
	}))
	got := ""
	for _, u := range s.Updates {
		got += strings.TrimPrefix(u.ID, "updates/")
	}
	if got != "dbac" {
		t.Errorf("order %s, want dbac", got)
	}
}

func TestNoMoreThanEnoughProblemsOfOneFileAreTold(t *testing.T) {
	refs := strings.Repeat("\"x\", ", 400)
	r := load(t, and(base, plan, files{
		"about/x.md":   about(strings.Repeat("[x](nowhere.md)\n", 5000)),
		"about/y.md":   about(strings.Repeat("[x](#nowhere)\n", 5000) + strings.Repeat("## Heading\n\n", 5000)),
		"updates/x.md": page("title = \"X\"\ndate = 2025-01-01\ncommitments = ["+refs+"]", ""),
	}))
	count := map[string]int{}
	for _, p := range r.Problems {
		count[p.File]++
	}
	if diff := cmp.Diff(map[string]int{"content/about/x.md": 201, "content/about/y.md": 201, "content/updates/x.md": 201}, count); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestWhatIsWithheldIsNowhereInTheSite(t *testing.T) {
	const folder = "plans/2025-2027/contributions/c/"
	r := load(t, and(base, plan, files{
		"plans/2025-2027/consultations/c.md": page("title = \"C\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-02-01\ncloses = 2025-03-01", ""),
		folder + "a.md":                      page("from = \"A\"\nreceived = 2025-02-02\nwithheld = \"Names others\"\nsummary = \"Secret\"\nreply = \"Secret\"", "Secret"),
		folder + "a.fr.md":                   page("summary = \"Secret\"", "Secret"),
		folder + "b.md":                      page("from = \"B\"\nreceived = 2025-02-02", "Secret"),
		folder + "b.fr.md":                   page("withheld = \"Nomme d'autres\"", "Secret"),
		folder + "c.md":                      page("from = \"C\"\nreceived = 2025-02-02\nwithheld = \"\"", "Secret"),
		folder + "d.md":                      page("from = \"D\"\nreceived = 2025-02-02\nsummary = \"Open\"", "Open"),
	}))
	for _, c := range r.Site.Plans[0].Consultations[0].Contributions {
		open := c.From == "D"
		if got := len(c.Body) > 0 || c.Summary.Filled() || c.Reply.Filled(); got != open {
			t.Errorf("what %s said is published: %v, want %v", c.From, got, open)
		}
	}
}
