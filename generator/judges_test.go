package generator_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// court hears what the judges object to: a test does.
type court interface {
	Helper()
	Errorf(format string, args ...any)
}

// judge reads a published file as those do whom it could harm: a browser, a
// reader of feeds, a calendar, a spreadsheet, a program.
func judge(t court, file string, data []byte) {
	t.Helper()
	if strings.HasPrefix(file, "documents/") && path.Ext(file) != ".html" {
		return // somebody's document, byte for byte
	}
	if !utf8.Valid(data) {
		t.Errorf("%s is not UTF-8", file)
	}
	if i := bytes.IndexFunc(data, deceives); i >= 0 {
		t.Errorf("%s holds a character that deceives: %q", file, data[max(0, i-40):min(len(data), i+40)])
	}
	switch {
	case path.Ext(file) == ".html":
		judgePage(t, file, data)
	case path.Ext(file) == ".xml":
		judgeFeed(t, file, data)
	case path.Ext(file) == ".ics":
		judgeCalendar(t, file, data)
	case path.Ext(file) == ".csv":
		judgeTable(t, file, data)
	case path.Ext(file) == ".json", path.Ext(file) == ".webmanifest":
		judgeJSON(t, file, data)
	case path.Ext(file) == ".txt", path.Base(file) == "_headers":
		judgeLines(t, file, data)
	case path.Ext(file) == ".svg":
		judgePicture(t, file, data)
	}
}

// deceives reports whether a character hides, or turns the words around it.
func deceives(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r >= '\u202A' && r <= '\u202E'
}

// elements that run, load or embed something, or change what others mean.
var forbidden = []string{
	"iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "template", "portal", "audio", "video", "source", "track",
	"math", "foreignobject", "animate", "set", "plaintext", "xmp", "marquee", "textarea",
}

// addresses are the attributes that hold one.
var addresses = []string{"href", "src", "action", "formaction", "poster", "data", "xlink:href", "cite", "background", "srcset", "ping", "manifest"}

func judgePage(t court, file string, data []byte) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	guarded, refresh := false, false
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		policy := n.Data == "meta" && attribute(n, "http-equiv") == "Content-Security-Policy"
		refresh = refresh || n.Data == "meta" && attribute(n, "http-equiv") == "refresh"
		guarded = guarded || policy
		if loads := n.Data == "script" || n.Data == "link" && strings.Contains(attribute(n, "rel"), "stylesheet"); loads && !guarded && !refresh {
			t.Errorf("%s: <%s> stands before the policy", file, n.Data)
		}
		judgeElement(t, file, n)
	}
	if !guarded && !refresh {
		t.Errorf("%s has no policy", file)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func judgeElement(t court, file string, n *html.Node) {
	t.Helper()
	if slices.Contains(forbidden, strings.ToLower(n.Data)) {
		t.Errorf("%s holds <%s>", file, n.Data)
	}
	if n.Data == "script" {
		judgeScript(t, file, n)
	}
	if n.Data == "meta" && strings.EqualFold(attribute(n, "http-equiv"), "refresh") {
		_, to, _ := strings.Cut(attribute(n, "content"), "url=")
		judgeAddress(t, file, n, "content", to)
	}
	for _, a := range n.Attr {
		name := strings.ToLower(a.Key)
		if a.Namespace != "" {
			name = a.Namespace + ":" + name
		}
		switch {
		case strings.HasPrefix(name, "on"), name == "style", name == "srcdoc", name == "ping", name == "is":
			t.Errorf("%s: <%s %s=%q>", file, n.Data, a.Key, a.Val)
		case slices.Contains(addresses, name):
			judgeAddress(t, file, n, name, a.Val)
		}
	}
}

func judgeScript(t court, file string, n *html.Node) {
	t.Helper()
	text := ""
	for c := range n.ChildNodes() {
		text += c.Data
	}
	switch kind := attribute(n, "type"); {
	case kind == "application/ld+json" || kind == "application/json":
		if !json.Valid([]byte(text)) {
			t.Errorf("%s: data in a script is no JSON: %.200s", file, text)
		}
	case strings.TrimSpace(text) != "" || !regexp.MustCompile(`^(\.\./|/)*(ogp/)?assets/[a-z0-9.-]+\.js$`).MatchString(attribute(n, "src")):
		t.Errorf("%s: a script from %q: %.200s", file, attribute(n, "src"), text)
	}
}

// judgeAddress looks at an address as browsers do: without blanks and control
// characters. What a page loads by itself must lie on the site.
func judgeAddress(t court, file string, n *html.Node, name, value string) {
	t.Helper()
	plain := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, value))
	scheme, _, has := strings.Cut(plain, ":")
	if strings.ContainsAny(scheme, "/?#") {
		has = false
	}
	if has && !slices.Contains([]string{"http", "https", "mailto", "tel", "webcal"}, scheme) {
		t.Errorf("%s: <%s %s=%q>", file, n.Data, name, value)
	}
	own := n.Data != "a" && !(n.Data == "link" && slices.Contains([]string{"canonical", "alternate", "license"}, attribute(n, "rel")))
	if own && (has || strings.HasPrefix(strings.ReplaceAll(plain, `\`, "/"), "//")) && !slices.Contains([]string{"blockquote", "q", "ins", "del"}, n.Data) {
		t.Errorf("%s: <%s %s=%q> comes from another host", file, n.Data, name, value)
	}
	if !has && strings.HasPrefix(strings.ReplaceAll(plain, `\`, "/"), "//") {
		t.Errorf("%s: <%s %s=%q> leaves the site unseen", file, n.Data, name, value)
	}
}

func judgeFeed(t court, file string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	kind := ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", file, err)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			kind = ""
			for _, a := range token.Attr {
				switch a.Name.Local {
				case "type":
					kind = a.Value
				case "href":
					judgeAddress(t, file, &html.Node{Data: "a"}, "href", a.Value)
				}
			}
			if !slices.Contains([]string{"http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"}, token.Name.Space) {
				t.Errorf("%s holds <%s> of %q", file, token.Name.Local, token.Name.Space)
			}
		case xml.CharData:
			if kind == "html" {
				judgeFragment(t, file, token)
			}
		case xml.Directive:
			t.Errorf("%s holds a directive", file)
		}
	}
}

func judgeFragment(t court, file string, text []byte) {
	t.Helper()
	nodes, err := html.ParseFragment(bytes.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		t.Errorf("%s: %v", file, err)
	}
	for _, root := range nodes {
		if root.Type == html.ElementNode {
			judgeElement(t, file, root)
		}
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				judgeElement(t, file, n)
			}
		}
	}
}

// inCalendars are the names that begin a line of our calendars.
var inCalendars = regexp.MustCompile(`^(BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|NAME|X-WR-CALNAME|X-WR-TIMEZONE|X-WR-CALDESC|DESCRIPTION|SOURCE|REFRESH-INTERVAL|X-PUBLISHED-TTL|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|URL|STATUS|CATEGORIES|TRANSP|SEQUENCE|LAST-MODIFIED|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|RRULE|RDATE|TZURL|CLASS|CREATED)[;:]`)

func judgeCalendar(t court, file string, data []byte) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%s: a line of %d octets: %q", file, len(line), line)
		}
		if !strings.HasPrefix(line, " ") && !inCalendars.MatchString(line) {
			t.Errorf("%s: a line begins %q", file, line)
		}
	}
	c, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	for _, child := range c.Children {
		if child.Name != ical.CompEvent && child.Name != ical.CompTimezone {
			t.Errorf("%s holds a %s", file, child.Name)
		}
		if u := child.Props.Get(ical.PropURL); u != nil {
			judgeAddress(t, file, &html.Node{Data: "a"}, "URL", u.Value)
		}
	}
}

// formula matches a cell that a spreadsheet may run: one that begins with a sign
// and is no plain number.
var formula = regexp.MustCompile(`^[=+\-@\t\r]`)
var plainNumber = regexp.MustCompile(`^[+-]?[0-9][0-9 ().,/-]*$`)

func judgeTable(t court, file string, data []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", file, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if formula.MatchString(cell) && !plainNumber.MatchString(cell) {
				t.Errorf("%s: a spreadsheet would run %q", file, cell)
			}
		}
	}
}

func judgeJSON(t court, file string, data []byte) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	var any any
	if err := d.Decode(&any); err != nil {
		t.Errorf("%s: %v", file, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		t.Errorf("%s goes on behind its end", file)
	}
}

var lineOf = map[string]*regexp.Regexp{
	".well-known/security.txt": regexp.MustCompile(`^(Contact|Expires|Policy|Preferred-Languages|Canonical): [^\x00-\x1f]+$`),
	"robots.txt":               regexp.MustCompile(`^(User-agent|Allow|Disallow|Sitemap|#).*$`),
	"_headers":                 regexp.MustCompile(`^(/\*|/assets/\*|/data/\*|  [A-Z][A-Za-z-]+: .*)$`),
}

func judgeLines(t court, file string, data []byte) {
	t.Helper()
	form := lineOf[file]
	if form == nil {
		return
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !form.MatchString(line) {
			t.Errorf("%s: a line reads %q", file, line)
		}
		if name, value, _ := strings.Cut(line, ": "); name == "Contact" || name == "Policy" {
			judgeAddress(t, file, &html.Node{Data: "a"}, name, value)
		}
	}
}

func judgePicture(t court, file string, data []byte) {
	t.Helper()
	low := bytes.ToLower(data)
	for _, bad := range []string{"<script", "foreignobject", "javascript:", " onload", "<!entity"} {
		if bytes.Contains(low, []byte(bad)) {
			t.Errorf("%s holds %s", file, bad)
		}
	}
}

// judgeFolder judges every file of an output folder: it holds plain files and
// folders only, with names that every computer can keep.
func judgeFolder(t court, out fs.FS) (files int) {
	t.Helper()
	err := fs.WalkDir(out, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		if !d.Type().IsRegular() || strings.ContainsFunc(p, deceives) || strings.ContainsAny(p, "\\:*?\"<>|\n") {
			t.Errorf("%q was published as %v", p, d.Type())
		}
		data, err := fs.ReadFile(out, p)
		judge(t, p, data)
		return err
	})
	if err != nil {
		t.Errorf("%v", err)
	}
	return files
}

func TestTheJudgesSeeWhatRuns(t *testing.T) {
	head := `<meta http-equiv="Content-Security-Policy" content="x">`
	for _, c := range []struct{ file, text string }{
		{"a.html", head + `<p onclick="x">`}, {"a.html", head + `<p style="x">`}, {"a.html", head + `<script>x</script>`}, {"a.html", head + `<iframe></iframe>`},
		{"a.html", head + "<a href=\"java\tscript:x\">"}, {"a.html", head + `<img src="//x.example/">`}, {"a.html", head + `<svg><a xlink:href="javascript:x">`},
		{"a.html", `<script src="/assets/x.js"></script>` + head}, {"a.html", "<p>"}, {"a.html", head + `<script type="application/ld+json">{</script>`},
		{"a.html", head + "\u202e"}, {"a.html", head + "\xff"}, {"a.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><content type="html">&lt;script></content></feed>`},
		{"a.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><x></feed>`}, {"a.csv", "a\r\n=1+1\r\n"}, {"a.csv", "a\r\n-cmd\r\n"}, {"a.json", "{}{}"},
		{"a.ics", "BEGIN:VCALENDAR\r\nATTACH:x\r\nEND:VCALENDAR\r\n"}, {".well-known/security.txt", "Contact: mailto:a@b.example\nX: y\n"}, {"a.svg", "<svg onload='x'/>"},
	} {
		heard := &clerk{}
		if judge(heard, c.file, []byte(c.text)); heard.objections == 0 {
			t.Errorf("nobody objects to %s: %q", c.file, c.text)
		}
	}
}

// clerk counts objections.
type clerk struct{ objections int }

func (c *clerk) Helper() {}

func (c *clerk) Errorf(string, ...any) { c.objections++ }
