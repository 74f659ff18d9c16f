// Package export turns the site into files for machines and for other programs:
// open data as CSV and JSON, their schemas, feeds, calendars, the sitemap and
// the search index.
//
// The data tables are read off the nouns of package ogp: a field of the front
// matter is a column of the same name, without anybody writing it down again.
// What is computed (status, overdue, days late) is added by kind.
package export
