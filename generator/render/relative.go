package render

import (
	"bytes"
	"strings"
)

// place is where a page stands: how it writes the site's root, and the root of
// its own language.
type place struct {
	root   string // "../../", "./", or the site's base path for a page that is served anywhere
	tongue string // "/" or "/fr/"
	index  bool   // links to folders name their index.html
}

var (
	rootAddress = []byte(`="/`)
	attributes  = [...]string{" href", " src", " action", " poster", " data"}
)

// relative appends page to out, every address from the site's root made
// relative. "/~/" is the root of the page's own language.
func relative(out, page []byte, p place) []byte {
	for {
		i := bytes.Index(page, rootAddress)
		if i < 0 {
			return append(out, page...)
		}
		value := i + len(`="`)
		out = append(out, page[:value]...)
		end := bytes.IndexByte(page[value:], '"')
		if end < 0 || !isAddress(page[:i]) || bytes.HasPrefix(page[value:], []byte("//")) {
			page = page[value:]
			continue
		}
		out = p.write(out, page[value:value+end])
		page = page[value+end:]
	}
}

// isAddress reports whether before ends with the name of an attribute that
// holds an address.
func isAddress(before []byte) bool {
	for _, name := range attributes {
		if bytes.HasSuffix(before, []byte(name)) {
			return true
		}
	}
	return false
}

// write appends an address from the site's root as the page must write it.
func (p place) write(out, address []byte) []byte {
	out = append(out, p.root...)
	rest := address[1:]
	if bytes.HasPrefix(rest, []byte("~/")) {
		out = append(out, p.tongue[1:]...)
		rest = rest[2:]
	}
	start := len(out)
	out = encode(out, rest)
	if p.index {
		out = indexed(out, start)
	}
	return out
}

// indexed names the index.html of a folder, before any place on the page.
func indexed(out []byte, start int) []byte {
	folder, at := out[start:], ""
	if i := bytes.IndexByte(folder, '#'); i >= 0 {
		folder, at = folder[:i], string(folder[i:])
	}
	if len(folder) > 0 && folder[len(folder)-1] != '/' {
		return out
	}
	return append(append(out[:start+len(folder)], "index.html"...), at...)
}

const hexDigits = "0123456789ABCDEF"

// encode appends an address, what may not stand in one percent-encoded. What is
// encoded already stays.
func encode(out, address []byte) []byte {
	for {
		i := 0
		for i < len(address) && !odd[address[i]] {
			i++
		}
		out = append(out, address[:i]...)
		if i == len(address) {
			return out
		}
		out = append(out, '%', hexDigits[address[i]>>4], hexDigits[address[i]&15])
		address = address[i+1:]
	}
}

// odd are the bytes that may not stand in an address.
var odd = func() (is [256]bool) {
	for c := range is {
		is[c] = c <= ' ' || c >= 0x7f || strings.IndexByte("<>\\^`{}|", byte(c)) >= 0
	}
	return is
}()
