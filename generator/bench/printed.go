//go:build unix

package main

import (
	"fmt"
	"strings"
)

// printed is a tagged PDF of one page with that text on it.
func printed(text string) string {
	var page strings.Builder
	page.WriteString("/P << /MCID 0 >> BDC BT /F1 11 Tf 50 780 Td 14 TL\n")
	line := ""
	for _, word := range strings.Fields(text) {
		if line += " " + word; len(line) > 80 {
			page.WriteString("(" + line[1:] + ") Tj T*\n")
			line = ""
		}
	}
	page.WriteString("ET EMC")
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var places []int
	for i, object := range []string{
		"<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", page.Len(), page.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		"<< /Type /StructTreeRoot /K 7 0 R >>",
		"<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 >>",
	} {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := b.Len()
	b.WriteString("xref\n0 8\n0000000000 65535 f \n")
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", start)
	return b.String()
}
