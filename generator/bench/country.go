//go:build unix

package main

import (
	"fmt"
	"time"
)

// country writes what outlives plans: contacts, the forum, background pages,
// statements, the home page, news of no plan.
func (c *corpus) country() error {
	c.day = time.Date(2012, 1, 9, 0, 0, 0, 0, time.UTC)
	for _, step := range []func() error{c.home, c.contacts, c.forum, c.statements, c.background, c.pages, c.news} {
		if err := step(); err != nil {
			return err
		}
	}
	return c.file("static/logo.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#1a5d3a"/></svg>`)
}

func (c *corpus) home() error {
	return c.put(record{path: "index", title: "Open government in Measure", date: "2012-01-09", body: c.body("forum/index"), french: c.body("forum/index")})
}

func (c *corpus) contacts() error {
	all, french := "", ""
	for i, role := range []string{"lead-agency", "point-of-contact", "point-of-contact", "civil-society", "press", "accessibility"} {
		all += lines(fmt.Sprintf("[contact.c%d]", i), fmt.Sprintf("role = %q", role), fmt.Sprintf("name = %q", c.phrase(2, 2)), fmt.Sprintf("title = %q", c.phrase(1, 3)),
			fmt.Sprintf("organisation = %q", "Ministry of "+c.phrase(1, 2)), fmt.Sprintf("email = %q", c.invent()+"@bench.example"), fmt.Sprintf("phone = \"+999 20 555 01 %02d\"", i), "checked = 2020-11-02")
		french += lines(fmt.Sprintf("[contact.c%d]", i), fmt.Sprintf("title = %q", c.phrase(1, 3)))
	}
	return c.facts("contacts", all, french)
}

var sectors = []string{"government", "civil-society", "parliament", "academia", "private", "media"}

func (c *corpus) forum() error {
	front := lines(`name = "Open Government Forum"`, "formed = 2012-02-06", fmt.Sprintf("remit = %q", c.sentences(3)), fmt.Sprintf("governance = %q", c.sentences(4)), "rules_agreed = 2012-03-05", `decides = "jointly"`)
	if err := c.put(record{path: "forum/index", called: "Open Government Forum", front: front, date: "2012-02-06", body: c.body("forum/index"), french: c.body("index")}); err != nil {
		return err
	}
	members := ""
	for i := range 15 {
		role := "member"
		if i < 2 {
			role = "co-chair"
		}
		members += lines(fmt.Sprintf("[member.m%02d]", i), fmt.Sprintf("name = %q", c.phrase(2, 2)), fmt.Sprintf("organisation = %q", c.phrase(2, 4)),
			fmt.Sprintf("sector = %q", sectors[i%len(sectors)]), fmt.Sprintf("role = %q", role), "senior = true", "from = 2012-02-06")
	}
	return c.facts("forum/members", members, "")
}

// statements are about what no record can prove.
func (c *corpus) statements() error {
	all := ""
	for _, id := range []string{"INFO-B-02", "INFO-B-04", "DIAL-B-02", "DIAL-B-03", "DIAL-B-05", "DIAL-S-03", "DOCF-B-01"} {
		all += lines(fmt.Sprintf("[statement.s-%s]", id), `standard = "co-creation-2016"`, fmt.Sprintf("requirement = %q", id), fmt.Sprintf("text = %q", c.sentences(2)),
			fmt.Sprintf("by = %q", c.phrase(2, 2)), `sector = "civil-society"`, "on = 2019-05-06", `evidence = ["https://www.example.org/evidence"]`)
	}
	return c.facts("statements", all, "")
}

func (c *corpus) background() error {
	for _, topic := range []string{"open-government", "ogp", "plan-scope", "process", "decision-making"} {
		front := lines(fmt.Sprintf("topic = %q", topic), "published = "+c.next(7), `channels = ["news"]`)
		if err := c.put(record{path: "about/" + topic, title: c.phrase(3, 6), front: front, date: c.after(0), body: c.body("forum/index"), french: c.body("forum/index")}); err != nil {
			return err
		}
	}
	return nil
}

func (c *corpus) pages() error {
	for _, name := range []string{"how-to-ask", "reading-this-site", "words"} {
		if err := c.put(record{path: "pages/" + name, title: c.phrase(3, 6), date: c.next(7), body: c.body("about/process")}); err != nil {
			return err
		}
	}
	return nil
}

// lastDay is the day that the builds speak of.
const lastDay = "2021-01-01"

// savedRecord is the newest news: what a preview is asked to show again and
// again. It stands at the head of the list of news.
const savedRecord = "updates/latest"

func (c *corpus) news() error {
	if err := c.put(record{path: savedRecord, title: "The newest news", front: lines("date = 2020-12-31", fmt.Sprintf("summary = %q", c.sentence(10, 20))), date: "2020-12-31", body: c.body("about/process")}); err != nil {
		return err
	}
	for i := range 5 {
		front := lines("date = "+c.next(100), fmt.Sprintf("summary = %q", c.sentence(10, 20)))
		if err := c.put(record{path: fmt.Sprintf("updates/%04d", i+1), title: c.phrase(4, 9), front: front, date: c.after(0), body: c.body("about/process")}); err != nil {
			return err
		}
	}
	return nil
}
