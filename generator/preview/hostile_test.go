package preview

import (
	"fmt"
	"io"
	"net"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// ask sends a request to the letter, as no polite client would, and gives the answer.
func ask(t *testing.T, address, request string) string {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.WriteString(c, request); err != nil {
		return ""
	}
	answer, err := io.ReadAll(io.LimitReader(c, 1<<20))
	if err != nil && len(answer) == 0 {
		t.Errorf("%.80q: %v", request, err)
	}
	return string(answer)
}

func TestHostileRequestsGetNothingThatIsNotOfTheSite(t *testing.T) {
	server := httptest.NewServer(NewServer("", example()))
	defer server.Close()
	address := server.Listener.Addr().String()
	for _, path := range []string{
		"/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%2e%2e%5c%2e%2e%5cetc", "/..%c0%af..%c0%afetc", "/plans/x/../../../../etc/passwd", "//etc/passwd",
		"///evil.example/", "/\\evil.example/", "/%5cevil.example/", "//evil.example/plans/x", "/plans/x%00.html", "/index.html%00", "/plans/x/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/C:/Windows/win.ini", "/.git/config",
		"/.ogpress/manifest", "/.ogpress/../../etc/passwd", "/?/../etc/passwd", "/" + strings.Repeat("../", 2000), "/" + strings.Repeat("a/", 5000), "/%", "/%zz", "/%ff%fe", "/plans/x%0d%0aX-Injected:%20yes", "/\u202e",
		"/.ogpress/%0d%0aX-Injected:%20yes", "/plans/x?%0d%0aX-Injected:yes", "/~root/", "/proc/self/environ", "*", "http://evil.example/", "http://evil.example/plans/x",
	} {
		answer := ask(t, address, fmt.Sprintf("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", path))
		head, _, _ := strings.Cut(answer, "\r\n\r\n")
		if strings.Contains(answer, "root:") || strings.Contains(head, "X-Injected: ") || strings.Contains(head, "\nX-Injected:") {
			t.Errorf("%.80q: %.300q", path, answer)
		}
		for line := range strings.SplitSeq(head, "\r\n") {
			to, moves := strings.CutPrefix(line, "Location: ")
			if moves && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, `/\`)) {
				t.Errorf("%.80q sends people to %q", path, to)
			}
		}
		if strings.HasPrefix(path, "http://evil") && !strings.Contains(head, " 403 ") {
			t.Errorf("%q is answered: %.80q", path, head)
		}
	}
}

func TestAHostThatIsNotThisMachineIsRefusedHoweverItIsWritten(t *testing.T) {
	server := httptest.NewServer(NewServer("", example()))
	defer server.Close()
	address := server.Listener.Addr().String()
	for _, host := range []string{
		"evil.example", "localhost.evil.example", "localhost@evil.example", "evil.example:localhost", "evil.example#localhost", "127.0.0.1.evil.example", "127.0.0.1@evil.example",
		"2130706433", "0x7f000001", "017700000001", "0", "[::]", "[::ffff:8.8.8.8]", "localhost, evil.example", "localhost\tevil.example", "evil.example/localhost", "locаlhost", "", "-", ".", "..localhost.evil.example",
	} {
		for _, path := range []string{"/", "/.ogpress/reload.js", "/.ogpress/events", "/documents/plan.pdf"} {
			answer := ask(t, address, fmt.Sprintf("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", path, host))
			if status, _, _ := strings.Cut(answer, "\r\n"); !strings.Contains(status, " 403 ") && !strings.Contains(status, " 400 ") {
				t.Errorf("Host %q, %s: %q", host, path, status)
			}
		}
	}
}

func TestMethodsThatWriteAreRefusedOnEveryAddress(t *testing.T) {
	server := httptest.NewServer(NewServer("", example()))
	defer server.Close()
	address := server.Listener.Addr().String()
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GETX"} {
		for _, path := range []string{"/", "/plans/x/", "/nowhere/", "/.ogpress/reload.js"} {
			answer := ask(t, address, fmt.Sprintf("%s %s HTTP/1.1\r\nHost: localhost\r\nX-Http-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", method, path))
			if status, _, _ := strings.Cut(answer, "\r\n"); !strings.Contains(status, " 405 ") && !strings.Contains(status, " 400 ") {
				t.Errorf("%s %s: %q", method, path, status)
			}
		}
	}
}
