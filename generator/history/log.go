package history

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/calendar"
)

// format is what git prints for each commit: its hash, its day, whether the
// history was cut off here, and its subject. Everything, names of files too,
// ends with a NUL, the only byte that none of it can hold.
const format = "%x01%H%x00%cs%x00%D%x00%s"

// maxField bounds one name or subject in bytes.
const maxField = 1 << 20

// read takes in the log, newest commit first, without keeping it.
func (h *History) read(r io.Reader, folder string) error {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 64<<10), maxField)
	s.Split(fields)
	var c Commit
	cut := false
	for s.Scan() {
		field := strings.TrimPrefix(s.Text(), "\n")
		hash, begins := strings.CutPrefix(field, "\x01")
		switch {
		case begins:
			c = Commit{Hash: hash}
			cut = c.head(s) || cut
			if h.Head.Hash == "" {
				h.Head = c
			}
		case field != "" && c.Hash != "":
			h.entry(field[0], s, folder, c)
		}
	}
	if cut {
		h.Reason = Shallow
	}
	if s.Err() == nil && h.Head.Hash == "" {
		return errors.New("git said nothing")
	}
	return s.Err()
}

// head reads the rest of a commit's head, and reports whether the history was
// cut off here.
func (c *Commit) head(s *bufio.Scanner) (cut bool) {
	c.Day, _ = calendar.ParseDate(next(s))
	cut = slices.Contains(strings.Split(next(s), ", "), "grafted")
	c.Subject = plain(next(s))
	return cut
}

// entry reads what a commit did to one file: added, changed, removed, moved.
func (h *History) entry(status byte, s *bufio.Scanner, folder string, c Commit) {
	path := next(s)
	to := ""
	if status == 'R' || status == 'C' {
		to = next(s)
		if strings.HasPrefix(to, folder) {
			h.changed(to, c)
		}
	}
	if !strings.HasPrefix(path, folder) {
		return
	}
	switch status {
	case 'D', 'R':
		h.removed(path, to, c)
	case 'C':
	default:
		h.changed(path, c)
	}
}

func next(s *bufio.Scanner) string {
	s.Scan()
	return s.Text()
}

// fields splits at NUL bytes.
func fields(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// plain makes one short line of somebody else's words, without characters that
// control or deceive.
func plain(s string) string {
	n := 0
	return strings.Map(func(r rune) rune {
		n++
		switch {
		case n > 200, unicode.Is(unicode.Cc, r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
