package load

import (
	"slices"
	"strconv"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// loaded is one record's file, with its translations.
type loaded struct {
	*place
	entry        ogp.Entry // the record, or the table of records that the file holds
	read         bool      // false: nobody can tell what the file says
	draft        bool
	withheldBody bool // it has words that are not published
	tongues      []*place
	asked        []pointer // links whose target is looked at once everything is read
	refs         []reference
	list         *problem.List
	reread       func(*place) (*record.Doc, bool)
	docs         map[string]*record.Doc     // its files, read again for problems that are found late
	told         int                        // how many problems of it were found here
	places       map[string]map[string]bool // its anchors by language, once they are asked for
}

// mostProblems is how many problems of one file are told: nobody mends more at
// once, and somebody may have made them on purpose.
const mostProblems = 200

// full reports whether enough problems of the file are told.
func (l *loaded) full() bool { return l.told > mostProblems }

// add tells a problem of the file, unless enough are.
func (l *loaded) add(list *problem.List, p problem.Problem) {
	switch l.told++; {
	case l.told <= mostProblems:
		list.Add(p)
	case l.told == mostProblems+1:
		list.Add(whole(l.path, problem.Problem{Code: "too-many-problems", Args: problem.Args{"most": strconv.Itoa(mostProblems)}}))
	}
}

// contactsFile, membersFile and statementsFile are files that hold a table of
// records and nothing else.
type contactsFile struct {
	ogp.Record
	Contacts []*ogp.Contact `ogp:"contact,table"`
}

type membersFile struct {
	ogp.Record
	Members []*ogp.Member `ogp:"member,table"`
}

type statementsFile struct {
	ogp.Record
	Statements []*ogp.Statement `ogp:"statement,table"`
}

// blank makes an empty record of a kind, to be filled from its file.
func blank(kind ogp.Kind) ogp.Entry {
	switch kind {
	case ogp.KindSite:
		return &ogp.Site{}
	case ogp.KindContact:
		return &contactsFile{}
	case ogp.KindMember:
		return &membersFile{}
	case ogp.KindStatement:
		return &statementsFile{}
	case ogp.KindHome, ogp.KindPage:
		return &ogp.FreePage{}
	case ogp.KindAbout:
		return &ogp.AboutPage{}
	case ogp.KindForum:
		return &ogp.Forum{}
	case ogp.KindGroup:
		return &ogp.Group{}
	case ogp.KindMeeting:
		return &ogp.Meeting{}
	case ogp.KindPlan:
		return &ogp.ActionPlan{}
	case ogp.KindTimeline:
		return &timelineFile{}
	case ogp.KindCommitment:
		return &ogp.Commitment{}
	case ogp.KindConsultation:
		return &ogp.Consultation{}
	case ogp.KindContribution:
		return &ogp.Contribution{}
	case ogp.KindEvent:
		return &ogp.Event{}
	case ogp.KindUpdate:
		return &ogp.Update{}
	case ogp.KindRound:
		return &ogp.Round{}
	case ogp.KindReport:
		return &ogp.Report{}
	case ogp.KindQuestion:
		return &ogp.Question{}
	}
	return &ogp.Document{}
}

// timelineFile is timeline.toml: ogp.Timeline as a record of its own.
type timelineFile struct{ ogp.Timeline }

// Name is the timeline's id: it has no title.
func (t *timelineFile) Name() ogp.Text { return t.Record.Name() }

// child is a record that another one's file holds, and the path of its table.
type child struct {
	entry ogp.Entry
	kind  ogp.Kind
	key   string
	path  []string // of keys in the file
}

// children lists the records that a file's keyed tables hold.
func children(e ogp.Entry) []child {
	switch e := e.(type) {
	case *ogp.Site:
		return table(e.Channels, ogp.KindChannel, "channel", func(c *ogp.Channel) string { return c.Key })
	case *contactsFile:
		return table(e.Contacts, ogp.KindContact, "contact", func(c *ogp.Contact) string { return c.Key })
	case *membersFile:
		return table(e.Members, ogp.KindMember, "member", func(m *ogp.Member) string { return m.Key })
	case *ogp.Group:
		return table(e.Own, ogp.KindMember, "member", func(m *ogp.Member) string { return m.Key })
	case *statementsFile:
		return table(e.Statements, ogp.KindStatement, "statement", func(s *ogp.Statement) string { return s.Key })
	case *timelineFile:
		return table(e.Stages, ogp.KindStage, "stage", func(s *ogp.Stage) string { return s.Key })
	case *ogp.Meeting:
		return decisions(e)
	case *ogp.Commitment:
		return table(e.Milestones, ogp.KindMilestone, "milestone", func(m *ogp.Milestone) string { return m.Key })
	case *ogp.Report:
		return table(e.Milestones, ogp.KindMilestone, "milestone", func(m *ogp.MilestoneReport) string { return m.Key })
	}
	return nil
}

func table[E ogp.Entry](all []E, kind ogp.Kind, name string, key func(E) string) []child {
	cs := make([]child, len(all))
	for i, e := range all {
		cs[i] = child{e, kind, key(e), []string{name, key(e)}}
	}
	return cs
}

// identify gives a record and its entries what their place says of them.
func (l *loaded) identify() {
	r := l.entry.Rec()
	r.Kind, r.ID, r.File = l.kind, l.id, l.file()
	r.Address = addressOf(l.kind, l.id)
	if l.kind == ogp.KindTimeline {
		r.Address += "#timeline"
	}
	for _, c := range children(l.entry) {
		e := c.entry.Rec()
		e.Kind, e.ID, e.File = c.kind, l.id+"#"+c.key, r.File
		e.Address = addressOf(l.kind, l.id) + "#" + Anchor(c.kind, c.key)
		if c.kind == ogp.KindChannel {
			e.Address = "/contacts/#" + Anchor(c.kind, c.key)
		}
		e.Language, e.Locator, e.Draft = r.Language, record.Within(r.Locator, c.path...), r.Draft
		e.Languages = slices.Clone(r.Languages)
	}
}

// decisions also tells each decision which meeting took it.
func decisions(m *ogp.Meeting) []child {
	cs := make([]child, len(m.Decisions))
	for i, d := range m.Decisions {
		d.Meeting = m
		cs[i] = child{d, kindDecision, d.Key, []string{"decision", d.Key}}
	}
	return cs
}

// kindDecision names decisions in addresses. They are no kind of record that
// lists show on their own.
const kindDecision ogp.Kind = "decision"

// again is the record's own file taken apart once more. Problems that are found
// late are rare, and keeping fifty thousand files for them would not be.
func (l *loaded) again() *record.Doc { return l.docOf(l.place) }

// docOf is one of the record's files taken apart once more; nil where that fails.
func (l *loaded) docOf(p *place) *record.Doc {
	if d, done := l.docs[p.path]; done {
		return d
	}
	d, ok := l.reread(p)
	if !ok {
		d = nil
	}
	if l.docs == nil {
		l.docs = map[string]*record.Doc{}
	}
	l.docs[p.path] = d
	return d
}

// at makes an error of the value at a path of keys, to be given its code.
func (l *loaded) at(path ...string) problem.Problem {
	if d := l.again(); d != nil {
		return d.Problem(d.ValueAt(path...), problem.Error, "", nil)
	}
	return whole(l.path, problem.Problem{})
}

// atKey makes an error of the key at a path, or of the table that lacks it.
func (l *loaded) atKey(path ...string) problem.Problem {
	if d := l.again(); d != nil {
		return d.Problem(d.At(path...), problem.Error, "", nil)
	}
	return whole(l.path, problem.Problem{})
}

// has reports whether the file holds a key, whatever its value.
func (l *loaded) has(path ...string) bool {
	d := l.again()
	if d == nil {
		return true
	}
	table := d.Front
	for i, key := range path {
		value, ok := table[key]
		if !ok {
			return false
		}
		if i == len(path)-1 {
			return true
		}
		if table, ok = value.(map[string]any); !ok {
			return true
		}
	}
	return true
}

// fail and warn report the value at a path of keys.
func (l *loaded) fail(list *problem.List, at []string, code string, args problem.Args, hints ...problem.Hint) {
	p := l.at(at...)
	p.Code, p.Args, p.Hints = code, args, hints
	l.add(list, p)
}

func (l *loaded) warn(list *problem.List, at []string, code string, args problem.Args, hints ...problem.Hint) {
	p := l.at(at...)
	p.Severity, p.Code, p.Args, p.Hints = problem.Warning, code, args, hints
	l.add(list, p)
}

// lacks reports a key that is not there and should be.
func (l *loaded) lacks(list *problem.List, at []string, code string, args problem.Args, hints ...problem.Hint) {
	p := l.atKey(at...)
	p.Code, p.Args, p.Hints = code, args, hints
	l.add(list, p)
}

// atAlias makes an error of one old address, in the file that gives it.
func (l *loaded) atAlias(i int) problem.Problem {
	rec := l.entry.Rec()
	alias := rec.Aliases[i]
	n := 0 // its number in its own file
	for _, other := range rec.Aliases[:i] {
		if other.Lang == alias.Lang {
			n++
		}
	}
	path := []string{"aliases", strconv.Itoa(n)}
	for _, t := range l.tongues {
		if t.lang != alias.Lang || alias.Lang == rec.Language {
			continue
		}
		if d := l.docOf(t); d != nil {
			return d.Problem(d.ValueAt(path...), problem.Error, "", nil)
		}
	}
	return l.at(path...)
}
