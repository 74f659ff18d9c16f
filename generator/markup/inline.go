package markup

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// maxEmphasis is how deep emphasis nests on a page; deeper it changes nothing
// that anybody sees.
const maxEmphasis = 16

func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.textNode(n)
	case *ast.String:
		w.words(n.Value)
	case *ast.Emphasis:
		if n.Level == 2 {
			w.emphasis(n, "<strong>", "</strong>")
		} else {
			w.emphasis(n, "<em>", "</em>")
		}
	case *east.Strikethrough:
		w.emphasis(n, "<del>", "</del>")
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Link:
		w.linkNode(n, Link{Dest: unescape(n.Destination), Title: unescape(n.Title)})
	case *ast.Image:
		w.image(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *rawTag:
		w.tag(n)
	case *east.TaskCheckBox:
		w.task(n)
	case *east.FootnoteLink:
		w.footnoteRef(n)
	case *east.FootnoteBacklink:
		w.backlink(n)
	default:
		w.children(n)
	}
}

func (w *writer) textNode(n *ast.Text) {
	b := n.Segment.Value(w.clean)
	if n.IsRaw() {
		w.out = appendEscaped(w.out, b)
	} else {
		w.words(b)
	}
	if n.HardLineBreak() {
		w.text("<br>\n")
	} else if n.SoftLineBreak() {
		w.text("\n")
	}
}

func (w *writer) emphasis(n ast.Node, open, end string) {
	if w.deep >= maxEmphasis {
		w.children(n)
		return
	}
	w.deep++
	w.element(n, open, end)
	w.deep--
}

func (w *writer) codeSpan(n ast.Node) {
	w.text("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			line := string(t.Segment.Value(w.clean))
			w.escaped(strings.ReplaceAll(line, "\n", " "))
		}
	}
	w.text("</code>")
}

func (w *writer) autoLink(n *ast.AutoLink) {
	label := string(n.Label(w.clean))
	l := Link{Dest: label, Text: label}
	if n.AutoLinkType == ast.AutoLinkEmail && schemeOf(label) != "mailto" {
		l.Dest = "mailto:" + label
	}
	w.wordLink(n.Pos(), l)
}

// wordLink writes a link whose words are no Markdown.
func (w *writer) wordLink(pos int, l Link) {
	start := len(w.out)
	w.escaped(l.Text)
	w.anchor(start, pos, l, len(w.doc.Links))
}

func (w *writer) linkNode(n ast.Node, l Link) {
	start, place, inner := len(w.out), len(w.doc.Links), w.link
	w.doc.Links = append(w.doc.Links, Link{}) // pictures within it come later
	w.link = true
	w.children(n)
	w.link = inner
	if w.blankSince(start) {
		w.escaped(l.Dest) // a link without words could not be found by ear
	}
	l.Text = Plain(w.out[start:])
	w.anchor(start, n.Pos(), l, place)
}

// anchor makes what was written since start a link, if its address may lead
// anywhere, and remembers it as the link number place.
func (w *writer) anchor(start, pos int, l Link, place int) {
	target := w.resolve(pos, &l, place)
	href, ok := safeAddress(target.Href, w.o.IDPrefix)
	if target.Href == "" || !ok || w.link {
		return
	}
	tag := `<a href="` + string(appendEscaped(nil, []byte(href))) + `"`
	if _, away := External(target.Href); away && strings.HasPrefix(schemeOf(href), "http") {
		tag += ` rel="external"`
	}
	if target.Type != "" {
		tag += ` type="` + string(appendEscaped(nil, []byte(target.Type))) + `"`
	}
	w.insert(start, tag+titleAttribute(l.Title)+">")
	w.text("</a>")
}

func titleAttribute(title string) string {
	if title == "" {
		return ""
	}
	return ` title="` + string(appendEscaped(nil, []byte(title))) + `"`
}

// resolve asks what becomes of a link, and remembers it. Script addresses lead
// nowhere, whoever asks.
func (w *writer) resolve(pos int, l *Link, place int) Target {
	l.Offset = w.typed(max(pos, 0))
	if place == len(w.doc.Links) {
		w.doc.Links = append(w.doc.Links, *l)
	} else {
		w.doc.Links[place] = *l
	}
	if scheme := schemeOf(l.Dest); scriptScheme(scheme) {
		w.notice(ScriptAddress, pos, scheme)
		return Target{}
	}
	if w.o.Resolve != nil {
		return w.o.Resolve(*l)
	}
	if _, ok := External(l.Dest); ok || strings.HasPrefix(l.Dest, "#") {
		return Target{Href: l.Dest}
	}
	return Target{}
}

// image writes a picture of our own, or a link to one of another host: a reader
// of this site tells nobody else what he reads.
func (w *writer) image(n *ast.Image) {
	start := len(w.out)
	place, links, notices := len(w.doc.Links), len(w.doc.Links), len(w.doc.Notices)
	inner, mute := w.link, w.mute
	w.link, w.mute = true, true
	w.children(n)
	w.link, w.mute = inner, mute
	alt := Plain(w.out[start:])
	w.out = w.out[:start]
	w.doc.Links, w.doc.Notices = w.doc.Links[:links], w.doc.Notices[:notices]
	l := Link{Dest: unescape(n.Destination), Title: unescape(n.Title), Text: alt, Image: true}
	if alt == "" {
		w.notice(EmptyAlt, n.Pos(), l.Dest)
	}
	if _, away := External(l.Dest); away {
		w.notice(RemotePicture, n.Pos(), l.Dest)
		w.escaped(alt)
		if alt == "" {
			w.escaped(l.Dest)
		}
		w.anchor(start, n.Pos(), l, place)
		return
	}
	target := w.resolve(n.Pos(), &l, place)
	if src, ok := safeAddress(target.Href, ""); ok && target.Picture && strings.HasPrefix(src, "/") {
		w.picture(src, l, target)
		return
	}
	w.escaped(alt)
}

func (w *writer) picture(src string, l Link, t Target) {
	w.text(`<img src="`)
	w.escaped(src)
	w.text(`" alt="`)
	w.escaped(l.Text)
	w.text(`"`)
	if t.Width > 0 && t.Height > 0 {
		w.text(` width="` + strconv.Itoa(t.Width) + `" height="` + strconv.Itoa(t.Height) + `"`)
	}
	w.text(` loading="lazy"` + titleAttribute(l.Title) + ">")
}

// tag writes what remains of a raw HTML tag.
func (w *writer) tag(n *rawTag) {
	switch n.name {
	case "":
		return
	case "br":
		w.text("<br>\n")
		return
	case "iframe", "frame", "video", "audio", "embed", "object", "source":
		if !n.closing && n.address != "" {
			w.frame(n)
			return
		}
	}
	if !n.closing {
		w.notice(RawHTML, n.Pos(), n.name)
	}
	if breaking[n.name] && len(w.out) > 0 && w.out[len(w.out)-1] != '\n' && w.out[len(w.out)-1] != '>' {
		w.text(" ") // the words around it were apart
	}
}

// breaking are the elements that part the words around them.
var breaking = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "button": true, "caption": true,
	"center": true, "dd": true, "details": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figcaption": true,
	"figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
	"header": true, "hr": true, "legend": true, "li": true, "main": true, "nav": true, "ol": true, "option": true,
	"p": true, "pre": true, "section": true, "summary": true, "table": true, "td": true, "th": true, "title": true,
	"tr": true, "ul": true,
}

// frame makes a link of a frame or a film.
func (w *writer) frame(n *rawTag) {
	l := Link{Dest: n.address, Text: n.label}
	if strings.HasPrefix(l.Dest, "//") {
		l.Dest = "https:" + l.Dest
	}
	if l.Text == "" {
		l.Text = l.Dest
	}
	switch scheme := schemeOf(l.Dest); {
	case scriptScheme(scheme):
		w.notice(ScriptAddress, n.Pos(), scheme)
	case scheme == "http" || scheme == "https":
		w.notice(RawFrame, n.Pos(), l.Dest)
		w.wordLink(n.Pos(), l)
	default:
		w.notice(RawHTML, n.Pos(), n.name)
	}
}
