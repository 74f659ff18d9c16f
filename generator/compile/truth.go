package compile

import (
	"reflect"
	"text/template"
	"text/template/parse"
)

// truth is whether a condition holds.
type truth func(vars []reflect.Value, dot reflect.Value) (holds, ok bool)

// truth compiles a condition. and, or and not stand for their truth alone here,
// whatever their values are.
func (c *compiler) truth(n parse.Node, dot reflect.Type) (truth, bool) {
	if p, ok := n.(*parse.PipeNode); ok && len(p.Cmds) == 1 && len(p.Decl) == 0 {
		cmd := p.Cmds[0]
		if id, ok := cmd.Args[0].(*parse.IdentifierNode); ok && (id.Ident == "and" || id.Ident == "or" || id.Ident == "not") {
			return c.logic(id.Ident, cmd.Args[1:], dot)
		}
	}
	value, ok := c.value(n, dot)
	if !ok {
		return nil, false
	}
	is := truthOf(value.typ)
	if is == nil {
		return nil, false
	}
	return func(vars []reflect.Value, dot reflect.Value) (bool, bool) {
		v, ok := value.eval(vars, dot)
		return ok && is(v), ok
	}, true
}

// logic compiles and, or and not.
func (c *compiler) logic(name string, args []parse.Node, dot reflect.Type) (truth, bool) {
	var parts []truth
	for _, a := range args {
		part, ok := c.truth(a, dot)
		if !ok {
			return nil, false
		}
		parts = append(parts, part)
	}
	if name == "not" {
		if len(parts) != 1 {
			return nil, false
		}
		return func(vars []reflect.Value, dot reflect.Value) (bool, bool) {
			holds, ok := parts[0](vars, dot)
			return !holds, ok
		}, true
	}
	until := name == "or" // the first that is so decides
	return func(vars []reflect.Value, dot reflect.Value) (bool, bool) {
		for _, part := range parts {
			if holds, ok := part(vars, dot); !ok || holds == until {
				return holds, ok
			}
		}
		return !until, true
	}, len(parts) > 0
}

// truthOf says when a value of a type counts as true; nil for a type whose
// values differ in it.
func truthOf(typ reflect.Type) func(reflect.Value) bool {
	switch typ.Kind() {
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Interface:
		return func(v reflect.Value) bool {
			holds, _ := template.IsTrue(v.Interface())
			return holds
		}
	case reflect.Struct:
		return func(reflect.Value) bool { return true }
	}
	if typ.ConvertibleTo(reflect.TypeFor[float64]()) {
		return func(v reflect.Value) bool { return !v.IsZero() }
	}
	return nil
}

// builtin compiles those functions of text/template that themes use. and, or and
// not are only known as conditions.
func builtin(name string, args []expression) (expression, bool) {
	switch {
	case name == "len" && len(args) == 1:
		return length(args[0])
	case name == "eq" && len(args) > 1 && kind(args...) == reflect.String:
		return compare(args, func(first, other reflect.Value) bool { return first.String() == other.String() })
	case len(args) != 2:
		return expression{}, false
	case name == "ne" && kind(args...) == reflect.String:
		return compare(args, func(a, b reflect.Value) bool { return a.String() != b.String() })
	case kind(args...) != reflect.Int:
		return expression{}, false
	case name == "eq":
		return compare(args, func(a, b reflect.Value) bool { return a.Int() == b.Int() })
	case name == "ne":
		return compare(args, func(a, b reflect.Value) bool { return a.Int() != b.Int() })
	case name == "gt":
		return compare(args, func(a, b reflect.Value) bool { return a.Int() > b.Int() })
	case name == "lt":
		return compare(args, func(a, b reflect.Value) bool { return a.Int() < b.Int() })
	}
	return expression{}, false
}

// kind is the kind that all of the values have.
func kind(args ...expression) reflect.Kind {
	for _, a := range args {
		if a.typ.Kind() != args[0].typ.Kind() {
			return reflect.Invalid
		}
	}
	return args[0].typ.Kind()
}

func length(arg expression) (expression, bool) {
	switch arg.typ.Kind() {
	case reflect.Slice, reflect.String, reflect.Array, reflect.Map:
	default:
		return expression{}, false
	}
	return expression{typ: reflect.TypeFor[int](), eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		v, ok := arg.eval(vars, dot)
		if !ok {
			return v, false
		}
		return reflect.ValueOf(v.Len()), true
	}}, true
}

// yes and no are made once.
var yes, no = reflect.ValueOf(true), reflect.ValueOf(false)

// compare compiles a comparison of the first value with each of the others, which
// holds where one does.
func compare(args []expression, holds func(a, b reflect.Value) bool) (expression, bool) {
	return expression{typ: reflect.TypeFor[bool](), eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		first, ok := args[0].eval(vars, dot)
		if !ok {
			return first, false
		}
		for _, a := range args[1:] {
			other, ok := a.eval(vars, dot)
			if !ok {
				return other, false
			}
			if holds(first, other) {
				return yes, true
			}
		}
		return no, true
	}}, true
}
