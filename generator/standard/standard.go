package standard

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Standard is a body of requirements, as its file tells it. The tags are read
// like those of package ogp.
type Standard struct {
	ID           string         // the name of its file: "co-creation-2016"
	File         string         // where it is written, for letters
	Shipped      bool           // comes with the program
	Title        ogp.Text       `ogp:"title,required"`
	Version      string         `ogp:"version,required"` // of the text that it follows: "draft of October 2016"
	Source       string         `ogp:"source,required"`  // where that text can be read
	Language     string         `ogp:"language"`         // of its words
	Areas        []*Area        `ogp:"area,table"`
	Requirements []*Requirement `ogp:"requirement,table"`
	broken       bool           // its file has mistakes, so that nobody knows what it asks
}

// Of gives the requirement with an id, nil where the standard has none.
func (s *Standard) Of(id string) *Requirement {
	for _, r := range s.Requirements {
		if r.Key == id {
			return r
		}
	}
	return nil
}

// Area is a part of a standard.
type Area struct {
	Key   string
	Title ogp.Text `ogp:"title,required"`
}

// Level says how much a requirement is asked for.
type Level string

// The levels: what every country should do, best practice beyond it, and the
// minimum below which a country acts contrary to process.
const (
	Basic   Level = "basic"
	Stretch Level = "stretch"
	Minimum Level = "minimum"
)

// Words lists the levels.
func (Level) Words() []string { return []string{"basic", "stretch", "minimum"} }

// Phase is the part of a plan's life that a requirement is about.
type Phase string

// The phases of requirements: the whole cycle, or one of its two parts.
const (
	Cycle        Phase = "cycle"
	Developing   Phase = "developing"
	Implementing Phase = "implementing"
)

// Words lists the phases.
func (Phase) Words() []string { return []string{"cycle", "developing", "implementing"} }

// Requirement is one sentence that a standard asks, and the checks that answer it.
type Requirement struct {
	Key    string   // its id, "INFO-B-05"
	Area   string   `ogp:"area,required,slash"`
	Level  Level    `ogp:"level,required"`
	Phase  Phase    `ogp:"phase,required"`
	Asks   ogp.Text `ogp:"asks,required"` // what it asks, in one plain sentence
	Help   ogp.Text `ogp:"help,required"` // what to do to satisfy it
	Source string   `ogp:"source"`        // the place in the standard's own text
	Checks []*Check `ogp:"check,table"`
}

// Kind is a kind of check: the question that it asks.
type Kind string

// Words lists the kinds.
func (Kind) Words() []string { return names(kinds) }

// Set names a collection of records.
type Set string

// Words lists the sets.
func (Set) Words() []string { return names(sets) }

// Moment names a day of a plan, or of the record itself ("publication").
type Moment string

// Words lists the moments.
func (Moment) Words() []string {
	return []string{"development-starts", "submission", "submitted", "implementation-starts",
		"implementation-ends", "first-consultation", "first-opportunity", "publication"}
}

func names[K ~string, V any](m map[K]V) []string {
	var all []string
	for name := range m {
		all = append(all, string(name))
	}
	slices.Sort(all)
	return all
}

// Check is one question to the records.
type Check struct {
	Key      string     // within its requirement
	Kind     Kind       `ogp:"kind,required"`      // the question that it asks
	Sets     []Set      `ogp:"set,one-or-list"`    // the records that it looks at
	Where    []string   `ogp:"where,one-or-list"`  // filters, all of which must pass: "kind = open-meeting | workshop", "open"
	Count    int        `ogp:"count"`              // at least so many; 0 counts as 1
	Distinct string     `ogp:"distinct"`           // count the different values of this field instead of records
	Period   string     `ogp:"period"`             // "4 weeks", "month", "20 working days"
	Moment   Moment     `ogp:"moment"`             // of before, and the deadline of covers
	Fields   []string   `ogp:"fields,one-or-list"` // all must be filled; "email | phone" asks for one of them
	Same     bool       `ogp:"same"`               // look at the very records that the check before looked at
	Digital  bool       `ogp:"digital"`            // channels: only digital ones count
	Once     Moment     `ogp:"once"`               // takes part only after this moment (and Period)
	Given    Set        `ogp:"given"`              // covers: with nothing to cover it holds where this set has a record
	Sector   ogp.Sector `ogp:"sector"`             // stated: only a statement from there counts
	Late     bool       `ogp:"late"`               // sees what concerns the self-assessment or the IRM report after the plan's end too
	What     ogp.Text   `ogp:"what"`               // what the records are called in findings; else the name of the set

	filters  []condition
	distinct map[Set]filter // of Distinct, by the name of the set
	fields   [][]string     // each: one of these
	dated    bool           // a set of it holds what happens on a day
	period   calendar.Period
}

// want is how many are asked for.
func (c *Check) want() int { return max(c.Count, 1) }

// compile makes of what a check says what its functions need. What cannot be
// understood stays empty; Parse has then written a letter about it.
func (c *Check) compile() {
	c.filters, c.fields = nil, nil
	for _, where := range c.Where {
		condition := parseCondition(where)
		condition.in = c.filterOf(condition.field)
		c.filters = append(c.filters, condition)
	}
	c.distinct = c.filterOf(c.Distinct)
	for _, f := range c.Fields {
		var either []string
		for _, name := range strings.Split(f, "|") {
			either = append(either, strings.TrimSpace(name))
		}
		c.fields = append(c.fields, either)
	}
	for _, name := range c.Sets {
		c.dated = c.dated || sets[name].dated
	}
	c.period, _ = calendar.ParsePeriod(c.Period)
}

func (c *Check) filterOf(field string) map[Set]filter {
	in := map[Set]filter{}
	for _, name := range c.Sets {
		if f, ok := sets[name].filters[field]; ok {
			in[name] = f
		}
	}
	return in
}
