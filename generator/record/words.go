package record

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
)

// ReadWords decodes a catalogue of words: TOML whose tables name groups. The
// text at [unknown-key] hint.near comes back under "unknown-key.hint.near". It
// fails on anything but texts and tables.
func ReadWords(src []byte) (map[string]string, error) {
	front, _, err := decode(src)
	if err != nil {
		return nil, err
	}
	words := map[string]string{}
	return words, flatten(front, "", words)
}

func flatten(from map[string]any, prefix string, to map[string]string) error {
	for key, value := range from {
		switch value := value.(type) {
		case string:
			to[prefix+key] = value
		case map[string]any:
			if err := flatten(value, prefix+key+".", to); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%s%s is no text", prefix, key)
		}
	}
	return nil
}

// ProblemWords gives the messages of problems in a language, a BCP 47 tag: its
// own words where they are shipped (those of "fr" for "fr-CA"), English for what
// they lack, and English alone where none are. It panics where a shipped
// catalogue cannot be read, which a test rules out.
func ProblemWords(lang string) problem.Words {
	own := problemWords(lang)
	if base, _, regional := strings.Cut(lang, "-"); own == nil && regional {
		own = problemWords(base)
	}
	return problem.NewWords(own, problemWords("en"))
}

// problemWords reads words/<lang>.toml; nil where it is not shipped.
func problemWords(lang string) map[string]string {
	src, err := fs.ReadFile(problem.WordFiles(), "words/"+lang+".toml")
	if err != nil {
		return nil
	}
	words, err := ReadWords(src)
	if err != nil {
		panic("words/" + lang + ".toml: " + err.Error())
	}
	return words
}
