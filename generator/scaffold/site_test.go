package scaffold

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/record"
)

var newYear = calendar.New(2027, 1, 1)

// drafted gives the files of a new site by path.
func drafted(t *testing.T, s Starter) map[string]string {
	t.Helper()
	drafts, err := NewSite(s, newYear)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, d := range drafts {
		if files[d.Path] != "" || d.Append {
			t.Errorf("%s is written twice", d.Path)
		}
		files[d.Path] = string(d.Bytes)
	}
	return files
}

func TestNoSlotIsLeftInANewSite(t *testing.T) {
	for _, s := range []Starter{{}, {Country: `The "X"`, Languages: []string{"fr", "en"}, Repository: "https://git.example/a/b"}} {
		for name, text := range drafted(t, s) {
			if strings.Contains(strings.ReplaceAll(text, "${{", ""), "{{") {
				t.Errorf("%s has an open slot", name)
			}
		}
	}
}

func TestEveryFileOfANewSiteCanBeRead(t *testing.T) {
	for name, text := range drafted(t, Starter{Country: `The "X" \ y`, Ministry: "A\\B \"C\"", Languages: []string{"fr", "en", "uk"}}) {
		if !strings.HasSuffix(name, ".toml") {
			continue
		}
		if _, err := record.Tree([]byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWordsStandInTheLanguagesOfTheSite(t *testing.T) {
	const commitment = "content/plans/sample/commitments/01-sample"
	for _, c := range []struct {
		languages   []string
		own         string // in the record's own file
		translation string
		marked      bool
	}{
		{[]string{"en"}, "Publish every", "", false},
		{[]string{"fr"}, "Publier tous", "", false},
		{[]string{"en", "fr"}, "Publish every", ".fr.md", false},
		{[]string{"fr", "en"}, "Publier tous", ".en.md", false},
		{[]string{"fr-CA", "en"}, "Publier tous", ".en.md", false},
		{[]string{"sw"}, "Publish every", "", false},
		{[]string{"sw", "en"}, "Publish every", "", true},
		{[]string{"sw", "fr", "en"}, "Publish every", ".fr.md", true},
	} {
		files := drafted(t, Starter{Languages: c.languages})
		own := files[commitment+".md"]
		if !strings.Contains(own, c.own) || !strings.Contains(own, "due = 2026-12-31") || strings.Contains(own, "language = \"en\"") != c.marked {
			t.Errorf("%v: the record is\n%s", c.languages, own)
		}
		var there []string
		for name := range files {
			if rest, ok := strings.CutPrefix(name, commitment); ok && rest != ".md" {
				there = append(there, rest)
			}
		}
		if strings.Join(there, " ") != c.translation {
			t.Errorf("%v: translations are %v", c.languages, there)
		}
		if t2 := files[commitment+c.translation]; c.translation != "" && (strings.Contains(t2, "due") || !strings.Contains(t2, `[milestone."1.2"]`)) {
			t.Errorf("%v: the translation is\n%s", c.languages, t2)
		}
	}
}

// jobs takes a workflow apart by its indentation: the lines below each key of
// two blanks under "jobs:", and everything before.
func jobs(workflow string) (head []string, jobs map[string][]string) {
	jobs = map[string][]string{}
	job, inJobs := "", false
	for line := range strings.Lines(workflow) {
		line = strings.TrimRight(line, "\n")
		text := strings.TrimSpace(line)
		indent := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
		case line == "jobs:":
			inJobs = true
		case inJobs && indent == 2:
			job = strings.TrimSuffix(text, ":")
		case inJobs:
			text, _, _ = strings.Cut(text, " # ")
			jobs[job] = append(jobs[job], strings.TrimSpace(strings.TrimPrefix(text, "- ")))
		default:
			head = append(head, text)
		}
	}
	return head, jobs
}

func TestTheWorkflowKeepsItsPromises(t *testing.T) {
	workflow := drafted(t, Starter{Version: "v1.2.3"})[".github/workflows/site.yml"]
	if strings.Contains(workflow, "\t") || strings.Contains(workflow, "pull_request_target") || strings.Contains(workflow, "secrets.") {
		t.Error("tabs, the rights of a pull request's target, or secrets")
	}
	head, jobs := jobs(workflow)
	for _, want := range []string{"push:", "branches: [main]", "pull_request:", "schedule:", `- cron: "23 2 * * *"`, "workflow_dispatch:", "contents: read",
		"OGPRESS: github.com/ogpress/ogpress/cmd/ogpress@v1.2.3"} {
		if !slices.Contains(head, want) {
			t.Errorf("the head lacks %q", want)
		}
	}
	for job, wants := range map[string][]string{
		"check": {"if: github.event_name == 'pull_request'", "fetch-depth: 0", "persist-credentials: false", `run: go install "$OGPRESS"`, "run: ogpress check"},
		"build": {"if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'", "fetch-depth: 0", "persist-credentials: false",
			"contents: read", "pages: read", `run: go install "$OGPRESS"`, "id: pages", `run: ogpress build --base-url "$BASE_URL"`,
			"BASE_URL: ${{ steps.pages.outputs.base_url }}", "path: public", "include-hidden-files: true"},
		"deploy": {"needs: build", "pages: write", "id-token: write", "name: github-pages", "cancel-in-progress: false"},
	} {
		for _, want := range append(wants, "timeout-minutes: 15") {
			if !slices.Contains(jobs[job], want) {
				t.Errorf("%s lacks %q", job, want)
			}
		}
	}
	if len(jobs) != 3 {
		t.Errorf("there are %d jobs", len(jobs))
	}
	checkRights(t, jobs)
}

// checkRights makes sure that only the deployment may write, and that only the
// host's own actions run.
func checkRights(t *testing.T, jobs map[string][]string) {
	t.Helper()
	allowed := []string{"actions/checkout@v7", "actions/setup-go@v7", "actions/configure-pages@v6", "actions/upload-pages-artifact@v5", "actions/deploy-pages@v5"}
	for job, lines := range jobs {
		for _, line := range lines {
			if strings.HasSuffix(line, ": write") && job != "deploy" {
				t.Errorf("%s may %s", job, line)
			}
			if action, uses := strings.CutPrefix(line, "uses: "); uses && !slices.Contains(allowed, action) {
				t.Errorf("%s uses %s", job, action)
			}
			if strings.HasPrefix(line, "run: ") && strings.Contains(line, "${{") {
				t.Errorf("%s puts what others say into a command: %s", job, line)
			}
		}
	}
}

func TestAFolderThatHasOneOfTheFilesStaysAsItIs(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := root.WriteFile("README.md", []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	drafts, err := NewSite(Starter{}, newYear)
	if err != nil {
		t.Fatal(err)
	}
	if err := WriteSite(root, drafts); err == nil || !strings.Contains(err.Error(), "README.md") {
		t.Errorf("said is %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("written were %v", entries)
	}
}

func TestWordsAndFactsAreTakenApartByTable(t *testing.T) {
	const own = "+++\n# Said.\ntitle = \"A\"\ndue = 1\n\n[milestone.\"1\"]\n# One.\n# yes | no\ntitle = \"B\"\n\n[milestone.\"2\"]\ndue = 2\n+++\n\nBody.\n"
	french := words{"fr", map[string]any{"sample": "⟨Exemple⟩", "x.md": map[string]any{
		"title": "C", "milestone.1.title": "D", "body": "Corps.\n", "why": map[string]any{"title": "Dit.", "milestone.1.title": "Un."},
	}}}
	if diff := cmp.Diff("+++\n# Dit.\ntitle = \"C\"\ndue = 1\n\n[milestone.\"1\"]\n# Un.\n# yes | no\ntitle = \"D\"\n\n[milestone.\"2\"]\ndue = 2\n+++\n\n⟨Exemple⟩\n\nCorps.\n",
		french.whole("x.md", own)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("+++\ntitle = \"C\"\n\n[milestone.\"1\"]\ntitle = \"D\"\n+++\n\n⟨Exemple⟩\n\nCorps.\n", french.only("x.md", own, words{})); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("+++\ntitle = \"A\"\n\n[milestone.\"1\"]\ntitle = \"B\"\n+++\n\nBody.\n", words{lang: "en"}.only("x.md", own, french)); diff != "" {
		t.Error(diff)
	}
}
