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
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
)

//go:embed supplement.tsv
var supplement string

//go:embed names.tsv
var ownNames string

func main() {
	rows, err := mended(supplement)
	if err != nil {
		log.Fatal(err)
	}
	source, err := write(rows, names())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", source, 0o644); err != nil {
		log.Fatal(err)
	}
}

// mended is what the module knows of each locale, by tag, with the supplement's
// fields in place of its own. A line for a locale that is not there is an error.
func mended(supplement string) (map[string]row, error) {
	rows := map[string]row{}
	for _, t := range cldr() {
		rows[strings.ReplaceAll(t.Locale(), "_", "-")] = read(t)
	}
	for _, l := range lines(supplement) {
		f := strings.SplitN(l, "\t", 3)
		if len(f) != 3 || rows[f[0]] == nil || !slices.Contains(fields[:], f[1]) {
			return nil, fmt.Errorf("supplement.tsv: no locale has a field for the line %q", l)
		}
		rows[f[0]][f[1]] = f[2]
	}
	return rows, nil
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
