package locale_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNumbersAreGroupedAsTheLanguageGroupsThem(t *testing.T) {
	for tag, want := range map[string][3]string{
		"en": {"999", "1,234", "-1,234,567"},
		"fr": {"999", "1" + narrow + "234", "-1" + narrow + "234" + narrow + "567"},
		"es": {"999", "1234", "-1.234.567"},
		"pt": {"999", "1.234", "-1.234.567"},
		"ar": {"999", "1,234", "-1,234,567"},
		"ru": {"999", "1" + nbsp + "234", "-1" + nbsp + "234" + nbsp + "567"},
		"uk": {"999", "1" + nbsp + "234", "-1" + nbsp + "234" + nbsp + "567"},
		"ka": {"999", "1234", "-1" + nbsp + "234" + nbsp + "567"},
		"hy": {"999", "1234", "-1" + nbsp + "234" + nbsp + "567"},
		"ro": {"999", "1.234", "-1.234.567"},
		"sq": {"999", "1234", "-1" + nbsp + "234" + nbsp + "567"},
		"id": {"999", "1.234", "-1.234.567"},
		"sk": {"999", "1" + nbsp + "234", "-1" + nbsp + "234" + nbsp + "567"},
		"it": {"999", "1234", "-1.234.567"},

		"es-MX": {"999", "1,234", "-1,234,567"},
		"hi":    {"999", "1,234", "-12,34,567"},
		"ar-JO": {"٩٩٩", "١٬٢٣٤", "-١٬٢٣٤٬٥٦٧"},
		"ar-MA": {"999", "1.234", "-1.234.567"},
	} {
		l := speak(t, tag)
		got := [3]string{l.Number(999), l.Number(1234), l.Number(-1234567)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tag, diff)
		}
	}
}

func TestPercentagesKeepOneDigitAndTheirLanguagesSign(t *testing.T) {
	for tag, want := range map[string][3]string{
		"en": {"0%", "62.5%", "33.3%"},
		"fr": {"0" + nbsp + "%", "62,5" + nbsp + "%", "33,3" + nbsp + "%"},
		"tr": {"%0", "%62,5", "%33,3"},
	} {
		l := speak(t, tag)
		got := [3]string{l.Percent(0), l.Percent(62.5), l.Percent(33.333)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tag, diff)
		}
	}
}

func TestDecimalsDropZerosAtTheirEnd(t *testing.T) {
	l := speak(t, "de")
	for f, want := range map[float64]string{1: "1", 1.5: "1,5", 1.005: "1", 2.345: "2,35", 1234.5: "1.234,5", -0.25: "-0,25"} {
		if got := l.Decimal(f); got != want {
			t.Errorf("%v: %s, want %s", f, got, want)
		}
	}
}

func TestSizesAreRoundedToWhatAReaderNeeds(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1000: "1" + nbsp + "KB", 1450: "1.5" + nbsp + "KB", 312_400: "312" + nbsp + "KB",
		999_499: "999" + nbsp + "KB", 999_500: "1" + nbsp + "MB", 1_400_000: "1.4" + nbsp + "MB", 5_000_000_000: "5" + nbsp + "GB", 12_000_000_000_000: "12,000" + nbsp + "GB",
	} {
		if got := speak(t, "en").Bytes(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	for tag, want := range map[string][3]string{
		"fr": {"1 octet", "1,4" + nbsp + "Mo", "12" + nbsp + "ko"},
		"ru": {"1 байт", "1,4" + nbsp + "МБ", "12" + nbsp + "КБ"},
		"ar": {"بايت واحد", "1.4" + nbsp + "ميغابايت", "12" + nbsp + "كيلوبايت"},
		"de": {"1" + nbsp + "B", "1,4" + nbsp + "MB", "12" + nbsp + "KB"},
	} {
		l := speak(t, tag)
		if got := [3]string{l.Bytes(1), l.Bytes(1_400_000), l.Bytes(12_000)}; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}
