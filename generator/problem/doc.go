// Package problem says what is wrong in a content folder, where, and how to
// mend it. A Problem names its message by a code and carries the values that
// the message speaks of, so that the letter can be written in the language of
// the people who must mend it; the words themselves lie in words/<lang>.toml.
package problem
