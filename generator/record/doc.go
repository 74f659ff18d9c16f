// Package record reads the content folder's files: front matter and TOML, strict
// and with positions, into the nouns of package ogp.
//
// Markdown and TOML take a file apart and decode its facts into a Doc. Bind
// fills a noun from a Doc by the tags of its fields, and notes every mistake as a
// problem with its line, its column in characters, and how to mend it: a mistake
// never hides the next one. Fields tells the same tags to those who write
// schemas, references, archetypes and data files.
//
// Places are found only when a problem needs one: a small scanner of TOML then
// reads the front matter again and remembers where each key and value stands.
package record
