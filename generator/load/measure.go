package load

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// Sizes in bytes from which a file is heavy for its readers, and from which the
// usual hosts refuse it.
const (
	heavyFile = 10 << 20
	hugeFile  = 100 << 20
)

// measured is what the bytes of a published file tell.
type measured struct {
	ogp.File
	pointer  bool   // of Git LFS: the file itself was left behind
	runs     string // what makes a picture run
	untagged bool   // a PDF that screen readers cannot find their way in
}

// buffers are used again from file to file.
var buffers = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// measure reads a file once, holding no more than a little of it at a time.
func measure(ctx context.Context, fsys fs.FS, pl *place) (measured, error) {
	m := measured{File: ogp.File{
		Name: path.Base(pl.path), Source: pl.file(), Address: "/" + pl.path,
		Format: format(pl.path), Type: mediaType(pl.path),
	}}
	f, err := fsys.Open("content/" + pl.path)
	if err != nil {
		return m, err
	}
	defer f.Close()
	sum := sha256.New()
	head := make([]byte, 0, 512)
	scratch := buffers.Get().(*[64 << 10]byte)
	defer buffers.Put(scratch)
	buf := scratch[:]
	for {
		n, err := f.Read(buf)
		head = append(head, buf[:min(n, cap(head)-len(head))]...)
		sum.Write(buf[:n])
		m.Size += int64(n)
		if err == io.EOF {
			break
		}
		if err == nil {
			err = ctx.Err()
		}
		if err == nil && m.Size > hugeFile {
			break // refused anyway
		}
		if err != nil {
			return m, err
		}
	}
	m.SHA256 = hex.EncodeToString(sum.Sum(nil))
	m.pointer = bytes.HasPrefix(head, []byte("version https://git-lfs.github.com/spec/"))
	if m.pointer || m.Size > hugeFile {
		return m, nil
	}
	return m, m.inside(fsys, pl)
}

// inside looks into the files of which more than their bytes must be known.
func (m *measured) inside(fsys fs.FS, pl *place) error {
	kind := strings.ToLower(path.Ext(pl.path))
	if kind != ".svg" && kind != ".pdf" && !xmlEndings[kind] {
		return nil
	}
	f, err := fsys.Open("content/" + pl.path)
	if err != nil {
		return err
	}
	defer f.Close()
	in, canSeek := f.(io.ReadSeeker)
	switch {
	case kind == ".pdf":
		m.untagged = isUntagged(f)
	case kind == ".svg":
		m.runs, err = runs(f)
	case canSeek:
		m.runs, err = xmlRuns(in)
	}
	return err
}

// check says what is wrong with a published file.
func (m *measured) check(pl *place, list *problem.List) {
	size := problem.Args{"size": megabytes(m.Size)}
	switch {
	case m.pointer:
		list.Add(whole(pl.path, problem.Problem{Code: "lfs-pointer"}))
	case pl.sort == attachment && m.Size == 0:
		list.Add(whole(pl.path, problem.Problem{Code: "empty-file", Severity: problem.Warning}))
	case m.Size > hugeFile:
		list.Add(whole(pl.path, problem.Problem{Code: "huge-file", Args: size}))
	case m.Size > heavyFile:
		list.Add(whole(pl.path, problem.Problem{Code: "heavy-file", Severity: problem.Warning, Args: size}))
	}
	switch {
	case m.runs == "":
	case strings.EqualFold(path.Ext(pl.path), ".svg"):
		list.Add(whole(pl.path, problem.Problem{Code: "running-picture", Args: problem.Args{"what": shown(m.runs)}}))
	default:
		list.Add(whole(pl.path, problem.Problem{Code: "running-data", Args: problem.Args{"what": shown(m.runs)}}))
	}
	if m.untagged {
		list.Add(whole(pl.path, problem.Problem{Code: "untagged-pdf", Severity: problem.Warning}))
	}
	if isForServers(pl.path) {
		list.Add(whole(pl.path, problem.Problem{Code: "server-file", Args: problem.Args{"name": shown(path.Base(pl.path))}}))
	}
	if isActive(pl) {
		list.Add(whole(pl.path, problem.Problem{Code: "active-file", Args: problem.Args{"ending": path.Ext(pl.path)}}))
	}
}

// isForServers reports whether usual hosts would run a file themselves, or obey
// it, instead of handing it out.
func isForServers(p string) bool {
	switch strings.ToLower(path.Base(p)) {
	case ".htaccess", ".htpasswd", ".user.ini", "web.config":
		return true
	}
	for _, ending := range strings.Split(strings.ToLower(path.Base(p)), ".")[1:] { // also in x.php.txt
		switch ending {
		case "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "phps", "asp", "aspx", "ashx", "jsp", "jspx", "cgi", "fcgi":
			return true
		}
	}
	return false
}

// isActive reports whether a file would run in a reader's browser as a part of
// the site. Search engines ask for a file of theirs in static/ to prove who
// owns a site; those may stay.
func isActive(pl *place) bool {
	switch strings.ToLower(path.Ext(pl.path)) {
	case ".xhtml", ".xht", ".shtml", ".js", ".mjs", ".htc", ".svgz", ".wasm", ".swf":
		return true
	case ".html", ".htm":
		return pl.sort != static || !isVerification(pl.path)
	}
	return false
}

// isVerification reports whether a file has the name and place by which search
// engines ask for proof of ownership.
func isVerification(p string) bool {
	name, ok := strings.CutPrefix(p, "static/")
	if !ok || strings.Contains(name, "/") {
		return false
	}
	for _, start := range []string{"google", "yandex_", "baidu_verify_", "pinterest-", "naver"} {
		if rest, ok := strings.CutPrefix(name, start); ok && isCode(strings.TrimSuffix(rest, ".html")) {
			return true
		}
	}
	return false
}

func isCode(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '-' || c == '_') {
			return false
		}
	}
	return len(s) >= 5
}

// format is the ending of a name in capitals.
func format(name string) string {
	return strings.ToUpper(strings.TrimPrefix(path.Ext(name), "."))
}

// mediaTypes are the types of what governments publish, by ending, from the
// registry of the Internet Assigned Numbers Authority. A table of our own: the
// one of the machine differs from machine to machine.
var mediaTypes = map[string]string{
	".pdf": "application/pdf", ".odt": "application/vnd.oasis.opendocument.text",
	".ods": "application/vnd.oasis.opendocument.spreadsheet", ".odp": "application/vnd.oasis.opendocument.presentation",
	".odg": "application/vnd.oasis.opendocument.graphics", ".rtf": "application/rtf", ".epub": "application/epub+zip",
	".doc":  "application/msword",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xls":  "application/vnd.ms-excel",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".ppt":  "application/vnd.ms-powerpoint",
	".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".csv":  "text/csv", ".tsv": "text/tab-separated-values", ".txt": "text/plain", ".md": "text/markdown",
	".html": "text/html", ".htm": "text/html", ".css": "text/css", ".js": "text/javascript",
	".json": "application/json", ".geojson": "application/geo+json", ".jsonld": "application/ld+json",
	".xml": "application/xml", ".yaml": "application/yaml", ".yml": "application/yaml", ".toml": "application/toml",
	".zip": "application/zip", ".gz": "application/gzip", ".7z": "application/x-7z-compressed", ".tar": "application/x-tar",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
	".avif": "image/avif", ".svg": "image/svg+xml", ".tif": "image/tiff", ".tiff": "image/tiff", ".ico": "image/vnd.microsoft.icon",
	".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".opus": "audio/opus", ".wav": "audio/wav", ".m4a": "audio/mp4",
	".mp4": "video/mp4", ".webm": "video/webm", ".ogv": "video/ogg", ".mov": "video/quicktime",
	".vtt": "text/vtt", ".ics": "text/calendar", ".eml": "message/rfc822",
	".parquet": "application/vnd.apache.parquet", ".gpkg": "application/geopackage+sqlite3",
	".kml": "application/vnd.google-earth.kml+xml",
}

func mediaType(name string) string {
	if t, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}
