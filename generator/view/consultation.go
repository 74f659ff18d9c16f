package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// Consultation is the page of one consultation.
type Consultation struct {
	*Head
	Opening   Opening
	State     string // "now", "next", "past"
	Said      Words
	Facts     []Fact
	URL       Link
	Body      Body
	Heard     HTML
	Response  HTML
	Answered  Words
	Sum       Words // "12 contributions, 10 answered"
	Outcomes  []Slice
	Sectors   []SectorRow
	Voices    []ContributionRow
	Pager     Pager
	Documents []Item

	SecHeard, SecResponse, SecVoices, SecDocuments Section
}

// ConsultationRow is a consultation in a list.
type ConsultationRow struct {
	Link     Link
	Kind     Words
	Time     Time
	State    string
	Said     Words
	Sum      Words
	Outcomes []Slice
}

// SectorRow is how many contributions, or people, came from one sector.
type SectorRow struct {
	Sector Words
	Count  Words
	X, W   string
}

var outcomeOrder = [...]string{"accepted", "partly", "noted", "answered", "not-accepted", "unanswered"}

// ConsultationPages is how many pages a consultation needs.
func ConsultationPages(c *ogp.Consultation) int {
	return PagesOf(len(c.Contributions), PerPage)
}

// Consultation gives the n-th page of a consultation, from 1.
func (e *Edition) Consultation(c *ogp.Consultation, n int) *Consultation {
	crumbs := []Link{{Words: e.t("nav.plans"), Href: e.At("/plans/")}, e.to(c.Plan)}
	v := &Consultation{Head: e.record(c, crumbs...), Opening: e.consultationOpening(c)}
	v.Kicker = v.Opening.Kind
	m := e.moment(Moment{}, c.Opens, c.Closes)
	v.State, v.Said = m.State, e.t("consultation."+m.State)
	v.Facts = e.consultationFacts(c)
	if c.URL != "" {
		v.URL = Link{Words: e.t("consultation.take_part"), Href: c.URL, External: true}
	}
	shown := onPage(c.Contributions, n, PerPage)
	v.Voices = make([]ContributionRow, 0, len(shown))
	for _, k := range shown {
		row := e.contributionRow(v.Head, k)
		row.Response = HTML{}
		v.Voices = append(v.Voices, row)
	}
	v.Pager = e.pager(c.Address, n, ConsultationPages(c))
	if n == 1 {
		v.Sum, v.Outcomes, v.Sectors = e.contributionSum(c.Contributions), e.outcomes(c.Contributions), e.sectors(c.Contributions)
		v.Body, v.Heard, v.Response = e.body(&c.Record), v.prose(e, c.Summary), v.prose(e, c.Response)
		v.Documents = e.documentItems(targets(c.Documents))
		if !c.ResponsePublished.IsZero() {
			v.Answered = e.t("consultation.answered_on", locale.At("date", c.ResponsePublished))
		}
	}
	v.paged(v.Pager)
	if n > 1 {
		v.repage(e, PageAddress(c.Address, n))
	}
	v.contents(e)
	return v
}

func (v *Consultation) contents(e *Edition) {
	if v.Heard.Source != "" {
		v.SecHeard = v.section("heard", e.t("consultation.heard"))
	}
	if v.Response.Source != "" {
		v.SecResponse = v.section("response", e.t("consultation.response"))
	}
	v.SecVoices = v.section("contributions", e.t("nav.contributions"))
	if len(v.Documents) > 0 {
		v.SecDocuments = v.section("documents", e.t("nav.documents"))
	}
}

// repage gives a further page of a list its own address.
func (h *Head) repage(e *Edition, address string) {
	h.Address = e.At(address)
	h.Canonical = e.absolute(h.Address)
	for i, o := range e.Editions {
		a := &h.Alternates[i]
		a.Href, a.Absolute = o.At(address), o.At(address)
		if full := e.absolute(a.Href); full != "" {
			a.Absolute = full
		}
	}
}

// targets are the records that references lead to.
func targets[T any](refs []ogp.Ref[T]) []*T {
	var out []*T
	for _, r := range refs {
		if r.To != nil {
			out = append(out, r.To)
		}
	}
	return out
}

func (e *Edition) consultationFacts(c *ogp.Consultation) []Fact {
	f := facts{e: e}
	f.add("fact.plan", e.to(c.Plan))
	f.time("fact.announced", e.when(c.Announced))
	f.time("fact.window", e.span(c.Opens, c.Closes))
	f.add("fact.mode", Link{Words: word(e, "mode", c.Mode)})
	f.add("fact.channels", e.channelsOf(c.Channels)...)
	if c.Received != nil {
		key := "consultation.received"
		if c.ReceivedAbout {
			key = "consultation.received_about"
		}
		f.add("fact.received", Link{Words: e.n(key, *c.Received)})
	}
	if !c.IsOpen() {
		f.add("fact.open_to", Link{Words: e.t("consultation.by_invitation")})
	}
	return f.list
}

func (e *Edition) channelsOf(refs []ogp.Ref[ogp.Channel]) []Link {
	var out []Link
	for _, c := range targets(refs) {
		out = append(out, Link{Words: e.text(c.Title), Href: c.URL, External: c.URL != ""})
	}
	return out
}

func (e *Edition) consultationRow(c *ogp.Consultation) ConsultationRow {
	m := e.moment(Moment{}, c.Opens, c.Closes)
	return ConsultationRow{Link: e.to(c), Kind: word(e, "consultation_about", c.About), Time: e.span(c.Opens, c.Closes), State: m.State,
		Said: e.t("consultation." + m.State), Sum: e.contributionSum(c.Contributions), Outcomes: e.outcomes(c.Contributions)}
}

// weight is how many contributions one stands for.
func weight(c *ogp.Contribution) int { return max(1, c.StandsFor) }

func (e *Edition) contributionSum(cs []*ogp.Contribution) Words {
	if len(cs) == 0 {
		return e.t("contributions.none")
	}
	total, answered := 0, 0
	for _, c := range cs {
		total += weight(c)
		if e.hasAnswer(c) {
			answered += weight(c)
		}
	}
	return e.t("contributions.sum", locale.Count("n", total), locale.Count("answered", answered))
}

// outcomes are the parts of a bar of contributions by what became of them.
func (e *Edition) outcomes(cs []*ogp.Contribution) []Slice {
	count, total := map[string]int{}, 0
	for _, c := range cs {
		count[e.outcome(c).Code] += weight(c)
		total += weight(c)
	}
	var out []Slice
	before := 0
	for _, code := range outcomeOrder {
		n := count[code]
		if n == 0 {
			continue
		}
		s := e.bar(float64(before)/float64(total), float64(n)/float64(total))
		s.Status, s.N, s.Count = Status{Code: code, Words: e.t("outcome." + code)}, n, Words{Text: e.Number(n)}
		out, before = append(out, s), before+n
	}
	return out
}

// sectors counts contributions by the sector that they come from.
func (e *Edition) sectors(cs []*ogp.Contribution) []SectorRow {
	count := map[string]int{}
	for _, c := range cs {
		count[string(c.Sector)] += weight(c)
	}
	return e.sectorRows(count)
}

// sectorRows is the picture of participation by sector, in the order of the
// format's own list; "" is "not stated".
func (e *Edition) sectorRows(count map[string]int) []SectorRow {
	most := 0
	for _, n := range count {
		most = max(most, n)
	}
	var out []SectorRow
	for _, s := range append(ogp.Voice("").Words(), "") {
		n := count[s]
		if n == 0 {
			continue
		}
		name := e.t("sector.not_stated")
		if s != "" {
			name = e.t("sector." + s)
		}
		b := e.bar(0, float64(n)/float64(most))
		out = append(out, SectorRow{Sector: name, Count: Words{Text: e.Number(n)}, X: b.X, W: b.W})
	}
	return out
}
