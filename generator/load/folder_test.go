package load

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
)

func TestAFolderWithoutContentIsNoSite(t *testing.T) {
	_, err := Folder(context.Background(), fstest.MapFS{"other/site.toml": {}}, Options{})
	if !errors.Is(err, ErrNoContent) {
		t.Errorf("Folder gave %v, want ErrNoContent", err)
	}
}

func TestAnEndedContextEndsLoading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Folder(ctx, base.fs(), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Folder gave %v", err)
	}
}

func TestTheSmallestSiteHasNoProblem(t *testing.T) {
	s := good(t, base)
	if s.Title.String() != "Open Government in Salonga" || s.Default() != "en" || s.Zone.String() != "UTC" {
		t.Errorf("title %q, default %q, zone %v", s.Title, s.Default(), s.Zone)
	}
	if !s.Working.Weekend[0] || !s.Working.Weekend[6] || s.Working.Weekend[1] {
		t.Errorf("weekend %v, want Saturday and Sunday", s.Working.Weekend)
	}
}

func TestAMissingSiteFileIsAnErrorAtItsBeginning(t *testing.T) {
	wants(t, files{"about/ogp.md": page(`title = "OGP"
topic = "ogp"
published = 2025-01-01`, "")}, "site.toml:1:1 error missing-site")
}

func TestPlanAndCommitmentFindEachOther(t *testing.T) {
	s := good(t, and(base, plan))
	p := s.Plans[0]
	c := p.Commitments[0]
	if p.Folder != "2025-2027" || p.Address != "/plans/2025-2027/" || c.Plan != p || c.Number != "1" {
		t.Errorf("folder %q, address %q, number %q", p.Folder, p.Address, c.Number)
	}
	m := c.Milestones[1]
	if m.Commitment != c || m.ID != "plans/2025-2027/commitments/01-contracting#1.2" ||
		m.Address != "/plans/2025-2027/commitments/01-contracting/#milestone-1.2" {
		t.Errorf("milestone %q at %q", m.ID, m.Address)
	}
	if s.ByID["plans/2025-2027/commitments/01-contracting"] != ogp.Entry(c) {
		t.Error("the commitment is not found by its id")
	}
	html, err := s.Bodies.HTML(nil, c.Body.In("fr"))
	if err != nil || !strings.Contains(string(html), "Nobody knows") {
		t.Errorf("body %q, %v", html, err)
	}
}

// everything is a site with one record of every kind.
var everything = and(base, plan, document, files{
	"contacts.toml":                                    "[contact.maria]\nrole = \"point-of-contact\"\nname = \"Maria\"\nemail = \"m@x.example\"\n",
	"statements.toml":                                  "[statement.plain]\nstandard = \"co-creation-2016\"\nrequirement = \"INFO-B-04\"\nplan = \"2025-2027\"\ntext = \"We write plainly\"\nby = \"Maria\"\nsector = \"government\"\non = 2026-05-04\nevidence = [\"documents/rules\", \"https://x.example/\", \"documents/rules.odt\"]\n",
	"index.md":                                         page(`title = "Welcome"`, "Hello"),
	"about/ogp.md":                                     page("title = \"OGP\"\ntopic = \"ogp\"\npublished = 2025-01-01", "Words"),
	"pages/more.md":                                    page(`title = "More"`, "Words"),
	"forum/index.md":                                   page("name = \"Forum\"\nformed = 2024-01-01\nremit = \"All\"\ngovernance = \"Rules\"\nrules = \"documents/rules\"", ""),
	"forum/members.toml":                               "[member.maria]\nname = \"Maria\"\nsector = \"government\"\n[member.joao]\nname = \"João\"\nsector = \"civil-society\"\n",
	"forum/groups/contracts.md":                        page("title = \"Contracts\"\nformed = 2025-03-01\nplan = \"2025-2027\"\ncommitments = [\"1\"]\nmembers = [\"maria\"]\nopen_call = \"documents/rules\"\n[member.zoe]\nname = \"Zoe\"\nsector = \"academia\"", ""),
	"forum/meetings/2026-02-12.md":                     page("held = 2026-02-12\nannounced = 2026-01-12\nmode = \"online\"\nplan = \"2025-2027\"\nattended = [\"maria\", \"joao\"]\ndocuments = [\"documents/rules\"]\n[decision.first]\ntext = \"We begin\"\nhow = \"consensus\"\ncommitments = [\"01-contracting\"]", "Notes"),
	"forum/meetings/2026-03-12-group.md":               page("held = 2026-03-12\nannounced = 2026-01-12\ngroup = \"forum/groups/contracts\"\nmode = \"online\"\nattended = [\"zoe\"]", "Notes"),
	"plans/2025-2027/timeline.toml":                    "published = 2024-12-01\n[stage.ideas]\ntitle = \"Ideas\"\nstarts = 2025-01-15\nphase = \"development\"\n",
	"plans/2025-2027/consultations/ideas.md":           page("title = \"Ideas\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-02-01\ncloses = 2025-03-31\nreceived = 2", ""),
	"plans/2025-2027/contributions/ideas/01-ana.md":    page("from = \"Ana\"\nreceived = 2025-02-03\ncommitments = \"1\"\noutcome = \"accepted\"\nresponse = \"Yes\"", "Please do"),
	"plans/2025-2027/events/open.md":                   page("title = \"Open meeting\"\nkind = \"open-meeting\"\nannounced = 2025-01-01\nstarts = 2025-03-01T14:30:00\norganiser = \"government\"", ""),
	"plans/2025-2027/updates/begun.md":                 page("title = \"Begun\"\ndate = 2025-01-20\ncommitments = [\"1\"]", "Words"),
	"plans/2025-2027/reports/2026-1/index.md":          page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", ""),
	"plans/2025-2027/reports/2026-1/01-contracting.md": page("status = \"limited\"\n[milestone.\"1.1\"]\nstatus = \"complete\"\ncompleted = 2026-01-10\nevidence = [\"documents/rules\"]", "Words"),
	"updates/news.md":                                  page("title = \"News\"\ndate = 2024-01-20", "Words"),
	"questions/2026-when.md":                           page("title = \"When?\"\nasked = 2026-02-02\ncommitments = [\"plans/2025-2027/commitments/01-contracting\"]", "When?"),
	"static/logo.svg":                                  `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>`,
	"about/ogp.png":                                    "png",
})

func TestEveryKindOfRecordIsReadAndPlaced(t *testing.T) {
	s := good(t, everything)
	p := s.Plans[0]
	got := map[string]int{
		"contacts": len(s.Contacts), "statements": len(s.Statements), "about": len(s.About), "pages": len(s.Pages),
		"members": len(s.Members), "groups": len(s.Groups), "meetings": len(s.Meetings), "decisions": len(s.Meetings[0].Decisions),
		"stages": len(p.Timeline.Stages), "consultations": len(p.Consultations), "contributions": len(p.Consultations[0].Contributions),
		"events": len(p.Events), "updates": len(p.Updates), "rounds": len(p.Rounds), "reports": len(p.Rounds[0].Reports),
		"news": len(s.Updates), "questions": len(s.Questions), "documents": len(s.Documents), "statics": len(s.Statics),
	}
	want := map[string]int{
		"contacts": 1, "statements": 1, "about": 1, "pages": 1, "members": 2, "groups": 1, "meetings": 2, "decisions": 1, "stages": 1,
		"consultations": 1, "contributions": 1, "events": 1, "updates": 1, "rounds": 1, "reports": 1, "news": 1, "questions": 1,
		"documents": 1, "statics": 2,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
	if s.Home == nil || s.Forum == nil || s.Home.Address != "/" || s.Forum.Rules.To != s.Documents[0] {
		t.Error("home, forum, or the forum's rules are not there")
	}
}

func TestEveryRecordHasItsIDAndAddress(t *testing.T) {
	s := good(t, everything)
	p := s.Plans[0]
	got := [][2]string{}
	for _, e := range []ogp.Entry{
		s.Home, s.Forum, s.Contacts[0], s.Statements[0], s.Members[0], s.Groups[0], s.Groups[0].Own[0], s.Meetings[0],
		s.Meetings[0].Decisions[0], p, &p.Timeline, p.Timeline.Stages[0], p.Consultations[0].Contributions[0], p.Rounds[0],
		p.Rounds[0].Reports[0], p.Rounds[0].Reports[0].Milestones[0], s.Documents[0],
	} {
		got = append(got, [2]string{e.Rec().ID, e.Rec().Address})
	}
	want := [][2]string{
		{"index", "/"},
		{"forum", "/forum/"},
		{"contacts#maria", "/contacts/#contact-maria"},
		{"statements#plain", "/requirements/#statement-plain"},
		{"forum/members#maria", "/forum/#member-maria"},
		{"forum/groups/contracts", "/forum/groups/contracts/"},
		{"forum/groups/contracts#zoe", "/forum/groups/contracts/#member-zoe"},
		{"forum/meetings/2026-02-12", "/forum/meetings/2026-02-12/"},
		{"forum/meetings/2026-02-12#first", "/forum/meetings/2026-02-12/#decision-first"},
		{"plans/2025-2027", "/plans/2025-2027/"},
		{"plans/2025-2027/timeline", "/plans/2025-2027/#timeline"},
		{"plans/2025-2027/timeline#ideas", "/plans/2025-2027/#stage-ideas"},
		{"plans/2025-2027/contributions/ideas/01-ana", "/plans/2025-2027/contributions/ideas/01-ana/"},
		{"plans/2025-2027/reports/2026-1", "/plans/2025-2027/reports/2026-1/"},
		{"plans/2025-2027/reports/2026-1/01-contracting", "/plans/2025-2027/reports/2026-1/01-contracting/"},
		{"plans/2025-2027/reports/2026-1/01-contracting#1.1", "/plans/2025-2027/reports/2026-1/01-contracting/#milestone-1.1"},
		{"documents/rules", "/documents/rules/"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ids and addresses (-want +got):\n%s", diff)
	}
}

func TestReferencesLeadToRecords(t *testing.T) {
	s := good(t, everything)
	p := s.Plans[0]
	c := p.Commitments[0]
	r := p.Rounds[0].Reports[0]
	switch {
	case r.Commitment != c, r.Milestones[0].Milestone != c.Milestones[0], r.Round != p.Rounds[0]:
		t.Error("the report has not found its commitment, milestone and round")
	case p.Consultations[0].Contributions[0].Commitments[0].To != c:
		t.Error(`the contribution has not found commitment "1"`)
	case s.Groups[0].Commitments[0].To != c, s.Groups[0].MemberRefs[0].To != s.Members[0], s.Groups[0].OpenCall.Document.To != s.Documents[0]:
		t.Error("the group has not found its commitment, member and call")
	case s.Meetings[0].Decisions[0].Commitments[0].To != c, s.Meetings[0].Decisions[0].Plan != p, s.Meetings[0].Plan != p:
		t.Error("the decision has not found its commitment and plan")
	case s.Meetings[1].Group.To != s.Groups[0], s.Meetings[1].Attended[0].To != s.Groups[0].Own[0]:
		t.Error("the group's meeting has not found its group and member")
	case s.Questions[0].Commitments[0].To != c:
		t.Error("the question has not found its commitment")
	}
	e := s.Statements[0].Evidence
	if e[0].To != ogp.Entry(s.Documents[0]) || e[1].URL != "https://x.example/" || e[2].File != "/documents/rules.odt" {
		t.Errorf("evidence %+v", e)
	}
}

func TestEveryFileIsAccountedFor(t *testing.T) {
	f := and(everything, files{
		"pages/draft.md":     page("title = \"Draft\"\ndraft = true", ""),
		"pages/draft.fr.md":  page(`title = "Brouillon"`, ""),
		"strange.xyz":        "?",
		"strange/folder/x":   "?",
		".DS_Store":          "x",
		"pages/~$more.docx":  "x",
		"pages/more.md~":     "x",
		"pages/.more.md.swp": "x",
		"pages/4913":         "x",
		"static/.gitkeep":    "x",
		"Thumbs.db":          "x",
		"forum/desktop.ini":  "x",
	})
	m := f.fs()
	m["content/pages/link.md"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("more.md")}
	m["content/pages/pipe"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	r := loadFS(t, m, Options{Day: today})
	want := `pages/link.md:1:1 error symbolic-link
pages/pipe:1:1 error not-a-file
strange:1:1 error unknown-folder
strange.xyz:1:1 error unknown-file
`
	if diff := cmp.Diff(want, lines(r.Problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	ignored := 8
	if r.Draft != 2 || r.Refused != 4 || r.Published != len(everything) || len(r.Files) != len(m)-ignored {
		t.Errorf("published %d, draft %d, refused %d of %d files", r.Published, r.Draft, r.Refused, len(m)-ignored)
	}
	if len(r.Site.Pages) != 1 {
		t.Errorf("%d pages, want 1: a draft is left out", len(r.Site.Pages))
	}
	for _, f := range r.Files {
		if f.Path == "content/strange/folder/x" && (f.Fate != Refused || f.Code != "unknown-folder") {
			t.Errorf("%+v, want it refused with its folder", f)
		}
	}
}

func TestDraftsAreThereWhenAskedFor(t *testing.T) {
	f := and(base, files{"pages/draft.md": page("title = \"Draft\"\ndraft = true", "")})
	r := loadFS(t, f.fs(), Options{Day: today, Drafts: true})
	if len(r.Site.Pages) != 1 || !r.Site.Pages[0].Draft {
		t.Errorf("pages %v, want the draft", r.Site.Pages)
	}
}

func TestTheNumberOfWorkersChangesNothing(t *testing.T) {
	broken := and(everything, files{
		"about/a.md": page("titel = 1", "[x](nowhere.md)"), "about/b.md": "nothing", "about/c.md": page(`title = "C"`, "![](x.png)"),
	})
	var first string
	for _, workers := range []int{1, 2, 7} {
		r := loadFS(t, broken.fs(), Options{Day: today, Workers: workers})
		got := lines(r.Problems)
		for _, e := range sortedKeys(r.Site.ByID) {
			got += e + "\n"
		}
		if first == "" {
			first = got
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Errorf("%d workers (-1 worker +these):\n%s", workers, diff)
		}
	}
}
