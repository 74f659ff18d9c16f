package schema

import (
	"bytes"
	"encoding/json"

	"github.com/ogpress/ogpress/generator/record"
)

// node is a JSON Schema, or a part of one.
type node struct {
	Schema      string           `json:"$schema,omitempty"`
	ID          string           `json:"$id,omitempty"`
	Title       string           `json:"title,omitempty"`
	Description string           `json:"description,omitempty"`
	Type        string           `json:"type,omitempty"`
	Format      string           `json:"format,omitempty"`
	Pattern     string           `json:"pattern,omitempty"`
	Enum        []string         `json:"enum,omitempty"`
	Const       *bool            `json:"const,omitempty"`
	MinLength   int              `json:"minLength,omitempty"`
	Minimum     *int             `json:"minimum,omitempty"`
	Maximum     *int             `json:"maximum,omitempty"`
	AnyOf       []*node          `json:"anyOf,omitempty"`
	Items       *node            `json:"items,omitempty"`
	Properties  map[string]*node `json:"properties,omitempty"`
	Entries     map[string]*node `json:"patternProperties,omitempty"`
	Required    []string         `json:"required,omitempty"`
	Others      *bool            `json:"additionalProperties,omitempty"`
}

// JSON is the schema of the kind's facts.
func (k Kind) JSON() ([]byte, error) {
	said, err := k.comments()
	if err != nil {
		return nil, err
	}
	root := object(k.fields(), "", said)
	if k.Name == "plan" { // the loader takes the day of submission there too
		root.Properties["development"].Properties["submitted"] = root.Properties["submitted"]
	}
	if k.Keyed != "" {
		entry := root
		root = closed(&node{Type: "object", Properties: map[string]*node{k.Keyed: keyed(entry)}})
		root.Properties["language"] = &node{Type: "string", Description: said["language"]}
	}
	root.Schema, root.Title = "https://json-schema.org/draft/2020-12/schema", "OGPress: "+k.Files
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func closed(n *node) *node {
	no := false
	n.Others = &no
	return n
}

// keyed is a table of entries by any key.
func keyed(entry *node) *node { return &node{Type: "object", Entries: map[string]*node{".": entry}} }

func object(fields []record.Field, prefix string, said map[string]string) *node {
	n := closed(&node{Type: "object", Properties: map[string]*node{}})
	for _, f := range fields {
		child := fieldNode(f, prefix, said)
		child.Description = said[prefix+f.Key]
		n.Properties[f.Key] = child
		if f.Required {
			n.Required = append(n.Required, f.Key)
		}
	}
	return n
}

func fieldNode(f record.Field, prefix string, said map[string]string) *node {
	switch f.Sort {
	case record.Table:
		return object(f.Fields, prefix+f.Key+".", said)
	case record.Entries:
		return keyed(object(f.Fields, prefix+f.Key+".", said))
	case record.Counts:
		return &node{Type: "object", Entries: map[string]*node{".": {Type: "integer", Minimum: new(int)}}}
	}
	one := valueNode(f)
	if !f.List {
		return one
	}
	list := &node{Type: "array", Items: one}
	if f.OneOrList {
		return &node{AnyOf: []*node{one, list}}
	}
	return list
}

// The wordings of dates. TOML's own dates reach a schema as text.
const (
	dayPattern   = `\d{4}-\d{2}-\d{2}`
	vaguePattern = dayPattern + `([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?` +
		`|\d{4}(-(H[12]|Q[1-4]|\d{2}))?|(spring|summer|autumn|fall|winter) \d{4}`
)

func valueNode(f record.Field) *node {
	hundred, yes := 100, true
	switch f.Sort {
	case record.Boolean:
		return &node{Type: "boolean"}
	case record.Integer:
		return &node{Type: "integer", Minimum: new(int)}
	case record.Percent:
		return &node{Type: "number", Minimum: new(int), Maximum: &hundred}
	case record.Day:
		return &node{Type: "string", Pattern: "^" + dayPattern + "$"}
	case record.Date:
		return &node{Type: "string", Pattern: datePattern(f)}
	case record.Choice:
		return &node{Type: "string", Enum: f.Choices}
	case record.Called:
		return &node{AnyOf: []*node{{Type: "boolean", Const: &yes}, {Type: "string", Pattern: datePattern(f)}}}
	}
	n := &node{Type: "string"}
	if f.Required && !f.List {
		n.MinLength = 1
	}
	switch f.Form {
	case "url":
		n.Format = "uri"
	case "email":
		n.Format = "email"
	}
	return n
}

func datePattern(f record.Field) string {
	pattern := vaguePattern
	if f.Deadline {
		pattern += "|ongoing"
	}
	return "^(" + pattern + ")$"
}
