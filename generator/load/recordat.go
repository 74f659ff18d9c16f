package load

import (
	"path"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// RecordAt tells which record a file would hold, by its path alone, "content/…".
// It is false for files that make no page of their own: translations, entries of
// keyed tables, files of documents, pictures.
func RecordAt(file string) (id, address string, kind ogp.Kind, ok bool) {
	p, inside := strings.CutPrefix(file, "content/")
	if !inside || !isRecordName(p) {
		return "", "", "", false
	}
	kind, known := kindAt(p)
	if !known && strings.HasPrefix(p, "documents/") {
		kind, known = ogp.KindDocument, true
	}
	if !known || !hasPage(kind) || kind == ogp.KindHome {
		return "", "", "", false
	}
	if _, tag, translated := cutLanguage(p); translated && len(tag) == 2 {
		return "", "", "", false
	}
	id = idOf(p)
	return id, addressOf(kind, id), kind, true
}

// FilesOf gives the files that could hold the record of an id.
func FilesOf(id string) []string {
	in := path.Join("content", id)
	return []string{in + ".md", in + "/index.md", in + ".toml"}
}
