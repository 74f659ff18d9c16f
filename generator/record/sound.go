package record

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/problem"
)

// largest is how many bytes the facts of one file may have.
const largest = 1 << 20

// biggest is how many bytes a file of words may have in all.
const biggest = 16 << 20

func number(n int) string { return strconv.Itoa(n) }

// IsLFSPointer reports whether a file holds no content of its own, only the
// note that Git LFS leaves in its place.
func IsLFSPointer(src []byte) bool {
	return bytes.HasPrefix(src, []byte("version https://git-lfs.github.com/spec/"))
}

// sound refuses files that are no text at all.
func (d *Doc) sound(out *problem.List) bool {
	m := d.unsound()
	if m == nil {
		return true
	}
	at := Place{Line: 1, Column: 1, Width: 1}
	if m.span != (span{}) {
		at = d.Span(m.from, m.to)
	}
	d.note(out, d.Problem(at, problem.Error, m.code, m.args, m.hints...))
	return false
}

func (d *Doc) unsound() *mistake {
	src := d.Src
	switch {
	case len(src) > biggest:
		return &mistake{code: "file-too-big", args: problem.Args{"limit": number(biggest >> 20)}}
	case IsLFSPointer(src):
		return &mistake{code: "lfs-pointer", hints: []problem.Hint{{Code: "mend"}}}
	case isUTF16(src):
		return &mistake{code: "utf-16", hints: []problem.Hint{{Code: "save"}}}
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		return &mistake{span: span{i, i + 1}, code: "nul-byte", hints: []problem.Hint{{Code: "mend"}}}
	}
	if i := firstInvalid(src); i >= 0 {
		return &mistake{
			span: span{i, i + 1}, code: "not-utf-8",
			args:  problem.Args{"byte": fmt.Sprintf("%02X", src[i])},
			hints: []problem.Hint{{Code: "save"}},
		}
	}
	return mergeConflict(src)
}

// isUTF16 reports whether a text was saved with two bytes a letter.
func isUTF16(src []byte) bool {
	if bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF}) {
		return true
	}
	return len(src) >= 4 && (src[0] == 0) != (src[1] == 0) && (src[2] == 0) != (src[3] == 0)
}

// firstInvalid is the offset of the first byte that is no UTF-8, or -1.
func firstInvalid(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// mergeConflict finds the marks that git leaves where two changes collided.
func mergeConflict(src []byte) *mistake {
	from := lineBeginning(src, "<<<<<<< ")
	if from < 0 || lineBeginning(src[from:], ">>>>>>> ") < 0 {
		return nil
	}
	line, _ := lineAt(src, from)
	return &mistake{
		span: span{from, from + len(bytes.TrimRight(line, "\r"))}, code: "merge-conflict",
		hints: []problem.Hint{{Code: "mend"}},
	}
}

// lineBeginning is the offset of the first line that begins so, or -1.
func lineBeginning(src []byte, with string) int {
	if bytes.HasPrefix(src, []byte(with)) {
		return 0
	}
	if i := bytes.Index(src, []byte("\n"+with)); i >= 0 {
		return i + 1
	}
	return -1
}
