package search

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// wordCases reads the table that the page's script is held to as well.
func wordCases(t *testing.T) []struct {
	Text  string   `json:"text"`
	Words []string `json:"words"`
} {
	t.Helper()
	b, err := os.ReadFile("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text  string   `json:"text"`
		Words []string `json:"words"`
	}
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestWordsAreComparedWithoutCaseMarksAndArticles(t *testing.T) {
	for _, c := range wordCases(t) {
		if diff := cmp.Diff(c.Words, Words(c.Text)); diff != "" {
			t.Errorf("%q: %s", c.Text, diff)
		}
	}
}

func body(s string) func([]byte) ([]byte, error) {
	return func(buf []byte) ([]byte, error) { return append(buf, s...), nil }
}

func sample() []Record {
	var all []Record
	for i := range 1000 {
		all = append(all, Record{Kind: "update", Plan: "2025-2027", Address: fmt.Sprintf("updates/%d/", i),
			In: []Text{{Title: fmt.Sprintf("Update %d", i), Body: body(fmt.Sprintf("the register number%d", i))}}})
	}
	return append(all, Record{Kind: "commitment", IDs: "XS0012", Address: "c/1/", In: []Text{{Title: "Register of owners", Body: body("the")}}})
}

func TestTheSameRecordsGiveTheSameFilesAndEachNameSaysItsBytes(t *testing.T) {
	var first []File
	for range 3 {
		ix, err := Build(sample())
		if err != nil {
			t.Fatal(err)
		}
		files, err := ix.Files(0, "2026-11-21")
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && cmp.Diff(first, files) != "" {
			t.Fatal("two builds differ")
		}
		first = files
	}
}

func TestATermThatAllRecordsHaveKeepsItsBestPostingsAndItsNumber(t *testing.T) {
	ix, err := Build(sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, term := range ix.terms {
		switch term.word {
		case "the":
			all := new(unpacker).postings(term, 0)
			line, kept := string(line(nil, term.word, all)), len(best(all))
			if !strings.HasPrefix(line, "the\t1001\t") || kept != mostPostings {
				t.Errorf("%.40q, %d postings", line, kept)
			}
		case "xs0012":
			if all := new(unpacker).postings(term, 0); len(all) != 1 || all[0].record() != 0 {
				t.Errorf("xs0012 leads to %v: the commitment sorts first", all)
			}
		}
	}
}

func TestTermsStandInTheOrderOfTheScriptThatAsksForThem(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"a", "b", -1}, {"a", "ab", -1}, {"ab", "ab", 0}, {"z", "é", -1},
		{"\U0001E900", "\uFB00", -1}, {"\U0001E900", "\uD7FB", 1}, {"\U0001E900", "\U0001E901", -1},
	} {
		if got := compareUTF16(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestAnErrorOfABodyEndsTheIndex(t *testing.T) {
	_, err := Build([]Record{{In: []Text{{Title: "x", Body: func([]byte) ([]byte, error) { return nil, fmt.Errorf("gone") }}}}})
	if err == nil {
		t.Error("no error")
	}
}

func TestALanguageHasTheWordsOfItsOwnTextsAndOfABodyThatIsTheSame(t *testing.T) {
	ix, err := Build([]Record{
		{Kind: "update", Address: "a/", In: []Text{{Title: "Owners", Body: body("register register")}, {Title: "Propriétaires", Same: true}}},
		{Kind: "update", Address: "b/", In: []Text{{Title: "Owners", Body: body("register")}, {Title: "Cadastre", Body: body("terres")}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		language int
		want     map[string][]uint32
	}{
		{0, map[string][]uint32{"owners": {0, 1}, "register": {0, 1}}},
		{1, map[string][]uint32{"proprietaires": {0}, "register": {0}, "cadastre": {1}, "terres": {1}}},
	} {
		got := map[string][]uint32{}
		for _, term := range ix.terms {
			for _, p := range new(unpacker).postings(term, c.language) {
				got[term.word] = append(got[term.word], p.record())
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("language %d: %s", c.language, diff)
		}
	}
}

func FuzzWordsAreShortLowerAndWithoutBlanks(f *testing.F) {
	f.Add("Open Government – ღია მმართველობა")
	f.Add("المعلومات 公開")
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range Words(s) {
			if w == "" || strings.ContainsAny(w, " \t\n") || len([]rune(w)) > longest*4 {
				t.Errorf("%q gives %q", s, w)
			}
			if strings.ToLower(w) != w {
				t.Errorf("%q gives %q, which has capitals", s, w)
			}
			if again := Words(w); len(again) != 1 || again[0] != w {
				t.Errorf("%q gives %q, and who looks for that looks for %q", s, w, again)
			}
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	records := sample()
	for i := range records {
		records[i].In[0].Body = body(strings.Repeat("transparent procurement registers publish owners every quarter ", 70))
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(records); err != nil {
			b.Fatal(err)
		}
	}
}
