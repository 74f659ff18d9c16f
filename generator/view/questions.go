package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// answerTime is how many working days there are for an answer (co-creation
// standards of 2016, documentation, basic step on questions).
const answerTime = 20

// Questions is the list of questions from the public, the newest first.
type Questions struct {
	*Head
	Count    Words
	Open     []QuestionRow // not answered yet; on the first page only
	Rows     []QuestionRow
	Pager    Pager
	Contacts []Contact
}

// QuestionRow is a question in a list.
type QuestionRow struct {
	Link  Link
	Asked Time
	From  Words
	State Status // its word says how long the answer took, or until when it is due
}

// QuestionPages is how many pages the list of questions takes.
func (s *Site) QuestionPages() int { return PagesOf(len(s.Site.Questions), PerPage) }

// QuestionsPage gives a page of the list of questions.
func (e *Edition) QuestionsPage(page int) *Questions {
	list := e.lists.questions()
	v := &Questions{Head: e.head(PageAddress("/questions/", page), e.t("nav.questions")), Count: e.t("questions.count",
		locale.Count("n", len(list.all)), locale.Count("answered", len(list.all)-list.open))}
	v.Description = e.plain("questions.about")
	v.Pager = e.pager("/questions/", page, e.QuestionPages())
	v.paged(v.Pager)
	for i, q := range onPage(list.all, page, PerPage) {
		row := e.questionRow(q)
		if (page-1)*PerPage+i < list.open {
			v.Open = append(v.Open, row)
		} else {
			v.Rows = append(v.Rows, row)
		}
	}
	v.Contacts = e.whomToAsk(nil)
	return v
}

func (s *Site) orderQuestions() ordered {
	var open, answered []*ogp.Question
	for _, q := range slices.Backward(s.Site.Questions) {
		if s.answered(q) {
			answered = append(answered, q)
		} else {
			open = append(open, q)
		}
	}
	return ordered{append(open, answered...), len(open)}
}

// answered reports whether an answer was there on the day.
func (s *Site) answered(q *ogp.Question) bool {
	if q.Answered.IsZero() {
		return q.Answer.Filled()
	}
	return q.Answered.Last <= s.Day
}

func (e *Edition) questionRow(q *ogp.Question) QuestionRow {
	return QuestionRow{Link: e.to(q), Asked: e.when(q.Asked), From: Words{Text: q.From}, State: e.answerState(q)}
}

// answerState says how long an answer took or, without one, until when it is due.
func (e *Edition) answerState(q *ogp.Question) Status {
	counted := q.Asked.Full() && e.hasDeadline()
	switch {
	case e.answered(q) && q.Asked.Full() && q.Answered.Full():
		n := e.workingDays(q.Asked.Last, q.Answered.Last)
		if e.hasDeadline() && n > answerTime {
			return Status{Code: "overdue", Words: e.t("questions.took_longer", locale.Count("n", n), locale.Count("limit", answerTime))}
		}
		return Status{Code: "accepted", Words: e.n("questions.took", n)}
	case e.answered(q):
		return Status{Code: "accepted", Words: e.t("outcome.answered")}
	case !counted:
		return Status{Code: "unanswered", Words: e.t("outcome.unanswered")}
	}
	due := e.Working.Add(q.Asked.Last, answerTime)
	if due < e.Day {
		return Status{Code: "overdue", Words: e.t("questions.was_due", locale.On("date", due))}
	}
	return Status{Code: "unanswered", Words: e.t("questions.due", locale.On("date", due))}
}

// hasDeadline reports whether the site follows a standard that sets one.
func (s *Site) hasDeadline() bool { return slices.Contains(s.Standards, "co-creation-2016") }

// workingDays counts the working days after asked, up to and with answered.
func (s *Site) workingDays(asked, answered calendar.Date) int {
	n := 0
	for d := asked.AddDays(1); d <= answered && n < 10_000; d = d.AddDays(1) {
		if s.Working.IsWorking(d) {
			n++
		}
	}
	return n
}

// Question is the page of one question.
type Question struct {
	*Head
	Lead   HTML
	State  Status
	Facts  []Fact
	Body   Body
	Answer HTML
	Reply  HTML
}

// Question gives the page of a question.
func (e *Edition) Question(q *ogp.Question) *Question {
	v := &Question{Head: e.record(q, Link{Words: e.t("nav.questions"), Href: e.At("/questions/")}), Body: e.body(&q.Record)}
	v.Kicker = e.t("kind.question")
	v.Lead = v.prose(e, q.Summary)
	v.State = e.answerState(q)
	f := facts{e: e}
	f.add("fact.from", Link{Words: Words{Text: q.From}, Name: true})
	f.time("fact.asked", e.when(q.Asked))
	if e.answered(q) {
		v.Answer, v.Reply = v.prose(e, q.Answer), v.prose(e, q.Reply)
		f.time("fact.answered", e.when(q.Answered))
	}
	if p := q.PlanRef.To; p != nil {
		f.add("fact.plan", e.to(p))
	}
	f.add("kinds.commitment", e.refs(q.Commitments)...)
	v.Facts = f.list
	return v
}
