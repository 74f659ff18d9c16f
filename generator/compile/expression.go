package compile

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// expression is a value of a known type.
type expression struct {
	typ  reflect.Type
	eval func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool)
	// markup appends the value where it is markup that a function makes; nil for any other.
	markup func(b []byte, vars []reflect.Value, dot reflect.Value) ([]byte, bool)
}

// pipe compiles a pipeline.
func (c *compiler) pipe(p *parse.PipeNode, dot reflect.Type) (expression, bool) {
	return c.commands(p.Cmds, dot)
}

// commands compiles commands each of which is the last argument of the next.
func (c *compiler) commands(cmds []*parse.CommandNode, dot reflect.Type) (expression, bool) {
	value, ok := c.command(cmds[0], dot, nil)
	for _, next := range cmds[1:] {
		if !ok {
			break
		}
		before := value
		value, ok = c.command(next, dot, &before)
	}
	return value, ok && value.typ != nil
}

// command compiles a function with its arguments, or one value.
func (c *compiler) command(cmd *parse.CommandNode, dot reflect.Type, last *expression) (expression, bool) {
	first := cmd.Args[0]
	if id, ok := first.(*parse.IdentifierNode); ok {
		var args []expression
		for _, a := range cmd.Args[1:] {
			value, ok := c.value(a, dot)
			if !ok {
				return expression{}, false
			}
			args = append(args, value)
		}
		if last != nil {
			args = append(args, *last)
		}
		return c.function(id.Ident, args)
	}
	if len(cmd.Args) > 1 || last != nil {
		return expression{}, false
	}
	return c.value(first, dot)
}

// value compiles one value.
func (c *compiler) value(n parse.Node, dot reflect.Type) (expression, bool) {
	switch n := n.(type) {
	case *parse.DotNode:
		return expression{typ: dot, eval: func(_ []reflect.Value, dot reflect.Value) (reflect.Value, bool) { return dot, true }}, dot != nil
	case *parse.FieldNode:
		at := expression{typ: dot, eval: func(_ []reflect.Value, dot reflect.Value) (reflect.Value, bool) { return dot, true }}
		return fields(at, n.Ident)
	case *parse.VariableNode:
		at, ok := c.variable(n.Ident[0])
		if !ok {
			return at, false
		}
		return fields(at, n.Ident[1:])
	case *parse.ChainNode:
		at, ok := c.value(n.Node, dot)
		if !ok {
			return at, false
		}
		return fields(at, n.Field)
	case *parse.PipeNode:
		if len(n.Decl) > 0 {
			return expression{}, false
		}
		return c.pipe(n, dot)
	case *parse.IdentifierNode:
		return c.function(n.Ident, nil)
	case *parse.StringNode:
		return constantly(n.Text), true
	case *parse.BoolNode:
		return constantly(n.True), true
	case *parse.NumberNode:
		return constantly(int(n.Int64)), n.IsInt && !strings.ContainsAny(n.Text, ".eEpP")
	}
	return expression{}, false
}

func constantly[T any](value T) expression {
	v := reflect.ValueOf(value)
	return expression{typ: v.Type(), eval: func([]reflect.Value, reflect.Value) (reflect.Value, bool) { return v, true }}
}

// variable finds the innermost variable of a name.
func (c *compiler) variable(name string) (expression, bool) {
	for slot := len(c.names) - 1; slot >= 0; slot-- {
		if c.names[slot].name != name {
			continue
		}
		c.usesVars = true
		return expression{typ: c.names[slot].typ, eval: func(vars []reflect.Value, _ reflect.Value) (reflect.Value, bool) {
			return vars[slot], true
		}}, c.names[slot].typ != nil
	}
	return expression{}, false
}

// fields compiles .A.B.C on a value.
func fields(at expression, names []string) (expression, bool) {
	ok := at.typ != nil
	for _, name := range names {
		if !ok {
			break
		}
		at, ok = field(at, name)
	}
	return at, ok
}

// field compiles one field, or a method without arguments. Methods go first, as
// in text/template.
func field(at expression, name string) (expression, bool) {
	if at.typ.Kind() == reflect.Interface || at.typ.Kind() == reflect.Map {
		return expression{}, false
	}
	if e, ok := method(at, name); ok {
		return e, true
	}
	structure := at.typ
	pointer := structure.Kind() == reflect.Pointer
	if pointer {
		structure = structure.Elem()
	}
	if structure.Kind() != reflect.Struct {
		return expression{}, false
	}
	if _, has := reflect.PointerTo(structure).MethodByName(name); has { // only where it can be addressed
		return expression{}, false
	}
	f, ok := structure.FieldByName(name)
	if !ok || !f.IsExported() {
		return expression{}, false
	}
	eval := at.eval
	return expression{typ: f.Type, eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		v, ok := eval(vars, dot)
		if !ok {
			return v, false
		}
		if pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		if len(f.Index) == 1 {
			return v.Field(f.Index[0]), true
		}
		v, err := v.FieldByIndexErr(f.Index)
		return v, err == nil
	}}, true
}

// method compiles a method of a value, or of the pointer that it is.
func method(at expression, name string) (expression, bool) {
	m, ok := at.typ.MethodByName(name)
	if !ok || m.Type.NumIn() != 1 || m.Type.NumOut() != 1 {
		return expression{}, false
	}
	return expression{typ: m.Type.Out(0), eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		v, ok := at.eval(vars, dot)
		if !ok || v.Kind() == reflect.Pointer && v.IsNil() {
			return v, false
		}
		return v.Method(m.Index).Call(nil)[0], true
	}}, true
}
