//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// folder writes the records for OGPress, in content/ below root.
type folder struct {
	root   string
	french bool // in two languages
}

func (f folder) place(path string) string {
	return filepath.Join(f.root, "content", filepath.FromSlash(path))
}

var anyLink = regexp.MustCompile(`\]\(@([^)]*)\)`)

// linked writes the links of a body, from the record at a path, as the function
// has it.
func linked(body string, address func(to string) string) string {
	return anyLink.ReplaceAllStringFunc(body, func(s string) string {
		return "](" + address(s[len("](@"):len(s)-1]) + ")"
	})
}

func (f folder) record(r record) error {
	front := r.front
	if r.title != "" {
		front = fmt.Sprintf("title = %q\n", r.title) + front
	}
	here := filepath.Dir(r.path)
	relative := func(suffix string) func(string) string {
		return func(to string) string {
			path, err := filepath.Rel(here, to)
			if err != nil {
				return to
			}
			return filepath.ToSlash(path) + suffix
		}
	}
	if err := save(f.place(r.path+".md"), []byte("+++\n"+front+"+++\n"+linked(r.body, relative(".md")))); err != nil {
		return err
	}
	if r.french == "" || !f.french {
		return nil
	}
	words := ""
	if r.title != "" {
		words = fmt.Sprintf("title = %q\n", "Fr: "+r.title)
	}
	return save(f.place(r.path+".fr.md"), []byte("+++\n"+words+"+++\n"+linked(r.french, relative(".md"))))
}

func (f folder) facts(path, toml, french string) error {
	if err := save(f.place(path+".toml"), []byte(toml)); err != nil || french == "" || !f.french {
		return err
	}
	return save(f.place(path+".fr.toml"), []byte(french))
}

func (f folder) file(path string, data []byte) error { return save(f.place(path), data) }

// finish writes the settings of the site.
func (f folder) finish() error {
	tongues := []string{"en", "fr"}
	if !f.french {
		tongues = tongues[:1]
	}
	return save(f.place("site.toml"), []byte(strings.Replace(siteSettings, "LANGUAGES", quoted(slices.Clone(tongues)...), 1)))
}

const siteSettings = `format = 1
country = "Republic of Measure"
code = "XM"
title = "Open Government in Measure"
languages = LANGUAGES
time_zone = "UTC"
base_url = "https://bench.example/"
standards = ["co-creation-2016", "minimum-2022"]
licence = "CC-BY-4.0"

[channel.news]
name = "News"
kind = "website"

[channel.square]
name = "Square"
kind = "social"

[policy_area.area-tran]
name = "Open contracting"

[policy_area.area-part]
name = "Taking part"

[policy_area.area-acco]
name = "Answering for it"

[policy_area.area-tech]
name = "Digital services"

[look]
accent = "#1a5d3a"
logo = "static/logo.svg"
`
