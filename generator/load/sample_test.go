package load

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

func TestWordsOfASampleMarkTheRecordThatHoldsThem(t *testing.T) {
	real := `title = "A"
published = 2026-01-01`
	site := load(t, and(base, files{
		"contacts.toml": "[contact.a]\nrole = \"press\"\nname = \"⟨Sample⟩ Ann\"\nemail = \"a@x.example\"\n" +
			"[contact.b]\nrole = \"press\"\nname = \"Ben\"\nemail = \"b@x.example\"\n",
		"about/body.md":      page(real, "\n⟨Words of a sample⟩\n"),
		"about/tongue.md":    page(real, "\nReal words.\n"),
		"about/tongue.fr.md": page(`title = "⟨Exemple⟩"`, ""),
		"about/comment.md":   page("# ⟨What it is called⟩\n"+real, "\nReal words.\n"),
	})).Site
	for _, c := range []struct {
		entry ogp.Entry
		want  bool
	}{
		{site.Contacts[0], true}, {site.Contacts[1], false}, {site.ByID["about/body"], true},
		{site.ByID["about/tongue"], true}, {site.ByID["about/comment"], false},
	} {
		if got := c.entry.Rec().Sample; got != c.want {
			t.Errorf("%s: sample %v, not %v", c.entry.Rec().ID, got, c.want)
		}
	}
}
