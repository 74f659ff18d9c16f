package preview

import (
	"fmt"
	"html"
	"strings"
)

// Letter is shown in place of every page while the site cannot be built.
type Letter struct {
	Lang  string // of its words
	Dir   string // "ltr" or "rtl"
	Title string // one line
	Text  string // plain text: the problems as the command line shows them
}

// page writes the letter as HTML. All of its words are escaped.
func (l *Letter) page(tools string) []byte {
	var b strings.Builder
	esc := html.EscapeString
	fmt.Fprintf(&b, `<!doctype html>
<html lang="%s" dir="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<link rel="stylesheet" href="%sletter.css">
</head>
<body>
<main>
<h1>%s</h1>
<pre dir="auto">%s</pre>
</main>
</body>
</html>
`, esc(l.Lang), esc(l.Dir), esc(l.Title), esc(tools), esc(l.Title), esc(l.Text))
	return []byte(b.String())
}
