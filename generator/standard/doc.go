// Package standard judges which requirements of a standard the records of a site
// satisfy: requirements in, verdicts with evidence out.
//
// A standard is a file of requirements: sentences, a source, and checks with
// their numbers (requirements/*.toml here, content/standards/*.toml of a
// country). A check names a kind of question (has, every, notice, …), the set of
// records that it looks at, and filters on their fields; each kind is one small
// function, pure in the site, the plan and the day.
//
// What is counted from which day, and what is not yet there, is decided in one
// place: frame.go (spans, freezing) and scope.go (what a check may see). No
// function here reads a clock, and nothing depends on the order of records.
//
// Where the rules leave a choice, the answer that never says "met" too early was taken:
//   - an announcement or a start that is vague is breached where even its most
//     favourable reading is too late, and missing where its days cannot be told;
//   - an event with a day of calling off is never evidence that something was
//     held; until that day it is an announced one;
//   - an answer (question) needs its day, a group its members on the day asked about;
//   - units in which a group did not yet exist count for it like any other;
//   - a closed consultation that shows more contributions than it declares accounts for all of them.
package standard
