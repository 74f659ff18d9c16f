package view

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Look is the country's colour, and what must be made of it to be readable.
type Look struct {
	Accent   string // the colour itself, for bands and buttons
	OnAccent string // white or black, whichever reads better on Accent
	Link     string // Accent, darkened until it reads on white: at least 5.5 to 1
	LinkDark string // Accent, lightened until it reads on the dark ground: at least 7 to 1
	Band     string // Accent as the ground of a band in dark mode, never glaring
	OnBand   string
	Contrast float64 // of Accent against white, 1 to 21
}

const (
	defaultAccent = "#1f4e79"
	paper         = 1.0    // luminance of white
	night         = 0.0092 // luminance of the dark ground, #14181c
)

// Colours reads the accent of site.toml, "#1a5d3a". What is no colour gives the
// default one.
func Colours(accent string) Look {
	c, ok := parseColour(accent)
	if !ok {
		c, _ = parseColour(defaultAccent)
	}
	l := Look{Accent: c.String(), OnAccent: inkOn(c), Contrast: contrast(c.luminance(), paper)}
	link := c
	for contrast(link.luminance(), paper) < 5.55 {
		link = link.mix(colour{}, 0.06)
	}
	light := c
	for contrast(light.luminance(), night) < 7.1 {
		light = light.mix(colour{1, 1, 1}, 0.06)
	}
	band := c
	for contrast(band.luminance(), paper) < 7.1 {
		band = band.mix(colour{}, 0.06)
	}
	l.Link, l.LinkDark, l.Band, l.OnBand = link.String(), light.String(), band.String(), inkOn(band)
	return l
}

// Stylesheet is the look as custom properties.
func (l Look) Stylesheet() string {
	return "@layer tokens{:root{" + properties(l.Accent, l.OnAccent, l.Link, l.Accent, l.OnAccent) + "}" +
		"@media screen and (prefers-color-scheme:dark){:root{" + properties(l.LinkDark, "#14181c", l.LinkDark, l.Band, l.OnBand) + "}}}"
}

func properties(accent, onAccent, link, band, onBand string) string {
	return fmt.Sprintf("--accent:%s;--on-accent:%s;--link:%s;--band:%s;--on-band:%s;--shade:%s", accent, onAccent, link, band, onBand, away(onBand))
}

// colour is red, green and blue from 0 to 1.
type colour [3]float64

func parseColour(s string) (colour, bool) {
	s, ok := strings.CutPrefix(s, "#")
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	v, err := strconv.ParseUint(s, 16, 32)
	if !ok || err != nil || len(s) != 6 {
		return colour{}, false
	}
	return colour{float64(v>>16&255) / 255, float64(v>>8&255) / 255, float64(v&255) / 255}, true
}

func (c colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", byte(math.Round(c[0]*255)), byte(math.Round(c[1]*255)), byte(math.Round(c[2]*255)))
}

// mix moves c towards o by a share of the way.
func (c colour) mix(o colour, share float64) colour {
	for i := range c {
		c[i] += (o[i] - c[i]) * share
	}
	return c
}

// luminance is the relative luminance of WCAG 2.2, 0 to 1.
func (c colour) luminance() float64 {
	part := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c[0]) + 0.7152*part(c[1]) + 0.0722*part(c[2])
}

// contrast is the contrast ratio of WCAG 2.2, 1 to 21.
func contrast(a, b float64) float64 {
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// inkOn is the colour of words on a ground: white or black, one of which always
// has more than 4.5 to 1.
func inkOn(ground colour) string {
	if contrast(ground.luminance(), paper) >= contrast(ground.luminance(), 0) {
		return "#ffffff"
	}
	return "#000000"
}

// away is the colour that a ground may be shaded with without words on it
// becoming harder to read.
func away(ink string) string {
	if ink == "#ffffff" {
		return "#000000"
	}
	return "#ffffff"
}
