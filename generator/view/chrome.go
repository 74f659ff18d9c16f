package view

import (
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Chrome is what stands around every page of one section in one language.
type Chrome struct {
	Tag, Dir    string
	Title       Words // of the site
	Country     Words
	Tagline     Words
	Home        string
	Logo        string // address of the emblem, "" without one
	Section     string
	Nav         []Link // the sections
	Search      Link
	Feed        string
	Calendar    string
	Fork        *Link // where the official site's source is; nil on the official site
	Publisher   []Contact
	More        []Link // the small links at the foot
	Licence     Link
	Source      Link
	Commit      Link // that the site is made of
	CommitDay   Time
	Day         Time
	Own         string // the language in its own words
	ManyTongues bool   // more languages than fit into a line
}

// Contact is somebody who answers, as lists show them.
type Contact struct {
	Role         Words
	Name         string
	JobTitle     Words
	Organisation Words
	Email        string
	EmailParts   []string // Email in the parts between which a line may break
	Phone        string
	Dialled      string // Phone as a telephone takes it
	Postal       string
	URL          string
	URLText      string
	Web          Link // URL as a link
	Anchor       string
	Href         string // of the place on the contacts page
	Checked      Time
	CheckedOn    Words // "checked on 2 October 2026"
}

// Sections of the site: the word of each is nav.<section>.
var Sections = [...]struct{ Name, Address string }{
	{"plans", "/plans/"}, {"commitments", "/commitments/"}, {"participate", "/participate/"},
	{"documents", "/documents/"}, {"forum", "/forum/"}, {"requirements", "/requirements/"},
	{"updates", "/updates/"}, {"about", "/about/"},
}

var more = [...]struct{ key, address string }{
	{"nav.timeline", "/timeline/"}, {"nav.contributions", "/contributions/"}, {"nav.questions", "/questions/"},
	{"nav.contacts", "/contacts/"}, {"nav.data", "/data/"}, {"nav.site_map", "/site-map/"},
	{"nav.accessibility", "/accessibility/"}, {"nav.privacy", "/privacy/"},
}

// Chrome gives what stands around the pages of a section.
func (e *Edition) Chrome(section string) *Chrome {
	c := &Chrome{Tag: e.Tag, Dir: e.Dir(), Own: e.Language.Name(), Title: e.text(e.Site.Title), Country: e.text(e.Country), Tagline: e.text(e.Tagline),
		Home: e.At("/"), Section: section, Feed: e.At("/feed.xml"), Calendar: e.At("/calendar.ics"), Day: e.day(e.Site.Day),
		Search: Link{Words: e.t("nav.search"), Href: e.At("/search/"), Current: section == "search"}, ManyTongues: len(e.Editions) > 3}
	if e.Look.Logo != "" {
		c.Logo = "/" + Encode(strings.TrimPrefix(e.Look.Logo, "/"))
	}
	for _, s := range Sections {
		c.Nav = append(c.Nav, Link{Words: e.t("nav." + s.Name), Href: e.At(s.Address), Current: s.Name == section})
	}
	for _, m := range more {
		c.More = append(c.More, Link{Words: e.t(m.key), Href: e.At(m.address)})
	}
	e.identity(c)
	return c
}

// identity says who publishes the site, and under what terms.
func (e *Edition) identity(c *Chrome) {
	for _, k := range e.Contacts {
		if k.Role == ogp.LeadAgency || k.Role == ogp.PointOfContact {
			c.Publisher = append(c.Publisher, e.contact(k))
		}
	}
	if e.isFork() {
		c.Fork = &Link{Words: Words{Text: bareAddress(e.Repository.Official)}, Href: e.Repository.Official, External: true}
	}
	if e.Repository != nil {
		c.Commit, c.CommitDay = e.commit()
		c.Source = Link{Words: e.t("footer.source"), Href: e.Repository.URL, External: true}
	}
	if e.Site.Licence != "" {
		c.Licence = licence(e.Site.Licence)
	}
}

// licence names a licence and leads to its text, where that is known.
func licence(spdx string) Link {
	l := Link{Words: Words{Text: strings.ReplaceAll(spdx, "-", " ")}, Name: true, External: true}
	if rest, ok := strings.CutPrefix(spdx, "CC-"); ok {
		if i := strings.LastIndex(rest, "-"); i > 0 {
			l.Href = "https://creativecommons.org/licenses/" + strings.ToLower(rest[:i]) + "/" + rest[i+1:] + "/"
		}
	}
	if spdx == "CC0-1.0" {
		l.Words.Text, l.Href = "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
	}
	return l
}

// contact is one contact.
func (e *Edition) contact(k *ogp.Contact) Contact {
	c := Contact{Role: e.t("contact_role." + string(k.Role)), Name: k.Person, JobTitle: e.text(k.JobTitle), Organisation: e.text(k.Organisation),
		Email: k.Email, Phone: k.Phone, Postal: k.Postal, URL: k.URL, URLText: bareAddress(k.URL), Web: webLink(k.URL),
		Anchor: "contact-" + k.Key, Checked: e.when(k.Checked)}
	if _, anchor, ok := strings.Cut(k.Address, "#"); ok {
		c.Anchor = anchor
	}
	c.Href = e.At("/contacts/#" + c.Anchor)
	for part := range strings.SplitAfterSeq(k.Email, "@") {
		c.EmailParts = append(c.EmailParts, strings.SplitAfter(part, ".")...)
	}
	if !k.Checked.IsZero() {
		c.CheckedOn = e.t("contacts.checked", locale.At("date", k.Checked))
	}
	if k.Phone != "" {
		c.Dialled = dialled(k.Phone)
	}
	return c
}

// dialled is a telephone number as a telephone takes it.
func dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, phone)
}

// colon joins a term and what is said of it where one line must hold both.
func (e *Edition) colon(term, value string) Words {
	return e.t("sentence.colon", locale.Text("term", term), locale.Text("value", value))
}
