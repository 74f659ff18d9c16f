package preview

import (
	"crypto/rand"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed reload.js
var reloadScript []byte

//go:embed letter.css
var letterStyle []byte

// tools is the folder, below the base, of the preview's own files. No site has
// one of this name.
const tools = ".ogpress/"

// Server answers for the newest snapshot. It is an http.Handler.
type Server struct {
	base string // "/" or "/ogp/"
	run  string // marks this run of the program, so that a page of another run reloads

	mu      sync.Mutex
	now     *Snapshot
	version int
	swapped chan struct{} // closed at the next swap
	pending chan struct{} // closed when a change was taken in; nil where there is none
}

// NewServer makes a server that shows first below the path base.
func NewServer(base string, first *Snapshot) *Server {
	return &Server{base: cleanBase(base), run: rand.Text()[:8], now: first, version: 1, swapped: make(chan struct{})}
}

// cleanBase takes the path of an address, or a path, and gives it with "/" at both ends.
func cleanBase(base string) string {
	if u, err := url.Parse(base); err == nil {
		base = u.Path
	}
	if base = strings.Trim(base, "/"); base == "" {
		return "/"
	}
	return "/" + base + "/"
}

// Base is the path below which the site is shown, with "/" at both ends.
func (s *Server) Base() string { return s.base }

// Expect says that the sources changed: requests wait for the next Swap.
func (s *Server) Expect() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pending == nil {
		s.pending = make(chan struct{})
	}
}

// Swap puts a new snapshot into the place of the old one, and tells the
// browsers. Without one (nil), it only says that nothing changed after all.
func (s *Server) Swap(next *Snapshot) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pending != nil {
		close(s.pending)
		s.pending = nil
	}
	if next == nil {
		return
	}
	go s.now.close()
	s.now = next
	s.version++
	close(s.swapped)
	s.swapped = make(chan struct{})
}

// Close closes the last snapshot, when nobody uses it any more.
func (s *Server) Close() { s.now.close() }

// snapshot gives the newest snapshot and its version, after any change that is
// being taken in. Its users must be told when it is used no more.
func (s *Server) snapshot(r *http.Request) (*Snapshot, string) {
	s.mu.Lock()
	pending := s.pending
	s.mu.Unlock()
	if pending != nil {
		select {
		case <-pending:
		case <-r.Context().Done():
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now.users.Add(1)
	return s.now, s.mark(s.version)
}

func (s *Server) mark(version int) string { return s.run + "-" + strconv.Itoa(version) }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
	switch {
	case !isLoopback(r.Host):
		http.Error(w, "The preview answers to localhost only.", http.StatusForbidden)
		return
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "The preview can only be read.", http.StatusMethodNotAllowed)
		return
	}
	p, below := strings.CutPrefix(r.URL.Path, s.base)
	switch {
	case !below:
		http.Redirect(w, r, s.base, http.StatusFound)
	case p == tools+"events":
		s.serveEvents(w, r)
	case p == tools+"reload.js":
		serveBytes(w, r, "reload.js", http.StatusOK, reloadScript)
	case p == tools+"letter.css":
		serveBytes(w, r, "letter.css", http.StatusOK, letterStyle)
	default:
		s.servePath(w, r, p)
	}
}

// isLoopback reports whether a Host header names this machine to itself.
func isLoopback(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

func (s *Server) servePath(w http.ResponseWriter, r *http.Request, p string) {
	snap, version := s.snapshot(r)
	defer snap.users.Done()
	if snap.Letter != nil {
		s.servePage(w, r, version, http.StatusInternalServerError, snap.Letter.page(s.base+tools))
		return
	}
	file, name, redirect := snap.find(p)
	if name+redirect == "" && snap.Late != nil {
		more, err := snap.Late()
		if err != nil {
			s.serveError(w, r, version, p, err)
			return
		}
		file, name, redirect = (&Snapshot{Files: more, Alias: snap.Alias}).find(p)
	}
	switch {
	case redirect != "":
		to := url.URL{Path: s.base + redirect, RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.EscapedPath()+queryOf(to), http.StatusFound)
		return
	case name != "":
		s.serveFile(w, r, version, http.StatusOK, file, name)
		return
	}
	if file, ok := snap.Files["404.html"]; ok {
		s.serveFile(w, r, version, http.StatusNotFound, file, "404.html")
		return
	}
	s.servePage(w, r, version, http.StatusNotFound, []byte("<!doctype html><title>404</title><h1>404</h1>"))
}

func queryOf(u url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

func (s *Server) serveFile(w http.ResponseWriter, r *http.Request, version string, status int, file File, name string) {
	w.Header().Set("Content-Type", file.contentType(name))
	if file.Make == nil {
		sendOpened(w, r, file, name)
		return
	}
	data, err := madeSafely(file, name)
	switch {
	case err != nil:
		s.serveError(w, r, version, name, err)
	case isPage(w.Header()):
		s.servePage(w, r, version, status, data)
	default:
		serveBytes(w, r, name, status, data)
	}
}

// serveError shows what went wrong with one file.
func (s *Server) serveError(w http.ResponseWriter, r *http.Request, version, name string, err error) {
	letter := &Letter{Lang: "en", Dir: "ltr", Title: name, Text: err.Error()}
	s.servePage(w, r, version, http.StatusInternalServerError, letter.page(s.base+tools))
}

// madeSafely makes a file, and turns a panic into an error that can be shown.
func madeSafely(file File, name string) (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("making %s: %v\n\n%s", name, r, debug.Stack())
		}
	}()
	return file.Make(nil)
}

// servePage sends a page that reloads when there is a newer one.
func (s *Server) servePage(w http.ResponseWriter, r *http.Request, version string, status int, page []byte) {
	w.Header().Set("Content-Type", types[".html"])
	serveBytes(w, r, "", status, withScript(page, s.base+tools+"reload.js?v="+version))
}

func serveBytes(w http.ResponseWriter, r *http.Request, name string, status int, data []byte) {
	h := w.Header()
	if h.Get("Content-Type") == "" {
		h.Set("Content-Type", File{}.contentType(name))
	}
	sum := sha256.Sum256(data)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	h.Set("ETag", tag)
	if status == http.StatusOK && strings.Contains(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		w.Write(data)
	}
}

// sendOpened streams a file, by ranges where it can be sought in.
func sendOpened(w http.ResponseWriter, r *http.Request, file File, name string) {
	from, err := file.Open()
	if err != nil {
		w.Header().Del("Content-Type")
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	defer from.Close()
	if seeker, ok := from.(io.ReadSeeker); ok {
		http.ServeContent(w, r, name, time.Time{}, seeker)
		return
	}
	if r.Method == http.MethodGet {
		io.Copy(w, from)
	}
}

// serveEvents sends the version now and after every swap, until the browser goes.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	flush := http.NewResponseController(w)
	for {
		s.mu.Lock()
		version, swapped := s.mark(s.version), s.swapped
		s.mu.Unlock()
		if _, err := fmt.Fprintf(w, "retry: 300\ndata: %s\n\n", version); err != nil {
			return
		}
		if flush.Flush() != nil {
			return
		}
		select {
		case <-swapped:
		case <-r.Context().Done():
			return
		}
	}
}
