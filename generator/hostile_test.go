package generator_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/problem"
)

var update = flag.Bool("update", false, "write testdata anew")

// longest is how long a test waits for an answer before it takes the program to
// hang. An input is done within 20 seconds on a machine of its own; a machine
// that others work on may take several times as long.
const longest = 3 * time.Minute

// intruder is the site that hostile words are put into: its own name is hostile.
var intruder = sound.with(sources{
	"site.toml": "country = \"<b>Salonga</b> {{.}}\"\ncode = \"XS\"\ntitle = \"Open </title><script>alert(1)</script> {{.}} ]]> -->\"\ntagline = \"\\\"><img src=x onerror=alert(1)>\"\n" +
		"languages = [\"en\", \"fr\"]\nbase_url = \"https://ogp.example/ogp/\"\nstandards = [\"co-creation-2016\", \"own\"]\n" +
		"[repository]\nurl = \"https://github.com/x/y\"\n[security]\ncontact = \"mailto:a@b.example\"\nexpires = 2027-01-01\n",
	"site.fr.toml":       "title = \"Ouvert <script>alert(1)</script>\"\ncountry = \"' onclick='\"\n",
	"forum/index.md":     facts(`name = "<i>Forum</i>"`, "formed = 2024-01-01", `remit = "<script>alert(1)</script>"`, `governance = "<iframe src=//evil.example></iframe>"`),
	"forum/members.toml": "", "statements.toml": "", "plans/p/timeline.toml": "published = 2024-12-01\n",
	"standards/own.toml": "title = \"<script>alert(1)</script>\"\nversion = \"{{.}}\"\nsource = \"javascript:alert(1)\"\n[area.A]\ntitle = \"\\\"><script>\"\n" +
		"[requirement.\"A-1\"]\narea = \"A\"\nlevel = \"basic\"\nphase = \"cycle\"\nasks = \"</script><script>alert(1)</script>\"\nhelp = \"{{.}} --> ]]>\"\nsource = \"<b>\"\n" +
		"[requirement.\"A-1\".check.one]\nkind = \"has\"\nset = \"contacts\"\n",
})

// quoted is a text as a TOML file has it.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// poison puts hostile words into every field of every kind of record.
func poison(s sources, n int, v string) {
	id := "s" + strconv.Itoa(n)
	number := strconv.Itoa(n + 10)
	s["site.toml"] += fmt.Sprintf("[channel.%s]\nname = %s\nkind = \"website\"\nurl = \"https://x.example/\"\n[policy_area.%s]\nname = %s\n", id, v, id, v)
	s["contacts.toml"] += fmt.Sprintf("[contact.%s]\nrole = \"press\"\nname = %s\ntitle = %s\norganisation = %s\naddress = %s\n", id, v, v, v, v)
	s["contacts.fr.toml"] += fmt.Sprintf("[contact.%s]\ntitle = %s\n", id, v)
	s["statements.toml"] += fmt.Sprintf("[statement.%s]\nstandard = \"co-creation-2016\"\nrequirement = \"INFO-B-04\"\ntext = %s\nby = %s\norganisation = %s\nsector = \"government\"\non = 2026-05-04\nevidence = [\"documents/rules\"]\n", id, v, v, v)
	s["forum/members.toml"] += fmt.Sprintf("[member.%s]\nname = %s\norganisation = %s\nsector = \"academia\"\n", id, v, v)
	s["plans/p/timeline.toml"] += fmt.Sprintf("[stage.%s]\ntitle = %s\nstarts = 2025-02-01\nphase = \"development\"\nnote = %s\n", id, v, v)
	s["about/"+id+".md"] = facts("title = "+v, "published = 2025-01-01", "summary = "+v) + "Words.\n"
	s["about/"+id+".fr.md"] = facts("title = "+v, "summary = "+v) + "Mots.\n"
	s["updates/"+id+".md"] = facts("title = "+v, "date = 2026-01-01", "author = "+v, "summary = "+v) + "Words.\n"
	s["questions/"+id+".md"] = facts("title = "+v, "asked = 2026-01-01", "answered = 2026-01-05", "from = "+v, "answer = "+v, "reply = "+v) + "Words.\n"
	s["documents/"+id+".md"] = facts("title = "+v, `type = "letter"`, "date = 2025-01-01", `url = "https://x.example/`+id+`"`, "summary = "+v)
	s["forum/meetings/"+id+".md"] = facts("title = "+v, "held = 2026-02-12", "announced = 2026-01-12", `mode = "hybrid"`, "place = "+v, "[decision.a]", "text = "+v) + "Words.\n"
	s["forum/groups/"+id+".md"] = facts("title = "+v, "formed = 2025-10-01", `plan = "p"`, `commitments = ["1"]`, "[member.a]", "name = "+v, `sector = "academia"`)
	s["plans/p/commitments/"+number+"-s.md"] = facts("title = "+v, "summary = "+v, "lead = ["+v+"]", "civil_society_lead = "+v, "supporting = ["+v+"]", "policy_areas = [\""+id+"\"]",
		"withdrawn = 2026-03-01", "withdrawn_reason = "+v, `[milestone."1"]`, "title = "+v, "summary = "+v, "due = 2026-02-01", "due_note = "+v, "lead = "+v, "[civil_society]", `status = "limited"`, "by = "+v, "on = 2026-02-01", "note = "+v) + "Words.\n"
	s["plans/p/reports/r/"+number+"-s.md"] = facts(`status = "limited"`, "next_steps = "+v, `[milestone."1"]`, `status = "limited"`, "delay = "+v, "note = "+v) + "Words.\n"
	s["plans/p/events/"+id+".md"] = facts("title = "+v, `kind = "workshop"`, "announced = 2025-02-01", "starts = 2027-03-01T14:30:00", "place = "+v, `organiser = "forum"`, "officials = ["+v+"]", "channels = [\""+id+"\"]") + "Words.\n"
	s["plans/p/consultations/"+id+".md"] = facts("title = "+v, `about = "ideas"`, "announced = 2025-01-15", "opens = 2025-02-01", "closes = 2025-03-01", "summary = "+v, "response = "+v) + "Words.\n"
	s["plans/p/contributions/"+id+"/x.md"] = facts("from = "+v, "organisation = "+v, "received = 2025-02-02", `outcome = "noted"`, "response = "+v, "reply = "+v) + "Words.\n"
	s["plans/p/contributions/"+id+"/y.md"] = facts("anonymous = true", "received = 2025-02-02", "withheld = "+v)
}

// write puts a hostile body into records of several kinds.
func write(s sources, n int, body string) {
	id := "w" + strconv.Itoa(n)
	s["about/"+id+".md"] = background(body)
	s["updates/"+id+".md"] = facts(`title = "Words"`, "date = 2026-01-01") + body
	s["questions/"+id+".md"] = facts(`title = "Words"`, "asked = 2026-01-01") + body
	s["forum/meetings/"+id+".md"] = facts("held = 2026-02-12", "announced = 2026-01-12", `mode = "online"`) + body
	s["plans/p/events/"+id+".md"] = facts(`title = "Words"`, `kind = "workshop"`, "starts = 2027-03-01", `organiser = "forum"`) + body
}

func TestHostileWordsInEveryFieldOfEveryKindReachNobody(t *testing.T) {
	site := intruder.with(nil)
	for i, words := range worded {
		poison(site, i, quoted(words))
	}
	for i, body := range written {
		write(site, i, body)
	}
	dir := site.lay(t)
	fates := buildJudged(t, dir)
	if len(fates) > 0 {
		t.Fatalf("hostile words are made harmless rather than refused: %v", fates)
	}
	data, err := os.ReadFile(filepath.Join(dir, "public", "data", "updates.json"))
	if err != nil || !strings.Contains(string(data), "{{.}} {{printf") {
		t.Errorf("words that look like a template are not published to the letter: %v", err)
	}
}

// buildJudged builds a source folder and judges what comes of it. Where the
// content is refused it holds that nothing was written, and gives the codes.
func buildJudged(t *testing.T, dir string) (codes []string) {
	t.Helper()
	type result struct {
		built *generator.Built
		err   error
	}
	done := make(chan result, 1)
	go func() {
		b, err := generator.Build(context.Background(), generator.Options{Source: dir, On: day})
		done <- result{b, err}
	}()
	var r result
	select {
	case r = <-done:
	case <-time.After(longest):
		t.Fatalf("no answer in %v", longest)
	}
	if r.err != nil {
		return []string{"no build: " + strings.ReplaceAll(r.err.Error(), dir, "")}
	}
	codes = stops(t, r.built.Account)
	_, err := os.Stat(filepath.Join(dir, "public"))
	if len(codes) > 0 {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("refused for %v, and yet something was written", codes)
		}
		return codes
	}
	if judgeFolder(t, os.DirFS(filepath.Join(dir, "public"))) == 0 {
		t.Error("nothing was published")
	}
	around, err := os.ReadDir(dir)
	if err != nil || len(around) != 2 {
		t.Errorf("beside content and public stands something else: %v, %v", around, err)
	}
	return nil
}

// fates are what became of each hostile input of a family.
type fates struct {
	mu  sync.Mutex
	all map[string]string
}

// try builds the sound site with hostile files in it, and notes what became of it.
func (f *fates) try(t *testing.T, name string, files sources) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		f.note(name, buildJudged(t, sound.with(files).lay(t)))
	})
}

// passes reads a site with hostile files in it, notes what stops it, and reports
// whether nothing does. What passes is built and judged with all others of its
// family.
func (f *fates) passes(t *testing.T, name string, site sources) bool {
	t.Helper()
	content, err := generator.Load(context.Background(), generator.Options{Source: site.lay(t), On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	codes := stops(t, content.Account())
	f.note(name, codes)
	return len(codes) == 0
}

// stops gives the codes of the problems that stop a build, each once. No letter
// may deceive its reader.
func stops(t *testing.T, of *generator.Account) (codes []string) {
	t.Helper()
	for _, p := range of.Problems {
		if letter := p.Letter(of.Letters); strings.ContainsFunc(letter, deceives) {
			t.Errorf("the letter about %s deceives: %q", p.Code, letter)
		}
		if p.Severity == problem.Error {
			codes = append(codes, p.Code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// publish builds what passed one by one, all together.
func publish(t *testing.T, site sources) {
	t.Helper()
	if codes := buildJudged(t, site.lay(t)); len(codes) > 0 {
		t.Errorf("what passes one by one does not pass together: %v", codes)
	}
}

func (f *fates) note(name string, codes []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all[name] = strings.Join(codes, " ")
	if len(codes) == 0 {
		f.all[name] = "published"
	}
}

// hold compares fates with those of testdata.
func (f *fates) hold(t *testing.T, family string) {
	t.Helper()
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(f.all)) {
		fmt.Fprintf(&b, "%s: %s\n", name, f.all[name])
	}
	file := filepath.Join("testdata", "hostile", family+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" && !t.Failed() {
		t.Errorf("what became of each (-want +got):\n%s", diff)
	}
}

// label names an input in letters that any terminal shows.
func label(n int, s string) string {
	s = strconv.QuoteToASCII(s)
	if len(s) > 50 {
		s = s[:50] + "…"
	}
	return fmt.Sprintf("%02d %s", n, strings.ReplaceAll(s, "/", "|"))
}
