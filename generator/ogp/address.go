package ogp

import (
	"net/url"
	"strings"
)

// Escape percent-encodes an address as links and data files write it:
// "/documents/plan-ქ/" becomes "/documents/plan-%E1%83%A5/". A fragment after
// "#" stays a fragment.
func Escape(address string) string {
	path, fragment, has := strings.Cut(address, "#")
	escaped := (&url.URL{Path: path}).EscapedPath()
	if has {
		escaped += "#" + (&url.URL{Fragment: fragment}).EscapedFragment()
	}
	return escaped
}

// In gives the address of the same page in another language of the site:
// the default language stands at the root, each other one under its tag.
func (s *Site) In(lang, address string) string {
	if lang == s.Default() {
		return address
	}
	return "/" + lang + address
}
