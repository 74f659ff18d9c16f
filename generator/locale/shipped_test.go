package locale_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/ogpress/ogpress/generator/locale"
)

// shipped are the languages that the program ships words for.
var shipped = []string{"en", "fr", "es", "pt", "ar", "ru", "uk", "ka", "hy", "ro", "sq", "id", "sk", "it"}

// catalogue reads the shipped words of a language.
func catalogue(t testing.TB, lang string) *locale.Words {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("../../themes/default/i18n", lang+".toml"))
	if err != nil {
		t.Fatal(err)
	}
	return parsed(t, lang, string(source))
}

// parsed reads a catalogue that has no mistakes.
func parsed(t testing.TB, lang, source string) *locale.Words {
	t.Helper()
	w, mistakes := parse(t, lang, source)
	if len(mistakes) > 0 {
		t.Fatalf("%s: %v", lang, mistakes)
	}
	return w
}

func parse(t testing.TB, lang, source string) (*locale.Words, []locale.Mistake) {
	t.Helper()
	var tree map[string]any
	if _, err := toml.Decode(source, &tree); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return locale.ParseWords(lang, tree)
}

// speak makes a language as a build does: English, the nearest shipped catalogue,
// then the site's own words.
func speak(t testing.TB, tag string, own ...string) *locale.Language {
	t.Helper()
	all := []*locale.Words{catalogue(t, "en"), catalogue(t, locale.Nearest(tag, shipped))}
	for _, source := range own {
		all = append(all, parsed(t, tag, source))
	}
	l, err := locale.New(tag, all...)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func sortBy(l *locale.Language, items []string) {
	locale.SortBy(l, items, func(s string) string { return s })
}
