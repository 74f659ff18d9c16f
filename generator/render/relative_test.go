package render

import "testing"

func TestAddressesAreRelativeToThePageAtEveryDepth(t *testing.T) {
	for _, c := range []struct {
		in   string
		at   place
		want string
	}{
		{`<a href="/plans/">`, place{root: "./", tongue: "/"}, `<a href="./plans/">`},
		{`<a href="/">`, place{root: "./", tongue: "/"}, `<a href="./">`},
		{`<a href="/plans/">`, place{root: "../../", tongue: "/"}, `<a href="../../plans/">`},
		{`<a href="/~/plans/">`, place{root: "../../", tongue: "/fr/"}, `<a href="../../fr/plans/">`},
		{`<a href="/~/plans/">`, place{root: "../", tongue: "/"}, `<a href="../plans/">`},
		{`<img src="/static/logo.svg">`, place{root: "../", tongue: "/fr/"}, `<img src="../static/logo.svg">`},
		{`<form action="/search/">`, place{root: "/ogp/", tongue: "/"}, `<form action="/ogp/search/">`},
		{`<a href="/documents/a b/ქ/">`, place{root: "./", tongue: "/"}, `<a href="./documents/a%20b/%E1%83%A5/">`},
		{`<a href="/documents/50%25/#a">`, place{root: "./", tongue: "/"}, `<a href="./documents/50%25/#a">`},
		{`<a href="//other.example/">`, place{root: "./", tongue: "/"}, `<a href="//other.example/">`},
		{`<a href="https://other.example/">`, place{root: "./", tongue: "/"}, `<a href="https://other.example/">`},
		{`<meta content="/plans/">`, place{root: "./", tongue: "/"}, `<meta content="/plans/">`},
		{`<a href="#here">`, place{root: "../", tongue: "/"}, `<a href="#here">`},
		{`<a href="/plans/#x">`, place{root: "../", tongue: "/", index: true}, `<a href="../plans/index.html#x">`},
		{`<a href="/feed.xml">`, place{root: "../", tongue: "/", index: true}, `<a href="../feed.xml">`},
		{`<a href="/">`, place{root: "../", tongue: "/", index: true}, `<a href="../index.html">`},
		{`<a href="/pla`, place{root: "../", tongue: "/"}, `<a href="/pla`},
	} {
		if got := string(relative(nil, []byte(c.in), c.at)); got != c.want {
			t.Errorf("%s from %q: %s, want %s", c.in, c.at.root, got, c.want)
		}
	}
}

func TestWhiteSpaceGoesBetweenTagsAndStaysBetweenWords(t *testing.T) {
	for in, want := range map[string]string{
		"<p>\n  <b>x</b>\n</p>\n":        "<p><b>x</b></p>",
		"{{/* a\nb */}}\n<p>":            "<p>",
		"<p>two\n  words</p>":            "<p>two words</p>",
		"{{if .}}\n{{.X}}\n{{end}}\n<p>": "{{if .}}{{.X}}{{end}}<p>",
		"<a\n  href=\"x\"\n  id=\"y\">":  `<a href="x" id="y">`,
		"<b>x</b>{{\" \"}}\n<b>":         `<b>x</b>{{" "}}<b>`,
	} {
		if got := squeeze(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
