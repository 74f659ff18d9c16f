package record

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/problem"
)

// sources are the program's own Go files, tests left out.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	set := token.NewFileSet()
	for _, root := range []string{"..", "../../cmd"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err == nil {
				files[path] = f
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// use is one code in the Go sources, with the names of its arguments where they
// are written beside it.
type use struct {
	file, code string
	hint       bool
	args       []string // nil: not known
}

// takers are the functions that take a problem's code, by folder and name, with
// its place among their parameters: the one that is called code.
func takers(files map[string]*ast.File) map[string]int {
	all := map[string]int{}
	for path, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			d, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			i := 0
			for _, field := range d.Type.Params.List {
				for _, name := range field.Names {
					if name.Name == "code" {
						all[reach(path, d.Name.Name)] = i
					}
					i++
				}
			}
			return true
		})
	}
	return all
}

// reach is a function's name and, where none but its own package can call it, the
// folder of that.
func reach(path, name string) string {
	if ast.IsExported(name) {
		return name
	}
	return filepath.Dir(path) + " " + name
}

func text(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// typeName is the last name of a type as it is written: Problem, Hint, Args.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.ArrayType:
		return typeName(e.Elt)
	}
	return ""
}

// argNames gives the keys of a literal of Args among some expressions.
func argNames(all []ast.Expr) []string {
	for _, e := range all {
		lit, ok := e.(*ast.CompositeLit)
		if !ok || typeName(lit.Type) != "Args" {
			continue
		}
		names := []string{}
		for _, el := range lit.Elts {
			if kv, ok := el.(*ast.KeyValueExpr); ok {
				name, _ := text(kv.Key)
				names = append(names, name)
			}
		}
		return names
	}
	return nil
}

// uses finds every code that is written out in the Go sources.
func uses(files map[string]*ast.File) []use {
	take := takers(files)
	var all []use
	for path, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				i, ok := take[reach(path, callee(n))]
				if ok && i < len(n.Args) {
					if code, ok := text(n.Args[i]); ok && code != "" {
						all = append(all, use{path, code, false, argNames(n.Args)})
					}
				}
			case *ast.CompositeLit:
				all = append(all, fromLiteral(path, n)...)
			}
			return true
		})
	}
	return all
}

func callee(n *ast.CallExpr) string {
	switch f := n.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// fromLiteral finds the codes of a Problem, a mistake, a Hint, or of the hints in a list.
func fromLiteral(path string, lit *ast.CompositeLit) []use {
	name := typeName(lit.Type)
	if _, isList := lit.Type.(*ast.ArrayType); isList {
		var all []use
		for _, e := range lit.Elts {
			if inner, ok := e.(*ast.CompositeLit); ok && inner.Type == nil && name == "Hint" {
				all = append(all, fromFields(path, inner, true)...)
			}
		}
		return all
	}
	if name == "Problem" || name == "mistake" || name == "Hint" {
		return fromFields(path, lit, name == "Hint")
	}
	return nil
}

func fromFields(path string, lit *ast.CompositeLit, hint bool) []use {
	code, values := "", []ast.Expr{}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		values = append(values, kv.Value)
		if strings.EqualFold(typeName(kv.Key), "code") {
			code, _ = text(kv.Value)
		}
	}
	if code == "" {
		return nil
	}
	args := argNames(values)
	if len(values) == 1 {
		args = []string{} // a code alone: no arguments
	}
	return []use{{path, code, hint, args}}
}

func catalogue(t *testing.T, lang string) map[string]string {
	t.Helper()
	src, err := fs.ReadFile(problem.WordFiles(), "words/"+lang+".toml")
	if err != nil {
		t.Fatal(err)
	}
	words, err := ReadWords(src)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

var placeholder = regexp.MustCompile(`\{(?:[a-z]+:)?([a-z_]+)\}`)

func placeholders(text string) []string {
	var all []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func TestEveryCodeHasItsWordsAndEveryPlaceholderItsValue(t *testing.T) {
	words := catalogue(t, "en")
	for _, u := range uses(sources(t)) {
		var texts []string
		for key, text := range words {
			own, shared := strings.HasSuffix(key, ".hint."+u.code), key == "hint."+u.code
			if u.hint && (own || shared) || !u.hint && key == u.code+".message" {
				texts = append(texts, text)
			}
		}
		if len(texts) == 0 {
			t.Errorf("%s: %q has no words in words/en.toml (hint: %v)", u.file, u.code, u.hint)
		}
		if len(texts) > 1 || u.args == nil { // a hint that several problems have words for
			continue
		}
		for _, name := range placeholders(strings.Join(texts, " ")) {
			if !slices.Contains(u.args, name) && (u.hint || name != "key") {
				t.Errorf("%s: the words of %q speak of {%s}, which is not given", u.file, u.code, name)
			}
		}
	}
}

func TestNoWordsLieIdle(t *testing.T) {
	literals := map[string]bool{}
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				if s, ok := text(e); ok {
					literals[s] = true
				}
			}
			return true
		})
	}
	for key := range catalogue(t, "en") {
		parts := strings.Split(key, ".")
		if !literals[parts[len(parts)-1]] && parts[len(parts)-1] != "message" {
			t.Errorf("nothing in the Go sources names %q of %q", parts[len(parts)-1], key)
		}
		if parts[len(parts)-1] == "message" && !literals[strings.TrimSuffix(key, ".message")] {
			t.Errorf("no problem has the code of %q", key)
		}
	}
}

func TestEveryLanguageHasEveryWordAndPlaceholder(t *testing.T) {
	english := catalogue(t, "en")
	names, err := fs.Glob(problem.WordFiles(), "words/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no words: %v", err)
	}
	for _, name := range names {
		words := catalogue(t, strings.TrimSuffix(filepath.Base(name), ".toml"))
		if diff := cmp.Diff(slices.Sorted(maps.Keys(english)), slices.Sorted(maps.Keys(words))); diff != "" {
			t.Errorf("%s has other words than English (-en +it):\n%s", name, diff)
		}
		for key, value := range words {
			if diff := cmp.Diff(placeholders(english[key]), placeholders(value)); diff != "" {
				t.Errorf("%s: placeholders of %s (-en +it):\n%s", name, key, diff)
			}
		}
	}
}

func TestMessagesAreOneLineWithoutAFullStop(t *testing.T) {
	for key, value := range catalogue(t, "en") {
		if strings.HasSuffix(key, ".message") && (strings.Contains(value, "\n") || strings.HasSuffix(value, ".")) {
			t.Errorf("%s: %q", key, value)
		}
	}
}

func TestALanguageThatIsNotShippedGetsEnglishWords(t *testing.T) {
	for _, lang := range []string{"en", "en-GB", "tlh", "", "../en"} {
		got := ProblemWords(lang).Message(problem.Problem{Code: "unknown-key", Args: problem.Args{"key": "x"}})
		if got != `unknown key "x"` {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

func TestACatalogueOfAnythingButTextsIsRefused(t *testing.T) {
	for _, src := range []string{"a = 1", "[a]\nb = [\"x\"]", "a = "} {
		if words, err := ReadWords([]byte(src)); err == nil {
			t.Errorf("%q was read as %v", src, words)
		}
	}
}
