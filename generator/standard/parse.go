package standard

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// Parse reads a country's own standard, content/standards/<id>.toml, whose words
// are in lang unless it names another language, and notes every mistake in it. It
// always gives a standard; of one with mistakes every verdict is that nothing can be shown.
func Parse(file, lang string, src []byte, out *problem.List) *Standard {
	s := &Standard{ID: strings.TrimSuffix(path.Base(file), ".toml"), File: file, broken: true}
	mistakes := &problem.List{}
	if d, ok := record.TOML(file, src, mistakes); ok {
		record.Bind(d, s, record.Binding{Lang: lang}, mistakes)
		r := &reader{d, mistakes}
		for _, q := range s.Requirements {
			r.requirement(s, q)
		}
		s.broken = problem.HasErrors(mistakes.Sorted())
	}
	for _, p := range mistakes.Sorted() {
		out.Add(p)
	}
	return s
}

// Translate adds words to a standard from a file of words only, <id>.<lang>.toml.
func (s *Standard) Translate(file, lang string, src []byte, out *problem.List) {
	if d, ok := record.TOML(file, src, out); ok {
		record.Bind(d, s, record.Binding{Lang: lang, Translation: true}, out)
	}
}

// reader looks for what the tags of a standard cannot say.
type reader struct {
	d   *record.Doc
	out *problem.List
}

// wrong notes a mistake in the value at a path, with the word that was probably meant.
func (r *reader) wrong(at []string, code, value string, among []string, hints ...problem.Hint) {
	args := problem.Args{"value": value, "key": at[len(at)-1]}
	if _, err := strconv.Atoi(args["key"]); err == nil {
		args["key"] = at[len(at)-2]
	}
	r.out.Add(r.d.Problem(r.d.ValueAt(at...), problem.Error, code, args, append(suggest(value, among), hints...)...))
}

func (r *reader) requirement(s *Standard, q *Requirement) {
	at := []string{"requirement", q.Key}
	var areas []string
	for _, a := range s.Areas {
		areas = append(areas, a.Key)
	}
	if q.Area != "" && !slices.Contains(areas, q.Area) {
		r.wrong(append(at, "area"), "standard-area", q.Area, areas)
	}
	if len(q.Checks) == 0 {
		r.wrong(at, "standard-no-check", q.Key, nil, problem.Hint{Code: "mend", Args: problem.Args{"value": q.Key}})
	}
	for _, c := range q.Checks {
		r.check(c, append(slices.Clip(at), "check", c.Key))
		c.compile()
	}
}

func (r *reader) check(c *Check, at []string) {
	key := func(names ...string) []string { return append(slices.Clip(at), names...) }
	for i, where := range c.Where {
		r.where(c, parseCondition(where), r.element(key("where"), i))
	}
	for i, f := range c.Fields {
		for _, name := range strings.Split(f, "|") {
			if known := c.known(false); !slices.Contains(known, strings.TrimSpace(name)) {
				r.wrong(r.element(key("fields"), i), "standard-field", strings.TrimSpace(name), known)
			}
		}
	}
	if known := c.known(true); c.Distinct != "" && !slices.Contains(known, c.Distinct) {
		r.wrong(key("distinct"), "standard-filter", c.Distinct, known)
	}
	if _, ok := calendar.ParsePeriod(c.Period); c.Period != "" && !ok {
		r.wrong(key("period"), "standard-period", c.Period, nil, problem.Hint{Code: "mend"})
	}
	for _, name := range c.lacking() {
		if r.given(key(name)) {
			continue // it is there, and wrong: that was told
		}
		r.out.Add(r.d.Problem(r.d.At(key(name)...), problem.Error, "standard-needs", problem.Args{"key": name, "kind": string(c.Kind)}))
	}
}

// given reports whether the file has something at the path.
func (r *reader) given(at []string) bool {
	table := r.d.Front
	for _, name := range at[:len(at)-1] {
		table, _ = table[name].(map[string]any)
	}
	_, ok := table[at[len(at)-1]]
	return ok
}

// element is the path of an element of a list, or of the one value that stands without brackets.
func (r *reader) element(at []string, i int) []string {
	return append(slices.Clip(at), strconv.Itoa(i))
}

// where notes a filter that the check's sets do not have, or a word that its field does not take.
func (r *reader) where(c *Check, where condition, at []string) {
	known := c.known(true)
	if !slices.Contains(known, where.field) {
		r.wrong(at, "standard-filter", where.field, known)
		return
	}
	for _, name := range c.Sets {
		f, ok := sets[name].filters[where.field]
		if !ok {
			r.wrong(at, "standard-filter", where.field, names(sets[name].filters))
			continue
		}
		for _, word := range where.words {
			if f.words != nil && !slices.Contains(f.words, word) {
				r.wrong(at, "standard-word", word, f.words)
			}
		}
	}
}

// known gives the filters, or the fields, of all sets of the check.
func (c *Check) known(filters bool) []string {
	var all []string
	for _, name := range c.Sets {
		if filters {
			all = append(all, names(sets[name].filters)...)
		} else {
			all = append(all, names(sets[name].fields)...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// lacking names the keys without which a check of its kind asks nothing.
func (c *Check) lacking() []string {
	var all []string
	need := func(name string, given bool) {
		if !given {
			all = append(all, name)
		}
	}
	need("set", len(c.Sets) > 0 || c.Kind == "stated" || c.Kind == improves || c.Kind == "")
	switch c.Kind {
	case "notice", "open_for", "every", "answered", "current":
		need("period", c.Period != "")
	case "before":
		need("moment", c.Moment != "")
	case "covers":
		need("fields", len(c.Fields) > 0)
	case "fields":
		need("fields", len(c.Fields) > 0 || len(c.Where) > 0)
	}
	return all
}
