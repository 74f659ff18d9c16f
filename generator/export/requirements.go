package export

// Verdict is a verdict in the words of the default language, as `check --json`
// and data/requirements.json have it. Its form is a promise.
type Verdict struct {
	Standard    string        `json:"standard"`
	Requirement string        `json:"requirement"`
	Plan        string        `json:"plan"`
	Outcome     string        `json:"outcome"`
	Finding     string        `json:"finding"`
	Until       *string       `json:"until"` // null: nothing lapses or falls due
	Next        string        `json:"next"`
	Checks      []CheckResult `json:"checks"`
}

// CheckResult is one check of a verdict.
type CheckResult struct {
	Kind     string     `json:"kind"`
	Result   string     `json:"result"`
	Finding  string     `json:"finding"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a record that a check looked at.
type Evidence struct {
	Record string `json:"record"`
	Page   string `json:"page"` // as in data files; "" where the record has none
	Date   string `json:"date"` // as its source has it; "" where none counted
}

// Requirements gives the verdicts as a table.
func Requirements(verdicts []Verdict) Table {
	rows := make([]row, len(verdicts))
	for i, v := range verdicts {
		var until any
		if v.Until != nil {
			until = *v.Until
		}
		rows[i] = row{v.Standard, v.Requirement, v.Plan, v.Outcome, v.Finding, until, v.Next, checksOf(v)}
	}
	return derived("requirements", rows,
		Column{Name: "standard", Type: String, Required: true}, Column{Name: "requirement", Type: String, Required: true},
		Column{Name: "plan", Type: String, Required: true}, Column{Name: "outcome", Type: String, Required: true},
		Column{Name: "finding", Type: String}, Column{Name: "until", Type: Date}, Column{Name: "next", Type: String},
		Column{Name: "checks", Type: Objects})
}

func checksOf(v Verdict) []Object {
	checks := make([]Object, 0, len(v.Checks))
	for _, c := range v.Checks {
		evidence := make([]Object, 0, len(c.Evidence))
		for _, e := range c.Evidence {
			evidence = append(evidence, Object{{"record", e.Record}, {"page", e.Page}, {"date", e.Date}})
		}
		checks = append(checks, Object{{"kind", c.Kind}, {"result", c.Result}, {"finding", c.Finding}, {"evidence", evidence}})
	}
	return checks
}

// First gives the cells of the first n rows, a cell for each column, in the
// default language, as the CSV has them.
func (t Table) First(n int, language string) [][]string {
	var all [][]string
	for r := range t.rows {
		if len(all) == n {
			break
		}
		cells := make([]string, len(t.Columns))
		for i, c := range t.Columns {
			cells[i] = cell(c.get(r, language))
		}
		all = append(all, cells)
	}
	return all
}
