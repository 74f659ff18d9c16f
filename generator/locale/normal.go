package locale

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// NFC gives the words with their letters composed: "é" as one character, as
// keyboards write it, not as "e" with a mark behind it, as some disks do.
func NFC(s string) string { return norm.NFC.String(s) }

// Fold gives a form in which two words are equal where they differ only in case
// or in how their letters are composed: many computers take two such file names
// for one.
func Fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFC.String(cases.Fold().String(norm.NFD.String(s)))
		}
	}
	return strings.ToLower(s)
}

// Decompose takes letters and their marks apart, and compatible forms to the
// usual ones (NFKD).
func Decompose(s string) string { return norm.NFKD.String(s) }
