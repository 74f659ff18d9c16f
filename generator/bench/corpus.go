//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// corpus writes a content folder of about n records: the same seed and the same
// n give the same bytes.
type corpus struct {
	root   string // the folder that holds content/
	rnd    *rand.Rand
	words  []string
	weight *rand.Zipf
	n      int // records written so far
	day    time.Time
}

// shares are how many of a thousand records are of each kind, but for those that
// follow from others: reports from rounds and commitments.
const (
	commitmentsEach   = 20 // in a plan
	roundsEach        = 4
	contributionsEach = 360
	updatesEach       = 120
	documentsEach     = 120
	eventsEach        = 70
	meetingsEach      = 40
	questionsEach     = 150
)

func newCorpus(root string, seed uint64) *corpus {
	rnd := rand.New(rand.NewPCG(seed, 2016))
	c := &corpus{root: root, rnd: rnd, day: time.Date(2016, 1, 4, 0, 0, 0, 0, time.UTC)}
	for range 6000 {
		c.words = append(c.words, c.invent())
	}
	c.weight = rand.NewZipf(rnd, 1.15, 8, uint64(len(c.words)-1))
	return c
}

var syllables = strings.Fields("ba ce di fo gu ha le mi no pu ra se ti vo za bren cor del fan gri lum mar nes ost per quil ris sol tan vel")

func (c *corpus) invent() string {
	var b strings.Builder
	for range 1 + c.rnd.IntN(4) {
		b.WriteString(syllables[c.rnd.IntN(len(syllables))])
	}
	return b.String()
}

// sentence is some words, from a few that are common to many that are rare.
func (c *corpus) sentence(least, most int) string {
	n := least + c.rnd.IntN(most-least+1)
	words := make([]string, n)
	for i := range words {
		words[i] = c.words[c.weight.Uint64()]
	}
	s := strings.Join(words, " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// body is 300 to 1,200 words with headings, lists, a table now and then, and links.
func (c *corpus) body(link string) string {
	var b strings.Builder
	left := 300 + c.rnd.IntN(900)
	for left > 0 {
		switch c.rnd.IntN(8) {
		case 0:
			fmt.Fprintf(&b, "## %s\n\n", c.sentence(2, 6))
		case 1:
			for range 3 + c.rnd.IntN(4) {
				fmt.Fprintf(&b, "- %s\n", c.sentence(5, 14))
				left -= 10
			}
			b.WriteString("\n")
		case 2:
			if link != "" {
				fmt.Fprintf(&b, "%s, see [%s](%s) and *%s*.\n\n", c.sentence(4, 9), c.sentence(2, 4), link, c.sentence(1, 3))
				left -= 12
			}
		default:
			for range 2 + c.rnd.IntN(4) {
				fmt.Fprintf(&b, "%s. ", c.sentence(6, 22))
				left -= 14
			}
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func (c *corpus) next(days int) string {
	c.day = c.day.AddDate(0, 0, days)
	return c.day.Format(time.DateOnly)
}

// write puts a record down.
func (c *corpus) write(path, front, body string) error {
	c.n++
	return put(filepath.Join(c.root, "content", path), "+++\n"+front+"+++\n"+body)
}

func put(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// all writes about n records, a plan for each thousand.
func (c *corpus) all(n int) error {
	if err := c.site(); err != nil {
		return err
	}
	for plan := 0; c.n < n; plan++ {
		if err := c.plan(plan, min(1000, n-c.n)); err != nil {
			return err
		}
	}
	return nil
}

func (c *corpus) site() error {
	site := `format = 1
country = "Republic of Measure"
code = "XM"
title = "Open Government in Measure"
languages = ["en", "fr"]
time_zone = "UTC"
base_url = "https://bench.example/"
standards = ["co-creation-2016", "minimum-2022"]
licence = "CC-BY-4.0"

[channel.news]
name = "News"
kind = "website"
`
	return put(filepath.Join(c.root, "content", "site.toml"), site)
}

// plan writes one plan with everything that belongs to it, about size records.
func (c *corpus) plan(number, size int) error {
	share := func(of int) int { return max(1, of*size/1000) }
	start := time.Date(2016, 1, 4, 0, 0, 0, 0, time.UTC)
	c.day = start
	name := fmt.Sprintf("plan-%03d", number)
	in := "plans/" + name + "/"
	front := fmt.Sprintf("title = %q\nnumber = %d\nsubmitted = 2016-12-30\n[development]\nstarts = 2016-01-04\nends = 2016-12-30\n[implementation]\nstarts = 2017-01-01\nends = 2019-12-31\n",
		"Plan "+c.sentence(2, 4), number+1)
	if err := c.both(in+"index", front, ""); err != nil {
		return err
	}
	commitments, err := c.commitments(in, share(commitmentsEach))
	if err != nil {
		return err
	}
	p := &chapter{corpus: c, in: in, name: name, commitments: commitments}
	for _, step := range []struct {
		write func(int) error
		n     int
	}{
		{p.contributions, share(contributionsEach)}, {p.updates, share(updatesEach)}, {p.documents, share(documentsEach)},
		{p.events, share(eventsEach)}, {p.meetings, share(meetingsEach)}, {p.questions, share(questionsEach)}, {p.rounds, roundsEach},
	} {
		c.day = start
		if err := step.write(step.n); err != nil {
			return err
		}
	}
	return nil
}

// both writes a record and its French translation.
func (c *corpus) both(path, front, link string) error {
	if err := c.write(path+".md", front, c.body(link)); err != nil {
		return err
	}
	return c.write(path+".fr.md", fmt.Sprintf("title = %q\n", c.sentence(3, 7)), c.body(link))
}

func (c *corpus) commitments(in string, n int) ([]string, error) {
	var names []string
	for i := range n {
		name := fmt.Sprintf("%02d-%s", i+1, c.invent())
		var front strings.Builder
		fmt.Fprintf(&front, "title = %q\nsummary = %q\nlead = %q\n", c.sentence(4, 9), c.sentence(10, 20)+".", "Ministry of "+c.sentence(1, 2))
		for m := range 4 {
			fmt.Fprintf(&front, "[milestone.\"%d.%d\"]\ntitle = %q\ndue = %d-0%d-28\n", i+1, m+1, c.sentence(4, 10), 2017+m%3, 1+m)
		}
		link := ""
		if i > 0 {
			link = names[i-1] + ".md"
		}
		if err := c.both(in+"commitments/"+name, front.String(), link); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}
