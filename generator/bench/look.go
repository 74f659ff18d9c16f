//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"sync"
	"time"
)

// Where the record that is saved shows: its page, the list of news, the home page.
const savedPage = "/" + savedRecord + "/"

var savedLists = []string{"/updates/", "/"}

// look watches a preview from save to save.
type look struct {
	server *server

	mu                 sync.Mutex
	newest             int // the newest save that any answer has shown
	asked, torn, stale int
}

// marked is the record as its author saves it for that time: the number stands
// in its title, which lists show, and in its body.
func marked(text string, number int) string {
	mark := fmt.Sprintf("Saved %05d", number)
	text = titleLine.ReplaceAllString(text, fmt.Sprintf("title = %q", mark))
	return text + "\n" + mark + ".\n"
}

var (
	titleLine = regexp.MustCompile(`(?m)^title = .*$`)
	markedAs  = regexp.MustCompile(`Saved (\d{5})`)
)

// save writes the record, in its place or as a new file that takes its place, as
// editors do, and waits until the page and the lists show it.
func (l *look) save(path, text string, number int, inPlace bool) (page, lists time.Duration, err error) {
	began := time.Now()
	if inPlace {
		err = os.WriteFile(path, []byte(text), 0o644)
	} else {
		err = replace(path, text)
	}
	if err != nil {
		return 0, 0, err
	}
	addresses := append([]string{savedPage}, savedLists...)
	took, failed := make([]time.Duration, len(addresses)), make([]error, len(addresses))
	var all sync.WaitGroup
	for i, address := range addresses {
		all.Go(func() { took[i], failed[i] = l.until(address, number, began) })
	}
	all.Wait()
	for i := range addresses {
		if failed[i] != nil {
			return 0, 0, failed[i]
		}
		if i > 0 {
			lists = max(lists, took[i])
		}
	}
	return took[0], lists, nil
}

// replace writes a file beside the content folder and renames it over the old one.
func replace(path, text string) error {
	fresh := filepath.Join(filepath.Dir(filepath.Dir(filepath.Dir(filepath.Dir(path)))), "saved.tmp")
	if err := os.WriteFile(fresh, []byte(text), 0o644); err != nil {
		return err
	}
	return os.Rename(fresh, path)
}

// patience is how long a preview may take to show what was saved.
const patience = 3 * time.Minute

// until asks for an address again and again until it shows the save.
func (l *look) until(address string, number int, began time.Time) (time.Duration, error) {
	for time.Since(began) < patience {
		l.mu.Lock()
		floor := l.newest
		l.mu.Unlock()
		body, err := l.server.get(address)
		took := time.Since(began)
		if l.judge(body, err, floor) == number {
			return took, nil
		}
		time.Sleep(pause(took))
	}
	return 0, fmt.Errorf("%s never showed save %d", address, number)
}

// pause is how long to wait before asking again: a hundredth of what was waited
// already, so that the asking itself slows nobody down.
func pause(waited time.Duration) time.Duration { return max(time.Millisecond, waited/100) }

// judge looks at an answer: is it whole, does it show one save only, and none
// older than what another answer had shown before it was asked for.
func (l *look) judge(body []byte, err error, floor int) (number int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.asked++
	number, whole := shown(body)
	switch {
	case err != nil || !whole:
		l.torn++
		return -1
	case number < floor:
		l.stale++
	}
	l.newest = max(l.newest, number)
	return number
}

// shown is the save that a page shows, 0 for none, and whether the page is whole:
// it has its end, and shows one save only.
func shown(body []byte) (number int, whole bool) {
	if !bytes.HasSuffix(bytes.TrimSpace(body), []byte("</html>")) {
		return 0, false
	}
	for i, mark := range markedAs.FindAllSubmatch(body, -1) {
		n, err := strconv.Atoi(string(mark[1]))
		if err != nil || i > 0 && n != number {
			return 0, false
		}
		number = n
	}
	return number, true
}
