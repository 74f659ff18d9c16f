package main

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// names gives the name of each language, and of each of its scripts, in itself.
// Regions stay out: a switch that reads "Português europeu" tells nobody anything.
func names() map[string]string {
	out := map[string]string{}
	for _, t := range display.Supported.Tags() {
		_, _, region := t.Raw()
		if n := display.Self.Name(t); n != "" && t != language.Und && region == (language.Region{}) {
			out[t.String()] = capital(n)
		}
	}
	for _, l := range lines(ownNames) {
		tag, name, _ := strings.Cut(l, "\t")
		out[tag] = capital(name)
	}
	return out
}

// capital makes the first letter a capital, as in a heading, but leaves a name
// that has its capital further on ("isiZulu"). Georgian has no capitals here.
func capital(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	if strings.ContainsFunc(strings.Fields(name)[0], unicode.IsUpper) {
		return name
	}
	return string(unicode.ToTitle(first)) + name[size:]
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
