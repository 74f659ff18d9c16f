package export

import (
	"reflect"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// reference is what every ogp.Ref can say of itself.
type reference interface {
	Target() (as string, to ogp.Entry)
}

// value turns a field into what a data file holds: nil for nothing, string,
// bool, int, float64, []string or Object. bare keeps a reference as it is
// written, where the format takes a bare name.
func value(v any, lang string, bare bool) any {
	switch v := v.(type) {
	case ogp.Text:
		return text(v.In(lang).Value)
	case ogp.Texts:
		return list(v.In(lang).Values)
	case ogp.Prose:
		return text(v.In(lang).Source)
	case calendar.When:
		return text(v.String())
	case calendar.Date:
		return text(v.String())
	case ogp.Cancelled:
		return cancelled(v)
	case ogp.OpenCall:
		return openCall(v)
	case []ogp.Link:
		return links(v)
	case []ogp.Count:
		return counts(v)
	case reference:
		return target(v, bare)
	}
	return plain(reflect.ValueOf(v), bare)
}

// saidIn gives words only where somebody wrote them in lang, be they the same
// as in another language.
func saidIn(v any, lang string) any {
	switch v := v.(type) {
	case ogp.Text:
		if w := v.In(lang); w.Lang == lang {
			return text(w.Value)
		}
	case ogp.Texts:
		if w := v.In(lang); w.Lang == lang {
			return list(w.Values)
		}
	case ogp.Prose:
		if w := v.In(lang); w.Lang == lang {
			return text(w.Source)
		}
	}
	return nil
}

func plain(v reflect.Value, bare bool) any {
	switch v.Kind() {
	case reflect.Pointer:
		return pointed(v)
	case reflect.Slice:
		return sliceOf(v, bare)
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		if v.Int() == 0 {
			return nil
		}
		return int(v.Int())
	case reflect.Float64:
		return v.Float()
	}
	return text(v.String())
}

// pointed is a value of which "not said" and zero are two things, such as the
// number of contributions received.
func pointed(v reflect.Value) any {
	if v.IsNil() {
		return nil
	}
	switch e := v.Elem().Interface().(type) {
	case int, bool, float64:
		return e
	}
	return nil
}

// sliceOf is a list of names, of words, of dates or of references.
func sliceOf(v reflect.Value, bare bool) any {
	out := make([]string, 0, v.Len())
	for i := range v.Len() {
		if s, ok := value(v.Index(i).Interface(), "", bare).(string); ok {
			out = append(out, s)
		}
	}
	return list(out)
}

func list(s []string) any {
	if len(s) == 0 {
		return nil
	}
	return s
}

func cancelled(c ogp.Cancelled) any {
	if c.Yes && !c.On.IsZero() {
		return c.On.String()
	}
	return c.Yes
}

func openCall(o ogp.OpenCall) any {
	if o.On.IsZero() {
		return target(o.Document, false)
	}
	return o.On.String()
}

func links(all []ogp.Link) any {
	out := make([]string, 0, len(all))
	for _, l := range all {
		switch {
		case l.To != nil:
			out = append(out, l.To.Rec().ID)
		case l.URL != "":
			out = append(out, l.URL)
		default:
			out = append(out, pageOf(l.File))
		}
	}
	return list(out)
}

func counts(all []ogp.Count) any {
	if len(all) == 0 {
		return nil
	}
	out := make(Object, 0, len(all))
	for _, c := range all {
		out = append(out, Pair{c.Who, c.N})
	}
	return out
}

// target is the id of the record that a reference leads to.
func target(r reference, bare bool) any {
	as, to := r.Target()
	if to == nil || bare {
		return text(as)
	}
	return to.Rec().ID
}
