package load

import (
	"fmt"
	"strings"
	"testing"
)

// TestWhatCostsMuchIsDone loads texts that would take hours if any step cost the
// square of their length. It holds nothing about time: the test's own limit does.
func TestWhatCostsMuchIsDone(t *testing.T) {
	const n = 20_000
	stones, reports := strings.Builder{}, strings.Builder{}
	for i := range n / 10 {
		fmt.Fprintf(&stones, "[milestone.m%d]\ntitle = \"M\"\npart_of = \"m%d\"\n", i, i+1)
		fmt.Fprintf(&reports, "[milestone.x%d]\nstatus = \"limited\"\n", i)
	}
	f := and(base, plan, files{
		"about/links.md":                               about(strings.Repeat("[x](nowhere.md) ", n)),
		"about/places.md":                              about(strings.Repeat("[x](#nowhere)\n\n## Heading\n\n", n)),
		"about/unfilled.md":                            about(strings.Repeat("⟨x⟩ lorem ipsum ", n)),
		"plans/2025-2027/consultations/c.md":           page("title = \"C\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-02-01\ncloses = 2025-03-01", ""),
		"plans/2025-2027/contributions/c/numbers.md":   page("from = \"A\"\nreceived = 2025-02-02", "https://"+strings.Repeat("x+24381234567y", n)),
		"plans/2025-2027/contributions/c/addresses.md": page("from = \"A\"\nreceived = 2025-02-02", strings.Repeat("a.b@", n)),
		"plans/2025-2027/commitments/02-steps.md":      page("title = \"S\"\nlead = \"M\"\npolicy_areas = ["+strings.Repeat("\"x\",", n)+"]\n"+stones.String(), ""),
		"plans/2025-2027/reports/r/index.md":           page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", ""),
		"plans/2025-2027/reports/r/02-steps.md":        page(reports.String(), ""),
		"plans/2025-2027/updates/u.md":                 page("title = \"U\"\ndate = 2025-01-20\ncommitments = ["+strings.Repeat("\"x\",", n)+"]\nchannels = ["+strings.Repeat("\"x\",", n)+"]", ""),
	})
	for i := range n / 10 {
		f[fmt.Sprintf("questions/q%d.md", i)] = page("title = \"Q\"\nasked = 2025-01-20\nplan = \"2025-2028\"", "[x](q.md)")
	}
	r := load(t, f)
	if len(r.Problems) < 4000 || r.Refused < n/10 {
		t.Errorf("%d problems, %d refused", len(r.Problems), r.Refused)
	}
}
