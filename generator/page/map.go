package page

import (
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// kinds is the site map: every kind of page, in the order in which they are made.
var kinds = []kind{
	{"home", "", "", one("/", (*view.Edition).Home)},
	{"commitments", "commitments", "", dashboard},
	{"commitment", "commitments", "", each(ofPlans(commitments), (*view.Edition).Commitment)},

	{"plans", "plans", "", one("/plans/", (*view.Edition).Plans)},
	{"plan", "plans", "", each(plans, (*view.Edition).Plan)},
	{"round", "plans", "", each(ofPlans(rounds), (*view.Edition).Round)},
	{"report", "plans", "", each(ofPlans(reports), (*view.Edition).Report)},
	{"consultation", "participate", "", consultation},
	{"contributions", "participate", "", one("/contributions/", (*view.Edition).Contributions)},
	{"contribution", "participate", "", each(ofPlans(contributions), (*view.Edition).Contribution)},

	{"participate", "participate", "generic", overview("/participate/", "nav.participate")},
	{"event", "participate", "generic", each(ofPlans(events), generic[*ogp.Event])},
	{"timeline", "plans", "generic", overview("/timeline/", "nav.timeline")},
	{"documents", "documents", "generic", overview("/documents/", "nav.documents")},
	{"document", "documents", "generic", each(documents, generic[*ogp.Document])},
	{"forum", "forum", "generic", forum},
	{"meeting", "forum", "generic", each(meetings, generic[*ogp.Meeting])},
	{"group", "forum", "generic", each(groups, generic[*ogp.Group])},
	{"updates", "updates", "generic", overview("/updates/", "nav.updates")},
	{"update", "updates", "generic", each(updates, generic[*ogp.Update])},
	{"questions", "", "generic", overview("/questions/", "nav.questions")},
	{"question", "", "generic", each(questions, generic[*ogp.Question])},
	{"contacts", "", "generic", overview("/contacts/", "nav.contacts")},
	{"requirements", "requirements", "generic", overview("/requirements/", "nav.requirements")},
	{"abouts", "about", "generic", overview("/about/", "nav.about")},
	{"about", "about", "generic", each(abouts, generic[*ogp.AboutPage])},
	{"page", "", "generic", each(freePages, generic[*ogp.FreePage])},
	{"search", "search", "generic", overview("/search/", "nav.search")},
	{"data", "", "generic", overview("/data/", "nav.data")},
	{"site-map", "", "generic", overview("/site-map/", "nav.site_map")},
	{"accessibility", "", "generic", overview("/accessibility/", "nav.accessibility")},
	{"privacy", "", "generic", overview("/privacy/", "nav.privacy")},
}

func plans(s *view.Site) []*ogp.ActionPlan                { return s.Plans }
func commitments(p *ogp.ActionPlan) []*ogp.Commitment     { return p.Commitments }
func rounds(p *ogp.ActionPlan) []*ogp.Round               { return p.Rounds }
func consultations(p *ogp.ActionPlan) []*ogp.Consultation { return p.Consultations }
func events(p *ogp.ActionPlan) []*ogp.Event               { return p.Events }
func documents(s *view.Site) []*ogp.Document              { return s.Documents }
func meetings(s *view.Site) []*ogp.Meeting                { return s.Meetings }
func groups(s *view.Site) []*ogp.Group                    { return s.Groups }
func questions(s *view.Site) []*ogp.Question              { return s.Questions }
func abouts(s *view.Site) []*ogp.AboutPage                { return s.About }
func freePages(s *view.Site) []*ogp.FreePage              { return s.Pages }

func reports(p *ogp.ActionPlan) []*ogp.Report {
	var all []*ogp.Report
	for _, r := range p.Rounds {
		all = append(all, r.Reports...)
	}
	return all
}

func contributions(p *ogp.ActionPlan) []*ogp.Contribution {
	var all []*ogp.Contribution
	for _, c := range p.Consultations {
		all = append(all, c.Contributions...)
	}
	return all
}

func updates(s *view.Site) []*ogp.Update {
	all := append([]*ogp.Update{}, s.Updates...)
	for _, p := range s.Plans {
		all = append(all, p.Updates...)
	}
	return all
}

// dashboard is the dashboard of all commitments, and one for each choice.
func dashboard(s *view.Site, add adder) {
	add("/commitments/", nil, func(e *view.Edition) view.View { return e.Commitments(nil) })
	for _, c := range s.Choices {
		add(c.Address(), nil, func(e *view.Edition) view.View { return e.Commitments(c) })
	}
}

// consultation is the page of every consultation, and those of the contributions
// that do not fit on it.
func consultation(s *view.Site, add adder) {
	for _, c := range ofPlans(consultations)(s) {
		for n := 1; n <= view.ConsultationPages(c); n++ {
			add(view.PageAddress(c.Address, n), c, func(e *view.Edition) view.View { return e.Consultation(c, n) })
		}
	}
}

// forum is the page of the forum; where the site has none the page says so.
func forum(s *view.Site, add adder) {
	if s.Forum == nil {
		overview("/forum/", "nav.forum")(s, add)
		return
	}
	add("/forum/", s.Forum, func(e *view.Edition) view.View { return e.Generic(s.Forum) })
}

func generic[R ogp.Entry](e *view.Edition, r R) *view.Generic { return e.Generic(r) }

// overview is the page of a section that has no template yet.
func overview(address, title string) lister {
	return one(address, func(e *view.Edition) *view.Generic { return e.Overview(address, title) })
}
