package load

import (
	"slices"

	"github.com/ogpress/ogpress/generator/problem"
)

// mended are the codes of this package whose letters end with the sentence
// hint.mend: how to mend what nobody can guess.
var mended = []string{
	"lfs-pointer",
	"missing-site", "unknown-file", "unknown-folder", "symbolic-link", "not-a-file",
	"too-deep-folder", "unreadable", "huge-record", "panic", "no-space",
	"bad-name", "decomposed-name", "own-language", "translation-without-record", "language-not-of-site",
	"missing-plan", "missing-round", "missing-consultation", "report-on-nothing", "report-on-draft",
	"report-on-no-milestone", "no-such-record", "other-kind", "reference-to-draft", "no-such-key",
	"short-id-without-plan", "no-such-evidence", "odd-address", "broken-link", "broken-picture",
	"not-a-picture", "broken-fragment", "link-to-draft", "own-disk", "odd-scheme",
	"private-place", "empty-phrase", "address-taken", "address-of-overview", "alias-form",
	"raw-html", "raw-frame", "remote-picture", "empty-alt", "script-address",
	"heading-skipped", "too-deep-markup", "too-large", "unreadable-text", "long-sentence",
	"mail-in-contribution", "phone-in-contribution", "unfilled", "placeholder-text", "dates-in-wrong-order",
	"announced-late", "due-outside-plan", "meeting-not-announced", "unreachable-contact", "missing-lead",
	"continues-itself", "unknown-policy-area", "no-such-milestone", "circle-of-steps", "more-than-received",
	"nameless-contribution", "named-and-anonymous", "withheld-body", "withheld-attachment", "answer-without-words", "span-too-long", "untagged-pdf",
	"completed-but-not-complete", "document-without-file",
	"no-such-file", "file-of-two", "identical-files", "only-pdf", "undated-document",
	"empty-file", "heavy-file", "huge-file", "active-file", "server-file", "running-picture", "running-data", "mixed-script",
	"unknown-format", "country-code", "unknown-zone", "colour-form", "no-such-picture",
	"no-languages", "language-tag", "language-twice", "language-not-shipped",
}

// mend adds that sentence to the problems that have one.
func mend(all []problem.Problem) {
	for i := range all {
		p := &all[i]
		if !slices.Contains(mended, p.Code) || slices.ContainsFunc(p.Hints, func(h problem.Hint) bool { return h.Code == "mend" }) {
			continue
		}
		p.Hints = append(slices.Clip(p.Hints), problem.Hint{Code: "mend", Args: p.Args})
	}
}
