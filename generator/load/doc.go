// Package load turns a content folder into an ogp.Site, and says what is wrong
// with it: file by file, all at once, each with its place.
//
// The stages, in order (Folder names them):
//
//	walk      what lies in the folder; links, pipes and odd names are refused unread
//	classify  the folder says what a record is, its name gives its id and address
//	read      site.toml first, then every record with its translations, in parallel:
//	          front matter bound to the ogp types, words rendered once, bodies spooled
//	assemble  records find their plan, round, consultation; lists get their order
//	resolve   references and links must lead to something that is published
//	cross     what no record can know alone: dates, addresses, documents, doubles
//	account   what became of every file: published, draft, or refused and why
//
// Links in words are rewritten while they are read: their addresses follow from
// paths alone. Whether what they lead to is published, and has the heading, is
// looked at once everything is read. Problems that are found late read their
// file again for the line that they show: no source is kept.
//
// Nothing here opens a file that is not a plain one, and nothing leaves the
// file system that it is given.
package load
