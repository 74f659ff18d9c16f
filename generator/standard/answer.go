package standard

import (
	"fmt"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// kinds are all kinds of checks, by the name that a standard calls them by.
var kinds = map[Kind]func(*scope) CheckResult{
	"has":       has,
	"fields":    fields,
	"notice":    notice,
	"open_for":  openFor,
	"every":     every,
	"before":    before,
	"answered":  answered,
	"covers":    covers,
	"accounted": accounted,
	"channels":  channels,
	"current":   current,
	"stated":    stated,
	improves:    alone,
}

// improves is answered from the other verdicts (judge.go).
const improves Kind = "improves"

// alone is improves where there are no other verdicts to compare.
func alone(s *scope) CheckResult { return s.answer(Pending, finding("improves.first"), nil) }

// answer makes a result of what was found and of the records that show it.
func (s *scope) answer(r Result, f Finding, shown []item) CheckResult {
	return CheckResult{Result: r, Finding: f, Evidence: evidence(shown), looked: shown}
}

// none is the answer where no record speaks of it: pending until the span is over.
func (s *scope) none(looked []item) CheckResult {
	if s.over() {
		return s.lacking(s.answer(Missing, finding("none.missing", date("end", s.span.To)), looked), 0)
	}
	return s.lacking(s.answer(Pending, finding("none.pending", date("end", s.span.To)), looked), s.span.To)
}

// lacking gives a result the day by which a record must be added, and says which.
func (s *scope) lacking(r CheckResult, due calendar.Date) CheckResult {
	r.Until = due
	r.Next = s.add(due)
	return r
}

// add says which file to add, by when.
func (s *scope) add(due calendar.Date) []Finding {
	file := s.file(due)
	switch {
	case file == "":
		return nil
	case due == 0 && s.over():
		return []Finding{finding("next.toolate", text("file", file))}
	case due == 0:
		return []Finding{finding("next.add", text("file", file))}
	}
	return []Finding{finding("next.addby", text("file", file), date("by", due))}
}

// mend says which record's file lacks something, by when.
func (s *scope) mend(key string, it item, args ...Arg) Finding {
	return finding(key, append([]Arg{text("file", contentFile(it)), entry("record", it.entry)}, args...)...)
}

// contentFile is the record's file as the content folder names it.
func contentFile(it item) string {
	rec := it.entry.Rec()
	if rec.File != "" {
		return strings.TrimPrefix(rec.File, "content/")
	}
	return rec.ID
}

// file is where a record of the check's first set is added.
func (s *scope) file(due calendar.Date) string {
	if len(s.check.Sets) == 0 {
		return ""
	}
	month := ""
	if due != 0 {
		month = fmt.Sprintf("%04d-%02d-", due.Year(), due.Month())
	}
	return strings.NewReplacer("{plan}", s.plan.Folder, "{month}-", month).Replace(sets[s.check.Sets[0]].add)
}
