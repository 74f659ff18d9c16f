package generator_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator"
)

// kept puts the small site with a repository of its own into a folder.
func kept(t *testing.T, repository string) string {
	t.Helper()
	dir := copied(t, small)
	name := filepath.Join(dir, "content", "site.toml")
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(string(src), "[repository]")
	if err := os.WriteFile(name, []byte(text+"\n[repository]\n"+repository), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"}, args...)...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GIT_AUTHOR_DATE=2026-05-04T12:00:00Z", "GIT_COMMITTER_DATE=2026-05-04T12:00:00Z")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func pages(files map[string]string) map[string]string {
	all := map[string]string{}
	for p, text := range files {
		if strings.HasSuffix(p, ".html") && !strings.Contains(text, `http-equiv="refresh"`) && !strings.Contains(text, "http-equiv=refresh") {
			all[p] = text
		}
	}
	return all
}

const official = "official = \"https://github.com/velmora/ogp\"\n"

func TestAForkSaysSoOnEveryPageAndStaysOutOfSearchEngines(t *testing.T) {
	dir := kept(t, "url = \"https://github.com/watch/ogp\"\n"+official)
	for p, text := range pages(built(t, generator.Options{Source: dir, On: day, Out: filepath.Join(t.TempDir(), "public")})) {
		if !strings.Contains(text, "github.com/velmora/ogp") || !strings.Contains(text, `class="fork`) && !strings.Contains(text, "class=fork") {
			t.Errorf("%s does not say that it is a copy", p)
		}
		if !strings.Contains(text, "noindex") {
			t.Errorf("%s invites search engines", p)
		}
	}
	indexed := kept(t, "url = \"https://github.com/watch/ogp\"\nindex = true\n"+official)
	if text := built(t, generator.Options{Source: indexed, On: day})["index.html"]; strings.Contains(text, "noindex") || !strings.Contains(text, "github.com/velmora/ogp") {
		t.Error("a fork that wants to be found is not, or hides what it is")
	}
}

func TestTheOfficialSiteIsNoForkHoweverItsAddressIsWritten(t *testing.T) {
	for _, url := range []string{"https://github.com/velmora/ogp", "https://github.com/Velmora/ogp.git", "https://github.com/velmora/ogp/"} {
		dir := kept(t, "url = \""+url+"\"\n"+official)
		if text := built(t, generator.Options{Source: dir, On: day})["index.html"]; strings.Contains(text, "noindex") || strings.Contains(text, "class=\"fork") {
			t.Errorf("%s is taken for a fork", url)
		}
	}
}

func TestACopyThatIsBuiltElsewhereIsAForkAlthoughNobodyChangedItsSettings(t *testing.T) {
	dir := kept(t, "url = \"https://github.com/velmora/ogp\"\n"+official)
	same := built(t, generator.Options{Source: dir, On: day, Repository: "https://github.com/Velmora/OGP", Out: filepath.Join(t.TempDir(), "public")})
	files := built(t, generator.Options{Source: dir, On: day, Repository: "https://github.com/watch/ogp"})
	text := files["index.html"]
	for p := range files {
		if _, there := same[p]; there && strings.HasPrefix(p, "assets/") && strings.HasSuffix(p, ".css") {
			t.Error("it has the colours of the official site")
		}
	}
	if !strings.Contains(text, "noindex") || !strings.Contains(text, "https://github.com/watch/ogp") {
		t.Error("it passes for the official site")
	}
}

func TestPagesLeadToTheirSourceAndToTheCommitAndItsDay(t *testing.T) {
	dir := kept(t, "url = \"https://github.com/velmora/ogp\"\nbranch = \"trunk\"\n"+official)
	git(t, dir, "init", "-q")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-q", "-m", "First")
	files := built(t, generator.Options{Source: dir, On: day})
	home := files["index.html"]
	for _, want := range []string{"https://github.com/velmora/ogp/commit/", "4 May 2026", "2026-05-04"} {
		if !strings.Contains(home, want) {
			t.Errorf("the footer lacks %s", want)
		}
	}
	c, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for id, e := range c.Site.ByID {
		r := e.Rec()
		text, ok := files[strings.TrimPrefix(r.Address, "/")+"index.html"]
		if !ok {
			continue
		}
		for _, want := range []string{"/edit/trunk/" + r.File, "/commits/trunk/" + r.File, "/issues/new"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no link to %s", id, want)
			}
		}
	}
}

func TestAHistoryThatWasCutOffTellsNoDayAndSaysWhy(t *testing.T) {
	origin := kept(t, "url = \"https://github.com/velmora/ogp\"\n"+official)
	git(t, origin, "init", "-q")
	git(t, origin, "add", ".")
	git(t, origin, "commit", "-q", "-m", "First")
	git(t, origin, "commit", "-q", "--allow-empty", "-m", "Second")
	dir := filepath.Join(t.TempDir(), "clone")
	git(t, filepath.Dir(dir), "clone", "-q", "--depth", "1", "file://"+origin, dir)
	c, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if why := c.Account().NoDays; !strings.Contains(why, "fetch-depth: 0") {
		t.Errorf("said is %q", why)
	}
	home := built(t, generator.Options{Source: dir, On: day})["index.html"]
	if strings.Contains(home, "4 May 2026") || !strings.Contains(home, "/commit/") {
		t.Error("the footer tells a day of a history that was cut off")
	}
}

func TestASampleMayVanishAndARecordMayNot(t *testing.T) {
	dir := kept(t, "url = \"https://github.com/velmora/ogp\"\n"+official)
	for _, name := range []string{"about/sample-page.md", "about/real-page.md"} {
		if err := os.MkdirAll(filepath.Join(dir, "content", "about"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "content", name), []byte("+++\ntitle = \"A\"\npublished = 2026-01-01\n+++\n\nWords.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git(t, dir, "init", "-q")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-q", "-m", "First")
	for _, name := range []string{"about/sample-page.md", "about/real-page.md"} {
		if err := os.Remove(filepath.Join(dir, "content", name)); err != nil {
			t.Fatal(err)
		}
	}
	c, err := generator.Load(context.Background(), generator.Options{Source: dir, On: day})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var gone []string
	for _, p := range c.Problems {
		if p.Code == "vanished-page" {
			gone = append(gone, p.File)
		}
	}
	if len(gone) != 1 || !strings.HasSuffix(gone[0], "real-page.md") {
		t.Errorf("missed are %v", gone)
	}
}
