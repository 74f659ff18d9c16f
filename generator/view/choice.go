package view

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Choice is one way to narrow the dashboard: a plan, a status, a lead or a
// policy area, with a page of its own.
type Choice struct {
	By          string // "plan", "status", "lead", "area"
	Key         string // the last part of its address
	Commitments []*ogp.Commitment
	name        func(*Edition) Words
}

// Address is the address of its page in the default language.
func (c *Choice) Address() string { return "/commitments/" + c.By + "/" + c.Key + "/" }

// choiceKinds in the order in which filters stand on the page.
var choiceKinds = [...]string{"plan", "status", "lead", "area"}

// choices lists every choice that at least one commitment answers.
func (s *Site) choices() []*Choice {
	var all []*Choice
	byKey := map[string]*Choice{}
	add := func(by, key string, c *ogp.Commitment, name func(*Edition) Words) {
		k := byKey[by+"/"+key]
		if k == nil {
			k = &Choice{By: by, Key: key, name: name}
			all, byKey[by+"/"+key] = append(all, k), k
		}
		if n := len(k.Commitments); n == 0 || k.Commitments[n-1] != c {
			k.Commitments = append(k.Commitments, c)
		}
	}
	for i := len(s.Plans) - 1; i >= 0; i-- {
		for _, cp := range s.Progress[s.Plans[i]].Commitments {
			s.choicesOf(cp, add)
		}
	}
	slices.SortStableFunc(all, func(a, b *Choice) int { return rank(a) - rank(b) })
	return all
}

// rank orders choices by kind and, among statuses, from the furthest on.
func rank(c *Choice) int {
	r := 100 * slices.Index(choiceKinds[:], c.By)
	if c.By == "status" {
		r += slices.Index(statusOrder[:], ogp.Status(c.Key))
	}
	return r
}

func (s *Site) choicesOf(cp *ogp.CommitmentProgress, add func(by, key string, c *ogp.Commitment, name func(*Edition) Words)) {
	c := cp.Commitment
	plan, status := c.Plan, cp.Status
	add("plan", plan.Folder, c, func(e *Edition) Words { return e.text(plan.Title) })
	add("status", string(status), c, func(e *Edition) Words { return e.status(status).Words })
	own := c.Lead.In(s.Default())
	for i, lead := range own.Values {
		add("lead", slug(lead), c, func(e *Edition) Words { return e.leadName(c, i) })
	}
	for _, id := range c.PolicyAreas {
		add("area", slug(id), c, func(e *Edition) Words { return e.areaName(id) })
	}
}

// leadName is the i-th lead of a commitment, in the edition's language where
// its translation names as many.
func (e *Edition) leadName(c *ogp.Commitment, i int) Words {
	own, said := c.Lead.In(e.Default()), c.Lead.In(e.Tag)
	if len(said.Values) != len(own.Values) {
		said = own
	}
	return e.in(said.Values[i], said.Lang)
}

// manyOptions is from how many options on a filter stands on the first page of
// the dashboard only, so that pages do not grow with their own number.
const manyOptions = 60

// filters are the links to every choice, the one given being the current page.
func (e *Edition) filters(current *Choice) []Filter {
	var out []Filter
	count := map[string]int{}
	for _, c := range e.Choices {
		count[c.By]++
	}
	for _, c := range e.Choices {
		if current != nil && count[c.By] > manyOptions {
			continue
		}
		if len(out) == 0 || out[len(out)-1].Title != e.t("filter."+c.By) {
			out = append(out, Filter{Title: e.t("filter." + c.By)})
		}
		f := &out[len(out)-1]
		here := current != nil && c.By == current.By && c.Key == current.Key
		f.Open = f.Open || here || current == nil && c.By == "status"
		f.Options = append(f.Options, Link{Words: c.name(e), Href: e.At(c.Address()), Current: here, Count: len(c.Commitments)})
	}
	return slices.DeleteFunc(out, func(f Filter) bool { return len(f.Options) < 2 && !f.Open })
}

// slug makes a part of an address of any words: letters and digits of every
// script in lower case, hyphens between, and no longer than the name of a file
// can be.
func slug(s string) string { return shortened(locale.NFC(hyphenated(s))) }

// longSlug is how many bytes of words stand in an address.
const longSlug = 120

// shortened cuts a long slug, and keeps it apart from others with the same beginning.
func shortened(s string) string {
	if len(s) <= longSlug {
		return s
	}
	sum := fnv.New32a()
	sum.Write([]byte(s))
	return strings.ToValidUTF8(s[:longSlug], "") + "-" + strconv.FormatUint(uint64(sum.Sum32()), 16)
}

func hyphenated(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			gap = false
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		for _, r := range s {
			b.WriteString("x" + strconv.FormatInt(int64(r), 16))
		}
	}
	return b.String()
}
