package page

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/view"
)

// paged is the lister of a list that may take several pages.
func paged[V view.View](address string, pages func(*view.Site) int, build func(*view.Edition, int) V) lister {
	return func(s *view.Site, add adder) {
		for n := 1; n <= pages(s); n++ {
			add(view.PageAddress(address, n), nil, func(e *view.Edition) view.View { return build(e, n) })
		}
	}
}

// repository is the document repository, and one list for each of its shelves.
func repository(s *view.Site, add adder) {
	for _, shelf := range append([]*view.Shelf{nil}, s.Shelves...) {
		address, all := "/documents/", s.Library
		if shelf != nil {
			address, all = shelf.Address(), shelf.Documents
		}
		for n := 1; n <= view.PagesOf(len(all), view.PerPage); n++ {
			add(view.PageAddress(address, n), nil, func(e *view.Edition) view.View { return e.DocumentsPage(shelf, n) })
		}
	}
}

// timeline is the timeline of everything, of each plan and of each year.
func timeline(s *view.Site, add adder) {
	add("/timeline/", nil, func(e *view.Edition) view.View { return e.TimelinePage("", "") })
	for _, p := range s.Plans {
		add("/timeline/plan/"+p.Folder+"/", nil, func(e *view.Edition) view.View { return e.TimelinePage("plan", p.Folder) })
	}
	for _, y := range s.TimelineYears() {
		key := strconv.Itoa(y)
		add("/timeline/year/"+key+"/", nil, func(e *view.Edition) view.View { return e.TimelinePage("year", key) })
	}
}

// forum is the page of the forum; where the site has none the page says so.
func forum(s *view.Site, add adder) {
	var record ogp.Entry
	if s.Forum != nil {
		record = s.Forum
	}
	add("/forum/", record, func(e *view.Edition) view.View { return e.ForumPage() })
}

// datasets is a page for each table of the open data.
func datasets(s *view.Site, add adder) {
	for i := range s.Data {
		name := s.Data[i].Name
		add("/data/"+name+"/", nil, func(e *view.Edition) view.View { return e.DatasetPage(name) })
	}
}

// tombstones stand where something was.
func tombstones(s *view.Site, add adder) {
	for i := range s.Gone {
		g := &s.Gone[i]
		add(g.Address, nil, func(e *view.Edition) view.View { return e.TombstonePage(g) })
	}
}

// forwards are the old addresses of records. Each stands as it was written, in
// the language that it was written for.
func forwards(s *view.Site) []Page {
	var all []Page
	for _, r := range s.Records() {
		for _, a := range r.Rec().Aliases {
			e := s.EditionOf(a.Lang)
			address := view.ForwardAddress(a.Address)
			all = append(all, Page{Address: address, Path: address, Edition: e, Kind: "forward", Template: "forward", Record: r,
				View: func() view.View { return e.ForwardPage(address, r) }})
		}
	}
	return all
}
