package compile

import (
	"encoding/json"
	"fmt"
	"html/template"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"
)

// The escapers of html/template, by the names that it gives them in its trees.
const (
	prefix        = "_html_template_"
	htmlEscaper   = prefix + "htmlescaper"   // between tags
	rcdataEscaper = prefix + "rcdataescaper" // inside of <title>
	attrEscaper   = prefix + "attrescaper"   // inside of a quoted attribute
	urlFilter     = prefix + "urlfilter"     // the beginning of an address
	urlNormalizer = prefix + "urlnormalizer" // any part of an address
	urlEscaper    = prefix + "urlescaper"    // a value in the query of an address, or behind its #
	jsEscaper     = prefix + "jsvalescaper"  // inside of a script
)

// escaperOf gives the name of the escaper that a command is.
func escaperOf(cmd *parse.CommandNode) (string, bool) {
	id, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok || len(cmd.Args) > 1 || !strings.HasPrefix(id.Ident, prefix) {
		return "", false
	}
	return id.Ident, true
}

// special are the types that html/template trusts somewhere.
var special = []reflect.Type{
	reflect.TypeFor[template.CSS](), reflect.TypeFor[template.HTML](), reflect.TypeFor[template.HTMLAttr](), reflect.TypeFor[template.JS](),
	reflect.TypeFor[template.JSStr](), reflect.TypeFor[template.Srcset](), reflect.TypeFor[template.URL](),
}

var (
	stringer  = reflect.TypeFor[fmt.Stringer]()
	errorType = reflect.TypeFor[error]()
)

// speaks reports whether a type says itself how it is printed.
func speaks(typ reflect.Type) bool {
	p := reflect.PointerTo(typ)
	return p.Implements(stringer) || p.Implements(errorType)
}

// write compiles the writing of a value through escapers.
func (e expression) write(escapers []string) (step, bool) {
	switch {
	case slices.Equal(escapers, []string{jsEscaper}):
		return e.writeJSON()
	case e.typ == reflect.TypeFor[template.HTML]():
		return e.writeMarkup(), slices.Equal(escapers, []string{htmlEscaper})
	case slices.Contains(special, e.typ), speaks(e.typ):
		return nil, false
	case e.typ.Kind() == reflect.Int:
		return e.writeInt(escapers)
	case e.typ.Kind() != reflect.String:
		return nil, false
	}
	switch strings.Join(escapers, " ") {
	case htmlEscaper, rcdataEscaper, attrEscaper:
		return e.writeString(escape), true
	case urlFilter + " " + attrEscaper:
		return e.writeString(func(out *output, s string) bool { return safe(s) && escape(out, s) }), true
	case urlFilter + " " + urlNormalizer + " " + attrEscaper:
		return e.writeString(func(out *output, s string) bool { return safe(s) && address(out, s, reserved) }), true
	case urlNormalizer + " " + attrEscaper:
		return e.writeString(func(out *output, s string) bool { return address(out, s, reserved) }), true
	case urlEscaper + " " + attrEscaper:
		return e.writeString(func(out *output, s string) bool { return address(out, s, "") }), true
	}
	return nil, false
}

// writeString writes a string by a function, which reports whether it could.
func (e expression) writeString(write func(*output, string) bool) step {
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := e.eval(vars, dot)
		return ok && write(out, v.String())
	}
}

// writeMarkup writes what is safe as it stands.
func (e expression) writeMarkup() step {
	if e.markup == nil {
		return e.writeString(raw)
	}
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		b, ok := e.markup(out.AvailableBuffer(), vars, dot)
		out.Write(b)
		return ok
	}
}

// writeInt writes a whole number, which no escaper changes but that of scripts.
func (e expression) writeInt(escapers []string) (step, bool) {
	for _, name := range escapers {
		if name != htmlEscaper && name != rcdataEscaper && name != attrEscaper {
			return nil, false
		}
	}
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := e.eval(vars, dot)
		if ok {
			out.Write(strconv.AppendInt(out.AvailableBuffer(), v.Int(), 10))
		}
		return ok
	}, len(escapers) > 0
}

// writeJSON writes an object into a script.
func (e expression) writeJSON() (step, bool) {
	return func(out *output, vars []reflect.Value, dot reflect.Value) bool {
		v, ok := e.eval(vars, dot)
		for ok && v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		if !ok || v.Kind() != reflect.Struct || speaks(v.Type()) {
			return false
		}
		data, err := json.Marshal(v.Interface())
		if err != nil || data[0] != '{' {
			return false
		}
		out.Write(data)
		return true
	}, true
}

func raw(out *output, s string) bool {
	out.WriteString(s)
	return true
}

// escape writes text between tags or into a quoted attribute.
func escape(out *output, s string) bool {
	from := 0
	for i := 0; i < len(s); i++ {
		to := ""
		switch s[i] {
		case 0:
			to = "\uFFFD"
		case '"':
			to = "&#34;"
		case '&':
			to = "&amp;"
		case '\'':
			to = "&#39;"
		case '+':
			to = "&#43;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		default:
			continue
		}
		out.WriteString(s[from:i])
		out.WriteString(to)
		from = i + 1
	}
	out.WriteString(s[from:])
	return true
}

const hexDigits = "0123456789abcdef"

// safe reports whether an address is one of the web, of mail or of this site. Any
// other is left to html/template.
func safe(s string) bool {
	scheme, _, has := strings.Cut(s, ":")
	return !has || strings.Contains(scheme, "/") ||
		strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "mailto")
}

// reserved are the characters that have a meaning in an address.
const reserved = "!#$&*+,/:;=?@[]"

// address writes an address into a quoted attribute: letters, digits and what is
// kept as they are, and all else percent-encoded. Where reserved characters are
// kept, so is what is percent-encoded already.
func address(out *output, s, kept string) bool {
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c == '-' || c == '.' || c == '_' || c == '~' {
			continue
		}
		if c == '%' && kept != "" && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			continue
		}
		isKept := strings.IndexByte(kept, c) >= 0
		if isKept && c != '&' && c != '+' {
			continue
		}
		out.WriteString(s[from:i])
		from = i + 1
		switch {
		case isKept && c == '&':
			out.WriteString("&amp;")
		case isKept:
			out.WriteString("&#43;")
		default:
			out.Write([]byte{'%', hexDigits[c>>4], hexDigits[c&15]})
		}
	}
	out.WriteString(s[from:])
	return true
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
