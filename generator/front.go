package generator

import (
	"io/fs"
	"os"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/themes"
)

// front is what must be known of site.toml before anything is loaded. Package
// load reads the file again, and says what is wrong with it.
type front struct {
	zone      *time.Location
	languages []string
	theme     string
}

func readFront(source fs.FS) front {
	f := front{zone: time.UTC, languages: []string{"en"}, theme: "default"}
	src, err := plainFile(source, "content/site.toml")
	if err != nil {
		return f
	}
	tree, err := record.Tree(src)
	if err != nil {
		return f
	}
	if name, ok := tree["time_zone"].(string); ok {
		if zone, err := locale.Zone(name); err == nil {
			f.zone = zone
		}
	}
	if name, ok := tree["theme"].(string); ok && fs.ValidPath("themes/"+name) {
		f.theme = name
	}
	if list, ok := tree["languages"].([]any); ok {
		if tags := tagsOf(list); len(tags) > 0 {
			f.languages = tags
		}
	}
	return f
}

// plainFile reads a file, unless it is a link, a pipe or a device, which are
// never opened, or is far too big.
func plainFile(source fs.FS, name string) ([]byte, error) {
	info, err := fs.Lstat(source, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > mostOfAFile {
		return nil, fs.ErrInvalid
	}
	return fs.ReadFile(source, name)
}

// mostOfAFile is more bytes than any file of facts or words has.
const mostOfAFile = 16 << 20

// tagsOf keeps what may be the tag of a language.
func tagsOf(list []any) (tags []string) {
	for _, item := range list {
		if tag, ok := item.(string); ok {
			if _, err := locale.Canonical(tag); err == nil {
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

// Speak gives the default language of the site in a source folder, as far as it
// can be told, for what must be said before, or without, loading it.
func Speak(source string) (*locale.Language, error) {
	tag, theme := fallback, themes.Default()
	if root, err := os.OpenRoot(Options{Source: source}.source()); err == nil {
		defer root.Close()
		tag = readFront(root.FS()).languages[0]
	}
	all, err := languages([]string{tag}, theme, theme, &problem.List{})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// Today is the day that the site of a source folder speaks of.
func Today(o Options) calendar.Date {
	zone := time.UTC
	if root, err := os.OpenRoot(o.source()); err == nil {
		defer root.Close()
		zone = readFront(root.FS()).zone
	}
	return o.day(zone)
}
