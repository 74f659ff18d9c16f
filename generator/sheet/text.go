package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Encoding names how the letters of a file are written.
type Encoding string

// The encodings that spreadsheet programs save.
const (
	UTF8     Encoding = "UTF-8"
	UTF16LE  Encoding = "UTF-16 LE"
	UTF16BE  Encoding = "UTF-16 BE"
	Western  Encoding = "Windows-1252"
	Cyrillic Encoding = "Windows-1251"
)

// decode finds out how a file is written, and gives its text.
func decode(src []byte) (string, Encoding) {
	switch {
	case bytes.HasPrefix(src, []byte("\xEF\xBB\xBF")):
		return string(src[3:]), UTF8
	case bytes.HasPrefix(src, []byte("\xFF\xFE")):
		return wide(src[2:], binary.LittleEndian), UTF16LE
	case bytes.HasPrefix(src, []byte("\xFE\xFF")):
		return wide(src[2:], binary.BigEndian), UTF16BE
	case nulls(src, 1):
		return wide(src, binary.LittleEndian), UTF16LE
	case nulls(src, 0):
		return wide(src, binary.BigEndian), UTF16BE
	case utf8.Valid(src):
		return string(src), UTF8
	case looksCyrillic(src):
		return single(src, windows1251), Cyrillic
	}
	return single(src, windows1252), Western
}

func wide(src []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16(src[2*i:])
	}
	return string(utf16.Decode(units))
}

// nulls reports whether the bytes at even (0) or odd (1) places are mostly zero,
// as in plain Latin text of two bytes a letter.
func nulls(src []byte, at int) bool {
	n, all := 0, 0
	for i := at; i < min(len(src), 2000); i += 2 {
		if all++; src[i] == 0 {
			n++
		}
	}
	return n > 0 && 2*n > all
}

// looksCyrillic reports whether bytes beyond ASCII mostly stand together, as the
// letters of a Cyrillic word do; in Western languages they stand alone.
func looksCyrillic(src []byte) bool {
	high, together := 0, 0
	for i, b := range src {
		if b < 0xC0 {
			continue
		}
		high++
		if i > 0 && src[i-1] >= 0xC0 || i+1 < len(src) && src[i+1] >= 0xC0 {
			together++
		}
	}
	return high > 0 && 2*together > high
}

// single decodes one byte a letter; upper are the letters from 0x80 on.
func single(src []byte, upper string) string {
	letters := []rune(upper)
	out := make([]rune, 0, len(src))
	for _, b := range src {
		switch {
		case b < 0x80:
			out = append(out, rune(b))
		case int(b)-0x80 < len(letters):
			out = append(out, letters[b-0x80])
		default:
			out = append(out, rune(b)) // Windows-1252 is Latin-1 from 0xA0 on
		}
	}
	return string(out)
}

const (
	windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	windows1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
		"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
)
