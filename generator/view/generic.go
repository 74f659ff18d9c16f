package view

import "github.com/ogpress/ogpress/generator/ogp"

// Generic is a page that shows a record as it is written: title, summary, body.
type Generic struct {
	*Head
	Lead HTML
	Body Body
}

// Generic gives the page of any record.
func (e *Edition) Generic(entry ogp.Entry) *Generic {
	r := entry.Rec()
	v := &Generic{Head: e.record(entry), Body: e.body(r)}
	v.Lead = v.prose(e, r.Summary)
	return v
}

// Overview gives the page of a section under an interface word.
func (e *Edition) Overview(address, title string) *Generic {
	v := &Generic{Head: e.head(address, e.t(title))}
	v.Description = v.Title.Text
	return v
}
