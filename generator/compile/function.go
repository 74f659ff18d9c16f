package compile

import (
	"html/template"
	"reflect"
)

// Func is a function that templates can call.
type Func struct {
	plain  any
	takes  reflect.Type // of a function that appends markup; nil for others
	append func([]byte, reflect.Value) ([]byte, error)
}

// Plain is a function of any form that html/template allows.
func Plain(f any) Func { return Func{plain: f} }

// Appends is a function that appends what one value is in markup, which must be
// safe as it stands.
func Appends[T any](f func([]byte, T) ([]byte, error)) Func {
	return Func{
		plain: func(v T) (template.HTML, error) {
			b, err := f(nil, v)
			return template.HTML(b), err
		},
		takes:  reflect.TypeFor[T](),
		append: func(b []byte, v reflect.Value) ([]byte, error) { return f(b, as[T](v)) },
	}
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
	markup := func(b []byte, vars []reflect.Value, dot reflect.Value) ([]byte, bool) {
		v, ok := arg.eval(vars, dot)
		if !ok {
			return b, false
		}
		b, err := f.append(b, v)
		return b, err == nil
	}
	return expression{typ: reflect.TypeFor[template.HTML](), markup: markup, eval: func(vars []reflect.Value, dot reflect.Value) (reflect.Value, bool) {
		b, ok := markup(nil, vars, dot)
		return reflect.ValueOf(template.HTML(b)), ok
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
