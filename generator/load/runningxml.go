package load

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// xmlEndings are those of files that browsers read as XML, and in which they run
// what stands in the namespaces of pages and pictures.
var xmlEndings = map[string]bool{
	".xml": true, ".rdf": true, ".owl": true, ".rss": true, ".atom": true, ".opml": true, ".kml": true, ".gml": true, ".gpx": true,
	".xsd": true, ".xsl": true, ".xslt": true, ".mml": true, ".xul": true, ".xbl": true, ".wsdl": true, ".xlf": true, ".dae": true,
}

// suspects are what no XML file can do without that runs in a browser: a name of
// one of the namespaces, or a way to write one in disguise.
var suspects = [][]byte{[]byte("1999/xhtml"), []byte("2000/svg"), []byte("&#"), []byte("ENTITY"), []byte("xml-stylesheet"), {0}}

// xmlRuns says what makes an XML file run programs in a browser; "" for one that
// only holds data. What cannot be read, and is suspect, is said to run.
func xmlRuns(in io.ReadSeeker) (string, error) {
	suspect, err := holdsAny(in, suspects)
	if err != nil || !suspect {
		return "", err
	}
	if _, err := in.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	d := xml.NewDecoder(in)
	d.Strict = false
	d.CharsetReader = plainCharset
	return firstThatRuns(d, dataRuns), nil
}

// dataRuns says what of a token makes data run.
func dataRuns(t xml.Token) string {
	switch t := t.(type) {
	case xml.Directive:
		if bytes.Contains(t, []byte("ENTITY")) {
			return "ENTITY"
		}
	case xml.ProcInst:
		if t.Target == "xml-stylesheet" {
			return t.Target
		}
	case xml.StartElement:
		page := strings.HasSuffix(t.Name.Space, "/xhtml")
		switch name := strings.ToLower(t.Name.Local); {
		case page && (name == "html" || name == "meta" || name == "base" || name == "link" || name == "form" || name == "frame"):
			return t.Name.Local
		case page || strings.HasSuffix(t.Name.Space, "/svg"):
			return tokenRuns(t)
		}
	}
	return ""
}

// plainCharset reads encodings that have the letters of ASCII in their places;
// other letters do not matter here.
func plainCharset(label string, in io.Reader) (io.Reader, error) {
	label = strings.ToLower(label)
	for _, known := range []string{"us-ascii", "iso-8859-", "windows-125", "koi8-"} {
		if strings.HasPrefix(label, known) {
			return &asciiReader{in}, nil
		}
	}
	return nil, errors.New("other encoding: " + label)
}

// asciiReader puts a letter in place of what is not ASCII.
type asciiReader struct{ in io.Reader }

func (a *asciiReader) Read(p []byte) (int, error) {
	n, err := a.in.Read(p)
	for i, c := range p[:n] {
		if c >= 0x80 {
			p[i] = 'x'
		}
	}
	return n, err
}

// holdsAny reports whether any of some short words stands in a file.
func holdsAny(r io.Reader, words [][]byte) (bool, error) {
	const overlap = 32
	in := bufio.NewReaderSize(r, 64<<10)
	for {
		part, err := in.Peek(64 << 10)
		for _, w := range words {
			if bytes.Contains(part, w) {
				return true, nil
			}
		}
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		in.Discard(len(part) - overlap)
	}
}
