package view

import (
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
)

// meetingName is a meeting's title or, without one, "Meeting of 12 February 2026".
func (e *Edition) meetingName(m *ogp.Meeting) Words {
	if len(m.Title) > 0 {
		return e.text(m.Title)
	}
	return e.t("meeting.of_day", locale.At("date", m.Held))
}

// contributionName is a contribution's title, or who sent it.
func (e *Edition) contributionName(c *ogp.Contribution) Words {
	switch {
	case len(c.Title) > 0:
		return e.text(c.Title)
	case c.Anonymous || c.From == "":
		return e.t("contribution.anonymous_of_day", locale.At("date", c.Received))
	}
	return e.t("contribution.of", locale.Text("name", c.From))
}

// roundName is a round's title, or its kind and the time that it speaks of.
func (e *Edition) roundName(r *ogp.Round) Words {
	if len(r.Title) > 0 {
		return e.text(r.Title)
	}
	return e.t("round.of_"+string(r.Type), locale.Text("period", e.Span(r.From, r.To)))
}

// numbered is "Commitment 3", or "Commitment" where its file has no number.
func (e *Edition) numbered(c *ogp.Commitment) Words {
	if c.Number == "" {
		return e.t("commitment.one")
	}
	return e.t("commitment.numbered", locale.Text("number", c.Number))
}

// sender is who sent a contribution.
func (e *Edition) sender(c *ogp.Contribution) Words {
	if c.Anonymous || c.From == "" {
		return e.t("contribution.anonymous")
	}
	return Words{Text: c.From}
}

// Called is the name of a record as its page has it, in plain words. A report,
// which is called like its commitment, has its round before it.
func (e *Edition) Called(entry ogp.Entry) string {
	if r, ok := entry.(*ogp.Report); ok && r.Round != nil {
		return e.colon(e.roundName(r.Round).Text, e.name(r).Text).Text
	}
	return e.name(entry).Text
}
