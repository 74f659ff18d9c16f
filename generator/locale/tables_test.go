package locale

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

func TestTheTablesAreSortedSoThatTheyCanBeSearched(t *testing.T) {
	if !slices.IsSortedFunc(rows[:], func(a, b row) int { return strings.Compare(a.tag, b.tag) }) {
		t.Error("rows")
	}
	for i := range names[1:] {
		if names[i].tag >= names[i+1].tag {
			t.Errorf("%s stands before %s", names[i].tag, names[i+1].tag)
		}
	}
}

func TestEveryLocaleOfTheTablesIsComplete(t *testing.T) {
	for _, r := range rows {
		full, known := find(language.Raw.Make(r.tag))
		if !known {
			t.Errorf("%s is not found", r.tag)
			continue
		}
		for _, names := range []string{full.months, full.alone, full.short} {
			if n := len(list(names)); n != 12 && n != 0 {
				t.Errorf("%s: %d months: %s", r.tag, n, names)
			}
		}
		if n := len(list(full.days)); n != 7 {
			t.Errorf("%s: %d weekdays", r.tag, n)
		}
		for _, p := range []struct{ pattern, want string }{{full.long, "dmy"}, {full.medium, "dmy"}, {full.daymonth, "dm"}, {full.monthyear, "my"}} {
			if got := letters(t, p.pattern); got != p.want {
				t.Errorf("%s: %q has the parts %s, want %s", r.tag, p.pattern, got, p.want)
			}
		}
		if !strings.Contains(full.percent, "{n}") || full.decimal == "" || full.clock == "" {
			t.Errorf("%s: numbers %q %q, clock %q", r.tag, full.percent, full.decimal, full.clock)
		}
	}
}

// letters are the first letters of a pattern's parts, each once, sorted.
func letters(t *testing.T, pattern string) string {
	parsed, err := parseTemplate(pattern)
	if err != nil {
		t.Error(err)
	}
	var out []string
	for _, name := range parsed.names() {
		if !slices.Contains([]string{"d", "dd", "m", "mm", "month", "mon", "y"}, name) {
			t.Errorf("%q has an unknown part", pattern)
		}
		out = append(out, name[:1])
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), "")
}
