package generator_test

import (
	"go/ast"
	"os"
	"path"
	"strings"
	"testing"
)

func TestEveryDirectDependencySaysWhyItIsHere(t *testing.T) {
	data, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "\t") {
			continue
		}
		dependency, why, _ := strings.Cut(strings.TrimSpace(line), "//")
		if why = strings.TrimSpace(why); why == "indirect" {
			continue
		}
		found++
		if len(why) < 20 {
			t.Errorf("go.mod does not say why it needs %s", dependency)
		}
	}
	if found == 0 {
		t.Error("go.mod has no dependencies that this test can see")
	}
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	said, packages := map[string]bool{}, map[string]string{}
	for _, s := range tree(t) {
		if s.test {
			continue
		}
		packages[s.dir()] = s.file.Name.Name
		if s.file.Doc == nil {
			continue
		}
		if said[s.dir()] {
			t.Errorf("%s: the package has a second comment", s.path)
		}
		said[s.dir()] = true
		text := s.file.Doc.Text()
		if name := s.file.Name.Name; name != "main" && !strings.HasPrefix(text, "Package "+name+" ") || len(text) < 80 {
			t.Errorf("%s: the package comment begins %.60q", s.path, text)
		}
	}
	for dir := range packages {
		if !said[dir] {
			t.Errorf("package %s has no comment", dir)
		}
	}
}

func TestNothingRunsBeforeMainAndNoPackageIsADrawer(t *testing.T) {
	for _, s := range tree(t) {
		switch path.Base(s.dir()) {
		case "util", "utils", "common", "helper", "helpers", "misc":
			t.Errorf("%s: the name says nothing", s.dir())
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", s.path)
			}
		}
	}
}

func TestFunctionsAndFilesCanBeReadInOneGo(t *testing.T) {
	const longestFunction, longestFile = 80, 400
	for _, s := range tree(t) {
		if ast.IsGenerated(s.file) || s.test {
			continue
		}
		if n := s.fset.Position(s.file.FileEnd).Line; n > longestFile {
			t.Errorf("%s has %d lines", s.path, n)
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := s.fset.Position(f.End()).Line - s.fset.Position(f.Pos()).Line + 1; n > longestFunction {
				t.Errorf("%s: %s has %d lines", s.path, f.Name.Name, n)
			}
		}
	}
}

func TestEverythingExportedIsExplained(t *testing.T) {
	for _, s := range tree(t) {
		if s.test || s.file.Name.Name == "main" {
			continue
		}
		for _, d := range s.file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && receiverIsExported(d) {
					t.Errorf("%s: %s has no comment", s.fset.Position(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, ok := spec.(*ast.TypeSpec); ok && ts.Name.IsExported() && d.Doc == nil && ts.Doc == nil {
						t.Errorf("%s: %s has no comment", s.fset.Position(ts.Pos()), ts.Name.Name)
					}
				}
			}
		}
	}
}

func receiverIsExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	kind := d.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	if index, ok := kind.(*ast.IndexExpr); ok {
		kind = index.X
	}
	name, ok := kind.(*ast.Ident)
	return ok && name.IsExported()
}
