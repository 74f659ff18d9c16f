package locale

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// numbers is how a language writes numbers.
type numbers struct {
	decimal, group   string
	secondary, least int
	before, after    string // around the number of a percentage
	zero             rune
}

func newNumbers(r row) numbers {
	n := numbers{decimal: r.decimal, group: r.group, secondary: 3, least: 4, zero: '0'}
	if r.secondary == "2" {
		n.secondary = 2
	}
	if r.least == "2" {
		n.least = 5
	}
	if r.zero != "" {
		n.zero, _ = utf8.DecodeRuneInString(r.zero)
	}
	n.before, n.after, _ = strings.Cut(r.percent, "{n}")
	return n
}

// Number is a whole number with the language's digits and separators: "1,234",
// in Spanish "1234" and "12.345".
func (l *Language) Number(n int) string {
	return l.digits(l.grouped(strconv.Itoa(n)))
}

// Decimal is a number with at most two digits after the separator, and none where
// they would be zeros.
func (l *Language) Decimal(f float64) string { return l.digits(l.rounded(f, 2)) }

// Percent is a share in hundredths, as reports state it: 62.5 is "62.5%", in
// French "62,5 %". At most one digit follows the separator.
func (l *Language) Percent(f float64) string {
	return l.digits(l.numbers.before + l.rounded(f, 1) + l.numbers.after)
}

func (l *Language) rounded(f float64, digits int) string {
	scale := math.Pow10(digits)
	whole, fraction, has := strings.Cut(strconv.FormatFloat(math.Round(f*scale)/scale, 'f', -1, 64), ".")
	if !has {
		return l.grouped(whole)
	}
	return l.grouped(whole) + l.numbers.decimal + fraction
}

// grouped puts separators between the thousands of a number in ASCII digits.
func (l *Language) grouped(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	if len(s) < l.numbers.least || l.numbers.group == "" || len(s) < 4 {
		return sign + s
	}
	out := s[len(s)-3:]
	for s = s[:len(s)-3]; s != ""; {
		n := min(l.numbers.secondary, len(s))
		out = s[len(s)-n:] + l.numbers.group + out
		s = s[:len(s)-n]
	}
	return sign + out
}

// digits writes ASCII digits as the language's own.
func (l *Language) digits(s string) string {
	if l.numbers.zero == '0' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return l.numbers.zero + r - '0'
	}, s)
}

// Bytes is the size of a file, in steps of a thousand: "312 KB", "1.4 MB". The
// units are words of the catalogue; without them it says "B", "KB", "MB", "GB".
func (l *Language) Bytes(n int64) string {
	if n < 1000 {
		if !l.Has("number.bytes") {
			return l.Number(int(n)) + "\u00a0B"
		}
		return l.T("number.bytes", Count("n", int(n)))
	}
	f, unit := float64(n)/1e3, 0
	for f >= 999.5 && unit < 2 {
		f, unit = f/1e3, unit+1
	}
	size := l.digits(l.rounded(f, 1))
	if f >= 10 {
		size = l.digits(l.rounded(f, 0))
	}
	key := [...]string{"number.kilobytes", "number.megabytes", "number.gigabytes"}[unit]
	if !l.Has(key) {
		return size + "\u00a0" + [...]string{"KB", "MB", "GB"}[unit]
	}
	return l.T(key, Text("n", size))
}
