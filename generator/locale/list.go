package locale

import "strings"

// List joins items as a sentence does: "a", "a and b", "a, b and c". Without words
// of the language's own for it the items are joined by commas. It adds no markup
// and looks at none, so the items may be escaped HTML.
func (l *Language) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	out := items[0]
	for _, item := range items[1:last] {
		out = l.joined("list.middle", out, item)
	}
	if l.spanishE(items[last]) {
		return out + " e " + items[last]
	}
	if last == 1 {
		return l.joined("list.pair", out, items[last])
	}
	return l.joined("list.end", out, items[last])
}

// joined fills {first} and {last} of a pattern.
func (l *Language) joined(key, first, last string) string {
	if !l.Has(key) {
		return first + l.comma + last
	}
	return l.T(key, Text("first", first), Text("last", last))
}

// spanishE reports whether Spanish "y" becomes "e": before the sound i, which is
// written i or hi, but not before hie, where it is another sound.
func (l *Language) spanishE(next string) bool {
	if !l.spanish || !l.Has("list.end") {
		return false
	}
	next = strings.ToLower(next)
	for _, sound := range [...]string{"i", "í", "hi", "hí"} {
		if strings.HasPrefix(next, sound) {
			return !strings.HasPrefix(next, "hie")
		}
	}
	return false
}
