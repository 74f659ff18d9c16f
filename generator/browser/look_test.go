package browser_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// telling are pages that between them have everything that can be focused,
// outgrow a line, move or be printed.
var telling = []string{
	"/",
	"/commitments/",
	"/plans/2025-2027/commitments/01-open-contracting/",
	"/plans/2025-2027/",
	"/search/",
	"/plans/2027-2029/consultations/ideas-2026/",
}

// focusable are what the Tab key should reach: all that is shown and can be used.
const focusable = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
	.filter((e) => !e.disabled && e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && e.getClientRects().length)`

// focused tells about what has the focus: a name to recognise it by, and
// whether its outline and the thing itself are to be seen.
const focused = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return {};
	const s = getComputedStyle(e), r = e.getBoundingClientRect();
	return {
		name: e.outerHTML.slice(0, 100), order: (window.all ||= ` + focusable + `).indexOf(e),
		outlined: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
		// The browser scrolls to it by itself; nothing of ours stays on top of it.
		seen: r.width > 1 && r.height > 1 && r.right > 0 && r.left < innerWidth && r.bottom + scrollY > 0,
	};
})()`

func TestTheTabKeyReachesEverythingInOrderAndShowsWhereItIs(t *testing.T) {
	b := newTab(t)
	for _, address := range telling {
		for _, width := range []int64{320, 1280} {
			b.screen(width)
			b.open(address)
			about := fmt.Sprintf("%s, %d px", address, width)
			want, reached := eval[int](b, focusable+".length"), 0
			for range want {
				b.do(chromedp.KeyEvent(kb.Tab))
				f := eval[struct {
					Name           string
					Order          int
					Outlined, Seen bool
				}](b, focused)
				if f.Name == "" {
					break
				}
				if f.Order != reached {
					t.Errorf("%s: %d comes after %d things: %s", about, f.Order, reached, f.Name)
				}
				if !f.Outlined || !f.Seen {
					t.Errorf("%s: outlined %v, seen %v: %s", about, f.Outlined, f.Seen, f.Name)
				}
				reached++
			}
			if reached != want || want < 20 {
				t.Errorf("%s: Tab reaches %d of %d", about, reached, want)
			}
		}
		b.quiet(address)
	}
}

// lost names words that cannot be read: cut off by their box, or outside of the
// page. What only screen readers are told is cut off on purpose.
const lost = `(() => {
	const out = [];
	if (document.scrollingElement.scrollWidth > innerWidth) out.push("the page is " + document.scrollingElement.scrollWidth + " px wide", ...[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest(".scroll, .table-wrap")).map((e) => e.outerHTML.slice(0, 100)).slice(0, 3));
	for (const e of document.querySelectorAll("body *")) {
		const s = getComputedStyle(e);
		const told = e.clientWidth <= 1 && e.clientHeight <= 1; // to screen readers alone
		if (!e.innerText?.trim() || told || e.closest(".hidden, .skip, svg") || !e.checkVisibility()) continue;
		const cutX = ["hidden", "clip"].includes(s.overflowX) && e.scrollWidth > e.clientWidth + 1;
		const cutY = ["hidden", "clip"].includes(s.overflowY) && e.scrollHeight > e.clientHeight + 1;
		if (s.display !== "inline" && (cutX || cutY)) out.push("cut off: " + e.outerHTML.slice(0, 120));
		const r = e.getBoundingClientRect();
		if ((r.right < 0 || r.left > innerWidth) && !e.closest(".scroll, .table-wrap")) out.push("outside: " + e.outerHTML.slice(0, 120));
	}
	return out.slice(0, 5);
})()`

func TestLargeAndSpacedTextLosesNothing(t *testing.T) {
	b := newTab(t)
	for _, change := range []struct{ name, css string }{
		{"twice the size", "html{font-size:200%}"},
		{"the spacing of WCAG 1.4.12", "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}"},
	} {
		for _, width := range []int64{640, 1280} {
			b.screen(width)
			for _, tongue := range []string{"", "/ar"} {
				for _, address := range telling {
					b.open(tongue + address)
					// As a reader's own style sheet: the page's policy has no say in it.
					for _, l := range eval[[]string](b, fmt.Sprintf(`(() => {
						const sheet = new CSSStyleSheet();
						sheet.replaceSync(%q);
						document.adoptedStyleSheets = [sheet];
						return %s;
					})()`, change.css, lost)) {
						t.Errorf("%s%s, %d px, %s: %s", tongue, address, width, change.name, l)
					}
				}
			}
		}
	}
}

func TestNothingMovesForWhoAsksForNoMotion(t *testing.T) {
	b := newTab(t)
	b.media("", "prefers-reduced-motion", "reduce")
	for _, address := range telling {
		b.open(address)
		moving := eval[[]string](b, `[document.documentElement, ...document.querySelectorAll("*")].filter((e) => {
			const s = getComputedStyle(e), long = (t) => t.split(",").some((d) => parseFloat(d) > .05);
			return long(s.transitionDuration) || s.animationName !== "none" && long(s.animationDuration) || s.scrollBehavior === "smooth";
		}).slice(0, 5).map((e) => e.outerHTML.slice(0, 100))`)
		if len(moving) > 0 {
			t.Errorf("%s moves: %q", address, moving)
		}
	}
}

func TestAPageIsADocumentOnPaper(t *testing.T) {
	b := newTab(t)
	for _, tongue := range []string{"", "/ar"} {
		for _, address := range telling[1:4] {
			b.media("", "prefers-color-scheme", "dark") // paper is white all the same
			b.open(tongue + address)
			pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
			if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 10_000 {
				t.Errorf("%s%s: %d bytes, %v", tongue, address, len(pdf), err)
			}
			b.screen(700) // A4 within its margins
			b.media("print", "prefers-color-scheme", "dark")
			for _, wrong := range eval[[]string](b, `(() => {
				const out = [], shown = (q) => [...document.querySelectorAll(q)].filter((e) => e.checkVisibility());
				for (const e of shown("nav, form, button, .skip, .source")) out.push("on paper: " + e.outerHTML.slice(0, 100));
				if (!shown("main h1").length) out.push("no title");
				const ink = getComputedStyle(document.querySelector("main h1")).color;
				if (Math.max(...ink.match(/[\d.]+/g).slice(0, 3)) > 90) out.push("ink of the title is " + ink);
				return out;
			})().concat(`+lost+`)`) {
				t.Errorf("%s%s: %s", tongue, address, wrong)
			}
			if _, err := chromedp.Call(b.ctx, emulation.ClearDeviceMetricsOverride, cdp.Empty{}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAnOldAddressLeadsToTheNewOne(t *testing.T) {
	b := newTab(t)
	b.open("/questions/2023-02-first-report/")
	b.do(chromedp.WaitReady(chromedp.CSS("h1")), chromedp.WaitNotPresent(chromedp.CSS("meta[http-equiv=refresh]")))
	if at, want := eval[string](b, "location.pathname"), base+"questions/2023-03-first-report/"; at != want {
		t.Errorf("the old address ends at %s, not at %s", at, want)
	}
	b.quiet("the old address")
}
