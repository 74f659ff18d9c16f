package load

import (
	"net/url"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// pointer is a link in somebody's words to a record of this site. Whether the
// record is published and has the heading is looked at once all are read.
type pointer struct {
	to       string // id of the record; "" for the text's own page
	address  string // as written
	fragment string // decoded
	lang     string // of the words that the link stands in
	in       string // the path of the file
	offset   int    // of the link in the file; below 0: see line and column
	line     int
	column   int
}

// text is a piece of Markdown while it is rendered: the resolver of its links.
type text struct {
	in    *loaded
	at    *place // the file that the words stand in: the record's, or a translation's
	lang  string
	index *index
	body  int                           // where a body begins in the file; -1 for words of the front matter
	find  func(offset int) record.Place // the place in the file of a byte of the text
}

// mark makes an error at a byte of the text.
func (t *text) mark(offset, width int) problem.Problem {
	p := t.find(offset)
	return problem.Problem{
		File: t.at.file(), Line: p.Line, Column: p.Column, Width: max(width, 1), Excerpt: p.Text, Severity: problem.Error,
	}
}

// resolve says what becomes of a link, and reports one that leads nowhere.
func (t *text) resolve(l markup.Link) markup.Target {
	if !l.Image && isEmptyPhrase(l.Text) {
		t.report(l, "empty-phrase", problem.Warning)
	}
	dest := strings.TrimSpace(l.Dest)
	switch kind := kindOfAddress(dest); kind {
	case elsewhere:
		if !l.Image && isPrivatePlace(dest) {
			t.report(l, "private-place", problem.Warning)
		}
		return markup.Target{Href: dest}
	case inPage:
		t.point(l, "", dest[1:])
		return markup.Target{Href: "#" + unescaped(dest[1:])}
	case odd:
		t.report(l, "odd-scheme", problem.Warning)
		return markup.Target{Href: dest}
	case ownDisk:
		t.report(l, "own-disk", problem.Error)
		return markup.Target{}
	case fromRoot:
		t.report(l, "absolute-link", problem.Error, t.fromRootHint(dest)...)
		return markup.Target{}
	}
	return t.resolveRelative(l, dest)
}

// resolveRelative follows a link to a file of the folder.
func (t *text) resolveRelative(l markup.Link, dest string) markup.Target {
	dest, fragment, _ := strings.Cut(dest, "#")
	dest, _, _ = strings.Cut(dest, "?")
	p := path.Join(path.Dir(t.at.path), unescaped(dest))
	to := t.index.at(p)
	switch {
	case dest == "" || strings.HasPrefix(p, "../") || p == "..":
		t.report(l, t.broken(l), problem.Error)
		return markup.Target{}
	case to == nil:
		return t.resolveFolder(l, p, fragment)
	case l.Image && to.sort != static && !(to.sort == attachment && isPicture(p)):
		t.report(l, "not-a-picture", problem.Error)
		return markup.Target{}
	case to.sort == static:
		if l.Image && !isPicture(p) {
			t.report(l, "not-a-picture", problem.Error)
			return markup.Target{}
		}
		return markup.Target{Href: "/" + p, Picture: l.Image, Type: mediaType(p)}
	case to.sort == attachment:
		return markup.Target{Href: "/" + p, Picture: l.Image, Type: mediaType(p)}
	case to.sort == ownRecord:
		return t.toRecord(l, to.id, to.kind, "/~", fragment)
	case to.sort == translation:
		return t.toRecord(l, to.id, to.kind, t.index.root(to.lang), fragment)
	}
	t.report(l, t.broken(l), problem.Error)
	return markup.Target{}
}

// toRecord links to the page that shows a record.
func (t *text) toRecord(l markup.Link, id string, kind ogp.Kind, root, fragment string) markup.Target {
	t.point(l, id, fragment)
	href := root + addressOf(kind, id)
	if fragment != "" {
		href += "#" + unescaped(fragment)
	}
	return markup.Target{Href: href}
}

// resolveFolder follows a link to a folder: to the record of its index.md, or
// to the overview that stands at its address.
func (t *text) resolveFolder(l markup.Link, p, fragment string) markup.Target {
	if index := t.index.at(path.Join(p, "index.md")); index != nil && !l.Image {
		return t.toRecord(l, index.id, index.kind, "/~", fragment)
	}
	if t.index.folders[p] && isOverview("/"+p+"/") && !l.Image {
		return markup.Target{Href: "/~/" + p + "/"}
	}
	if dest := strings.TrimSpace(l.Dest); isHostAlone(dest) {
		t.report(l, t.broken(l), problem.Error, problem.Hint{Code: "near", Args: problem.Args{"word": shown("https://" + dest)}})
		return markup.Target{}
	}
	t.report(l, t.broken(l), problem.Error, t.nearHint(p)...)
	return markup.Target{}
}

func (t *text) broken(l markup.Link) string {
	if l.Image {
		return "broken-picture"
	}
	return "broken-link"
}

// nearHint names the file that was most likely meant, as a link would write it.
func (t *text) nearHint(p string) []problem.Hint {
	if other := t.index.nearFile(p, t.at.path); other != "" {
		return []problem.Hint{{Code: "near", Args: problem.Args{"word": relative(path.Dir(t.at.path), other)}}}
	}
	return nil
}

// fromRootHint turns "/documents/x/" into the relative link to its file.
func (t *text) fromRootHint(dest string) []problem.Hint {
	dest, _, _ = strings.Cut(dest, "#")
	p := strings.Trim(unescaped(dest), "/")
	for _, try := range []string{p, p + ".md", p + "/index.md", p + ".toml"} {
		if t.index.at(try) != nil {
			return []problem.Hint{{Code: "write", Args: problem.Args{"word": relative(path.Dir(t.at.path), try)}}}
		}
	}
	return []problem.Hint{{Code: "relative"}}
}

// isHostAlone reports whether an address begins with the name of a host where
// "https://" must stand: "www.example.org/page", "opengov.example.org".
func isHostAlone(dest string) bool {
	host, _, _ := strings.Cut(dest, "/")
	switch strings.ToLower(path.Ext(host)) {
	case ".org", ".com", ".net", ".int", ".gov", ".eu":
		return !strings.HasPrefix(host, ".")
	}
	return strings.HasPrefix(host, "www.")
}

func (t *text) report(l markup.Link, code string, s problem.Severity, hints ...problem.Hint) {
	if t.in.full() {
		return
	}
	p := t.mark(l.Offset, 1)
	p.Code, p.Severity, p.Hints = code, s, hints
	p.Args = problem.Args{"address": shown(l.Dest), "text": shown(l.Text)}
	t.in.add(t.in.list, p)
}

// point remembers a link to a record. Its place is found now only where that
// could not be done later.
func (t *text) point(l markup.Link, to, fragment string) {
	p := pointer{to: to, address: l.Dest, fragment: unescaped(fragment), lang: t.lang, in: t.at.path, offset: t.body + l.Offset}
	if t.body < 0 {
		place := t.find(l.Offset)
		p.offset, p.line, p.column = -1, place.Line, place.Column
	}
	t.in.asked = append(t.in.asked, p)
}

// unescaped undoes percent-encoding where there is some.
func unescaped(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// relative writes a path as a link in a file of the folder dir would.
func relative(dir, p string) string {
	if dir == "." {
		return p
	}
	from, to := strings.Split(dir, "/"), strings.Split(p, "/")
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	return strings.Repeat("../", len(from)) + strings.Join(to, "/")
}

// addressKind is what the beginning of an address says of it.
type addressKind uint8

const (
	beside    addressKind = iota // a path from the file
	inPage                       // "#…"
	elsewhere                    // http, https, mailto, tel
	odd                          // a scheme that is mistyped, or that no reader's browser follows
	ownDisk                      // of somebody's own computer
	fromRoot                     // "/…"
)

func kindOfAddress(dest string) addressKind {
	switch {
	case strings.HasPrefix(dest, "#"):
		return inPage
	case strings.HasPrefix(dest, `\\`):
		return ownDisk
	case strings.HasPrefix(dest, "/"):
		return fromRoot
	}
	scheme, rest, ok := strings.Cut(dest, ":")
	if !ok || strings.ContainsAny(scheme, "/?#.") || scheme == "" {
		if strings.HasPrefix(dest, "http//") || strings.HasPrefix(dest, "https//") {
			return odd
		}
		return beside
	}
	scheme = strings.ToLower(scheme)
	switch {
	case len(scheme) == 1, scheme == "file":
		return ownDisk
	case scheme == "mailto", scheme == "tel":
		return elsewhere
	case scheme != "http" && scheme != "https":
		return odd
	}
	return kindOfHost(rest)
}

// kindOfHost looks at what follows "https:".
func kindOfHost(rest string) addressKind {
	host, ok := strings.CutPrefix(rest, "//")
	host, _, _ = strings.Cut(host, "/")
	host = host[strings.LastIndexByte(host, '@')+1:]
	name, _, _ := strings.Cut(host, ":")
	switch name = strings.ToLower(name); {
	case !ok, name == "", name == "http", name == "https":
		return odd
	case name == "localhost", strings.HasPrefix(name, "127."):
		return ownDisk
	}
	return elsewhere
}

// privatePlaces are hosts of cloud drives, whose links die with an account or
// ask for one, and of post boxes, which only their owner can open.
var privatePlaces = []string{
	"drive.google.com", "docs.google.com", "photos.google.com", "dropbox.com", "onedrive.live.com", "1drv.ms", "sharepoint.com",
	"icloud.com", "wetransfer.com", "we.tl", "mega.nz", "mega.io", "box.com", "disk.yandex.ru", "yadi.sk", "disk.yandex.com",
	"pcloud.com", "mail.google.com", "outlook.live.com", "outlook.office.com", "outlook.office365.com",
	"mail.yahoo.com", "mail.yandex.ru", "mail.ru", "mail.proton.me",
}

// isPrivatePlace reports whether an address lies in a cloud drive or a post box.
func isPrivatePlace(dest string) bool {
	u, err := url.Parse(dest)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for _, p := range privatePlaces {
		if host == p || strings.HasSuffix(host, "."+p) {
			return true
		}
	}
	return false
}

// emptyPhrases are words of links that tell nothing to who hears only the links
// of a page, in the languages that the program ships.
var emptyPhrases = map[string]bool{
	"click here": true, "click": true, "here": true, "this link": true, "link": true, "read more": true, "more": true,
	"cliquez ici": true, "ici": true, "ce lien": true, "lire la suite": true, "en savoir plus": true,
	"haga clic aquí": true, "haz clic aquí": true, "aquí": true, "clic aquí": true, "leer más": true,
	"clique aqui": true, "aqui": true, "saiba mais": true, "leia mais": true,
	"اضغط هنا": true, "انقر هنا": true, "هنا": true, "нажмите здесь": true, "здесь": true, "тут": true,
	"натисніть тут": true, "дивіться тут": true, "დააჭირეთ აქ": true, "აქ": true, "սեղմեք այստեղ": true, "այստեղ": true,
	"click aici": true, "aici": true, "faceți clic aici": true, "kliko këtu": true, "këtu": true, "klikoni këtu": true,
	"klik di sini": true, "di sini": true, "kliknite tu": true, "tu": true, "sem": true, "kliknite sem": true,
	"clicca qui": true, "qui": true, "leggi di più": true,
}

func isEmptyPhrase(words string) bool {
	return emptyPhrases[strings.ToLower(strings.Trim(strings.TrimSpace(words), ".…!:>»›→ "))]
}
