package load

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/problem"
)

// maxName is how many bytes one name may have: the file systems of hosts and of
// other people's computers hold no longer ones.
const maxName = 200

// checkNames refuses names that would not survive on another computer, or that
// would make an address nobody can type.
func checkNames(w *walker, list *problem.List) {
	checkTwins(w, list) // before a twin is refused for another reason
	w.files = slices.DeleteFunc(w.files, func(f found) bool { return refuseName(w, f.path, list) })
	for _, dir := range sortedKeys(w.folders) {
		checkFolderName(dir, list)
		warnOfMixture(dir, list)
	}
	for _, f := range w.files {
		if isRecordName(f.path) { // the files of a document may be called anything
			warnOfMixture(f.path, list)
		}
	}
}

// alphabets are those whose letters look like each other.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian}

// warnOfMixture warns of a name one of whose words has letters of two alphabets
// that look alike: nobody who reads the name can type it.
func warnOfMixture(p string, list *problem.List) {
	name := path.Base(p)
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		n := 0
		for _, alphabet := range alphabets {
			if strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(alphabet, r) }) {
				n++
			}
		}
		if n > 1 {
			list.Add(whole(p, problem.Problem{Code: "mixed-script", Severity: problem.Warning, Args: problem.Args{"name": shown(name), "word": shown(word)}}))
			return
		}
	}
}

// refuseName reports a file whose own name is refused. Names of folders are
// reported once, by their folder.
func refuseName(w *walker, p string, list *problem.List) bool {
	code, better := badName(path.Base(p))
	if code == "" {
		return false
	}
	w.refused = append(w.refused, p)
	list.Add(nameProblem(p, code, better))
	return true
}

func checkFolderName(dir string, list *problem.List) {
	if code, better := badName(path.Base(dir)); code != "" {
		list.Add(nameProblem(dir, code, better))
	}
}

func nameProblem(p, code, better string) problem.Problem {
	return whole(p, problem.Problem{
		Code:  code,
		Args:  problem.Args{"name": shown(path.Base(p))},
		Hints: []problem.Hint{{Code: "rename", Args: problem.Args{"name": better}}},
	})
}

// badName gives the code of what is wrong with a name, and the name to write
// instead; "" for a good one.
func badName(name string) (code, better string) {
	composed := strings.ToValidUTF8(locale.NFC(name), "")
	better = composed
	for before := ""; before != better; {
		before, better = better, tidyName(better)
	}
	stem, ext, _ := strings.Cut(better, ".")
	switch {
	case strings.Trim(better, ".") == "":
		return "bad-name", "name"
	case strings.Trim(strings.TrimSuffix(better, path.Ext(better)), ".") == "" && strings.HasPrefix(better, ".."):
		return "bad-name", "name" + shortExt(better)
	case len(better) > maxName, isReserved(stem) && len(better) > maxName-len("-1"):
		return "long-name", shorterName(better)
	case isReserved(stem):
		return "reserved-name", strings.TrimSuffix(stem+"-1."+ext, ".")
	case better == name:
		return "", ""
	case composed == better:
		return "decomposed-name", better
	}
	return "bad-name", better
}

// shorterName is the beginning of a long name, as a good name of its own.
func shorterName(name string) string {
	start := strings.TrimLeft(tidyName(strings.ToValidUTF8(name[:60], "")), ". ")
	if start == "" {
		start = "name"
	}
	start += shortExt(name)
	if _, better := badName(start); better != "" {
		return better
	}
	return start
}

// shortExt is the extension of a name, "" where it is longer than any is.
func shortExt(name string) string {
	if ext := path.Ext(name); len(ext) <= 20 {
		return ext
	}
	return ""
}

// tidyName takes away what a name may not hold, at its ends and before its
// extension too.
func tidyName(name string) string {
	tidy := strings.TrimSpace(strings.Map(cleanRune, name))
	tidy = strings.TrimRight(tidy, ".")
	if ext := path.Ext(tidy); ext != tidy {
		tidy = strings.TrimRight(strings.TrimSuffix(tidy, ext), " ") + ext
	}
	return locale.NFC(tidy)
}

// cleanRune drops what a name may not hold, and puts a hyphen where that parts words.
func cleanRune(r rune) rune {
	switch {
	case strings.ContainsRune(`\/:*?"<>|`, r):
		return '-'
	case unicode.IsControl(r), isDirection(r), r == '\uFEFF', r == '\u2028', r == '\u2029':
		return -1
	case r != ' ' && unicode.IsSpace(r):
		return ' '
	}
	return r
}

// isDirection reports whether a character changes the direction of the words
// around it.
func isDirection(r rune) bool {
	return r == '\u061C' || r == '\u200E' || r == '\u200F' || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

// isReserved reports whether Windows keeps a name for a device.
func isReserved(stem string) bool {
	stem = strings.ToUpper(stem)
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) &&
		stem[3] >= '1' && stem[3] <= '9'
}

// checkTwins reports names in one folder that differ only in case or in the way
// their letters are composed: on many computers they are one file.
func checkTwins(w *walker, list *problem.List) {
	seen := map[string]string{}
	all := sortedKeys(w.folders)
	for _, f := range w.files {
		all = append(all, f.path)
	}
	slices.Sort(all)
	for _, p := range all {
		key := path.Join(path.Dir(p), locale.Fold(path.Base(p)))
		first, twin := seen[key]
		if !twin {
			seen[key] = p
			continue
		}
		list.Add(whole(p, problem.Problem{
			Code: "twin-name", Args: problem.Args{"name": shown(path.Base(p)), "other": shown(path.Base(first))},
			Hints: []problem.Hint{{Code: "rename-one"}},
		}))
	}
}

// shown makes a name safe to be printed: control and direction characters are
// written out, as "\u202e".
func shown(s string) string {
	if strings.IndexFunc(s, isHidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isHidden(r) {
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isHidden(r rune) bool {
	return unicode.IsControl(r) || isDirection(r) || r == '\uFEFF' || r == '\uFFFD' || r == '\u2028' || r == '\u2029'
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
