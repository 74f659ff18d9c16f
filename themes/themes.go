// Package themes embeds the default theme, over which a site lays its own files.
package themes

import (
	"embed"
	"io/fs"
)

//go:embed all:default
var files embed.FS

// FS is the themes that ship, each in the folder of its name: "default/…".
func FS() fs.FS { return files }
