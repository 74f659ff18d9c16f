package record

import (
	"reflect"

	"github.com/ogpress/ogpress/generator/ogp"
)

// Refs visits every reference and link of a noun that is written, with the path
// of its value, for package load to resolve. ref is a pointer into the noun:
// *ogp.Ref[T] or *ogp.Link. An element of a list has its number in the path,
// also where one value was written without brackets: places are found for both.
func Refs(dst any, visit func(path []string, ref any)) {
	v := reflect.ValueOf(dst).Elem()
	walkRefs(v, planOf(v.Type()), nil, visit)
}

func walkRefs(v reflect.Value, p *plan, w *way, visit func(path []string, ref any)) {
	for i := range p.fields {
		f := &p.fields[i]
		switch f.Sort {
		case Reference, Evidence:
			fieldRefs(v.FieldByIndex(f.index), w.to(f.Key), visit)
		case Call:
			call := v.FieldByIndex(f.index).Addr().Interface().(*ogp.OpenCall)
			if call.Document.As != "" {
				visit(w.to(f.Key).path(), &call.Document)
			}
		case Table:
			inner := v.FieldByIndex(f.index)
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			if inner.IsValid() {
				walkRefs(inner, f.table, w.to(f.Key), visit)
			}
		case Entries:
			entryRefs(v.FieldByIndex(f.index), f, w.to(f.Key), visit)
		}
	}
}

func fieldRefs(v reflect.Value, w *way, visit func(path []string, ref any)) {
	if v.Kind() != reflect.Slice {
		if v.FieldByName("As").String() != "" {
			visit(w.path(), v.Addr().Interface())
		}
		return
	}
	for i := range v.Len() {
		visit(w.to(number(i)).path(), v.Index(i).Addr().Interface())
	}
}

func entryRefs(v reflect.Value, f *Field, w *way, visit func(path []string, ref any)) {
	for i := range v.Len() {
		e := v.Index(i).Elem()
		walkRefs(e, f.table, w.to(e.FieldByIndex(f.table.key).String()), visit)
	}
}
