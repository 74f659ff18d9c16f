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

	{"participate", "participate", "", one("/participate/", (*view.Edition).ParticipatePage)},
	{"event", "participate", "", each(ofPlans(events), (*view.Edition).Event)},
	{"timeline", "plans", "", timeline},
	{"documents", "documents", "", repository},
	{"document", "documents", "", each(documents, (*view.Edition).Document)},
	{"forum", "forum", "", forum},
	{"decisions", "forum", "", paged("/forum/decisions/", (*view.Site).DecisionPages, (*view.Edition).DecisionsPage)},
	{"meetings", "forum", "", paged("/forum/meetings/", (*view.Site).MeetingPages, (*view.Edition).MeetingsPage)},
	{"meeting", "forum", "", each(meetings, (*view.Edition).Meeting)},
	{"group", "forum", "", each(groups, (*view.Edition).Group)},
	{"updates", "updates", "", paged("/updates/", (*view.Site).NewsPages, (*view.Edition).NewsPage)},
	{"update", "updates", "", each(updates, (*view.Edition).Update)},
	{"questions", "", "", paged("/questions/", (*view.Site).QuestionPages, (*view.Edition).QuestionsPage)},
	{"question", "", "", each(questions, (*view.Edition).Question)},
	{"contacts", "", "", one("/contacts/", (*view.Edition).ContactsPage)},
	{"requirements", "requirements", "", requirements},
	{"requirement", "requirements", "", requirement},
	{"method", "requirements", "", one("/requirements/method/", (*view.Edition).Method)},
	{"abouts", "about", "", one("/about/", (*view.Edition).BackgroundPage)},
	{"about", "about", "", each(abouts, (*view.Edition).AboutPage)},
	{"page", "", "about", each(freePages, (*view.Edition).FreePage)},
	{"search", "search", "", paged("/search/", (*view.Site).SearchPages, (*view.Edition).SearchPage)},
	{"data", "", "", one("/data/", (*view.Edition).DataPage)},
	{"dataset", "", "", datasets},
	{"site-map", "", "", one("/site-map/", (*view.Edition).SiteMapPage)},
	{"accessibility", "", "", one("/accessibility/", (*view.Edition).AccessibilityPage)},
	{"privacy", "", "", one("/privacy/", (*view.Edition).PrivacyPage)},
	{"not-found", "", "", one("/404.html", (*view.Edition).NotFoundPage)},
	{"tombstone", "", "", tombstones},
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

// requirements is the page of verdicts on the current plan, and one for each plan.
func requirements(s *view.Site, add adder) {
	add("/requirements/", nil, func(e *view.Edition) view.View { return e.Requirements(s.Current, "/requirements/") })
	for _, p := range s.Plans {
		address := "/requirements/" + p.Folder + "/"
		add(address, nil, func(e *view.Edition) view.View { return e.Requirements(p, address) })
	}
}

// requirement is a page for each verdict on each plan.
func requirement(s *view.Site, add adder) {
	for _, p := range s.Plans {
		verdicts := s.Verdicts(p)
		for i := range verdicts {
			add(view.RequirementAt(&verdicts[i]), nil, func(e *view.Edition) view.View { return e.Requirement(p, i) })
		}
	}
}
