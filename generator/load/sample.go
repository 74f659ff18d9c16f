package load

import (
	"bytes"
	"strings"

	"github.com/ogpress/ogpress/generator/record"
)

// markSamples notes that a record, or an entry of its tables, still has words
// between ⟨ and ⟩: those of the form that it was begun with, or of the samples
// of a new site. Such a record is shown with a notice, and proves nothing.
func markSamples(l *loaded, d *record.Doc) {
	if !bytes.Contains(d.Src, []byte("⟨")) {
		return
	}
	rec := l.entry.Rec()
	rec.Sample = rec.Sample || hasSample(d.Front) || hasSample(string(d.Body))
	for _, c := range children(l.entry) {
		var table any = d.Front
		for _, key := range c.path {
			inner, _ := table.(map[string]any)
			table = inner[key]
		}
		if hasSample(table) {
			c.entry.Rec().Sample = true
		}
	}
}

// hasSample looks through a value of TOML.
func hasSample(value any) bool {
	switch value := value.(type) {
	case string:
		return strings.Contains(value, "⟨") && strings.Contains(value, "⟩")
	case []any:
		for _, one := range value {
			if hasSample(one) {
				return true
			}
		}
	case map[string]any:
		for _, one := range value {
			if hasSample(one) {
				return true
			}
		}
	}
	return false
}
