//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// language is invented: six thousand words, a few of them common and most of
// them rare, as in the languages of people.
type language struct {
	rnd    *rand.Rand
	words  []string
	weight *rand.Zipf
}

func newLanguage(seed uint64) *language {
	l := &language{rnd: rand.New(rand.NewPCG(seed, 2016))}
	for range 6000 {
		l.words = append(l.words, l.invent())
	}
	l.weight = rand.NewZipf(l.rnd, 1.15, 8, uint64(len(l.words)-1))
	return l
}

const syllables = "ba ce di fo gu ha le mi no pu ra se ti vo za bren cor del fan gri lum mar nes ost per quil ris sol tan vel"

func (l *language) invent() string {
	all := strings.Fields(syllables)
	var b strings.Builder
	for range 1 + l.rnd.IntN(4) {
		b.WriteString(all[l.rnd.IntN(len(all))])
	}
	return b.String()
}

// phrase is some words, the first with a capital.
func (l *language) phrase(least, most int) string {
	words := make([]string, least+l.rnd.IntN(most-least+1))
	for i := range words {
		words[i] = l.words[l.weight.Uint64()]
	}
	s := strings.Join(words, " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

func (l *language) sentence(least, most int) string { return l.phrase(least, most) + "." }

func (l *language) sentences(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = l.sentence(6, 22)
	}
	return strings.Join(all, " ")
}

// body is 300 to 1,200 words of Markdown: headings, lists, tables, quotations
// and links to the records named, written [words](@id).
func (l *language) body(links ...string) string {
	var b strings.Builder
	least, words := 300+l.rnd.IntN(750), 0
	for words < least {
		block := l.block(links)
		words += len(strings.Fields(block))
		b.WriteString(block + "\n")
	}
	return b.String()
}

func (l *language) block(links []string) string {
	switch l.rnd.IntN(16) {
	case 0, 1:
		return "## " + l.phrase(2, 6) + "\n"
	case 2:
		return "### " + l.phrase(2, 6) + "\n"
	case 3:
		return l.list("-")
	case 4:
		return l.list("1.")
	case 5:
		return l.table()
	case 6:
		return "> " + l.sentences(2) + "\n"
	case 7, 8:
		if len(links) > 0 {
			return fmt.Sprintf("%s, see [%s](@%s) and *%s*. %s\n", l.phrase(4, 9), l.phrase(2, 4), links[l.rnd.IntN(len(links))], l.phrase(1, 3), l.sentences(2))
		}
		return fmt.Sprintf("**%s** [%s](https://www.example.org/%s). %s\n", l.phrase(2, 4), l.phrase(2, 4), l.invent(), l.sentences(2))
	}
	return l.sentences(2+l.rnd.IntN(4)) + "\n"
}

func (l *language) list(mark string) string {
	var b strings.Builder
	for range 3 + l.rnd.IntN(4) {
		fmt.Fprintf(&b, "%s %s\n", mark, l.phrase(5, 14))
	}
	return b.String()
}

func (l *language) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s | %s |\n| --- | --- | ---: |\n", l.phrase(1, 2), l.phrase(1, 2), l.phrase(1, 2))
	for range 3 + l.rnd.IntN(5) {
		fmt.Fprintf(&b, "| %s | %s | %d |\n", l.phrase(1, 4), l.phrase(1, 4), l.rnd.IntN(100000))
	}
	return b.String()
}
