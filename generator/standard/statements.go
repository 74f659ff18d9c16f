package standard

import (
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// CheckStatements notes the statements of a site that speak of a standard or a
// requirement that nobody knows, or that no statement can show. standards are all
// that are known, also those that the site does not follow.
func CheckStatements(site *ogp.Site, standards []*Standard, out *problem.List) {
	var ids []string
	for _, s := range standards {
		ids = append(ids, s.ID)
	}
	for _, st := range site.Statements {
		std := Find(standards, st.Standard)
		if std == nil {
			out.Add(mistaken(st, "standard", "unknown-standard", problem.Args{"standard": st.Standard}, st.Standard, ids))
			continue
		}
		r := std.Of(st.Requirement)
		if r == nil {
			args := problem.Args{"requirement": st.Requirement, "standard": st.Standard}
			out.Add(mistaken(st, "requirement", "unknown-requirement", args, st.Requirement, requirementIDs(std)))
			continue
		}
		if sector, asked := r.states(); asked && sector != "" && sector != st.Sector {
			p := mistaken(st, "sector", "statement-sector", problem.Args{"requirement": r.Key, "sector": string(sector)}, "", nil)
			p.Severity, p.Hints = problem.Warning, []problem.Hint{{Code: "mend"}}
			out.Add(p)
		} else if !asked {
			p := mistaken(st, "requirement", "statement-idle", problem.Args{"requirement": r.Key}, "", nil)
			p.Severity, p.Hints = problem.Warning, []problem.Hint{{Code: "mend"}}
			out.Add(p)
		}
	}
}

// states reports whether a statement can show anything of the requirement, and
// from which sector it must come; "" for any.
func (r *Requirement) states() (sector ogp.Sector, asked bool) {
	for _, c := range r.Checks {
		if c.Kind == "stated" {
			return c.Sector, true
		}
	}
	return "", false
}

func requirementIDs(s *Standard) []string {
	var ids []string
	for _, r := range s.Requirements {
		ids = append(ids, r.Key)
	}
	return ids
}

// mistaken makes a problem of the value of one key of a statement.
func mistaken(st *ogp.Statement, key, code string, args problem.Args, value string, among []string) problem.Problem {
	p := problem.Problem{File: st.File, Line: 1, Column: 1, Width: 1, Severity: problem.Error, Code: code, Args: args, Hints: suggest(value, among)}
	if at, ok := st.Locator.(interface {
		Place(path ...string) record.Place
	}); ok {
		place := at.Place(key)
		p.Line, p.Column, p.Width, p.Excerpt = place.Line, place.Column, place.Width, place.Text
	} else if st.Locator != nil {
		p.Line, p.Column = st.Locator.At(key)
	}
	return p
}

// suggest hints at the word that was probably meant, and at those there are.
func suggest(value string, among []string) []problem.Hint {
	var hints []problem.Hint
	if word, ok := record.Nearest(value, among); ok {
		hints = append(hints, problem.Hint{Code: "near", Args: problem.Args{"word": word}})
	}
	if len(among) > 0 && len(among) < 30 {
		hints = append(hints, problem.Hint{Code: "choices", Args: problem.Args{"choices": strings.Join(among, ", ")}})
	}
	return hints
}
