package view

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Participate says what people can take part in: now, next, and how.
type Participate struct {
	*Head
	Open     []Opening
	Coming   []Opening
	Ways     []Way
	Results  []Result
	Channels []Channel
	Contacts []Contact

	SecOpen, SecComing, SecHow, SecResults, SecAsk Section
}

// Way is one way of taking part.
type Way struct {
	Title Words
	Text  Words
	Links []Link
}

// Result is what came of a consultation that is over.
type Result struct {
	Link     Link
	Kind     Words
	Time     Time
	Count    Words // how many contributions, and how many were answered
	Summary  HTML
	Answered Words // when the government's answer was published; empty without one
	Waiting  bool  // nobody has answered yet
}

// Channel is another place where the process is announced.
type Channel struct {
	Anchor string
	Kind   Words
	Link   Link
}

// recentResults is how many finished consultations the page shows.
const recentResults = 5

// ParticipatePage gives the page on taking part.
func (e *Edition) ParticipatePage() *Participate {
	v := &Participate{Head: e.overview("/participate/", "nav.participate", "participate.about"), Open: e.OpenNow(), Coming: e.Coming()}
	v.SecOpen = v.section("open", e.t("participate.open"))
	v.SecComing = v.section("coming", e.t("participate.coming"))
	v.SecHow = v.section("how", e.t("participate.how"))
	for _, w := range [...]struct{ key, address, nav string }{
		{"write", "/contributions/", "nav.contributions"}, {"come", "/forum/", "nav.forum"},
		{"ask", "/questions/", "nav.questions"}, {"follow", "/updates/", "nav.updates"},
	} {
		v.Ways = append(v.Ways, Way{Title: e.t("participate." + w.key), Text: e.t("participate." + w.key + "_text"), Links: []Link{{Words: e.t(w.nav), Href: e.At(w.address)}}})
	}
	follow := &v.Ways[len(v.Ways)-1]
	follow.Links = append(follow.Links, Link{Words: e.t("footer.feed"), Href: e.At("/feed.xml")})
	v.Ways = append(v.Ways, e.subscribing())
	if v.Results = e.results(v.Head); len(v.Results) > 0 {
		v.SecResults = v.section("results", e.t("participate.results"))
	}
	v.Channels = e.channels()
	v.Contacts = e.whomToAsk(nil)
	v.SecAsk = v.section("ask", e.t("home.ask"))
	return v
}

// subscribing says how to have everything with a day in one's own calendar.
// Programs take a calendar by an address that begins with webcal, which only a
// site with a known address can give.
func (e *Edition) subscribing() Way {
	w := Way{Title: e.t("participate.calendar"), Text: e.t("participate.calendar_text")}
	if _, address, ok := strings.Cut(e.absolute(e.At("/calendar.ics")), "://"); ok {
		w.Links = append(w.Links, Link{Words: Words{Text: "webcal://" + address}, Href: "webcal://" + address, External: true})
	}
	w.Links = append(w.Links, Link{Words: e.t("footer.calendar"), Href: e.At("/calendar.ics")})
	return w
}

// results are the consultations that closed last.
func (e *Edition) results(h *Head) []Result {
	var closed []*ogp.Consultation
	for _, p := range e.Site.Plans {
		for _, c := range p.Consultations {
			if c.Closes.Last < e.Day {
				closed = append(closed, c)
			}
		}
	}
	slices.SortStableFunc(closed, func(a, b *ogp.Consultation) int { return int(b.Closes.Last) - int(a.Closes.Last) })
	var out []Result
	for _, c := range closed[:min(len(closed), recentResults)] {
		out = append(out, e.result(h, c))
	}
	return out
}

func (e *Edition) result(h *Head, c *ogp.Consultation) Result {
	r := Result{Link: e.to(c), Kind: word(e, "consultation_about", c.About), Time: e.span(c.Opens, c.Closes), Summary: h.prose(e, c.Summary)}
	answered := 0
	for _, k := range c.Contributions {
		if e.hasAnswer(k) {
			answered++
		}
	}
	if n := len(c.Contributions); n > 0 {
		r.Count = e.t("participate.answered", locale.Count("n", n), locale.Count("answered", answered))
	}
	switch {
	case c.Response.Filled() && !c.ResponsePublished.IsZero() && c.ResponsePublished.Last <= e.Day:
		r.Answered = e.t("participate.response_on", locale.At("date", c.ResponsePublished))
	case c.Response.Filled() && c.ResponsePublished.IsZero():
		r.Answered = e.t("participate.response")
	default:
		r.Waiting = true
	}
	return r
}

// channels are the other places where the process is announced.
func (e *Edition) channels() []Channel {
	var out []Channel
	for _, c := range e.Channels {
		l := Link{Words: e.text(c.Title), Href: c.URL, External: c.URL != ""}
		out = append(out, Channel{Anchor: anchor(&c.Record, "channel-"+c.Key), Kind: word(e, "channel_kind", c.Type), Link: l})
	}
	return out
}

// announced are the channels of a record, for a list of facts.
func (e *Edition) announced(refs []ogp.Ref[ogp.Channel]) []Link {
	var out []Link
	for _, r := range refs {
		if r.To != nil {
			out = append(out, Link{Words: e.text(r.To.Title), Href: r.To.URL, External: r.To.URL != ""})
		}
	}
	return out
}
