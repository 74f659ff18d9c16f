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

// overviews are the addresses that pages of the generator's own take. A record
// may lie at none of them but "/", "/forum/" and those of its own kind.
var overviews = []string{
	"/commitments/", "/documents/", "/requirements/", "/plans/", "/timeline/", "/participate/",
	"/contributions/", "/questions/", "/updates/", "/contacts/", "/search/", "/data/", "/about/",
	"/site-map/", "/accessibility/", "/privacy/", "/pages/", "/events/", "/consultations/", "/meetings/",
	"/404.html/", "/feed.xml/", "/calendar.ics/", "/sitemap.xml/", "/robots.txt/",
}

// foldAddress gives a form in which two addresses are equal where a web server,
// or a disk that knows no case, would take them for one.
func foldAddress(address string) string {
	return locale.Fold(strings.TrimSuffix(strings.TrimSuffix(address, "index.html"), "/"))
}
