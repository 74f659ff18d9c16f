package export

import (
	"strings"
	"unicode/utf8"
)

// icalLimit is how many octets a line of a calendar may have (RFC 5545, 3.1).
const icalLimit = 75

// icalWriter writes the lines of a calendar (RFC 5545).
type icalWriter struct{ buf []byte }

// line writes one property. The value must be escaped already where it is words.
func (w *icalWriter) line(name, value string) {
	w.buf = fold(w.buf, name+":"+value)
}

// words writes a property whose value is free words; none is left out.
func (w *icalWriter) words(name, value string) {
	if value != "" {
		w.line(name, escapeICal(value))
	}
}

// fold appends a line in pieces of at most 75 octets, cut between characters,
// each continued on a line that begins with a blank.
func fold(buf []byte, line string) []byte {
	room := icalLimit
	for len(line) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		if cut == 0 { // no characters at all: cut anywhere
			cut = room
		}
		buf = append(buf, line[:cut]...)
		buf = append(buf, "\r\n "...)
		line, room = line[cut:], icalLimit-1
	}
	buf = append(buf, line...)
	return append(buf, "\r\n"...)
}

var icalEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escapeICal makes words of any kind into one value, from which no other
// property can begin.
func escapeICal(s string) string {
	s = icalEscapes.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}
