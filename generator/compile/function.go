package compile

import (
	"html/template"
	"reflect"
)

// Func is a function that templates can call.
type Func struct {
	plain any
	takes reflect.Type // of a function with one argument that writes markup; nil for others
	call  func(reflect.Value) (template.HTML, error)
}

// Plain is a function of any form that html/template allows.
func Plain(f any) Func { return Func{plain: f} }

// Writes is a function that turns one value into markup.
func Writes[T any](f func(T) template.HTML) Func {
	return Func{plain: f, takes: reflect.TypeFor[T](), call: func(v reflect.Value) (template.HTML, error) {
		return f(as[T](v)), nil
	}}
}

// Tries is a function that turns one value into markup, or fails.
func Tries[T any](f func(T) (template.HTML, error)) Func {
	return Func{plain: f, takes: reflect.TypeFor[T](), call: func(v reflect.Value) (template.HTML, error) {
		return f(as[T](v))
	}}
}

// as is the value of a reflected one. Most are fields of views, and are read
// without a copy on the heap.
func as[T any](v reflect.Value) T {
	if v.CanAddr() {
		if p, ok := v.Addr().Interface().(*T); ok {
			return *p
		}
	}
	return v.Interface().(T)
}

// function compiles a call.
func (c *compiler) function(name string, args []expression) (expression, bool) {
	if e, ok := builtin(name, args); ok {
		return e, true
	}
	f, ok := c.set.funcs[name]
	if !ok {
		return expression{}, false
	}
	if f.takes != nil && len(args) == 1 && args[0].typ.AssignableTo(f.takes) {
		return f.direct(args[0]), true
	}
	return f.reflected(args)
}

// direct calls the function on one value.
func (f Func) direct(arg expression) expression {
	text := func(vars []reflect.Value, dot reflect.Value) (string, bool) {
		v, ok := arg.eval(vars, dot)
		if !ok {
			return "", false
		}
		s, err := f.call(v)
		return string(s), err == nil
	}
	return expression{typ: reflect.TypeFor[template.HTML](), text: text, eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		s, ok := text(vars, dot)
		return reflect.ValueOf(template.HTML(s)), ok
	}}
}

// reflected calls the function as text/template would.
func (f Func) reflected(args []expression) (expression, bool) {
	fn := reflect.ValueOf(f.plain)
	typ := fn.Type()
	if typ.IsVariadic() || typ.NumIn() != len(args) || typ.NumOut() == 0 || typ.NumOut() == 2 && typ.Out(1) != errorType {
		return expression{}, false
	}
	for i, a := range args {
		if !a.typ.AssignableTo(typ.In(i)) {
			return expression{}, false
		}
	}
	return expression{typ: typ.Out(0), eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		in := make([]reflect.Value, len(args))
		for i, a := range args {
			v, ok := a.eval(vars, dot)
			if !ok {
				return v, false
			}
			in[i] = v
		}
		out := fn.Call(in)
		return out[0], len(out) == 1 || out[1].IsNil()
	}}, true
}
