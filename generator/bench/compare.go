//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"
)

// step is a kind of build.
type step struct {
	name   string
	before func(*field) error      // before each round
	each   func(c contender) error // before each build
	search bool                    // a search index is made afterwards
}

var steps = []step{
	{name: "from nothing", each: func(c contender) error { return os.RemoveAll(c.out) }, search: true},
	{name: "nothing changed"},
	{name: "one record changed", before: (*field).change},
}

// taken is what a contender's builds of a step took.
type taken struct {
	build, withSearch []figures
	weight            weight // after the build, before a search index
}

// compare has everybody build the same n records, in turn, so many times, and
// prints what it took. It returns the cold builds, by contender.
func compare(to io.Writer, f *field, n, rounds int) ([]taken, error) {
	var cold []taken
	for i, s := range steps {
		all, err := f.step(s, rounds)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			cold = all
		}
		f.table(to, fmt.Sprintf("%d records, %s", n, s.name), all)
	}
	return cold, nil
}

// step runs the builds of a step: A B C A B C.
func (f *field) step(s step, rounds int) ([]taken, error) {
	all := make([]taken, len(f.contenders))
	for range rounds {
		if s.before != nil {
			if err := s.before(f); err != nil {
				return nil, err
			}
		}
		for i, c := range f.contenders {
			if err := f.once(s, c, &all[i]); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

func (f *field) once(s step, c contender, t *taken) error {
	if s.each != nil {
		if err := s.each(c); err != nil {
			return err
		}
	}
	build, err := timed(f.environment(), c.build...)
	if err != nil {
		return err
	}
	t.build = append(t.build, build)
	fmt.Fprintf(os.Stderr, "%s, %s: %.2f s\n", c.name, s.name, build.wall.Seconds())
	if t.weight, err = weigh(c.out); err != nil || !s.search || c.search == nil {
		return err
	}
	index, err := timed(nil, c.search...)
	t.withSearch = append(t.withSearch, build.and(index))
	return err
}

const heads = "\twall\tprocessor\tpeak memory\tpages\tfiles\tMB\t × wall\t× proc.\t× memory\t"

func (f *field) table(to io.Writer, title string, all []taken) {
	w := tabwriter.NewWriter(to, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "\n%s%s\n", title, heads)
	for i, c := range f.contenders {
		base := middle(all[c.against].build)
		f.row(w, c.name, all[i].build, all[i].weight, base, c.against == i)
		if len(all[i].withSearch) > 0 {
			f.row(w, c.name+" + Pagefind", all[i].withSearch, all[i].weight, base, false)
		}
	}
	w.Flush()
}

func (f *field) row(to io.Writer, name string, runs []figures, size weight, base figures, itself bool) {
	m := middle(runs)
	fmt.Fprintf(to, "%s\t%.2f s\t%.2f s\t%d MB\t%d\t%d\t%d\t", name, m.wall.Seconds(), m.processor.Seconds(), m.peak>>20, size.pages, size.files, size.bytes>>20)
	if itself {
		fmt.Fprint(to, "1\t1\t1\t\n")
		return
	}
	fmt.Fprintf(to, "%s\t%s\t%s\t\n", ratio(m.wall, base.wall), ratio(m.processor, base.processor), ratio(m.peak, base.peak))
}

func ratio[T time.Duration | int64](of, to T) string {
	if to == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", float64(of)/float64(to))
}

// growth prints what a page costs at each number of records, beside what it
// cost at the first: 1.00 is linear.
func growth(to io.Writer, names []string, counts []int, cold [][]taken) {
	w := tabwriter.NewWriter(to, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\na page, from nothing\trecords\twall\tprocessor\tmemory\t× wall\t× proc.\t× memory\t\n")
	for i, name := range names {
		first := apiece(cold[0][i])
		for j, n := range counts {
			m := apiece(cold[j][i])
			fmt.Fprintf(w, "%s\t%d\t%d µs\t%d µs\t%d kB\t%.2f\t%.2f\t%.2f\t\n", name, n, m.wall.Microseconds(), m.processor.Microseconds(), m.peak>>10,
				float64(m.wall)/float64(first.wall), float64(m.processor)/float64(first.processor), float64(m.peak)/float64(first.peak))
		}
	}
	w.Flush()
}

// apiece is what a build took for each page.
func apiece(t taken) figures {
	m, n := middle(t.build), max(1, t.weight.pages)
	return figures{m.wall / time.Duration(n), m.processor / time.Duration(n), m.peak / int64(n)}
}
