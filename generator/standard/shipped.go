package standard

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
)

//go:embed requirements/*.toml
var requirements embed.FS

//go:embed words/*.toml
var wordFiles embed.FS

// WordFiles gives the files words/<lang>.toml: the words of findings, rules and
// what to do next, to be laid among the other catalogues of a language.
func WordFiles() fs.FS { return wordFiles }

// Shipped gives the standards that come with the program, in English and in the
// words of those of the languages that they are shipped in, or of all where none
// is named. A site in pt-BR reads those in pt. An error means that a shipped file
// is broken, which a test rules out.
func Shipped(languages ...string) ([]*Standard, error) {
	files, err := fs.Glob(requirements, "requirements/*.toml")
	if err != nil {
		return nil, err
	}
	var all []*Standard
	out := &problem.List{}
	for _, translations := range []bool{false, true} {
		for _, file := range files {
			id, lang, translated := strings.Cut(strings.TrimSuffix(path.Base(file), ".toml"), ".")
			tags := spoken(lang, languages)
			if translated != translations || translated && len(tags) == 0 {
				continue
			}
			src, err := fs.ReadFile(requirements, file)
			if err != nil {
				return nil, err
			}
			if !translated {
				s := Parse(file, "en", src, out)
				s.Shipped = true
				all = append(all, s)
				continue
			}
			for _, tag := range tags {
				Find(all, id).Translate(file, tag, src, out)
			}
		}
	}
	for _, p := range out.Sorted() {
		return nil, fmt.Errorf("%s:%d:%d: %s %v", p.File, p.Line, p.Column, p.Code, p.Args)
	}
	return all, nil
}

// spoken gives those of the languages that read words in lang; lang itself where
// none is named.
func spoken(lang string, languages []string) []string {
	if len(languages) == 0 {
		return []string{lang}
	}
	var tags []string
	for _, tag := range languages {
		if tag == lang || strings.HasPrefix(tag, lang+"-") {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Find gives the standard with an id, nil where it is not among them.
func Find(standards []*Standard, id string) *Standard {
	for _, s := range standards {
		if s.ID == id {
			return s
		}
	}
	return nil
}
