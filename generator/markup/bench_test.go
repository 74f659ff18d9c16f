package markup

import (
	"strings"
	"testing"
)

// body is a page of the usual length, about 4.6 KB: headings, links, a list, a
// table, a footnote.
func body() []byte {
	var b strings.Builder
	b.WriteString("## The problem\n\n")
	para := "Citizens cannot see who was awarded a **public contract**, nor for what price: the registers of\n" +
		"ministries are kept on paper, and what is published comes [years late](../documents/audit.md). In 2024\n" +
		"the auditor found that *one contract in five* had no record at all; see https://audit.example/2024 for it.\n\n"
	for range 7 {
		b.WriteString(para)
	}
	b.WriteString("## The commitment\n\n- publish each contract within 30 days\n- keep the `OCDS` data open\n- train 200 officers\n\n")
	b.WriteString("| Step | Who | When |\n|---|---|--:|\n")
	for range 6 {
		b.WriteString("| Draft the regulation | Ministry of Planning | 2026-03-31 |\n")
	}
	b.WriteString("\n### How it helps\n\n")
	for range 7 {
		b.WriteString(para)
	}
	b.WriteString("A note[^1].\n\n[^1]: Counted by the audit office.\n")
	return []byte(b.String())
}

func BenchmarkRenderBody(b *testing.B) {
	src := body()
	o := Options{Resolve: func(Link) Target { return Target{Href: "/documents/audit/"} }}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Render(src, o)
	}
}

func BenchmarkPlainBody(b *testing.B) {
	html := Render(body(), Options{}).HTML
	b.ReportAllocs()
	for b.Loop() {
		Plain(html)
	}
}
