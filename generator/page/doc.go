// Package page is the site map: every page of the site, its address, its
// template and what it shows. Nothing is rendered here and nothing is held: a
// Page costs a few words until somebody calls its View.
//
// # Adding a page
//
//  1. What it shows: a struct in package view that begins with *view.Head, and
//     a method of view.Edition that fills it. Words come from Edition's helpers,
//     which mark what is not in the page's language; links are addresses from
//     the site's root; the page's own ids have a full stop in them.
//  2. Its template: themes/default/pages/<kind>.html, made of components. See
//     package themes for what a template can call.
//  3. Its line in the table kinds, in map.go: the name of the kind, which is
//     the name of its template, the section of the site that it belongs to, and
//     a function that adds each address with the view that it shows.
//  4. Its words: a table in themes/default/i18n/en.toml, one key a line. The
//     other languages follow.
package page
