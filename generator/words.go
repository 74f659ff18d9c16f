package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/record"
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
		var catalogues []*locale.Words
		for _, c := range []struct {
			in   fs.FS
			tag  string
			file string
		}{
			{theme, fallback, "i18n/" + fallback + ".toml"},
			{theme, locale.Nearest(tag, shipped(theme)), "i18n/" + locale.Nearest(tag, shipped(theme)) + ".toml"},
			{source, tag, "content/i18n/" + tag + ".toml"},
		} {
			words, err := catalogue(c.in, c.tag, c.file)
			if err != nil {
				return nil, err
			}
			if words != nil {
				catalogues = append(catalogues, words)
			}
		}
		var err error
		if all[i], err = locale.New(tag, catalogues...); err != nil {
			return nil, err
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
