package render

import (
	"fmt"
	"html"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/ogpress/ogpress/generator/view"
)

// source is a template of the theme as its file has it.
type source struct {
	file string // "components/status/status.html"
	name string // "status", "pages/home", "slots/head"
	text string
}

// readTemplates reads the templates of a theme, sorted by file.
func readTemplates(theme fs.FS) ([]source, error) {
	var out []source
	for _, pattern := range []string{"components/*/*.html", "pages/*.html", "slots/*.html"} {
		files, err := fs.Glob(theme, pattern)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			text, err := fs.ReadFile(theme, f)
			if err != nil {
				return nil, err
			}
			name := strings.TrimSuffix(f, ".html")
			if strings.HasPrefix(f, "components/") {
				name = path.Base(name)
			}
			out = append(out, source{f, name, string(text)})
		}
	}
	return out, nil
}

var (
	comments = regexp.MustCompile(`(?s)\{\{/\*.*?\*/\}\}`)
	breaks   = regexp.MustCompile(`[ \t\r]*\n\s*`)
	joints   = regexp.MustCompile(`([>}])\x00([<{]|$)`)
	spoken   = regexp.MustCompile(`\{\{\s*(t|plain)\s+"([^"]*)"\s*\}\}`)
)

// squeeze takes the white space out of a template: a line break, with the blanks
// around it, is nothing between two tags or actions, and one blank elsewhere.
func squeeze(text string) string {
	text = breaks.ReplaceAllString(strings.TrimSpace(comments.ReplaceAllString(text, "")), "\x00")
	for joints.MatchString(text) {
		text = joints.ReplaceAllString(text, "$1$2")
	}
	return strings.ReplaceAll(text, "\x00", " ")
}

// fold puts the words of the interface into a template: {{t "key"}} between tags,
// where a word of another language is marked, {{plain "key"}} inside of a tag.
func fold(text string, e *view.Edition) (string, error) {
	var missing []string
	text = spoken.ReplaceAllStringFunc(text, func(action string) string {
		m := spoken.FindStringSubmatch(action)
		w := e.Word(m[2])
		if w.Text == m[2] {
			missing = append(missing, m[2])
		}
		if m[1] == "plain" {
			return braces.Replace(html.EscapeString(w.Text))
		}
		return braces.Replace(string(marked(nil, w)))
	})
	if len(missing) > 0 {
		return "", fmt.Errorf("no such words: %s", strings.Join(missing, ", "))
	}
	return text, nil
}

// braces keeps words from being read as actions.
var braces = strings.NewReplacer("{", "&#123;")
