package themes_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// speakers is the text of every template of the theme, and of every Go file that
// is no test: where words can be named.
func speakers(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, root := range []string{"default", "../generator", "../cmd"} {
		err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || strings.HasSuffix(name, "_test.go") || !strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, ".html") {
				return err
			}
			text, err := os.ReadFile(name)
			all.Write(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// keys are the paths of all words below a table; plural forms are one word.
func keys(table map[string]any, path string) (all []string) {
	for key, value := range table {
		if inner, deeper := value.(map[string]any); deeper && !isPlural(inner) {
			all = append(all, keys(inner, path+key+".")...)
			continue
		}
		all = append(all, path+key)
	}
	return all
}

func isPlural(table map[string]any) bool {
	for key := range table {
		if !slices.Contains([]string{"zero", "one", "two", "few", "many", "other"}, key) {
			return false
		}
	}
	return true
}

var ofAKind = regexp.MustCompile(`\bwords?\(e, "([a-z_]+)"`)

// A word is named whole, or by the beginning of its path where a value of the
// content makes the rest: "status." and the status.
func TestEveryWordOfTheThemeIsNamedSomewhere(t *testing.T) {
	source, err := os.ReadFile("default/i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if _, err := toml.Decode(string(source), &tree); err != nil {
		t.Fatal(err)
	}
	spoken := speakers(t)
	groups := map[string]bool{}
	for _, m := range ofAKind.FindAllStringSubmatch(spoken, -1) {
		groups[m[1]] = true
	}
	for _, key := range keys(tree, "") {
		group, _, _ := strings.Cut(key, ".")
		named := groups[group] || strings.Contains(spoken, `"`+key+`"`)
		for i, r := range key {
			named = named || (r == '.' || r == '_') && strings.Contains(spoken, `"`+key[:i+1]+`"`)
		}
		if !named {
			t.Errorf("nothing says %s", key)
		}
	}
}
