package scaffold

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/generator/schema"
)

// leaves lists the paths of all words: "contacts.toml › why › contact.x".
func leaves(tree map[string]any, prefix string) (all []string) {
	for key, value := range tree {
		switch value := value.(type) {
		case map[string]any:
			all = append(all, leaves(value, prefix+key+" › ")...)
		case string:
			if strings.TrimSpace(value) != "" {
				all = append(all, prefix+key)
			}
		}
	}
	slices.Sort(all)
	return all
}

// asked lists what a language must say of a file of the starter.
func asked(name, text string, isWords func(string) bool) (all []string) {
	front, _, isPage := apart(text)
	if isPage || path.Ext(name) == ".txt" {
		all = append(all, name+" › body")
	}
	if path.Ext(name) == ".txt" {
		return all
	}
	eachLine(front, func(l tomlLine) {
		if l.above != choices(l.above) {
			all = append(all, name+" › why › "+l.path)
		}
		_, value, _ := strings.Cut(l.text, " = ")
		onlySlot := strings.HasPrefix(value, `"{{`) && strings.HasSuffix(value, `}}"`)
		if strings.HasPrefix(value, `"`) && !onlySlot && isWords(l.path) {
			all = append(all, name+" › "+l.path)
		}
	})
	return all
}

// names are the words of samples that no translation may hold.
var names = []string{
	"contacts.toml › own › contact.point-of-contact.name",
	"forum/members.toml › own › member.sample-civil-society.name",
	"forum/members.toml › own › member.sample-government.name",
	"plans/sample/contributions/sample/1-sample.md › own › from",
	"site.toml › own › accessibility.standard",
	"statements.toml › own › statement.sample.by",
}

func isOwn(path string) bool { return strings.Contains(path, " › own › ") }

// wordFields tells which keys of a file hold words that may be translated.
func wordFields(name string) func(string) bool {
	for _, k := range schema.Kinds {
		ok, _ := path.Match(k.Files, name)
		if !ok && !(k.Name == "document" && strings.HasPrefix(name, "documents/")) && !(k.Name == "update" && strings.Contains(name, "/updates/")) {
			continue
		}
		return func(p string) bool {
			names := strings.Split(p, ".")
			if k.Keyed != "" {
				names = names[min(2, len(names)-1):]
			}
			return isWords(k.Fields(), names)
		}
	}
	return func(string) bool { return false }
}

func isWords(fields []record.Field, names []string) bool {
	for _, f := range fields {
		switch {
		case f.Key != names[0]:
		case len(names) == 1:
			return f.Words
		default: // the keys of entries stand between
			return isWords(f.Fields, names[1:]) || isWords(f.Fields, names[len(names)-1:])
		}
	}
	return false
}

func TestANewSiteSpeaksEveryLanguageOfTheProgramThroughout(t *testing.T) {
	starter, err := fs.Sub(archetypes.Forms, "starter")
	if err != nil {
		t.Fatal(err)
	}
	english, _ := wordsOf(starter, "en")
	want := append(leaves(english.all, ""), "sample")
	err = fs.WalkDir(starter, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name != "site.toml" && !strings.HasPrefix(name, "content/") {
			return err
		}
		text, err := fs.ReadFile(starter, name)
		name = strings.TrimPrefix(name, "content/")
		want = append(want, asked(name, string(text), wordFields(name))...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	shipped, err := os.ReadDir("../../themes/default/i18n")
	if err != nil || len(shipped) < 14 {
		t.Fatalf("%d languages, %v", len(shipped), err)
	}
	for _, f := range shipped {
		lang := strings.TrimSuffix(f.Name(), ".toml")
		if _, err := fs.Stat(starter, "readme/"+lang+".md"); err != nil {
			t.Error(err)
		}
		if lang == "en" {
			continue
		}
		w, ok := wordsOf(starter, lang)
		if !ok {
			t.Errorf("%s: no words", lang)
			continue
		}
		got := leaves(w.all, "")
		own := slices.DeleteFunc(slices.Clone(got), func(p string) bool { return !isOwn(p) })
		if diff := cmp.Diff(want, slices.DeleteFunc(got, isOwn)); diff != "" {
			t.Errorf("%s (-asked +said):\n%s", lang, diff)
		}
		if diff := cmp.Diff(names, own); diff != "" {
			t.Errorf("%s (-asked +said):\n%s", lang, diff)
		}
	}
}

func TestNoEnglishSentenceIsLeftInASiteOfAnotherLanguage(t *testing.T) {
	english := drafted(t, Starter{Languages: []string{"en"}})
	for _, lang := range []string{"fr", "ar", "ka", "sq"} {
		for name, text := range drafted(t, Starter{Languages: []string{lang}}) {
			if !strings.HasPrefix(name, "content/") && name != "README.md" {
				continue
			}
			for line := range strings.Lines(english[name]) {
				if len(strings.Fields(line)) > 4 && !strings.Contains(line, " | ") && strings.Contains(text, line) {
					t.Errorf("%s: %s still says %q", lang, name, line)
				}
			}
		}
	}
}
