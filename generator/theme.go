package generator

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/themes"
)

// themeOf gives the default theme, with the site's own files laid over it where
// it has a theme of its own, all of whose files are plain ones.
func themeOf(source *os.Root, name string, list *problem.List) (fs.FS, error) {
	theme, dir := themes.Default(), "themes/"+name
	if isOddPath(source, dir, list) {
		return theme, nil
	}
	if info, err := source.Stat(dir); err != nil || !info.IsDir() {
		return theme, nil
	}
	own, err := fs.Sub(source.FS(), dir)
	if err != nil || holdsOddFiles(own, dir, list) {
		return theme, err
	}
	return themes.Over(theme, own), nil
}

// isOddPath notes a link, a pipe or a device on the way to a theme.
func isOddPath(source *os.Root, dir string, list *problem.List) bool {
	for at := dir; at != "."; at = path.Dir(at) {
		if info, err := source.Lstat(at); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			list.Add(oddFile(at, info.Mode()))
			return true
		}
	}
	return false
}

// holdsOddFiles notes the links, pipes and devices in a theme: to open one would
// lead out of the folder, or wait without end. What git and editors keep in
// folders whose names begin with a dot is no part of a theme.
func holdsOddFiles(own fs.FS, dir string, list *problem.List) (odd bool) {
	fs.WalkDir(own, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // it is told when somebody reads it
		case e.IsDir() && name != "." && strings.HasPrefix(e.Name(), "."):
			return fs.SkipDir
		case !e.IsDir() && !e.Type().IsRegular():
			list.Add(oddFile(path.Join(dir, name), e.Type()))
			odd = true
		}
		return nil
	})
	return odd
}

func oddFile(file string, mode fs.FileMode) problem.Problem {
	p := problem.Problem{File: problem.Clean(file), Line: 1, Column: 1, Width: 1, Severity: problem.Error, Code: "not-a-file"}
	if mode&fs.ModeSymlink != 0 {
		p.Code = "symbolic-link"
	}
	p.Hints = []problem.Hint{{Code: "mend"}}
	return p
}

// checkTheme tells that site.toml names a theme that is not there.
func (c *Content) checkTheme() {
	name := c.Site.Theme
	info, err := c.source.Stat(path.Join("themes", name))
	if name == "" || name == "default" || fs.ValidPath("themes/"+name) && err == nil && info.IsDir() {
		return
	}
	if slices.ContainsFunc(c.Problems, func(p problem.Problem) bool { return strings.HasPrefix(p.File+"/", "themes/") }) {
		return // it is there, and is none
	}
	p := c.inSite("theme", name)
	p.Code, p.Args = "unknown-value", problem.Args{"key": "theme", "value": name}
	p.Hints = []problem.Hint{{Code: "choices", Args: problem.Args{"choices": "default"}}}
	list := &problem.List{}
	list.Add(p)
	c.addProblems(list)
}
