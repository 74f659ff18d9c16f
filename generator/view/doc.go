// Package view is what pages show. A view is a plain struct: its words are
// already chosen, in the language of the page or marked with the one that they
// are really in, its dates are in words, its links are addresses from the
// site's root, and its pictures are measured out. Templates speak; they do not
// think.
//
// Site is a country's site on one day, indexed once for all of its pages. An
// Edition is that site in one language, and has one method for each kind of
// page: Home, Commitment, Plan … Each gives a struct that begins with a *Head,
// which is what all pages have. Nothing here is changed once it is made, so
// pages may be built by many goroutines at once.
//
// Ids on a page cannot clash: a page's own ids have a full stop in them
// ("page.milestones"), which the id of a heading in a body never has; entries
// of keyed tables keep the anchor that package load gave them; a body one of
// whose headings would clash with such an anchor has its ids prefixed.
package view
