package view

import (
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/ogp"
)

// graph is what a page says of itself for machines, in the words of schema.org.
type graph struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"`
}

type thing struct {
	Type        string  `json:"@type"`
	ID          string  `json:"@id,omitempty"`
	Name        string  `json:"name,omitempty"`
	Description string  `json:"description,omitempty"`
	URL         string  `json:"url,omitempty"`
	InLanguage  string  `json:"inLanguage,omitempty"`
	License     string  `json:"license,omitempty"`
	Published   string  `json:"datePublished,omitempty"`
	Publisher   *thing  `json:"publisher,omitempty"`
	Start       string  `json:"startDate,omitempty"`
	End         string  `json:"endDate,omitempty"`
	Mode        string  `json:"eventAttendanceMode,omitempty"`
	Status      string  `json:"eventStatus,omitempty"`
	Location    *thing  `json:"location,omitempty"`
	Organizer   *thing  `json:"organizer,omitempty"`
	Encoding    []thing `json:"encoding,omitempty"`
	Downloads   []thing `json:"distribution,omitempty"`
	Content     string  `json:"contentUrl,omitempty"`
	Format      string  `json:"encodingFormat,omitempty"`
	Size        string  `json:"contentSize,omitempty"`
	SHA256      string  `json:"sha256,omitempty"`
	Email       string  `json:"email,omitempty"`
	Phone       string  `json:"telephone,omitempty"`
	Role        string  `json:"contactType,omitempty"`
	Contacts    []thing `json:"contactPoint,omitempty"`
	Elements    []crumb `json:"itemListElement,omitempty"`
}

type crumb struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item"`
}

// Linked is what the page says of itself for machines, as JSON-LD; nil where the
// site's own address is not known, since every name in it begins with that.
func (h *Head) Linked() any {
	if h.Canonical == "" {
		return nil
	}
	g := graph{Context: "https://schema.org"}
	if h.about != nil {
		about := *h.about
		about.URL, about.Description = h.Canonical, h.Description
		g.Graph = append(g.Graph, about)
	}
	if len(h.Crumbs) > 0 {
		g.Graph = append(g.Graph, h.trail())
	}
	if len(g.Graph) == 0 {
		return nil
	}
	return g
}

// trail is the way from home to the page.
func (h *Head) trail() thing {
	t := thing{Type: "BreadcrumbList", Elements: make([]crumb, 0, len(h.Crumbs)+1)}
	for i, c := range h.Crumbs {
		t.Elements = append(t.Elements, crumb{"ListItem", i + 1, c.Text, h.base + c.Href})
	}
	t.Elements = append(t.Elements, crumb{"ListItem", len(h.Crumbs) + 1, h.Title.Text, h.Canonical})
	return t
}

// publisher is the organisation that answers for the site: the lead agency.
func (e *Edition) publisher() *thing {
	t := &thing{Type: "GovernmentOrganization", ID: e.BaseURL + "#publisher", Name: e.text(e.Country).Text}
	for _, c := range e.Site.Contacts {
		if c.Role == ogp.LeadAgency && len(c.Organisation) > 0 {
			t.Name = e.text(c.Organisation).Text
			break
		}
	}
	return t
}

// organisation is the publisher with all its contacts.
func (e *Edition) organisation() *thing {
	t := e.publisher()
	for _, c := range e.Site.Contacts {
		t.Contacts = append(t.Contacts, thing{Type: "ContactPoint", Name: c.Person, Email: c.Email, Phone: c.Phone,
			Role: word(e, "contact_role", c.Role).Text})
	}
	return t
}

// thingOf is what a record is in the words of schema.org; nil for kinds that it
// has no word for.
func (e *Edition) thingOf(entry ogp.Entry) *thing {
	switch r := entry.(type) {
	case *ogp.Event:
		t := e.gathering(entry, r.Starts, r.Ends, r.Mode, r.Place)
		if r.Cancelled.Yes {
			t.Status = "https://schema.org/EventCancelled"
		}
		return t
	case *ogp.Meeting:
		return e.gathering(entry, r.Held, calendar.When{}, r.Mode, r.Place)
	case *ogp.Document:
		return e.digital(r)
	}
	return nil
}

// gathering is an event that people come to. Schema.org knows no vague days.
func (e *Edition) gathering(entry ogp.Entry, from, to calendar.When, mode ogp.Mode, place ogp.Text) *thing {
	t := &thing{Type: "Event", Name: e.name(entry).Text, InLanguage: e.Tag, Organizer: e.publisher(),
		Status: "https://schema.org/EventScheduled", Start: exact(from), End: exact(to)}
	switch mode {
	case ogp.InPerson:
		t.Mode = "https://schema.org/OfflineEventAttendanceMode"
	case ogp.Online:
		t.Mode = "https://schema.org/OnlineEventAttendanceMode"
	case ogp.Hybrid:
		t.Mode = "https://schema.org/MixedEventAttendanceMode"
	}
	if name := e.text(place).Text; name != "" {
		t.Location = &thing{Type: "Place", Name: name}
	}
	return t
}

func exact(w calendar.When) string {
	if !w.Full() {
		return ""
	}
	return w.String()
}

func (e *Edition) digital(d *ogp.Document) *thing {
	t := &thing{Type: "DigitalDocument", Name: e.text(d.Title).Text, InLanguage: e.Tag, License: licenceAddress(d.Licence, e.Licence),
		Published: exact(d.Date)}
	for _, f := range d.Files {
		t.Encoding = append(t.Encoding, thing{Type: "MediaObject", Content: e.BaseURL + ogp.Escape(f.Address)[1:], Format: f.Type,
			Size: e.Bytes(f.Size), SHA256: f.SHA256, InLanguage: f.Language})
	}
	return t
}

// dataset is the open data of the site.
func (e *Edition) dataset() *thing {
	t := &thing{Type: "Dataset", Name: e.text(e.Site.Title).Text, InLanguage: e.Tag, License: licenceAddress(e.Licence), Publisher: e.publisher()}
	for _, d := range e.Data {
		t.Downloads = append(t.Downloads,
			thing{Type: "DataDownload", Name: d.Name, Content: e.BaseURL + d.CSV.Address[1:], Format: "text/csv"},
			thing{Type: "DataDownload", Name: d.Name, Content: e.BaseURL + d.JSON.Address[1:], Format: "application/json"})
	}
	return t
}

// licenceAddress names the first licence given by its address.
func licenceAddress(ids ...string) string {
	for _, id := range ids {
		if id != "" {
			return "https://spdx.org/licenses/" + id
		}
	}
	return ""
}
