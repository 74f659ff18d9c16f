package browser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// kinds are the pages that are looked at: one of each template of the theme, and
// a second one where a kind has two faces. Each is the richest of its kind.
var kinds = []struct{ template, address string }{
	{"home", "/"},
	{"commitments", "/commitments/"},
	{"commitments", "/commitments/status/limited/"},
	{"commitment", "/plans/2025-2027/commitments/01-open-contracting/"},
	{"commitment", "/plans/2025-2027/commitments/06-open-land-register/"}, // withdrawn
	{"plans", "/plans/"},
	{"plan", "/plans/2025-2027/"},
	{"plan", "/plans/2027-2029/"}, // being written
	{"round", "/plans/2025-2027/reports/2026-1/"},
	{"report", "/plans/2025-2027/reports/2026-1/01-open-contracting/"},
	{"consultation", "/plans/2027-2029/consultations/ideas-2026/"}, // open
	{"consultation", "/plans/2025-2027/consultations/ideas-2024/"}, // answered
	{"contributions", "/contributions/"},
	{"contribution", "/plans/2025-2027/contributions/ideas-2024/02-contract-changes/"},
	{"participate", "/participate/"},
	{"event", "/plans/2027-2029/events/2026-10-21-open-meeting/"},
	{"timeline", "/timeline/"},
	{"documents", "/documents/"},
	{"documents", "/documents/type/action-plan/"},
	{"document", "/documents/plan-2/"},
	{"forum", "/forum/"},
	{"decisions", "/forum/decisions/"},
	{"meetings", "/forum/meetings/"},
	{"meeting", "/forum/meetings/2026-09-17/"},
	{"group", "/forum/groups/public-money/"},
	{"updates", "/updates/"},
	{"update", "/plans/2025-2027/updates/2026-06-17-third-report/"},
	{"questions", "/questions/"},
	{"question", "/questions/2023-03-first-report/"},
	{"contacts", "/contacts/"},
	{"requirements", "/requirements/"},
	{"requirement", "/requirements/2025-2027/co-creation-2016/INFO-B-05/"},
	{"method", "/requirements/method/"},
	{"abouts", "/about/"},
	{"about", "/about/process/"},
	{"about", "/pages/how-to-ask/"},
	{"search", "/search/"},
	{"data", "/data/"},
	{"dataset", "/data/commitments/"},
	{"site-map", "/site-map/"},
	{"accessibility", "/accessibility/"},
	{"privacy", "/privacy/"},
	{"not-found", "/404.html"},
	{"tombstone", "/documents/withdrawn-leaflet/"},
	{"forward", "/questions/2023-02-first-report/?stay"},
}

// file is where the page of an address was published, from the site's folder.
func file(address string) string {
	address, _, _ = strings.Cut(address, "?")
	if strings.HasSuffix(address, "/") {
		address += "index.html"
	}
	return filepath.FromSlash(address[1:])
}

func TestEveryTemplateOfTheThemeIsLookedAt(t *testing.T) {
	files, err := filepath.Glob("../../themes/default/pages/*.html")
	if err != nil || len(files) < 30 {
		t.Fatal(len(files), err)
	}
	looked := map[string]bool{
		"base": true, // is around every other
	}
	for _, k := range kinds {
		looked[k.template] = true
	}
	for _, f := range files {
		if name := strings.TrimSuffix(filepath.Base(f), ".html"); !looked[name] {
			t.Errorf("no page is made of %s, as far as kinds says", f)
		}
	}
}

func TestEveryPageThatIsLookedAtIsPublishedInBothDirections(t *testing.T) {
	s := theSite(t)
	for _, k := range kinds {
		for _, tongue := range []string{"", "/ar"} {
			if _, err := os.Stat(filepath.Join(s.folder, file(tongue+k.address))); err != nil {
				t.Error(err)
			}
		}
	}
}
