package load

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// format is the number of the content format that this program reads.
const formatNow = 1

// head is what must be known of site.toml before any other file is read.
type head struct {
	known      bool     // whether the file could be read at all
	languages  []string // well-formed ones, each once
	hemisphere calendar.Hemisphere
	zone       *time.Location
}

// readHead looks into site.toml. What is wrong there is said when the file is
// read as a record.
func readHead(d *record.Doc) head {
	h := head{known: true, zone: time.UTC}
	tags, _ := d.Front["languages"].([]any)
	for _, t := range tags {
		tag, _ := t.(string)
		if _, err := locale.Canonical(tag); err == nil && !isOneOf(tag, h.languages) {
			h.languages = append(h.languages, tag)
		}
	}
	if name, ok := d.Front["time_zone"].(string); ok {
		if zone, err := locale.Zone(name); err == nil {
			h.zone = zone
		}
	}
	if rules, ok := d.Front["calendar"].(map[string]any); ok && rules["hemisphere"] == "south" {
		h.hemisphere = calendar.South
	}
	return h
}

// finishSite fills what follows from the facts of site.toml.
func finishSite(s *ogp.Site, h head) {
	s.Zone = h.zone
	if s.Zone == nil {
		s.Zone = time.UTC
	}
	if len(h.languages) > 0 {
		s.Languages = h.languages
	}
	if s.BaseURL != "" && !strings.HasSuffix(s.BaseURL, "/") {
		s.BaseURL += "/"
	}
	s.Working = calendar.DefaultWorking()
	if s.Calendar.Weekend != nil {
		s.Working.Weekend = [7]bool{}
		for _, w := range s.Calendar.Weekend {
			s.Working.Weekend[weekday(w)] = true
		}
	}
	s.Working.Holidays = slices.Clone(s.Calendar.Holidays)
	slices.Sort(s.Working.Holidays)
}

// weekday is the day that a word of the format names. Words begins on Monday.
func weekday(w ogp.Weekday) time.Weekday {
	return time.Weekday((slices.Index(w.Words(), string(w)) + 1) % 7)
}

var (
	countryCode = regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3})?$`)
	hexColour   = regexp.MustCompile(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$`)
)

// checkSite looks at the facts of site.toml that no tag can hold.
func (c *crossing) checkSite(l *loaded, s *ogp.Site, shipped []string) {
	if s.Format != formatNow && l.has("format") {
		l.fail(c.list, []string{"format"}, "unknown-format", problem.Args{"format": strconv.Itoa(s.Format), "known": strconv.Itoa(formatNow)})
	}
	if s.Code != "" && !countryCode.MatchString(s.Code) {
		l.fail(c.list, []string{"code"}, "country-code", problem.Args{"word": shown(s.Code)}, upperHint(s.Code)...)
	}
	if _, err := locale.Zone(s.TimeZone); err != nil {
		l.fail(c.list, []string{"time_zone"}, "unknown-zone", problem.Args{"word": shown(s.TimeZone)})
	}
	if a := s.Look.Accent; a != "" && !hexColour.MatchString(a) {
		l.fail(c.list, []string{"look", "accent"}, "colour-form", problem.Args{"word": shown(a)})
	}
	if logo := s.Look.Logo; logo != "" {
		c.checkLogo(l, logo)
	}
	c.checkLanguages(l, s, shipped)
}

func upperHint(code string) []problem.Hint {
	if up := strings.ToUpper(strings.TrimSpace(code)); countryCode.MatchString(up) {
		return []problem.Hint{{Code: "near", Args: problem.Args{"word": up}}}
	}
	return nil
}

func (c *crossing) checkLogo(l *loaded, logo string) {
	f := c.index.at(logo)
	if f != nil && f.sort == static && isPicture(logo) {
		return
	}
	var pictures []string
	for _, p := range sortedKeys(c.files) {
		if isPicture(p) {
			pictures = append(pictures, p)
		}
	}
	l.fail(c.list, []string{"look", "logo"}, "no-such-picture", problem.Args{"name": shown(logo)}, c.index.near(logo, pictures)...)
}

// checkLanguages holds the languages of the site against the registered ones,
// and warns of those whose interface words the program does not ship.
func (c *crossing) checkLanguages(l *loaded, s *ogp.Site, shipped []string) {
	doc := l.again()
	if doc == nil {
		return
	}
	tags, _ := doc.Front["languages"].([]any)
	seen := map[string]bool{}
	for i, t := range tags {
		tag, ok := t.(string)
		if !ok {
			continue // reported by its type
		}
		at := []string{"languages", strconv.Itoa(i)}
		usual, err := locale.Canonical(tag)
		args := problem.Args{"word": shown(tag)}
		switch {
		case err != nil, err == nil && usual == tag && !locale.Known(tag):
			l.fail(c.list, at, "language-tag", args)
		case usual != tag:
			l.fail(c.list, at, "language-tag", args, problem.Hint{Code: "near", Args: problem.Args{"word": usual}})
		case seen[tag]:
			l.fail(c.list, at, "language-twice", args)
		case len(shipped) > 0 && !c.speaks(tag, shipped):
			l.warn(c.list, at, "language-not-shipped", problem.Args{
				"word": tag, "file": "content/i18n/" + tag + ".toml", "other": locale.Nearest(tag, shipped)})
		}
		seen[tag] = true
	}
	if len(tags) == 0 && l.has("languages") && len(s.Languages) == 0 {
		l.fail(c.list, []string{"languages"}, "no-languages", nil)
	}
}

// speaks reports whether there are interface words in a language: shipped ones,
// of its base too, or the site's own.
func (c *crossing) speaks(tag string, shipped []string) bool {
	base, _, _ := strings.Cut(tag, "-")
	return isOneOf(tag, shipped) || isOneOf(base, shipped) || c.index.at("i18n/"+tag+".toml") != nil
}
