package locale

import (
	"fmt"
	"slices"
	"strings"
)

// template is a text with {placeholders}. Literal braces are doubled: "{{" and
// "}}" print one each.
type template struct {
	pieces []piece
}

// piece is a literal, or the name of a placeholder.
type piece struct {
	text string
	name string
}

// parseTemplate reads a text. A placeholder is a lower-case letter and then
// lower-case letters, digits or low lines; a brace that is neither doubled nor around such
// a name is an error.
func parseTemplate(s string) (template, error) {
	var t template
	var literal strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			i = len(s)
		}
		literal.WriteString(s[:i])
		if s = s[i:]; s == "" {
			break
		}
		if len(s) > 1 && s[1] == s[0] {
			literal.WriteByte(s[0])
			s = s[2:]
			continue
		}
		name, rest, closed := strings.Cut(s[1:], "}")
		if s[0] == '}' || !closed || !isName(name) {
			return template{}, fmt.Errorf("a brace stands alone in %q: write {name} for a placeholder, {{ or }} for a brace", s)
		}
		t.add(literal.String(), name)
		literal.Reset()
		s = rest
	}
	if literal.Len() > 0 {
		t.add(literal.String(), "")
	}
	return t, nil
}

func (t *template) add(literal, name string) {
	if literal != "" {
		t.pieces = append(t.pieces, piece{text: literal})
	}
	if name != "" {
		t.pieces = append(t.pieces, piece{name: name})
	}
}

func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

// names are the placeholders, each once, in the order of their first appearance.
func (t template) names() []string {
	var out []string
	for _, p := range t.pieces {
		if p.name != "" && !slices.Contains(out, p.name) {
			out = append(out, p.name)
		}
	}
	return out
}

// String writes the template as its source would.
func (t template) String() string {
	var b strings.Builder
	for _, p := range t.pieces {
		if p.name != "" {
			b.WriteString("{" + p.name + "}")
			continue
		}
		b.WriteString(escape(p.text))
	}
	return b.String()
}

func escape(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}").Replace(s)
}
