package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/schema"
)

// Starter says for whom a new site is made. The zero value of a field leaves a
// mark ⟨…⟩ where it should stand, or a usual choice.
type Starter struct {
	Country    string
	Code       string   // "XX" where nobody said
	Languages  []string // English alone where nobody said; the first is the default
	TimeZone   string   // "UTC" where nobody said
	Ministry   string
	Licence    string // "CC-BY-4.0" where nobody said
	Repository string // address of the repository; "" where there is none yet
	Version    string // of the program that builds the site, as `go install` takes it
}

// title is the name of the site in a language.
func (f *founding) title(lang string) string {
	w, ok := wordsOf(f.starter, lang)
	if !ok {
		w = f.own
	}
	return w.say("name") + "\u00a0– " + f.Country // the dash stays on the line before
}

// usual fills in what nobody said.
func (f *founding) usual() error {
	if len(f.Languages) == 0 {
		f.Languages = []string{"en"}
	}
	own, ok := wordsOf(f.starter, f.Languages[0])
	if !ok {
		own, ok = wordsOf(f.starter, "en")
	}
	if !ok {
		return errors.New("the words of a new site cannot be read")
	}
	f.own = own
	for _, d := range []struct {
		field *string
		usual string
	}{
		{&f.Country, own.say("country")}, {&f.Code, "XX"}, {&f.TimeZone, "UTC"}, {&f.Ministry, own.say("ministry")},
		{&f.Licence, "CC-BY-4.0"}, {&f.Version, "latest"},
	} {
		if *d.field == "" {
			*d.field = d.usual
		}
	}
	return nil
}

// NewSite prepares the folder of a new site: content with a sample of each kind,
// the workflow that publishes it, forms, editor set-up. Days of the samples lie
// around today. Nothing is written.
func NewSite(s Starter, today calendar.Date) ([]Draft, error) {
	starter, err := fs.Sub(archetypes.Forms, "starter")
	if err != nil {
		return nil, err
	}
	f := &founding{Starter: s, starter: starter, today: today, year: today.AddDays(-90).Year()}
	for _, step := range []func() error{f.usual, f.settings, f.samples, f.repository, f.editor} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(f.drafts, func(a, b Draft) int { return strings.Compare(a.Path, b.Path) })
	return f.drafts, nil
}

// Welcome says in a language what has been made, and what comes next.
func Welcome(lang, dir, cd string) string {
	starter, _ := fs.Sub(archetypes.Forms, "starter")
	w, ok := wordsOf(starter, lang)
	if !ok {
		w, _ = wordsOf(starter, "en")
	}
	return fmt.Sprintf("%s: %s\n\n%s\n  cd %s\n  ogpress serve    %s\n  ogpress check    %s\n",
		dir, w.say("init", "made"), w.say("init", "next"), cd, w.say("init", "serve"), w.say("init", "check"))
}

// founding is one call for a new site.
type founding struct {
	Starter
	starter fs.FS
	own     words // of the default language, or English ones
	today   calendar.Date
	year    int // in which the sample plan begins to be carried out
	drafts  []Draft
}

func (f *founding) add(to string, text string) {
	f.drafts = append(f.drafts, Draft{Path: to, Bytes: []byte(text)})
}

// read gives a file of the starter with its slots filled.
func (f *founding) read(name string) (string, error) {
	b, err := fs.ReadFile(f.starter, name)
	return f.fill(string(b), path.Ext(name) == ".yml", f.Languages[0]), err
}

var (
	starterSlot = regexp.MustCompile(`\{\{([a-z-]+?)([+-]\d+)?\}\}`)
	sayingSlot  = regexp.MustCompile(`\{\{say ([a-z-]+)\.([a-z-]+)\}\}`)
	optional    = regexp.MustCompile(`(?m)^\{\{#([a-z-]+)\}\}`)
)

// fill fills the slots of a text in a language. quote makes words safe between
// the quotes that stand around them, in TOML and in YAML.
func (f *founding) fill(text string, quote bool, lang string) string {
	text = optional.ReplaceAllStringFunc(text, func(m string) string {
		if m == "{{#repository}}" && f.Repository != "" {
			return ""
		}
		return "#"
	})
	text = sayingSlot.ReplaceAllStringFunc(text, func(m string) string {
		parts := sayingSlot.FindStringSubmatch(m)
		return quoted(f.own.say(parts[1], parts[2]))
	})
	return starterSlot.ReplaceAllStringFunc(text, func(m string) string {
		parts := starterSlot.FindStringSubmatch(m)
		n, _ := strconv.Atoi(parts[2])
		value := f.value(parts[1], n)
		if parts[1] == "title" {
			value = f.title(lang)
		}
		if quote {
			return quoted(value)
		}
		return value
	})
}

// value is what a slot is filled with; n is the number behind its name.
func (f *founding) value(name string, n int) string {
	switch name {
	case "today":
		return f.today.AddDays(n).String()
	case "year":
		return strconv.Itoa(f.year + n)
	case "country":
		return f.Country
	case "language":
		return f.Languages[0]
	case "code":
		return f.Code
	case "time-zone":
		return f.TimeZone
	case "ministry":
		return f.Ministry
	case "licence":
		return f.Licence
	case "repository":
		if f.Repository == "" { // in a comment that shows how it is written
			return "https://github.com/name/ogp"
		}
		return f.Repository
	case "version":
		return f.Version
	}
	return ""
}

// settings writes site.toml and, for each other language, the words of it.
func (f *founding) settings() error {
	b, err := fs.ReadFile(f.starter, "site.toml")
	if err != nil {
		return err
	}
	text := f.fill(f.own.whole("site.toml", string(b)), true, f.Languages[0])
	f.add("content/site.toml", strings.Replace(text, "languages = []", "languages = ["+quotedList(f.Languages)+"]", 1))
	for _, lang := range f.Languages[1:] {
		words := `title = "{{title}}"` + "\n"
		if w, ok := wordsOf(f.starter, lang); ok && w.lang != f.own.lang {
			words = w.only("site.toml", string(b), f.own)
		}
		f.add("content/site."+lang+".toml", f.fill(words, true, lang))
	}
	return nil
}

// repository writes what the host of the repository reads.
func (f *founding) repository() error {
	for _, from := range []struct{ dir, to string }{
		{"repository", ""}, {"forms", ".github/ISSUE_TEMPLATE"},
	} {
		err := fs.WalkDir(f.starter, from.dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := f.read(name)
			f.add(path.Join(from.to, strings.TrimPrefix(name, from.dir+"/")), text)
			return err
		})
		if err != nil {
			return err
		}
	}
	text, err := f.read("readme/" + f.own.lang + ".md")
	f.add("README.md", text)
	return err
}

// editor writes the schemas and tells editors which file follows which.
func (f *founding) editor() error {
	var rules strings.Builder
	rules.WriteString("# Which schema each file follows, for editors that know Taplo. \"ogpress schema\" writes the schemas anew.\n")
	for _, k := range schema.Kinds {
		b, err := k.JSON()
		if err != nil {
			return err
		}
		file := ".vscode/schemas/" + k.Name + ".json"
		f.add(file, string(b))
		if path.Ext(k.Files) == ".toml" {
			fmt.Fprintf(&rules, "\n[[rule]]\ninclude = [\"content/%s\"]\n[rule.schema]\npath = %q\nenabled = true\n", k.Files, file)
		}
	}
	f.add(".taplo.toml", rules.String())
	f.add(".vscode/settings.json", "{\n  \"files.eol\": \"\\n\",\n  \"evenBetterToml.taplo.configFile.enabled\": true,\n  \"[markdown]\": { \"editor.wordWrap\": \"on\" }\n}\n")
	return nil
}

// WriteSite writes the files of a new site into a folder. Where one of them is
// there already it writes nothing, and says which.
func WriteSite(folder *os.Root, drafts []Draft) error {
	var there []string
	for _, d := range drafts {
		if _, err := folder.Lstat(d.Path); err == nil {
			there = append(there, d.Path)
		}
	}
	if len(there) > 0 {
		return Usage{fmt.Sprintf("nothing was written, because there is already %s\n\nName a folder that is new or empty", shortened(there))}
	}
	for _, d := range drafts {
		if err := Write(folder, d); err != nil {
			return err
		}
	}
	return nil
}

// shortened names the first few of many files.
func shortened(files []string) string {
	if len(files) > 5 {
		return strings.Join(files[:5], ", ") + fmt.Sprintf(" and %d more", len(files)-5)
	}
	return strings.Join(files, ", ")
}
