package locale

import "testing"

func TestNamesThatDifferInCaseOrFormOnlyFoldToOne(t *testing.T) {
	for _, pair := range [][2]string{
		{"Plan", "plan"}, {"e\u0301tat", "\u00c9TAT"}, {"ΟΔΟΣ", "οδος"}, {"Straße", "STRASSE"}, {"Հայ", "հայ"},
	} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("Fold(%q) = %q, but Fold(%q) = %q", pair[0], Fold(pair[0]), pair[1], Fold(pair[1]))
		}
	}
	if Fold("a") == Fold("b") || Fold("é") == Fold("e") {
		t.Error("two letters fold to one")
	}
}

func TestNFCComposesLetters(t *testing.T) {
	if got := NFC("e\u0301"); got != "\u00e9" {
		t.Errorf("NFC gave %q", got)
	}
}
