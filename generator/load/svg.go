package load

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// maxSVG is the size in bytes up to which a picture is looked through.
const maxSVG = 8 << 20

// runs says what makes an SVG picture run programs or load foreign things: the
// name of the element or attribute. It is "" for a picture that only shows. A
// file that is no XML is said to run too, since browsers are more lenient than
// any reader.
func runs(r io.Reader) (string, error) {
	src, err := io.ReadAll(io.LimitReader(r, maxSVG+1))
	if err != nil {
		return "", err
	}
	if len(src) > maxSVG {
		return "size", nil
	}
	if bytes.Contains(src, []byte("<!ENTITY")) {
		return "ENTITY", nil
	}
	d := xml.NewDecoder(bytes.NewReader(src))
	d.Strict = false
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		return nil, errors.New("other encoding: " + label)
	}
	return firstThatRuns(d, tokenRuns), nil
}

// firstThatRuns says what the first token does that runs something, or that the
// rest is no XML; "" where all of it is, and nothing runs.
func firstThatRuns(d *xml.Decoder, runs func(xml.Token) string) string {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			return "xml"
		}
		if what := runs(token); what != "" {
			return what
		}
	}
}

func tokenRuns(t xml.Token) string {
	switch t := t.(type) {
	case xml.ProcInst:
		if t.Target != "xml" {
			return t.Target
		}
	case xml.StartElement:
		switch name := strings.ToLower(t.Name.Local); name {
		case "script", "foreignobject", "iframe", "embed", "object", "handler", "listener":
			return t.Name.Local
		}
		for _, a := range t.Attr {
			if attributeRuns(a) {
				return a.Name.Local
			}
		}
	}
	return ""
}

func attributeRuns(a xml.Attr) bool {
	name := strings.ToLower(a.Name.Local)
	if strings.HasPrefix(name, "on") {
		return true
	}
	// An animation may set what the picture itself must not have.
	if name == "attributename" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Value)), "on") {
		return true
	}
	value := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, a.Value))
	if strings.Contains(value, "javascript:") || strings.Contains(value, "vbscript:") { // also in a list of an animation's values
		return true
	}
	if name != "href" {
		return false
	}
	return strings.HasPrefix(value, "data:") && !strings.HasPrefix(value, "data:image/")
}
