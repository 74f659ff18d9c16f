package record

import "strings"

// Nearest finds the word that somebody probably meant, among the right ones. It
// knows slips of the finger (a letter too many, too few, wrong, or two in the
// wrong order), capitals, "-" for "_", blanks, and an "s" too many or too few.
func Nearest(word string, among []string) (string, bool) {
	if word == "" || len(word) > 60 {
		return "", false
	}
	plain := plainWord(word)
	best, distance := "", len(word)+1
	numeral := len(plain) < 6 && strings.Trim(plain, "0123456789._") == ""
	for _, candidate := range among {
		other := plainWord(candidate)
		if other == plain || strings.TrimSuffix(other, "s") == strings.TrimSuffix(plain, "s") {
			return candidate, true
		}
		if n := slips([]rune(plain), []rune(other)); n < distance {
			best, distance = candidate, n
		}
	}
	if numeral || distance > allowed(len([]rune(plain))) {
		return "", false
	}
	return best, best != ""
}

// allowed is how many slips a word of so many letters may have and still be
// taken for another: a third of them, at most three.
func allowed(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 6:
		return 1
	case letters < 10:
		return 2
	}
	return 3
}

var plainer = strings.NewReplacer("-", "_", " ", "_", "\u00a0", "_")

func plainWord(s string) string { return plainer.Replace(strings.ToLower(strings.TrimSpace(s))) }

// slips counts the letters to add, drop, change or swap with their neighbour
// that make a into b (the restricted distance of Damerau and Levenshtein).
func slips(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			changed := 1
			if a[i-1] == b[j-1] {
				changed = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+changed)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
