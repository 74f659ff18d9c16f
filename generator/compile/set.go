package compile

import (
	"bytes"
	"html/template"
	"io/fs"
	"reflect"
	"sync"
)

// Set is a set of templates that call each other. It is safe for use by many
// goroutines at once.
type Set struct {
	html  *template.Template
	funcs map[string]Func

	mu       sync.Mutex
	programs map[key]*program // nil for what cannot be compiled
	ready    sync.Map         // key -> *program, of templates that were executed
}

// key is a template and the type of its data.
type key struct {
	name string
	data reflect.Type // nil for none
}

// New gives an empty set whose templates can call funcs.
func New(funcs map[string]Func) *Set {
	plain := template.FuncMap{}
	for name, f := range funcs {
		plain[name] = f.plain
	}
	return &Set{html: template.New("").Option("missingkey=error").Funcs(plain), funcs: funcs, programs: map[key]*program{}}
}

// Parse adds a template. An error names its line.
func (s *Set) Parse(name, text string) error {
	_, err := s.html.New(name).Parse(text)
	return err
}

// Execute appends what a template makes of data to out. After an error out may
// have a part of it. Errors are those of html/template.
func (s *Set) Execute(out *bytes.Buffer, name string, data any) error {
	if start := out.Len(); !s.run(out, name, data) {
		out.Truncate(start)
		return s.ExecuteSlowly(out, name, data)
	}
	return nil
}

// ExecuteSlowly is Execute by html/template alone.
func (s *Set) ExecuteSlowly(out *bytes.Buffer, name string, data any) error {
	return s.html.ExecuteTemplate(out, name, data)
}

// Compiled reports whether a template is compiled for data.
func (s *Set) Compiled(name string, data any) bool {
	return s.program(key{name, reflect.TypeOf(data)}) != nil
}

// run executes a compiled template, and reports whether there is one that could.
func (s *Set) run(out *bytes.Buffer, name string, data any) (ok bool) {
	p := s.program(key{name, reflect.TypeOf(data)})
	if p == nil {
		return false
	}
	defer func() {
		if recover() != nil { // html/template meets it again, and tells where
			ok = false
		}
	}()
	return p.run(&output{Buffer: out}, reflect.ValueOf(data))
}

func (s *Set) program(k key) *program {
	if p, ok := s.ready.Load(k); ok {
		return p.(*program)
	}
	// An execution, however short, escapes the template and all that it calls. It
	// may call functions that come back here, so nothing is locked yet.
	_ = s.html.ExecuteTemplate(closed{}, k.name, nil)
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.compile(k)
	if p != nil && !p.whole(map[*program]bool{}) {
		p = nil
	}
	s.ready.Store(k, p)
	return p
}

// closed takes no words.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, fs.ErrClosed }
