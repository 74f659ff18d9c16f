package schema

import (
	"regexp"
	"strings"
)

var (
	tableLine  = regexp.MustCompile(`^#?\[([a-z_]+(?:\.[a-z_]+(?:\.|$|\]))?)`)
	keyLine    = regexp.MustCompile(`^#?([a-z_]+) = `)
	choiceLine = regexp.MustCompile(`^# \S+( \| \S+)+$`)
	slotLine   = regexp.MustCompile(`^\{\{#[a-z-]+\}\}`)
)

// comments reads the sentences of a form: what stands in comments above a key or
// a table, by the path of the key. entry is the name of the table whose entry the
// form is; its name is left out of the paths.
func comments(form, entry string) map[string]string {
	all := map[string]string{}
	table, said := "", ""
	for line := range strings.Lines(form) {
		line = slotLine.ReplaceAllString(strings.TrimRight(line, "\r\n"), "#")
		text, isComment := strings.CutPrefix(line, "# ")
		switch m := keyLine.FindStringSubmatch(line); {
		case choiceLine.MatchString(line): // the table of keys says that itself
			continue
		case isComment:
			said = strings.TrimSpace(said + " " + text)
			continue
		case m != nil:
			note(all, table+m[1], said)
		case tableLine.MatchString(line):
			table = tablePath(strings.TrimPrefix(line, "#"))
			note(all, table, said)
			if table += "."; table == entry+"." {
				table = ""
			}
		}
		said = ""
	}
	return all
}

// tablePath is the path of a table without the keys of its entries: "milestone"
// for [milestone."1.1"], "accessibility.gap" for [accessibility.gap.x].
func tablePath(header string) string {
	names := strings.Split(strings.Trim(header, "[]"), ".")
	if len(names) > 2 && !strings.HasPrefix(names[1], `"`) {
		return names[0] + "." + names[1]
	}
	return names[0]
}

// note keeps the first sentence on a path.
func note(all map[string]string, path, text string) {
	if _, told := all[path]; !told && text != "" {
		all[path] = text
	}
}
