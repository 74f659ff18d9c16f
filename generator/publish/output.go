package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Output is one file of the site. It has either Make or Open.
type Output struct {
	Path   string // from the output folder, with "/": "plans/2025-2027/index.html"
	Kind   string // "page", "redirect", "data", "document" …: for the manifest; no tabs or line breaks
	Record string // id of the record that the file is about, "" where there is none; likewise

	// Make appends the bytes of the file to buf and returns it, as append does.
	// It is called from many goroutines, for each output at most once a build.
	Make func(buf []byte) ([]byte, error)

	// Open gives a file that is copied as it is, and never held in memory as a
	// whole. Size and SHA256 (32 bytes in hexadecimal) were measured before;
	// where the bytes turn out to be others, the build fails.
	Open   func() (io.ReadCloser, error)
	Size   int64
	SHA256 string
}

// hidden is the folder in which publish keeps what it remembers.
const hidden = ".ogpress"

// validPath reports whether a site may have a file at the path: below the
// output folder, and neither in a repository nor among publish's own files.
func validPath(p string) bool {
	first, _, _ := strings.Cut(strings.ToLower(p), "/")
	return fs.ValidPath(p) && p != "." && first != ".git" && first != hidden &&
		!strings.ContainsAny(p, "\\\x00\t\n\r")
}

// places are the paths of a site, its files and the folders that they need, in
// lower case: where a file system knows no case, two of them may be one.
type places map[string]placed

type placed struct {
	path   string
	folder bool
}

// index finds outputs that cannot stand in one folder: the same path twice, two
// that differ only in case, or a file where another needs a folder.
func index(outputs []Output) (places, error) {
	p := make(places, 2*len(outputs))
	var errs []error
	for _, out := range outputs {
		lower := strings.ToLower(out.Path)
		other, taken := p[lower]
		switch {
		case !validPath(out.Path), strings.ContainsAny(out.Kind+out.Record, "\t\r\n"):
			errs = append(errs, fmt.Errorf("a site cannot have a file at %q", out.Path))
		case taken:
			errs = append(errs, fmt.Errorf("two files of the site want one place: %s and %s", other.path, out.Path))
		default:
			p[lower] = placed{path: out.Path}
		}
	}
	for _, out := range outputs {
		errs = append(errs, p.addFolders(path.Dir(out.Path)))
	}
	return p, errors.Join(errs...)
}

func (p places) addFolders(dir string) (err error) {
	for ; dir != "."; dir = path.Dir(dir) {
		lower := strings.ToLower(dir)
		other, taken := p[lower]
		if taken && other.folder {
			return err
		}
		if taken {
			err = errors.Join(err, fmt.Errorf("the site needs %s as a file and as a folder", other.path))
		}
		p[lower] = placed{dir, true}
	}
	return err
}

// isFile reports whether the site has a file at a path.
func (p places) isFile(name string) bool {
	there, ok := p[strings.ToLower(name)]
	return ok && !there.folder && there.path == name
}

// renamed reports whether an old path differs at most in case from something of
// the site. Where a file system takes both for one, the old must go before the
// new comes.
func (p places) renamed(old string) bool {
	_, ok := p[strings.ToLower(old)]
	return ok
}
