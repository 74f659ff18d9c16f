package load

import (
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Anchor is the id that the place of an entry has on the page that shows it:
// "milestone-1.1" on its commitment's page. Pages give exactly these ids to
// what they show, and links lead to them.
//
//	milestone  its commitment's page, and in a round its report's page
//	decision   its meeting's page
//	stage      its plan's page
//	member     /forum/, or the page of the working group
//	contact    /contacts/
//	channel    /contacts/
//	statement  /requirements/
//
// An id holds no blanks, so blanks in a key become hyphens.
func Anchor(kind ogp.Kind, key string) string {
	return string(kind) + "-" + strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return '-'
		}
		return r
	}, key)
}

// addressOf is the address of the page of a record in the default language, or
// of the place that shows what its file holds.
func addressOf(kind ogp.Kind, id string) string {
	switch kind {
	case ogp.KindSite, ogp.KindHome:
		return "/"
	case ogp.KindContact:
		return "/contacts/"
	case ogp.KindMember:
		return "/forum/"
	case ogp.KindStatement:
		return "/requirements/"
	case ogp.KindTimeline:
		return "/" + strings.TrimSuffix(id, "/timeline") + "/"
	}
	return "/" + id + "/"
}

// hasPage reports whether records of a kind have a page of their own.
func hasPage(kind ogp.Kind) bool {
	switch kind {
	case ogp.KindSite, ogp.KindMember, ogp.KindStatement, ogp.KindTimeline, ogp.KindContact,
		ogp.KindChannel, ogp.KindStage, ogp.KindMilestone:
		return false
	}
	return true
}

// overviews are the addresses of pages and files that the generator makes of its
// own accord; "*" stands for any one name. No record may lie at one of them, and
// no old address lead away from it.
var overviews = []string{
	"/commitments/", "/commitments/plan/*/", "/commitments/status/*/", "/commitments/lead/*/", "/commitments/area/*/",
	"/documents/", "/documents/type/*/", "/documents/plan/*/", "/documents/year/*/", "/documents/language/*/", "/documents/page/*/",
	"/requirements/", "/requirements/method/", "/plans/", "/timeline/", "/timeline/plan/*/", "/timeline/year/*/",
	"/participate/", "/contributions/", "/questions/", "/questions/page/*/", "/updates/", "/updates/page/*/",
	"/forum/decisions/", "/forum/decisions/page/*/", "/contacts/", "/search/", "/search/page/*/", "/data/", "/about/",
	"/site-map/", "/accessibility/", "/privacy/", "/404.html", "/feed.xml", "/calendar.ics", "/sitemap.xml", "/robots.txt",
	"/documents/feed.xml", "/_headers", "/manifest.webmanifest",
}

// ownFolders are those that the generator puts files of its own into; no old
// address leads away from what lies there.
var ownFolders = []string{"/assets/", "/data/", "/static/"}

// isInOwnFolder reports whether an address lies where only files of the generator do.
func isInOwnFolder(address string) bool {
	address = foldAddress(address) + "/"
	for _, f := range ownFolders {
		if strings.HasPrefix(address, f) {
			return true
		}
	}
	return address == "/"
}

// isOverview reports whether the generator makes something of its own at an address.
func isOverview(address string) bool {
	address = foldAddress(address)
	for _, o := range overviewsByDepth[strings.Count(address, "/")] {
		if matchesAddress(o, address) {
			return true
		}
	}
	return false
}

// overviewsByDepth are the folded overviews by how many slashes they have.
var overviewsByDepth = func() map[int][]string {
	by := map[int][]string{}
	for _, o := range overviews {
		o = strings.TrimSuffix(o, "/")
		by[strings.Count(o, "/")] = append(by[strings.Count(o, "/")], o)
	}
	return by
}()

// hasFileInIt reports whether an address has a name in it that a file has which
// the generator puts into folders: no folder can have the same.
func hasFileInIt(address string) bool {
	for part := range strings.SplitSeq(strings.Trim(strings.TrimSuffix(locale.Fold(address), "index.html"), "/"), "/") {
		if part == "index.html" || part == "feed.xml" || part == "calendar.ics" {
			return true
		}
	}
	return false
}

// matchesAddress compares an address with one in which "*" stands for any one name.
func matchesAddress(pattern, address string) bool {
	for {
		want, wantRest, more := strings.Cut(pattern, "/")
		have, haveRest, deeper := strings.Cut(address, "/")
		if more != deeper || want != have && (want != "*" || have == "") {
			return false
		}
		if !more {
			return true
		}
		pattern, address = wantRest, haveRest
	}
}

// foldAddress gives a form in which two addresses are equal where a web server,
// or a disk that knows no case, would take them for one.
func foldAddress(address string) string {
	return locale.Fold(strings.TrimSuffix(strings.TrimSuffix(address, "index.html"), "/"))
}
