package scaffold

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/record"
)

// nouns are the types that the forms are forms of.
var nouns = map[string]any{
	"plan": ogp.ActionPlan{}, "timeline": ogp.Timeline{}, "commitment": ogp.Commitment{}, "consultation": ogp.Consultation{},
	"contribution": ogp.Contribution{}, "event": ogp.Event{}, "update": ogp.Update{}, "round": ogp.Round{}, "report": ogp.Report{},
	"forum": ogp.Forum{}, "meeting": ogp.Meeting{}, "group": ogp.Group{}, "question": ogp.Question{}, "document": ogp.Document{},
	"about": ogp.AboutPage{}, "page": ogp.FreePage{}, "contact": ogp.Contact{}, "member": ogp.Member{}, "channel": ogp.Channel{},
	"statement": ogp.Statement{},
}

var (
	tableLine = regexp.MustCompile(`^#?\[([a-z_]+)(\.[^\]]+)?\]$`)
	keyLine   = regexp.MustCompile(`^(#?)([a-z_]+) = `)
)

// keysOf lists the keys of a form: "title", "milestone.due".
func keysOf(t *testing.T, form string) (keys []string, live map[string]bool) {
	t.Helper()
	live = map[string]bool{}
	table := ""
	for _, line := range strings.Split(form, "\n") {
		if m := tableLine.FindStringSubmatch(line); m != nil {
			table = m[1] + "."
			continue
		}
		if m := keyLine.FindStringSubmatch(line); m != nil {
			keys = append(keys, table+m[2])
			live[table+m[2]] = m[1] == ""
		}
	}
	return keys, live
}

// fieldsOf lists the keys of a noun in the same way, and those that it must have.
func fieldsOf(fields []record.Field, prefix string) (keys []string, required []string) {
	for _, f := range fields {
		switch f.Sort {
		case record.Table, record.Entries:
			k, r := fieldsOf(f.Fields, f.Key+".")
			keys, required = append(keys, k...), append(required, r...)
		case record.Counts:
		default:
			keys = append(keys, prefix+f.Key)
			if f.Required {
				required = append(required, prefix+f.Key)
			}
		}
	}
	return keys, required
}

func TestFormsAndContentFormatHaveTheSameKeys(t *testing.T) {
	for _, f := range Forms {
		b, err := archetypes.Forms.ReadFile("records/" + f.file)
		if err != nil {
			t.Fatal(err)
		}
		got, live := keysOf(t, string(b))
		if f.entry { // the form is one entry of a keyed table
			for i := range got {
				_, got[i], _ = strings.Cut(got[i], ".")
			}
		}
		var counted []string
		for _, k := range got {
			if !strings.HasPrefix(k, "attendance.") {
				counted = append(counted, k)
			}
		}
		want, required := fieldsOf(record.Fields(nouns[f.Kind]), "")
		if strings.HasSuffix(f.file, ".toml") { // these keys are a page's, and these files have none
			want = slices.DeleteFunc(want, func(k string) bool {
				return slices.Contains([]string{"language", "draft", "aliases", "summary"}, k)
			})
		}
		slices.Sort(counted)
		slices.Sort(want)
		if diff := cmp.Diff(want, counted); diff != "" {
			t.Errorf("%s (-format +form):\n%s", f.file, diff)
		}
		for _, k := range required {
			if f.entry {
				k = f.Kind + "." + k
			}
			table, _, inTable := strings.Cut(k, ".")
			if !live[k] && (!inTable || f.entry || started(live, table+".")) {
				t.Errorf("%s: %s is required and must stand ready", f.file, k)
			}
		}
	}
}

// started reports whether any key of a table stands ready.
func started(live map[string]bool, table string) bool {
	for k, yes := range live {
		if yes && strings.HasPrefix(k, table) {
			return true
		}
	}
	return false
}
