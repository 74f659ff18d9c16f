package record

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// keyName is what a quoted key says, its quotes and escapes undone.
func keyName(quoted []byte) string {
	inner := string(quoted[1 : len(quoted)-1])
	if quoted[0] == '\'' || !strings.Contains(inner, `\`) {
		return inner
	}
	var b strings.Builder
	for inner != "" {
		before, rest, found := strings.Cut(inner, `\`)
		b.WriteString(before)
		if !found {
			break
		}
		inner = unescape(&b, rest)
	}
	return b.String()
}

// escapes are those of one letter.
var escapes = map[byte]string{
	'b': "\b", 't': "\t", 'n': "\n", 'f': "\f", 'r': "\r", 'e': "\x1b", '"': `"`, '\\': `\`,
}

// unescape writes the character that an escape names, and gives what follows it.
func unescape(b *strings.Builder, rest string) string {
	if rest == "" {
		return ""
	}
	if text, ok := escapes[rest[0]]; ok {
		b.WriteString(text)
		return rest[1:]
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[rest[0]]
	if digits > 0 && len(rest) > digits {
		if n, err := strconv.ParseUint(rest[1:1+digits], 16, 32); err == nil && utf8.ValidRune(rune(n)) {
			b.WriteRune(rune(n))
			return rest[1+digits:]
		}
	}
	return rest
}
