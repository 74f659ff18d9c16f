package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
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
// them, those of content/i18n/.
func languages(tags []string, theme, source fs.FS) ([]*locale.Language, error) {
	all := make([]*locale.Language, len(tags))
	for i, tag := range tags {
		catalogues, err := catalogues(tag, theme, source)
		if err != nil {
			return nil, err
		}
		if all[i], err = locale.New(tag, catalogues...); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// catalogues are the words that a language is made of, the weakest first: those
// of verdicts, those of the theme, the site's own; English before the nearest.
func catalogues(tag string, theme, source fs.FS) (all []*locale.Words, err error) {
	verdicts, nearest := standard.WordFiles(), locale.Nearest(tag, shipped(theme))
	for _, c := range []struct {
		in        fs.FS
		tag, file string
	}{
		{verdicts, fallback, "words/" + fallback + ".toml"},
		{theme, fallback, "i18n/" + fallback + ".toml"},
		{verdicts, nearest, "words/" + nearest + ".toml"},
		{theme, nearest, "i18n/" + nearest + ".toml"},
		{source, tag, "content/i18n/" + tag + ".toml"},
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
	tree, err := record.Tree(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	words, _ := locale.ParseWords(tag, tree)
	return words, nil
}
