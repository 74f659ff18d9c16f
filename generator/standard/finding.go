package standard

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Finding is a sentence not yet said in a language: a key of words/<lang>.toml
// and the values that fill it.
type Finding struct {
	Key  string
	Args []Arg
}

// Arg is one value of a finding. Exactly one of its values is used, as Kind says.
type Arg struct {
	Name    string
	Kind    ArgKind
	N       int
	Date    calendar.Date
	When    calendar.When
	Entry   ogp.Entry
	Period  calendar.Period
	Text    string   // a path, or a name as written
	Keys    []string // keys of words, said as a list
	Spans   []calendar.Span
	Unit    calendar.Unit // what each of Spans is
	Entries []ogp.Entry
	Finding *Finding // a sentence within the sentence
}

// ArgKind says which value an Arg has.
type ArgKind uint8

// The kinds of values.
const (
	IsNumber ArgKind = iota
	IsDate
	IsWhen
	IsEntry
	IsPeriod
	IsText
	IsKeys
	IsSpans
	IsEntries
	IsFinding
)

func number(name string, n int) Arg             { return Arg{Name: name, Kind: IsNumber, N: n} }
func date(name string, d calendar.Date) Arg     { return Arg{Name: name, Kind: IsDate, Date: d} }
func when(name string, w calendar.When) Arg     { return Arg{Name: name, Kind: IsWhen, When: w} }
func entry(name string, e ogp.Entry) Arg        { return Arg{Name: name, Kind: IsEntry, Entry: e} }
func period(name string, p calendar.Period) Arg { return Arg{Name: name, Kind: IsPeriod, Period: p} }
func text(name, s string) Arg                   { return Arg{Name: name, Kind: IsText, Text: s} }
func keys(name string, k []string) Arg          { return Arg{Name: name, Kind: IsKeys, Keys: k} }

func spans(name string, s []calendar.Span, u calendar.Unit) Arg {
	return Arg{Name: name, Kind: IsSpans, Spans: s, Unit: u}
}

func sentence(name string, f Finding) Arg { return Arg{Name: name, Kind: IsFinding, Finding: &f} }

func finding(key string, args ...Arg) Finding { return Finding{Key: key, Args: args} }
