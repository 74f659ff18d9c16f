package sheet

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
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
	Central  Encoding = "Windows-1250"
	Cyrillic Encoding = "Windows-1251"
	Arabic   Encoding = "Windows-1256"
)

// decode finds out how a file is written, and gives its text. Where only one byte
// stands for a letter, the languages of the site say which letters are likely.
func decode(src []byte, languages []string) (string, Encoding) {
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
	case standTogether(src) && speaks(languages, "ar", "fa", "ur") && !speaks(languages, "ru", "uk"):
		return single(src, windows1256), Arabic
	case standTogether(src):
		return single(src, windows1251), Cyrillic
	case speaks(languages, "sk", "ro", "cs", "pl", "hu", "hr", "sl", "bs"):
		return single(src, windows1250), Central
	}
	return single(src, windows1252), Western
}

// speaks reports whether one of the languages of a site is among some.
func speaks(languages []string, some ...string) bool {
	return slices.ContainsFunc(languages, func(tag string) bool {
		base, _, _ := strings.Cut(tag, "-")
		return slices.Contains(some, base)
	})
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

// standTogether reports whether bytes beyond ASCII mostly stand together, as the letters
// of a Cyrillic or Arabic word do; in Western languages they stand alone.
func standTogether(src []byte) bool {
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
	windows1250 = "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß" +
		"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
	windows1256 = "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك" +
		"àلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u200e\u200fے"
	windows1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
		"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
)
