package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/locale"
)

func TestAMistakeInACatalogueIsToldByItsKey(t *testing.T) {
	for source, want := range map[string]locale.Mistake{
		"[date]\nongoing = 3":                {Key: "date.ongoing", Kind: locale.NotText},
		"date = [\"a\"]":                     {Key: "date", Kind: locale.NotText},
		"a = \"{n\"":                         {Key: "a", Kind: locale.BadBrace},
		"a = \"n}\"":                         {Key: "a", Kind: locale.BadBrace},
		"a = \"{}\"":                         {Key: "a", Kind: locale.BadBrace},
		"a = \"{Name}\"":                     {Key: "a", Kind: locale.BadBrace},
		"a = \"{ n }\"":                      {Key: "a", Kind: locale.BadBrace},
		"[a.b]\none = \"{n} x\"":             {Key: "a.b", Kind: locale.NoOther},
		"a = { one = 1, other = \"x\" }":     {Key: "a.one", Kind: locale.NotText},
		"a = { one = \"{\", other = \"x\" }": {Key: "a.one", Kind: locale.BadBrace},
		"[months]\n13 = \"x\"":               {Key: "months.13", Kind: locale.BadName, Detail: "13"},
		"[months_standalone]\n1 = \"x\"":     {Key: "months_standalone", Kind: locale.Incomplete, Detail: "12"},
		"[weekdays]\n1=\"\"\n2=\"\"\n3=\"\"\n4=\"\"\n5=\"\"\n6=\"\"\n7=\"\"": {Key: "weekdays", Kind: locale.Incomplete, Detail: "7"},
		"months = \"x\"":                    {Key: "months", Kind: locale.NotText},
		"[language]\ndirection = \"right\"": {Key: "language.direction", Kind: locale.BadName, Detail: "right"},
		"[language]\nscript = \"Latn\"":     {Key: "language.script", Kind: locale.BadName, Detail: "Latn"},
		"[language]\nname = 1":              {Key: "language.name", Kind: locale.NotText},
	} {
		_, mistakes := parse(t, "tet", source)
		found := false
		for _, m := range mistakes {
			if m.Kind == locale.BadBrace {
				m.Detail = ""
			}
			found = found || m == want
		}
		if !found {
			t.Errorf("%s\ngives %v, not %v", source, mistakes, want)
		}
	}
}

func TestWhatCanBeReadOfACatalogueIsRead(t *testing.T) {
	w, mistakes := parse(t, "tet", "a = \"x\"\nb = \"{\"\n[sector]\nother = \"Seluk\"\nmedia = \"Media\"\n[empty]\nx = \"\"")
	if diff := cmp.Diff([]string{"a", "sector.media", "sector.other"}, w.Keys()); diff != "" || len(mistakes) != 1 {
		t.Errorf("%s %v", diff, mistakes)
	}
}

func TestDifferencesNameWhatACatalogueLacks(t *testing.T) {
	standard := parsed(t, "en", `
plain = "Plans"
named = "About {name}"
gone = "Gone"
count = { one = "one plan", other = "{n} plans" }
listed = { one = "{n} of {total}", other = "{n} of {total}" }
closes = { zero = "closes today", one = "in {n} day", other = "in {n} days" }
`)
	for _, c := range []struct {
		name, lang, source string
		want               []locale.Mistake
	}{
		{"all well", "fr", `
plain = "Plans"
named = "Sur {name}"
gone = "Parti"
count = { one = "{n} plan", other = "{n} plans" }
listed = { one = "{n} sur {total}", other = "{n} sur {total}" }
closes = { zero = "aujourd’hui", one = "dans {n} jour", other = "dans {n} jours" }
`, nil},
		{"missing, unknown and other placeholders", "fr", `
plain = "Plans {name}"
named = "Sur {nom}"
extra = "En trop"
count = { one = "un plan", other = "{n} plans" }
listed = { one = "{n}", other = "{n} sur {total}" }
closes = { one = "dans {n} jour", other = "dans {n} jours" }
`, []locale.Mistake{
			{Key: "closes", Kind: locale.MissingForm, Detail: "zero"},
			{Key: "count.one", Kind: locale.Placeholder, Detail: "{n}"}, // French one is 0 too
			{Key: "extra", Kind: locale.Unknown},
			{Key: "gone", Kind: locale.Missing},
			{Key: "listed.one", Kind: locale.Placeholder, Detail: "{n} {total}"},
			{Key: "named", Kind: locale.Placeholder, Detail: "{name}"},
			{Key: "plain", Kind: locale.Placeholder, Detail: "none"},
		}},
		{"forms that Russian needs", "ru", `
plain = "Планы"
named = "О {name}"
gone = "Нет"
count = { one = "один план", few = "{n} плана", other = "{n} плана" }
listed = "{n} из {total}"
closes = { zero = "сегодня", one = "через {n} день", few = "через {n} дня", many = "через {n} дней", other = "через {n} дня" }
`, []locale.Mistake{
			{Key: "count", Kind: locale.MissingForm, Detail: "many"},
			{Key: "count.one", Kind: locale.Placeholder, Detail: "{n}"}, // Russian one is 21 too
			{Key: "listed", Kind: locale.MissingForm, Detail: "one few many other"},
		}},
		{"a form for zero and one that is never used", "id", `
plain = "Rencana"
named = "Tentang {name}"
gone = "Hilang"
count = { zero = "tidak ada rencana", other = "{n} rencana" }
listed = { few = "{n} dari {total}", other = "{n} dari {total}" }
closes = { zero = "hari ini", other = "dalam {n} hari" }
`, []locale.Mistake{{Key: "listed", Kind: locale.UnusedForm, Detail: "few"}}},
	} {
		got := locale.Differences(standard, parsed(t, c.lang, c.source))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", c.name, diff)
		}
	}
}

func TestASiteThatChangesSomeWordsNeedNotGiveThemAll(t *testing.T) {
	got := locale.Mismatches(parsed(t, "en", "a = \"A\"\nb = \"{n} b\""), parsed(t, "en", "b = \"b\""))
	if diff := cmp.Diff([]locale.Mistake{{Key: "b", Kind: locale.Placeholder, Detail: "{n}"}}, got); diff != "" {
		t.Error(diff)
	}
}
