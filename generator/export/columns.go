package export

import (
	"reflect"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// columnsOf reads the columns of a kind off the tags of its struct: id, page,
// plan and language first, then the fields of the front matter in their order.
// Keyed tables have tables of their own and are left out.
func columnsOf(entry any) []Column {
	t := reflect.TypeOf(entry).Elem()
	cols := []Column{
		{Name: "id", Type: String, Computed: true, Required: true, get: func(r any, _ string) any { return r.(ogp.Entry).Rec().ID }},
		{Name: "page", Type: String, Computed: true, get: func(r any, _ string) any { return page(r.(ogp.Entry)) }},
		{Name: "plan", Type: String, get: func(r any, _ string) any { return planOf(r.(ogp.Entry)) }},
		{Name: "language", Type: String, get: func(r any, _ string) any { return text(r.(ogp.Entry).Rec().Language) }},
	}
	return append(cols, fieldColumns(t, "", nil)...)
}

// planOf names the plan that an entry belongs to by its folder, nil for none.
func planOf(e ogp.Entry) any {
	if p, ok := e.(*ogp.ActionPlan); ok {
		return p.Folder
	}
	if p := e.Rec().Plan; p != nil {
		return p.Folder
	}
	return nil
}

// fieldColumns walks the tagged fields of t. prefix is "" or "development.",
// and index leads from the record to the struct that holds the field.
func fieldColumns(t reflect.Type, prefix string, index []int) []Column {
	var cols []Column
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(append([]int(nil), index...), i)
		key, options, _ := strings.Cut(f.Tag.Get("ogp"), ",")
		switch {
		case f.Anonymous:
			cols = append(cols, summaryColumn(at)...)
		case key == "" || key == "plan" || strings.Contains(options, "table"):
		case nested(f.Type) != nil:
			cols = append(cols, fieldColumns(nested(f.Type), prefix+key+".", at)...)
		default:
			cols = append(cols, fieldColumn(prefix+key, options, f.Type, at))
		}
	}
	return cols
}

// summaryColumn is the one field of the embedded Record that is the record's own words.
func summaryColumn(at []int) []Column {
	f, _ := reflect.TypeFor[ogp.Record]().FieldByName("Summary")
	return []Column{fieldColumn("summary", "", f.Type, append(at, f.Index...))}
}

// nested gives the struct behind a table of the front matter, nil for every other type.
func nested(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || typeOf(t) != "" {
		return nil
	}
	return t
}

func fieldColumn(name, options string, t reflect.Type, at []int) Column {
	c := Column{Name: name, Type: typeOf(t), Enum: wordsOf(t), Required: strings.Contains(options, "required")}
	bare := strings.Contains(options, "slash")
	field := func(row any, lang string, value func(any, string) any) any {
		v, ok := fieldAt(reflect.ValueOf(row).Elem(), at)
		if !ok {
			return nil
		}
		return value(v.Interface(), lang)
	}
	c.get = func(row any, lang string) any {
		return field(row, lang, func(v any, lang string) any { return value(v, lang, bare) })
	}
	switch t {
	case reflect.TypeFor[ogp.Text](), reflect.TypeFor[ogp.Texts](), reflect.TypeFor[ogp.Prose]():
		c.Words = true
		c.said = func(row any, lang string) any { return field(row, lang, saidIn) }
	}
	return c
}

// fieldAt follows index into v; false where a pointer on the way is nil.
func fieldAt(v reflect.Value, index []int) (reflect.Value, bool) {
	for _, i := range index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

// wordsOf gives the only words that a field may hold, nil for free ones.
func wordsOf(t reflect.Type) []string {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if w, ok := reflect.Zero(t).Interface().(interface{ Words() []string }); ok {
		return w.Words()
	}
	return nil
}

// typeOf gives the column type of a field; "" for a struct that is walked into.
func typeOf(t reflect.Type) Type {
	switch t {
	case reflect.TypeFor[ogp.Text](), reflect.TypeFor[ogp.Prose](), reflect.TypeFor[ogp.OpenCall]():
		return String
	case reflect.TypeFor[ogp.Texts](), reflect.TypeFor[[]ogp.Link]():
		return List
	case reflect.TypeFor[calendar.When](), reflect.TypeFor[calendar.Date](), reflect.TypeFor[ogp.Cancelled]():
		return Date
	case reflect.TypeFor[[]ogp.Count]():
		return Objects
	}
	if _, ok := reflect.Zero(t).Interface().(reference); ok {
		return String
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeOf(t.Elem())
	case reflect.Slice:
		return List
	case reflect.Bool:
		return Boolean
	case reflect.Int:
		return Integer
	case reflect.Float64:
		return Number
	case reflect.String:
		return String
	}
	return ""
}
