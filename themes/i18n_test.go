package themes_test

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/ogpress/ogpress/generator/locale"
)

func TestEveryShippedLanguageHasEveryKeyPlaceholderAndPluralForm(t *testing.T) {
	standard := words(t, "en")
	for _, lang := range []string{"en", "fr", "es", "pt", "ar", "ru", "uk", "ka", "hy", "ro", "sq", "id", "sk", "it"} {
		for _, m := range locale.Differences(standard, words(t, lang)) {
			t.Errorf("i18n/%s.toml: %s: %s %s", lang, m.Key, m.Kind, m.Detail)
		}
	}
}

func words(t *testing.T, lang string) *locale.Words {
	t.Helper()
	source, err := os.ReadFile("default/i18n/" + lang + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if _, err := toml.Decode(string(source), &tree); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	w, mistakes := locale.ParseWords(lang, tree)
	for _, m := range mistakes {
		t.Errorf("i18n/%s.toml: %s: %s %s", lang, m.Key, m.Kind, m.Detail)
	}
	return w
}
