package render

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

// hostile are words that would run, break out of an attribute or a template,
// or turn the writing direction, were they not escaped.
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)> ' ="/ {{x}} href="/plans/ javascript:alert(3)`

// poison puts hostile words into every line of plain text below v.
func poison(v reflect.Value, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] {
			return
		}
		seen[v.Pointer()] = true
		poison(v.Elem(), seen)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[ogp.Said]() {
			v.FieldByName("Value").SetString(hostile)
			return
		}
		for i := range v.NumField() {
			f, value := v.Type().Field(i), v.Field(i)
			switch {
			case !f.IsExported() || f.Name == "ByID" || f.Name == "Zone" || f.Name == "Bodies" || f.Name == "Locator":
			case f.Name == "From" && value.Kind() == reflect.String, f.Name == "Person", f.Name == "By" && value.Kind() == reflect.String,
				f.Name == "OGPID", f.Name == "Email", f.Name == "Phone", f.Name == "Postal":
				if value.Len() > 0 {
					reflect.Indirect(value).Set(reflect.ValueOf(hostile).Convert(value.Type()))
				}
			case f.Name == "URL" && value.Kind() == reflect.String && value.Len() > 0:
				value.SetString(`javascript:alert("4")`)
			default:
				poison(value, seen)
			}
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[[]string]() {
			return
		}
		for i := range v.Len() {
			poison(v.Index(i), seen)
		}
	}
}

func TestHostileWordsAreShownAndNeverRun(t *testing.T) {
	s := example(t, "en", "fr")
	repository := *s.Repository // its addresses are checked when they are read
	poison(reflect.ValueOf(s).Elem(), map[uintptr]bool{})
	s.Repository = &repository
	for _, p := range s.Plans {
		for _, c := range p.Commitments {
			for i := range c.Lead {
				for j := range c.Lead[i].Values {
					c.Lead[i].Values[j] = hostile
				}
			}
		}
	}
	for address, b := range renderAll(t, s) {
		if strings.HasPrefix(address, "/assets/") {
			continue
		}
		sound(t, address, b)
		for _, bad := range []string{"<script>alert", "<img src=x", `href="javascript:`, `action="javascript:`} {
			if i := bytes.Index(b, []byte(bad)); i >= 0 {
				t.Errorf("%s: %s", address, b[max(0, i-80):min(len(b), i+80)])
			}
		}
	}
}
