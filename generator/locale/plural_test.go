package locale_test

import "testing"

func TestPluralsTurnWhereCLDRSaysSo(t *testing.T) {
	for tag, want := range map[string]map[string][]int{
		"en": {"one": {1}, "other": {0, 2, 11, 21, 101}},
		"fr": {"one": {0, 1}, "other": {2, 11, 21, 101}},
		"es": {"one": {1}, "other": {0, 2, 21}},
		"pt": {"one": {0, 1}, "other": {2, 21}},
		"ar": {"zero": {0}, "one": {1}, "two": {2}, "few": {3, 10, 103, 110}, "many": {11, 26, 99, 111}, "other": {100, 101, 102, 200}},
		"ru": {"one": {1, 21, 101}, "few": {2, 4, 22, 104}, "many": {0, 5, 11, 12, 14, 20, 25, 111, 112, 1000, 1_000_011, 10_000_000}},
		"uk": {"one": {1, 21, 101}, "few": {2, 4, 22}, "many": {0, 5, 11, 14, 20}},
		"ka": {"one": {1}, "other": {0, 2, 21}},
		"hy": {"one": {0, 1}, "other": {2, 21}},
		"ro": {"one": {1}, "few": {0, 2, 19, 101, 119}, "other": {20, 21, 100, 120}},
		"sq": {"one": {1}, "other": {0, 2, 21}},
		"id": {"other": {0, 1, 2, 21}},
		"sk": {"one": {1}, "few": {2, 4}, "other": {0, 5, 21, 22}},
		"it": {"one": {1}, "other": {0, 2, 21}},

		"pt-PT": {"one": {1}, "other": {0, 2}},
		"cnr":   {"one": {1, 21}, "few": {2, 24}, "other": {0, 5, 11, 12}},
		"tet":   {"other": {0, 1, 2}},
	} {
		l := speak(t, tag)
		for category, counts := range want {
			for _, n := range counts {
				if got := l.Plural(n); got != category {
					t.Errorf("%s: %d is %q, want %q", tag, n, got, category)
				}
				if got := l.Plural(-n); got != category {
					t.Errorf("%s: -%d is %q, want %q", tag, n, got, category)
				}
			}
		}
	}
}
