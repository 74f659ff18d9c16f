// Package search writes the index that the search page asks, so that a site
// without a server can be searched: in every script, under a strict content
// security policy, with little to load however many pages there are.
//
// # Words
//
// Each cuts a text into words and gives each the form in which it is compared:
// without case and without marks, Arabic without its article and its variant
// letters, scripts that write no blanks as overlapping pairs of letters. The
// page's script does the same to a query. testdata/words.json holds texts with
// their words, and both sides are held to it.
//
// # Files
//
// An index is one folder. root.json names the chunks and says of which kind and
// plan the records are. Terms lie in chunks of some kilobytes, sorted, so that
// all words that begin alike lie together; what a result shows lies in chunks of
// a few records. A query loads the root, a chunk or two for each of its words,
// and the records that it shows.
//
//	root.json      {"day", "of": 214, "runs": [["commitment", "2025-2027", 12], …], "terms": [["acces", "t-0f3a…"], …], "records": ["r-77b1…", …]}
//	t-<hash>.txt   term, tab, number of records that have it, tab, postings
//	r-<hash>.json  [[title, address, summary], …] for sixteen records
//
// A posting is the distance to the record before in base 36, then a capital
// letter for the weight, A the least. A term that very many records have keeps
// only its best postings; its number of records says so.
package search
