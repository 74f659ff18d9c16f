package export_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/piprate/json-gold/ld"
	"golang.org/x/net/html"
)

// schemaOrg stands for the context of schema.org, of which it has what our
// pages use: properties whose values are addresses, and all other words.
const schemaOrg = `{"@context": {"@vocab": "https://schema.org/",
	"url": {"@id": "https://schema.org/url", "@type": "@id"}, "item": {"@id": "https://schema.org/item", "@type": "@id"},
	"license": {"@id": "https://schema.org/license", "@type": "@id"}, "contentUrl": {"@id": "https://schema.org/contentUrl", "@type": "@id"},
	"eventStatus": {"@id": "https://schema.org/eventStatus", "@type": "@id"},
	"eventAttendanceMode": {"@id": "https://schema.org/eventAttendanceMode", "@type": "@id"}}}`

// known are the properties that schema.org has for each type that we use.
var known = map[string]string{
	"GovernmentOrganization": "name url description contactPoint",
	"ContactPoint":           "name email telephone contactType",
	"Event":                  "name url description inLanguage startDate endDate eventStatus eventAttendanceMode location organizer",
	"Place":                  "name",
	"Dataset":                "name url description inLanguage license publisher distribution",
	"DataDownload":           "name contentUrl encodingFormat",
	"DigitalDocument":        "name url description inLanguage license datePublished encoding",
	"MediaObject":            "contentUrl encodingFormat contentSize sha256 inLanguage",
	"BreadcrumbList":         "itemListElement",
	"ListItem":               "position name item",
}

type loader struct{}

func (loader) LoadDocument(u string) (*ld.RemoteDocument, error) {
	if strings.TrimSuffix(u, "/") != "https://schema.org" {
		return nil, errors.New("not here: " + u)
	}
	var doc any
	err := json.Unmarshal([]byte(schemaOrg), &doc)
	return &ld.RemoteDocument{DocumentURL: u, Document: doc}, err
}

// expanded reads JSON-LD into nodes, all words written out.
func expanded(t *testing.T, p, text string) []any {
	t.Helper()
	var doc any
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	o := ld.NewJsonLdOptions("")
	o.DocumentLoader = loader{}
	all, err := ld.NewJsonLdProcessor().Expand(doc, o)
	if err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	return all
}

// linked gives the JSON-LD of a page, "" where it has none.
func linked(t *testing.T, page string) string {
	t.Helper()
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for d := range n.Descendants() {
		if d.Data == "script" && slices.Contains(d.Attr, html.Attribute{Key: "type", Val: "application/ld+json"}) {
			return d.FirstChild.Data
		}
	}
	return ""
}

// node is a thing with its properties, which are lists.
type node = map[string]any

func typeOf(n node) string {
	types, _ := n["@type"].([]any)
	if len(types) != 1 {
		return ""
	}
	return strings.TrimPrefix(types[0].(string), "https://schema.org/")
}

// values are those of a property: text, numbers, addresses or nodes.
func values(n node, property string) []any {
	var all []any
	list, _ := n[property].([]any)
	for _, v := range list {
		o := v.(node)
		switch {
		case o["@value"] != nil:
			all = append(all, o["@value"])
		case len(o) == 1 && o["@id"] != nil:
			all = append(all, o["@id"])
		default:
			all = append(all, o)
		}
	}
	return all
}

func TestEveryPageTellsMachinesOnlyWhatSchemaOrgKnows(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		seen := map[string]int{}
		for _, p := range s.paths(suffix(".html")) {
			if text := linked(t, s.files[p]); text != "" {
				for _, n := range expanded(t, p, text) {
					s.thing(t, p, n.(node), seen)
				}
			}
		}
		for _, want := range []string{"GovernmentOrganization", "ContactPoint", "Event", "Dataset", "DataDownload", "DigitalDocument", "MediaObject", "BreadcrumbList"} {
			if seen[want] == 0 {
				t.Errorf("no page has a %s", want)
			}
		}
	})
}

// thing checks a node and those within it.
func (s *site) thing(t *testing.T, p string, n node, seen map[string]int) {
	t.Helper()
	kind := typeOf(n)
	properties, ok := known[kind]
	if !ok {
		t.Errorf("%s: a node of type %q", p, kind)
		return
	}
	seen[kind]++
	for property := range n {
		if property[0] == '@' {
			continue
		}
		if name, vocabulary := strings.CutPrefix(property, "https://schema.org/"); !vocabulary || !slices.Contains(strings.Fields(properties), name) {
			t.Errorf("%s: a %s has no %s", p, kind, property)
		}
		for _, v := range values(n, property) {
			if inner, ok := v.(node); ok {
				s.thing(t, p, inner, seen)
				continue
			}
			s.property(t, p, strings.TrimPrefix(property, "https://schema.org/"), v)
		}
	}
	for i, item := range values(n, "https://schema.org/itemListElement") {
		if at := values(item.(node), "https://schema.org/position"); len(at) != 1 || at[0] != float64(i+1) {
			t.Errorf("%s: crumb %d stands at %v", p, i+1, at)
		}
	}
}

func (s *site) property(t *testing.T, p, name string, v any) {
	t.Helper()
	text, _ := v.(string)
	switch name {
	case "url", "item", "contentUrl":
		if !s.has(text) {
			t.Errorf("%s: %s leads to %q", p, name, text)
		}
	case "startDate", "endDate", "datePublished":
		_, err := time.Parse(time.DateOnly, text)
		if _, err2 := time.Parse("2006-01-02T15:04", text); err != nil && err2 != nil {
			if _, err3 := time.Parse(time.RFC3339, text); err3 != nil {
				t.Errorf("%s: %s is %q", p, name, text)
			}
		}
	case "name", "description", "email", "inLanguage":
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s: an empty %s", p, name)
		}
	}
}

func TestACancelledEventSaysSoToMachines(t *testing.T) {
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range expanded(t, "", linked(t, s.files["plans/2025-2027/events/2026-10-25-warsha/index.html"])) {
		if e := n.(node); typeOf(e) == "Event" {
			if got := values(e, "https://schema.org/eventStatus"); len(got) != 1 || got[0] != "https://schema.org/EventCancelled" {
				t.Errorf("its status is %v", got)
			}
			return
		}
	}
	t.Error("no event")
}

const dcat, dct = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"

func TestTheCatalogueHasWhatDCATAsksForAndEveryFileIsThere(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		nodes := expanded(t, "catalog.jsonld", s.files["data/catalog.jsonld"])
		if len(nodes) != 1 {
			t.Fatalf("%d nodes", len(nodes))
		}
		catalogue := nodes[0].(node)
		datasets := values(catalogue, dcat+"dataset")
		if len(datasets) != len(s.tables()) {
			t.Errorf("%d datasets of %d tables", len(datasets), len(s.tables()))
		}
		names := map[any]bool{}
		for _, n := range append([]any{catalogue}, datasets...) {
			d := n.(node)
			for _, property := range []string{"title", "description", "publisher", "modified"} {
				if len(values(d, dct+property)) == 0 {
					t.Errorf("%v has no %s", d["@id"], property)
				}
			}
			if names[d["@id"]] {
				t.Errorf("%v is two things", d["@id"])
			}
			names[d["@id"]] = true
			for _, c := range values(d, dct+"conformsTo") {
				if !s.has(c.(string)) {
					t.Errorf("no schema %v", c)
				}
			}
			for _, f := range values(d, dcat+"distribution") {
				for _, property := range []string{"accessURL", "downloadURL"} {
					if v := values(f.(node), dcat+property); len(v) != 1 || !s.has(v[0].(string)) {
						t.Errorf("%v: %s %v", d["@id"], property, v)
					}
				}
				if v := values(f.(node), dct+"license"); len(v) != 1 {
					t.Errorf("%v: licence %v", d["@id"], v)
				}
			}
		}
	})
}
