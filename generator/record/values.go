package record

import (
	"fmt"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// one fills a single value, and reports whether it could.
func (x *binder) one(value any, v reflect.Value, f *Field, w *way) bool {
	switch f.Sort {
	case Boolean:
		return x.boolean(value, v, f, w)
	case Integer:
		return x.integer(value, v, f, w)
	case Percent:
		return x.percent(value, v, f, w)
	case Date:
		when, ok := x.when(value, f, w)
		v.Set(reflect.ValueOf(when))
		return ok
	case Day:
		return x.day(value, v, f, w)
	case Called:
		return x.cancelled(value, v, f, w)
	case Call:
		return x.openCall(value, v, f, w)
	}
	s, ok := x.line(value, f, w)
	if !ok {
		return false
	}
	switch f.Sort {
	case Choice:
		return x.choice(s, v, f, w)
	case Reference, Evidence:
		return x.reference(s, v, f, w)
	}
	v.SetString(s)
	return x.form(s, f, w)
}

// pointed gives what a pointer field points to, made where there is nothing yet.
func pointed(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	v.Set(reflect.New(v.Type().Elem()))
	return v.Elem()
}

func (x *binder) boolean(value any, v reflect.Value, f *Field, w *way) bool {
	b, ok := value.(bool)
	if !ok {
		x.mistyped(value, f, w)
		return false
	}
	pointed(v).SetBool(b)
	return true
}

func (x *binder) integer(value any, v reflect.Value, f *Field, w *way) bool {
	n, ok := value.(int64)
	if !ok {
		x.mistyped(value, f, w)
		return false
	}
	if n < 0 || n > math.MaxInt32 {
		x.wrong(w, "number-range", problem.Args{"value": strconv.FormatInt(n, 10)}, x.sample(f)...)
		return false
	}
	pointed(v).SetInt(n)
	return true
}

func (x *binder) percent(value any, v reflect.Value, f *Field, w *way) bool {
	n, ok := value.(float64)
	if i, whole := value.(int64); whole {
		n, ok = float64(i), true
	}
	if !ok || math.IsNaN(n) || math.IsInf(n, 0) {
		x.mistyped(value, f, w)
		return false
	}
	if n < 0 || n > 100 {
		x.wrong(w, "percent-range", problem.Args{"value": fmt.Sprint(n)}, x.sample(f)...)
		return false
	}
	pointed(v).SetFloat(n)
	return true
}

func (x *binder) choice(s string, v reflect.Value, f *Field, w *way) bool {
	if slices.Contains(f.Choices, s) {
		v.SetString(s)
		return true
	}
	if s == "" {
		x.empty(f, w)
		return false
	}
	x.wrong(w, "unknown-value", problem.Args{"value": s},
		append(near(s, f.Choices), problem.Hint{Code: "choices", Args: problem.Args{"choices": strings.Join(f.Choices, ", ")}})...)
	return false
}

// reference keeps what is written; what it leads to is found once every record is known.
func (x *binder) reference(s string, v reflect.Value, f *Field, w *way) bool {
	if s == "" {
		x.empty(f, w)
		return false
	}
	if f.Bare && strings.Contains(s, "/") {
		parts := strings.Split(strings.TrimRight(s, "/"), "/")
		x.wrong(w, "bare-name", problem.Args{"value": s}, f.instead(`"`+parts[len(parts)-1]+`"`))
		return false
	}
	v.FieldByName("As").SetString(s)
	return true
}

// form holds addresses and e-mail addresses against their form.
func (x *binder) form(s string, f *Field, w *way) bool {
	switch {
	case f.Form == "url" && s != "" && !webAddress(s):
		x.wrong(w, "bad-address", problem.Args{"value": s}, problem.Hint{Code: "example"})
	case f.Form == "email" && s != "" && !mailAddress(s):
		x.wrong(w, "bad-email", problem.Args{"value": s}, problem.Hint{Code: "example"})
	case s == "" && f.Required:
		x.empty(f, w)
	default:
		return true
	}
	return false
}

// webAddress reports whether s is a whole address on the web.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" &&
		u.User == nil && !strings.ContainsAny(s, " <>\"")
}

// mailAddress reports whether s looks like name@host.
func mailAddress(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(strings.Trim(host, "."), ".") && !strings.ContainsAny(s, " \t<>\"(),;:/?") &&
		!strings.Contains(host, "@")
}

// line reads a plain string of one line.
func (x *binder) line(value any, f *Field, w *way) (string, bool) {
	s, ok := value.(string)
	if !ok {
		x.mistyped(value, f, w)
		return "", false
	}
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "\n\r") {
		x.wrong(w, "two-lines", nil, problem.Hint{Code: "mend"})
		return "", false
	}
	return x.visible(s, w)
}

// visible refuses control characters, and takes out with a warning the
// characters that turn the direction of writing or show nothing.
func (x *binder) visible(s string, w *way) (string, bool) {
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || 0x7F <= r && r < 0xA0 {
			x.wrong(w, "control-character", problem.Args{"character": codePoint(r)}, problem.Hint{Code: "mend"})
			return "", false
		}
	}
	if !strings.ContainsFunc(s, turning) {
		return s, true
	}
	first := s[strings.IndexFunc(s, turning):]
	x.d.note(x.out, x.d.Problem(x.d.ValueAt(w.path()...), problem.Warning, "unseen-character",
		problem.Args{"key": x.keyName(w), "character": codePoint([]rune(first)[0])}, problem.Hint{Code: "mend"}))
	return strings.Map(func(r rune) rune {
		if turning(r) {
			return -1
		}
		return r
	}, s), true
}

// turning reports whether a character has no place in words: those that
// problem.Unseen knows, but for the marks that right-to-left writers type to
// set a word's direction.
func turning(r rune) bool {
	return r > 0x7F && problem.Unseen(r) && r != 0x200E && r != 0x200F && r != 0x061C && r != 0x200B
}

func codePoint(r rune) string { return "U+" + strings.ToUpper(pad16(int64(r))) }

func pad16(n int64) string {
	s := strconv.FormatInt(n, 16)
	return strings.Repeat("0", max(4-len(s), 0)) + s
}

// aliases reads old addresses.
func (x *binder) aliases(all []any, isList bool, v reflect.Value, w *way) {
	list := v.Interface().([]ogp.Alias)
	for i, one := range all {
		at := w
		if isList {
			at = w.to(number(i))
		}
		s, ok := x.line(one, &Field{Key: "aliases", Sort: String}, at)
		if !ok {
			continue
		}
		if !strings.HasPrefix(s, "/") || strings.HasPrefix(s, "//") || strings.ContainsAny(s, `\?#`) || slices.Contains(strings.Split(s, "/"), "..") {
			x.wrong(at, "bad-alias", problem.Args{"value": s}, problem.Hint{Code: "example"})
			continue
		}
		list = append(list, ogp.Alias{Lang: x.Lang, Address: s})
	}
	v.Set(reflect.ValueOf(list))
}

// counts reads a table of numbers by any key.
func (x *binder) counts(value any, v reflect.Value, w *way) {
	m, ok := value.(map[string]any)
	if !ok {
		x.wrong(w, x.notTable(value), nil, problem.Hint{Code: "counts", Args: problem.Args{"table": w.name}})
		return
	}
	counts := make([]ogp.Count, 0, len(m))
	for _, key := range x.d.Entries(w.path()...) {
		n, ok := m[key].(int64)
		if !ok || n < 0 || n > math.MaxInt32 {
			x.wrong(w.to(key), "count-form", nil, problem.Hint{Code: "example"})
			continue
		}
		if !x.goodKey(key, w.to(key)) {
			continue
		}
		x.countWord(key, w.to(key))
		counts = append(counts, ogp.Count{Who: key, N: int(n)})
	}
	v.Set(reflect.ValueOf(counts))
}

// countWord warns of what looks like a slip in the name of a sector: any other
// word is counted under itself.
func (x *binder) countWord(key string, w *way) {
	sectors := append(ogp.Sector("").Words(), "total")
	if hints := near(key, sectors); len(hints) > 0 && !slices.Contains(sectors, key) && !x.d.full() {
		x.d.note(x.out, x.d.Problem(x.d.At(w.path()...), problem.Warning, "count-word", problem.Args{"key": key}, hints...))
	}
}

func (x *binder) cancelled(value any, v reflect.Value, f *Field, w *way) bool {
	if yes, ok := value.(bool); ok {
		v.Set(reflect.ValueOf(ogp.Cancelled{Yes: yes}))
		return true
	}
	if s, isText := value.(string); isText {
		if _, known := meantBool(s); known {
			x.mistyped(value, f, w)
			return false
		}
	}
	on, ok := x.when(value, f, w)
	if ok {
		v.Set(reflect.ValueOf(ogp.Cancelled{Yes: true, On: on}))
	}
	return ok
}

func (x *binder) openCall(value any, v reflect.Value, f *Field, w *way) bool {
	var call ogp.OpenCall
	ok := true
	if s, isText := value.(string); isText && !dateLike(s, x.Hemisphere) {
		call.Document.As, ok = x.line(s, f, w)
	} else {
		call.On, ok = x.when(value, f, w)
	}
	v.Set(reflect.ValueOf(call))
	return ok
}

// dateLike reports whether a text is a date, in words or in a wrong form, rather than a path.
func dateLike(s string, h calendar.Hemisphere) bool {
	_, vague := calendar.ParseVague(strings.TrimSpace(s), h)
	_, meant := meantDate(s)
	return vague || meant || looksLikeDate(s) && !strings.Contains(s, "documents/")
}

// day reads a full date.
func (x *binder) day(value any, v reflect.Value, f *Field, w *way) bool {
	when, ok := x.when(value, f, w)
	if ok && (!when.Full() || when.HasTime) {
		x.wrong(w, "full-date", problem.Args{"value": when.String()}, problem.Hint{Code: "example"})
		return false
	}
	v.Set(reflect.ValueOf(when.First))
	return ok
}

// when reads a date as vague as its source.
func (x *binder) when(value any, f *Field, w *way) (calendar.When, bool) {
	switch value := value.(type) {
	case time.Time:
		return x.exact(value, f, w)
	case string:
		return x.inWords(strings.TrimSpace(value), f, w)
	case int64:
		if s := strconv.FormatInt(value, 10); len(s) == 4 && value >= 1000 {
			x.wrong(w, "unquoted-date", problem.Args{"value": s}, f.instead(`"`+s+`"`))
			return calendar.When{}, false
		}
	}
	x.mistyped(value, f, w)
	return calendar.When{}, false
}

// exact reads a TOML date, or a date with a time of day. What the decoder read
// without an offset carries one of its location names.
func (x *binder) exact(t time.Time, f *Field, w *way) (calendar.When, bool) {
	switch t.Location().String() {
	case "date-local":
		if t.Year() >= 1000 {
			return calendar.On(calendar.Of(t)), true
		}
		x.wrong(w, "date-form", problem.Args{"value": t.Format(time.DateOnly)}, problem.Hint{Code: "dates"})
		return calendar.When{}, false
	case "time-local":
		x.mistyped(t, f, w)
		return calendar.When{}, false
	case "datetime-local":
	default:
		t = t.In(x.Zone)
	}
	if t.Year() < 1000 || t.Year() > 9999 {
		x.wrong(w, "date-form", problem.Args{"value": t.Format(time.DateOnly)}, problem.Hint{Code: "dates"})
		return calendar.When{}, false
	}
	when := calendar.On(calendar.Of(t))
	when.HasTime, when.Hour, when.Minute = true, int8(t.Hour()), int8(t.Minute())
	return when, true
}

// inWords reads a date in quotes.
func (x *binder) inWords(s string, f *Field, w *way) (calendar.When, bool) {
	when, ok := calendar.ParseVague(s, x.Hemisphere)
	switch {
	case s == "":
		x.empty(f, w)
		return calendar.When{}, false
	case ok && when.Ongoing && !f.Deadline:
		x.wrong(w, "not-ongoing", nil, problem.Hint{Code: "dates"})
		return calendar.When{}, false
	case ok:
		return when, true
	}
	args := problem.Args{"value": s}
	if day, isDay := calendar.ParseDate(s); isDay {
		x.wrong(w, "quoted-date", args, f.instead(day.String()))
		return calendar.When{}, false
	}
	if looksLikeDate(s) && readable(s) { // a day with a time
		x.wrong(w, "quoted-date", args, f.instead(s))
		return calendar.When{}, false
	}
	if meant, known := meantDate(s); known {
		x.wrong(w, "date-form", args, f.instead(meant))
		return calendar.When{}, false
	}
	x.wrong(w, "date-form", args, dateHints(s)...)
	return calendar.When{}, false
}
