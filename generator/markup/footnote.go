package markup

import (
	"strconv"

	east "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes hold a colon, which no id of a heading can.

// noteID is the id of a footnote.
func (w *writer) noteID(index int) string {
	return w.o.IDPrefix + "fn:" + strconv.Itoa(index)
}

// refID is the id of a footnote's number in the text; ref counts from 0.
func (w *writer) refID(index, ref int) string {
	id := w.o.IDPrefix + "fnref:" + strconv.Itoa(index)
	if ref > 0 {
		id += ":" + strconv.Itoa(ref+1)
	}
	return id
}

func (w *writer) footnoteRef(n *east.FootnoteLink) {
	if w.mute {
		return
	}
	if w.refs == nil {
		w.refs = map[[2]int]bool{}
	}
	w.refs[[2]int{n.Index, n.RefIndex}] = true
	w.text(`<sup id="`)
	w.escaped(w.refID(n.Index, n.RefIndex))
	w.text(`">`)
	if !w.link {
		w.text(`<a href="#`)
		w.escaped(w.noteID(n.Index))
		w.text(`" role="doc-noteref">`)
	}
	w.number(n.Index)
	if !w.link {
		w.text("</a>")
	}
	w.text("</sup>")
}

func (w *writer) footnotes(n *east.FootnoteList) {
	w.text("<div class=\"footnotes\">\n<ol>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		note, ok := c.(*east.Footnote)
		if !ok {
			continue
		}
		w.text(`<li id="`)
		w.escaped(w.noteID(note.Index))
		w.text("\">")
		w.children(c)
		w.text("</li>\n")
	}
	w.text("</ol>\n</div>\n")
}

// backlink writes the way back from a footnote to its number in the text, where
// that was written.
func (w *writer) backlink(n *east.FootnoteBacklink) {
	if !w.refs[[2]int{n.Index, n.RefIndex}] {
		return
	}
	w.text(` <a href="#`)
	w.escaped(w.refID(n.Index, n.RefIndex))
	w.text(`" role="doc-backlink"`)
	if back := w.o.Labels.Back; back != "" {
		w.text(` aria-label="`)
		w.escaped(back)
		w.text(" " + refNumber(n) + `"`)
	}
	w.text(">↩")
	if w.o.Labels.Back == "" || n.RefIndex > 0 {
		w.text(" " + refNumber(n))
	}
	w.text("</a>")
}

// refNumber tells the numbers of a footnote apart: 3, then 3.2, 3.3.
func refNumber(n *east.FootnoteBacklink) string {
	s := strconv.Itoa(n.Index)
	if n.RefIndex > 0 {
		s += "." + strconv.Itoa(n.RefIndex+1)
	}
	return s
}

// task writes the box of a task as a symbol with a name: nothing can be ticked
// on a page that is only read.
func (w *writer) task(n *east.TaskCheckBox) {
	symbol, label := "☐", w.o.Labels.Open
	if n.IsChecked {
		symbol, label = "☑", w.o.Labels.Done
	}
	w.text(`<span class="box"`)
	if label != "" {
		w.text(` role="img" aria-label="`)
		w.escaped(label)
		w.text(`"`)
	}
	w.text(">" + symbol + "</span> ")
}
