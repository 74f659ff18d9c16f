package problem

import (
	"fmt"
	"strings"
)

// Description is a problem in words, with the field names of `check --json`.
type Description struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Column   int      `json:"column"`
	Severity Severity `json:"severity"`
	Code     string   `json:"code"`
	Message  string   `json:"message"`
	Hint     string   `json:"hint"`
}

// Describe puts the problem in words for machines to carry.
func (p Problem) Describe(w Words) Description {
	return Description{
		File: Clean(p.File), Line: p.Line, Column: p.Column, Severity: p.Severity, Code: p.Code,
		Message: w.Message(p), Hint: w.Hints(p),
	}
}

// Annotation is the line by which GitHub Actions shows the problem beside the
// changed line of a pull request, without a line break at its end.
func (p Problem) Annotation(w Words) string {
	message := w.Message(p)
	if hints := w.Hints(p); hints != "" {
		message += "\n" + hints
	}
	return fmt.Sprintf("::%s file=%s,line=%d,col=%d::%s", p.Severity,
		annotationProperty.Replace(Clean(p.File)), max(p.Line, 1), max(p.Column, 1), annotationData.Replace(message))
}

// The escapes of GitHub's workflow commands.
var (
	annotationData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	annotationProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
