//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// contender is a program and what it is to make.
type contender struct {
	name    string
	build   []string
	serve   []string // without the port, which is the last argument; nil: not asked
	out     string   // where the build leaves the site
	saved   string   // the file of the record that is changed
	against int      // the contender that its figures are divided by; its own: none
	search  []string // what makes the search index afterwards, where another program does
}

// field is the folder of one comparison: the same records for everybody.
type field struct {
	root       string
	contenders []contender
}

// newField writes n records to a new folder, and says who is to build them:
// OGPress, and unless alone every other program that is there.
func newField(program string, n int, seed uint64, alone bool) (*field, error) {
	root, err := os.MkdirTemp("", "ogpress-bench-")
	if err != nil {
		return nil, err
	}
	f := &field{root: root}
	if err := f.write(n, seed); err != nil {
		return nil, err
	}
	hugo, err := exec.LookPath("hugo")
	alone = alone || err != nil
	f.add("OGPress, two languages", f.ogpress(program, "both"), 0)
	if !alone {
		f.add("Hugo, every page in both", f.hugo(hugo, "every"), 0)
		f.add("Hugo, what is written", f.hugo(hugo, "written"), 0)
	}
	one := len(f.contenders)
	f.add("OGPress, one language", f.ogpress(program, "one"), one)
	if !alone {
		f.add("Hugo, one language", f.hugo(hugo, "one"), one)
	}
	return f, nil
}

func (f *field) add(name string, c contender, against int) {
	c.name, c.against = name, against
	f.contenders = append(f.contenders, c)
}

// write has a process of its own make the records: a child is charged with the
// memory that its parent had when it began, so that this program must stay small.
func (f *field) write(n int, seed uint64) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	_, err = timed(nil, self, "corpus", "-n", strconv.Itoa(n), "-seed", strconv.FormatUint(seed, 10), f.root)
	return err
}

func (f *field) ogpress(program, languages string) contender {
	source := filepath.Join(f.root, languages)
	return contender{
		build: []string{program, "build", "-s", source, "--on", lastDay, "-q"},
		serve: []string{program, "serve", "-s", source, "--on", lastDay, "-q", "-p"},
		out:   filepath.Join(source, "public"),
		saved: filepath.Join(source, "content", savedRecord+".md"),
	}
}

func (f *field) hugo(program, pages string) contender {
	source, out := filepath.Join(f.root, "hugo"), filepath.Join(f.root, "public-"+pages)
	settings := fmt.Sprintf("hugo.toml,%s.toml", pages)
	c := contender{
		build: []string{program, "--source", source, "--config", settings, "--destination", out, "--minify", "--quiet"},
		serve: []string{program, "server", "--source", source, "--config", settings, "--bind", "127.0.0.1", "--port"},
		out:   out,
		saved: filepath.Join(source, "content", "en", savedRecord+".md"),
	}
	if pagefind, err := exec.LookPath("pagefind"); err == nil {
		c.search = []string{pagefind, "--site", out}
	}
	return c
}

// environment keeps what programs remember from one build to the next in the field.
func (f *field) environment() []string {
	return []string{"HUGO_CACHEDIR=" + filepath.Join(f.root, "cache"), "HUGO_RESOURCEDIR=" + filepath.Join(f.root, "resources")}
}

// change adds a sentence to the same record of everybody.
func (f *field) change() error {
	changed := map[string]bool{}
	for _, c := range f.contenders {
		if changed[c.saved] {
			continue
		}
		changed[c.saved] = true
		text, err := os.ReadFile(c.saved)
		if err != nil {
			return err
		}
		if err := os.WriteFile(c.saved, append(text, "\nOne more sentence.\n"...), 0o644); err != nil {
			return err
		}
	}
	return nil
}
