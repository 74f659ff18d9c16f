package view

import (
	"slices"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Accessibility is the accessibility statement in the model of the European
// Union (Implementing Decision 2018/1523), made of what the site declares. It
// never claims more: without a declaration it says that nobody has made one.
type Accessibility struct {
	*Head
	Declared    bool
	Intro       Words
	Status      Words
	Gaps        []GapGroup
	Made        []Words // how and when the statement was prepared
	Method      Words
	Feedback    Words
	Contacts    []Contact
	Enforcement Words
	Authority   Link

	SecStatus, SecGaps, SecMade, SecFeedback, SecEnforcement Section
}

// GapGroup is what is not accessible for one reason.
type GapGroup struct {
	Title Words
	Gaps  []Gap
}

// Gap is one thing that is not accessible, and what there is in its place.
type Gap struct {
	Text        Words
	Alternative Words
}

// AccessibilityPage gives the accessibility statement.
func (e *Edition) AccessibilityPage() *Accessibility {
	v := &Accessibility{Head: e.overview("/accessibility/", "accessibility.title", "accessibility.about"), Contacts: e.accessibilityContacts()}
	v.Intro = e.t("accessibility.intro", locale.Text("site", e.text(e.Site.Title).Text))
	v.SecStatus = v.section("status", e.t("accessibility.status"))
	a := e.Site.Accessibility
	if a == nil {
		v.Status = e.t("accessibility.not_assessed")
		v.feedback(e, &ogp.Accessibility{})
		return v
	}
	v.Declared = true
	v.Status = e.conformance(a)
	if v.Gaps = e.gaps(a.Gaps); len(v.Gaps) > 0 {
		v.SecGaps = v.section("gaps", e.t("accessibility.gaps"))
	}
	v.prepared(e, a)
	v.feedback(e, a)
	if v.Enforcement = e.text(a.Enforcement); v.Enforcement.Text != "" || a.EnforcementURL != "" {
		v.SecEnforcement = v.section("enforcement", e.t("accessibility.enforcement"))
		v.Authority = webLink(a.EnforcementURL)
	}
	return v
}

// conformance is the declared status. A site that names gaps of its own making
// does not conform fully, whatever it declares.
func (e *Edition) conformance(a *ogp.Accessibility) Words {
	status := a.Status
	if status == "fully" && slices.ContainsFunc(a.Gaps, func(g *ogp.AccessibilityGap) bool { return g.Reason != "out-of-scope" }) {
		status = "partially"
	}
	switch {
	case status == "":
		return e.t("accessibility.undeclared")
	case a.Standard == "":
		return e.t("accessibility." + string(status) + "_no_standard")
	}
	return e.t("accessibility."+string(status), locale.Text("standard", a.Standard))
}

// gaps groups what is not accessible by reason, in the order of the model.
func (e *Edition) gaps(all []*ogp.AccessibilityGap) []GapGroup {
	var out []GapGroup
	for _, reason := range ogp.GapReason("").Words() {
		g := GapGroup{Title: e.t("gap_reason." + reason)}
		for _, gap := range all {
			if string(gap.Reason) == reason {
				g.Gaps = append(g.Gaps, Gap{Text: e.text(gap.Text), Alternative: e.text(gap.Alternative)})
			}
		}
		if len(g.Gaps) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (v *Accessibility) prepared(e *Edition, a *ogp.Accessibility) {
	if !a.Prepared.IsZero() {
		v.Made = append(v.Made, e.t("accessibility.prepared", locale.At("date", a.Prepared)))
	}
	if !a.Reviewed.IsZero() {
		v.Made = append(v.Made, e.t("accessibility.reviewed", locale.At("date", a.Reviewed)))
	}
	v.Method = e.text(a.Method)
	if len(v.Made) > 0 || v.Method.Text != "" {
		v.SecMade = v.section("made", e.t("accessibility.made"))
	}
}

func (v *Accessibility) feedback(e *Edition, a *ogp.Accessibility) {
	if a.Contact.To != nil {
		v.Contacts = []Contact{e.contact(a.Contact.To)}
	}
	v.Feedback = e.t("accessibility.feedback_text")
	if a.FeedbackDays > 0 {
		v.Feedback = e.t("accessibility.feedback_days", locale.Count("n", a.FeedbackDays))
	}
	v.SecFeedback = v.section("feedback", e.t("accessibility.feedback"))
}

// accessibilityContacts are those who answer for accessibility or, without any,
// the points of contact.
func (e *Edition) accessibilityContacts() []Contact {
	var out []Contact
	for _, k := range e.Site.Contacts {
		if k.Role == "accessibility" {
			out = append(out, e.contact(k))
		}
	}
	if len(out) == 0 {
		return e.whomToAsk(nil)
	}
	return out
}

// webLink is an address elsewhere under its own name; "" is no link.
func webLink(url string) Link {
	if url == "" {
		return Link{}
	}
	return Link{Words: Words{Text: bareAddress(url)}, Href: url, External: true, Name: true}
}
