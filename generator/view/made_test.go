package view

import "testing"

func TestHostsOfRepositoriesAreTakenAsTheyAre(t *testing.T) {
	for _, c := range []struct{ repository, between string }{
		{"https://github.com/velmora/ogp", ""}, {"https://gitlab.com/velmora/ogp", "/-"},
		{"https://gitlab.gov.example/x", "/-"}, {"https://git.example/gitlab/ogp", ""},
	} {
		if got := inside(c.repository); got != c.between {
			t.Errorf("%s: %q, not %q", c.repository, got, c.between)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"https://github.com/A/b", "https://github.com/a/B.git", true}, {"https://github.com/a/b/", "https://github.com/a/b", true},
		{"https://github.com/a/b", "https://github.com/c/b", false},
	} {
		if got := SameRepository(c.a, c.b); got != c.same {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}
