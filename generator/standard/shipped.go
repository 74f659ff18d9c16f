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

// Shipped gives the standards that come with the program, in the words of every
// language that they are shipped in, English first. An error means that a
// shipped file is broken, which a test rules out.
func Shipped() ([]*Standard, error) {
	files, err := fs.Glob(requirements, "requirements/*.toml")
	if err != nil {
		return nil, err
	}
	var all []*Standard
	out := &problem.List{}
	for _, translations := range []bool{false, true} {
		for _, file := range files {
			id, lang, translated := strings.Cut(strings.TrimSuffix(path.Base(file), ".toml"), ".")
			if translated != translations {
				continue
			}
			src, err := fs.ReadFile(requirements, file)
			if err != nil {
				return nil, err
			}
			if translated {
				if s := Find(all, id); s != nil {
					s.Translate(file, lang, src, out)
				}
				continue
			}
			s := Parse(file, "en", src, out)
			s.Shipped = true
			all = append(all, s)
		}
	}
	for _, p := range out.Sorted() {
		return nil, fmt.Errorf("%s:%d:%d: %s %v", p.File, p.Line, p.Column, p.Code, p.Args)
	}
	return all, nil
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
