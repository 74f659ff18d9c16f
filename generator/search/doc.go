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
//
// # Endings
//
// A word of the query finds words that begin as it does, but for its last
// letter, which is often an ending; where nothing does, it is cut by one letter
// after the other. The index also has an Arabic word without the "and" written
// before it. No language has rules of its own beyond that.
//
// # How well it finds
//
// testdata/finding.json holds 109 questions in seven languages, each with the
// record that answers it; a test asks them of a built site in a browser, where
// other pages mention the same things in passing, and wants every answer among
// the first five. Beside Pagefind 1.6 on the same pages, on two cores:
//
//	                              980 pages              9,996 pages
//	                              here     Pagefind      here     Pagefind
//	right among the first five    109      95            109      95
//	index                         0.03 s   1.2 s         0.4 s    8.6 s
//	bytes of a first query        4 KB     107 KB        12 KB    126 KB
//	of which the client           –        84 KB         –        84 KB
//	the client here, beside that  2.7 KB                 2.7 KB
//
// Bytes are over the wire, compressed, each query on a page newly opened; the
// results shown are twenty here and five there. Over 2,000 pages of some 600
// words the index takes 0.3 s of processor time here, 6.7 s there.
package search
