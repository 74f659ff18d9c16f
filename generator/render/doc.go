// Package render turns pages into bytes with the templates of a theme. It is the
// only package that knows minify and, beside package compile, html/template.
//
// What is the same on many pages is done once. The words of the interface are
// folded into the templates of each language when these are parsed, and white
// space between tags goes. base.html is executed once for each language,
// section and place, and cut at its slots; a page is those pieces with its own
// between them. Style sheets and scripts are joined, minified and named by their hash.
//
// Templates and views write every internal address from the site's root, and
// what they write is then made relative to the page, so that the site works under
// any path. That step looks for ` href="/` and its like: a raw quote can only be
// markup, since every text is escaped.
package render
