package ogp

// Said is one plain line of words in one language.
type Said struct {
	Lang  string // BCP 47 tag, as the site's languages are written
	Value string
}

// Text is one plain line of words in each of the languages that it was written
// in, the record's own language first. A nil Text was not given.
type Text []Said

// In gives the words in lang or, where they were not translated, in the
// record's own language. The zero Said means that there are none.
func (t Text) In(lang string) Said {
	for _, s := range t {
		if s.Lang == lang {
			return s
		}
	}
	if len(t) == 0 {
		return Said{}
	}
	return t[0]
}

// String is the words in the record's own language.
func (t Text) String() string { return t.In("").Value }

// SaidList is a list of plain lines in one language.
type SaidList struct {
	Lang   string
	Values []string
}

// Texts is a list of plain lines, such as the leads of a commitment, in each of
// the languages that it was written in, the record's own language first.
type Texts []SaidList

// In gives the list in lang or, where it was not translated, in the record's own language.
func (t Texts) In(lang string) SaidList {
	for _, s := range t {
		if s.Lang == lang {
			return s
		}
	}
	if len(t) == 0 {
		return SaidList{}
	}
	return t[0]
}

// Written is a piece of Markdown in one language.
type Written struct {
	Lang   string
	Source string // as written
	HTML   string // safe, with site-absolute links ("/…", and "/~/…" for the root of the page's language)
}

// Prose is Markdown in each of the languages that it was written in, the
// record's own language first. A nil Prose was not given; one that is written
// but blank has an empty Source.
type Prose []Written

// In gives the words in lang or, where they were not translated, in the
// record's own language. The zero Written means that there are none.
func (p Prose) In(lang string) Written {
	for _, w := range p {
		if w.Lang == lang {
			return w
		}
	}
	if len(p) == 0 {
		return Written{}
	}
	return p[0]
}

// Filled reports whether anything is written: `withheld = ""` is no reason.
func (p Prose) Filled() bool { return len(p) > 0 && p[0].Source != "" }

// Heading is one heading of a body, as its page shows it.
type Heading struct {
	Level int
	ID    string
	Text  string
}

// Page is a body in one language. Its HTML lies in the site's BodyStore, so
// that fifty thousand bodies need not be held in memory.
type Page struct {
	Lang     string
	At       int64 // where the HTML begins in the store
	Len      int   // how many bytes it has; 0: no body
	Headings []Heading
	Words    int // how many words it has, for reading times and data
}

// Body is the words below the front matter, in each language that they were
// written in, the record's own language first.
type Body []Page

// In gives the body in lang or, where it was not translated, in the record's
// own language. The zero Page means that there is none.
func (b Body) In(lang string) Page {
	for _, p := range b {
		if p.Lang == lang {
			return p
		}
	}
	if len(b) == 0 {
		return Page{}
	}
	return b[0]
}

// BodyStore gives bodies back: safe HTML with site-absolute links, as in Written.
type BodyStore interface {
	// HTML appends the body that p describes to buf. An error means that the
	// store itself could not be read.
	HTML(buf []byte, p Page) ([]byte, error)
}
