package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Reason says why a folder is refused as the place of a site.
type Reason string

// The reasons. Only NotEmpty, Repository, UnknownManifest and Foreign give way to force.
const (
	NotEmpty        Reason = "output-not-empty"        // it holds files, and no manifest
	Repository      Reason = "output-repository"       // it is the top of a git repository that holds no site
	UnknownManifest Reason = "output-unknown-manifest" // its manifest cannot be read
	Foreign         Reason = "output-foreign-file"     // somebody else's file stands where a page must go
	ForeignFolder   Reason = "output-foreign-folder"   // somebody else's folder stands where a page must go
	HoldsSource     Reason = "output-holds-source"     // it is, or contains, the folder that holds content/
	InsideSource    Reason = "output-inside-source"    // it lies within content/, themes/ or .git/
	Symlink         Reason = "output-symlink"          // it is a symbolic link
	NotAFolder      Reason = "output-not-a-folder"     // it is a file
	NotWritable     Reason = "output-not-writable"     // nothing can be written there
	DiskFull        Reason = "output-disk-full"        // there is no room left
	Busy            Reason = "output-busy"             // another build is at work there
)

// Refusal is an output folder that a site cannot be put into. Unless Begun is
// set, the folder is as it was before.
type Refusal struct {
	Reason Reason
	Path   string // the folder, or what stands in the way
	Begun  bool   // files were already being put into place; building again mends it
	Err    error  // what the operating system said; nil where it was not asked
}

// Error is for developers; the words for users are in package problem, by Reason.
func (r *Refusal) Error() string {
	if r.Err != nil {
		return fmt.Sprintf("%s: %s: %v", r.Reason, r.Path, r.Err)
	}
	return fmt.Sprintf("%s: %s", r.Reason, r.Path)
}

// Unwrap gives the operating system's error.
func (r *Refusal) Unwrap() error { return r.Err }

func refuse(reason Reason, path string, err error) *Refusal {
	return &Refusal{Reason: reason, Path: path, Err: err}
}

// explain turns what the operating system said of writing in dir into a refusal.
func explain(dir string, err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return refuse(DiskFull, dir, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return refuse(NotWritable, dir, err)
	case errors.Is(err, syscall.ENOTDIR):
		return refuse(NotAFolder, dir, err)
	}
	return err
}

// Check refuses a folder that must not, or need not, be opened at all. It
// writes nothing. Source is the folder that holds content/; "" for none.
func Check(dir, source string, force bool) error {
	if source != "" {
		if err := checkPlace(dir, source); err != nil {
			return err
		}
	}
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return explain(dir, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return refuse(Symlink, dir, nil)
	case !info.IsDir():
		return refuse(NotAFolder, dir, nil)
	case force:
		return nil
	}
	return checkEmpty(dir)
}

// checkEmpty accepts an empty folder, and one that an earlier build wrote to.
func checkEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return explain(dir, err)
	}
	for _, name := range []string{manifestFile, nextFile} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return nil
		}
	}
	for _, e := range entries {
		switch e.Name() {
		case hidden, ".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep":
		case ".git":
			return refuse(Repository, dir, nil)
		default:
			return refuse(NotEmpty, dir, nil)
		}
	}
	return nil
}

// checkPlace refuses an output folder that holds the source, or lies in it
// where the source's own files are.
func checkPlace(dir, source string) error {
	out, err := resolve(dir)
	if err != nil {
		return err
	}
	src, err := resolve(source)
	if err != nil {
		return err
	}
	if within(src, out) {
		return refuse(HoldsSource, dir, nil)
	}
	for _, own := range []string{"content", "themes", "archetypes", ".git", ".github"} {
		if inside, err := resolve(filepath.Join(src, own)); err == nil && within(out, inside) {
			return refuse(InsideSource, dir, nil)
		}
	}
	return nil
}

// within reports whether the folder a is b, or lies in it.
func within(a, b string) bool {
	rel, err := filepath.Rel(b, a)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// resolve gives the absolute path with the links of its existing part followed.
func resolve(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	rest := ""
	for {
		real, err := filepath.EvalSymlinks(abs)
		if err == nil {
			return filepath.Join(real, rest), nil
		}
		up := filepath.Dir(abs)
		if up == abs {
			return "", err
		}
		rest, abs = filepath.Join(filepath.Base(abs), rest), up
	}
}
