package export_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// promised are the tables that a user may count on, and some of their fields.
var promised = map[string]string{
	"plans":         "id page plan language title number development implementation submitted translations",
	"stages":        "id page plan title starts ends phase translations",
	"commitments":   "id page plan language title summary ogp_id lead civil_society_lead status reported overdue percent irm civil_society withdrawn translations",
	"milestones":    "id page plan commitment key title due due_by status overdue days_late part_of translations",
	"rounds":        "id page plan kind from to published joint translations",
	"reports":       "id page plan round commitment status percent next_steps milestones translations",
	"history":       "plan round commitment milestone status percent",
	"consultations": "id page plan title about announced opens closes received response translations",
	"contributions": "id page plan consultation from anonymous sector received withheld outcome response responded reply translations",
	"events":        "id page plan title kind announced starts ends mode place organiser attendance cancelled translations",
	"meetings":      "id page plan title held announced mode place published topics attendance attended translations",
	"attendance":    "record page plan date who member count",
	"decisions":     "id page plan text how meeting commitments translations",
	"members":       "id page plan name organisation sector role group translations",
	"groups":        "id page plan title formed members open_call translations",
	"updates":       "id page plan title date author about commitments translations",
	"questions":     "id page plan title asked answered answer reply from commitments translations",
	"documents":     "id page plan title type date phase commitments languages licence downloads bytes sha256 translations",
	"contacts":      "id page plan role name title organisation email phone address url checked translations",
	"channels":      "id page plan name kind url translations",
	"statements":    "id page plan standard requirement text by organisation sector on evidence translations",
	"requirements":  "standard requirement plan outcome finding until next checks",
	"timeline":      "record page plan kind title starts ends",
}

func TestEveryTableIsThereWithItsFields(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for name, fields := range promised {
			if s.files["data/"+name+".csv"] == "" {
				t.Errorf("no data/%s.csv", name)
			}
			for i, row := range s.rows(t, name) {
				for _, f := range strings.Fields(fields) {
					if _, ok := row[f]; !ok {
						t.Errorf("%s, row %d has no %q", name, i, f)
					}
				}
			}
		}
	})
}

func TestEveryJSONFileOfASiteIsValidByTheSchemaBesideIt(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for _, name := range s.tables() {
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(s.files["data/"+name+".schema.json"]))
			if err != nil {
				t.Fatal(err)
			}
			c := jsonschema.NewCompiler()
			if err := c.AddResource("schema.json", doc); err != nil {
				t.Fatal(err)
			}
			schema, err := c.Compile("schema.json")
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			rows, err := jsonschema.UnmarshalJSON(strings.NewReader(s.files["data/"+name+".json"]))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(rows); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

// resource is a table as datapackage.json describes it.
type resource struct {
	Name, Path, Type, Format, Mediatype, Encoding string
	Schema                                        struct {
		Fields []struct {
			Name, Type  string
			Constraints struct {
				Enum     []string
				Required bool
			}
		}
		PrimaryKey    []string
		MissingValues []string
	}
}

func (s *site) resources(t *testing.T) []resource {
	t.Helper()
	var p struct {
		Name, Created string
		Licenses      []struct{ Name, Path string }
		Resources     []resource
	}
	if err := json.Unmarshal([]byte(s.files["data/datapackage.json"]), &p); err != nil {
		t.Fatal(err)
	}
	if p.Name == "" || strings.ToLower(p.Name) != p.Name || p.Created != "2026-11-21T00:00:00Z" || len(p.Licenses) != 1 || p.Licenses[0].Name == "" {
		t.Errorf("the package says of itself %+v", p)
	}
	return p.Resources
}

func TestTheDataPackageDescribesEveryCSVFileCellByCell(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		names := map[string]bool{}
		for _, r := range s.resources(t) {
			if names[r.Name] || r.Path != r.Name+".csv" || r.Type != "table" || r.Format != "csv" || r.Mediatype != "text/csv" || r.Encoding != "utf-8" {
				t.Errorf("resource %q: %+v", r.Name, r)
			}
			names[r.Name] = true
			holds(t, s, r)
		}
		for _, name := range s.tables() {
			if !names[name] {
				t.Errorf("%s is not in the package", name)
			}
		}
	})
}

// holds checks a CSV file against its description, as a validator of tabular data does.
func holds(t *testing.T, s *site, r resource) {
	t.Helper()
	text := s.files["data/"+r.Path]
	if strings.Count(text, "\n") < 1 || !strings.HasSuffix(text, "\r\n") || strings.HasPrefix(text, "\ufeff") {
		t.Errorf("%s does not end in CRLF, or begins with a mark", r.Path)
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", r.Path, err)
	}
	var fields []string
	for _, f := range r.Schema.Fields {
		fields = append(fields, f.Name)
	}
	if diff := cmp.Diff(fields, all[0]); diff != "" {
		t.Errorf("%s: %s", r.Path, diff)
	}
	if n := len(s.rows(t, r.Name)); n != len(all)-1 {
		t.Errorf("%s has %d rows, its JSON %d", r.Path, len(all)-1, n)
	}
	keys := map[string]bool{}
	for n, row := range all[1:] {
		for i, cell := range row {
			if f := r.Schema.Fields[i]; !castable(cell, f.Type, f.Constraints.Enum, f.Constraints.Required) {
				t.Errorf("%s, row %d: %s is %q, no %s of %v", r.Path, n+1, f.Name, cell, f.Type, f.Constraints.Enum)
			}
		}
		key := ""
		for _, k := range r.Schema.PrimaryKey {
			key += row[slices.Index(fields, k)] + "\n"
		}
		if len(r.Schema.PrimaryKey) > 0 && (keys[key] || strings.TrimSpace(key) == "") {
			t.Errorf("%s, row %d: the key %q is not unique", r.Path, n+1, key)
		}
		keys[key] = true
	}
}

func castable(cell, kind string, enum []string, required bool) bool {
	if cell == "" {
		return !required
	}
	if enum != nil && !slices.Contains(enum, cell) {
		return false
	}
	var err error
	switch kind {
	case "integer":
		_, err = strconv.Atoi(cell)
	case "number":
		_, err = strconv.ParseFloat(cell, 64)
	case "boolean":
		_, err = strconv.ParseBool(cell)
	case "string":
	default:
		return false
	}
	return err == nil
}

// flat is what a JSON value is in a cell.
func flat(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		var parts []string
		for _, p := range v {
			parts = append(parts, flat(p))
		}
		return strings.Join(parts, ";")
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// lookup finds a column of the CSV file in an object of the JSON file.
func lookup(row map[string]any, column string, languages []string) any {
	for _, lang := range languages[1:] {
		if name, ok := strings.CutSuffix(column, "_"+lang); ok {
			all, _ := row["translations"].(map[string]any)
			said, _ := all[lang].(map[string]any)
			return lookup(said, name, languages[:1])
		}
	}
	outer, inner, nested := strings.Cut(column, ".")
	if !nested {
		return row[column]
	}
	o, _ := row[outer].(map[string]any)
	return o[inner]
}

func TestEveryCellSaysWhatTheJSONSays(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for _, name := range s.tables() {
			all, err := csv.NewReader(strings.NewReader(s.files["data/"+name+".csv"])).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range s.rows(t, name) {
				for j, column := range all[0] {
					v := lookup(row, column, s.languages)
					switch all[i+1][j] {
					case flat(v), "'" + flat(v):
					default:
						var inner any
						if json.Unmarshal([]byte(all[i+1][j]), &inner) != nil || cmp.Diff(v, inner) != "" {
							t.Errorf("%s, row %d, %s: the cell is %q, the JSON %v", name, i+1, column, all[i+1][j], v)
						}
					}
				}
			}
		}
	})
}

func TestPagesOfTheDataAreThere(t *testing.T) {
	onBoth(t, func(t *testing.T, s *site) {
		for _, name := range s.tables() {
			for _, row := range s.rows(t, name) {
				if page, ok := row["page"].(string); ok && page != "" && !s.has(s.base+page) {
					t.Errorf("%s: %v has no page %q", name, row["id"], page)
				}
			}
		}
	})
}

func TestACommitmentWithoutAReportHasNoStatus(t *testing.T) {
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	rows := s.rows(t, "commitments")
	if rows[0]["status"] != "limited" || rows[0]["reported"] != "plans/2025-2027/reports/2026-06" || rows[1]["status"] != nil || rows[1]["reported"] != nil {
		t.Errorf("%v %v, %v %v", rows[0]["status"], rows[0]["reported"], rows[1]["status"], rows[1]["reported"])
	}
	m := s.rows(t, "milestones")
	if m[0]["overdue"] != true || m[0]["days_late"] != 144.0 || m[1]["due"] != "autumn 2027" || m[1]["due_by"] != "2027-11-30" || m[1]["overdue"] != false {
		t.Errorf("%v\n%v", m[0], m[1])
	}
}

// hidden are words of a withheld contribution and of drafts.
var hidden = []string{"hidden-letter-9c1", "سرمكتوم", "Secretcache", "secretcache", "draftcache", "draft-person-7d2", "draft-words-7d2", "draft-title-7d2"}

func TestWhatIsWithheldOrADraftIsInNoFile(t *testing.T) {
	s, err := arabic()
	if err != nil {
		t.Fatal(err)
	}
	for p, text := range s.files {
		for _, h := range hidden {
			if strings.Contains(text, h) || strings.Contains(p, h) {
				t.Errorf("%s holds %q", p, h)
			}
		}
	}
	if n := len(s.rows(t, "contributions")); n != 2 {
		t.Errorf("%d contributions, want the two that are no drafts", n)
	}
}
