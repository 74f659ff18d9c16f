package history

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/ogpress/ogpress/generator/calendar"
)

// repository is a real one, small, in a folder of its own.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	r := repository{t, t.TempDir()}
	r.git("2026-01-01", "init", "-q", "-b", "main")
	return r
}

// git runs git as if on that day.
func (r repository) git(day string, args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	cmd.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + r.dir, "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example", "GIT_COMMITTER_NAME=C", "GIT_COMMITTER_EMAIL=c@example",
		"GIT_AUTHOR_DATE=2001-01-01T00:00:00+0000", "GIT_COMMITTER_DATE=" + day + "T23:30:00-0500",
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %q: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repository) write(path, words string) {
	r.t.Helper()
	full := filepath.Join(r.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(words), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r repository) commit(day, subject string) {
	r.t.Helper()
	r.git(day, "add", "-A")
	r.git(day, "commit", "-q", "--allow-empty", "-m", subject)
}

func read(t *testing.T, dir string) *History {
	t.Helper()
	h, err := Read(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func day(s string) calendar.Date {
	d, _ := calendar.ParseDate(s)
	return d
}

func TestDaysAreThoseOfTheFirstAndTheLastCommitInTheCommittersZone(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "1")
	r.write("README.md", "1")
	r.commit("2026-02-01", "First")
	r.write("content/b ü\".md", "other words")
	r.commit("2026-02-02", "Second")
	r.write("content/a.md", "2")
	r.commit("2026-03-03", "Third")
	h := read(t, r.dir)
	if !h.Known() {
		t.Fatalf("not known: %s %s", h.Reason, h.Detail)
	}
	want := Commit{Hash: r.git("2026-01-01", "rev-parse", "HEAD"), Day: day("2026-03-03"), Subject: "Third"}
	if diff := cmp.Diff(want, h.Head); diff != "" {
		t.Error(diff)
	}
	for path, want := range map[string]Days{
		"content/a.md":      {day("2026-02-01"), day("2026-03-03")},
		"content/b ü\".md":  {day("2026-02-02"), day("2026-02-02")},
		"content/absent.md": {},
		"README.md":         {},
	} {
		if got, ok := h.Of(path); got != want || ok != (want != Days{}) {
			t.Errorf("%s: %v %v, want %v", path, got, ok, want)
		}
	}
}

func TestWhatIsGoneSaysWhenAndWhyAndWhereTo(t *testing.T) {
	r := newRepository(t)
	for _, name := range []string{"gone", "moved", "back", "stays", "deleted-today"} {
		r.write("content/"+name+".md", strings.Repeat(name+" has words of its own\n", 9))
	}
	r.write("other.md", "1")
	r.commit("2026-02-01", "First")
	r.git("2026-02-02", "rm", "-q", "content/gone.md", "content/back.md", "other.md")
	r.commit("2026-02-02", "Withdrawn:\u202e it named\x07 a person")
	r.git("2026-02-03", "mv", "content/moved.md", "content/new.md")
	r.write("content/back.md", "again")
	r.commit("2026-02-03", "Tidy up")
	if err := os.Remove(filepath.Join(r.dir, "content", "deleted-today.md")); err != nil {
		t.Fatal(err)
	}
	got := read(t, r.dir).Gone(func(path string) bool {
		_, err := os.Lstat(filepath.Join(r.dir, filepath.FromSlash(path)))
		return err == nil
	})
	for i := range got {
		got[i].Removed.Hash = ""
	}
	want := []Gone{
		{Path: "content/deleted-today.md"},
		{Path: "content/gone.md", Removed: Commit{Day: day("2026-02-02"), Subject: "Withdrawn: it named a person"}},
		{Path: "content/moved.md", MayBe: "content/new.md", Removed: Commit{Day: day("2026-02-03"), Subject: "Tidy up"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWorkOnBranchesCounts(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "1")
	r.commit("2026-02-01", "First")
	r.git("2026-02-01", "switch", "-q", "-c", "side")
	r.write("content/b.md", "1")
	r.commit("2026-02-05", "Side")
	r.git("2026-02-05", "switch", "-q", "main")
	r.write("content/a.md", "2")
	r.commit("2026-02-07", "Main")
	r.git("2026-02-09", "merge", "-q", "--no-ff", "-m", "Merge", "side")
	h := read(t, r.dir)
	if got, _ := h.Of("content/b.md"); got != (Days{day("2026-02-05"), day("2026-02-05")}) {
		t.Errorf("the side branch's file has days %v", got)
	}
	if h.Head.Subject != "Merge" || len(h.Gone(nil)) > 0 {
		t.Errorf("%+v, gone %v", h.Head, h.Gone(nil))
	}
}

func TestASiteMayLieInAFolderOfItsRepository(t *testing.T) {
	r := newRepository(t)
	r.write("ministry/site/content/a.md", "1")
	r.write("content/a.md", "1")
	r.commit("2026-02-01", "First")
	r.write("content/a.md", "2")
	r.commit("2026-02-02", "Not the site")
	h := read(t, filepath.Join(r.dir, "ministry", "site"))
	if got, _ := h.Of("content/a.md"); got.Last != day("2026-02-01") || h.Head.Day != day("2026-02-02") {
		t.Errorf("%v, head %+v", got, h.Head)
	}
}

func TestWhereGitWitnessesNothingTheBuildGoesOn(t *testing.T) {
	r := newRepository(t)
	if h := read(t, r.dir); h.Reason != NoCommits {
		t.Errorf("without commits: %q %s", h.Reason, h.Detail)
	}
	if h := read(t, t.TempDir()); h.Reason != NoRepository {
		t.Errorf("without a repository: %q %s", h.Reason, h.Detail)
	}
	if h, err := Read(context.Background(), r.dir, Options{Git: "no-such-git"}); err != nil || h.Reason != NoGit {
		t.Errorf("without git: %+v %v", h, err)
	}
	if h := read(t, filepath.Join(r.dir, "absent")); h.Known() {
		t.Error("a folder that is not there has a history")
	}
	r.write(".git/HEAD", "rubbish")
	if h := read(t, r.dir); h.Known() {
		t.Error("a broken repository has a history")
	}
	if _, ok := (&History{Reason: NoGit}).Of("content/a.md"); ok {
		t.Error("days out of nothing")
	}
}

func TestAShallowCloneKnowsNoDaysButWhatVanished(t *testing.T) {
	r := newRepository(t)
	for i := range 4 {
		r.write(fmt.Sprintf("content/%d.md", i), fmt.Sprint("words ", i))
		r.commit(fmt.Sprintf("2026-02-0%d", i+1), "More")
	}
	r.git("2026-02-06", "rm", "-q", "content/0.md")
	r.commit("2026-02-06", "Less")
	clone := filepath.Join(t.TempDir(), "clone")
	r.git("2026-02-07", "clone", "-q", "--depth=2", "file://"+r.dir, clone)
	h := read(t, clone)
	if h.Reason != Shallow || h.Head.Subject != "Less" {
		t.Fatalf("%q %+v", h.Reason, h.Head)
	}
	if d, ok := h.Of("content/3.md"); ok {
		t.Errorf("days %v", d)
	}
	if gone := h.Gone(nil); len(gone) != 1 || gone[0].Path != "content/0.md" {
		t.Errorf("%+v", gone)
	}
}

func TestABranchCalledGraftedIsNoShallowClone(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "1")
	r.commit("2026-02-01", "First")
	r.git("2026-02-01", "branch", "grafted")
	r.git("2026-02-01", "tag", "-a", "-m", "x", "shallow")
	if h := read(t, r.dir); !h.Known() {
		t.Error(h.Reason)
	}
}

func TestCancellingIsTheOnlyError(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, t.TempDir(), Options{}); err != context.Canceled {
		t.Error(err)
	}
}

// TestAHostileRepositoryRunsNothing gives git every program to run that its
// configuration knows, each of which would leave a mark.
func TestAHostileRepositoryRunsNothing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the trap is a shell script")
	}
	r := newRepository(t)
	r.write("content/a.md", "1")
	r.write(".gitattributes", "* filter=trap diff=trap merge=trap\n")
	r.commit("2026-02-01", "First")
	r.write("content/a.md", "2")
	r.commit("2026-02-02", "Second")
	mark := filepath.Join(t.TempDir(), "mark")
	trap := filepath.Join(t.TempDir(), "trap")
	if err := os.WriteFile(trap, []byte("#!/bin/sh\necho \"$@\" >> "+mark+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{
		"core.fsmonitor", "core.pager", "pager.log", "core.editor", "core.sshCommand", "core.gitProxy", "core.askPass",
		"core.alternateRefsCommand", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean",
		"filter.trap.smudge", "filter.trap.process", "merge.trap.driver", "gpg.program", "credential.helper",
		"sequence.editor", "uploadpack.packObjectsHook",
	} {
		r.git("2026-02-02", "config", key, trap)
	}
	for key, value := range map[string]string{
		"log.showSignature": "true", "alias.log": "!" + trap, "log.showRoot": "false", "format.pretty": "%GG", "diff.orderFile": "/absent",
		"core.hooksPath": filepath.Dir(trap), "diff.renames": "copies", "core.quotePath": "true", "color.ui": "always", "log.date": "raw",
		"extensions.partialClone": "origin", "remote.origin.promisor": "true", "remote.origin.url": "ext::" + trap, "protocol.allow": "always", "protocol.ext.allow": "always",
		"log.diffMerges": "first-parent", "diff.relative": "false", "log.decorate": "short", "i18n.logOutputEncoding": "UTF-16",
	} {
		r.git("2026-02-02", "config", key, value)
	}
	t.Setenv("GIT_EXTERNAL_DIFF", trap)
	t.Setenv("GIT_DIR", "/absent")
	t.Setenv("GIT_CONFIG_PARAMETERS", "'core.pager="+trap+"'")
	h := read(t, r.dir)
	if got, _ := h.Of("content/a.md"); got != (Days{day("2026-02-01"), day("2026-02-02")}) {
		t.Errorf("%v; %q %s", got, h.Reason, h.Detail)
	}
	removeObjects(t, r)
	read(t, r.dir) // what is missing must not be fetched
	if ran, err := os.ReadFile(mark); err == nil {
		t.Errorf("ran: %s", ran)
	}
}

// removeObjects makes the repository lack a tree, as a partial clone would.
func removeObjects(t *testing.T, r repository) {
	t.Helper()
	tree := filepath.Join(r.dir, ".git", "objects")
	found, err := filepath.Glob(filepath.Join(tree, "??", "*"))
	if err != nil || len(found) == 0 {
		t.Fatal("no objects", err)
	}
	head, err := os.ReadFile(filepath.Join(r.dir, ".git", "refs", "heads", "main"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		hash := filepath.Base(filepath.Dir(f)) + filepath.Base(f)
		if hash != string(bytes.TrimSpace(head)) {
			_ = os.Remove(f)
		}
	}
}

// TestALongHistoryIsReadWithoutKeepingIt writes many commits by git's own
// stream for imports.
func TestALongHistoryIsReadWithoutKeepingIt(t *testing.T) {
	commits, files := 20_000, 50_000
	if testing.Short() {
		commits, files = 500, 1_000
	}
	r := newRepository(t)
	var b bytes.Buffer
	for i := range commits {
		fmt.Fprintf(&b, "commit refs/heads/main\ncommitter C <c@example> %d +0000\ndata 1\nx\n", 1_700_000_000+i*60)
		for j := i * files / commits; j < (i+1)*files/commits; j++ {
			fmt.Fprintf(&b, "M 100644 inline content/%d/%d.md\ndata 1\nx\n", j/500, j)
		}
		if i == commits-1 {
			b.WriteString("D content/0/0.md\n")
		}
	}
	cmd := exec.Command("git", "fast-import", "--quiet")
	cmd.Dir, cmd.Stdin = r.dir, &b
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	h := read(t, r.dir)
	if !h.Known() || len(h.files) != files {
		t.Fatalf("%q %s: %d files", h.Reason, h.Detail, len(h.files))
	}
	if gone := h.Gone(nil); len(gone) != 1 || gone[0].Path != "content/0/0.md" {
		t.Errorf("gone: %+v", gone)
	}
}
