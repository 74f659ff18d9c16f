package problem

import (
	"strings"
	"unicode"
)

// Clean makes s safe to show on one line of a terminal or a page: line breaks
// and tabs become blanks; control characters, characters that turn the
// direction of writing, and bytes that are no UTF-8 become "�".
func Clean(s string) string {
	return strings.Map(cleanRune, strings.ToValidUTF8(s, "�"))
}

func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == '\t' || r == '\r':
		return ' '
	case unicode.IsControl(r) || Unseen(r):
		return '�'
	}
	return r
}

// Unseen reports whether r shows nothing itself but changes how the rest of a
// line is shown or read: direction marks, overrides and isolates, line and
// paragraph separators, zero-width blanks, tags, and characters of no meaning.
// The joiners that Persian, Indic scripts and emoji need are not among them.
func Unseen(r rune) bool {
	switch {
	case r == 0x061C, r == 0x200B, r == 0x200E, r == 0x200F, r == 0xFEFF,
		0x2028 <= r && r <= 0x202E,
		0x2060 <= r && r <= 0x206F,
		0xFFF9 <= r && r <= 0xFFFB,
		0xE0000 <= r && r <= 0xE0FFF:
		return true
	}
	return r&0xFFFE == 0xFFFE
}

// cells is how many cells of a terminal r takes: 0 for marks that sit on the
// letter before, 2 for the wide letters of East Asia and for emoji.
func cells(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

// wide are the blocks whose letters take two cells (Unicode's East Asian Width,
// in broad strokes).
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x115F, 1}, {0x2E80, 0x303E, 1}, {0x3041, 0x4DBF, 1}, {0x4E00, 0xA4CF, 1},
		{0xA960, 0xA97F, 1}, {0xAC00, 0xD7A3, 1}, {0xF900, 0xFAFF, 1}, {0xFE30, 0xFE6F, 1},
		{0xFF00, 0xFF60, 1}, {0xFFE0, 0xFFE6, 1},
	},
	R32: []unicode.Range32{
		{0x1F300, 0x1F64F, 1}, {0x1F680, 0x1F6FF, 1}, {0x1F900, 0x1F9FF, 1}, {0x20000, 0x3FFFD, 1},
	},
}
