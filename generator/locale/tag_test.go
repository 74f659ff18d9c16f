package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/locale"
)

func TestATagGetsItsUsualForm(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "en", "AR-ma": "ar-MA", "ar_MA": "ar-MA", "SR-LATN": "sr-Latn", "zh-hant-tw": "zh-Hant-TW", "es-419": "es-419",
		"tet": "tet", "xyz": "xyz", "x-dialect": "x-dialect", "de-1996": "de-1996", "iw": "iw", "kmr": "kmr",
	} {
		got, err := locale.Canonical(tag)
		if err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", tag, got, err, want)
		}
	}
}

func TestWhatIsNoTagIsRefused(t *testing.T) {
	for _, tag := range []string{"", "e", "und", "english!", "en US", "en_US.UTF-8", "en-", "-en", "languageisenglish", "français", "../fr", "123", "x"} {
		if got, err := locale.Canonical(tag); err == nil {
			t.Errorf("%q passed as %q", tag, got)
		}
		if _, err := locale.New(tag); err == nil {
			t.Errorf("%q became a language", tag)
		}
	}
}

func TestAnUnregisteredTagIsTolerated(t *testing.T) {
	for tag, want := range map[string]bool{"ar-MA": true, "tet": true, "cnr": true, "xx": false, "en-Abcd": false} {
		if got := locale.Known(tag); got != want {
			t.Errorf("%s: known %v", tag, got)
		}
		if _, err := locale.New(tag); err != nil {
			t.Error(err)
		}
	}
}

func TestTheNearestLanguageIsTheOneItsReadersUnderstand(t *testing.T) {
	for tag, want := range map[string]string{
		"pt-BR": "pt", "ar-MA": "ar", "ro-MD": "ro", "mo": "ro", "es-MX": "es", "en-GB": "en", "ky": "ru", "kk": "ru", "mn": "ru",
		"wo": "fr", "gn": "es", "ca": "es", "ms": "id", "tet": "pt", "kea": "pt",
		"sr": "en", "mk": "en", "fa": "en", "de": "en", "xyz": "en", // a script in common makes no neighbour
	} {
		if got := locale.Nearest(tag, shipped); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
	if got := locale.Nearest("fr", nil); got != "" {
		t.Errorf("of none: %q", got)
	}
}

func TestTheDirectionIsThatOfTheScript(t *testing.T) {
	for tag, want := range map[string]string{
		"ar": "rtl", "ar-MA": "rtl", "he": "rtl", "fa": "rtl", "ur": "rtl", "dv": "rtl", "ckb": "rtl", "ps": "rtl", "ks": "rtl",
		"pa-PK": "rtl", "uz-Arab": "rtl", "az-Arab": "rtl", "ff-Adlm": "rtl", "yi": "rtl", "ug": "rtl", "sd": "rtl",
		"en": "ltr", "fr": "ltr", "es": "ltr", "pt": "ltr", "ru": "ltr", "uk": "ltr", "ka": "ltr", "hy": "ltr", "ro": "ltr", "sq": "ltr",
		"id": "ltr", "sk": "ltr", "it": "ltr", "pa": "ltr", "ar-Latn": "ltr", "ku": "ltr", "tet": "ltr", "xyz": "ltr", "mn": "ltr",
	} {
		l, err := locale.New(tag)
		if err != nil {
			t.Fatal(err)
		}
		if l.Dir() != want {
			t.Errorf("%s: %s", tag, l.Dir())
		}
	}
}

func TestALanguageIsNamedInItsOwnWords(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "English", "fr": "Français", "es": "Español", "pt": "Português", "ar": "العربية", "ru": "Русский", "uk": "Українська",
		"ka": "ქართული", "hy": "Հայերեն", "ro": "Română", "sq": "Shqip", "id": "Bahasa Indonesia", "sk": "Slovenčina", "it": "Italiano",
		"ar-MA": "العربية", "pt-BR": "Português", "en-GB": "English", "ro-MD": "Română", "mo": "Română",
		"sr": "Српски", "sr-Latn": "Srpski", "sr-Latn-ME": "Srpski", "cnr": "Crnogorski", "mn": "Монгол", "rw": "Ikinyarwanda", "tet": "Tetun",
		"zu": "isiZulu", "xh": "isiXhosa", "sn": "chiShona", "mi": "Māori", "fil": "Filipino", "zh-TW": "繁體中文", "dv": "ދިވެހި", "he": "עברית", "iw": "עברית",
		"az": "Azərbaycan", "ky": "Кыргызча", "si": "සිංහල", "tpi": "Tok Pisin", "gn": "Avañeʼẽ", "nb": "Norsk bokmål", "xyz": "xyz",
	} {
		l, err := locale.New(tag)
		if err != nil {
			t.Fatal(err)
		}
		if l.Name() != want {
			t.Errorf("%s: %s, want %s", tag, l.Name(), want)
		}
	}
}

func TestTwoLanguagesOfOneNameAreToldApart(t *testing.T) {
	var ls []*locale.Language
	for _, tag := range []string{"ar-MA", "pt-PT", "pt-BR"} {
		ls = append(ls, speak(t, tag))
	}
	if diff := cmp.Diff([]string{"العربية", "Português (pt-PT)", "Português (pt-BR)"}, locale.Names(ls)); diff != "" {
		t.Error(diff)
	}
}

func TestATimeZoneIsOneThatTheWholeWorldKnows(t *testing.T) {
	for name, want := range map[string]string{"Africa/Kinshasa": "Africa/Kinshasa", "": "UTC"} {
		if loc, err := locale.Zone(name); err != nil || loc.String() != want {
			t.Errorf("%q: %v, %v", name, loc, err)
		}
	}
	for _, name := range []string{"Local", "Kinshasa", "../etc/localtime"} {
		if loc, err := locale.Zone(name); err == nil {
			t.Errorf("%q: %v", name, loc)
		}
	}
}

// FuzzLanguage holds that every tag is refused or makes a language that can speak,
// and that the usual form of a tag is final.
func FuzzLanguage(f *testing.F) {
	for _, seed := range []string{"en", "ar_MA", "x-dialect", "zh-Hant-TW", "xx-Abcd-ZZ-x-y", "de-u-co-phonebk", "cnr-Cyrl", "sgn-BE-FR", "en-a-bbb"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, tag string) {
		usual, err := locale.Canonical(tag)
		if err != nil {
			return
		}
		if again, err := locale.Canonical(usual); err != nil || again != usual {
			t.Errorf("%q is %q, then %q (%v)", tag, usual, again, err)
		}
		l, err := locale.New(tag)
		if err != nil {
			t.Fatalf("%q: %v", tag, err)
		}
		if l.Date(20261121) == "" || l.Name() == "" || l.Dir() == "" || l.Plural(2) == "" || l.Compare("a", "b") >= 0 {
			t.Errorf("%q makes a language that cannot speak", tag)
		}
		if got := locale.Nearest(tag, shipped); got == "" {
			t.Errorf("%q has no nearest language", tag)
		}
	})
}
