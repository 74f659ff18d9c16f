// Package schema tells people and their editors what a file may hold: JSON
// Schemas (draft 2020-12), and the reference of the content folder.
//
// Everything comes from two places that cannot disagree with the loader: the
// keys, what they take and which are required from the tags of package ogp, by
// record.Fields; the sentence on each key from the forms of package archetypes.
package schema
