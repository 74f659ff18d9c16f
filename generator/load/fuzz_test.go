package load

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ogpress/ogpress/generator/markup"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/record"
)

// FuzzNames holds that every name is good or is told a better one, and that the
// better one is good.
func FuzzNames(f *testing.F) {
	for _, name := range []string{
		"x.md", " x.md", "x .md", "con.md", "NUL", "lpt1.tar.gz", "a:b", "..", ".", ". .", "e\u0301.md", "\u202e.md", "\xff", "...md", "a\u00a0b ",
		strings.Repeat("long", 100) + ".md", strings.Repeat("ü", 150), " .md", "con .md", ".con", "com1", "-", "*", "?.?", "aux.", "\u2028", "con." + strings.Repeat("o", 196), "con." + strings.Repeat("o", 300), "....\x92\x92" + strings.Repeat("o", 230) + "\x92", strings.Repeat("long", 100) + "." + strings.Repeat("o", 30),
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if name == "" || strings.ContainsAny(name, "/\x00") {
			return
		}
		code, better := badName(name)
		if code == "" {
			if name != strings.TrimSpace(name) || strings.ContainsAny(name, `\:*?"<>|`) || strings.ContainsFunc(name, isHidden) {
				t.Errorf("%q passes", name)
			}
			return
		}
		if again, more := badName(better); again != "" {
			t.Errorf("for %q (%s) the name %q is proposed, which is no better: %s, write %q", name, code, better, again, more)
		}
	})
}

// FuzzLinks holds that a link leads to another host, to a place in its own text,
// to a file that is there, or nowhere.
func FuzzLinks(f *testing.F) {
	for _, dest := range []string{
		"y.md", "y.md#h", "../documents/rules.odt", "../../../etc/passwd", "..%2f..%2fsite.toml", "%2e%2e/%2e%2e/x", "/x", "//x.example", `\\x\y`, "C:/x",
		"file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "https://x.example", "https:https://x", "mailto:a@b.example", "#h", "#%ff", "y.md?x#y",
		"", ".", "..", "./", "y.md/", "y.md%00", "../about/y.md", "../documents", "HTTP://X", "http:x", "https://user@localhost/",
	} {
		f.Add(dest, false)
		f.Add(dest, true)
	}
	places := []place{}
	for p := range and(base, document, files{"about/x.md": "", "about/p.png": "png", "about/y.md": "y"}) {
		places = append(places, classify(found{path: p}, []string{"en", "fr"}, func(string) bool { return false }))
	}
	x := newIndex(places, map[string]bool{"about": true, "documents": true}, []string{"en", "fr"})
	f.Fuzz(func(t *testing.T, dest string, image bool) {
		at := x.at("about/y.md")
		l := newLoaded(at)
		text := &text{in: l, at: at, lang: "en", index: x, find: func(int) record.Place { return record.Place{Line: 1, Column: 1, Width: 1} }}
		got := text.resolve(markup.Link{Dest: dest, Text: "words", Image: image})
		href, _, _ := strings.Cut(got.Href, "#")
		href = strings.TrimPrefix(href, "/~")
		switch kindOfAddress(got.Href) {
		case elsewhere, inPage, odd:
			return
		}
		if href == "" && got.Href == "" {
			if len(l.list.Sorted()) == 0 {
				t.Errorf("%q is dropped without a word", dest)
			}
			return
		}
		if x.at(strings.TrimPrefix(href, "/")) == nil && x.at(strings.Trim(href, "/")+".md") == nil && href != "/" && !isOverview(href) {
			t.Errorf("%q leads to %q", dest, got.Href)
		}
	})
}

// FuzzFolder holds that no file, whatever its name and content, stops the rest
// of a folder from being read, and that every file is accounted for.
func FuzzFolder(f *testing.F) {
	for p, text := range everything {
		f.Add(p, text)
		f.Add(p, text[:len(text)/2])
		f.Add(p, strings.ReplaceAll(text, "=", ""))
	}
	f.Add("site.toml", "languages = [\"\", \"../..\", \"\\u202e\"]")
	f.Add("about/x.\xff.md", "\xff")
	f.Add("plans/a/commitments/1.md", "+++\ntitle = \"A\"\n[milestone.a]\npart_of = \"b\"\n[milestone.b]\npart_of = \"a\"\n+++\n[x](#x)")
	f.Fuzz(func(t *testing.T, name, text string) {
		m := everything.fs()
		if !fs.ValidPath(name) || name == "." || strings.Count(name, "/") > 40 {
			return // no name of a file
		}
		for p := range everything {
			if strings.HasPrefix(p, name+"/") || strings.HasPrefix(name, p+"/") {
				return // a file and a folder of one name
			}
		}
		m["content/"+name] = &fstest.MapFile{Data: []byte(text)}
		r, err := Folder(t.Context(), m, Options{Day: today})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		if n := r.Published + r.Draft + r.Refused; n < len(everything) || n > len(everything)+1 {
			t.Errorf("%d files are accounted for, of %d", n, len(everything)+1)
		}
		staysInside(t, r.Site)
	})
}

// staysInside holds that no address of a site, new or old, leads out of it or to
// what the program keeps for itself.
func staysInside(t *testing.T, s *ogp.Site) {
	t.Helper()
	hold := func(what, address string) {
		p, _, _ := strings.Cut(address, "#")
		inside := strings.TrimPrefix(p, "/")
		if !strings.HasPrefix(p, "/") || inside != "" && !filepath.IsLocal(inside) || strings.ContainsFunc(p, isHidden) || strings.HasPrefix(inside, ".") {
			t.Errorf("%s lies at %q", what, address)
		}
	}
	for id, e := range s.ByID {
		hold(id, e.Rec().Address)
		for _, a := range e.Rec().Aliases {
			if isPlainAddress(a.Address) { // any other is an error
				hold("alias", a.Address)
			}
		}
	}
	for _, d := range s.Documents {
		for _, f := range d.Files {
			hold(f.Name, f.Address)
		}
	}
}

// FuzzOldAddresses holds that an old address that passes is one plain path below
// the root, in the one form in which it can be written.
func FuzzOldAddresses(f *testing.F) {
	for _, a := range []string{"/a/", "/a", "/", "//x", "/../x", "/a/..", "/./a", "/.git/config", `/\\x`, "/a?b", "/a#b", "/C:/x", "/%2e%2e/x", "/a\x00", "/\u202e/", "/ქ/"} {
		f.Add(a)
	}
	f.Fuzz(func(t *testing.T, address string) {
		if !isPlainAddress(address) {
			return
		}
		inside := strings.TrimSuffix(strings.TrimPrefix(address, "/"), "/")
		if !strings.HasPrefix(address, "/") || !filepath.IsLocal(inside) || inside != filepath.ToSlash(filepath.Clean(inside)) || strings.ContainsAny(inside, `\?#:`) {
			t.Errorf("%q passes", address)
		}
		for part := range strings.SplitSeq(inside, "/") {
			if part == "" || part[0] == '.' || strings.ContainsFunc(part, isHidden) {
				t.Errorf("%q passes with the part %q", address, part)
			}
		}
	})
}
