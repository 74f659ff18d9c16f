package render

import (
	"html/template"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/compile"
	"github.com/ogpress/ogpress/generator/view"
)

// functions are what templates can call. Package themes tells what each is for.
func functions(site *view.Site, b *bundled) map[string]compile.Func {
	return map[string]compile.Func{
		"words":  compile.Appends(appendWords),
		"bdi":    compile.Appends(appendName),
		"link":   compile.Appends(func(b []byte, l view.Link) ([]byte, error) { return appendLink(b, l, ""), nil }),
		"button": compile.Appends(func(b []byte, l view.Link) ([]byte, error) { return appendLink(b, l, "button"), nil }),
		"time":   compile.Appends(appendTime),
		"prose":  compile.Appends(appendProse),
		"body":   compile.Appends(bodies(site)),
		"style":  compile.Plain(func() string { return b.style }),
		"script": compile.Plain(func() string { return b.script }),
		"slot":   compile.Plain(func(name string) template.HTML { return template.HTML(marker(name)) }),
	}
}

// escaped appends text as it may stand between tags and in a quoted attribute.
func escaped(b []byte, text string) []byte {
	from := 0
	for i := range len(text) {
		to := ""
		switch text[i] {
		case '&':
			to = "&amp;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		case '"':
			to = "&#34;"
		case '\'':
			to = "&#39;"
		default:
			continue
		}
		b = append(append(b, text[from:i]...), to...)
		from = i + 1
	}
	return append(b, text[from:]...)
}

// appendWords appends a line of words, in an element that names its language
// where that is not the page's.
func appendWords(b []byte, w view.Words) ([]byte, error) { return marked(b, w), nil }

func marked(b []byte, w view.Words) []byte {
	switch {
	case w.As == nil:
		return escaped(b, w.Text)
	case w.As.Lang == "":
		return setApart(b, w.Text, w.As.Apart)
	}
	b = escaped(append(b, `<span lang="`...), w.As.Lang)
	b = append(append(append(b, `" dir="`...), w.As.Dir...), `">`...)
	return append(setApart(b, w.Text, w.As.Apart), "</span>"...)
}

// setApart appends text with the names, one a line, in elements of their own
// direction.
func setApart(b []byte, text, names string) []byte {
	if names == "" {
		return escaped(b, text)
	}
	name, rest, _ := strings.Cut(names, "\n")
	before, after, found := strings.Cut(text, name)
	if name == "" || !found {
		return setApart(b, text, rest)
	}
	b = append(setApart(b, before, rest), "<bdi>"...)
	b = append(escaped(b, name), "</bdi>"...)
	return setApart(b, after, rest)
}

// appendName appends a name or an id, set apart from the writing direction
// around it.
func appendName(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case view.Words:
		return append(marked(append(b, "<bdi>"...), v), "</bdi>"...), nil
	case string:
		return append(escaped(append(b, "<bdi>"...), v), "</bdi>"...), nil
	}
	return b, nil
}

// appendLink appends a link, or its words where it leads nowhere.
func appendLink(b []byte, l view.Link, class string) []byte {
	if l.Href == "" {
		return linkWords(b, l)
	}
	b = escaped(append(b, `<a href="`...), safe(l.Href))
	if class != "" {
		b = append(append(b, `" class="`...), class...)
	}
	if l.Hreflang != "" {
		b = escaped(append(b, `" hreflang="`...), l.Hreflang)
	}
	if l.External {
		b = append(b, `" rel="external`...)
	}
	if l.Current {
		b = append(b, `" aria-current="page`...)
	}
	return append(linkWords(append(b, `">`...), l), "</a>"...)
}

func linkWords(b []byte, l view.Link) []byte {
	if !l.Name {
		return marked(b, l.Words)
	}
	return append(marked(append(b, "<bdi>"...), l.Words), "</bdi>"...)
}

// safe lets through addresses of this site, of the web, of mail, of calendars and of
// telephones; any other becomes a link to nowhere.
func safe(href string) string {
	scheme, _, has := strings.Cut(href, ":")
	if !has || strings.ContainsAny(scheme, "/?#") {
		return href
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto", "tel", "webcal":
		return href
	}
	return "#"
}

func appendTime(b []byte, t view.Time) ([]byte, error) {
	switch {
	case t.Text == "":
		return b, nil
	case t.ISO == "":
		return marked(b, t.Words), nil
	}
	b = append(escaped(append(b, `<time datetime="`...), t.ISO), `">`...)
	return append(marked(b, t.Words), "</time>"...), nil
}

// openBlock appends the start of an element for safe markup, which names its
// language where that is not the page's.
func openBlock(b []byte, as *view.Setting) []byte {
	if as == nil {
		return append(b, `<div class="prose">`...)
	}
	b = escaped(append(b, `<div class="prose" lang="`...), as.Lang)
	return append(append(append(b, `" dir="`...), as.Dir...), `">`...)
}

const closeBlock = "</div>"

// prefixed gives the ids of safe markup a prefix, and the links to them.
func prefixed(source, prefix string) string {
	if prefix == "" {
		return source
	}
	return strings.NewReplacer(` id="`, ` id="`+prefix, ` href="#`, ` href="#`+prefix).Replace(source)
}

func appendProse(b []byte, h view.HTML) ([]byte, error) {
	if h.Source == "" {
		return b, nil
	}
	b = append(openBlock(b, h.As), prefixed(h.Source, h.Prefix)...)
	return append(b, closeBlock...), nil
}

// bodies appends the body of a record from the site's store.
func bodies(site *view.Site) func([]byte, view.Body) ([]byte, error) {
	return func(b []byte, body view.Body) ([]byte, error) {
		if body.Empty() {
			return b, nil
		}
		b = openBlock(slices.Grow(b, body.Page.Len+128), body.As)
		start := len(b)
		b, err := site.Bodies.HTML(b, body.Page)
		if err == nil && body.Prefix != "" {
			b = append(b[:start], prefixed(string(b[start:]), body.Prefix)...)
		}
		return append(b, closeBlock...), err
	}
}
