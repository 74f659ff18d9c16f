package load

import (
	"reflect"

	"github.com/ogpress/ogpress/generator/ogp"
)

// clone copies a record that is not joined to others yet, deeply: what is done
// to the copy leaves the original alone.
func clone(e ogp.Entry) ogp.Entry {
	c := cloner{}
	return c.value(reflect.ValueOf(e)).Interface().(ogp.Entry)
}

// cloner remembers what it copied, so that two ways to one thing stay so.
type cloner map[pointerTo]reflect.Value

type pointerTo struct {
	address uintptr
	typ     reflect.Type
}

// value copies pointers, slices and structs; everything else is shared: texts
// and numbers do not change, and a Locator belongs to the file.
func (c cloner) value(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || isPlain(v.Type().Elem()) {
			return v
		}
		key := pointerTo{v.Pointer(), v.Type()}
		if done, ok := c[key]; ok {
			return done
		}
		fresh := reflect.New(v.Type().Elem())
		c[key] = fresh
		fresh.Elem().Set(v.Elem())
		c.inside(fresh.Elem())
		return fresh
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		if !isPlain(v.Type().Elem()) {
			for i := range fresh.Len() {
				c.inside(fresh.Index(i))
			}
		}
		return fresh
	}
	return v
}

// inside replaces what a copied value still shares with its original.
func (c cloner) inside(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() && !isPlain(f.Type()) {
				c.inside(f)
			}
		}
	case reflect.Pointer, reflect.Slice:
		v.Set(c.value(v))
	}
}

// isPlain reports whether values of a type have nothing inside that could change.
func isPlain(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Struct:
		return false
	}
	return true
}
