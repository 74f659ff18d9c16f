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
	runs(text, func(run []byte, plain bool) {
		if plain {
			c.plain(run, emit)
		} else {
			c.folded(string(run), emit)
		}
	})
}

// runs calls found with each run of letters, marks and digits in text.
func runs(text []byte, found func(run []byte, plain bool)) {
	for len(text) > 0 {
		n, plain := run(text)
		if n == 0 {
			_, size := utf8.DecodeRune(text)
			text = text[size:]
			continue
		}
		found(text[:n], plain)
		text = text[n:]
	}
}

// Words gives the words of a text, as Each does.
func Words(text string) []string {
	words := []string{}
	Each([]byte(text), func(w []byte) { words = append(words, string(w)) })
	return words
}

// run is how many bytes at the start of text are one run of letters, marks and
// digits, and whether all of them are ASCII.
func run(text []byte) (n int, plain bool) {
	plain = true
	for n < len(text) {
		if b := text[n]; b < utf8.RuneSelf {
			if !isASCIIWord(b) {
				break
			}
			n++
			continue
		}
		r, size := utf8.DecodeRune(text[n:])
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != zeroWidthNonJoiner {
			break
		}
		plain = false
		n += size
	}
	return n, plain
}

const zeroWidthNonJoiner = 0x200c

func isASCIIWord(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// cutter holds what one call of Each needs again and again.
type cutter struct {
	word  []byte
	runes []rune
}

// plain emits a word of ASCII letters and digits.
func (c *cutter) plain(text []byte, emit func([]byte)) {
	c.word = c.word[:0]
	for _, b := range text[:min(len(text), longest)] {
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		c.word = append(c.word, b)
	}
	emit(c.word)
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
