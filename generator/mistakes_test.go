package generator_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/problem"
)

// sources are the files of a content folder, by their paths from content/.
type sources map[string]string

// sound is a small site without any problem.
var sound = sources{
	"site.toml":     "country = \"Salonga\"\ncode = \"XS\"\ntitle = \"Open Government in Salonga\"\nlanguages = [\"en\", \"fr\"]\n",
	"contacts.toml": "[contact.maria]\nrole = \"press\"\nname = \"Maria\"\nphone = \"+243 1 234 567\"\n",
	"about/ogp.md":  background("## What it is\n\nWords.\n"),
	"plans/p/index.md": facts("title = \"Plan\"", "[development]", "starts = 2025-01-15", "ends = 2025-08-31",
		"[implementation]", "starts = 2025-09-01", "ends = 2027-08-31") + "Words.\n",
	"plans/p/commitments/1-a.md": facts("title = \"Open contracts\"", "lead = \"Ministry\"", "[milestone.\"1.1\"]", "title = \"Law\"", "due = 2026-01-31") + "Words.\n",
	"plans/p/reports/r/index.md": facts("kind = \"progress\"", "from = 2025-09-01", "to = 2026-02-28", "published = 2026-03-15"),
	"plans/p/reports/r/1-a.md":   facts("status = \"limited\""),
	"documents/rules.md":         facts("title = \"Rules\"", "type = \"forum-rules\"", "date = 2024-11-12"),
	"documents/rules.odt":        "PK rules",
}

// facts is a front matter of these lines.
func facts(lines ...string) string { return "+++\n" + strings.Join(lines, "\n") + "\n+++\n" }

// background is a page whose text begins in line 5.
func background(body string) string {
	return facts("title = \"OGP\"", "published = 2025-01-01") + body
}

// with is a site with files added, or, where their text is "-", without them.
func (s sources) with(more sources) sources {
	all := maps.Clone(s)
	for p, text := range more {
		if all[p] = text; text == "-" {
			delete(all, p)
		}
	}
	return all
}

// lay writes a content folder into a new place.
func (s sources) lay(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for p, text := range s {
		name := filepath.Join(dir, "content", filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// checked is what check --json says of a source folder, read back from its JSON.
func checked(t *testing.T, source string) generator.Check {
	t.Helper()
	content, err := generator.Load(context.Background(), generator.Options{Source: source, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	said, err := json.Marshal(content.Check())
	if err != nil {
		t.Fatal(err)
	}
	var c generator.Check
	if err := json.Unmarshal(said, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// told is each problem as "file:line:column severity code".
func told(c generator.Check) []string {
	all := []string{}
	for _, p := range c.Problems {
		all = append(all, fmt.Sprintf("%s:%d:%d %s %s", strings.TrimPrefix(p.File, "content/"), p.Line, p.Column, p.Severity, p.Code))
	}
	slices.Sort(all)
	return all
}

// slip is a mistake that somebody makes in a site that was sound before.
type slip struct {
	name  string
	files sources
	want  []string // each problem as told has it; none: it is no mistake
	hint  string   // words of a hint that tell how to mend it
}

const lfs = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"

// inHeader are the slips of who types a fact; each stands in line 2 of a page.
var inHeader = []struct{ name, line, want, hint string }{
	{"a misspelt key", `titel = "OGP"`, "2:1 error unknown-key", `did you mean "title"?`},
	{"smart quotes", `title = “OGP”`, "2:9 error smart-quote", `title = "OGP"`},
	{"True", "title = \"OGP\"\ndraft = True", "3:9 error bool-form", "draft = true"},
	{"a colon for an equals sign", `title: "OGP"`, "2:6 error colon", `title = "OGP"`},
	{"a missing quote", `title = "OGP`, "2:9 error unclosed-quote", `title = "OGP"`},
	{"a blank that is none", "title =\u00a0\"OGP\"", "2:8 error odd-space", "press the space bar"},
	{"the same key twice", "title = \"OGP\"\ntitle = \"OGP\"", "3:1 error duplicate-key", "delete the other"},
	{"a draft in quotes", "title = \"OGP\"\ndraft = \"yes\"", "3:9 error not-boolean", "draft = true"},
	{"a number for text", `title = 5`, "2:9 error not-text", `title = "`},
	{"an empty title", `title = ""`, "2:9 error empty-value", ""},
	{"a title of two lines", `title = "a\nb"`, "2:9 error two-lines", "Put it on one line"},
	{"an alias without a slash", "title = \"OGP\"\naliases = [\"old\"]", "3:12 error bad-alias", `aliases = ["/old`},
	{"a value in the wrong case", "title = \"OGP\"\ntopic = \"OGP\"", "3:9 error unknown-value", `"ogp"`},
	{"a misspelt value", "title = \"OGP\"\ntopic = \"proces\"", "3:9 error unknown-value", `did you mean "process"?`},
	{"a language that nobody has", "title = \"OGP\"\nlanguage = \"de\"", "3:12 error unknown-language", "site.toml"},
	{"sample text of the form", `title = "⟨The title⟩"`, "2:10 warning unfilled", "Write your own words"},
	{"an unreadable line", "title = \"OGP\"\nSome words.", "3:1 error", ""},
}

func TestEachSlipInAFactIsToldInItsPlaceWithAHint(t *testing.T) {
	for _, s := range inHeader {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			c := checked(t, sound.with(sources{"about/x.md": facts(s.line, "published = 2025-01-01")}).lay(t))
			i := slices.IndexFunc(c.Problems, func(p problem.Description) bool {
				return strings.HasPrefix(fmt.Sprintf("%d:%d %s %s", p.Line, p.Column, p.Severity, p.Code), s.want)
			})
			if i < 0 {
				t.Fatalf("%s is not among %+v", s.want, c.Problems)
			}
			if !strings.Contains(c.Problems[i].Hint, s.hint) || c.Problems[i].Hint == "" {
				t.Errorf("the hint is %q, without %q", c.Problems[i].Hint, s.hint)
			}
		})
	}
}

// slips are those that concern a file, a record or several of them.
var slips = []slip{
	{"a day in another order", sources{"about/x.md": facts(`title = "X"`, "published = 31/12/2025")}, []string{"about/x.md:3:13 error date-form"}, "published = 2025-12-31"},
	{"an unclosed header", sources{"about/x.md": "+++\ntitle = \"X\"\nWords.\n"}, []string{"about/x.md:1:1 error unclosed-header"}, "+++ on a line of its own"},
	{"a header of YAML", sources{"about/x.md": "---\ntitle: X\n---\n"}, []string{"about/x.md:1:1 error yaml-header"}, "Put +++ in place"},
	{"a header of JSON", sources{"about/x.md": "{\n \"title\": \"X\"\n}\n"}, []string{"about/x.md:1:1 error json-header"}, "between two lines +++"},
	{"no header", sources{"about/x.md": "# X\n"}, []string{"about/x.md:1:1 error no-header"}, "Begin the file with a line +++"},
	{"a missing key", sources{"about/x.md": facts(`title = "X"`)}, []string{"about/x.md:1:1 error missing-key"}, "published = 2026-03-31"},
	{"a missing key of a table", sources{"contacts.toml": "[contact.a]\nname = \"A\"\nphone = \"1\"\n"}, []string{"contacts.toml:1:1 error missing-key"}, "point-of-contact"},
	{"text that is not UTF-8", sources{"about/x.md": facts("title = \"caf\xe9\"", "published = 2025-01-01")}, []string{"about/x.md:2:13 error not-utf-8"}, "UTF-8"},
	{"a NUL byte", sources{"about/x.md": background("a\x00b\n")}, []string{"about/x.md:5:2 error nul-byte"}, "remove what does not belong"},
	{"an unknown file", sources{"readme.txt": "x"}, []string{"readme.txt:1:1 error unknown-file"}, "What may lie here"},
	{"an unknown folder", sources{"abuot/x.md": "x"}, []string{"abuot:1:1 error unknown-folder"}, `did you mean "about"?`},
	{"a reference to nothing", sources{"updates/x.md": facts(`title = "X"`, "date = 2026-01-01", `commitments = ["plans/p/commitments/1-b"]`)}, []string{"updates/x.md:4:16 error no-such-record"}, "plans/p/commitments/1-a"},
	{"a broken link", sources{"about/x.md": background("A [paper](opg.md)\n")}, []string{"about/x.md:5:3 error broken-link"}, `did you mean "ogp.md"?`},
	{"an address without https", sources{"about/x.md": background("A [paper](www.example.org)\n")}, []string{"about/x.md:5:3 error broken-link"}, `did you mean "https://www.example.org"?`},
	{"an address without https, with a path", sources{"about/x.md": background("A [paper](www.example.org/a/b?c=d#e)\n")}, []string{"about/x.md:5:3 error broken-link"}, `did you mean "https://www.example.org/a/b?c=d#e"?`},
	{"a broken fragment", sources{"about/x.md": background("A [paper](ogp.md#what-it-was)\n")}, []string{"about/x.md:5:3 error broken-fragment"}, `did you mean "what-it-is"?`},
	{"a fragment that is like none", sources{"about/x.md": background("A [paper](ogp.md#aims)\n")}, []string{"about/x.md:5:3 error broken-fragment"}, "Write one of: what-it-is."},
	{"a day that its month does not have", sources{"about/x.md": facts(`title = "X"`, "published = 2025-02-30")}, []string{"about/x.md:3:13 error date-form"}, "only 28 days"},
	{"a century too much", sources{"plans/p/commitments/1-a.md": facts(`title = "A"`, `lead = "M"`, "starts = 2025-10-01", "ends = 3025-10-01", `[milestone."1.1"]`, `title = "Law"`)},
		[]string{"plans/p/commitments/1-a.md:5:8 error span-too-long", "plans/p/commitments/1-a.md:5:8 warning due-outside-plan"}, "mistyped"},
	{"too many values", sources{"updates/x.md": facts(`title = "X"`, "date = 2026-01-01", "commitments = ["+strings.Repeat(`"1", `, 501)+"]")}, []string{"updates/x.md:4:1 error too-many-values"}, "Spread them"},
	{"an answer without its words", sources{"questions/q.md": facts(`title = "Q"`, "asked = 2026-01-01", "answered = 2026-01-05") + "Why?\n"}, []string{"questions/q.md:4:12 warning answer-without-words"}, `Write it in "answer"`},
	{"data that runs", sources{"static/x.xml": `<x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x>`}, []string{"static/x.xml:1:1 error running-data"}, "Take that out"},
	{"a file for servers", sources{"static/x.php": "x"}, []string{"static/x.php:1:1 error server-file"}, "another name"},
	{"a name of two alphabets", sources{"about/\u043egp-2.md": background("")}, []string{"about/\u043egp-2.md:1:1 warning mixed-script"}, "one keyboard"},
	{"a PDF without tags", sources{"documents/rules.pdf": "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"}, []string{"documents/rules.pdf:1:1 warning untagged-pdf"}, "Tagged PDF"},
	{"a broken picture", sources{"about/x.md": background("A ![picture](p.png)\n")}, []string{"about/x.md:5:3 error broken-picture"}, "Put the picture beside"},
	{"a picture without words", sources{"about/x.md": background("A ![](p.png)\n"), "about/p.png": "png"}, []string{"about/x.md:5:3 error empty-alt"}, "square brackets"},
	{"a link to somebody's own disk", sources{"about/x.md": background("A [paper](C:/Users/m/plan.pdf)\n")}, []string{"about/x.md:5:3 error own-disk"}, "content/documents/"},
	{"a link to a file of somebody's own", sources{"about/x.md": background("A [paper](file:///home/m/plan.pdf)\n")}, []string{"about/x.md:5:3 error own-disk"}, "content/documents/"},
	{"a link from the root", sources{"about/x.md": background("A [paper](/about/ogp/)\n")}, []string{"about/x.md:5:3 error absolute-link"}, `Write "ogp.md".`},
	{"one address twice", sources{"about/x.md": facts(`title = "X"`, "published = 2025-01-01", `aliases = ["/about/ogp/"]`)}, []string{"about/x.md:4:12 error address-taken"}, ""},
	{"names that differ in capitals", sources{"about/OGP.md": background("")}, []string{"about/ogp.md:1:1 error address-taken", "about/ogp.md:1:1 error twin-name"}, "another name"},
	{"names that differ in Unicode form", sources{"about/\u00e9.md": background(""), "about/e\u0301.md": background("")}, []string{"about/e\u0301.md:1:1 error decomposed-name", "about/\u00e9.md:1:1 error twin-name"}, "Type it again"},
	{"a name of Windows", sources{"about/aux.md": background("")}, []string{"about/aux.md:1:1 error reserved-name"}, "aux-1.md"},
	{"a fact in a translation", sources{"about/ogp.fr.md": facts(`title = "PGO"`, "published = 2025-01-01")}, []string{"about/ogp.fr.md:3:1 error fact-in-translation"}, "Delete this line"},
	{"a translation of nothing", sources{"about/x.fr.md": facts(`title = "X"`)}, []string{"about/x.fr.md:1:1 error translation-without-record"}, "name of the file"},
	{"a translation of no entry", sources{"contacts.fr.toml": "[contact.mario]\ntitle = \"X\"\n"}, []string{"contacts.fr.toml:1:10 error translation-of-nothing"}, "correct the id"},
	{"a translation that nobody reads", sources{"about/ogp.de.md": facts(`title = "X"`)}, []string{"about/ogp.de.md:1:1 warning language-not-of-site"}, "languages"},
	{"days in the wrong order", sources{"plans/p/consultations/c.md": facts(`title = "C"`, `about = "ideas"`, "announced = 2025-01-01", "opens = 2025-03-01", "closes = 2025-02-01")}, []string{"plans/p/consultations/c.md:6:10 error dates-in-wrong-order"}, "One of the two days"},
	{"announced after the start", sources{"plans/p/consultations/c.md": facts(`title = "C"`, `about = "ideas"`, "announced = 2025-02-20", "opens = 2025-02-01", "closes = 2025-03-01")}, []string{"plans/p/consultations/c.md:4:13 warning announced-late"}, "correct the day"},
	{"a wording of a day that is no word of the format", sources{"plans/p/updates/u.md": facts(`title = "U"`, `date = "mid-2025"`)}, []string{"plans/p/updates/u.md:3:8 error date-form"}, `"2027-H1"`},
	{"a report on no commitment", sources{"plans/p/reports/r/1-b.md": facts(`status = "limited"`)}, []string{"plans/p/reports/r/1-b.md:1:1 error report-on-nothing"}, "1-a.md"},
	{"a report on no milestone", sources{"plans/p/reports/r/1-a.md": facts(`[milestone."1.2"]`, `status = "limited"`)}, []string{"plans/p/reports/r/1-a.md:2:13 error report-on-no-milestone"}, "Correct the id"},
	{"a status in the plan", sources{"plans/p/commitments/1-a.md": facts(`title = "A"`, `lead = "M"`, `status = "limited"`, `[milestone."1.1"]`, `title = "Law"`)}, []string{"plans/p/commitments/1-a.md:4:1 error unknown-key"}, "reports/<round>/1-a.md"},
	{"a contact that nobody can reach", sources{"contacts.toml": "[contact.maria]\nrole = \"press\"\nname = \"Maria\"\n"}, []string{"contacts.toml:1:1 error unreachable-contact"}, "at least one of email, phone and address"},
	{"a note of Git LFS", sources{"documents/rules.odt": lfs}, []string{"documents/rules.odt:1:1 error lfs-pointer"}, "git lfs pull"},
	{"a record that is a note of Git LFS", sources{"about/x.md": lfs}, []string{"about/x.md:1:1 error lfs-pointer"}, "git lfs pull"},
	{"a document without a record", sources{"documents/x.odt": "PK x"}, []string{"documents/x.odt:1:1 error file-without-record"}, "documents/x.md"},
	{"a record without a document", sources{"documents/x.md": facts(`title = "X"`, `type = "letter"`, "date = 2025-01-01")}, []string{"documents/x.md:1:1 error document-without-file"}, "url"},
	{"a document that runs", sources{"documents/rules.html": "x"}, []string{"documents/rules.html:1:1 error active-file"}, "Save it as PDF"},
	{"a page of static that runs", sources{"static/x.js": "x"}, []string{"static/x.js:1:1 error active-file"}, "Save it as PDF"},
	{"a picture that runs", sources{"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>`}, []string{"static/x.svg:1:1 error running-picture"}, "plain SVG"},
	{"a link to a draft", sources{"about/x.md": background("A [paper](y.md)\n"), "about/y.md": facts(`title = "Y"`, "published = 2025-01-01", "draft = true")}, []string{"about/x.md:5:3 error link-to-draft"}, "Publish it"},
	{"a day outside its plan", sources{"plans/p/commitments/1-a.md": facts(`title = "A"`, `lead = "M"`, `[milestone."1.1"]`, `title = "Law"`, "due = 2029-01-31")}, []string{"plans/p/commitments/1-a.md:6:7 warning due-outside-plan"}, "correct the day"},
	{"personal data", sources{
		"plans/p/consultations/c.md":   facts(`title = "C"`, `about = "ideas"`, "announced = 2025-01-15", "opens = 2025-02-01", "closes = 2025-03-01"),
		"plans/p/contributions/c/x.md": facts(`from = "Ana"`, "received = 2025-02-02") + "Write to ana@home.example or call +243 81 234 5678.\n",
	}, []string{"plans/p/contributions/c/x.md:5:10 warning mail-in-contribution", "plans/p/contributions/c/x.md:5:35 warning phone-in-contribution"}, "unless its owner agreed"},
	{"a cloud drive", sources{"about/x.md": background("The [plan](https://drive.google.com/file/d/1/view)\n")}, []string{"about/x.md:5:5 warning private-place"}, "content/documents/"},
	{"filling text", sources{"about/x.md": background("Lorem ipsum dolor.\n")}, []string{"about/x.md:5:1 warning placeholder-text"}, "Write what is to be read"},
	{"the same document twice", sources{"documents/z.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01"), "documents/z.odt": "PK rules"}, []string{"documents/z.odt:1:1 warning identical-files"}, "Keep one"},
	{"only a PDF", sources{"documents/z.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01"), "documents/z.pdf": "%PDF-1.7"}, []string{"documents/z.md:2:9 warning only-pdf"}, "Add the text as a page"},
	{"a sentence without end", sources{"about/x.md": facts(`title = "X"`, "published = 2025-01-01", `summary = "`+strings.Repeat("word ", 50)+`"`)}, []string{"about/x.md:4:12 warning long-sentence"}, "Make two or three of it"},
	{"a heading level left out", sources{"about/x.md": background("# One\n\n### Three\n")}, []string{"about/x.md:7:1 warning heading-skipped"}, "one # more"},
	{"click here", sources{"about/x.md": background("For the plan, [click here](ogp.md).\n")}, []string{"about/x.md:5:15 warning empty-phrase"}, "Link the words"},
	{"a link that runs", sources{"about/x.md": background("A [paper](javascript:alert(1))\n")}, []string{"about/x.md:5:3 warning script-address"}, "Link to a page"},
	{"a mistyped scheme", sources{"about/x.md": background("A [paper](https:https://example.org)\n")}, []string{"about/x.md:5:3 warning odd-scheme"}, "https://example.org/page"},
	{"a title that fills a page", sources{"about/x.md": facts(`title = "`+strings.Repeat("long ", 40)+`end"`, "published = 2025-01-01")}, []string{"about/x.md:2:9 warning long-title"}, "summary"},
	{"a language that is not shipped", sources{"site.toml": strings.Replace(sound["site.toml"], `"fr"`, `"sw"`, 1)}, []string{"site.toml:4:20 warning language-not-shipped"}, "content/i18n/sw.toml"},
	{"a document of no day", sources{"documents/rules.md": facts(`title = "Rules"`, `type = "forum-rules"`)}, []string{"documents/rules.md:1:1 warning undated-document"}, "date ="},
	{"a byte order mark, CRLF and blank lines", sources{"about/x.md": "\ufeff\r\n\r\n" + strings.ReplaceAll(background("Words.\n"), "\n", "\r\n")}, nil, ""},
	{"what systems leave behind", sources{"about/.DS_Store": "x", "Thumbs.db": "x", "about/~$x.md": "x", "about/x.md~": "x", "about/.x.md.swp": "x", "static/.gitkeep": ""}, nil, ""},
}

func TestEachMistakeIsToldInItsPlaceWithAHint(t *testing.T) {
	for _, s := range slips {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			c := checked(t, sound.with(s.files).lay(t))
			if diff := cmp.Diff(s.want, told(c)); diff != "" && len(s.want)+len(c.Problems) > 0 {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			hints := ""
			for _, p := range c.Problems {
				hints += p.Hint + "\n"
				if p.Hint == "" || p.Message == "" {
					t.Errorf("%s says %q, and how to mend it: %q", p.Code, p.Message, p.Hint)
				}
			}
			if !strings.Contains(hints, s.hint) {
				t.Errorf("no hint has %q:\n%s", s.hint, hints)
			}
		})
	}
}

func TestTheSoundSiteHasNoProblem(t *testing.T) {
	if got := told(checked(t, sound.lay(t))); len(got) > 0 {
		t.Errorf("problems %v", got)
	}
}

func TestADocumentOverAHundredMegabytesIsRefusedAndOneOverTenIsNamed(t *testing.T) {
	for size, want := range map[int64]string{101 << 20: "documents/rules.odt:1:1 error huge-file", 11 << 20: "documents/rules.odt:1:1 warning heavy-file"} {
		dir := sound.lay(t)
		if err := os.Truncate(filepath.Join(dir, "content", "documents", "rules.odt"), size); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{want}, told(checked(t, dir))); diff != "" {
			t.Errorf("%d bytes (-want +got):\n%s", size, diff)
		}
	}
}
