package record

import (
	"reflect"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/problem"
)

// keyed fills a slice of entries from a keyed table, in the file's order.
func (x *binder) keyed(value any, v reflect.Value, f *Field, w *way) {
	m, ok := value.(map[string]any)
	if !ok {
		x.wrong(w, x.notTable(value), problem.Args{"table": f.Key}, problem.Hint{Code: "entries", Args: problem.Args{"table": f.Key}})
		return
	}
	for _, key := range x.d.Entries(w.path()...) {
		entry, there := m[key]
		if !there {
			continue
		}
		at := w.to(key)
		fields, isTable := entry.(map[string]any)
		if !isTable {
			x.notEntry(entry, f, at)
			continue
		}
		if !x.goodKey(key, at) || x.dotted(fields, f, at) {
			continue
		}
		if e, ok := x.entry(v, key, f, at); ok {
			x.table(fields, e, f.table, at)
		}
	}
}

// notEntry notes what stands where the table of an entry should be.
func (x *binder) notEntry(entry any, f *Field, w *way) {
	if x.notTable(entry) == "array-of-tables" {
		x.wrongKey(w, "array-of-tables", problem.Args{"key": w.name}, instead("["+f.Key+`."`+w.name+`"]`))
		return
	}
	x.wrongKey(w, "entry-form", problem.Args{"key": w.name, "table": f.Key}, problem.Hint{Code: "entries", Args: problem.Args{"table": f.Key}})
}

// dotted notes ids with a dot and no quotes, [milestone.1.2], which TOML reads as
// a table in a table, and reports whether it found one.
func (x *binder) dotted(fields map[string]any, f *Field, w *way) bool {
	var parts []string
	for key, value := range fields {
		if _, isTable := value.(map[string]any); isTable && f.table.byKey[key] == nil {
			parts = append(parts, key)
		}
	}
	slices.Sort(parts)
	for _, part := range parts {
		id := w.name + "." + part
		x.wrongKey(w.to(part), "dotted-id", problem.Args{"id": id},
			problem.Hint{Code: "mend", Args: problem.Args{"table": f.Key, "id": id}})
	}
	return len(parts) > 0
}

// goodKey reports whether a key can name an entry, and its place on a page.
func (x *binder) goodKey(key string, w *way) bool {
	if strings.TrimSpace(key) == key && key != "" && problem.Clean(key) == key {
		return true
	}
	x.wrongKey(w, "entry-key", problem.Args{"key": key}, problem.Hint{Code: "mend"})
	return false
}

// entry gives the struct of the entry with the key: a new one, or in a
// translation the one that is there.
func (x *binder) entry(v reflect.Value, key string, f *Field, w *way) (reflect.Value, bool) {
	if !x.Translation {
		e := reflect.New(structType(f.typ))
		e.Elem().FieldByIndex(f.table.key).SetString(key)
		v.Set(reflect.Append(v, e))
		return e.Elem(), true
	}
	var keys []string
	for i := range v.Len() {
		e := v.Index(i).Elem()
		if e.FieldByIndex(f.table.key).String() == key {
			return e, true
		}
		keys = append(keys, e.FieldByIndex(f.table.key).String())
	}
	x.wrongKey(w, "translation-of-nothing", problem.Args{"key": key}, append(near(key, keys), problem.Hint{Code: "mend"})...)
	return reflect.Value{}, false
}

// notTable is the code for a value that should be a table.
func (x *binder) notTable(value any) string {
	switch list := value.(type) {
	case []map[string]any:
		return "array-of-tables"
	case []any:
		if len(list) > 0 {
			if _, ok := list[0].(map[string]any); ok {
				return "array-of-tables"
			}
		}
	}
	return "not-a-table"
}
