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
//   - a notice or a window of vague dates is breached where even its most favourable
//     reading is too short, and missing where its days cannot be told;
//   - an event with a day of calling off is never evidence that something was
//     held; until that day it is an announced one;
//   - an event or consultation whose start is vague belongs to the phase of its first
//     day, and is evidence only once it must have begun;
//   - an answer to a question needs its day, and a group its members on the day asked about;
//   - quarters and years in which a group did not yet exist count for it like any other,
//     and end only with the withdrawal of all its commitments;
//   - after a plan's end only checks that ask for it (late) see what concerns the
//     self-assessment or the report of the Independent Reporting Mechanism;
//   - a check that waits for a moment (once) takes part from the day after it;
//   - a consultation that shows more contributions than it declares accounts for all of them.
package standard
