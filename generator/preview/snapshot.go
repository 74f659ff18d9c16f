package preview

import (
	"bytes"
	"io"
	"net/http"
	"path"
	"strings"
	"sync"
)

// File is one file of the site. It has either Make or Open.
type File struct {
	Make func(buf []byte) ([]byte, error) // appends the bytes to buf; called from many goroutines
	Open func() (io.ReadCloser, error)    // gives a file that is sent as it is
	Type string                           // media type; "" goes by the extension
}

// Snapshot is the site at one moment. It must not change once it is handed over.
type Snapshot struct {
	Files  map[string]File                 // by path from the site's root: "plans/2025-2027/index.html"
	Late   func() (map[string]File, error) // more files, made ready when one is asked for that is not in Files; may be nil
	Letter *Letter                         // why there is no site; every address answers with it
	Alias  string                          // "/ogp/": addresses below it are those below the base; "" for none
	Close  func() error                    // called when nobody uses the snapshot any more; may be nil

	users sync.WaitGroup
}

// close waits for the last request that uses the snapshot, and closes it.
func (s *Snapshot) close() {
	s.users.Wait()
	if s.Close != nil {
		s.Close()
	}
}

// find gives the file for a path below the base, or the path to go to instead.
func (s *Snapshot) find(p string) (file File, name, redirect string) {
	if below, ok := strings.CutPrefix("/"+p, s.Alias); ok && s.Alias != "" {
		p = below
	}
	clean := strings.TrimPrefix(path.Clean("/"+p), "/")
	asFolder := p == "" || strings.HasSuffix(p, "/")
	if f, ok := s.Files[clean]; ok && !asFolder {
		return f, clean, ""
	}
	index := path.Join(clean, "index.html")
	if f, ok := s.Files[index]; ok {
		if asFolder {
			return f, index, ""
		}
		return File{}, "", clean + "/"
	}
	return File{}, "", ""
}

// contentType names the media type of a file of the site.
func (f File) contentType(name string) string {
	if f.Type != "" {
		return f.Type
	}
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

// types are the media types of what the generator itself makes, and of common
// files of static/. The system's own table differs from machine to machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
	".ics": "text/calendar; charset=utf-8", ".jsonld": "application/ld+json", ".webmanifest": "application/manifest+json",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".pdf": "application/pdf",
	".woff2": "font/woff2", ".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg",
	".odt": "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".zip":  "application/zip", ".md": "text/markdown; charset=utf-8",
}

// isPage reports whether the answer is a page that can be told to reload.
func isPage(header http.Header) bool {
	return strings.HasPrefix(header.Get("Content-Type"), "text/html")
}

// withScript puts a script element at the end of a page's body.
func withScript(page []byte, src string) []byte {
	tag := []byte(`<script src="` + src + `" async></script>`)
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		return append(page, tag...)
	}
	out := make([]byte, 0, len(page)+len(tag))
	out = append(out, page[:at]...)
	out = append(out, tag...)
	return append(out, page[at:]...)
}
