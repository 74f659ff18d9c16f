package locale

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Canonical gives a BCP 47 tag its usual case and separators ("ar_ma" becomes
// "ar-MA"). Any well-formed tag passes, also one whose parts nobody registered;
// the error says what is wrong with the others.
func Canonical(tag string) (string, error) {
	t, err := parse(tag)
	if err != nil {
		return "", err
	}
	return t, nil
}

// Known reports whether every part of the tag is registered. "xx-ZZ" is well
// formed but nobody's language: most likely a slip.
func Known(tag string) bool {
	_, err := language.Raw.Parse(tag)
	return err == nil
}

// parse checks the form itself, because x/text drops parts that it does not know
// and takes what is no language tag at all, such as "" and "en_US.UTF-8".
func parse(tag string) (string, error) {
	parts := strings.Split(strings.ReplaceAll(tag, "_", "-"), "-")
	for i, p := range parts {
		if len(p) < 1 || len(p) > 8 || strings.Trim(strings.ToLower(p), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return "", fmt.Errorf("%q is not a language tag: write one such as en, pt-BR or sr-Latn", tag)
		}
		parts[i] = usualCase(p, i)
	}
	private := parts[0] == "x" && len(parts) > 1
	if first := parts[0]; !private && (len(first) < 2 || first == "und" || strings.ContainsAny(first, "0123456789")) {
		return "", fmt.Errorf("%q is not a language tag: it begins with the language, such as en, pt or tet", tag)
	}
	return strings.Join(parts, "-"), nil
}

// usualCase: language lower, Script with a capital, REGION upper, the rest lower.
func usualCase(part string, i int) string {
	part = strings.ToLower(part)
	switch {
	case i == 0 || strings.ContainsAny(part[:1], "0123456789"):
		return part
	case len(part) == 2:
		return strings.ToUpper(part)
	case len(part) == 4:
		return strings.ToUpper(part[:1]) + part[1:]
	}
	return part
}

// understood are nearest languages that CLDR does not know of, by the schools and
// offices of their countries.
var understood = [...][2]string{{"ca", "es"}, {"dje", "fr"}, {"hyw", "hy"}, {"kea", "pt"}, {"os", "ru"},
	{"sg", "fr"}, {"tet", "pt"}}

// Nearest picks from shipped the language that a reader of tag understands best:
// "pt" for "pt-BR", and for Tetum too. Where none is near it gives the first one,
// so shipped begins with the one to fall back on. It is "" only where shipped is
// empty.
func Nearest(tag string, shipped []string) string {
	if len(shipped) == 0 {
		return ""
	}
	tags := make([]language.Tag, len(shipped))
	for i, s := range shipped {
		tags[i] = language.Make(s)
	}
	_, i, confidence := language.NewMatcher(tags).Match(language.Make(tag))
	if confidence != language.No {
		return shipped[i]
	}
	base, _ := identity(tag)
	for _, pair := range understood {
		if pair[0] == base && slices.Contains(shipped, pair[1]) {
			return pair[1]
		}
	}
	return shipped[0]
}

// rightToLeft are the scripts in use that run from right to left.
var rightToLeft = [...]string{"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}

func direction(tag string) string {
	if _, script := identity(tag); slices.Contains(rightToLeft[:], script) {
		return "rtl"
	}
	return "ltr"
}

// same reports whether a reader of one language takes the other for the same:
// pt and pt-BR, but not sr and sr-Latn.
func same(a, b string) bool {
	aBase, aScript := identity(a)
	bBase, bScript := identity(b)
	return aBase == bBase && aScript == bScript
}

// identity is the language of a tag and the script that it is written in. Of a
// language that x/text does not know it is the tag's first part alone.
func identity(tag string) (base, script string) {
	t := language.Make(tag)
	b, s, _ := t.Raw()
	if b.String() == "und" {
		base, _, _ = strings.Cut(strings.ToLower(tag), "-")
		return base, ""
	}
	if likely, confidence := t.Script(); confidence != language.No {
		s = likely
	}
	return b.String(), s.String()
}

// data is the locale that a tag takes its dates, plurals and order from. CLDR
// keeps Montenegrin under Serbian.
func data(tag string) language.Tag {
	base, _ := identity(tag)
	if base != "cnr" {
		return language.Make(tag)
	}
	if strings.Contains(tag, "-Cyrl") {
		return language.Make("sr-Cyrl-ME")
	}
	return language.Make("sr-Latn-ME")
}
