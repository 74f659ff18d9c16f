package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors says who may know whom. A package imports packages of lower floors
// only, and of its own floor only where a line "package < package" says so.
const floors = `
0 generator/calendar generator/parallel generator/problem
0 generator/ogp
1 generator/compile generator/locale generator/markup generator/record
2 generator/load generator/search generator/schema
3 generator/standard generator/history
4 generator/view
5 generator/page
6 generator/render generator/export
7 generator/publish generator/preview generator/scaffold generator/sheet
8 generator
9 cmd/ogpress generator/bench
0 themes archetypes

generator/calendar < generator/ogp
generator/scaffold < generator/sheet
`

// homes says where each module, and each package of the standard library that
// needs care, may be imported. A test may use what its package may use.
const homes = `
github.com/BurntSushi/toml: generator/record
github.com/fsnotify/fsnotify: generator/preview
github.com/gohugoio/locales: generator/locale/internal/tables
github.com/spf13/cobra: cmd/ogpress
github.com/spf13/pflag: cmd/ogpress
github.com/tdewolff/minify/v2: generator/render
github.com/yuin/goldmark: generator/markup
golang.org/x/text: generator/locale generator/locale/internal/tables generator/record generator/search

html/template: generator/compile generator/render
net/http: generator/preview generator/bench
os/exec: generator/history generator/bench cmd/ogpress
`

const module = "github.com/ogpress/ogpress/"

// source is one Go file of the tree.
type source struct {
	path string // from the top of the repository
	test bool
	file *ast.File
	fset *token.FileSet
}

func (s source) dir() string { return path.Dir(s.path) }

func (s source) imports() []string {
	var all []string
	for _, spec := range s.file.Imports {
		all = append(all, strings.Trim(spec.Path.Value, `"`))
	}
	return all
}

// tree parses every Go file of the repository.
func tree(t *testing.T) []source {
	t.Helper()
	var all []source
	fset := token.NewFileSet()
	err := fs.WalkDir(os.DirFS(".."), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || len(d.Name()) > 1 && d.Name()[0] == '.') {
			return fs.SkipDir
		}
		if path.Ext(p) != ".go" {
			return nil
		}
		file, err := parser.ParseFile(fset, filepath.Join("..", filepath.FromSlash(p)), nil, parser.ParseComments)
		all = append(all, source{p, strings.HasSuffix(p, "_test.go"), file, fset})
		return err
	})
	if err != nil || len(all) < 50 {
		t.Fatalf("found %d files: %v", len(all), err)
	}
	return all
}

// policy reads floors: the floor of each package, and pairs "a < b".
func policy() (floor map[string]string, pairs []string) {
	floor = map[string]string{}
	for line := range strings.Lines(floors) {
		fields := strings.Fields(line)
		if len(fields) == 3 && fields[1] == "<" {
			pairs = append(pairs, strings.Join(fields, " "))
		} else if len(fields) > 1 {
			for _, pkg := range fields[1:] {
				floor[pkg] = fields[0]
			}
		}
	}
	return floor, pairs
}

func TestAPackageImportsLowerFloorsOnly(t *testing.T) {
	floor, pairs := policy()
	for _, s := range tree(t) {
		own, known := floor[s.dir()]
		if s.test || strings.Contains(s.path, "/internal/") || strings.HasPrefix(s.path, "cmd/") && s.dir() != "cmd/ogpress" {
			continue
		}
		if !known {
			t.Errorf("%s: the package has no floor", s.path)
			continue
		}
		for _, imported := range s.imports() {
			pkg, ours := strings.CutPrefix(imported, module)
			if !ours || strings.HasPrefix(pkg, s.dir()+"/internal/") || slices.Contains(pairs, pkg+" < "+s.dir()) {
				continue
			}
			if below, ok := floor[pkg]; !ok || below >= own {
				t.Errorf("%s, on floor %s, imports %s, on floor %q", s.path, own, pkg, below)
			}
		}
	}
}

func TestEachModuleHasOneHome(t *testing.T) {
	home := map[string][]string{}
	for line := range strings.Lines(homes) {
		if name, places, ok := strings.Cut(line, ":"); ok {
			home[name] = strings.Fields(places)
		}
	}
	for _, s := range tree(t) {
		for _, imported := range s.imports() {
			name := moduleOf(imported, home)
			places, guarded := home[name]
			outside := strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") && !strings.HasPrefix(imported, module)
			switch {
			case s.test, strings.HasPrefix(s.path, "cmd/") && s.dir() != "cmd/ogpress":
			case guarded && !slices.Contains(places, s.dir()):
				t.Errorf("%s imports %s, whose home is %s", s.path, imported, strings.Join(places, ", "))
			case outside && !guarded:
				t.Errorf("%s imports %s, which has no home", s.path, imported)
			}
		}
	}
}

// moduleOf gives the name in homes that an imported package belongs to.
func moduleOf(imported string, home map[string][]string) string {
	for name := range home {
		if imported == name || strings.HasPrefix(imported, name+"/") {
			return name
		}
	}
	return imported
}

func TestOnlyTheCommandAsksTheClock(t *testing.T) {
	for _, s := range tree(t) {
		if s.test || strings.HasPrefix(s.path, "cmd/") || s.dir() == "generator/bench" { // a bench measures
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				pkg, _ := sel.X.(*ast.Ident)
				if pkg != nil && pkg.Name == "time" && (sel.Sel.Name == "Now" || sel.Sel.Name == "Since" || sel.Sel.Name == "Local") {
					t.Errorf("%s asks for time.%s", s.fset.Position(sel.Pos()), sel.Sel.Name)
				}
			}
			return true
		})
	}
}
