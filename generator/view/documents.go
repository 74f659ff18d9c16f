package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/ogp"
)

// File is a file to download: its format, size and language stand inside the link.
type File struct {
	Href     string
	Title    Words
	Format   string // "PDF"
	Size     string // "312 KB"
	Language string // the name of its language, where that is known
	Lang     string // its tag
	SHA256   string
	External bool
}

// newestFirst sorts documents by their day; those of no known day come last.
func newestFirst(ds []*ogp.Document) []*ogp.Document {
	slices.SortStableFunc(ds, func(a, b *ogp.Document) int { return int(b.Date.Last) - int(a.Date.Last) })
	return ds
}

func (e *Edition) documentItems(ds []*ogp.Document) []Item {
	out := make([]Item, 0, len(ds))
	for _, d := range ds {
		out = append(out, e.documentItem(d))
	}
	return out
}

func (e *Edition) documentItem(d *ogp.Document) Item {
	return Item{Link: e.to(d), Time: e.when(d.Date), Tag: word(e, "document_type", d.Type), Docs: e.files(d)}
}

// files are a document's files; one that is held elsewhere has none here.
func (e *Edition) files(d *ogp.Document) []File {
	out := make([]File, 0, len(d.Files))
	for i := range d.Files {
		f := &d.Files[i]
		v := File{Href: Encode(f.Address), Title: Words{Text: f.Name}, Format: f.Format, Size: e.Bytes(f.Size), Lang: f.Language, SHA256: f.SHA256}
		if f.Language != "" {
			v.Language = e.nameOf(f.Language)
		}
		out = append(out, v)
	}
	return out
}
