package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
)

const (
	nbsp   = "\u00a0"
	narrow = "\u202f"
	rlm    = "\u200f"
)

func TestADateIsWrittenAsItsLanguageWritesIt(t *testing.T) {
	type forms struct{ Long, Short, DayMonth, MonthYear, Weekday string }
	for tag, want := range map[string]forms{
		"en": {"21 November 2026", "21 Nov 2026", "21 November", "November 2026", "Saturday"},
		"fr": {"21 novembre 2026", "21 nov. 2026", "21 novembre", "novembre 2026", "samedi"},
		"es": {"21 de noviembre de 2026", "21 nov 2026", "21 de noviembre", "noviembre de 2026", "sábado"},
		"pt": {"21 de novembro de 2026", "21 de nov. de 2026", "21 de novembro", "novembro de 2026", "sábado"},
		"ar": {"21 نوفمبر 2026", "21" + rlm + "/11" + rlm + "/2026", "21 نوفمبر", "نوفمبر 2026", "السبت"},
		"ru": {"21 ноября 2026" + narrow + "г.", "21 нояб. 2026" + narrow + "г.", "21 ноября", "ноябрь 2026" + narrow + "г.", "суббота"},
		"uk": {"21 листопада 2026" + narrow + "р.", "21 лист. 2026" + narrow + "р.", "21 листопада", "листопад 2026" + narrow + "р.", "субота"},
		"ka": {"21 ნოემბერი, 2026", "21 ნოე. 2026", "21 ნოემბერი", "ნოემბერი, 2026", "შაბათი"},
		"hy": {"21 նոյեմբերի, 2026 թ.", "21 նոյ, 2026 թ.", "նոյեմբերի 21", "2026 թ․ նոյեմբեր", "շաբաթ"},
		"ro": {"21 noiembrie 2026", "21 nov. 2026", "21 noiembrie", "noiembrie 2026", "sâmbătă"},
		"sq": {"21 nëntor 2026", "21 nën 2026", "21 nëntor", "nëntor 2026", "e shtunë"},
		"id": {"21 November 2026", "21 Nov 2026", "21 November", "November 2026", "Sabtu"},
		"sk": {"21. novembra 2026", "21. 11. 2026", "21. novembra", "november 2026", "sobota"},
		"it": {"21 novembre 2026", "21 nov 2026", "21 novembre", "novembre 2026", "sabato"},

		"en-US":   {"November 21, 2026", "Nov 21, 2026", "November 21", "November 2026", "Saturday"},
		"pt-PT":   {"21 de novembro de 2026", "21/11/2026", "21 de novembro", "novembro de 2026", "sábado"},
		"sr-Latn": {"21. novembar 2026.", "21. 11. 2026.", "21. novembar", "novembar 2026.", "subota"},
		"cnr":     {"21. novembar 2026.", "21. 11. 2026.", "21. novembar", "novembar 2026.", "subota"},
		"rw":      {"21 Ugushyingo 2026", "21 Ugu. 2026", "21 Ugushyingo", "Ugushyingo 2026", "Kuwa gatandatu"},
		"mn": {"2026" + narrow + "оны арван нэгдүгээр сарын 21", "2026" + narrow + "оны 11-р сарын 21",
			"арван нэгдүгээр сарын 21", "2026" + narrow + "оны арван нэгдүгээр сар", "Бямба"},
		"tet": {"2026-11-21", "2026-11-21", "11-21", "2026-11", ""},
		"xx":  {"2026-11-21", "2026-11-21", "11-21", "2026-11", ""},
	} {
		l, d := speak(t, tag), calendar.Date(20261121)
		got := forms{l.Date(d), l.ShortDate(d), l.DayMonth(d), l.MonthYear(d), l.Weekday(d)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tag, diff)
		}
	}
}

func TestArabicCountriesKeepTheirOwnMonthsAndDigits(t *testing.T) {
	for tag, want := range map[string]string{
		"ar-MA": "21 نونبر 2026",
		"ar-DZ": "21 نوفمبر 2026",
		"ar-TN": "21 نوفمبر 2026",
		"ar-EG": "٢١ نوفمبر ٢٠٢٦",
		"ar-JO": "٢١ تشرين الثاني ٢٠٢٦",
		"ar-SY": "٢١ تشرين الثاني ٢٠٢٦",
		"ar-LB": "٢١ تشرين الثاني ٢٠٢٦",
	} {
		if got := speak(t, tag).Date(20261121); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
	for tag, want := range map[string]string{"ar-MA": "7 غشت 2026", "ar-TN": "7 أوت 2026", "ar-JO": "٧ آب ٢٠٢٦", "ar": "7 أغسطس 2026"} {
		if got := speak(t, tag).Date(20260807); got != want {
			t.Errorf("August, %s: %s, want %s", tag, got, want)
		}
	}
}

func TestMoroccanMonthsThatTheModuleLeavesOutAreInTheirPlaces(t *testing.T) {
	l := speak(t, "ar-MA")
	for d, want := range map[calendar.Date]string{20260101: "1 يناير 2026", 20260401: "1 أبريل 2026", 20260501: "1 ماي 2026", 20261201: "1 دجنبر 2026"} {
		if got := l.Date(d); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestAMonthStandsInTheCaseOfItsPlace(t *testing.T) {
	for tag, want := range map[string][2]string{
		"ru": {"3 мая 2026" + narrow + "г.", "май 2026" + narrow + "г."},
		"uk": {"3 травня 2026" + narrow + "р.", "травень 2026" + narrow + "р."},
		"sk": {"3. mája 2026", "máj 2026"},
		"hy": {"03 մայիսի, 2026 թ.", "2026 թ․ մայիս"},
		"pl": {"3 maja 2026", "maj 2026"},
		"lt": {"2026 m. gegužės 3 d.", "2026 m. gegužė"},
		"el": {"3 Μαΐου 2026", "Μάιος 2026"},
		"ca": {"3 de maig del 2026", "maig del 2026"},
	} {
		l := speak(t, tag)
		if got := [2]string{l.Date(20260503), l.MonthYear(20260503)}; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestAMonthAloneHasItsOwnNameAndAShortOne(t *testing.T) {
	for tag, want := range map[string][2]string{
		"en": {"November", "Nov"}, "ru": {"ноябрь", "нояб."}, "sk": {"november", "november"}, "ar-MA": {"نونبر", "نونبر"},
		"ja": {"11", "11"}, "tet": {"11", "11"},
	} {
		l := speak(t, tag)
		if got := [2]string{l.Month(20261121), l.ShortMonth(20261121)}; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestFrenchWritesTheFirstOfAMonthAsPremier(t *testing.T) {
	l := speak(t, "fr")
	for d, want := range map[calendar.Date]string{20260101: "1er janvier 2026", 20260111: "11 janvier 2026"} {
		if got := l.Date(d); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if got, want := speak(t, "it").Date(20260101), "1 gennaio 2026"; got != want {
		t.Errorf("Italian: %s, want %s", got, want)
	}
}

func TestNoDateIsNoText(t *testing.T) {
	for _, tag := range shipped {
		l := speak(t, tag)
		for _, got := range []string{l.Date(0), l.ShortDate(0), l.DayMonth(0), l.MonthYear(0), l.Weekday(0), l.When(calendar.When{}), l.Range(0, 0)} {
			if got != "" {
				t.Errorf("%s: %q", tag, got)
			}
		}
	}
}

func TestALanguageUnknownToCLDRTakesTheMonthsThatItsSiteNames(t *testing.T) {
	const tetun = `
[language]
name = "Lia-Tetun"
[months]
1 = "Janeiru"
2 = "Fevereiru"
3 = "Marsu"
4 = "Abríl"
5 = "Maiu"
6 = "Juñu"
7 = "Jullu"
8 = "Agostu"
9 = "Setembru"
10 = "Outubru"
11 = "Novembru"
12 = "Dezembru"
[weekdays]
1 = "segunda"
2 = "tersa"
3 = "kuarta"
4 = "kinta"
5 = "sesta"
6 = "sábadu"
7 = "domingu"
`
	l := speak(t, "tet", tetun)
	want := []string{"Lia-Tetun", "21 Novembru 2026", "Novembru 2026", "sábadu", "3–7 Marsu 2026"}
	got := []string{l.Name(), l.Date(20261121), l.MonthYear(20261121), l.Weekday(20261121), l.Range(20260303, 20260307)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

func TestASiteMayRenameTheMonthsOfAnyLanguage(t *testing.T) {
	l := speak(t, "uk", `months_standalone = ["а", "б", "в", "г", "ґ", "д", "е", "є", "ж", "з", "и", "і"]`)
	if got, want := l.MonthYear(20261121), "и 2026"+narrow+"р."; got != want {
		t.Errorf("standing alone: %s, want %s", got, want)
	}
	if got, want := l.Date(20261121), "21 листопада 2026"+narrow+"р."; got != want {
		t.Errorf("in a date: %s, want %s", got, want)
	}
}

func BenchmarkDate(b *testing.B) {
	l := speak(b, "ru")
	b.ReportAllocs()
	for b.Loop() {
		l.Date(20261121)
	}
}
