package generator_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator"
)

// consulted has a consultation, which contributions can be sent to.
var consulted = sources{"plans/p/consultations/c.md": facts(`title = "C"`, `about = "ideas"`, "announced = 2025-01-15", "opens = 2025-02-01", "closes = 2025-03-01")}

func TestUnseenCharactersInFieldsReachNobody(t *testing.T) {
	f, all := &fates{all: map[string]string{}}, intruder.with(consulted)
	for i, words := range unseen {
		files := intruder.with(consulted)
		if poison(files, 0, `"`+words+`"`); f.passes(t, label(i, words), files) {
			poison(all, i, `"`+words+`"`)
		}
		// Markdown takes lines, and CSV what is left of them.
		answer := facts(`from = "Ana"`, "received = 2025-02-02", `response = "`+words+`"`, `outcome = "noted"`) + "Words.\n"
		if f.passes(t, label(i, words)+" in Markdown", sound.with(consulted).with(sources{"plans/p/contributions/c/x.md": answer})) {
			all[fmt.Sprintf("plans/p/contributions/c/x%d.md", i)] = answer
		}
	}
	f.hold(t, "unseen")
	publish(t, all)
}

func TestAddressesThatLeadAstrayLeadNobody(t *testing.T) {
	f, all := &fates{all: map[string]string{}}, sound.with(consulted)
	var evidence, own []string
	for i, address := range led {
		v, id := `"`+address+`"`, "a"+strconv.Itoa(i)
		files := ledFrom(id, v)
		site := sound.with(consulted)
		for p, text := range files {
			site[p] += text
		}
		if f.passes(t, label(i, address), site) {
			for p, text := range files {
				all[p] += text
			}
		}
		if f.passes(t, label(i, address)+" as evidence", sound.with(ledAsEvidence(v))) {
			evidence = append(evidence, v)
		}
		if f.passes(t, label(i, address)+" of the site", sound.with(sources{"site.toml": ledSite(v)})) {
			own = append(own, v)
		}
	}
	f.hold(t, "led")
	publish(t, all.with(ledAsEvidence(strings.Join(evidence, ", "))))
	for _, v := range own {
		publish(t, sound.with(sources{"site.toml": ledSite(v)}))
	}
}

// ledFrom are records that lead to an address.
func ledFrom(id, v string) sources {
	return sources{
		"site.toml":                           "[channel." + id + "]\nname = \"A\"\nkind = \"social\"\nurl = " + v + "\n",
		"contacts.toml":                       "[contact." + id + "]\nrole = \"press\"\nname = \"A\"\nphone = \"1\"\nurl = " + v + "\n",
		"documents/" + id + ".md":             facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01", "url = "+v),
		"plans/p/consultations/" + id + ".md": facts(`title = "C"`, `about = "ideas"`, "announced = 2025-01-15", "opens = 2025-02-01", "closes = 2025-03-01", "url = "+v),
	}
}

// ledAsEvidence are records for which addresses are the evidence.
func ledAsEvidence(list string) sources {
	return sources{
		"statements.toml":          "[statement.a]\nstandard = \"minimum-2022\"\nrequirement = \"2.1\"\ntext = \"T\"\nby = \"B\"\nsector = \"media\"\non = 2026-01-01\nevidence = [" + list + "]\n",
		"plans/p/reports/r/1-a.md": facts(`[milestone."1.1"]`, `status = "limited"`, "evidence = ["+list+"]"),
	}
}

// ledSite are settings that lead to an address.
func ledSite(v string) string {
	return sound["site.toml"] + "base_url = " + v + "\n[repository]\nurl = " + v + "\nofficial = " + v + "\n[security]\ncontact = " + v + "\npolicy = " + v + "\nexpires = 2027-01-01\n" +
		"[privacy]\ncontroller = \"C\"\nauthority_url = " + v + "\n[accessibility]\nstatus = \"partially\"\nenforcement_url = " + v + "\n"
}

// old are addresses that a page says it once had.
var old = []string{
	"/feed.xml", "/updates/feed.xml", "/index.html", "/about/ogp/index.html", "/about/ogp", "/ABOUT/ogp/", "/../x/", "/a//b/", "/./a/", "/%2e%2e/x/", "/a/..", "/assets/style.css", "/assets/",
	"/data/updates.json", "/data/x/", "/sitemap.xml/", "/404.html", "/_headers", "/.nojekyll", "/.well-known/security.txt", "/.git/config", "/.ogpress/manifest", "/.ogpress/", "/CNAME", "/fr/", "/fr/about/ogp/",
	"/en/", "/x.html", "/x.php", "/<script>/", `/\"onclick=x/`, "/a b/", "/{{.}}/", "/con/", "/a:b/", "//evil.example/", `/\\evil.example/`, "javascript:alert(1)", "https://x.example/", "x", "", "/", "/x?y", "/x#y",
	"/" + strings.Repeat("n", 5000) + "/", "/" + strings.Repeat("n/", 2000), "/documents/rules.odt", "/documents/rules.odt/x/", "/search/", "/requirements/p/x/", "/plans/p/feed.xml/x/", "/manifest.webmanifest",
}

func TestOldAddressesHideNothingAndLeadNowhereElse(t *testing.T) {
	f := &fates{all: map[string]string{}}
	var fine []string
	page := func(aliases ...string) sources {
		return sound.with(sources{"about/x.md": facts(`title = "X"`, "published = 2025-01-01", "aliases = ["+strings.Join(aliases, ", ")+"]")})
	}
	for i, address := range old {
		if f.passes(t, label(i, address), page(`"`+address+`"`)) {
			fine = append(fine, `"`+address+`"`)
		}
	}
	f.hold(t, "old")
	publish(t, page(fine...))
}

func TestHostileIDsReachNobody(t *testing.T) {
	f, all := &fates{all: map[string]string{}}, sound.with(nil)
	for i, key := range named {
		files := namedBy(i, key)
		site := sound.with(nil)
		for p, text := range files {
			site[p] += text
		}
		if f.passes(t, label(i, key), site) {
			for p, text := range files {
				all[p] += text
			}
		}
		all["forum/index.md"] = files["forum/index.md"]
	}
	f.hold(t, "named")
	publish(t, all)
}

// namedBy are records of every kind that has ids of its own making.
func namedBy(n int, key string) sources {
	return sources{
		"site.toml":      fmt.Sprintf("[channel.%s]\nname = \"A\"\nkind = \"social\"\n[policy_area.%s]\nname = \"A\"\n", key, key),
		"contacts.toml":  fmt.Sprintf("[contact.%s]\nrole = \"press\"\nname = \"A\"\nphone = \"1\"\n", key),
		"forum/index.md": facts(`name = "F"`, "formed = 2024-01-01", `remit = "R"`, `governance = "G"`), "forum/members.toml": fmt.Sprintf("[member.%s]\nname = \"A\"\nsector = \"media\"\n", key),
		"plans/p/timeline.toml":                         fmt.Sprintf("[stage.%s]\ntitle = \"A\"\nstarts = 2025-02-01\nphase = \"development\"\n", key),
		fmt.Sprintf("plans/p/commitments/%d-b.md", n+2): facts(`title = "B"`, `lead = "L"`, fmt.Sprintf("policy_areas = [%s]", key), fmt.Sprintf("[milestone.%s]", key), `title = "A"`),
		fmt.Sprintf("forum/meetings/m%d.md", n):         facts("held = 2026-02-12", "announced = 2026-01-12", `mode = "online"`, "[attendance]", key+" = 3", fmt.Sprintf("[decision.%s]", key), `text = "A"`),
		"statements.toml":                               fmt.Sprintf("[statement.%s]\nstandard = \"minimum-2022\"\nrequirement = \"2.1\"\ntext = \"T\"\nby = \"B\"\nsector = \"media\"\non = 2026-01-01\nevidence = [\"documents/rules\"]\n", key),
	}
}

func TestHostileNamesOfFilesReachNobody(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems refuse such names themselves")
	}
	f, fine := &fates{all: map[string]string{}}, sound.with(nil)
	for i, name := range called {
		if len(name) > 250 {
			continue
		}
		stem := strings.TrimSuffix(name, ".md")
		files := sources{
			"about/" + name: background("Words.\n"), "updates/" + name: facts(`title = "U"`, "date = 2026-01-01"),
			"documents/" + name: facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01"), "documents/" + stem + ".csv": "a,b\n" + name + "\n",
			"static/" + stem + ".png": "png",
		}
		codes := refusals(checked(t, sound.with(files).lay(t)))
		if f.note(label(i, name), codes); len(codes) == 0 {
			maps.Copy(fine, files)
		}
	}
	f.hold(t, "called")
	if codes := buildJudged(t, fine.lay(t)); len(codes) > 0 {
		t.Errorf("names that pass one by one do not pass together: %v", codes)
	}
}

// refusals are the codes of the problems that stop a build.
func refusals(c generator.Check) (codes []string) {
	for _, p := range c.Problems {
		if p.Severity == "error" {
			codes = append(codes, p.Code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// configured are values of site.toml.
var configured = []string{
	`country = 5`, `code = "x\"><script>"`, `code = "AR-C"`, `languages = ["<script>"]`, `languages = ["en", "../../x"]`, `languages = ["en", "x-private"]`, `languages = []`,
	`languages = ["en", "` + strings.Repeat("a-", 3000) + `"]`, `time_zone = "../../etc/passwd"`, `time_zone = "/etc/localtime"`, `time_zone = "Local"`, `time_zone = ""`, `theme = "../.."`, `theme = "/etc"`,
	`theme = "."`, `theme = "none"`, `theme = "a\u0000b"`, `licence = "</script><script>"`, `format = 99999999999999999999`, `format = -1`, `format = 2`, `joined = 0001-01-01`, `joined = 9999-12-31`,
	`standards = ["../own"]`, `standards = ["co-creation-2016", "co-creation-2016"]`, `standards = ["` + strings.Repeat("x", 100000) + `"]`, `aliases = ["/x/"]`, "[look]\naccent = \"red;background:url(//evil.example)\"",
	"[look]\naccent = \"#000\\n}</style><script>\"", "[look]\nlogo = \"../../../etc/passwd\"", "[look]\nlogo = \"//evil.example/x.png\"", "[look]\nlogo = \"static/../site.toml\"", "[look]\nlogo = \"javascript:alert(1)\"",
	"[repository]\nurl = \"https://github.com/x/y\"\nbranch = \"../../x?y#z\\\"><script>\"", "[repository]\nurl = \"https://github.com/x/y\"\nbranch = \"--upload-pack=id\"", "[repository]\nurl = \"--upload-pack=id\"",
	"[calendar]\nweekend = [\"<script>\"]", "[calendar]\nholidays = [" + strings.Repeat("2026-01-01, ", 20000) + "]", "[calendar]\nweekend = [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\", \"sunday\"]",
	"[security]\ncontact = [\"mailto:a@b.example\\r\\nX-Injected: yes\"]\nexpires = 2027-01-01", "[security]\ncontact = \"mailto:a@b.example\"\nexpires = 2027-01-01\nlanguages = [\"en\\nX: y\"]",
	"[privacy]\ncontroller = \"<script>alert(1)</script>\"\nlogs = \"[x](javascript:alert(1)) <iframe src=//evil.example>\"", "[accessibility]\nstatus = \"<script>\"", "[accessibility.gap.\"<script>\"]\ntext = \"<script>\"\nreason = \"out-of-scope\"",
}

func TestHostileValuesOfTheSiteReachNobody(t *testing.T) {
	f := &fates{all: map[string]string{}}
	t.Run("all", func(t *testing.T) {
		for i, line := range configured {
			key, _, _ := strings.Cut(line, " ")
			site := ""
			for old := range strings.Lines(sound["site.toml"]) {
				if !strings.HasPrefix(old, key+" ") {
					site += old
				}
			}
			f.try(t, label(i, line), sources{"site.toml": site + line + "\n"})
		}
	})
	f.hold(t, "configured")
}

// filed are files as a whole.
var filed = map[string]sources{
	"a site without end":                     {"site.toml": sound["site.toml"] + "x = " + strings.Repeat("[", 1<<20)},
	"a site of nothing":                      {"site.toml": strings.Repeat("\x00", 1<<20)},
	"a line of ten megabytes":                {"about/x.md": background(strings.Repeat("x", 10<<20))},
	"a line of ten megabytes of links":       {"about/x.md": background(strings.Repeat("[x](", 10<<18))},
	"ten megabytes of facts":                 {"about/x.md": facts("title = \"" + strings.Repeat("x", 10<<20) + "\"")},
	"thousands of keys":                      {"about/x.md": facts("title = \"X\"", strings.Repeat("a", 10), strings.Repeat("key = 1\n", 50000))},
	"thousands of tables":                    {"contacts.toml": strings.Repeat("[contact.a]\n", 50000)},
	"thousands of aliases":                   {"about/x.md": facts(`title = "X"`, "published = 2025-01-01", "aliases = ["+strings.Repeat(`"/x/", `, 5000)+"]")},
	"tables in tables":                       {"about/x.md": facts("title = \"X\"", "published = 2025-01-01", "x = "+strings.Repeat("{a = ", 20000)+"1"+strings.Repeat("}", 20000))},
	"keys of many parts":                     {"about/x.md": facts(strings.Repeat("a.", 50000) + "b = 1")},
	"Latin-1":                                {"about/x.md": background("caf\xe9\n")},
	"UTF-16":                                 {"about/x.md": "\xff\xfe+\x00+\x00+\x00\n\x00"},
	"the years one and 9999":                 {"plans/p/index.md": facts("title = \"P\"", "[development]", "starts = 0001-01-01", "ends = 0002-01-01", "[implementation]", "starts = 0002-01-02", "ends = 9999-12-31")},
	"the year 9999 in vague words":           {"plans/p/updates/x.md": facts(`title = "X"`, `date = "winter 9999"`), "plans/p/events/e.md": facts(`title = "E"`, `kind = "workshop"`, "starts = 9999-12-31T23:59:59", `organiser = "forum"`)},
	"times of the first year":                {"plans/p/events/e.md": facts(`title = "E"`, `kind = "workshop"`, "starts = 0001-01-01T00:00:00", `organiser = "forum"`)},
	"a day that no calendar has":             {"updates/x.md": facts(`title = "X"`, "date = 2026-02-30")},
	"the year nought":                        {"updates/x.md": facts(`title = "X"`, "date = 0000-01-01")},
	"a percentage beyond all":                {"plans/p/reports/r/1-a.md": facts("percent = 1e308")},
	"a percentage that is no number":         {"plans/p/reports/r/1-a.md": facts("percent = nan")},
	"a percentage without end":               {"plans/p/reports/r/1-a.md": facts("percent = inf")},
	"a percentage below nothing":             {"plans/p/reports/r/1-a.md": facts("percent = -1")},
	"counts beyond all":                      {"forum/index.md": facts(`name = "F"`, "formed = 2024-01-01", `remit = "R"`, `governance = "G"`), "forum/meetings/m.md": facts("held = 2026-02-12", "announced = 2026-01-12", `mode = "online"`, "[attendance]", "government = 9223372036854775807", "civil-society = 9223372036854775807")},
	"a count below nothing":                  {"plans/p/consultations/c.md": facts(`title = "C"`, `about = "ideas"`, "announced = 2025-01-15", "opens = 2025-02-01", "closes = 2025-03-01", "received = -5")},
	"a number of a plan beyond all":          {"plans/p/index.md": facts(`title = "P"`, "number = 9223372036854775808")},
	"a picture with a script":                {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`},
	"a picture with a handler":               {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg" ONLOAD = "alert(1)"/>`},
	"a picture with foreign words":           {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p/></foreignObject></svg>`},
	"a picture with a link that runs":        {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="java&#115;cript:alert(1)"/></svg>`},
	"a picture with entities":                {"static/x.svg": `<!DOCTYPE svg [<!ENTITY a "<script>"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>`},
	"a picture with an entity from a disk":   {"static/x.svg": `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`},
	"a picture with a prefix":                {"static/x.svg": `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>`},
	"a picture that sets a handler":          {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg"><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>`},
	"a picture in UTF-16":                    {"static/x.svg": "\xff\xfe<\x00s\x00v\x00g\x00 \x00o\x00n\x00l\x00o\x00a\x00d\x00=\x00'\x00x\x00'\x00/\x00>\x00"},
	"a picture with a style of its own":      {"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(//evil.example/x.css);</style></svg>`},
	"a picture as a document":                {"documents/rules.svg": `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`},
	"a picture without end":                  {"static/x.svg": strings.Repeat("<g>", 200000)},
	"a page in static":                       {"static/x.html": "<script>alert(1)</script>"},
	"a page in static in capitals":           {"static/X.HTM": "<script>alert(1)</script>"},
	"a page in static of XML":                {"static/x.xhtml": "<script>alert(1)</script>"},
	"a page among documents":                 {"documents/x.html": "<script>alert(1)</script>", "documents/x.md": facts(`title = "X"`, `type = "letter"`, "date = 2025-01-01")},
	"a server's file in static":              {"static/.htaccess": "AddHandler x", "static/_headers": "/*\n  X: y\n", "static/_redirects": "/* //evil.example"},
	"words of the pages":                     {"i18n/en.toml": "[nav]\nhome = \"<script>alert(1)</script>\"\n"},
	"words of the pages that have no end":    {"i18n/en.toml": "[nav]\nhome = \"" + strings.Repeat("{", 100000) + "\"\n"},
	"words of the pages that fill in all":    {"i18n/en.toml": "[nav]\nhome = \"{{.}} {x}\"\n"},
	"files named outside":                    {"documents/rules.md": facts(`title = "R"`, `type = "letter"`, "date = 2025-01-01", `files = ["../../../etc/passwd", "/etc/passwd", "..\\x", "rules.odt/../../site.toml"]`)},
	"references outside":                     {"updates/x.md": facts(`title = "X"`, "date = 2026-01-01", `commitments = ["../../etc/passwd", "/etc/passwd", "plans/../site", "documents/rules#x"]`)},
	"links outside":                          {"about/x.md": background("[words](../../../etc/passwd) [words](..%2f..%2f..%2fetc%2fpasswd) ![words](../../x.png) [words](../site.toml)\n")},
	"a circle of steps":                      {"plans/p/commitments/1-a.md": facts(`title = "A"`, `lead = "L"`, `[milestone.a]`, `title = "A"`, `part_of = "b"`, `[milestone.b]`, `title = "B"`, `part_of = "a"`)},
	"commitments that continue each other":   {"plans/p/commitments/1-a.md": facts(`title = "A"`, `lead = "L"`, `continues = "2-b"`), "plans/p/commitments/2-b.md": facts(`title = "B"`, `lead = "L"`, `continues = "1-a"`)},
	"a standard without end":                 {"site.toml": sound["site.toml"] + "standards = [\"own\"]\n", "standards/own.toml": strings.Repeat("[requirement.a]\n", 20000)},
	"a standard of huge periods":             {"site.toml": sound["site.toml"] + "standards = [\"own\"]\n", "standards/own.toml": ownStandard("every", "period = \"99999999999 months\"")},
	"a standard of no period":                {"site.toml": sound["site.toml"] + "standards = [\"own\"]\n", "standards/own.toml": ownStandard("every", "period = \"0 days\"")},
	"a standard of huge counts":              {"site.toml": sound["site.toml"] + "standards = [\"own\"]\n", "standards/own.toml": ownStandard("has", "count = 9223372036854775807")},
	"a document that is its page's twin":     {"documents/z.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01", `files = ["z"]`), "documents/z": "x"},
	"a document that is a feed's twin":       {"documents/feed.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01", `files = ["feed.xml"]`), "documents/feed.xml": "x"},
	"a document that is a list's twin":       {"documents/type/letter.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01"), "documents/type/letter.odt": "x"},
	"a document that is the site's own file": {"documents/z.md": facts(`title = "Z"`, `type = "letter"`, "date = 2025-01-01", `files = [".nojekyll"]`), "documents/.nojekyll": "x"},
	"a plan with the name of a page":         {"plans/page/index.md": sound["plans/p/index.md"], "plans/feed.xml/index.md": sound["plans/p/index.md"]},
	"a folder that is a file's twin":         {"about/ogp/index.md": background("x")},
}

// ownStandard is a country's standard of one check.
func ownStandard(kind, rest string) string {
	return "title = \"T\"\n[area.A]\ntitle = \"A\"\n[requirement.\"A-1\"]\narea = \"A\"\nlevel = \"basic\"\nphase = \"cycle\"\nasks = \"A\"\nhelp = \"H\"\n" +
		"[requirement.\"A-1\".check.one]\nkind = \"" + kind + "\"\nset = \"updates\"\n" + rest + "\n"
}

func TestHostileFilesAreRefusedOrDone(t *testing.T) {
	f := &fates{all: map[string]string{}}
	t.Run("all", func(t *testing.T) {
		for name, files := range filed {
			f.try(t, name, files)
		}
	})
	f.hold(t, "filed")
}

func TestWhatIsNoFileIsNamedAndNeverOpened(t *testing.T) {
	for _, place := range []string{"about/x.md", "documents/rules.odt", "documents/x.pdf", "static/logo.png", "i18n/en.toml", "standards/own.toml", "site.fr.toml", "contacts.toml", "plans/p/timeline.toml"} {
		for kind, make := range map[string]func(name string) error{
			"not-a-file":    func(name string) error { return syscall.Mkfifo(name, 0o644) },
			"symbolic-link": func(name string) error { return os.Symlink("/dev/zero", name) },
		} {
			dir := sound.lay(t)
			name := filepath.Join(dir, "content", place)
			os.MkdirAll(filepath.Dir(name), 0o755)
			os.Remove(name)
			if err := make(name); err != nil {
				t.Skip(err)
			}
			if codes := strings.Join(buildJudged(t, dir), " "); !strings.Contains(codes, kind) {
				t.Errorf("%s: %s, want %s", place, codes, kind)
			}
		}
	}
}

func TestASiteFileThatIsAPipeIsNeverOpened(t *testing.T) {
	dir := sound.lay(t)
	name := filepath.Join(dir, "content", "site.toml")
	os.Remove(name)
	if err := syscall.Mkfifo(name, 0o644); err != nil {
		t.Skip(err)
	}
	if diff := cmp.Diff([]string{"not-a-file"}, buildJudged(t, dir)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestLinksInPlaceOfTheFoldersAreRefused(t *testing.T) {
	real := sound.lay(t)
	dir := t.TempDir()
	if err := os.Symlink(filepath.Join(real, "content"), filepath.Join(dir, "content")); err != nil {
		t.Skip(err)
	}
	if codes := strings.Join(buildJudged(t, dir), " "); !strings.Contains(codes, "links are not followed") {
		t.Errorf("content/ that is a link: %s", codes)
	}
	elsewhere := t.TempDir()
	dir = sound.lay(t)
	if err := os.Symlink(elsewhere, filepath.Join(dir, "public")); err != nil {
		t.Skip(err)
	}
	codes := strings.Join(buildJudged(t, dir), " ")
	if !strings.Contains(codes, "output-symlink") {
		t.Errorf("public that is a link: %s", codes)
	}
	if entries, _ := os.ReadDir(elsewhere); len(entries) > 0 {
		t.Errorf("behind the link stands %v", entries)
	}
}
