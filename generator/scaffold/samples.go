package scaffold

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// samples writes the sample records. A record's own file has its facts and the
// words of the default language; a file beside it those of each other language
// that there are words in.
func (f *founding) samples() error {
	return fs.WalkDir(f.starter, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path.Base(name), ".fr.") {
			return err
		}
		quote := path.Ext(name) == ".md" || path.Ext(name) == ".toml"
		english, err := f.read(name, quote)
		if err != nil {
			return err
		}
		ext := path.Ext(name)
		stem := strings.TrimSuffix(name, ext)
		french, err := f.read(stem+".fr"+ext, true)
		if err != nil {
			f.add(name, f.marked(english, ext)) // it has no words, or no translation
			return nil
		}
		f.sample(stem, ext, english, french)
		return nil
	})
}

// sample writes one sample in the languages of the site.
func (f *founding) sample(stem, ext, english, french string) {
	words := map[string]string{"en": onlyWords(english, french), "fr": french}
	own := written(f.Languages[0])
	if own == "fr" {
		english = withWords(english, french)
	}
	f.add(stem+ext, f.marked(english, ext))
	for _, lang := range f.Languages[1:] {
		if base, _, _ := strings.Cut(lang, "-"); base == written(lang) && base != own {
			f.add(stem+"."+lang+ext, words[base])
		}
	}
}

// marked says of English words that they are English, where the site's default
// language is another one and English is among the rest.
func (f *founding) marked(text, ext string) string {
	base, _, _ := strings.Cut(f.Languages[0], "-")
	if base == written(base) || !slices.Contains(f.Languages, "en") {
		return text
	}
	switch rest, isPage := strings.CutPrefix(text, "+++\n"); {
	case isPage:
		return "+++\nlanguage = \"en\"\n" + rest
	case ext == ".toml":
		return "language = \"en\"\n\n" + text
	}
	return text
}

var line = regexp.MustCompile(`^([a-z_]+) = `)

// facts takes a file apart: its lines of facts, and the body with its fence.
func facts(text string) (lines []string, body string) {
	front := text
	if rest, ok := strings.CutPrefix(text, "+++\n"); ok {
		front, body, _ = strings.Cut(rest, "+++\n")
	}
	return strings.Split(strings.TrimSuffix(front, "\n"), "\n"), body
}

// joined puts a file together again.
func joined(lines []string, body string) string {
	text := strings.Join(lines, "\n") + "\n"
	if body == "" {
		return text
	}
	return "+++\n" + strings.TrimLeft(text, "\n") + "+++\n" + body
}

// withWords gives the facts of one file with the words of its translation.
func withWords(own, translation string) string {
	lines, _ := facts(own)
	said, body := facts(translation)
	words, table := map[string]string{}, ""
	for _, l := range said {
		table = tableOf(l, table)
		if m := line.FindStringSubmatch(l); m != nil {
			words[table+" "+m[1]] = l
		}
	}
	table = ""
	for i, l := range lines {
		table = tableOf(l, table)
		if m := line.FindStringSubmatch(l); m != nil && words[table+" "+m[1]] != "" {
			lines[i] = words[table+" "+m[1]]
		}
	}
	return joined(lines, body)
}

// onlyWords gives of a record's own file those keys that its translation has.
func onlyWords(own, translation string) string {
	lines, body := facts(own)
	said, _ := facts(translation)
	values, table := map[string]string{}, ""
	for _, l := range lines {
		table = tableOf(l, table)
		if m := line.FindStringSubmatch(l); m != nil {
			values[table+" "+m[1]] = l
		}
	}
	table = ""
	for i, l := range said {
		table = tableOf(l, table)
		if m := line.FindStringSubmatch(l); m != nil {
			said[i] = values[table+" "+m[1]]
		}
	}
	return joined(said, body)
}

// tableOf is the table that the lines after this one belong to.
func tableOf(line, before string) string {
	if strings.HasPrefix(line, "[") {
		return line
	}
	return before
}

// quotedList writes a list of TOML.
func quotedList(all []string) string {
	var b strings.Builder
	for i, s := range all {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(`"` + quoted(s) + `"`)
	}
	return b.String()
}
