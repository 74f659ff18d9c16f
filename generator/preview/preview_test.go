package preview

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

// bytesOf makes a file of a text.
func bytesOf(text string) File {
	return File{Make: func(buf []byte) ([]byte, error) { return append(buf, text...), nil }}
}

func example() *Snapshot {
	return &Snapshot{Files: map[string]File{
		"index.html":            bytesOf("<!doctype html><title>home</title><body><p>home</p></body></html>"),
		"plans/x/index.html":    bytesOf("<p>plan"),
		"plänë/été/index.html":  bytesOf("<p>accents"),
		"404.html":              bytesOf("<p>not here"),
		"data/commitments.csv":  bytesOf("id,title\n"),
		"panic/index.html":      {Make: func([]byte) ([]byte, error) { panic("<script>out of range") }},
		"broken/index.html":     {Make: func([]byte) ([]byte, error) { return nil, errors.New("no <template>") }},
		"documents/plan.pdf":    {Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("%PDF-1.7")), nil }},
		"documents/gone.pdf":    {Open: func() (io.ReadCloser, error) { return nil, os.ErrNotExist }},
		".well-known/x.txt":     bytesOf("x"),
		"documents/annex.12/ab": bytesOf("x"),
	}}
}

// get asks for a path, with the Host header of this machine unless another is given.
func get(t *testing.T, h http.Handler, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Host = "localhost:8080"
	for i := 0; i+1 < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestEveryAddressAnswersWithItsFile(t *testing.T) {
	for _, c := range []struct {
		base, path string
		status     int
		holds      string
		kind       string
	}{
		{"", "/", 200, "<p>home</p>", "text/html; charset=utf-8"},
		{"", "/index.html", 200, "<p>home</p>", "text/html; charset=utf-8"},
		{"", "/plans/x/", 200, "<p>plan", "text/html; charset=utf-8"},
		{"", "/plans/x", 302, "/plans/x/", ""},
		{"", "/pl%C3%A4n%C3%AB/%C3%A9t%C3%A9/", 200, "accents", "text/html; charset=utf-8"},
		{"", "/data/commitments.csv", 200, "id,title", "text/csv; charset=utf-8"},
		{"", "/documents/plan.pdf", 200, "%PDF", "application/pdf"},
		{"", "/documents/gone.pdf", 404, "not exist", "text/plain; charset=utf-8"},
		{"", "/nowhere/", 404, "<p>not here", "text/html; charset=utf-8"},
		{"", "/data/commitments.csv/", 404, "<p>not here", "text/html; charset=utf-8"},
		{"", "/plans/../../../etc/passwd", 404, "<p>not here", "text/html; charset=utf-8"},
		{"", "/%2e%2e/%2e%2e/etc/passwd", 404, "<p>not here", "text/html; charset=utf-8"},
		{"", "/..%5c..%5cetc", 404, "<p>not here", "text/html; charset=utf-8"},
		{"", "/.ogpress/manifest", 404, "<p>not here", "text/html; charset=utf-8"},
		{"https://opengov.example/ogp/", "/ogp/plans/x/", 200, "<p>plan", "text/html; charset=utf-8"},
		{"https://opengov.example/ogp/", "/", 302, "/ogp/", ""},
		{"/ogp", "/ogp", 302, "/ogp/", ""},
		{"/ogp", "/ogp/plans/x", 302, "/ogp/plans/x/", ""},
	} {
		w := get(t, NewServer(c.base, example()), c.path)
		where := w.Body.String() + w.Header().Get("Location")
		if w.Code != c.status || !strings.Contains(where, c.holds) || c.kind != "" && w.Header().Get("Content-Type") != c.kind {
			t.Errorf("%s below %q: %d %s\n%s", c.path, c.base, w.Code, w.Header(), where)
		}
	}
}

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	s := NewServer("", example())
	for host, want := range map[string]int{
		"localhost": 200, "localhost:1234": 200, "127.0.0.1:8080": 200, "127.8.9.1": 200, "[::1]:8080": 200, "::1": 200,
		"ogp.localhost:80": 200, "LOCALHOST.": 200,
		"opengov.example": 403, "localhost.opengov.example": 403, "127.0.0.1.opengov.example": 403, "192.168.1.4": 403,
		"0.0.0.0": 403, "": 403, "notlocalhost": 403,
	} {
		for _, path := range []string{"/", "/.ogpress/reload.js", "/documents/plan.pdf"} {
			if got := get(t, s, path, "Host", host).Code; got != want {
				t.Errorf("Host %q, %s: %d, want %d", host, path, got, want)
			}
		}
	}
}

func TestThePreviewCanOnlyBeRead(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS"} {
		r := httptest.NewRequest(method, "http://localhost/", strings.NewReader("x"))
		w := httptest.NewRecorder()
		NewServer("", example()).ServeHTTP(w, r)
		if w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s: %d", method, w.Code)
		}
	}
}

func TestEveryPageEndsWithTheReloadScriptFromAFile(t *testing.T) {
	s := NewServer("/ogp/", example())
	for _, path := range []string{"/ogp/", "/ogp/plans/x/", "/ogp/nowhere", "/ogp/broken/"} {
		body := get(t, s, path).Body.String()
		if strings.Count(body, `<script src="/ogp/.ogpress/reload.js?v=`) != 1 {
			t.Errorf("%s: %s", path, body)
		}
	}
	if w := get(t, s, "/ogp/.ogpress/reload.js"); !strings.Contains(w.Body.String(), "EventSource") ||
		!strings.HasPrefix(w.Header().Get("Content-Type"), "text/javascript") {
		t.Errorf("the script: %s %s", w.Header(), w.Body)
	}
	if body := get(t, s, "/ogp/data/commitments.csv").Body.String(); body != "id,title\n" {
		t.Errorf("a data file was changed: %q", body)
	}
}

func TestAnUnchangedPageIsNotSentAgain(t *testing.T) {
	s := NewServer("", example())
	tag := get(t, s, "/").Header().Get("ETag")
	if w := get(t, s, "/", "If-None-Match", tag); tag == "" || w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Errorf("tag %q: %d with %d bytes", tag, w.Code, w.Body.Len())
	}
	next := example()
	next.Files["index.html"] = bytesOf("<p>other")
	s.Swap(next)
	if w := get(t, s, "/", "If-None-Match", tag); w.Code != http.StatusOK {
		t.Errorf("after a change: %d", w.Code)
	}
}

func TestWhileThereIsAMistakeEveryPageAnswersWithTheLetter(t *testing.T) {
	letter := &Letter{Lang: "ar", Dir: "rtl", Title: "1 <mistake>", Text: "content/site.toml:7:1: error: unknown key \"<b>\"\n    7 | <script>"}
	s := NewServer("", &Snapshot{Letter: letter})
	for _, path := range []string{"/", "/plans/x/", "/nowhere"} {
		w := get(t, s, path)
		body := w.Body.String()
		for _, want := range []string{
			`content/site.toml:7:1: error: unknown key &#34;&lt;b&gt;&#34;`, "&lt;script&gt;", "1 &lt;mistake&gt;",
			`<html lang="ar" dir="rtl">`, "/.ogpress/reload.js?v=", "/.ogpress/letter.css",
		} {
			if !strings.Contains(body, want) {
				t.Errorf("%s lacks %s:\n%s", path, want, body)
			}
		}
		if w.Code != http.StatusInternalServerError || strings.Contains(body, "<b>") {
			t.Errorf("%s: %d %s", path, w.Code, body)
		}
	}
	s.Swap(example())
	if w := get(t, s, "/"); w.Code != 200 || !strings.Contains(w.Body.String(), "<p>home</p>") {
		t.Errorf("after mending: %d %s", w.Code, w.Body)
	}
}

func TestATemplateThatFailsIsShownAndNothingElseFails(t *testing.T) {
	s := NewServer("", example())
	for path, want := range map[string]string{"/broken/": "no &lt;template&gt;", "/panic/": "&lt;script&gt;out of range"} {
		if w := get(t, s, path); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
	if w := get(t, s, "/"); w.Code != http.StatusOK {
		t.Errorf("home: %d", w.Code)
	}
}

func TestARequestAfterASaveWaitsForTheNewSite(t *testing.T) {
	s := NewServer("", example())
	s.Expect()
	answer := make(chan string)
	go func() { answer <- get(t, s, "/").Body.String() }()
	select {
	case body := <-answer:
		t.Fatalf("answered with %s", body)
	case <-time.After(30 * time.Millisecond):
	}
	s.Swap(&Snapshot{Files: map[string]File{"index.html": bytesOf("<p>new")}})
	if body := <-answer; !strings.HasPrefix(body, "<p>new") {
		t.Errorf("answered with %s", body)
	}
}

func TestABrowserIsToldOfEveryNewSite(t *testing.T) {
	s := NewServer("/ogp/", example())
	web := httptest.NewServer(s)
	defer web.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	r, _ := http.NewRequestWithContext(ctx, http.MethodGet, web.URL+"/ogp/.ogpress/events", nil)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	told := func() string {
		for lines.Scan() {
			if v, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return v
			}
		}
		t.Fatal("the events ended", lines.Err())
		return ""
	}
	page := get(t, s, "/ogp/").Body.String()
	first := told()
	if !strings.Contains(page, "?v="+first+`"`) {
		t.Errorf("the page is not of version %s: %s", first, page)
	}
	s.Swap(nil)
	s.Swap(example())
	if second := told(); second == first || !strings.Contains(get(t, s, "/ogp/").Body.String(), "?v="+second+`"`) {
		t.Errorf("told of %q after %q", second, first)
	}
}
