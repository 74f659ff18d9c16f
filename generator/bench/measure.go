//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// figures are what one run of a program took.
type figures struct {
	wall, processor time.Duration
	peak            int64 // bytes of memory
}

// timed runs a program to its end.
func timed(program string, args ...string) (figures, error) {
	c := exec.Command(program, args...)
	c.Stderr = os.Stderr
	began := time.Now()
	err := c.Run()
	f := figures{wall: time.Since(began)}
	if c.ProcessState != nil {
		f.processor = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		if use, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
			f.peak = use.Maxrss << 10
		}
	}
	return f, err
}

// measure builds n records with a program: from nothing, again with nothing
// changed, and with one record changed.
func measure(program string, n int, seed uint64) error {
	source, err := os.MkdirTemp("", "ogpress-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(source)
	if err := newCorpus(seed, folder{source, true}).all(n); err != nil {
		return err
	}
	for _, step := range []struct {
		name   string
		change func(string) error
	}{{"cold", nil}, {"unchanged", nil}, {"one changed", touchOne}} {
		if step.change != nil {
			if err := step.change(source); err != nil {
				return err
			}
		}
		f, err := timed(program, "build", "-s", source, "--on", lastDay, "-q")
		if err != nil {
			return err
		}
		files, bytes := weigh(filepath.Join(source, "public"))
		fmt.Printf("%6d records  %-12s %7.2f s wall %7.2f s processor %6d MB peak %7d files %6d MB\n",
			n, step.name, f.wall.Seconds(), f.processor.Seconds(), f.peak>>20, files, bytes>>20)
	}
	return nil
}

// touchOne adds a sentence to one record.
func touchOne(source string) error {
	f, err := os.OpenFile(filepath.Join(source, "content", "questions", "plan-000-0001.md"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.WriteString("\nOne more sentence.\n"); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// weigh counts the files of a folder and their bytes.
func weigh(dir string) (files int, bytes int64) {
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if info, err := d.Info(); err == nil {
			files, bytes = files+1, bytes+info.Size()
		}
		return nil
	})
	return files, bytes
}
