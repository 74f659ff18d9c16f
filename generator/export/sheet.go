package export

import (
	"bytes"
	"encoding/csv"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// Sheet appends commitments-ogp.csv: the commitments in the headings of the
// sheets that the Open Government Partnership publishes about commitments, so
// that they can be set beside those of other members without renaming columns.
func Sheet(buf []byte, site *ogp.Site) ([]byte, error) {
	out := bytes.NewBuffer(buf)
	w := csv.NewWriter(out)
	w.UseCRLF = true
	if err := w.Write(sheetHeader); err != nil {
		return nil, err
	}
	for _, p := range site.Plans {
		for _, c := range p.Commitments {
			if err := w.Write(sheetRow(site, p, c)); err != nil {
				return nil, err
			}
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

var sheetHeader = []string{"Country", "Action Plan", "Commitment ID", "Commitment Number", "Commitment Title",
	"Commitment Description", "Lead Institution", "Supporting Institutions", "Policy Areas", "OGP Values", "Start Date",
	"End Date", "Verifiable", "Potential for Results", "Completion", "Early Results", "Link"}

func sheetRow(site *ogp.Site, p *ogp.ActionPlan, c *ogp.Commitment) []string {
	lang := site.Default()
	starts := c.Starts
	if starts.IsZero() {
		starts = p.Implementation.Starts
	}
	irm := c.IRM
	if irm == nil {
		irm = &ogp.IRMFinding{}
	}
	row := []string{site.Country.In(lang).Value, p.Title.In(lang).Value, c.OGPID, c.Number, c.Title.In(lang).Value,
		c.Summary.In(lang).Source, strings.Join(c.Lead.In(lang).Values, ";"), strings.Join(c.Supporting.In(lang).Values, ";"),
		strings.Join(areaNames(site, c, lang), ";"), joinValues(c.Values), starts.String(), c.End().String(),
		string(irm.Verifiable), string(irm.Potential), string(irm.Completion), irm.EarlyResults.In(lang).Value,
		Absolute(site, c.Address)}
	for i := range row {
		row[i] = guard(row[i])
	}
	return row
}

// areaNames are the policy areas by name, or by id where they have none.
func areaNames(site *ogp.Site, c *ogp.Commitment, lang string) []string {
	var names []string
	for _, id := range c.PolicyAreas {
		name := id
		for _, a := range site.PolicyAreas {
			if a.Key == id && len(a.Title) > 0 {
				name = a.Title.In(lang).Value
			}
		}
		names = append(names, name)
	}
	return names
}

func joinValues(all []ogp.Value) string {
	var s []string
	for _, v := range all {
		s = append(s, string(v))
	}
	return strings.Join(s, ";")
}
