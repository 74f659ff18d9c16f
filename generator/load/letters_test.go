package load

import (
	"flag"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

var update = flag.Bool("update", false, "write testdata/letters.txt anew")

// mess is a site in which nearly everything that can go wrong does.
var mess = and(base, plan, document, files{
	"site.toml":                                   strings.Replace(base["site.toml"], `"XS"`, `"xs"`, 1) + "time_zone = \"Salonga\"\n[look]\naccent = \"green\"\nlogo = \"static/logo.png\"\n[policy_area.money]\n",
	"abuot/x.md":                                  "",
	"contact.toml":                                "x",
	"about/why?.md":                               about(""),
	"about/e\u0301.md":                            about(""),
	"about/con.md":                                about(""),
	"about/Twin.md":                               about(""),
	"about/twin.md":                               about(""),
	"about/draft.md":                              page("title = \"Draft\"\npublished = 2025-01-01\ndraft = true", ""),
	"about/nothing.fr.md":                         page(`title = "Rien"`, ""),
	"about/links.de.md":                           page(`title = "Verweise"`, ""),
	"about/links.fr.md":                           page("title = \"Liens\"\npublished = 2025-01-01", "[lien](rien.md)"),
	"about/links.md":                              page("title = \"Links\"\npublished = 2025-01-01\naliases = [\"/search/\"]", "[a](nothing.md) [b](/about/twin/) [c](C:/x.pdf) [d](https:https://x.example) [e](draft.md) [f](twin.md#no) [g](https://drive.google.com/x) [click here](twin.md)\n\n![](p.png) ![p](https://x.example/p.png) ![q](twin.md) ![r](gone.png)\n\n<b>bold</b> [s](javascript:alert(1))\n\n# One\n\n### Three\n\n⟨Your words⟩ lorem ipsum\n"),
	"about/p.png":                                 "png",
	"contacts.toml":                               "[contact.a]\nname = \"A\"\nrole = \"press\"\n",
	"forum/meetings/m.md":                         page("held = 2027-01-01\nmode = \"online\"\nattended = [\"nobody\"]\nplan = \"2025-2026\"", ""),
	"documents/alone.odt":                         "x",
	"documents/empty.md":                          page("title = \"Empty\"\ntype = \"letter\"", ""),
	"documents/page.html":                         "x",
	"documents/scan.md":                           page("title = \"Scan\"\ntype = \"letter\"\ndate = 2025-01-01\nfiles = [\"scan.pdf\", \"scna.odt\"]", ""),
	"documents/scan.pdf":                          "%PDF",
	"documents/twice.odt":                         "PK rules",
	"static/run.svg":                              "<svg><script/></svg>",
	"static/big.bin":                              "version https://git-lfs.github.com/spec/v1\n",
	"questions/q.md":                              page("title = \"Q\"\nasked = 2025-02-01\nanswered = 2025-01-01\ncommitments = [\"1\"]\nsummary = \""+strings.Repeat("word ", 50)+"\"", ""),
	"plans/2028/updates/x.md":                     page("title = \"X\"\ndate = 2025-01-20", ""),
	"plans/2025-2027/events/e.md":                 page("title = \"E\"\nkind = \"workshop\"\norganiser = \"forum\"\nannounced = 2025-05-01\nstarts = 2025-03-02\nends = 2025-03-01", ""),
	"plans/2025-2027/commitments/1-other.md":      page("title = \"Other\"\npolicy_areas = [\"moneey\"]\ncontinues = \"1-other\"\ncontact = \"b\"\n[milestone.a]\ntitle = \"A\"\ndue = 2030-01-01\npart_of = \"a\"\n[milestone.b]\ntitle = \"B\"\npart_of = \"c\"", ""),
	"plans/2025-2027/updates/u.md":                page("title = \"U\"\ndate = 2025-01-20\ncommitments = [\"1\", \"documents/rules\", \"3\", \"plans/2025-2027/commitments/02-contracting\"]", ""),
	"plans/2025-2027/reports/r/01-contracting.md": page("[milestone.\"1.1\"]\nstatus = \"limited\"\ncompleted = 2026-01-01\nevidence = [\"documents/rulse\", \"htp://x\"]\n[milestone.\"1.9\"]\nstatus = \"limited\"", ""),
	"plans/2025-2027/reports/s/index.md":          page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", ""),
	"plans/2025-2027/reports/s/02-contracting.md": page("", ""),
	"plans/2025-2027/consultations/c.md":          page("title = \"C\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-02-01\ncloses = 2025-03-01\nreceived = 0", ""),
	"plans/2025-2027/contributions/c/a.md":        page("received = 2025-02-02\nwithheld = \"Names others\"", "Words"),
	"plans/2025-2027/contributions/c/b.md":        page("received = 2025-02-02\nfrom = \"B\"\nanonymous = true", "Call +243 81 234 5678 or b@home.example"),
	"plans/2025-2027/contributions/d/a.md":        page("received = 2025-02-02\nfrom = \"B\"", "Words"),
})

func TestTheLettersAboutMistakes(t *testing.T) {
	m := mess.fs()
	m["content/about/link.md"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("x.md")}
	m["content/about/pipe"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	r := loadFS(t, m, Options{Day: today, Shipped: []string{"en"}})
	var b strings.Builder
	for _, p := range r.Problems {
		b.WriteString(p.Letter(record.ProblemWords("en")))
		b.WriteByte('\n')
	}
	const golden = "testdata/letters.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("letters (-want +got); see -update:\n%s", diff)
	}
}

// code finds the codes that this package gives to problems.
var code = regexp.MustCompile(`"([a-z]+(?:-[a-z]+)+|panic|unreadable|unfilled)"`)

func TestEveryMistakeHasItsWords(t *testing.T) {
	words := record.ProblemWords("en")
	for _, c := range codes(t) {
		p := problem.Problem{Code: c}
		if words.Message(p) == c {
			t.Errorf("%s has no message", c)
		}
		if slices.Contains(mended, c) && words.Hint(p, problem.Hint{Code: "mend"}) == "mend" {
			t.Errorf("%s has no hint.mend", c)
		}
	}
}

// codes are the words of the package's source that look like codes of problems,
// but for those that are known to be something else.
func codes(t *testing.T) []string {
	t.Helper()
	other := []string{"write-record", "name-file", "folders-here", "files-here", "belongs-in-documents", "rename-one", "short-id", "xml-stylesheet", "us-ascii"}
	var all []string
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		src, err := os.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range code.FindAllStringSubmatch(string(src), -1) {
			if !slices.Contains(other, m[1]) && !slices.Contains(all, m[1]) {
				all = append(all, m[1])
			}
		}
	}
	if len(all) < 80 {
		t.Fatalf("only %d codes found", len(all))
	}
	return all
}
