package scaffold

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// samples writes the sample records. A record's own file has its facts and the
// words of the default language; a file beside it those of each other language
// that there are words in.
func (f *founding) samples() error {
	return fs.WalkDir(f.starter, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(f.starter, name)
		if err != nil {
			return err
		}
		f.sample(strings.TrimPrefix(name, "content/"), string(b))
		return nil
	})
}

// sample writes one sample in the languages of the site.
func (f *founding) sample(name, text string) {
	ext := path.Ext(name)
	isRecord := ext != ".txt"
	f.add("content/"+name, f.marked(f.fill(f.own.whole(name, text), isRecord, f.Languages[0]), ext))
	for _, lang := range f.Languages[1:] {
		w, ok := wordsOf(f.starter, lang)
		if !ok || w.lang == f.own.lang || !isRecord {
			continue
		}
		if said := f.fill(w.only(name, text, f.own), true, lang); said != "" {
			f.add("content/"+strings.TrimSuffix(name, ext)+"."+lang+ext, said)
		}
	}
}

// marked says of English words that they are English, where the site's default
// language is another one and English is among the rest.
func (f *founding) marked(text, ext string) string {
	base, _, _ := strings.Cut(f.Languages[0], "-")
	if base == f.own.lang || !slices.Contains(f.Languages, "en") {
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
