package markup

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// writer writes one text. What it writes is always balanced: an element is
// closed by the function that opened it.
type writer struct {
	source
	o     Options
	doc   Doc
	out   []byte
	state state
	ids   ids
	above []int // levels, as typed, of the headings that the next one stands below
	last  int   // level, as typed, of the heading before
	refs  map[[2]int]bool
	link  bool // within a link: another link would break it
	mute  bool // within a picture: what is written becomes its alternative text
	deep  int  // emphasis within emphasis
}

func newWriter(text source, o Options) *writer {
	if o.Base == 0 {
		o.Base = 2
	}
	if o.Inline {
		text = text.oneLine()
	}
	return &writer{source: text, o: o, out: slices.Grow(o.Buffer[:0], len(text.clean)+len(text.clean)/3+64)}
}

// finish is the rendered text.
func (w *writer) finish() Doc {
	if w.state.tooDeep {
		w.notice(TooDeep, 0, "")
	}
	w.doc.HTML = bytes.TrimSpace(w.out)
	w.doc.Words = countWords(w.doc.HTML)
	return w.doc
}

// notice tells of something at a byte of the clean text.
func (w *writer) notice(code string, offset int, detail string) {
	if len(w.doc.Notices) < maxNotices {
		w.doc.Notices = append(w.doc.Notices, Notice{code, w.typed(max(offset, 0)), detail})
	}
}

func (w *writer) text(s string) { w.out = append(w.out, s...) }

func (w *writer) escaped(s string) { w.out = appendEscaped(w.out, []byte(s)) }

func (w *writer) number(n int) { w.out = strconv.AppendInt(w.out, int64(n), 10) }

// insert puts an opening tag before what was written since byte at.
func (w *writer) insert(at int, tag string) { w.out = slices.Insert(w.out, at, []byte(tag)...) }

// blankSince reports whether nothing that a reader sees was written since at.
func (w *writer) blankSince(at int) bool { return len(bytes.TrimSpace(w.out[at:])) == 0 }

func (w *writer) document(root ast.Node) {
	if w.o.Inline {
		for c := root.FirstChild(); c != nil; c = c.NextSibling() {
			w.children(c)
			w.text(" ")
		}
		return
	}
	w.children(root)
}

func (w *writer) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			w.inline(c)
		} else {
			w.block(c)
		}
	}
}

func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.TextBlock:
		w.children(n)
		if n.NextSibling() != nil {
			w.text("\n")
		}
	case *ast.Heading:
		w.heading(n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.item(n)
	case *ast.Blockquote:
		w.unlessBlank(n, "<blockquote>\n", "</blockquote>\n")
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(n)
	case *ast.ThematicBreak:
		w.text("<hr>\n")
	case *east.Table:
		w.table(n)
	case *east.DefinitionList:
		w.unlessBlank(n, "<dl>\n", "</dl>\n")
	case *east.DefinitionTerm:
		w.element(n, "<dt>", "</dt>\n")
	case *east.DefinitionDescription:
		w.element(n, "<dd>", "</dd>\n")
	case *east.FootnoteList:
		w.footnotes(n)
	case *hiddenBlock:
		if n.name != "" {
			w.notice(RawHTML, n.Pos(), n.name)
		}
	}
}

func (w *writer) element(n ast.Node, open, end string) {
	w.text(open)
	w.children(n)
	w.text(end)
}

// unlessBlank writes an element, and nothing where only dropped tags were in it.
func (w *writer) unlessBlank(n ast.Node, open, end string) {
	start := len(w.out)
	w.text(open)
	inside := len(w.out)
	w.children(n)
	if w.blankSince(inside) {
		w.out = w.out[:start]
		return
	}
	w.text(end)
}

// paragraph writes a paragraph without the blanks that dropped tags leave at its
// ends, and nothing where nothing else was in it.
func (w *writer) paragraph(n ast.Node) {
	start := len(w.out)
	w.text("<p>")
	w.children(n)
	words := bytes.TrimSpace(w.out[start+len("<p>"):])
	if len(words) == 0 {
		w.out = w.out[:start]
		return
	}
	w.out = append(w.out[:start+len("<p>")], words...)
	w.text("</p>\n")
}

func (w *writer) list(n *ast.List) {
	switch {
	case !n.IsOrdered():
		w.element(n, "<ul>\n", "</ul>\n")
	case n.Start == 1:
		w.element(n, "<ol>\n", "</ol>\n")
	default:
		w.element(n, `<ol start="`+strconv.Itoa(n.Start)+"\">\n", "</ol>\n")
	}
}

func (w *writer) item(n *ast.ListItem) {
	open := "<li>"
	if first := n.FirstChild(); first != nil {
		if _, task := first.FirstChild().(*east.TaskCheckBox); task {
			open = `<li class="task">`
		}
	}
	w.element(n, open, "</li>\n")
}

// code writes a block of code. It can be scrolled with the keyboard.
func (w *writer) code(n ast.Node) {
	w.text(`<pre tabindex="0"><code>`)
	lines := n.Lines()
	for i := 0; i < lines.Len(); i++ {
		line := lines.At(i)
		w.out = appendEscaped(w.out, line.Value(w.clean))
	}
	w.text("</code></pre>\n")
}

// plainParagraphs shows a text as it was typed.
func (w *writer) plainParagraphs() {
	for part := range bytes.SplitSeq(w.clean, []byte("\n\n")) {
		if part = bytes.TrimSpace(part); len(part) == 0 {
			continue
		}
		if w.o.Inline {
			w.out = append(appendEscaped(w.out, part), ' ')
			continue
		}
		w.text("<p>")
		w.out = appendEscaped(w.out, part)
		w.text("</p>\n")
	}
}
