//go:build unix

package publish

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests here run this test binary again as a process of its own, which
// publishes one version of a site and can be killed, starved or deprived.
const (
	childFolder  = "OGPRESS_TEST_CHILD_FOLDER"
	childVersion = "OGPRESS_TEST_CHILD_VERSION"
	childLimit   = "OGPRESS_TEST_CHILD_LIMIT" // bytes of the largest file it may write
	childUmask   = "OGPRESS_TEST_CHILD_UMASK"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childFolder); dir != "" {
		os.Exit(child(dir))
	}
	os.Exit(m.Run())
}

func child(dir string) int {
	version, _ := strconv.Atoi(os.Getenv(childVersion))
	if limit, err := strconv.ParseUint(os.Getenv(childLimit), 10, 64); err == nil {
		signal.Ignore(syscall.SIGXFSZ) // so that a write fails, as it does on a full disk
		lim := syscall.Rlimit{Cur: limit, Max: limit}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &lim); err != nil {
			panic(err)
		}
	}
	if mask, err := strconv.ParseInt(os.Getenv(childUmask), 8, 32); err == nil {
		syscall.Umask(int(mask))
	}
	if _, err := Site(context.Background(), dir, site(versionOf(version)), Options{}); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// versionOf gives 150 files, a third of which exist only in every third
// version, some as files where others have folders.
func versionOf(v int) map[string]string {
	files := map[string]string{"turn/" + strconv.Itoa(v%3): "x\n"}
	if v%2 == 0 {
		files["bend"] = textOf("bend", v)
	} else {
		files["bend/index.html"] = textOf("bend/index.html", v)
	}
	for i := range 150 {
		p := fmt.Sprintf("part%d/page%d/index.html", i%7, i)
		if i%3 == 0 {
			p = fmt.Sprintf("part%d/only%d/page%d.html", i%7, v%3, i)
		}
		files[p] = textOf(p, v)
	}
	return files
}

// textOf says at its beginning and its end what it is, and is longer than a page.
func textOf(path string, v int) string {
	mark := fmt.Sprintf("%s in version %d\n", path, v)
	return mark + strings.Repeat(".", 9000+v%5) + "\n" + mark
}

func childOf(dir string, v int, env ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), append(env, childFolder+"="+dir, childVersion+"="+strconv.Itoa(v))...)
	return cmd
}

func TestABuildKilledAtAnyMomentLeavesWholeFilesAndTheNextMendsTheRest(t *testing.T) {
	rounds := 120
	if testing.Short() {
		rounds = 20
	}
	dir := filepath.Join(t.TempDir(), "public")
	random := rand.New(rand.NewPCG(1, 2))
	killed := 0
	for v := range rounds {
		cmd := childOf(dir, v)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(30_000)) * time.Microsecond)
		cmd.Process.Kill()
		if cmd.Wait() != nil {
			killed++
		}
		if _, err := os.Stat(dir); err == nil {
			wholeFiles(t, dir, v)
		}
		if v%10 == 9 {
			report := publish(t, dir, versionOf(v+1000))
			same(t, "files after mending", versionOf(v+1000), tree(t, dir))
			if len(report.Kept)+len(report.Replaced) > 0 {
				t.Fatalf("its own files were taken for changed: %+v", report)
			}
		}
		if t.Failed() {
			t.Fatalf("in round %d", v)
		}
	}
	if killed < rounds/4 {
		t.Errorf("only %d of %d builds were killed in time", killed, rounds)
	}
}

// wholeFiles fails for every file that is not exactly that of some version.
func wholeFiles(t *testing.T, dir string, newest int) {
	t.Helper()
	for p, text := range tree(t, dir) {
		if strings.HasSuffix(p, "/") || strings.HasPrefix(p, "turn/") {
			continue
		}
		var v int
		if _, err := fmt.Sscanf(strings.TrimPrefix(text, p), " in version %d", &v); err != nil || text != textOf(p, v) {
			t.Errorf("%s is torn: %.60q", p, text)
		}
	}
}

func TestADiskThatIsFullIsSaidAndChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, lay := range []func(){func() {}, func() { publish(t, dir, versionOf(1)) }} {
		lay()
		var before map[string]string
		if _, err := os.Stat(dir); err == nil {
			before = tree(t, dir)
		}
		for _, limit := range []string{"0", "5000"} {
			out, err := childOf(dir, 2, childLimit+"="+limit).CombinedOutput()
			if err == nil || !strings.HasPrefix(string(out), string(DiskFull)) {
				t.Errorf("limit %s: %v, %.300s", limit, err, out)
			}
		}
		if _, err := os.Stat(dir); err != nil {
			continue // a new folder, and it is gone again
		}
		same(t, "files", before, tree(t, dir))
		if left, _ := filepath.Glob(filepath.Join(dir, hidden, "*")); len(left) != 1 {
			t.Errorf("left behind: %v", left)
		}
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	top := t.TempDir()
	os.Chmod(top, 0o755)
	os.Chmod(filepath.Dir(top), 0o755)
	dir := filepath.Join(top, "public")
	publish(t, dir, versionOf(1))
	os.Chmod(dir, 0o555)
	defer os.Chmod(dir, 0o755)
	os.Chmod(filepath.Join(dir, hidden), 0o555)
	cmd := childOf(dir, 2)
	if os.Geteuid() == 0 { // who may write everywhere, and so becomes nobody
		binary := filepath.Join(t.TempDir(), "publish.test")
		data, err := os.ReadFile(os.Args[0])
		if err != nil || os.WriteFile(binary, data, 0o755) != nil {
			t.Fatal("cannot copy the test binary", err)
		}
		for p := filepath.Dir(binary); p != os.TempDir() && p != "/"; p = filepath.Dir(p) {
			os.Chmod(p, 0o755)
		}
		cmd.Path = binary
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.HasPrefix(string(out), string(NotWritable)) {
		t.Errorf("%v, %.300s", err, out)
	}
	same(t, "files", versionOf(1), tree(t, dir))
}

func TestModesDoNotDependOnTheUmask(t *testing.T) {
	for _, mask := range []string{"000", "077"} {
		dir := filepath.Join(t.TempDir(), "public")
		if out, err := childOf(dir, 1, childUmask+"="+mask).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		filepath.Walk(dir, func(p string, info os.FileInfo, err error) error {
			want := os.FileMode(0o644)
			if info.IsDir() {
				want = 0o755
			}
			if info.Mode().Perm() != want {
				t.Errorf("umask %s: %s is %v, want %v", mask, p, info.Mode().Perm(), want)
			}
			return err
		})
	}
}
