package view

import "testing"

func TestWordsInTheAccentCanBeReadWhateverTheColour(t *testing.T) {
	dark, _ := parseColour("#14181c")
	white, _ := parseColour("#ffffff")
	for _, accent := range []string{"#1a5d3a", "#155e75", "#ffcc00", "#ffffff", "#000000", "#ff0000", "#888", "#00ff00", "#0000ff", "#e6b422", "not a colour", ""} {
		l := Colours(accent)
		for _, c := range []struct {
			what, front, back string
			least             float64
		}{
			{"words on the accent", l.OnAccent, l.Accent, 4.5},
			{"links on white", l.Link, white.String(), 5.5},
			{"links on the dark ground", l.LinkDark, dark.String(), 7},
			{"words on the band in the dark", l.OnBand, l.Band, 4.5},
		} {
			front, ok := parseColour(c.front)
			back, ok2 := parseColour(c.back)
			if got := contrast(front.luminance(), back.luminance()); !ok || !ok2 || got < c.least {
				t.Errorf("%s: %s: %s on %s has %.2f to 1, want %.1f", accent, c.what, c.front, c.back, got, c.least)
			}
		}
	}
}

func TestContrastIsThatOfTheGuidelines(t *testing.T) {
	grey, _ := parseColour("#767676")
	if got := contrast(grey.luminance(), 1); got < 4.53 || got > 4.55 {
		t.Errorf("#767676 on white has %.3f to 1, want 4.54", got)
	}
}
