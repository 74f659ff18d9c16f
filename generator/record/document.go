package record

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/ogpress/ogpress/generator/problem"
)

// Doc is one file taken apart: its facts decoded, its words as they stand. It
// is for one goroutine at a time.
type Doc struct {
	File   string         // from the source folder, with "/"
	Src    []byte         // the whole file
	Front  map[string]any // the decoded facts
	Keys   [][]string     // the path of every key and table header, in the file's order
	Body   []byte         // of a Markdown file: what stands below the front matter
	BodyAt int            // byte offset of Body in Src

	// Reread reads the file again for Locators, so that they need not keep the
	// front matter of fifty thousand files. Nil: they keep it.
	Reread func() ([]byte, error)

	front  span
	mended []byte      // the TOML text without the lines that could not be read
	broken []brokenKey // keys whose lines could not be read
	torn   bool        // some lines could not be read, and nobody knows their keys
	lines  *lines      // made when first needed, as is index
	index  *index
	noted  int
}

// most is how many problems of one file are told.
const most = 200

// note adds a problem of this file, unless there are too many already.
func (d *Doc) note(out *problem.List, p problem.Problem) {
	d.noted++
	switch {
	case d.noted <= most:
		out.Add(p)
	case d.noted == most+1:
		out.Add(d.Problem(d.At(), problem.Error, "too-many-problems", problem.Args{"most": strconv.Itoa(most)}))
	}
}

// full reports whether nothing more of this file will be told, so that nobody
// need look for places.
func (d *Doc) full() bool { return d.noted > most }

// Problem makes a problem of what stands at a place of this file.
func (d *Doc) Problem(at Place, s problem.Severity, code string, args problem.Args, hints ...problem.Hint) problem.Problem {
	return problemAt(d.File, at, s, code, args, hints...)
}

// Place translates a byte offset of Src.
func (d *Doc) Place(offset int) Place { return d.Span(offset, offset) }

// Span translates a stretch of bytes of Src, from..to.
func (d *Doc) Span(from, to int) Place {
	if d.lines == nil {
		d.lines = newLines(d.Src)
	}
	return d.lines.place(span{from, to})
}

// At gives the place of the key at the path, its first letter. Where there is
// none it gives the nearest table around it: its header, or the first line of
// the front matter (of a TOML file: of the file).
func (d *Doc) At(path ...string) Place {
	s := d.places().key(path)
	return d.Span(s.from, s.to)
}

// ValueAt gives the place of the value at the path; elements of a list go by
// their number, from "0". Where there is none it gives the nearest one around it.
func (d *Doc) ValueAt(path ...string) Place {
	s := d.places().value(path)
	return d.Span(s.from, s.to)
}

func (d *Doc) places() *index {
	if d.index == nil {
		d.index = newIndex(d.Src, d.front, d.mended)
	}
	return d.index
}

// Entries gives the names in the table at the path, in the file's order. It
// goes through all keys of the file.
func (d *Doc) Entries(path ...string) []string {
	var names []string
	seen := map[string]bool{}
	for _, key := range d.Keys {
		if len(key) > len(path) && slices.Equal(key[:len(path)], path) && !seen[key[len(path)]] {
			seen[key[len(path)]] = true
			names = append(names, key[len(path)])
		}
	}
	return names
}

// joined makes one string of a path that no other path makes.
func joined(path []string) string {
	var b []byte
	for _, p := range path {
		b = strconv.AppendInt(b, int64(len(p)), 10)
		b = append(append(b, ':'), p...)
	}
	return string(b)
}

// Markdown takes a Markdown file apart: its front matter between lines of +++,
// and its body. Mistakes go to out; false means that nothing of the file can be
// used. A Doc whose front matter could be read in part is given back, with true.
func Markdown(file string, src []byte, out *problem.List) (*Doc, bool) {
	d := &Doc{File: file, Src: src}
	if !d.sound(out) {
		return nil, false
	}
	parts, mistake := split(src)
	if mistake != nil {
		d.note(out, d.Problem(d.Span(mistake.from, mistake.to), problem.Error, mistake.code, mistake.args, mistake.hints...))
		return nil, false
	}
	d.front, d.BodyAt, d.Body = parts.front, parts.body, src[parts.body:]
	return d, d.decode(out)
}

// TOML takes a TOML file apart. Mistakes go to out, as for Markdown.
func TOML(file string, src []byte, out *problem.List) (*Doc, bool) {
	d := &Doc{File: file, Src: src, BodyAt: len(src)}
	if !d.sound(out) {
		return nil, false
	}
	d.front = span{0, len(src)}
	if bytes.HasPrefix(src, []byte(byteOrderMark)) {
		d.front.from = len(byteOrderMark)
	}
	return d, d.decode(out)
}
