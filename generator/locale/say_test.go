package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
)

const english = `
[home]
title = "Plans"
due = "{title} is due on {date}"
braces = "{{n}} is a {n}"
plans = { zero = "no plans", one = "one plan", other = "{n} plans" }
`

const french = `
[home]
title = "Plans d’action"
plans = { one = "{n} plan", other = "{n} plans" }
`

const russian = `
[home]
due = "{title}: срок {date}"
plans = { one = "{n} план", few = "{n} плана", many = "{n} планов", other = "{n} плана" }
`

func laid(t *testing.T, tag string, catalogues ...*locale.Words) *locale.Language {
	t.Helper()
	l, err := locale.New(tag, catalogues...)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestWordsThatALanguageLacksAreMarkedAsBorrowed(t *testing.T) {
	l := laid(t, "tet", parsed(t, "en", english), parsed(t, "fr", french), parsed(t, "tet", "[home]\ntitle = \"Planu\""))
	due, dueLang := l.Said("home.due", locale.Text("title", "X"), locale.On("date", 20261121))
	plans, plansLang := l.Said("home.plans", locale.Count("n", 1))
	title, titleLang := l.Said("home.title")
	want := []string{"X is due on 21 November 2026", "en", "1 plan", "fr", "Planu", "tet"}
	if diff := cmp.Diff(want, []string{due, dueLang, plans, plansLang, title, titleLang}); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
	if l.Has("home.due") || !l.Has("home.title") || l.Has("home.nothing") {
		t.Error("Has tells of borrowed words, or not of own ones")
	}
}

func TestWordsOfTheLanguageWithoutItsCountryAreItsOwn(t *testing.T) {
	l := laid(t, "fr-SN", parsed(t, "en", english), parsed(t, "fr", french))
	if text, lang := l.Said("home.title"); text != "Plans d’action" || lang != "fr-SN" {
		t.Errorf("%q in %s", text, lang)
	}
}

func TestAnotherScriptIsAnotherLanguage(t *testing.T) {
	l := laid(t, "sr-Latn", parsed(t, "sr", "title = \"Планови\""))
	if text, lang := l.Said("title"); text != "Планови" || lang != "sr" {
		t.Errorf("%q in %s", text, lang)
	}
}

func TestLaterWordsWinButBorrowedOnesNeverHideOwnOnes(t *testing.T) {
	own, changed := parsed(t, "en", english), parsed(t, "en", "[home]\ntitle = \"Action plans\"")
	if got := laid(t, "en", own, changed).T("home.title"); got != "Action plans" {
		t.Errorf("the site's own word: %s", got)
	}
	if got := laid(t, "en", own, parsed(t, "fr", french)).T("home.title"); got != "Plans" {
		t.Errorf("after a borrowed one: %s", got)
	}
}

func TestACountChoosesTheForm(t *testing.T) {
	l := laid(t, "en", parsed(t, "en", english))
	for n, want := range map[int]string{0: "no plans", 1: "one plan", 2: "2 plans", 1234: "1,234 plans"} {
		if got := l.T("home.plans", locale.Count("n", n)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	ru := laid(t, "ru", parsed(t, "ru", russian))
	for n, want := range map[int]string{0: "0 планов", 1: "1 план", 3: "3 плана", 11: "11 планов", 21: "21 план", 112: "112 планов"} {
		if got := ru.T("home.plans", locale.Count("n", n)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestArgumentsAreWrittenInTheLanguageOfTheWords(t *testing.T) {
	l := laid(t, "ar-JO", parsed(t, "en", english), parsed(t, "ar", "share = \"{p} {n} {at}\""))
	args := []locale.Arg{locale.Share("p", 62.5), locale.Count("n", 12), locale.At("at", calendar.On(20261121))}
	if got, want := l.T("share", args...), "٦٢٫٥٪\u061c ١٢ ٢١ تشرين الثاني ٢٠٢٦"; got != want {
		t.Errorf("own words: %s, want %s", got, want)
	}
	if got, want := l.T("home.plans", locale.Count("n", 12)), "12 plans"; got != want {
		t.Errorf("borrowed words: %s, want %s", got, want)
	}
}

func TestTextIsNotReadForPlaceholders(t *testing.T) {
	l := laid(t, "en", parsed(t, "en", english))
	if got, want := l.T("home.due", locale.Text("title", "{date}"), locale.Text("date", "<b>")), "{date} is due on <b>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := l.T("home.braces", locale.Count("n", 3)), "{n} is a 3"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestWhatNobodySaidOrFilledIsSeen(t *testing.T) {
	l := laid(t, "en", parsed(t, "en", english))
	if got := l.T("home.nothing"); got != "home.nothing" {
		t.Error(got)
	}
	if got := l.T("home.due", locale.Text("title", "X")); got != "X is due on {date}" {
		t.Error(got)
	}
}

func TestTemplatesGiveArgumentsInPairs(t *testing.T) {
	args, err := locale.Args("title", "X", "date", calendar.Date(20261121))
	if err != nil {
		t.Fatal(err)
	}
	if got := laid(t, "en", parsed(t, "en", english)).T("home.due", args...); got != "X is due on 21 November 2026" {
		t.Error(got)
	}
	for _, pairs := range [][]any{{"n"}, {1, 2}, {"n", struct{}{}}} {
		if args, err := locale.Args(pairs...); err == nil {
			t.Errorf("%v became %v", pairs, args)
		}
	}
}

func TestAListReadsAsASentence(t *testing.T) {
	for tag, want := range map[string][3]string{
		"en": {"a", "a and b", "a, b and c"},
		"fr": {"a", "a et b", "a, b et c"},
		"es": {"a", "a y b", "a, b y c"},
		"pt": {"a", "a e b", "a, b e c"},
		"ar": {"a", "a وb", "a، b وc"},
		"ru": {"a", "a и b", "a, b и c"},
		"uk": {"a", "a та b", "a, b та c"},
		"ka": {"a", "a და b", "a, b და c"},
		"hy": {"a", "a և b", "a, b և c"},
		"ro": {"a", "a și b", "a, b și c"},
		"sq": {"a", "a dhe b", "a, b dhe c"},
		"id": {"a", "a dan b", "a, b, dan c"},
		"sk": {"a", "a a b", "a, b a c"},
		"it": {"a", "a e b", "a, b e c"},
		"de": {"a", "a, b", "a, b, c"}, // no words of its own: no borrowed "and"
		"ur": {"a", "a، b", "a، b، c"},
	} {
		l := speak(t, tag)
		got := [3]string{l.List([]string{"a"}), l.List([]string{"a", "b"}), l.List([]string{"a", "b", "c"})}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := speak(t, "en").List(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

func TestSpanishAndChangesBeforeTheSoundI(t *testing.T) {
	l := speak(t, "es-MX")
	for next, want := range map[string]string{"Interior": "Hacienda e Interior", "Hidalgo": "Hacienda e Hidalgo", "hierro": "Hacienda y hierro", "Salud": "Hacienda y Salud"} {
		if got := l.List([]string{"Hacienda", next}); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func BenchmarkT(b *testing.B) {
	l := speak(b, "ru")
	b.ReportAllocs()
	for b.Loop() {
		l.T("number.bytes", locale.Count("n", 21))
	}
}
