// Package archetypes embeds the forms that people fill in, one for each kind of
// record, in records/, and the starter site, in starter/.
//
// A form is a record of its kind with every key that the kind knows, each with
// a sentence on what belongs there. Keys that a record must have stand ready;
// the others are comments, to be switched on by taking the # away. {{title|…}}
// is filled with what was given to `ogpress new`, or with the words behind the
// bar in the brackets ⟨ ⟩, which mark what is still to be written: a record that
// has them is reported by `ogpress check` and never published by mistake.
//
// The forms are also the reference: the sentence above a key is what schemas and
// documentation say of it. A test holds forms and content format together.
package archetypes

import "embed"

// Forms holds the forms of records, "records/<kind>.md" or "records/<kind>.toml",
// and what a new site begins with: settings ("starter/site.toml") and samples
// ("starter/content/…") with their English words, the words of every other
// language ("starter/words/<language>.toml"), files of the repository, issue
// forms, and a README in each language. {{name}} is filled in, {{say table.key}}
// with words; a line behind {{#name}} is a comment where nothing is known of that
// name.
//
//go:embed records all:starter
var Forms embed.FS
