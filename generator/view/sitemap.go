package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// SiteMap is the way to every page of the site.
type SiteMap struct {
	*Head
	Main  []Link
	Plans []SitePlan
	Rest  []SiteBranch
}

// SitePlan is one action plan, with its records by kind.
type SitePlan struct {
	ID       string
	Link     Link
	Branches []SiteBranch
}

// SiteBranch is the pages of one kind.
type SiteBranch struct {
	Title Words
	Count int
	Links []Link
	All   Link // where the rest of a long list is
}

// branchLength is how many pages of one kind the map shows before it sends
// people on to their own list.
const branchLength = 200

// SiteMapPage gives the site map.
func (e *Edition) SiteMapPage() *SiteMap {
	v := &SiteMap{Head: e.overview("/site-map/", "nav.site_map", "site_map.about")}
	v.Main = []Link{{Words: e.t("nav.home"), Href: e.At("/")}}
	for _, s := range Sections {
		v.Main = append(v.Main, Link{Words: e.t("nav." + s.Name), Href: e.At(s.Address)})
	}
	for _, m := range more {
		v.Main = append(v.Main, Link{Words: e.t(m.key), Href: e.At(m.address)})
	}
	v.Main = append(v.Main, Link{Words: e.t("site_map.az"), Href: e.At("/search/")})
	for i := len(e.Site.Plans) - 1; i >= 0; i-- {
		v.Plans = append(v.Plans, e.sitePlan(e.Site.Plans[i]))
		v.Sections = append(v.Sections, Section{ID: v.Plans[len(v.Plans)-1].ID, Title: v.Plans[len(v.Plans)-1].Link.Words})
	}
	add := func(into []SiteBranch, b SiteBranch) []SiteBranch {
		if b.Count > 0 {
			into = append(into, b)
		}
		return into
	}
	v.Rest = add(v.Rest, branch(e, "records.meetings", "/forum/", e.Meetings))
	v.Rest = add(v.Rest, branch(e, "records.groups", "/forum/", e.Groups))
	v.Rest = add(v.Rest, branch(e, "records.updates", "/updates/", e.Site.Updates))
	v.Rest = add(v.Rest, branch(e, "records.questions", "/questions/", e.Site.Questions))
	v.Rest = add(v.Rest, branch(e, "records.documents", "/documents/", e.Library))
	v.Rest = add(v.Rest, branch(e, "nav.about", "/about/", e.Site.About))
	v.Rest = add(v.Rest, branch(e, "site_map.pages", "/search/", e.Site.Pages))
	v.Rest = add(v.Rest, e.narrowed())
	return v
}

func (e *Edition) sitePlan(p *ogp.ActionPlan) SitePlan {
	v := SitePlan{ID: "plan." + p.Folder, Link: e.to(p)}
	var contributions []*ogp.Contribution
	for _, c := range p.Consultations {
		contributions = append(contributions, c.Contributions...)
	}
	var reports []*ogp.Report
	for _, r := range p.Rounds {
		reports = append(reports, r.Reports...)
	}
	told := branch(e, "kinds.report", "/plans/", reports)
	for i := range told.Links {
		told.Links[i].Text = e.Called(reports[i])
	}
	for _, b := range []SiteBranch{
		branch(e, "kinds.commitment", "/commitments/", p.Commitments), branch(e, "kinds.round", "/plans/", p.Rounds), told,
		branch(e, "kinds.consultation", "/participate/", p.Consultations), branch(e, "kinds.contribution", "/contributions/", contributions),
		branch(e, "kinds.event", "/timeline/", p.Events), branch(e, "kinds.update", "/updates/", p.Updates),
	} {
		if b.Count > 0 {
			v.Branches = append(v.Branches, b)
		}
	}
	return v
}

// branch is the pages of one kind, the first of a long list.
func branch[T ogp.Entry](e *Edition, key, list string, all []T) SiteBranch {
	b := SiteBranch{Title: e.t(key), Count: len(all), Links: links(e, all[:min(len(all), branchLength)])}
	if len(all) > branchLength {
		b.All = Link{Words: e.t("site_map.all", locale.Count("n", len(all))), Href: e.At(list)}
	}
	return b
}

// narrowed are the lists that show a part of something.
func (e *Edition) narrowed() SiteBranch {
	b := SiteBranch{Title: e.t("site_map.lists")}
	for _, c := range e.Choices {
		l := Link{Words: e.t("commitments.title_of_"+c.By, locale.Text("name", c.name(e).Text)), Href: e.At(c.Address())}
		b.Links = append(b.Links, l)
	}
	for _, s := range e.Shelves {
		b.Links = append(b.Links, Link{Words: e.t("documents.title_of", locale.Text("name", s.name(e).Text)), Href: e.At(s.Address())})
	}
	for _, p := range e.Site.Plans {
		b.Links = append(b.Links, Link{Words: e.t("timeline.title_of", locale.Text("name", e.text(p.Title).Text)), Href: e.At("/timeline/plan/" + p.Folder + "/")})
	}
	for _, y := range e.TimelineYears() {
		b.Links = append(b.Links, Link{Words: e.t("timeline.title_of", locale.Text("name", e.Year(y))), Href: e.At("/timeline/year/" + strconv.Itoa(y) + "/")})
	}
	for i := range e.Data {
		b.Links = append(b.Links, Link{Words: e.colon(e.t("nav.data").Text, e.tableName(&e.Data[i]).Text), Href: e.At("/data/" + e.Data[i].Name + "/")})
	}
	b.Count = len(b.Links)
	return b
}
