package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata/script are the manual of the command line: each is a
// promise, and its name is the command and what is promised. Besides
// testscript's own commands they have
//
//	site DIR                   lay down the small site of testdata/site
//	exits STATUS PROGRAM …     run a program that must end with the status
//	swap FILE OLD NEW          replace text in a file; OLD must be there once
//	port NAME                  put a free port into a variable
//	get URL TEXT               ask until the answer holds a text, for ten seconds
//	same DIR DIR               compare two folders, names and bytes
//	untouched DIR              fail where a file was touched since this was asked last
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ogpress": main})
}

func TestTheManual(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			here, err := os.Getwd()
			e.Setenv("SITE", filepath.Join(here, "testdata", "site"))
			e.Setenv("SOURCE_DATE_EPOCH", "1795219200") // 2026-11-21
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"site": site, "exits": exits, "swap": swap, "port": port, "get": get, "untouched": untouched, "same": same,
		},
	})
}

func site(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(ts.Getenv("SITE"))))
}

func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	ts.Logf("[stdout]\n%s[stderr]\n%s", ts.ReadFile("stdout"), ts.ReadFile("stderr"))
	if got != want {
		ts.Fatalf("ended with %d, not %d", got, want)
	}
}

func swap(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[0])
	if strings.Count(text, args[1]) != 1 {
		ts.Fatalf("%s has %q %d times", args[0], args[1], strings.Count(text, args[1]))
	}
	file := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(file+".tmp", []byte(strings.Replace(text, args[1], args[2], 1)), 0o644))
	ts.Check(os.Rename(file+".tmp", file))
}

func port(ts *testscript.TestScript, _ bool, args []string) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv(args[0], strconv.Itoa(listener.Addr().(*net.TCPAddr).Port))
	ts.Check(listener.Close())
}

// get asks again and again: a program in the background needs a moment.
func get(ts *testscript.TestScript, neg bool, args []string) {
	last := ""
	for range 200 {
		if last = answer(args[0]); regexp.MustCompile(args[1]).MatchString(last) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s never answered with %q, but with\n%s", args[0], args[1], last)
}

func answer(url string) string {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err.Error()
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		return err.Error()
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	return fmt.Sprintf("%s\n%s\n%v", got.Status, body, err)
}

// untouched compares the times of files with those of the call before.
func untouched(ts *testscript.TestScript, _ bool, args []string) {
	var now strings.Builder
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && !d.IsDir() {
			fmt.Fprintf(&now, "%s %v %v\n", p, info.ModTime().UnixNano(), info.Size())
		}
		return err
	}))
	name := "UNTOUCHED_" + args[0]
	if before := ts.Getenv(name); before != "" && before != now.String() {
		ts.Fatalf("files were touched:\n%s\n%s", before, now.String())
	}
	ts.Setenv(name, now.String())
}

// same compares two folders file by file.
func same(ts *testscript.TestScript, _ bool, args []string) {
	a, b := contents(ts, args[0]), contents(ts, args[1])
	for name, text := range a {
		if other, ok := b[name]; !ok || other != text {
			ts.Fatalf("%s differs, or is missing in %s", name, args[1])
		}
	}
	if len(a) != len(b) || len(a) < 100 {
		ts.Fatalf("%s has %d files, %s has %d", args[0], len(a), args[1], len(b))
	}
}

func contents(ts *testscript.TestScript, dir string) map[string]string {
	all := map[string]string{}
	dir = ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		all[strings.TrimPrefix(p, dir)] = string(data)
		return err
	}))
	return all
}
