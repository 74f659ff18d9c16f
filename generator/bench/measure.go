//go:build unix

package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// figures are what one run of a program took, or two runs one after the other.
type figures struct {
	wall, processor time.Duration
	peak            int64 // the most memory that it held at once, in bytes
}

// and is what it takes to run one program and then another.
func (f figures) and(then figures) figures {
	return figures{f.wall + then.wall, f.processor + then.processor, max(f.peak, then.peak)}
}

// timed runs a program to its end. The time of its children counts as its own.
func timed(environment []string, command ...string) (figures, error) {
	c := exec.Command(command[0], command[1:]...)
	var said strings.Builder
	c.Env, c.Stdout, c.Stderr = append(os.Environ(), environment...), &said, &said
	syscall.Sync() // what another program wrote is not to slow this one down
	began := time.Now()
	if err := c.Run(); err != nil {
		return figures{}, fmt.Errorf("%s: %w\n%s", strings.Join(command, " "), err, said.String())
	}
	f := used(c.ProcessState)
	f.wall = time.Since(began)
	return f, nil
}

// used is what a program that ended has used.
func used(state *os.ProcessState) figures {
	f := figures{processor: state.UserTime() + state.SystemTime()}
	if use, ok := state.SysUsage().(*syscall.Rusage); ok {
		f.peak = use.Maxrss << 10
	}
	return f
}

// median is the middle of the values, or the mean of the two in the middle.
func median[T time.Duration | int64](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	if len(sorted) == 0 {
		return 0
	}
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

// percentile is the least of the values that p percent of them do not exceed.
func percentile[T cmp.Ordered](values []T, p int) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[max(0, (len(sorted)*p+99)/100-1)]
}

// middle has the median of each figure.
func middle(runs []figures) figures {
	var wall, processor []time.Duration
	var peak []int64
	for _, f := range runs {
		wall, processor, peak = append(wall, f.wall), append(processor, f.processor), append(peak, f.peak)
	}
	return figures{median(wall), median(processor), median(peak)}
}

// weight is how much a build left in its folder, without Pagefind's.
type weight struct {
	files, pages int // pages are the files that are HTML
	bytes        int64
}

func weigh(dir string) (w weight, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "pagefind" {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		w.files, w.bytes = w.files+1, w.bytes+info.Size()
		if filepath.Ext(path) == ".html" {
			w.pages++
		}
		return nil
	})
	return w, err
}
