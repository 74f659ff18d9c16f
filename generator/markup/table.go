package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table in a frame of its own, which scrolls where the table is
// wider than the screen, with the keyboard too. The frame is named after the
// table's columns, so its name is in the language of the text.
func (w *writer) table(n *east.Table) {
	start := len(w.out)
	var columns []string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*east.TableHeader); head {
			w.text("<table>\n<thead>\n<tr>\n")
			columns = w.headerCells(n, row)
			w.text("</tr>\n</thead>\n")
			if row.NextSibling() != nil {
				w.text("<tbody>\n")
			}
			continue
		}
		w.text("<tr>\n")
		w.cells(n, row)
		w.text("</tr>\n")
		if row.NextSibling() == nil {
			w.text("</tbody>\n")
		}
	}
	w.text("</table>\n</div>\n")
	w.insert(start, frame(columns))
}

func frame(columns []string) string {
	if len(columns) == 0 {
		return "<div class=\"table-wrap\" tabindex=\"0\">\n"
	}
	name := appendEscaped(nil, []byte(shorten(strings.Join(columns, ", "), 100)))
	return `<div class="table-wrap" role="group" tabindex="0" aria-label="` + string(name) + "\">\n"
}

// headerCells writes the cells of a header and answers with their words. A
// header without words is no header.
func (w *writer) headerCells(t *east.Table, row ast.Node) []string {
	var columns []string
	i := 0
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		start := len(w.out)
		w.children(c)
		if words := Plain(w.out[start:]); words != "" {
			columns = append(columns, words)
		}
		tag, end := "td", "</td>\n"
		if !w.blankSince(start) {
			tag, end = `th scope="col"`, "</th>\n"
		}
		w.insert(start, "<"+tag+alignment(t, i)+">")
		w.text(end)
		i++
	}
	return columns
}

func (w *writer) cells(t *east.Table, row ast.Node) {
	i := 0
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		w.text("<td" + alignment(t, i) + ">")
		w.children(c)
		w.text("</td>\n")
		i++
	}
}

// alignment is the class of a column. It says start and end, because left is
// where Arabic ends.
func alignment(t *east.Table, column int) string {
	if column >= len(t.Alignments) {
		return ""
	}
	switch t.Alignments[column] {
	case east.AlignLeft:
		return ` class="align-start"`
	case east.AlignRight:
		return ` class="align-end"`
	case east.AlignCenter:
		return ` class="align-center"`
	}
	return ""
}

// shorten cuts words after so many characters.
func shorten(s string, most int) string {
	for i := range s {
		if most--; most < 0 {
			return s[:i] + "…"
		}
	}
	return s
}
