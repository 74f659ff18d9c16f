//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// record is one record of the site, as every program is to get it.
type record struct {
	path   string // from content/, without the extension
	title  string // "" where OGPress makes one of the facts
	called string // what a program that makes no titles calls it; "" is title
	front  string // facts, as TOML; the title is not among them
	body   string // Markdown; a link to a record is written [words](@path)
	french string // the body in French; "" where nobody translated it

	// What a program that knows no Open Government Partnership has to be told.
	date   string   // for the order of lists and the entries of feeds
	plan   string   // name of the plan's folder
	terms  []string // what sort of record it is: type, kind, outcome, topic
	sector string
	about  []string // paths of the commitments that it bears on
	files  []string // paths of a document's files
}

// corpus makes a content folder: the same seed and the same number of records
// give the same bytes.
type corpus struct {
	*language
	writers []writer
	n       int // records written so far
	plans   int // plans written so far
	day     time.Time
}

// writer puts records down for one program. The bytes of everything else
// (settings, lists of people, files) are the same for all, or its own affair.
type writer interface {
	record(r record) error
	facts(path, toml, french string) error // a TOML file from content/, without its extension
	file(path string, data []byte) error   // a file from content/ that is no record
	finish() error
}

func newCorpus(seed uint64, writers ...writer) *corpus {
	return &corpus{language: newLanguage(seed), writers: writers}
}

// all writes n records: what outlives plans, and a plan for each thousand.
func (c *corpus) all(n int) error {
	if err := c.country(); err != nil {
		return err
	}
	for plans, left := max(1, n/1000), n-c.n; plans > 0; plans-- {
		if err := c.newPlan(left / plans); err != nil {
			return err
		}
		left = n - c.n
	}
	for _, w := range c.writers {
		if err := w.finish(); err != nil {
			return err
		}
	}
	return nil
}

// put writes a record.
func (c *corpus) put(r record) error {
	c.n++
	for _, w := range c.writers {
		if err := w.record(r); err != nil {
			return err
		}
	}
	return nil
}

func (c *corpus) facts(path, toml, french string) error {
	for _, w := range c.writers {
		if err := w.facts(path, toml, french); err != nil {
			return err
		}
	}
	return nil
}

func (c *corpus) file(path, data string) error {
	for _, w := range c.writers {
		if err := w.file(path, []byte(data)); err != nil {
			return err
		}
	}
	return nil
}

// next goes on some days, and is that day.
func (c *corpus) next(days int) string {
	c.day = c.day.AddDate(0, 0, days)
	return c.day.Format(time.DateOnly)
}

// after is a day so many days from where the corpus stands; before 0: earlier.
func (c *corpus) after(days int) string { return c.day.AddDate(0, 0, days).Format(time.DateOnly) }

// lines joins the lines of a front matter.
func lines(all ...string) string { return strings.Join(all, "\n") + "\n" }

// quoted is a list of TOML strings.
func quoted(all ...string) string {
	for i := range all {
		all[i] = fmt.Sprintf("%q", all[i])
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// save writes a file, with the folders that lead there.
func save(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
