package generator

import (
	"path"
	"strings"
)

// wasSample reports whether a file was one of the samples that a new site begins
// with: something in its path is called "sample", "sample-…" or "…-sample". Their
// addresses are nobody's, and may vanish.
func wasSample(file string) bool {
	for part := range strings.SplitSeq(strings.TrimSuffix(file, path.Ext(file)), "/") {
		part, _, _ = strings.Cut(part, ".")
		if part == "sample" || strings.HasPrefix(part, "sample-") || strings.HasSuffix(part, "-sample") {
			return true
		}
	}
	return false
}
