//go:build unix

package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is a preview that runs.
type server struct {
	process *exec.Cmd
	began   time.Time
	address string // without the slash of the path
	said    strings.Builder
	client  *http.Client
}

// start starts a contender's preview on a port that was free a moment ago.
func start(c contender, environment []string) (*server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &server{address: "http://127.0.0.1:" + port, client: &http.Client{Timeout: patience}}
	command := append(append([]string{}, c.serve...), port)
	s.process = exec.Command(command[0], command[1:]...)
	s.process.Env, s.process.Stdout, s.process.Stderr = append(os.Environ(), environment...), &s.said, &s.said
	syscall.Sync()
	s.began = time.Now()
	return s, s.process.Start()
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	port := l.Addr().(*net.TCPAddr).Port
	return strconv.Itoa(port), l.Close()
}

// ready waits for the first page, and says how long it took from the start.
func (s *server) ready() (time.Duration, error) {
	for time.Since(s.began) < 10*patience {
		body, err := s.get("/")
		took := time.Since(s.began)
		if _, whole := shown(body); err == nil && whole {
			return took, nil
		}
		time.Sleep(pause(took))
	}
	return 0, fmt.Errorf("no page: %s", s.said.String())
}

// get asks for a page; anything but a whole page with status 200 is an error.
func (s *server) get(path string) ([]byte, error) {
	answer, err := s.client.Get(s.address + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = errors.New(answer.Status)
	}
	return body, err
}

// stop ends the preview, and says what it has used.
func (s *server) stop() (figures, error) {
	s.client.CloseIdleConnections()
	if err := s.process.Process.Signal(os.Interrupt); err != nil {
		return figures{}, err
	}
	patient := time.AfterFunc(20*time.Second, func() { _ = s.process.Process.Kill() })
	defer patient.Stop()
	_ = s.process.Wait() // being interrupted is no failure
	return used(s.process.ProcessState), nil
}
