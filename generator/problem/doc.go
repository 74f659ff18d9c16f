// Package problem says what is wrong in a content folder, where, and how to
// mend it. A Problem names its message by a code and carries the values that
// the message speaks of, so that the letter can be written in the language of
// the people who must mend it.
//
// The words lie in words/<lang>.toml, one section a code:
//
//	[unknown-key]
//	message   = 'unknown key "{key}"'
//	hint.only = 'the keys here are: {keys}'
//
// A problem with Code "unknown-key" is told by that message, its placeholders
// filled from its Args. A Hint with Code "only" is looked up among the hints of
// its problem's section, and then in the section [hint], whose hints any
// problem may use. To add a message, add its section to words/en.toml; a test
// holds that every code in the Go sources has words, and that no words lie idle.
// A translation has the same sections and the same placeholders.
package problem
