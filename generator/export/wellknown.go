package export

import (
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// SecurityText gives .well-known/security.txt (RFC 9116), where the site says
// whom to tell and until when that holds: a file without these two is none.
func SecurityText(site *ogp.Site) []File {
	s := site.Security
	if s == nil || len(s.Contact) == 0 || s.Expires.IsZero() {
		return nil
	}
	var b strings.Builder
	line := func(name, value string) {
		if value = oneLine(value); value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	for _, c := range s.Contact {
		line("Contact", c)
	}
	line("Expires", s.Expires.Last.String()+"T23:59:59Z")
	line("Policy", s.Policy)
	line("Preferred-Languages", strings.Join(s.Languages, ", "))
	if site.BaseURL != "" {
		line("Canonical", Absolute(site, "/.well-known/security.txt"))
	}
	return []File{{Path: ".well-known/security.txt", Kind: "text", Make: func(buf []byte) ([]byte, error) {
		return append(buf, b.String()...), nil
	}}}
}

// oneLine keeps a value from beginning another line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// Headers gives _headers, which hosts such as Netlify and Cloudflare read: the
// protections that a page cannot give itself, and long life for files whose
// names change with their bytes.
func Headers() File {
	return File{Path: "_headers", Kind: "text", Make: func(buf []byte) ([]byte, error) {
		return append(buf, `/*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/data/*
  Access-Control-Allow-Origin: *
`...), nil
	}}
}
