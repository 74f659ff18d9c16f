package record

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Sort says what a field takes.
type Sort string

// The sorts of fields.
const (
	Words     Sort = "words"     // one plain line (ogp.Text), or a list of them (ogp.Texts)
	Prose     Sort = "markdown"  // paragraphs (ogp.Prose)
	String    Sort = "string"    // a plain string: a name, an id, an address
	Boolean   Sort = "boolean"   // true or false
	Integer   Sort = "integer"   // a whole number, not below 0
	Percent   Sort = "percent"   // a number from 0 to 100, fractions too
	Day       Sort = "day"       // a full date
	Date      Sort = "date"      // a date as vague as its source
	Choice    Sort = "choice"    // one of some words
	Reference Sort = "reference" // the id or path of a record
	Evidence  Sort = "evidence"  // a record, a file or an address (ogp.Link)
	Counts    Sort = "counts"    // a table of numbers by any key
	Called    Sort = "cancelled" // true, or a date
	Call      Sort = "open-call" // a date, or a document
	Table     Sort = "table"     // a table with Fields
	Entries   Sort = "entries"   // a keyed table, each entry with Fields
)

// Field is one key of a record, as its tag and its type tell it.
type Field struct {
	Key       string
	Sort      Sort
	List      bool     // takes a list
	OneOrList bool     // one value may stand without brackets
	Required  bool     // a record without it is an error
	Words     bool     // a translation may hold it, or something inside it
	Deadline  bool     // the date may be "ongoing"
	Start     bool     // the date counts as its first day
	Bare      bool     // a name, never a path
	Form      string   // of a plain string: "url", "email" or ""
	Choices   []string // the words of a Choice
	Kind      ogp.Kind // of the record that a Reference leads to
	Fields    []Field  // of a Table or Entries

	index []int        // of the Go field
	typ   reflect.Type // of the Go field; of one element where it is a list
	table *plan        // of a Table or Entries
}

// plan is what the tags of one struct type say.
type plan struct {
	typ    reflect.Type
	fields []Field
	byKey  map[string]*Field
	key    []int // of an entry: index of the field that holds its key
}

// Fields gives the keys of a noun, in the order of its Go fields, those of every
// record (language, draft, aliases, summary) last. kind is a struct of package
// ogp, or of the same make, or a pointer to one.
func Fields(kind any) []Field {
	return slices.Clone(planOf(structType(reflect.TypeOf(kind))).fields)
}

func structType(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// nouns are the kinds of files, and the words that people know them by.
var nouns = []struct {
	kind ogp.Kind
	noun any
}{
	{ogp.KindSite, ogp.Site{}}, {ogp.KindPage, ogp.FreePage{}}, {ogp.KindPlan, ogp.ActionPlan{}},
	{ogp.KindTimeline, ogp.Timeline{}}, {ogp.KindCommitment, ogp.Commitment{}},
	{ogp.KindRound, ogp.Round{}}, {ogp.KindReport, ogp.Report{}},
	{ogp.KindConsultation, ogp.Consultation{}}, {ogp.KindContribution, ogp.Contribution{}},
	{ogp.KindEvent, ogp.Event{}}, {ogp.KindMeeting, ogp.Meeting{}}, {ogp.KindForum, ogp.Forum{}},
	{ogp.KindGroup, ogp.Group{}}, {ogp.KindUpdate, ogp.Update{}}, {ogp.KindQuestion, ogp.Question{}},
	{ogp.KindDocument, ogp.Document{}}, {ogp.KindAbout, ogp.AboutPage{}},
	{ogp.KindContact, ogp.Contact{}}, {ogp.KindMember, ogp.Member{}},
	{ogp.KindStatement, ogp.Statement{}}, {ogp.KindChannel, ogp.Channel{}},
}

// plans remembers what the tags of a type say: reading them takes longer than
// reading a record. Types never change, so nobody can see who asked first.
var plans sync.Map

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(t, newPlan(t, false))
	return p.(*plan)
}

// newPlan reads the tags of a struct type. An entry of a keyed table has no keys
// of every record, but a milestone has its summary.
func newPlan(t reflect.Type, entry bool) *plan {
	p := &plan{typ: t, byKey: map[string]*Field{}}
	common := -1
	for i := range t.NumField() {
		f := t.Field(i)
		switch {
		case f.Type == reflect.TypeFor[ogp.Record]():
			common = i
		case f.Name == "Key" && f.Type.Kind() == reflect.String && f.Tag.Get("ogp") == "":
			p.key = f.Index
		case f.Tag.Get("ogp") != "":
			p.fields = append(p.fields, newField(f, f.Index))
		}
	}
	if common >= 0 {
		p.common(common, entry)
	}
	for i := range p.fields {
		p.byKey[p.fields[i].Key] = &p.fields[i]
	}
	return p
}

// common adds the keys that every record may carry.
func (p *plan) common(at int, entry bool) {
	record := reflect.TypeFor[ogp.Record]()
	for i := range record.NumField() {
		f := record.Field(i)
		switch {
		case f.Name == "Aliases" && !entry:
			f.Tag = `ogp:"aliases,one-or-list"`
		case f.Tag.Get("ogp") == "", entry && (f.Name != "Summary" || p.typ != reflect.TypeFor[ogp.Milestone]()):
			continue
		}
		p.fields = append(p.fields, newField(f, []int{at, i}))
	}
}

func newField(f reflect.StructField, index []int) Field {
	key, options, _ := strings.Cut(f.Tag.Get("ogp"), ",")
	n := Field{Key: key, index: index, typ: f.Type}
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "required":
			n.Required = true
		case "one-or-list":
			n.OneOrList = true
		case "deadline":
			n.Deadline = true
		case "start":
			n.Start = true
		case "slash":
			n.Bare = true
		case "url", "email":
			n.Form = option
		}
	}
	n.sort()
	return n
}

// sort finds out from the Go type what the field takes.
func (f *Field) sort() {
	switch f.typ {
	case reflect.TypeFor[ogp.Text]():
		f.Sort, f.Words = Words, true
		return
	case reflect.TypeFor[ogp.Texts]():
		f.Sort, f.Words, f.List, f.OneOrList = Words, true, true, true
		return
	case reflect.TypeFor[ogp.Prose]():
		f.Sort, f.Words = Prose, true
		return
	case reflect.TypeFor[[]ogp.Alias]():
		f.Sort, f.Words, f.List = String, true, true
		return
	case reflect.TypeFor[[]ogp.Count]():
		f.Sort = Counts
		return
	}
	if f.typ.Kind() == reflect.Slice {
		f.List = true
		f.typ = f.typ.Elem()
	}
	f.sortOne()
}

// sortOne finds out what one value of the field is.
func (f *Field) sortOne() {
	t := structType(f.typ)
	switch t {
	case reflect.TypeFor[calendar.When]():
		f.Sort = Date
		return
	case reflect.TypeFor[calendar.Date]():
		f.Sort = Day
		return
	case reflect.TypeFor[ogp.Link]():
		f.Sort = Evidence
		return
	case reflect.TypeFor[ogp.Cancelled]():
		f.Sort = Called
		return
	case reflect.TypeFor[ogp.OpenCall]():
		f.Sort, f.Kind = Call, ogp.KindDocument
		return
	}
	switch {
	case t.Implements(reflect.TypeFor[interface{ Words() []string }]()):
		f.Sort = Choice
		f.Choices = reflect.Zero(t).Interface().(interface{ Words() []string }).Words()
	case strings.HasPrefix(t.Name(), "Ref["):
		to, _ := t.FieldByName("To")
		f.Sort, f.Kind = Reference, kindOf(to.Type.Elem())
	case t.Kind() == reflect.Struct:
		f.asTable(t)
	case t.Kind() == reflect.Bool:
		f.Sort = Boolean
	case t.Kind() == reflect.Int:
		f.Sort = Integer
	case t.Kind() == reflect.Float64:
		f.Sort = Percent
	default:
		f.Sort = String
	}
}

// asTable makes the field one with fields of its own.
func (f *Field) asTable(t reflect.Type) {
	f.Sort = Table
	if f.List {
		f.Sort, f.List = Entries, false
	}
	f.table = newPlan(t, true)
	for i := range f.table.fields {
		inner := &f.table.fields[i]
		f.Words = f.Words || inner.Words
		if f.Required && t == reflect.TypeFor[ogp.Stretch]() {
			inner.Required = true // a stretch that must be there must have both of its ends
		}
	}
	f.Fields = f.table.fields
}

// kindOf is the word for the record that a reference to t leads to.
func kindOf(t reflect.Type) ogp.Kind {
	for _, n := range nouns {
		if reflect.TypeOf(n.noun) == t {
			return n.kind
		}
	}
	return ogp.Kind(strings.ToLower(t.Name()))
}
