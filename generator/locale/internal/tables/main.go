// Command tables writes the tables that package locale reads: months in their
// grammatical cases, the order of a date, separators and digits of numbers, and
// the name of each language in itself.
//
// Its sources are the locales module and x/text, both made from CLDR, and two
// lists beside this file: supplement.tsv says, field by field, what the module
// lacks (months that stand alone, dates without a day or a year, digits) or has
// wrong; names.tsv names languages in their own words where x/text does not.
// Run it with `go generate ./generator/locale`.
package main

import (
	_ "embed"
	"log"
	"os"
	"strings"
)

//go:embed supplement.tsv
var supplement string

//go:embed names.tsv
var ownNames string

func main() {
	rows := map[string]row{}
	for _, t := range cldr() {
		rows[strings.ReplaceAll(t.Locale(), "_", "-")] = read(t)
	}
	for _, l := range lines(supplement) {
		f := strings.SplitN(l, "\t", 3)
		if r, known := rows[f[0]]; known && len(f) == 3 {
			r[f[1]] = f[2]
			continue
		}
		log.Fatalf("supplement.tsv: no locale takes the line %q", l)
	}
	if err := os.WriteFile("tables.go", write(rows, names()), 0o644); err != nil {
		log.Fatal(err)
	}
}

// lines gives the lines of a list, without comments and empty ones.
func lines(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		if l = strings.TrimSuffix(l, "\n"); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}
