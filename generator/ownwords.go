package generator

import (
	"io/fs"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// ownWords reads content/i18n/<tag>.toml, a language that does not ship or words
// that a site changed; nil where there is none. english are the catalogues that
// say which words there are.
func ownWords(tag string, source fs.FS, english []*locale.Words, list *problem.List) *locale.Words {
	file := "content/i18n/" + tag + ".toml"
	src, err := plainFile(source, file)
	if err != nil {
		return nil
	}
	doc, ok := record.TOML(file, src, list)
	if !ok {
		return nil
	}
	words, mistakes := locale.ParseWords(tag, doc.Front)
	unknown := map[string]int{}
	for _, standard := range english {
		for _, m := range locale.Mismatches(standard, words) {
			if m.Kind != locale.Unknown {
				mistakes = append(mistakes, m)
			} else if unknown[m.Key]++; unknown[m.Key] == len(english) {
				mistakes = append(mistakes, m)
			}
		}
	}
	for _, m := range mistakes {
		list.Add(wordProblem(doc, m))
	}
	return words
}

// wordCodes names the words for each kind of mistake.
var wordCodes = map[locale.Kind]string{
	locale.NotText:     "word-not-text",
	locale.BadBrace:    "word-bad-brace",
	locale.NoOther:     "word-no-other",
	locale.BadName:     "word-bad-name",
	locale.Incomplete:  "word-incomplete",
	locale.Unknown:     "word-unknown",
	locale.Placeholder: "word-placeholder",
	locale.MissingForm: "word-missing-form",
	locale.UnusedForm:  "word-unused-form",
}

// wordProblem tells a mistake in words where it stands. Words that are only
// poorer than they could be stop no build.
func wordProblem(doc *record.Doc, m locale.Mistake) problem.Problem {
	severity := problem.Error
	switch m.Kind {
	case locale.Incomplete, locale.MissingForm, locale.UnusedForm:
		severity = problem.Warning
	}
	return doc.Problem(doc.At(strings.Split(m.Key, ".")...), severity, wordCodes[m.Kind],
		problem.Args{"key": m.Key, "detail": m.Detail})
}
