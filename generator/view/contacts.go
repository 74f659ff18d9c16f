package view

import "github.com/ogpress/ogpress/generator/ogp"

// Contacts is the page of everybody who answers.
type Contacts struct {
	*Head
	Groups   []ContactGroup
	Channels []Channel

	SecChannels Section
}

// ContactGroup is the contacts of one role.
type ContactGroup struct {
	Section
	Contacts []Contact
}

// ContactsPage gives the page of contacts, by role.
func (e *Edition) ContactsPage() *Contacts {
	v := &Contacts{Head: e.overview("/contacts/", "nav.contacts", "contacts.about"), Channels: e.channels()}
	for _, role := range ogp.ContactRole("").Words() {
		g := ContactGroup{}
		for _, k := range e.Site.Contacts {
			if string(k.Role) == role {
				g.Contacts = append(g.Contacts, e.contact(k))
				e.sample(v.Head, k)
			}
		}
		if len(g.Contacts) > 0 {
			g.Section = v.section(role, e.t("contact_roles."+role))
			v.Groups = append(v.Groups, g)
		}
	}
	if len(v.Channels) > 0 {
		v.SecChannels = v.section("channels", e.t("contacts.channels"))
	}
	return v
}
