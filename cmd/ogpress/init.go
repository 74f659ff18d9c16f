package main

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/scaffold"
	"github.com/spf13/cobra"
)

// founder is what init was told by flags.
type founder struct {
	scaffold.Starter
	languages string
	yes       bool
}

func newInit(c *console) *cobra.Command {
	f := &founder{}
	command := &cobra.Command{
		Use:   "init DIR",
		Short: "Makes the folder of a new site",
		Long: `Makes a folder of its own for a country's site: content/ with one clearly marked sample
of each kind of record, the workflow that checks every change and publishes the site on
GitHub Pages, forms for contributions and questions, and the set-up of editors.

It asks what it must know, and takes the answer in brackets for an empty one. What a flag
says is not asked; --yes asks nothing. Nothing is ever overwritten.

  ogpress init ogp --country "Republic of Salonga" --code XS --languages en,fr`,
		Args: cobra.ExactArgs(1),
		RunE: func(command *cobra.Command, args []string) error { return c.found(f, command.InOrStdin(), args[0]) },
	}
	flags := command.Flags()
	flags.StringVar(&f.Country, "country", "", "the country, as the site calls it")
	flags.StringVar(&f.Code, "code", "", "its code in ISO 3166, such as XS")
	flags.StringVar(&f.languages, "languages", "", "the languages, the default one first: en,fr")
	flags.StringVar(&f.TimeZone, "time-zone", "", "where its day begins, such as Europe/Lisbon")
	flags.StringVar(&f.Ministry, "ministry", "", "the ministry or agency that answers for the site")
	flags.StringVar(&f.Licence, "licence", "", "the licence of words and data, such as CC-BY-4.0")
	flags.StringVar(&f.Repository, "repository", "", "the address of the repository, such as https://github.com/salonga/ogp")
	flags.BoolVar(&f.yes, "yes", false, "ask nothing")
	return command
}

// question is one thing to ask: where the answer goes, and what it is without one.
type question struct {
	text, usual string
	answer      *string
	check       func(string) error
}

func (f *founder) questions() []question {
	return []question{
		{"Country, as the site calls it", "", &f.Country, oneLine("--country")},
		{"Code of the country (ISO 3166)", "XX", &f.Code, checkCode},
		{"Languages, the default one first", "en", &f.languages, checkLanguages},
		{"Time zone", "UTC", &f.TimeZone, checkZone},
		{"Ministry or agency that answers for the site", "", &f.Ministry, oneLine("--ministry")},
		{"Licence of words and data", "CC-BY-4.0", &f.Licence, checkLicence},
	}
}

func (c *console) found(f *founder, in io.Reader, dir string) error {
	answers := bufio.NewReader(in)
	for _, q := range f.questions() {
		if err := c.ask(q, answers, f.yes); err != nil {
			return err
		}
	}
	if err := checkRepository(f.Repository); err != nil {
		return err
	}
	f.Languages = languageList(f.languages)
	info, _ := debug.ReadBuildInfo()
	f.Version = installable(info)
	if err := c.makeSite(f, dir); err != nil {
		return err
	}
	if f.Version == newest {
		fmt.Fprintln(c.err, "note: this program does not know its own version, so the workflow takes the newest one each time. To hold it to one, write its number behind the @ in .github/workflows/site.yml")
	}
	_, err := fmt.Fprint(c.out, scaffold.Welcome(f.Languages[0], dir, quotedForShell(dir)))
	return err
}

// ask takes an answer from a flag, from whoever runs the program, or the usual one.
// A wrong answer is asked for again; a wrong flag, or the end of answers, is not.
func (c *console) ask(q question, in *bufio.Reader, yes bool) error {
	if *q.answer != "" {
		return q.check(*q.answer)
	}
	*q.answer = q.usual
	for !yes {
		fmt.Fprintf(c.err, "%s [%s]: ", q.text, q.usual)
		said, err := in.ReadString('\n')
		if said = strings.TrimSpace(said); said == "" {
			return nil
		}
		wrong := q.check(said)
		if wrong == nil {
			*q.answer = said
			return nil
		}
		if err != nil {
			return wrong
		}
		fmt.Fprintln(c.err, wrong)
	}
	return nil
}

// makeSite makes the folder and writes the files.
func (c *console) makeSite(f *founder, dir string) error {
	o, err := (&settings{source: dir}).options(c)
	if err != nil {
		return err
	}
	drafts, err := scaffold.NewSite(f.Starter, generator.Today(o))
	if err != nil {
		return err
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file, and should be a folder that is new or empty", dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return scaffold.WriteSite(root, drafts)
}

// newest is what `go install` takes for the version that was released last.
const newest = "latest"

// installable is the version of the running program as `go install` takes it.
func installable(info *debug.BuildInfo) string {
	if number != "" {
		return "v" + strings.TrimPrefix(number, "v")
	}
	if info == nil {
		return newest
	}
	version, _, _ := strings.Cut(info.Main.Version, "+")
	if version != "" && version != "(devel)" {
		return version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && s.Value != "" {
			return s.Value
		}
	}
	return newest
}

func oneLine(flag string) func(string) error {
	return func(s string) error {
		if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			return fmt.Errorf("%s takes one line of plain text", flag)
		}
		return nil
	}
}

var (
	code    = regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3})?$`)
	licence = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.+-]*$`)
)

func checkCode(s string) error {
	if !code.MatchString(s) {
		return fmt.Errorf("%q is no code of a country: write two capital letters, such as XS", s)
	}
	return nil
}

func checkLicence(s string) error {
	if !licence.MatchString(s) {
		return fmt.Errorf("%q is no id of a licence: write one of the SPDX list, such as CC-BY-4.0", s)
	}
	return nil
}

func checkZone(s string) error {
	if _, err := locale.Zone(s); err != nil {
		return fmt.Errorf("there is no time zone %q: write a name such as Europe/Lisbon or Africa/Nairobi", s)
	}
	return nil
}

func languageList(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
}

func checkLanguages(s string) error {
	seen := map[string]bool{}
	for _, tag := range languageList(s) {
		canonical, err := locale.Canonical(tag)
		switch {
		case err != nil:
			return fmt.Errorf("%q is no tag of a language: write en, fr or pt-BR, with commas between them", tag)
		case canonical != tag:
			return fmt.Errorf("write %q in place of %q", canonical, tag)
		case seen[tag]:
			return fmt.Errorf("the language %q is there twice", tag)
		}
		seen[tag] = true
	}
	if len(seen) == 0 {
		return fmt.Errorf("a site needs a language: write en, or en,fr")
	}
	return nil
}

func checkRepository(s string) error {
	u, err := url.Parse(s)
	if s != "" && (err != nil || u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") == "" || strings.ContainsAny(s, "\"\\ \n")) {
		return fmt.Errorf("--repository %s is no address of a repository: write it as https://github.com/salonga/ogp", s)
	}
	return nil
}

// quotedForShell is a folder's name as a shell takes it.
func quotedForShell(dir string) string {
	dir = filepath.Clean(dir)
	if strings.ContainsFunc(dir, func(r rune) bool { return strings.ContainsRune(" '\"$&|;<>()`\\*?!#~", r) }) {
		return "'" + strings.ReplaceAll(dir, "'", `'\''`) + "'"
	}
	return dir
}
