package load

import (
	"crypto/sha256"
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// sort says what a file under content/ is for.
type sort uint8

const (
	unknown     sort = iota
	ownRecord        // facts and words of a record
	translation      // words of a record in another language
	attachment       // a file of a document, under documents/
	static           // copied as it is: static/, and pictures beside records
	aside            // read by another package: i18n/*.toml, standards/*.toml
	untold           // a translation into a language that the site does not have
)

// place is what the path of a file under content/ says about it.
type place struct {
	found
	sort sort
	kind ogp.Kind          // of a record or a translation
	id   string            // path without language, extension and /index
	lang string            // of a translation
	base string            // of a translation: the path of its record
	plan string            // the plan's folder name, in plans/
	in   string            // the name of the consultation or round that the file lies in
	stem string            // file name without language and extension
	said []string          // codes of what is told once a file
	sum  [sha256.Size]byte // of what was read of it as a record
}

// file is the path from the source folder, as problems name it.
func (p *place) file() string { return "content/" + p.path }

// kindsOf gives the kind of record that a folder's Markdown files are, where
// the folder holds one kind. "*" stands for any one name.
var kindsOf = []struct {
	pattern string
	kind    ogp.Kind
}{
	{"site.toml", ogp.KindSite},
	{"contacts.toml", ogp.KindContact},
	{"statements.toml", ogp.KindStatement},
	{"index.md", ogp.KindHome},
	{"about/*.md", ogp.KindAbout},
	{"pages/*.md", ogp.KindPage},
	{"forum/index.md", ogp.KindForum},
	{"forum/members.toml", ogp.KindMember},
	{"forum/groups/*.md", ogp.KindGroup},
	{"forum/meetings/*.md", ogp.KindMeeting},
	{"plans/*/index.md", ogp.KindPlan},
	{"plans/*/timeline.toml", ogp.KindTimeline},
	{"plans/*/commitments/*.md", ogp.KindCommitment},
	{"plans/*/consultations/*.md", ogp.KindConsultation},
	{"plans/*/contributions/*/*.md", ogp.KindContribution},
	{"plans/*/events/*.md", ogp.KindEvent},
	{"plans/*/updates/*.md", ogp.KindUpdate},
	{"plans/*/reports/*/index.md", ogp.KindRound},
	{"plans/*/reports/*/*.md", ogp.KindReport},
	{"updates/*.md", ogp.KindUpdate},
	{"questions/*.md", ogp.KindQuestion},
}

// matches reports whether a path has the form of a pattern of kindsOf.
func matches(pattern, p string) bool {
	for {
		want, wantRest, more := strings.Cut(pattern, "/")
		have, haveRest, deeper := strings.Cut(p, "/")
		if more != deeper || !matchesName(want, have) {
			return false
		}
		if !more {
			return true
		}
		pattern, p = wantRest, haveRest
	}
}

// matchesName compares one part of a path. A name of its own is never "index".
func matchesName(want, have string) bool {
	ext, wild := strings.CutPrefix(want, "*")
	return want == have || wild && strings.HasSuffix(have, ext) && len(have) > len(ext) && have != "index.md"
}

// kindAt is the kind of record that the file at p is by its folder and name,
// and whether it can be one at all.
func kindAt(p string) (ogp.Kind, bool) {
	if strings.HasPrefix(p, "documents/") {
		return ogp.KindDocument, isRecordName(p)
	}
	for _, k := range kindsOf {
		if matches(k.pattern, p) {
			return k.kind, true
		}
	}
	return "", false
}

func isRecordName(p string) bool {
	ext := path.Ext(p)
	return ext == ".md" || ext == ".toml"
}

// pictureTypes are the pictures that may lie beside records.
var pictureTypes = map[string]bool{
	".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".svg": true,
}

func isPicture(p string) bool { return pictureTypes[strings.ToLower(path.Ext(p))] }

// classify says what a file is, by its path alone. tongues are the
// languages of the site; has tells which other files there are.
func classify(f found, tongues []string, has func(string) bool) place {
	p := f.path
	pl := place{found: f}
	top, _, deep := strings.Cut(p, "/")
	switch {
	case deep && top == "static":
		pl.sort = static
		return pl
	case matches("i18n/*.toml", p), matches("standards/*.toml", p):
		pl.sort = aside
		return pl
	}
	if pl.classifyTranslation(tongues, has) || pl.classifyRecord(p) {
		return pl
	}
	switch {
	case deep && top == "documents":
		pl.sort = attachment
	case isPicture(p) && holdsRecords(path.Dir(p)):
		pl.sort = static
	}
	return pl
}

func (pl *place) classifyRecord(p string) bool {
	kind, ok := kindAt(p)
	if !ok {
		return false
	}
	pl.sort, pl.kind = ownRecord, kind
	pl.stem = strings.TrimSuffix(path.Base(p), path.Ext(p))
	pl.id = idOf(p)
	parts := strings.Split(p, "/")
	if parts[0] == "plans" && len(parts) > 2 {
		pl.plan = parts[1]
	}
	if kind == ogp.KindContribution || kind == ogp.KindRound || kind == ogp.KindReport {
		pl.in = parts[3]
	}
	return true
}

// classifyTranslation takes "x.fr.md" for a translation of "x.md" where "fr" is
// a language of the site. Where it is not, but "x.md" is there, it remembers
// that the file belongs to a language that the site does not have.
func (pl *place) classifyTranslation(tongues []string, has func(string) bool) bool {
	if !isRecordName(pl.path) {
		return false
	}
	base, tag, ok := cutLanguage(pl.path)
	if !ok {
		return false
	}
	known := isOneOf(tag, tongues)
	if !known && !(looksLikeTag(tag) && has(base)) || !pl.classifyRecord(base) {
		return false
	}
	pl.sort, pl.lang, pl.base = translation, tag, base
	if !known {
		pl.sort = untold
	}
	return true
}

// cutLanguage parts "a/x.fr.md" into "a/x.md" and "fr".
func cutLanguage(p string) (base, tag string, ok bool) {
	ext := path.Ext(p)
	stem := strings.TrimSuffix(p, ext)
	suffix := path.Ext(stem)
	if len(suffix) < 2 || len(suffix) == len(path.Base(stem)) {
		return "", "", false
	}
	return strings.TrimSuffix(stem, suffix) + ext, suffix[1:], true
}

// looksLikeTag reports whether a suffix is most likely meant as a language: two
// letters, and perhaps a script or country behind them. Endings of files have
// three.
func looksLikeTag(s string) bool {
	first, rest, more := strings.Cut(s, "-")
	if len(first) != 2 || !isLetters(first) {
		return false
	}
	for more {
		var part string
		part, rest, more = strings.Cut(rest, "-")
		if len(part) < 2 || len(part) > 8 {
			return false
		}
	}
	return true
}

func isLetters(s string) bool {
	for _, c := range []byte(s) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return true
}

func isOneOf(s string, all []string) bool {
	for _, a := range all {
		if a == s {
			return true
		}
	}
	return false
}

// holdsRecords reports whether records may lie in a folder.
func holdsRecords(dir string) bool {
	if dir == "." {
		return true
	}
	_, md := kindAt(dir + "/x.md")
	_, index := kindAt(dir + "/index.md")
	return md || index
}

// idOf is the path without extension, and without /index at its end.
func idOf(p string) string {
	return strings.TrimSuffix(strings.TrimSuffix(p, path.Ext(p)), "/index")
}
