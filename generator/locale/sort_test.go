package locale_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextsStandInTheOrderOfTheirAlphabet(t *testing.T) {
	for tag, order := range map[string]string{
		"en": "and|Ánd|commitment 1|Commitment 2|Commitment 10|Zed",
		"fr": "cote|coté|côte|côté|ecole|École|zèbre",
		"es": "abeja|árbol|chico|dedo|llama|luz|nino|niño|nube|ñame|oso",
		"pt": "ação|acto|avó|avô|zelo",
		"ar": "أب|ألف|باء|تاء|ياء",
		"ru": "еда|Ежик|ёлка|ель|жук",
		"uk": "гай|ґанок|дім|единий|єдність|иній|інший|їжак|йод",
		"ka": "ა|გ|ვ|ღ|ჩ|წ|ჰ",
		"hy": "ա|Ա|Բ|եռ|Ռ|Ֆ",
		"ro": "ala|ăla|âla|soare|școală|tare|țară",
		"sq": "cak|çelës|dy|dhe|era|ëndërr|gur|gjuhë|lule|llaf|nuk|njeri|rys|rrugë|sy|shok|tym|thikë|xixë|xhami|zë|zhurmë",
		"id": "apel|Baru|zat",
		"sk": "adam|ä|cena|čas|ďakujem|dom|hora|chata|ihla|oko|ô|strom|šaty|zebra|žena",
		"it": "città|civico|è|energia",
	} {
		l, want := speak(t, tag), strings.Split(order, "|")
		byKey := slices.Clone(want)
		slices.Reverse(byKey)
		byComparing := slices.Clone(byKey)
		sortBy(l, byKey)
		if diff := cmp.Diff(want, byKey); diff != "" {
			t.Errorf("%s, by keys: want -, got +\n%s", tag, diff)
		}
		slices.SortFunc(byComparing, l.Compare)
		if diff := cmp.Diff(want, byComparing); diff != "" {
			t.Errorf("%s, by comparing: want -, got +\n%s", tag, diff)
		}
	}
}

func TestOnlyEqualTextsAreEqual(t *testing.T) {
	l := speak(t, "en")
	if l.Compare("co-op", "coop") == 0 || l.Compare("02", "2") == 0 {
		t.Error("two texts are taken for one")
	}
	if l.Compare("Registers", "Registers") != 0 {
		t.Error("a text differs from itself")
	}
}

func TestManyPagesMaySortAtOnce(t *testing.T) {
	l := speak(t, "uk")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				got := []string{"їжак", "ґанок", "гай"}
				sortBy(l, got)
				if !slices.Equal(got, []string{"гай", "ґанок", "їжак"}) || l.Compare("ґ", "г") < 0 {
					t.Errorf("%v", got)
				}
			}
		})
	}
	wg.Wait()
}
