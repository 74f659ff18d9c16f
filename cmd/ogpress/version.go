package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// contentFormat is the newest format of content folders that this program reads.
const contentFormat = 1

// number is the version of a release, "1.2.3": the linker writes it.
var number string

func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Says which version this is",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			_, err := fmt.Fprintln(c.out, versionLine(info))
			return err
		},
	}
}

// versionLine names the version, the commit and the content format.
func versionLine(info *debug.BuildInfo) string {
	version, commit := "unknown", ""
	if info != nil {
		if version = info.Main.Version; version == "" || version == "(devel)" {
			version = "development"
		}
		commit = commitOf(info)
	}
	if number != "" {
		version = number
	}
	return fmt.Sprintf("ogpress %s%s (content format %d)", version, commit, contentFormat)
}

func commitOf(info *debug.BuildInfo) (commit string) {
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 12:
			commit = ", commit " + s.Value[:12] + commit
		case s.Key == "vcs.modified" && s.Value == "true":
			commit += ", changed since"
		}
	}
	return commit
}
