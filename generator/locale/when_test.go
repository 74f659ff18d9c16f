package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/calendar"
)

// vague reads a date as content writes it.
func vague(t *testing.T, s string) calendar.When {
	t.Helper()
	w, ok := calendar.ParseVague(s, calendar.North)
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	return w
}

func TestAVagueDateIsSaidInEveryShippedLanguage(t *testing.T) {
	written := []string{"2027", "2027-11", "2027-H1", "2027-Q3", "autumn 2027", "ongoing"}
	for tag, want := range map[string][]string{
		"en": {"2027", "November 2027", "first half of 2027", "third quarter of 2027", "autumn 2027", "ongoing"},
		"fr": {"2027", "novembre 2027", "premier semestre 2027", "troisième trimestre 2027", "automne 2027", "en continu"},
		"es": {"2027", "noviembre de 2027", "primer semestre de 2027", "tercer trimestre de 2027", "otoño de 2027", "permanente"},
		"pt": {"2027", "novembro de 2027", "primeiro semestre de 2027", "terceiro trimestre de 2027", "outono de 2027", "permanente"},
		"ar": {"2027", "نوفمبر 2027", "النصف الأول من عام 2027", "الربع الثالث من عام 2027", "خريف 2027", "مستمر"},
		"ru": {"2027", "ноябрь 2027" + narrow + "г.", "первое полугодие 2027 года", "третий квартал 2027 года", "осень 2027 года", "постоянно"},
		"uk": {"2027", "листопад 2027" + narrow + "р.", "перше півріччя 2027 року", "третій квартал 2027 року", "осінь 2027 року", "постійно"},
		"ka": {"2027", "ნოემბერი, 2027", "2027 წლის პირველი ნახევარი", "2027 წლის მესამე კვარტალი", "2027 წლის შემოდგომა", "მუდმივად"},
		"hy": {"2027", "2027 թ․ նոյեմբեր", "2027 թվականի առաջին կիսամյակ", "2027 թվականի երրորդ եռամսյակ", "2027 թվականի աշուն", "շարունակական"},
		"ro": {"2027", "noiembrie 2027", "primul semestru al anului 2027", "al treilea trimestru al anului 2027", "toamna anului 2027", "permanent"},
		"sq": {"2027", "nëntor 2027", "gjysma e parë e vitit 2027", "tremujori i tretë i vitit 2027", "vjeshta e vitit 2027", "në vazhdimësi"},
		"id": {"2027", "November 2027", "semester pertama tahun 2027", "triwulan ketiga tahun 2027", "musim gugur 2027", "berkelanjutan"},
		"sk": {"2027", "november 2027", "prvý polrok 2027", "tretí štvrťrok 2027", "jeseň 2027", "priebežne"},
		"it": {"2027", "novembre 2027", "primo semestre del 2027", "terzo trimestre del 2027", "autunno 2027", "continuativo"},

		"ar-JO": {"٢٠٢٧", "تشرين الثاني ٢٠٢٧", "النصف الأول من عام ٢٠٢٧", "الربع الثالث من عام ٢٠٢٧", "خريف ٢٠٢٧", "مستمر"},
	} {
		l := speak(t, tag)
		var got []string
		for _, w := range written {
			text, lang := l.WhenSaid(vague(t, w))
			if lang != tag {
				t.Errorf("%s: %q is in %s", tag, text, lang)
			}
			got = append(got, text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tag, diff)
		}
	}
}

func TestEveryQuarterHalfAndSeasonHasItsOwnWord(t *testing.T) {
	for _, tag := range shipped {
		l, seen := speak(t, tag), map[string]string{}
		for _, w := range []string{"2027-H1", "2027-H2", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "spring 2027", "summer 2027", "autumn 2027", "winter 2027"} {
			text := l.When(vague(t, w))
			if earlier, twice := seen[text]; twice {
				t.Errorf("%s: %s and %s are both %q", tag, earlier, w, text)
			}
			seen[text] = w
		}
	}
}

func TestAVagueDateInBorrowedWordsTellsWhoseTheyAre(t *testing.T) {
	text, lang := speak(t, "tet").WhenSaid(vague(t, "2027-Q3"))
	if text != "terceiro trimestre de 2027" || lang != "pt" {
		t.Errorf("%q in %s", text, lang)
	}
	text, lang = speak(t, "tet").WhenSaid(calendar.On(20261121))
	if text != "2026-11-21" || lang != "tet" {
		t.Errorf("%q in %s", text, lang)
	}
}

func TestAWinterIsNamedByTheYearOfItsSource(t *testing.T) {
	if got := speak(t, "en").When(vague(t, "winter 2026")); got != "winter 2026" {
		t.Error(got)
	}
}

func TestTimesGoByTwentyFourHours(t *testing.T) {
	w := calendar.When{First: 20261121, Last: 20261121, HasTime: true, Hour: 14, Minute: 5}
	for tag, want := range map[string]string{
		"en": "21 November 2026, 14:05", "en-US": "November 21, 2026, 14:05", "id": "21 November 2026, 14.05",
		"ar": "21 نوفمبر 2026، 14:05", "ar-JO": "٢١ تشرين الثاني ٢٠٢٦، ١٤:٠٥", "sk": "21. novembra 2026, 14:05", "tet": "2026-11-21, 14:05",
	} {
		if got := speak(t, tag).When(w); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

func TestARangeIsClosedUpOnlyWithinAMonth(t *testing.T) {
	for tag, want := range map[string][3]string{
		"en":    {"3–7 March 2026", "3 March – 7 April 2026", "3 March 2026 – 7 April 2027"},
		"en-US": {"March 3–7, 2026", "March 3 – April 7, 2026", "March 3, 2026 – April 7, 2027"},
		"fr":    {"3–7 mars 2026", "3 mars – 7 avril 2026", "3 mars 2026 – 7 avril 2027"},
		"es":    {"3–7 de marzo de 2026", "3 de marzo – 7 de abril de 2026", "3 de marzo de 2026 – 7 de abril de 2027"},
		"ar-MA": {"3–7 مارس 2026", "3 مارس – 7 أبريل 2026", "3 مارس 2026 – 7 أبريل 2027"},
		"sk":    {"3.–7. marca 2026", "3. marca – 7. apríla 2026", "3. marca 2026 – 7. apríla 2027"},
		"hy":    {"03–07 մարտի, 2026 թ.", "03 մարտի, 2026 թ. – 07 ապրիլի, 2026 թ.", "03 մարտի, 2026 թ. – 07 ապրիլի, 2027 թ."},
		"hu":    {"2026. március 3.–7.", "2026. március 3. – április 7.", "2026. március 3. – 2027. április 7."},
		"tet":   {"2026-03-03 – 2026-03-07", "2026-03-03 – 2026-04-07", "2026-03-03 – 2027-04-07"},
	} {
		l := speak(t, tag)
		got := [3]string{l.Range(20260303, 20260307), l.Range(20260303, 20260407), l.Range(20260303, 20270407)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tag, diff)
		}
	}
}

func TestARangeOfOneDayOrWithOneEndIsThatDay(t *testing.T) {
	l := speak(t, "en")
	for _, ends := range [][2]calendar.Date{{20260303, 20260303}, {20260303, 0}, {0, 20260303}} {
		if got := l.Range(ends[0], ends[1]); got != "3 March 2026" {
			t.Errorf("%v: %s", ends, got)
		}
	}
}

func TestAnEventOfOneDayNamesTheDayOnce(t *testing.T) {
	at := func(d calendar.Date, hour int8) calendar.When {
		return calendar.When{First: d, Last: d, HasTime: true, Hour: hour}
	}
	l := speak(t, "en")
	for _, c := range []struct {
		from, to calendar.When
		want     string
	}{
		{at(20260303, 9), at(20260303, 17), "3 March 2026, 09:00–17:00"},
		{at(20260303, 9), at(20260304, 17), "3 March 2026, 09:00 – 4 March 2026, 17:00"},
		{at(20260303, 9), calendar.When{}, "3 March 2026, 09:00"},
		{at(20260303, 9), calendar.On(20260304), "3 March 2026, 09:00 – 4 March 2026"},
		{calendar.On(20260303), calendar.On(20260307), "3–7 March 2026"},
		{vague(t, "2027-Q1"), vague(t, "2027-Q3"), "first quarter of 2027 – third quarter of 2027"},
	} {
		if got := l.Span(c.from, c.to); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
