package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ogpress/ogpress/generator/locale"
)

// longest is how many letters of a word count.
const longest = 32

// Each cuts text into words and calls emit with the compared form of each. The
// slice is only valid during the call.
func Each(text []byte, emit func(word []byte)) {
	var c cutter
	cut(text, emit, func(run []byte) { c.folded(string(run), emit) })
}

// cut calls plain with the compared form of each run of ASCII letters and
// digits in text, and other with each run that has other letters or marks too.
func cut(text []byte, plain, other func([]byte)) {
	word := make([]byte, longest)
	for i := 0; i < len(text); {
		start, n := i, 0
		for i < len(text) && lower[text[i]] != 0 {
			if n < longest {
				word[n] = lower[text[i]]
				n++
			}
			i++
		}
		switch size := beyond(text[i:]); {
		case size > 0:
			for ; size > 0; size = beyond(text[i:]) {
				i += size
			}
			other(text[start:i])
		case n > 0:
			plain(word[:n])
		default:
			_, size := utf8.DecodeRune(text[i:])
			i += size
		}
	}
}

// lower is the compared form of ASCII letters and digits, 0 for all other bytes.
var lower = func() (to [256]byte) {
	for b := range byte(utf8.RuneSelf) {
		switch {
		case b >= '0' && b <= '9', b >= 'a' && b <= 'z':
			to[b] = b
		case b >= 'A' && b <= 'Z':
			to[b] = b + 'a' - 'A'
		}
	}
	return to
}()

// Words gives the words of a text, as Each does.
func Words(text string) []string {
	words := []string{}
	Each([]byte(text), func(w []byte) { words = append(words, string(w)) })
	return words
}

// beyond is how many bytes the letter, mark or digit at the start of text has; 0
// where none stands there.
func beyond(text []byte) int {
	if len(text) == 0 {
		return 0
	}
	if text[0] < utf8.RuneSelf {
		return min(int(lower[text[0]]), 1)
	}
	r, size := utf8.DecodeRune(text)
	if unicode.In(r, unicode.L, unicode.M, unicode.N) || r == zeroWidthNonJoiner {
		return size
	}
	return 0
}

const zeroWidthNonJoiner = 0x200c

// cutter holds what one call of Each needs again and again.
type cutter struct {
	word  []byte
	runes []rune
}

// folded emits the words of a run in any script.
func (c *cutter) folded(text string, emit func([]byte)) {
	c.runes = c.runes[:0]
	for _, r := range locale.Decompose(text) {
		c.fold(r)
	}
	for rest := c.runes; len(rest) > 0; {
		pairs := unspaced(rest[0])
		n := 1
		for n < len(rest) && unspaced(rest[n]) == pairs {
			n++
		}
		if pairs {
			c.pairs(rest[:n], emit)
		} else {
			c.emit(withoutArticle(rest[:n]), emit)
		}
		rest = rest[n:]
	}
}

func (c *cutter) emit(word []rune, emit func([]byte)) {
	c.word = c.word[:0]
	for _, r := range word[:min(len(word), longest)] {
		c.word = utf8.AppendRune(c.word, r)
	}
	if len(c.word) > 0 {
		emit(c.word)
	}
}

// pairs emits the overlapping pairs of a run in a script without blanks; a
// single letter stands for itself.
func (c *cutter) pairs(run []rune, emit func([]byte)) {
	if len(run) == 1 {
		c.emit(run, emit)
	}
	for i := 0; i+1 < len(run); i++ {
		c.emit(run[i:i+2], emit)
	}
}

// fold appends the compared form of one decomposed character.
func (c *cutter) fold(r rune) {
	r = unicode.ToLower(r)
	switch {
	case dropped(r), !unicode.In(r, unicode.L, unicode.M, unicode.N): // blanks and strokes that a sign decomposes to
	case r >= 0x0660 && r <= 0x0669: // Arabic-Indic digits
		c.runes = append(c.runes, '0'+r-0x0660)
	case r >= 0x06f0 && r <= 0x06f9: // their eastern forms
		c.runes = append(c.runes, '0'+r-0x06f0)
	default:
		if to, ok := letters[r]; ok {
			c.runes = append(c.runes, []rune(to)...)
			return
		}
		c.runes = append(c.runes, r)
	}
}

// letters are folded by hand, since they do not decompose.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ı': "i", 'ł': "l", 'þ': "th",
	'ς': "σ", 'ґ': "г",
	'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ة': "ه", 'ک': "ك",
}

// dropped reports whether a mark does not count: accents, vowel points, tatweel.
// Vowel signs that are letters of their own scripts stay.
func dropped(r rune) bool {
	switch {
	case r < 0x0300:
		return false
	case r <= 0x036f, r >= 0x0483 && r <= 0x0487: // Latin, Greek, Cyrillic
		return true
	case r >= 0x0591 && r <= 0x05c7: // Hebrew points
		return r != 0x05be && r != 0x05c0 && r != 0x05c3 && r != 0x05c6
	case r >= 0x0610 && r <= 0x061a, r == 0x0640, r >= 0x064b && r <= 0x065f, r == 0x0670, r >= 0x06d6 && r <= 0x06ed: // Arabic
		return r != 0x06de && r != 0x06dd && r != 0x06e9
	case r == 0x3099 || r == 0x309a: // voiced sounds of kana, which come apart as marks
		return true
	case r >= 0x1ab0 && r <= 0x1aff, r >= 0x1dc0 && r <= 0x1dff, r >= 0x20d0 && r <= 0x20f0, r >= 0xfe20 && r <= 0xfe2f:
		return true
	}
	return r == zeroWidthNonJoiner || !unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// unspaced reports whether the script of r is written without blanks between words.
func unspaced(r rune) bool {
	return r == 0x30fc || r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// articles of Arabic, alone and after the particles that are written with them,
// with how many letters must remain for the rest to be a word.
var articles = []string{"وال", "بال", "كال", "فال", "ال", "لل"}

func withoutArticle(word []rune) []rune {
	if word[0] < 0x0600 || word[0] > 0x06ff {
		return word
	}
	s := string(word)
	for _, a := range articles {
		if n := utf8.RuneCountInString(a); strings.HasPrefix(s, a) && len(word)-n >= 3 {
			return word[n:]
		}
	}
	return word
}
