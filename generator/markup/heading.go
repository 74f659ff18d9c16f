package markup

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// heading writes a heading one level below the nearest heading before it that
// is higher, so that the outline of a page never skips a level, wherever its
// author began and whatever was skipped.
func (w *writer) heading(n *ast.Heading) {
	start := len(w.out)
	w.children(n)
	if w.blankSince(start) {
		w.out = w.out[:start]
		return
	}
	for len(w.above) > 0 && w.above[len(w.above)-1] >= n.Level {
		w.above = w.above[:len(w.above)-1]
	}
	h := Heading{
		Level:  min(w.o.Base+len(w.above), 6),
		Text:   Plain(w.out[start:]),
		Offset: w.typed(max(n.Pos(), 0)),
	}
	h.ID = w.o.IDPrefix + w.ids.unique(slug(h.Text))
	if len(w.above) > 0 && n.Level > w.last+1 {
		w.notice(HeadingSkipped, n.Pos(), h.Text)
	}
	w.above, w.last = append(w.above, n.Level), n.Level
	w.doc.Headings = append(w.doc.Headings, h)
	level := strconv.Itoa(h.Level)
	w.insert(start, "<h"+level+` id="`+string(appendEscaped(nil, []byte(h.ID)))+`">`)
	w.text("</h" + level + ">\n")
}

// maxSlug bounds the length of an id in characters.
const maxSlug = 200

// slug is the id of a heading as the git hosts make it: lower case, blanks
// become hyphens, letters, marks and digits of every script stay, and hyphens
// and low lines with them; everything else goes.
func slug(words string) string {
	var b strings.Builder
	n := 0
	for _, r := range words {
		if n >= maxSlug {
			break
		}
		switch {
		case unicode.IsSpace(r):
			r = '-'
		case r == '-' || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Pc):
			r = unicode.ToLower(r)
		default:
			continue
		}
		b.WriteRune(r)
		n++
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// ids are the ids that a text has used, and how often.
type ids map[string]int

// unique adds to an id that was there before -1, -2 and so on.
func (seen *ids) unique(id string) string {
	if *seen == nil {
		*seen = ids{}
	}
	free := id
	for {
		if _, used := (*seen)[free]; !used {
			(*seen)[free] = 0
			return free
		}
		(*seen)[id]++
		free = id + "-" + strconv.Itoa((*seen)[id])
	}
}
