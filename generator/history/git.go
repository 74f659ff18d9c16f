package history

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A repository comes from anyone, and its configuration can name programs. So
// git gets no variables but these, no pager, no hook, no monitor, no signature
// check, no filter, no transport to fetch what a partial clone lacks, and no
// say over what is printed.
var arguments = []string{
	"--no-pager", "--no-optional-locks",
	"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-c", "core.pager=cat",
	"-c", "core.alternateRefsCommand=", "-c", "core.attributesFile=" + os.DevNull,
	"-c", "protocol.allow=never", "-c", "credential.helper=", "-c", "core.askPass=",
	"-c", "diff.external=", "-c", "diff.orderFile=" + os.DevNull, "-c", "log.showSignature=false",
	"-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "log.mailmap=false",
	"log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--no-mailmap",
	"--no-diff-merges", "--encoding=UTF-8", "--relative", "-z", "--name-status", "--find-renames", "-l200",
	"--decorate=full", "--decorate-refs-exclude=*", "--format=" + format, "HEAD", "--",
}

// kept are the variables that git may see: where programs and the user's own
// settings lie.
var kept = []string{"PATH", "HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "XDG_CONFIG_HOME", "SystemRoot", "TMPDIR", "TEMP", "TMP"}

func environment() []string {
	env := []string{
		"LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_PAGER=cat",
		"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=", "GIT_NO_REPLACE_OBJECTS=1", "GIT_ATTR_NOSYSTEM=1",
	}
	for _, name := range kept {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// ask runs git and reads what it says while it says it.
func (h *History) ask(ctx context.Context, dir string, o Options) {
	program := o.Git
	if program == "" {
		program = "git"
	}
	cmd := exec.CommandContext(ctx, program, arguments...)
	cmd.Dir, cmd.Env, cmd.WaitDelay = dir, environment(), time.Second
	var said saying
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		h.fail(err, "")
		return
	}
	sum := sha256.New()
	read := h.read(io.TeeReader(out, sum), strings.TrimSuffix(o.Folder, "/")+"/")
	if read != nil {
		_ = cmd.Process.Kill() // it would wait for us to read on
	}
	if err := cmd.Wait(); err != nil || read != nil {
		h.fail(errors.Join(read, err), said.String())
		return
	}
	h.Sum = [sha256.Size]byte(sum.Sum(nil))
}

// fail says why git witnesses nothing. What it said until then is forgotten.
func (h *History) fail(err error, said string) {
	*h = History{Reason: Failed, Detail: said, files: map[string]*file{}}
	switch {
	case errors.Is(err, exec.ErrNotFound):
		h.Reason, h.Detail = NoGit, ""
	case strings.Contains(said, "not a git repository"):
		h.Reason, h.Detail = NoRepository, ""
	case strings.Contains(said, "bad revision 'HEAD'"), strings.Contains(said, "does not have any commits"):
		h.Reason, h.Detail = NoCommits, ""
	case said == "":
		h.Detail = plain(err.Error())
	}
}

// saying keeps the first words of a complaint.
type saying struct{ bytes.Buffer }

func (s *saying) Write(p []byte) (int, error) {
	if room := 1000 - s.Len(); room > 0 {
		s.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (s *saying) String() string {
	line, _, _ := strings.Cut(strings.TrimSpace(s.Buffer.String()), "\n")
	return plain(line)
}
