//go:build unix

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"
)

// seen is what a contender's preview took.
type seen struct {
	ready       []time.Duration // from start to the first page
	page, lists []time.Duration // from the beginning of a save to the new words on the record's page; on all lists that show it
	use         []figures       // of the whole time; its wall time is not measured
	asked       int             // answers that were looked at
	torn, stale int             // of them: broken or mixed; older than one before
}

func previews(w wishes) error {
	for _, n := range w.counts {
		f, err := newField(w.operand, n, w.seed, w.alone)
		if err != nil {
			return err
		}
		err = f.previews(os.Stdout, n, w)
		if err := errors.Join(err, os.RemoveAll(f.root)); err != nil {
			return err
		}
	}
	return nil
}

// previews starts everybody's preview in turn and saves a record again and again.
func (f *field) previews(to io.Writer, n int, w wishes) error {
	all, saves := make([]seen, len(f.contenders)), make([]int, len(f.contenders))
	for range w.rounds {
		for i, c := range f.contenders {
			if err := f.watch(c, w.saves, &saves[i], &all[i]); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
		}
	}
	f.seen(to, fmt.Sprintf("%d records, preview, %d saves", n, w.rounds*w.saves), all)
	return nil
}

// watch starts a preview, waits for its first page, saves and looks. In the end
// the record is what it was.
func (f *field) watch(c contender, saves int, number *int, s *seen) error {
	text, err := os.ReadFile(c.saved)
	if err != nil {
		return err
	}
	server, err := start(c, f.environment())
	if err != nil {
		return err
	}
	err = server.saves(c, string(text), saves, number, s)
	use, stopped := server.stop()
	s.use = append(s.use, use)
	fmt.Fprintf(os.Stderr, "%s, preview: %d saves seen\n", c.name, len(s.page))
	return errors.Join(err, stopped, os.WriteFile(c.saved, text, 0o644))
}

func (s *server) saves(c contender, text string, saves int, number *int, into *seen) error {
	ready, err := s.ready()
	if err != nil {
		return err
	}
	into.ready = append(into.ready, ready)
	l := &look{server: s}
	for i := range saves {
		*number++
		// Not always the same time after the last one: a program may look only now and then.
		time.Sleep(time.Duration(300+37*(*number%10)) * time.Millisecond)
		page, lists, err := l.save(c.saved, marked(text, *number), *number, i%2 == 0)
		if err != nil {
			return err
		}
		into.page, into.lists = append(into.page, page), append(into.lists, lists)
	}
	into.asked, into.torn, into.stale = into.asked+l.asked, into.torn+l.torn, into.stale+l.stale
	return nil
}

func (f *field) seen(to io.Writer, title string, all []seen) {
	w := tabwriter.NewWriter(to, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "\n%s\tready\tpage p50\tp95\tlists p50\tp95\tprocessor\tpeak memory\tanswers\tbroken\tstale\t × ready\t× page p95\t× lists p95\t\n", title)
	for i, c := range f.contenders {
		s, base, use := all[i], all[c.against], middle(all[i].use)
		fmt.Fprintf(w, "%s\t%.3f s\t%s\t%s\t%s\t%s\t%.1f s\t%d MB\t%d\t%d\t%d\t", c.name, median(s.ready).Seconds(), ms(s.page, 50), ms(s.page, 95), ms(s.lists, 50), ms(s.lists, 95),
			use.processor.Seconds(), use.peak>>20, s.asked, s.torn, s.stale)
		fmt.Fprintf(w, "%s\t%s\t%s\t\n", ratio(median(s.ready), median(base.ready)), ratio(percentile(s.page, 95), percentile(base.page, 95)), ratio(percentile(s.lists, 95), percentile(base.lists, 95)))
	}
	w.Flush()
}

func ms(values []time.Duration, p int) string {
	return fmt.Sprintf("%.1f ms", percentile(values, p).Seconds()*1000)
}
