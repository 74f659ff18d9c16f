package scaffold

import (
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

// openGovernment is the name of a site in each language that the program speaks.
var openGovernment = map[string]string{
	"en": "Open Government", "fr": "Gouvernement ouvert", "es": "Gobierno abierto", "pt": "Governo aberto",
	"ar": "الحكومة المنفتحة", "ru": "Открытое правительство", "uk": "Відкритий уряд", "ka": "ღია მმართველობა",
	"hy": "Բաց կառավարություն", "ro": "Guvernare deschisă", "sq": "Qeverisje e hapur", "id": "Pemerintahan Terbuka",
	"sk": "Otvorené vládnutie", "it": "Governo aperto",
}

// title is the name of the site in a language.
func (s Starter) title(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	name := openGovernment[base]
	if name == "" {
		name = openGovernment["en"]
	}
	return name + " – " + s.Country
}

// written gives the language in which the starter site has words for a language.
func written(lang string) string {
	if base, _, _ := strings.Cut(lang, "-"); base == "fr" {
		return base
	}
	return "en"
}

// usual fills in what nobody said.
func (s Starter) usual() Starter {
	for _, d := range []struct {
		field *string
		usual string
	}{
		{&s.Country, "⟨Name of the country⟩"}, {&s.Code, "XX"}, {&s.TimeZone, "UTC"}, {&s.Ministry, "⟨Name of the ministry⟩"},
		{&s.Licence, "CC-BY-4.0"}, {&s.Version, "latest"},
	} {
		if *d.field == "" {
			*d.field = d.usual
		}
	}
	if len(s.Languages) == 0 {
		s.Languages = []string{"en"}
	}
	return s
}

// NewSite prepares the folder of a new site: content with a sample of each kind,
// the workflow that publishes it, forms, editor set-up. Days of the samples lie
// around today. Nothing is written.
func NewSite(s Starter, today calendar.Date) ([]Draft, error) {
	s = s.usual()
	starter, err := fs.Sub(archetypes.Forms, "starter")
	if err != nil {
		return nil, err
	}
	f := &founding{Starter: s, starter: starter, today: today, year: today.AddDays(-90).Year()}
	for _, step := range []func() error{f.settings, f.samples, f.repository, f.editor} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(f.drafts, func(a, b Draft) int { return strings.Compare(a.Path, b.Path) })
	return f.drafts, nil
}

// founding is one call for a new site.
type founding struct {
	Starter
	starter fs.FS
	today   calendar.Date
	year    int // in which the sample plan begins to be carried out
	drafts  []Draft
}

func (f *founding) add(to string, text string) {
	f.drafts = append(f.drafts, Draft{Path: to, Bytes: []byte(text)})
}

// read gives a file of the starter with its slots filled. quote makes words safe
// between the quotes that stand around them.
func (f *founding) read(name string, quote bool) (string, error) {
	b, err := fs.ReadFile(f.starter, name)
	return f.fill(string(b), quote), err
}

var (
	starterSlot = regexp.MustCompile(`\{\{([a-z-]+?)([+-]\d+)?\}\}`)
	optional    = regexp.MustCompile(`(?m)^\{\{#([a-z-]+)\}\}`)
)

func (f *founding) fill(text string, quote bool) string {
	text = optional.ReplaceAllStringFunc(text, func(m string) string {
		if m == "{{#repository}}" && f.Repository != "" {
			return ""
		}
		return "#"
	})
	return starterSlot.ReplaceAllStringFunc(text, func(m string) string {
		parts := starterSlot.FindStringSubmatch(m)
		n, _ := strconv.Atoi(parts[2])
		value := f.value(parts[1], n)
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
	case "code":
		return f.Code
	case "time-zone":
		return f.TimeZone
	case "ministry":
		return f.Ministry
	case "licence":
		return f.Licence
	case "repository":
		return f.Repository
	case "version":
		return f.Version
	case "title":
		return f.title(f.Languages[0])
	}
	return ""
}

// settings writes site.toml and, for each other language, the words of it.
func (f *founding) settings() error {
	text, err := f.read("site/"+written(f.Languages[0])+".toml", true)
	if err != nil {
		return err
	}
	f.add("content/site.toml", strings.Replace(text, "languages = []", "languages = ["+quotedList(f.Languages)+"]", 1))
	for _, lang := range f.Languages[1:] {
		f.add("content/site."+lang+".toml", fmt.Sprintf("title = %q\n", f.title(lang)))
	}
	return nil
}

// repository writes what the host of the repository reads.
func (f *founding) repository() error {
	words := written(f.Languages[0])
	for _, from := range []struct{ dir, to string }{
		{"repository", ""}, {"forms/" + words, ".github/ISSUE_TEMPLATE"},
	} {
		err := fs.WalkDir(f.starter, from.dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := f.read(name, false)
			f.add(path.Join(from.to, strings.TrimPrefix(name, from.dir+"/")), text)
			return err
		})
		if err != nil {
			return err
		}
	}
	text, err := f.read("readme/"+words+".md", false)
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
