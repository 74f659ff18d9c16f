package record

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// typical is the front matter of a commitment as people write it.
const typical = `+++
title = "Open contracting for every public purchase"
summary = "Every purchase above the threshold is published from plan to payment, in the open contracting format."
ogp_id = "XS0012"
lead = "Ministry of Planning"
supporting = ["Public Procurement Agency", "Court of Audit"]
contact = "maria-nsimba"
policy_areas = ["open-contracting", "public-money"]
values = ["transparency", "accountability"]
starts = 2025-09-01
ends = 2027-08-31
documents = ["documents/plan-5"]

[milestone."1.1"]
title = "The register of purchases is open"
due = 2026-03-31

[milestone."1.2"]
title = "All agencies publish"
due = "2026-Q4"
lead = "Public Procurement Agency"

[milestone."1.3"]
title = "Citizens can follow a purchase and be told of changes"
due = 2027-06-30
summary = "With e-mail alerts, and a page for each supplier."
+++
## The problem

Nobody can see what the state buys.
`

func BenchmarkReadCommitment(b *testing.B) {
	src := []byte(typical)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var out problem.List
		d, ok := Markdown("x.md", src, &out)
		if !ok {
			b.Fatal("not read")
		}
		var c ogp.Commitment
		Bind(d, &c, Binding{Lang: "en"}, &out)
	}
}

func BenchmarkDecodeAlone(b *testing.B) {
	src := []byte(typical)[4:]
	src = src[:len(src)-len("+++\n## The problem\n\nNobody can see what the state buys.\n")]
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := decode(src); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFindAPlace(b *testing.B) {
	src := []byte(typical)
	d, _ := Markdown("x.md", src, &problem.List{})
	b.ReportAllocs()
	for b.Loop() {
		d.index, d.lines = nil, nil
		d.ValueAt("milestone", "1.3", "due")
	}
}
