package scaffold

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/record"
)

// Draft is a record that is ready to be written.
type Draft struct {
	Path   string // from the source folder: "content/plans/…/01-x.md"
	Bytes  []byte // the whole file or, for an entry, what comes after what is there
	Append bool
}

// Usage is an error of somebody who asked wrongly; its text says how to ask.
type Usage struct{ text string }

// Error says how to ask.
func (u Usage) Error() string { return u.text }

// New prepares a record of a kind. source is the folder that holds content/,
// args is what the form's Usage names, today fills in days that were not given.
// Nothing is written.
func New(source fs.FS, kind string, args []string, today calendar.Date) (Draft, error) {
	f, ok := Find(kind)
	if !ok {
		return Draft{}, unknown(kind)
	}
	if len(args) < f.least() || len(args) > len(f.Args) {
		return Draft{}, Usage{fmt.Sprintf("write: ogpress new %s", f.Usage())}
	}
	content, err := fs.Sub(source, "content")
	if err != nil {
		return Draft{}, err
	}
	o := &order{content: content, args: args, values: map[string]string{"today": today.String(), "date": today.String()}}
	place, err := f.path(o)
	if err != nil {
		return Draft{}, Usage{err.Error()}
	}
	if base := path.Base(place); strings.HasPrefix(base, ".") || strings.HasSuffix(base, "-.md") {
		return Draft{}, Usage{fmt.Sprintf("a title needs letters or digits: write: ogpress new %s", f.Usage())}
	}
	form, err := archetypes.Forms.ReadFile("records/" + f.file)
	if err != nil {
		return Draft{}, err
	}
	d := Draft{Path: "content/" + place, Bytes: fill(form, o.values), Append: f.entry}
	return d, o.free(d, place)
}

func unknown(kind string) error {
	var kinds []string
	for _, f := range Forms {
		kinds = append(kinds, f.Kind)
	}
	if near, ok := record.Nearest(kind, kinds); ok {
		return Usage{fmt.Sprintf("there is no kind of record called %q: did you mean %q?", kind, near)}
	}
	return Usage{fmt.Sprintf("there is no kind of record called %q: there are %s", kind, strings.Join(kinds, ", "))}
}

// free makes sure that nothing would be overwritten.
func (o *order) free(d Draft, place string) error {
	there, err := fs.ReadFile(o.content, place)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !d.Append:
		return Usage{fmt.Sprintf("%s is there already, and nothing was changed", d.Path)}
	}
	header := bytes.TrimSpace(d.Bytes[bytes.IndexByte(d.Bytes, '['):])
	header = header[:bytes.IndexByte(header, '\n')]
	if bytes.Contains(there, header) {
		return Usage{fmt.Sprintf("%s has %s already, and nothing was changed", d.Path, header)}
	}
	return nil
}

// slot is a place of a form that is filled in: {{name}} or {{name|what belongs there}}.
var slot = regexp.MustCompile(`\{\{(\w+)(?:\|([^}]*))?\}\}`)

func fill(form []byte, values map[string]string) []byte {
	return slot.ReplaceAllFunc(form, func(m []byte) []byte {
		parts := slot.FindSubmatch(m)
		if v := values[string(parts[1])]; v != "" {
			return []byte(quoted(v))
		}
		return []byte("⟨" + string(parts[2]) + "⟩")
	})
}

// quoted makes words safe between the quotes that stand in the form.
func quoted(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s)
}

// Write puts a draft into the source folder. It never replaces a file.
func Write(source *os.Root, d Draft) error {
	if err := source.MkdirAll(path.Dir(d.Path), 0o755); err != nil {
		return err
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if d.Append {
		flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	f, err := source.OpenFile(d.Path, flags, 0o644)
	if err != nil {
		return err
	}
	b := d.Bytes
	if info, err := f.Stat(); err == nil && info.Size() > 0 {
		b = append([]byte("\n"), b...)
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}
