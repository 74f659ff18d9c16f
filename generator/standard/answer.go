package standard

import (
	"fmt"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
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
func (s *scope) answer(r Result, f Finding, shown []*item) CheckResult {
	return CheckResult{Result: r, Finding: f, Evidence: evidence(shown), looked: shown}
}

// none is the answer where no record speaks of it: pending until the span is over.
func (s *scope) none(looked []*item) CheckResult {
	if s.over() {
		return s.lacking(s.answer(Missing, finding("none.missing", date("end", s.span.To)), looked), 0)
	}
	return s.lacking(s.answer(Pending, finding("none.pending", date("end", s.span.To)), looked), s.span.To)
}

// lacking gives a result the day by which a record must be added, and says which.
func (s *scope) lacking(r CheckResult, due calendar.Date) CheckResult {
	r.Until = due
	switch file := s.file(due); {
	case file == "":
	case r.Result == Breached || due == 0 && s.check.dated && s.over():
		r.Next = []Finding{finding("next.toolate", text("file", file))}
	case due == 0:
		r.Next = []Finding{finding("next.add", text("file", file))}
	default:
		r.Next = []Finding{finding("next.addby", text("file", file), date("by", due))}
	}
	return r
}

// lasting gives a result that holds the day on which it lapses, and says what to add.
func (s *scope) lasting(r CheckResult, until calendar.Date) CheckResult {
	if until == 0 {
		return r
	}
	return s.lacking(r, until)
}

// mend says which record's file lacks something, by when.
func (s *scope) mend(key string, it *item, args ...Arg) Finding {
	return finding(key, append([]Arg{text("file", contentFile(it.entry)), entry("record", it.entry)}, args...)...)
}

// contentFile is the record's file as the content folder names it.
func contentFile(e ogp.Entry) string {
	rec := e.Rec()
	if rec.File != "" {
		return strings.TrimPrefix(rec.File, "content/")
	}
	return rec.ID
}

// fill says where to write what a record has not filled in: statuses and reasons
// stand in reports, groups among the forum's.
func (s *scope) fill(it *item) Finding {
	lacking := s.empty(it)
	file := contentFile(it.entry)
	round, _ := it.of.(*ogp.Round)
	switch {
	case round != nil:
		file = path.Join(path.Dir(contentFile(round)), subject(it.entry)+".md")
	case lacking[0] == "field.status":
		file = strings.ReplaceAll(sets["reports"].add, "{plan}", s.plan.Folder)
	case lacking[0] == "field.group" || lacking[0] == "field.open_group":
		file = "forum/groups/….md"
	}
	return finding("next.fill", text("file", file), entry("record", it.entry), keys("fields", lacking))
}

// subject is the name of the commitment that a record is about, as its file has it.
func subject(e ogp.Entry) string {
	if m, ok := e.(*ogp.Milestone); ok && m.Commitment != nil {
		return path.Base(m.Commitment.ID)
	}
	return path.Base(e.Rec().ID)
}

// file is where a record of the check's first set is added; "" where there is no such place.
func (s *scope) file(due calendar.Date) string {
	if len(s.check.Sets) == 0 {
		return ""
	}
	set := s.check.Sets[0]
	if s.check.Kind == "current" {
		set = "rounds"
	}
	month := ""
	if due != 0 {
		month = fmt.Sprintf("%04d-%02d-", due.Year(), due.Month())
	}
	return strings.NewReplacer("{plan}", s.plan.Folder, "{month}-", month).Replace(sets[set].add)
}
