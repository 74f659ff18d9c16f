package browser_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// The table is the one that package search holds its own Words to.
func TestTheScriptFindsTheSameWordsAsTheGenerator(t *testing.T) {
	data, err := os.ReadFile("../search/testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text  string   `json:"text"`
		Words []string `json:"words"`
	}
	if err := json.Unmarshal(data, &cases); err != nil || len(cases) < 10 {
		t.Fatal(len(cases), err)
	}
	b := newTab(t)
	b.open("/search/")
	for _, c := range cases {
		text, err := json.Marshal(c.Text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.Words, eval[[]string](b, "ogpress.words("+string(text)+")")); diff != "" {
			t.Errorf("%q: %s", c.Text, diff)
		}
	}
	b.quiet("search")
}

// found are the links of the results, in their order, when there are any.
const found = `new Promise((done) => {
	const look = () => {
		const links = [...document.querySelectorAll("[data-search-results] a")].map((a) => a.getAttribute("href"));
		links.length ? done(links) : setTimeout(look, 20);
	};
	look();
})`

func TestSearchFindsWhatIsTypedUnderEveryBaseAndIsUsedByKeyboard(t *testing.T) {
	b := newTab(t)
	for _, c := range []struct{ at, query, want string }{
		{"/", "public contracts", "/plans/2025-2027/commitments/01-open-contracting/"},
		{base, "land register", "/plans/2025-2027/commitments/06-open-land-register/"},
		{base + "fr/", "registre foncier", "/plans/2025-2027/commitments/06-open-land-register/"},
		{base + "ar/", "المناقصات", "/plans/2025-2027/commitments/01-open-contracting/"},
	} {
		b.do(chromedp.Navigate(b.site.host+c.at+"search/"), chromedp.Focus(chromedp.CSS("main input[name=q]")))
		b.do(chromedp.SendKeys(chromedp.CSS("main input[name=q]"), c.query))
		all := eval[[]string](b, found)
		want := b.site.host + strings.TrimSuffix(c.at, "/") + c.want
		if first := all[:min(3, len(all))]; !strings.Contains(strings.Join(first, " "), want) {
			t.Errorf("%s: %q finds %q, not %s", c.at, c.query, first, want)
		}
		if wrong := eval[string](b, `(() => {
			const told = document.querySelector("[role=status]").textContent, form = document.querySelector("form[data-search]");
			return told && told !== form.dataset.none && told !== form.dataset.failed ? "" : "told: " + told;
		})()`); wrong != "" {
			t.Errorf("%s: a screen reader is not told how much was found: %s", c.at, wrong)
		}
		// From the field, Tab leads through the form to the first result, and Enter opens it.
		for range 10 {
			if eval[bool](b, `document.activeElement.closest("[data-search-results]") !== null`) {
				break
			}
			b.do(chromedp.KeyEvent(kb.Tab))
		}
		b.do(chromedp.KeyEvent(kb.Enter))
		b.do(chromedp.WaitNotPresent(chromedp.CSS("form[data-search]")))
		if at := eval[string](b, "location.href"); at != all[0] {
			t.Errorf("%s: the keyboard opens %s, not %s", c.at, at, all[0])
		}
	}
	b.quiet("search")
}

func TestWithoutScriptsEverythingIsFoundByLinksAndNothingElseChanges(t *testing.T) {
	b := newTab(t)
	b.scripts(false)
	b.open("/search/")
	if n := eval[int](b, `document.querySelectorAll(".az a").length`); n < 20 {
		t.Errorf("the list from A to Z has %d links", n)
	}
	if !eval[bool](b, `document.querySelector("noscript").innerText.length > 20`) {
		t.Error("nobody says what the page can do without its script")
	}
	source, err := os.ReadFile(fromNpm(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b.scripts(true) // for axe's sake: the page was read without, and stays as it is
	eval[bool](b, string(source)+";true")
	if !eval[bool](b, `document.querySelector("noscript").checkVisibility()`) {
		t.Error("axe does not see the page as it is without scripts")
	}
	for _, v := range eval[[]string](b, axe) {
		t.Errorf("/search/ without scripts: %s", v)
	}
	b.quiet("search without scripts")
	// No other kind of page has a script, so that all of them are the same without.
	for _, k := range kinds {
		if k.template == "search" {
			continue
		}
		page, err := os.ReadFile(b.site.folder + "/" + file(k.address))
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.ReplaceAll(string(page), `<script type="application/ld+json">`, ""); strings.Contains(text, "<script") {
			t.Errorf("%s has a script", k.address)
		}
	}
}
