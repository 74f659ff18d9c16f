package record

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

var update = flag.Bool("update", false, "write the letters that the tests now get")

// noun gives an empty noun for a path of a content folder.
func noun(file string) any {
	switch dir := filepath.Base(filepath.Dir(file)); {
	case strings.HasSuffix(file, "site.toml"), strings.HasSuffix(file, "site.fr.toml"):
		return &ogp.Site{}
	case dir == "commitments":
		return &ogp.Commitment{}
	case dir == "events":
		return &ogp.Event{}
	case dir == "meetings":
		return &ogp.Meeting{}
	case dir == "groups":
		return &ogp.Group{}
	case dir == "consultations":
		return &ogp.Consultation{}
	case dir == "documents":
		return &ogp.Document{}
	case dir == "plan":
		return &ogp.ActionPlan{}
	case dir == "2026-1":
		return &ogp.Report{}
	case strings.Contains(file, "contacts."):
		return &contacts{}
	}
	return &ogp.FreePage{}
}

type contacts struct {
	ogp.Record
	Contacts []*ogp.Contact `ogp:"contact,table"`
}

// read reads one file into a noun: a file that is there in French too is read
// as its translation, on top of it.
func read(file string, src []byte, dst any, lang string, out *problem.List) {
	parse := TOML
	if strings.HasSuffix(file, ".md") {
		parse = Markdown
	}
	if d, ok := parse(file, src, out); ok {
		Bind(d, dst, Binding{Languages: []string{"en", "fr", "ka"}, Lang: lang, Translation: lang == "fr"}, out)
	}
}

// part of an archive: a text with files in it, each below a line "-- name --".
type archived struct {
	name string
	data string
}

func readArchive(t *testing.T, name string) (comment string, files []archived) {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitAfterSeq(string(src), "\n") {
		inner, opens := strings.CutPrefix(line, "-- ")
		title, closes := strings.CutSuffix(inner, " --\n")
		switch {
		case opens && closes:
			files = append(files, archived{name: title})
		case len(files) == 0:
			comment += line
		default:
			files[len(files)-1].data += line
		}
	}
	return comment, files
}

// lettersAbout gives all letters about some files.
func lettersAbout(files []archived) string {
	var out problem.List
	nouns := map[string]any{}
	for _, f := range files {
		original, lang := strings.Replace(f.name, ".fr.", ".", 1), "en"
		if original != f.name {
			lang = "fr"
		}
		if nouns[original] == nil {
			nouns[original] = noun(f.name)
		}
		read(f.name, []byte(f.data), nouns[original], lang, &out)
	}
	var b strings.Builder
	words := ProblemWords("en")
	for _, p := range out.Sorted() {
		b.WriteString(p.Letter(words))
	}
	return b.String()
}

// Each archive in testdata/letters holds files with mistakes of one sort, and at
// its end the letters that their author gets. `go test -update` writes them anew:
// read them before you commit them.
func TestEveryMistakeGetsItsLetter(t *testing.T) {
	archives, err := filepath.Glob("testdata/letters/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no letters: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			comment, files := readArchive(t, name)
			want := ""
			if last := len(files) - 1; files[last].name == "letters" {
				want, files = files[last].data, files[:last]
			}
			got := lettersAbout(files)
			if *update {
				writeLetters(t, name, comment, files, got)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("letters (-want +got):\n%s", diff)
			}
		})
	}
}

func writeLetters(t *testing.T, name, comment string, files []archived, letters string) {
	t.Helper()
	text := comment
	for _, f := range append(files, archived{"letters", letters}) {
		text += "-- " + f.name + " --\n" + f.data
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
