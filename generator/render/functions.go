package render

import (
	"html"
	"html/template"
	"strings"

	"github.com/ogpress/ogpress/generator/compile"
	"github.com/ogpress/ogpress/generator/view"
)

// functions are what templates can call. Package themes tells what each is for.
func functions(site *view.Site, b *bundled) map[string]compile.Func {
	return map[string]compile.Func{
		"words":  compile.Writes(func(w view.Words) template.HTML { return template.HTML(marked(w)) }),
		"bdi":    compile.Writes(bdi),
		"link":   compile.Writes(func(l view.Link) template.HTML { return template.HTML(anchor(l, "")) }),
		"button": compile.Writes(func(l view.Link) template.HTML { return template.HTML(anchor(l, "button")) }),
		"time":   compile.Writes(func(t view.Time) template.HTML { return template.HTML(moment(t)) }),
		"prose":  compile.Writes(func(h view.HTML) template.HTML { return template.HTML(block(h.Source, h.Lang, h.Dir, h.Prefix)) }),
		"body":   compile.Tries(bodies(site)),
		"style":  compile.Plain(func() string { return b.style }),
		"script": compile.Plain(func() string { return b.script }),
		"slot":   compile.Plain(func(name string) template.HTML { return template.HTML(marker(name)) }),
	}
}

// marked is a line of words, in an element that names its language where that
// is not the page's.
func marked(w view.Words) string {
	text := setApart(w.Text, w.Apart)
	if w.Lang == "" {
		return text
	}
	return `<span lang="` + html.EscapeString(w.Lang) + `" dir="` + w.Dir + `">` + text + `</span>`
}

// setApart is text with the names, one a line, in elements of their own direction.
func setApart(text, names string) string {
	if names == "" {
		return html.EscapeString(text)
	}
	name, rest, _ := strings.Cut(names, "\n")
	before, after, found := strings.Cut(text, name)
	if name == "" || !found {
		return setApart(text, rest)
	}
	return setApart(before, rest) + string(bdi(name)) + setApart(after, rest)
}

// bdi is a name or an id, set apart from the writing direction around it.
func bdi(v any) template.HTML {
	switch v := v.(type) {
	case view.Words:
		return template.HTML("<bdi>" + marked(v) + "</bdi>")
	case string:
		return template.HTML("<bdi>" + html.EscapeString(v) + "</bdi>")
	}
	return ""
}

// anchor is a link, or its words where it leads nowhere.
func anchor(l view.Link, class string) string {
	words := marked(l.Words)
	if l.Name {
		words = "<bdi>" + words + "</bdi>"
	}
	if l.Href == "" {
		return words
	}
	var b strings.Builder
	b.WriteString(`<a href="`)
	b.WriteString(html.EscapeString(safe(l.Href)))
	if class != "" {
		b.WriteString(`" class="` + class)
	}
	if l.Hreflang != "" {
		b.WriteString(`" hreflang="` + html.EscapeString(l.Hreflang))
	}
	if l.External {
		b.WriteString(`" rel="external`)
	}
	if l.Current {
		b.WriteString(`" aria-current="page`)
	}
	b.WriteString(`">`)
	b.WriteString(words)
	b.WriteString("</a>")
	return b.String()
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

func moment(t view.Time) string {
	switch {
	case t.Text == "":
		return ""
	case t.ISO == "":
		return marked(t.Words)
	}
	return `<time datetime="` + html.EscapeString(t.ISO) + `">` + marked(t.Words) + `</time>`
}

// block is safe markup in an element of its own, which names its language where
// that is not the page's.
func block(source, lang, dir, prefix string) string {
	if source == "" {
		return ""
	}
	open := `<div class="prose">`
	if lang != "" {
		open = `<div class="prose" lang="` + html.EscapeString(lang) + `" dir="` + dir + `">`
	}
	if prefix != "" {
		source = strings.NewReplacer(` id="`, ` id="`+prefix, ` href="#`, ` href="#`+prefix).Replace(source)
	}
	return open + source + `</div>`
}

// bodies fetches the body of a record from the site's store.
func bodies(site *view.Site) func(view.Body) (template.HTML, error) {
	return func(b view.Body) (template.HTML, error) {
		if b.Empty() {
			return "", nil
		}
		source, err := site.Bodies.HTML(nil, b.Page)
		return template.HTML(block(string(source), b.Lang, b.Dir, b.Prefix)), err
	}
}
