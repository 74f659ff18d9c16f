// Package ogp holds the nouns of the Open Government Partnership as Go types:
// a country's Site, its action plans, commitments, milestones, the
// multi-stakeholder forum, meetings, consultations, contributions, reports,
// questions and documents.
//
// The types are the content format. A field's tag gives its key in the front
// matter and its rules:
//
//	Held calendar.When `ogp:"held,required"`
//
// From the tags come the strict reader (package record), the open data (package
// export), the schemas and the reference. The type of a field says the rest: a
// Text or Prose may be translated and everything else is a fact, a Ref must
// lead to a record, a type with a Words method takes only those words, and a
// slice of structs with a Key field is a keyed table.
//
// Options of the tag, after the key:
//
//	required      a record without it is an error
//	one-or-list   one value may be written without brackets
//	deadline      the date may be "ongoing"
//	start         the date counts as its first day; every other one as its last
//	table         a keyed table, [milestone."1.1"]
//	url, email    the form of a plain string
//	slash         a bare name, never a path
//
// Records are filled by package load and never change afterwards: everything
// that reads a Site may do so from many goroutines.
package ogp
