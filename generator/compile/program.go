package compile

import (
	"bytes"
	"reflect"
	"text/template/parse"
)

// program is a compiled template for one type of data.
type program struct {
	body  step
	slots int        // variables
	calls []*program // templates that it calls; nil among them for what cannot be compiled
}

// step writes a part of a template, and reports whether it could.
type step func(out *output, vars []reflect.Value, dot reflect.Value) bool

// output is what is written, and how deep in templates that call each other.
type output struct {
	*bytes.Buffer
	depth int
}

// deepest is how deep templates may call each other here: html/template says what
// is wrong with one that calls itself for ever.
const deepest = 1000

func (p *program) run(out *output, dot reflect.Value) bool {
	if out.depth++; out.depth > deepest {
		return false
	}
	var vars []reflect.Value
	if p.slots > 0 {
		vars = make([]reflect.Value, p.slots)
		vars[0] = dot
	}
	ok := p.body(out, vars, dot)
	out.depth--
	return ok
}

// whole reports whether everything that the program calls is compiled.
func (p *program) whole(seen map[*program]bool) bool {
	if p == nil || p.body == nil {
		return false
	}
	if seen[p] {
		return true
	}
	seen[p] = true
	for _, c := range p.calls {
		if !c.whole(seen) {
			return false
		}
	}
	return true
}

// compile compiles a template once; a template may call itself.
func (s *Set) compile(k key) *program {
	if p, ok := s.programs[k]; ok {
		return p
	}
	s.programs[k] = nil
	t := s.html.Lookup(k.name)
	if t == nil || t.Tree == nil {
		return nil
	}
	p := &program{}
	s.programs[k] = p
	c := &compiler{set: s, program: p, names: []variable{{name: "$", typ: k.data}}, most: 1}
	if body, ok := c.list(t.Tree.Root, k.data); ok {
		p.body = body
	}
	if c.usesVars {
		p.slots = c.most
	}
	return p
}

// compiler compiles one template.
type compiler struct {
	set      *Set
	program  *program
	names    []variable // in scope; the index of each is its slot
	most     int        // how many were in scope at once
	usesVars bool
}

type variable struct {
	name string
	typ  reflect.Type
}

// scope forgets the variables that were declared since.
func (c *compiler) scope() func() {
	n := len(c.names)
	return func() { c.names = c.names[:n] }
}

// declare makes a slot for a variable.
func (c *compiler) declare(name string, typ reflect.Type) int {
	c.names = append(c.names, variable{name, typ})
	c.most, c.usesVars = max(c.most, len(c.names)), true
	return len(c.names) - 1
}

// list compiles a list of nodes; dot is the type of the data there.
func (c *compiler) list(l *parse.ListNode, dot reflect.Type) (step, bool) {
	if l == nil {
		return nothing, true
	}
	var steps []step
	for _, n := range l.Nodes {
		st, ok := c.node(n, dot)
		if !ok {
			return nil, false
		}
		if st != nil {
			steps = append(steps, st)
		}
	}
	switch len(steps) {
	case 0:
		return nothing, true
	case 1:
		return steps[0], true
	}
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		for _, st := range steps {
			if !st(out, vars, dot) {
				return false
			}
		}
		return true
	}, true
}

func nothing(*output, []reflect.Value, reflect.Value) bool { return true }

func (c *compiler) node(n parse.Node, dot reflect.Type) (step, bool) {
	switch n := n.(type) {
	case *parse.TextNode:
		return text(n.Text), true
	case *parse.CommentNode:
		return nil, true
	case *parse.ActionNode:
		return c.action(n.Pipe, dot)
	case *parse.TemplateNode:
		return c.call(n, dot)
	case *parse.IfNode:
		defer c.scope()()
		return c.choice(&n.BranchNode, dot)
	case *parse.WithNode:
		defer c.scope()()
		return c.with(&n.BranchNode, dot)
	case *parse.RangeNode:
		defer c.scope()()
		return c.loop(n, dot)
	}
	return nil, false
}

func text(b []byte) step {
	return func(out *output, _ []reflect.Value, _ reflect.Value) bool {
		out.Write(b)
		return true
	}
}

// call compiles {{template "name" data}}.
func (c *compiler) call(n *parse.TemplateNode, dot reflect.Type) (step, bool) {
	data := expression{eval: func([]reflect.Value, reflect.Value) (reflect.Value, bool) { return reflect.Value{}, true }}
	if n.Pipe != nil {
		var ok bool
		if data, ok = c.pipe(n.Pipe, dot); !ok || len(n.Pipe.Decl) > 0 || data.typ.Kind() == reflect.Interface {
			return nil, false
		}
	}
	p := c.set.compile(key{n.Name, data.typ})
	c.program.calls = append(c.program.calls, p)
	if p == nil {
		return nil, false
	}
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := data.eval(vars, dot)
		return ok && p.run(out, v)
	}, true
}

// choice compiles {{if}}.
func (c *compiler) choice(n *parse.BranchNode, dot reflect.Type) (step, bool) {
	is, ok := c.truth(n.Pipe, dot)
	if !ok || len(n.Pipe.Decl) > 0 {
		return nil, false
	}
	yes, ok := c.list(n.List, dot)
	no, ok2 := c.list(n.ElseList, dot)
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		holds, ok := is(vars, dot)
		if !ok {
			return false
		}
		if holds {
			return yes(out, vars, dot)
		}
		return no(out, vars, dot)
	}, ok && ok2
}

// with compiles {{with}}, which makes its value the data.
func (c *compiler) with(n *parse.BranchNode, dot reflect.Type) (step, bool) {
	value, ok := c.pipe(n.Pipe, dot)
	if !ok {
		return nil, false
	}
	is := truthOf(value.typ)
	if is == nil {
		return nil, false
	}
	slot := c.declared(n.Pipe, value.typ)
	yes, ok := c.list(n.List, value.typ)
	no, ok2 := c.list(n.ElseList, dot)
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := value.eval(vars, dot)
		if !ok {
			return false
		}
		if slot >= 0 {
			vars[slot] = v
		}
		if is(v) {
			return yes(out, vars, v)
		}
		return no(out, vars, dot)
	}, ok && ok2
}

// declared makes the slot of the one variable that a pipe declares; -1 for none.
func (c *compiler) declared(p *parse.PipeNode, typ reflect.Type) int {
	if len(p.Decl) == 0 {
		return -1
	}
	return c.declare(p.Decl[0].Ident[0], typ)
}

// loop compiles {{range}} over a slice.
func (c *compiler) loop(n *parse.RangeNode, dot reflect.Type) (step, bool) {
	value, ok := c.pipe(n.Pipe, dot)
	if !ok || value.typ.Kind() != reflect.Slice || value.typ.Elem().Kind() == reflect.Interface {
		return nil, false
	}
	index, element := -1, -1
	if d := n.Pipe.Decl; len(d) == 2 {
		index, element = c.declare(d[0].Ident[0], reflect.TypeFor[int]()), c.declare(d[1].Ident[0], value.typ.Elem())
	} else if len(d) == 1 {
		element = c.declare(d[0].Ident[0], value.typ.Elem())
	}
	each, ok := c.list(n.List, value.typ.Elem())
	none, ok2 := c.list(n.ElseList, dot)
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := value.eval(vars, dot)
		if !ok {
			return false
		}
		for i := range v.Len() {
			e := v.Index(i)
			if index >= 0 {
				vars[index] = reflect.ValueOf(i)
			}
			if element >= 0 {
				vars[element] = e
			}
			if !each(out, vars, e) {
				return false
			}
		}
		return v.Len() > 0 || none(out, vars, dot)
	}, ok && ok2
}

// action compiles {{…}}, which writes a value or declares a variable.
func (c *compiler) action(p *parse.PipeNode, dot reflect.Type) (step, bool) {
	if p.IsAssign {
		return nil, false
	}
	if len(p.Decl) > 0 {
		value, ok := c.pipe(p, dot)
		if !ok {
			return nil, false
		}
		slot := c.declared(p, value.typ)
		return func(_ *output, vars []reflect.Value, dot reflect.Value) (ok bool) {
			vars[slot], ok = value.eval(vars, dot)
			return ok
		}, true
	}
	cmds, escapers := p.Cmds, []string(nil)
	for len(cmds) > 1 {
		name, ok := escaperOf(cmds[len(cmds)-1])
		if !ok {
			break
		}
		cmds, escapers = cmds[:len(cmds)-1], append([]string{name}, escapers...)
	}
	value, ok := c.commands(cmds, dot)
	if !ok {
		return nil, false
	}
	return value.write(escapers)
}
