package scaffold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ogpress/ogpress/generator/calendar"
)

var today = calendar.New(2026, 11, 21)

func source() fstest.MapFS {
	empty := &fstest.MapFile{}
	return fstest.MapFS{
		"content/site.toml":                                  &fstest.MapFile{Data: []byte("[channel.newsletter]\nname = \"x\"\n")},
		"content/plans/2025-2027/index.md":                   empty,
		"content/plans/2025-2027/commitments/01-a.md":        empty,
		"content/plans/2025-2027/commitments/02-b.md":        empty,
		"content/plans/2025-2027/commitments/02-b.fr.md":     empty,
		"content/plans/2025-2027/consultations/ideas.md":     empty,
		"content/plans/2025-2027/reports/2026-06/index.md":   empty,
		"content/plans/2025-2027/contributions/ideas/007.md": empty,
	}
}

func TestARecordIsPutInItsRightPlace(t *testing.T) {
	for _, c := range []struct {
		ask  string
		want string
	}{
		{"plan|2027-2029|Our third plan", "content/plans/2027-2029/index.md"},
		{"timeline|2025-2027", "content/plans/2025-2027/timeline.toml"},
		{"commitment|2025-2027|Open contracting: all of it", "content/plans/2025-2027/commitments/03-open-contracting-all-of-it.md"},
		{"consultation|2025-2027|The draft", "content/plans/2025-2027/consultations/the-draft.md"},
		{"contribution|2025-2027|ideas|Jean d'Arc", "content/plans/2025-2027/contributions/ideas/008-jean-darc.md"},
		{"event|2025-2027|2026-12-01|Open day", "content/plans/2025-2027/events/2026-12-01-open-day.md"},
		{"update|News for all", "content/updates/2026-11-21-news-for-all.md"},
		{"update|2025-2027|News", "content/plans/2025-2027/updates/2026-11-21-news.md"},
		{"round|2025-2027|2026-12", "content/plans/2025-2027/reports/2026-12/index.md"},
		{"report|2025-2027|2026-06|2", "content/plans/2025-2027/reports/2026-06/02-b.md"},
		{"forum", "content/forum/index.md"},
		{"meeting|2026-12-12", "content/forum/meetings/2026-12-12.md"},
		{"group|Procurement", "content/forum/groups/procurement.md"},
		{"question|Why so late?", "content/questions/2026-11-21-why-so-late.md"},
		{"document|План действий", "content/documents/план-действий.md"},
		{"about|ღია მმართველობა", "content/about/ღია-მმართველობა.md"},
		{"page|Imprint", "content/pages/imprint.md"},
		{"contact|Maria Nsimba", "content/contacts.toml"},
		{"member|Jean Baku", "content/forum/members.toml"},
		{"channel|Radio", "content/site.toml"},
		{"statement|INFO-B-04", "content/statements.toml"},
	} {
		words := strings.Split(c.ask, "|")
		d, err := New(source(), words[0], words[1:], today)
		if err != nil || d.Path != c.want {
			t.Errorf("%s: %s, %v; want %s", c.ask, d.Path, err, c.want)
		}
		if strings.Contains(string(d.Bytes), "{{") {
			t.Errorf("%s: a slot is left in\n%s", c.ask, d.Bytes)
		}
	}
}

func TestAWrongCallSaysHowToAsk(t *testing.T) {
	for _, c := range []struct{ ask, want string }{
		{"comitment|2025-2027|x", `did you mean "commitment"`},
		{"commitment|2025-2027", "ogpress new commitment PLAN TITLE"},
		{"commitment|2025-2028|x", `did you mean "2025-2027"`},
		{"meeting|12/03/2026", "such as 2026-03-12"},
		{"report|2025-2027|2026-06|9", "there is no commitment"},
		{"page|???", "letters or digits"},
		{"plan|2025-2027", "is there already"},
		{"channel|newsletter", "has [channel.newsletter] already"},
	} {
		words := strings.Split(c.ask, "|")
		_, err := New(source(), words[0], words[1:], today)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.ask, err, c.want)
		}
	}
}

func TestATitleCannotBreakOutOfItsQuotes(t *testing.T) {
	d, err := New(source(), "page", []string{"a\" \\ \n draft = true"}, today)
	if err != nil {
		t.Fatal(err)
	}
	if want := `title = "a\" \\ draft = true"`; !strings.Contains(string(d.Bytes), want) {
		t.Errorf("want %s in\n%s", want, d.Bytes)
	}
}

func TestWritingNeverReplacesAFileAndAppendsEntries(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	d := Draft{Path: "content/pages/x.md", Bytes: []byte("one\n")}
	if err := Write(root, d); err != nil {
		t.Fatal(err)
	}
	if err := Write(root, d); err == nil {
		t.Error("a file was replaced")
	}
	e := Draft{Path: "content/contacts.toml", Bytes: []byte("two\n"), Append: true}
	for range 2 {
		if err := Write(root, e); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(filepath.Join(dir, "content/contacts.toml"))
	if err != nil || string(b) != "two\n\ntwo\n" {
		t.Errorf("%q, %v", b, err)
	}
}
