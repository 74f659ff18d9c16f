package browser_test

import (
	"fmt"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/ogpress/ogpress/generator/preview"
)

// TestWhoGoesToAnotherPageWhileASaveIsTakenInGetsThere follows a link just before
// the page that it stands on hears of something newer.
func TestWhoGoesToAnotherPageWhileASaveIsTakenInGetsThere(t *testing.T) {
	snapshot := func(n int) *preview.Snapshot {
		files := map[string]preview.File{}
		for _, name := range []string{"one", "two"} {
			files[name+"/index.html"] = preview.File{Make: func(buf []byte) ([]byte, error) {
				return fmt.Appendf(buf, "<!doctype html><html lang=en><title>%s</title><body><h1>%s %d</h1></body></html>", name, name, n), nil
			}}
		}
		return &preview.Snapshot{Files: files}
	}
	s := preview.NewServer("/", snapshot(0))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	b := tabAt(t, server.URL)
	for n := range 10 {
		b.do(chromedp.Navigate(server.URL + "/one/"))
		b.shows("h1", fmt.Sprintf("one %d", n))
		time.Sleep(50 * time.Millisecond) // until the page listens
		s.Expect()
		eval[string](b, `location.assign("/two/"), "gone"`)
		time.Sleep(50 * time.Millisecond) // until the request waits
		s.Swap(snapshot(n + 1))
		b.shows("h1", fmt.Sprintf("two %d", n+1))
	}
	s.Swap(snapshot(11))
	b.shows("h1", "two 11") // and who stays sees what is newer
}
