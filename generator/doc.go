// Package generator turns a country's content folder into its whole OGP site.
// This page tells how; Build does it.
//
//	content/ --load--> ogp.Site --standard--> verdicts --+
//	                       \------view------> read models +--page--> pages --render/export--> files --publish--> public/
//
// # The stages
//
//	Load     package load reads every file under content/ into OGP's nouns, and
//	         says of each what became of it. Mistakes are problems with a place;
//	         none of them ends the reading, so that all are told at once.
//	judge    package standard asks of every plan which requirements of which
//	         standards its records meet as of the day: verdicts with evidence.
//	remember package history asks git, and package publish the manifest of the
//	         earlier build, which addresses there were: one that vanished is a
//	         problem, or a page that says what stood there. A preview has no past.
//	outputs  package view makes read models of the nouns, package page lists
//	         every page with its address, package render and package export know
//	         how to make the bytes. What comes of it is a list: a path, and a
//	         function that makes the file at that path. Nothing is made yet but
//	         what is called by its bytes; the search index, which is, and which
//	         needs most memory, is made before the list in a build, and not
//	         before somebody searches in a preview.
//	publish  package publish calls the functions in parallel, one file after the
//	         other, compares each with what stands in the folder, stages what is
//	         new, and renames it into place once all of it is there.
//
// A build of the very things that the last one was made of, known by the sum of
// their bytes, ends before Load; where there is something to tell, such as letters
// or drafts, after it.
//
// The preview (package preview) is handed the same list and calls a function
// when somebody asks for its path, so that what it shows is what is published.
//
// # What holds everywhere
//
// Facts are read once and never change afterwards: everything behind Load may
// read a Site from many goroutines. Bodies of text wait in a store on the disk
// until a page asks for them, and a page is forgotten when its bytes are
// written, so that fifty thousand records need little memory. Templates are read
// and escaped by html/template and executed by package compile, which turns them
// into Go functions for the types of the views.
//
// All problems are known before the first byte is written. The day that a site
// speaks of is an argument: only the command line asks a clock. Nothing depends
// on the order of a map, the time zone, the locale or the number of processors:
// same content, same history, same day, same version, same bytes.
//
// A package imports packages of lower floors only. The floors are written down
// in floors_test.go, with the one home of each third-party module.
package generator
