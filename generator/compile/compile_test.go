package compile

import (
	"bytes"
	"errors"
	"html/template"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type inner struct {
	Name string
	HTML template.HTML
	N    int
	Many []inner
	Deep *inner
	Any  any
}

// Shout is a method without arguments.
func (i inner) Shout() string { return strings.ToUpper(i.Name) }

// Loud is a method of the pointer alone.
func (i *inner) Loud() string { return i.Name + "!" }

// named says itself how it is printed.
type named string

func (n named) String() string { return "named " + string(n) }

type outer struct {
	inner
	S, T  string
	Named named
	On    bool
	Items []string
	Map   map[string]string
	Me    *outer
}

var testFuncs = map[string]Func{
	"em": Appends(func(b []byte, s string) ([]byte, error) {
		return append(b, "<em>"+template.HTMLEscapeString(s)+"</em>"...), nil
	}),
	"show":  Appends(func(b []byte, v any) ([]byte, error) { return append(b, template.HTMLEscaper(v)...), nil }),
	"inner": Appends(func(b []byte, i inner) ([]byte, error) { return append(b, template.HTMLEscapeString(i.Name)...), nil }),
	"panic": Appends(func(b []byte, s string) ([]byte, error) { panic(s) }),
	"fail":  Appends(func(b []byte, s string) ([]byte, error) { return append(b, "half"...), errors.New(s) }),
	"two":   Plain(func(a, b string) (string, error) { return a + b, nil }),
}

// both executes a template in both ways and holds them against each other. It
// reports whether the template was compiled.
func both(t *testing.T, text string, data any) bool {
	t.Helper()
	s := New(testFuncs)
	if err := s.Parse("x", text); err != nil {
		t.Fatal(err)
	}
	var slow, fast bytes.Buffer
	slowly, quickly := s.ExecuteSlowly(&slow, "x", data), s.Execute(&fast, "x", data)
	if (slowly == nil) != (quickly == nil) || slowly != nil && slowly.Error() != quickly.Error() {
		t.Errorf("%s: error %v, want %v", text, quickly, slowly)
	}
	if diff := cmp.Diff(slow.String(), fast.String()); diff != "" {
		t.Errorf("%s:\n%s", text, diff)
	}
	return s.Compiled("x", data)
}

const nasty = `"a" <b> & 'c' + d` + "\x00\xff\u2028" + ` javascript:alert(1) %2f%zz é`

func data() *outer {
	many := []inner{{Name: "one", N: 1}, {Name: nasty, HTML: "<b>bold</b>"}, {}}
	return &outer{inner: inner{Name: nasty, HTML: "<i>&amp;</i>", N: -7, Many: many, Deep: &many[0], Any: struct{ A string }{nasty}},
		S: nasty, T: "https://a.example/?q=a b&c=d+e#f", Named: "n", On: true, Items: []string{"a", "", nasty}}
}

func TestWhatThemesUseIsCompiledAndGivesTheSameBytes(t *testing.T) {
	for _, text := range []string{
		`plain {{/* nothing */}} text`,
		`<p>{{.S}}{{.HTML}}{{.N}}</p><title>{{.S}}</title>`,
		`<p title="{{.S}}" data-n="{{.N}}"><a href="{{.T}}">x</a><a href="mailto:{{.S}}">y</a><a href="#{{.S}}">z</a><a href="?q={{.T}}">z</a></p>`,
		`<meta http-equiv="refresh" content="0; url={{.T}}">`,
		`{{if .On}}a{{else if .S}}b{{else}}c{{end}}{{if not .On}}d{{end}}{{if and .On .N .Many .Deep}}e{{end}}{{if or .Me .Items}}f{{end}}`,
		`{{with .Deep}}{{.Name}}{{$.S}}{{else}}none{{end}}{{with .Me}}x{{else}}none{{end}}{{with $d := .Deep}}{{$d.N}}{{end}}`,
		`{{range .Many}}{{.Name}},{{.Shout}},{{.N}}{{else}}none{{end}}{{range $i, $x := .Items}}{{if $i}}, {{end}}{{$x}}{{end}}{{range .Me.Items}}{{else}}none{{end}}`,
		`{{range $x := .Many}}{{range $.Items}}{{$x.N}}{{.}}{{end}}{{end}}`,
		`{{$a := .S}}{{if .On}}{{$a := "inner"}}{{$a}}{{end}}{{$a}}`,
		`{{em .S}}{{inner .Deep}}{{show .N}}{{.S | em}}{{inner (index .Many 0)}}`,
		`{{if eq .S "x" "y" .S}}a{{end}}{{if ne .S "x"}}b{{end}}{{if gt (len .Many) 1}}c{{end}}{{if lt .N 0}}d{{end}}{{if eq .N -7}}e{{end}}{{len .S}}`,
		`<script type="application/ld+json">{{.Any}}</script>{{with .Any}}<script type="application/ld+json">{{.}}</script>{{end}}`,
		`{{define "y"}}{{.Name}}{{range .Many}}{{template "y" .}}{{end}}{{end}}{{template "y" .Deep}}{{range .Many}}{{template "y" .}}{{end}}`,
		`{{two .S .T}}{{two "a" "b" | em}}{{" "}}`,
	} {
		d := data()
		d.Me = data()
		compiled := both(t, text, d)
		if leaves := strings.Contains(text, "index") || strings.Contains(text, ".Deep}}{{show"); !compiled && !leaves {
			t.Errorf("%s is not compiled", text)
		}
	}
}

func TestWhatIsNotForeseenIsLeftToHTMLTemplate(t *testing.T) {
	for _, text := range []string{
		`{{.Named}}`, `{{.On}}`, `<p title={{.S}}>`, `<p title="{{.HTML}}">`, `<title>{{.HTML}}</title>`,
		`<style>p { color: {{.S}} }</style>`, `<p style="color: {{.S}}">`, `<p onclick="f({{.S}})">`, `<img srcset="{{.S}}">`,
		`{{printf "%d" .N}}`, `{{.Map.x}}`, `{{range .Map}}{{.}}{{end}}`, `{{range 3}}{{.}}{{end}}`, `{{range .Items}}{{break}}{{end}}`,
		`{{.Any}}`, `{{or .S "x"}}`, `{{$a := 1}}{{$a = 2}}{{$a}}`, `{{.Missing}}`, `{{template "nowhere" .}}`, `{{if .N}}<p {{else}}<b {{end}}`,
		`{{index .Many 7}}`, `{{define "y"}}{{.}}{{end}}<p title="{{template "y" .S}}">`,
	} {
		if both(t, text, data()) {
			t.Errorf("%s is compiled", text)
		}
	}
}

func TestWhatCannotBeWrittenIsPassedToHTMLTemplateWhichNamesErrors(t *testing.T) {
	for _, text := range []string{
		`<script>let a = {{.S}}</script>`, `{{.Loud}}`, `{{range .Many}}{{.Loud}}{{end}}`,
		`{{define "y"}}{{.S}}{{template "y" .}}{{end}}{{template "y" .}}`,
		`x{{.Me.S}}`, `x{{panic .S}}`, `x{{fail .S}}`, `<a href="{{.S}}">`, `{{range .Many}}{{.Deep.Name}}{{end}}`, `x{{.Me.Shout}}`,
	} {
		both(t, text, data())
	}
	both(t, `{{.S}}`, nil)
	both(t, `{{.S}}`, map[string]string{"S": nasty})
	both(t, `{{.}}`, nasty)
}

func TestAFunctionMayExecuteTemplatesOfTheSameSet(t *testing.T) {
	var s *Set
	s = New(map[string]Func{"again": Plain(func(name string) (template.HTML, error) {
		var b bytes.Buffer
		err := s.Execute(&b, name, "x")
		return template.HTML(b.String()), err
	})})
	for name, text := range map[string]string{"x": `{{again "y"}}{{.}}`, "y": `[{{.}}]`} {
		if err := s.Parse(name, text); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := s.Execute(&b, "x", "a"); err != nil || b.String() != "[x]a" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func FuzzEveryValueIsEscapedAsByHTMLTemplate(f *testing.F) {
	for _, s := range []string{nasty, "", "a", "java\nscript:alert(1)", "HTTPS://x", "//evil", "a/b:c", "mailto:a@b", "%2", "data:,x", "\u202e", "&amp;&#34;"} {
		f.Add(s)
	}
	s := New(nil)
	text := `<title>{{.}}</title><p title="{{.}}">{{.}}</p><a href="{{.}}">a</a><a href="/x/{{.}}">a</a><a href="#{{.}}">a</a><a href="mailto:{{.}}">a</a>` +
		`<form action="{{.}}"><input value='{{.}}'></form><meta http-equiv="refresh" content="0; url={{.}}">`
	if err := s.Parse("x", text); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, value string) {
		var slow, fast bytes.Buffer
		if err := s.ExecuteSlowly(&slow, "x", value); err != nil {
			t.Fatal(err)
		}
		if err := s.Execute(&fast, "x", value); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(slow.String(), fast.String()); diff != "" {
			t.Error(diff)
		}
	})
}
