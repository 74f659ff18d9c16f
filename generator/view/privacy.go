package view

import "github.com/ogpress/ogpress/generator/ogp"

// Privacy is the privacy notice: what is true of every site of this kind, and
// what this one declares.
type Privacy struct {
	*Head
	Logs      Words
	Retention Words
	Facts     []Fact
	Contacts  []Contact
	OfficerAt []Contact
	Authority Words
	Complain  Link // the authority's own site

	SecNothing, SecLogs, SecPublished, SecWho, SecAuthority Section
}

// PrivacyPage gives the privacy notice.
func (e *Edition) PrivacyPage() *Privacy {
	v := &Privacy{Head: e.overview("/privacy/", "privacy.title", "privacy.about")}
	v.SecNothing = v.section("nothing", e.t("privacy.nothing"))
	v.SecLogs = v.section("server", e.t("privacy.server"))
	p := e.Site.Privacy
	if p == nil {
		p = &ogp.Privacy{}
	}
	v.Logs = e.text(p.Logs)
	if v.Retention = e.text(p.Retention); v.Retention.Text != "" {
		v.SecPublished = v.section("published", e.t("privacy.published"))
	}
	v.who(e, p)
	if v.Authority = e.text(p.Authority); v.Authority.Text != "" || p.AuthorityURL != "" {
		v.SecAuthority = v.section("authority", e.t("privacy.authority"))
		v.Complain = webLink(p.AuthorityURL)
	}
	return v
}

func (v *Privacy) who(e *Edition, p *ogp.Privacy) {
	f := facts{e: e}
	f.add("privacy.controller", Link{Words: e.text(p.Controller)})
	f.add("privacy.officer", Link{Words: e.text(p.Officer)})
	v.Facts = f.list
	v.Contacts = e.whomToAsk(p.Contact.To)
	if p.OfficerContact.To != nil {
		v.OfficerAt = []Contact{e.contact(p.OfficerContact.To)}
	}
	if len(v.Facts) > 0 || len(v.Contacts) > 0 {
		v.SecWho = v.section("who", e.t("privacy.who"))
	}
}
