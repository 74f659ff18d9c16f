package standard

import (
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
)

// channels asks that each record was told through so many channels other than
// this site.
func channels(s *scope) CheckResult {
	got, want := s.records(s.known), s.check.want()
	if len(got) == 0 {
		return s.none(nil)
	}
	var fewer []*item
	least := len(s.site.Channels)
	for _, it := range got {
		n := s.told(it.entry)
		least = min(least, n)
		if n < want {
			fewer = append(fewer, it)
		}
	}
	args := []Arg{number("n", len(got)), number("want", want), number("least", least)}
	digital := ""
	if s.check.Digital {
		digital = "_digital"
	}
	if len(fewer) == 0 {
		return s.answer(Holds, finding("channels.holds"+digital, args...), got)
	}
	args = append(args, number("have", len(got)-len(fewer)))
	r := s.answer(Missing, finding("channels.fewer"+digital, append(args, s.named(fewer)...)...), fewer)
	for _, it := range fewer[:min(3, len(fewer))] {
		r.Next = append(r.Next, s.mend("next.fill", it, keys("fields", []string{"field.channels"})))
	}
	return r
}

// told counts the different channels of a record that are not this site.
func (s *scope) told(e ogp.Entry) int {
	var different []*ogp.Channel
	for _, ref := range channelsOf(e) {
		c := ref.To
		if c == nil || slices.Contains(different, c) || s.thisSite(c) || s.check.Digital && !c.Type.Digital() {
			continue
		}
		different = append(different, c)
	}
	return len(different)
}

// thisSite reports whether a channel is the site itself.
func (s *scope) thisSite(c *ogp.Channel) bool {
	base := strings.TrimSuffix(s.site.BaseURL, "/")
	url := strings.TrimSuffix(c.URL, "/")
	return base != "" && (strings.EqualFold(url, base) || strings.HasPrefix(url, base+"/"))
}

func channelsOf(e ogp.Entry) []ogp.Ref[ogp.Channel] {
	switch e := e.(type) {
	case *ogp.Event:
		return e.Channels
	case *ogp.Consultation:
		return e.Channels
	case *ogp.Update:
		return e.Channels
	case *ogp.AboutPage:
		return e.Channels
	case *ogp.Timeline:
		return e.Channels
	}
	return nil
}
