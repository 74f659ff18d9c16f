package schema

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/ogpress/ogpress/archetypes"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
)

// compiled gives the schema of a kind to an independent reader.
func compiled(t *testing.T, k Kind) *jsonschema.Schema {
	t.Helper()
	b, err := k.JSON()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(k.Name+".json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(k.Name + ".json")
	if err != nil {
		t.Fatalf("%s: %v", k.Name, err)
	}
	return s
}

// plain makes of TOML values what an editor hands to a schema: dates are text.
func plain(value any) any {
	switch value := value.(type) {
	case time.Time:
		switch value.Location().String() {
		case "date-local":
			return value.Format("2006-01-02")
		case "datetime-local":
			return value.Format("2006-01-02T15:04:05")
		}
		return value.Format(time.RFC3339)
	case map[string]any:
		all := map[string]any{}
		for k, v := range value {
			all[k] = plain(v)
		}
		return all
	case []any:
		all := make([]any, len(value))
		for i, v := range value {
			all[i] = plain(v)
		}
		return all
	case int64:
		return json.Number(cmpInt(value))
	}
	return value
}

func cmpInt(n int64) string { b, _ := json.Marshal(n); return string(b) }

// kindOf is the kind of an example's file; false for translations and other files.
func kindOf(name string) (Kind, bool) {
	if strings.Contains(path.Base(name), ".fr.") || strings.Contains(path.Base(name), ".en.") || path.Ext(name) != ".md" && path.Ext(name) != ".toml" {
		return Kind{}, false
	}
	rest, inPlan := strings.CutPrefix(name, "plans/")
	if _, after, ok := strings.Cut(rest, "/"); inPlan && ok && strings.HasPrefix(after, "updates/") {
		name = after
	}
	for _, k := range Kinds {
		if ok, _ := path.Match(k.Files, name); ok || k.Name == "document" && strings.HasPrefix(name, "documents/") {
			return k, true
		}
	}
	return Kind{}, false
}

func facts(t *testing.T, content fs.FS, name string) map[string]any {
	t.Helper()
	src, err := fs.ReadFile(content, name)
	if err != nil {
		t.Fatal(err)
	}
	read := record.TOML
	if path.Ext(name) == ".md" {
		read = record.Markdown
	}
	d, ok := read(name, src, &problem.List{})
	if !ok {
		t.Fatalf("%s cannot be read", name)
	}
	return d.Front
}

func TestTheExampleSatisfiesTheSchemas(t *testing.T) {
	content, schemas, seen := os.DirFS("../../content"), map[string]*jsonschema.Schema{}, map[string]bool{}
	for _, k := range Kinds {
		schemas[k.Name] = compiled(t, k)
	}
	err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		k, ok := kindOf(name)
		if err != nil || d.IsDir() || !ok {
			return err
		}
		seen[k.Name] = true
		if err := schemas[k.Name].Validate(plain(facts(t, content, name))); err != nil {
			t.Errorf("%s as %s: %v", name, k.Name, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range Kinds {
		if !seen[k.Name] {
			t.Errorf("no file of the example is of the kind %s", k.Name)
		}
	}
}

func TestTheSchemasRefuseWhatTheLoaderRefuses(t *testing.T) {
	for _, c := range []struct {
		kind, key string
		value     any
	}{
		{"commitment", "stauts", "limited"},
		{"commitment", "values", []any{"honesty"}},
		{"commitment", "starts", "31/12/2026"},
		{"report", "percent", json.Number("101")},
		{"event", "starts", "2026-13-45 or so"},
		{"event", "cancelled", false},
		{"meeting", "attendance", map[string]any{"government": "four"}},
		{"site", "title", ""},
	} {
		k := Kinds[slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == c.kind })]
		facts := map[string]any{c.key: c.value}
		err := compiled(t, k).Validate(facts)
		if err == nil || !strings.Contains(err.Error(), c.key) {
			t.Errorf("%s: %s = %v: %v", c.kind, c.key, c.value, err)
		}
	}
}

// paths lists the keys of fields: "milestone.due".
func paths(fields []record.Field, prefix string) (all []string) {
	for _, f := range fields {
		all = append(all, prefix+f.Key)
		if f.Sort == record.Table || f.Sort == record.Entries {
			all = append(all, paths(f.Fields, prefix+f.Key+".")...)
		}
	}
	return all
}

func TestEveryKeyStandsInSchemaAndReference(t *testing.T) {
	reference, err := Reference()
	if err != nil {
		t.Fatal(err)
	}
	sections := strings.Split(string(reference), "\n## ")
	for i, k := range Kinds {
		b, err := k.JSON()
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths(k.fields(), "") {
			key := p[strings.LastIndex(p, ".")+1:]
			if !strings.Contains(string(b), `"`+key+`":`) || !strings.Contains(sections[i+1], "| `"+p+"`") {
				t.Errorf("%s: %s is missing", k.Name, p)
			}
		}
	}
}

func TestTheSettingsOfANewSiteHaveEveryKey(t *testing.T) {
	want := slices.DeleteFunc(paths(Kinds[0].fields(), ""), func(p string) bool { return own[p] })
	slices.Sort(want)
	src, err := fs.ReadFile(archetypes.Forms, "starter/site.toml")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	table := ""
	for line := range strings.Lines(string(src)) {
		line = slotLine.ReplaceAllString(strings.TrimRight(line, "\n"), "#")
		if m := keyLine.FindStringSubmatch(line); m != nil {
			got = append(got, table+m[1])
		} else if tableLine.MatchString(line) {
			table = tablePath(strings.TrimPrefix(line, "#"))
			got, table = append(got, table), table+"."
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-format +form):\n%s", diff)
	}
}

func TestASentenceExplainsEveryKey(t *testing.T) {
	for _, k := range Kinds {
		said, err := k.comments()
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths(k.fields(), "") {
			if said[p] == "" {
				t.Errorf("%s: nothing explains %s", k.Name, p)
			}
		}
	}
}

func TestTheReferenceInTheDocsIsCurrent(t *testing.T) {
	want, err := Reference()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../.github/docs/reference.md")
	if err != nil || string(got) != string(want) {
		t.Errorf("write it again: go run ./cmd/ogpress schema --reference > .github/docs/reference.md (%v)", err)
	}
}
