// Package markup turns the Markdown that people write into HTML that cannot
// harm a reader. It is the only package that knows goldmark: goldmark reads the
// text into a tree, and this package writes the tree, with elements and
// attributes of its own choosing. Nothing that an author types is ever copied
// into a page unescaped, so raw HTML, script addresses, control characters and
// direction overrides have no way through.
//
// In the HTML every attribute stands in double quotes, and a double quote that
// belongs to the words is written as &#34;. So ` href="/` is always an address
// of ours: internal addresses are written from the site's root ("/plans/", or
// "/~/plans/" for the root of the page's language), and whoever writes the page
// makes them relative.
package markup

// Options say where a text stands. The zero value is the body of a page.
type Options struct {
	// Inline is for one line of words inside a paragraph: emphasis, code and
	// links, no blocks.
	Inline bool
	// Base is the level of the text's highest heading, 2 to 6; 0 means 2,
	// which is below the page's own h1.
	Base int
	// IDPrefix stands before the ids of headings and footnotes where several
	// texts share a page.
	IDPrefix string
	// Labels are words for readers who do not see the page.
	Labels Labels
	// Resolve decides about every link and picture whose address is not a
	// script. Nil keeps addresses of other hosts and of places in the text
	// itself, and drops the rest.
	Resolve func(Link) Target
	// Buffer is memory that the HTML may be written into, over what it holds.
	Buffer []byte
}

// Labels are words in the page's language for assistive technology. Where one
// is empty the symbol or number that everybody sees is all that is said.
type Labels struct {
	Done string // a ticked task box, such as "done"
	Open string // an empty task box, such as "to do"
	Back string // the way back from a footnote, such as "Back to the text"
}

// Link is a link or a picture as its author wrote it.
type Link struct {
	Dest   string // the address, entities and backslashes resolved; for a bare e-mail address with "mailto:"
	Title  string
	Text   string // the words of the link; of a picture, its alternative text
	Image  bool
	Offset int // byte offset in the source of the link's "[", "!" or "<", or of a bare address
}

// Target is what becomes of a link or a picture. The zero value drops it and
// keeps its words.
type Target struct {
	// Href is an address from the site's root ("/…"), a place in the same text
	// ("#…", without the IDPrefix) or an address with one of the schemes http,
	// https, mailto and tel. Any other is dropped.
	Href string
	// Picture shows the file at Href where the author wrote a picture; without
	// it a picture becomes a link.
	Picture bool
	// Width and Height of a picture in pixels; 0 where not known.
	Width, Height int
	// Type is the media type of a file that the link leads to, "" for a page.
	Type string
}

// Heading is one heading of the text.
type Heading struct {
	Level  int    // as published, Base to 6
	ID     string // with the IDPrefix
	Text   string // its words
	Offset int    // byte offset in the source of its line
}

// Codes of notices.
const (
	RawHTML        = "raw-html"        // a tag was dropped; Detail is its name
	RawFrame       = "raw-frame"       // a frame or film became a link; Detail is its address
	RemotePicture  = "remote-picture"  // a picture on another host became a link; Detail is its address
	EmptyAlt       = "empty-alt"       // a picture without alternative text; Detail is its address
	ScriptAddress  = "script-address"  // a javascript:-like address was emptied; Detail is its scheme
	HeadingSkipped = "heading-skipped" // a heading is more than one level below the one before; Detail is its text
	TooDeep        = "too-deep"        // markup nested or tangled beyond reason was left as it is typed
	TooLarge       = "too-large"       // the text is too large to be read as Markdown, and is shown as plain words
	Unreadable     = "unreadable"      // goldmark failed; the text is shown as plain words
)

// Notice is something that the author should know, once a text is published.
type Notice struct {
	Code   string // one of the codes above
	Offset int    // byte offset in the source
	Detail string
}

// Doc is a rendered text.
type Doc struct {
	HTML     []byte
	Headings []Heading // in the order of the text
	Links    []Link    // in the order of the text, pictures too
	Notices  []Notice  // in the order in which they were found, at most 1,000
	Words    int       // number of words, parted by blanks
}

// Text is the rendered text without markup: see Plain.
func (d Doc) Text() string { return Plain(d.HTML) }

// maxSource is the size in bytes up to which a text is read as Markdown. A long
// novel is smaller.
const maxSource = 2 << 20

// maxNotices bounds what a hostile text can make us say.
const maxNotices = 1000

// Render turns Markdown into HTML. It never fails: a text that cannot be read
// as Markdown is shown as plain words, with a notice. It may be called from
// several goroutines at once.
func Render(src []byte, o Options) (doc Doc) {
	text := cleanSource(src)
	if len(text.clean) > maxSource {
		return plainDoc(text, Notice{Code: TooLarge}, o)
	}
	defer func() {
		if recover() != nil {
			doc = plainDoc(text, Notice{Code: Unreadable}, o)
		}
	}()
	w := newWriter(text, o)
	w.document(parse(w.clean, o.Inline, &w.state))
	return w.finish()
}

// plainDoc shows a text as its author typed it, a paragraph for each.
func plainDoc(text source, n Notice, o Options) Doc {
	w := newWriter(text, o)
	w.plainParagraphs()
	w.doc.Notices = []Notice{n}
	return w.finish()
}
