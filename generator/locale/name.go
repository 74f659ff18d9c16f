package locale

import "sort"

// Name is the language in its own words and script, for the language switch:
// "Français", "العربية", "ქართული". A catalogue may give it ([language] name);
// a language that nobody names is called by its tag.
func (l *Language) Name() string { return l.name }

// Names gives the names of the languages of one site. Where two would read
// alike, their tags tell them apart: "Português (pt-BR)".
func Names(ls []*Language) []string {
	count := map[string]int{}
	for _, l := range ls {
		count[l.name]++
	}
	out := make([]string, len(ls))
	for i, l := range ls {
		out[i] = l.name
		if count[l.name] > 1 {
			out[i] += " (" + l.Tag + ")"
		}
	}
	return out
}

// ownName looks for the language with its script, then for the language alone.
func ownName(tag string) string {
	base, script := identity(tag)
	for _, candidate := range [...]string{base + "-" + script, base} {
		i := sort.Search(len(names), func(i int) bool { return names[i].tag >= candidate })
		if i < len(names) && names[i].tag == candidate {
			return names[i].name
		}
	}
	return tag
}
