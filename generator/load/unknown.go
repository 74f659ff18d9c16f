package load

import (
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
)

// patterns lists the paths that a content folder may hold, records and others.
func patterns() []string {
	all := []string{"documents/**", "static/**", "i18n/*.toml", "standards/*.toml"}
	for _, k := range kindsOf {
		all = append(all, k.pattern)
	}
	return all
}

// mayHold lists what may lie directly in a folder: names of folders, ending in
// "/", and names or patterns of files. Nil says that nobody knows the folder.
func mayHold(dir string) []string {
	var names []string
	for _, p := range patterns() {
		rest, ok := p, true
		if dir != "." {
			rest, ok = below(p, dir)
		}
		if !ok {
			continue
		}
		name, deeper, folder := strings.Cut(rest, "/")
		if folder && deeper != "" {
			name += "/"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// below is the part of a pattern below a folder.
func below(pattern, dir string) (string, bool) {
	for {
		have, rest, deeper := strings.Cut(dir, "/")
		want, wantRest, more := strings.Cut(pattern, "/")
		switch {
		case want == "**":
			return "**", true
		case !more || want != "*" && want != have:
			return "", false
		case !deeper:
			return wantRest, true
		}
		dir, pattern = rest, wantRest
	}
}

// reportUnknown reports files and folders that are none of the format's: a
// folder once, as a whole.
func (x *index) reportUnknown(w *walker, places []place, list *problem.List) {
	told := map[string]bool{}
	for _, dir := range sortedKeys(w.folders) {
		if mayHold(dir) == nil && !told[path.Dir(dir)] {
			list.Add(whole(dir, x.unknownFolder(dir)))
		}
		told[dir] = mayHold(dir) == nil
	}
	for i := range places {
		p := &places[i]
		if p.sort == unknown && !told[path.Dir(p.path)] {
			list.Add(whole(p.path, x.unknownFile(p.path)))
		}
	}
}

func (x *index) unknownFolder(dir string) problem.Problem {
	p := problem.Problem{Code: "unknown-folder", Args: problem.Args{"name": shown(path.Base(dir))}}
	var folders []string
	for _, n := range mayHold(path.Dir(dir)) {
		if name, ok := strings.CutSuffix(n, "/"); ok && name != "*" {
			folders = append(folders, name)
		}
	}
	p.Hints = x.near(path.Base(dir), folders)
	if len(p.Hints) == 0 && len(folders) > 0 {
		p.Hints = []problem.Hint{{Code: "folders-here", Args: problem.Args{"names": strings.Join(folders, ", ")}}}
	}
	return p
}

func (x *index) unknownFile(file string) problem.Problem {
	name := path.Base(file)
	stem := strings.TrimSuffix(name, path.Ext(name))
	p := problem.Problem{Code: "unknown-file", Args: problem.Args{"name": shown(name)}}
	var files []string
	for _, n := range mayHold(path.Dir(file)) {
		switch {
		case strings.HasSuffix(n, "/"):
		case strings.HasPrefix(n, "*"):
			files = append(files, stem+n[1:])
		default:
			files = append(files, n)
		}
	}
	if !isText(name) {
		p.Hints = []problem.Hint{{Code: "belongs-in-documents", Args: problem.Args{"name": shown(name)}}}
		return p
	}
	if p.Hints = x.near(name, files); len(p.Hints) > 0 {
		return p
	}
	for _, f := range files {
		if strings.TrimSuffix(f, path.Ext(f)) == stem {
			p.Hints = []problem.Hint{{Code: "near", Args: problem.Args{"word": f}}}
			return p
		}
	}
	if len(files) > 0 {
		p.Hints = []problem.Hint{{Code: "files-here", Args: problem.Args{"names": strings.Join(files, ", ")}}}
	}
	return p
}

// isText reports whether a file is most likely meant as a record, though its
// ending is another one.
func isText(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".toml", ".markdown", ".mdown", ".txt", ".yaml", ".yml", ".json", "":
		return true
	}
	return false
}
