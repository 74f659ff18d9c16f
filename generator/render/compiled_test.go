package render

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/page"
	"github.com/ogpress/ogpress/themes"
)

// TestEveryTemplateOfTheThemeIsCompiled holds the speed of the program's own theme.
func TestEveryTemplateOfTheThemeIsCompiled(t *testing.T) {
	site := viewOf(t, example(t, "en", "ar"))
	r, err := New(site, themes.Default(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, p := range page.Map(site) {
		set, v := r.tongues[p.Edition].set, p.View()
		if !seen[p.Template] && !set.Compiled("pages/"+p.Template, v) {
			t.Errorf("pages/%s is not compiled", p.Template)
		}
		seen[p.Template] = true
		for _, slot := range slots {
			if slot != "main" && !seen[slot] && !set.Compiled("slots/"+slot, v.Meta()) {
				t.Errorf("slots/%s is not compiled", slot)
			}
			seen[slot] = true
		}
	}
}

func TestACompiledPageIsTheSameAsThatOfHTMLTemplate(t *testing.T) {
	site := viewOf(t, example(t, "en", "ar"))
	r, err := New(site, themes.Default(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range page.Map(site) {
		set := r.tongues[p.Edition].set
		for name, data := range map[string]any{"pages/" + p.Template: p.View(), "slots/head": p.View().Meta(), "slots/tail": p.View().Meta()} {
			var fast, slow bytes.Buffer
			if err := set.Execute(&fast, name, data); err != nil {
				t.Fatal(err)
			}
			if err := set.ExecuteSlowly(&slow, name, data); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(slow.String(), fast.String()); diff != "" {
				t.Errorf("%s with %s:\n%s", p.Address, name, diff)
			}
		}
	}
}
