package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/standard"
)

// fallback is the language of the words that all others fall back to.
const fallback = "en"

// shipped lists the languages that the theme has interface words in.
func shipped(theme fs.FS) []string {
	files, _ := fs.Glob(theme, "i18n/*.toml")
	tags := make([]string, len(files))
	for i, f := range files {
		tags[i] = strings.TrimSuffix(path.Base(f), ".toml")
	}
	return tags
}

// languages makes the languages of a site from the words of the theme and, over
// them, those of content/i18n/, whose mistakes are noted down.
func languages(tags []string, theme, source fs.FS, list *problem.List) ([]*locale.Language, error) {
	all := make([]*locale.Language, len(tags))
	for i, tag := range tags {
		catalogues, err := catalogues(tag, theme)
		if err != nil {
			return nil, err
		}
		if own := ownWords(tag, source, catalogues[:2], list); own != nil {
			catalogues = append(catalogues, own)
		}
		if all[i], err = locale.New(tag, catalogues...); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// catalogues are the words that ship, the weakest first: those of verdicts
// before those of the theme, English before the nearest language.
func catalogues(tag string, theme fs.FS) (all []*locale.Words, err error) {
	verdicts, nearest := standard.WordFiles(), locale.Nearest(tag, shipped(theme))
	for _, c := range []struct {
		in        fs.FS
		tag, file string
	}{
		{verdicts, fallback, "words/" + fallback + ".toml"},
		{theme, fallback, "i18n/" + fallback + ".toml"},
		{verdicts, nearest, "words/" + nearest + ".toml"},
		{theme, nearest, "i18n/" + nearest + ".toml"},
	} {
		words, err := catalogue(c.in, c.tag, c.file)
		if err != nil {
			return nil, err
		}
		if words != nil {
			all = append(all, words)
		}
	}
	return all, nil
}

// catalogue reads the words of one file; nil where there is none.
func catalogue(in fs.FS, tag, file string) (*locale.Words, error) {
	src, err := fs.ReadFile(in, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	key := tag + "\x00" + string(src)
	if words, ok := parsed.Load(key); ok {
		return words.(*locale.Words), nil
	}
	tree, err := record.Tree(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	words, _ := locale.ParseWords(tag, tree)
	parsed.Store(key, words)
	return words, nil
}

// parsed are the words of every text of a catalogue that was read in this run:
// a preview needs the same ones after every save.
var parsed sync.Map
