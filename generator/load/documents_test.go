package load

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
)

func record1(front string) string {
	return page("title = \"Rules\"\ntype = \"forum-rules\"\n"+front, "")
}

func TestDocumentsAndTheirFilesFindEachOther(t *testing.T) {
	check(t, base, []mistake{
		{"beside each other", document, nil, ""},
		{"a record in TOML", files{"documents/a.toml": "title = \"A\"\ntype = \"letter\"\ndate = 2025-01-01\n", "documents/a.odt": "x"}, nil, ""},
		{"several formats", and(document, files{"documents/rules.pdf": "pdf"}), nil, ""},
		{"several languages by name", and(document, files{"documents/rules.fr.odt": "règles"}), nil, ""},
		{"several files by list", files{"documents/r.md": record1("date = 2025-01-01\nfiles = [\"plan (final).odt\", \"b.csv\"]"), "documents/plan (final).odt": "x", "documents/b.csv": "y"}, nil, ""},
		{"several files by table", files{"documents/r.md": record1("date = 2025-01-01\n[file.\"b.odt\"]\nlanguage = \"fr\""), "documents/b.odt": "y"}, nil, ""},
		{"held elsewhere", files{"documents/r.md": record1("date = 2025-01-01\nurl = \"https://x.example/r\"")}, nil, ""},
		{"held in a cloud drive", files{"documents/r.md": record1("date = 2025-01-01\nurl = \"https://drive.google.com/r\"")}, []string{"documents/r.md:5:7 warning private-place"}, ""},
		{"a file without a record", files{"documents/x.odt": "x"}, []string{"documents/x.odt:1:1 error file-without-record"}, "write-record=documents/x.md"},
		{"a record without a file", files{"documents/r.md": record1("date = 2025-01-01")}, []string{"documents/r.md:1:1 error document-without-file"}, ""},
		{"a file that is not there", files{"documents/r.md": record1("date = 2025-01-01\nfiles = [\"rulse.odt\"]"), "documents/rules.odt": "x"},
			[]string{"documents/r.md:5:10 error no-such-file", "documents/rules.odt:1:1 error file-without-record"}, "near=rules.odt"},
		{"a path out of the folder", files{"documents/r.md": record1("date = 2025-01-01\nfiles = [\"../site.toml\"]")}, []string{"documents/r.md:5:10 error no-such-file"}, ""},
		{"a file of two", and(document, files{"documents/s.md": record1("date = 2025-01-01\nfiles = \"rules.odt\"")}), []string{"documents/s.md:5:1 error file-of-two"}, ""},
		{"a file that its record leaves out", files{"documents/r.md": record1("date = 2025-01-01\nfiles = \"r-1.odt\""), "documents/r-1.odt": "x", "documents/r.odt": "y"},
			[]string{"documents/r.odt:1:1 error file-without-record"}, "name-file=r.odt"},
		{"without a date", files{"documents/r.md": record1(""), "documents/r.odt": "x"}, []string{"documents/r.md:1:1 warning undated-document"}, ""},
		{"only a PDF", files{"documents/r.md": record1("date = 2025-01-01"), "documents/r.pdf": "x"}, []string{"documents/r.md:2:9 warning only-pdf"}, ""},
		{"the same bytes twice", and(document, files{"documents/s.md": record1("date = 2025-01-01"), "documents/s.odt": document["documents/rules.odt"]}),
			[]string{"documents/s.odt:1:1 warning identical-files"}, ""},
		{"a pointer of Git LFS", and(document, files{"documents/rules.odt": "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n"}),
			[]string{"documents/rules.odt:1:1 error lfs-pointer"}, ""},
		{"a page of a browser", and(document, files{"documents/rules.html": "<p>"}), []string{"documents/rules.html:1:1 error active-file"}, ""},
		{"a program in static", files{"static/app.js": "x"}, []string{"static/app.js:1:1 error active-file"}, ""},
		{"a proof of ownership", files{"static/google1234567890abcdef.html": "google-site-verification: x"}, nil, ""},
		{"no proof of ownership", files{"static/google.html": "x"}, []string{"static/google.html:1:1 error active-file"}, ""},
		{"a file in folders of its own", files{"documents/2025/a/r.md": record1("date = 2025-01-01"), "documents/2025/a/r.odt": "x"}, nil, ""},
	})
}

func TestPicturesThatRunAreRefused(t *testing.T) {
	svg := func(inside string) files {
		return files{"static/x.svg": `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">` + inside + `</svg>`}
	}
	bad := []string{"static/x.svg:1:1 error running-picture"}
	check(t, base, []mistake{
		{"a plain one", svg(`<style>path{fill:red}</style><a xlink:href="https://x.example/"><path d="M0 0"/></a>`), nil, ""},
		{"script", svg(`<script>alert(1)</script>`), bad, ""},
		{"script in capitals", svg(`<SCRIPT>alert(1)</SCRIPT>`), bad, ""},
		{"script with a prefix", svg(`<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`), bad, ""},
		{"a handler", svg(`<path onload="alert(1)"/>`), bad, ""},
		{"foreign words", svg(`<foreignObject><p/></foreignObject>`), bad, ""},
		{"an address that runs", svg(`<a xlink:href=" java&#10;script:alert(1)"/>`), bad, ""},
		{"an entity", files{"static/x.svg": `<!DOCTYPE svg [<!ENTITY x "y">]><svg/>`}, bad, ""},
		{"an animation that makes a handler", svg(`<set attributeName="onclick" to="alert(1)"/>`), bad, ""},
		{"a style sheet from elsewhere", files{"static/x.svg": `<?xml-stylesheet href="https://x.example/a.xsl"?><svg/>`}, bad, ""},
		{"an animation that makes an address", svg(`<a><animate attributeName="href" values="x;javascript:alert(1)"/></a>`), bad, ""},
		{"a torn one", files{"static/x.svg": `<svg`}, bad, ""},
	})
}

func TestDataThatRunsIsRefused(t *testing.T) {
	bad := []string{"static/x.xml:1:1 error running-data"}
	data := func(text string) files { return files{"static/x.xml": text} }
	page, picture := `<x xmlns:h="http://www.w3.org/1999/xhtml">`, `<x xmlns:s="http://www.w3.org/2000/svg">`
	check(t, base, []mistake{
		{"plain data", data(`<?xml version="1.0"?><list><script on="x">alert(1)</script><link href="javascript:x"/></list>`), nil, ""},
		{"plain data that is torn", data(`<list><item>`), nil, ""},
		{"letters by number", data(`<list name="&#233;">&#233;</list>`), nil, ""},
		{"letters of another encoding", data("<?xml version=\"1.0\" encoding=\"windows-1251\"?><list>\xcf &#233;</list>"), nil, ""},
		{"a feed with words of pages", data(`<feed><content><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="https://x.example/">x</a></p></div></content></feed>`), nil, ""},
		{"a script", data(page + `<h:script>alert(1)</h:script></x>`), bad, ""},
		{"a handler", data(page + `<h:p onclick="alert(1)"/></x>`), bad, ""},
		{"an address that runs", data(page + `<h:a href="javascript:alert(1)"/></x>`), bad, ""},
		{"a whole page", data(`<html xmlns="http://www.w3.org/1999/xhtml"/>`), bad, ""},
		{"a way to another page", data(page + `<h:meta http-equiv="refresh" content="0;url=//evil.example"/></x>`), bad, ""},
		{"a picture that runs", data(picture + `<s:set attributeName="onclick" to="x"/></x>`), bad, ""},
		{"a namespace in disguise", data(`<x xmlns="http://www.w3.org/1999/xhtm&#108;"><script>alert(1)</script></x>`), bad, ""},
		{"a namespace by an entity", data(`<!DOCTYPE x [<!ENTITY e "tml">]><x xmlns="http://www.w3.org/1999/xh&e;"><script/></x>`), bad, ""},
		{"a style sheet that makes a page", data(`<?xml-stylesheet type="text/xsl" href="x.xsl"?><x/>`), bad, ""},
		{"UTF-16", data("\xff\xfe<\x00x\x00/\x00>\x00"), bad, ""},
		{"an encoding without the letters of ASCII", data(`<?xml version="1.0" encoding="utf-7"?><x>1999/xhtml</x>`), bad, ""},
		{"a later version", data(`<?xml version="1.1"?>` + page + `</x>`), bad, ""},
		{"a script behind a megabyte", data(page + strings.Repeat("<y/>", 1<<18) + `<h:script/></x>`), bad, ""},
		{"a feed", files{"static/x.atom": page + `<h:script/></x>`}, []string{"static/x.atom:1:1 error running-data"}, ""},
	})
}

func TestFilesThatServersRunOrObeyAreRefused(t *testing.T) {
	var all []mistake
	for _, name := range []string{".htaccess", ".user.ini", "web.config", "x.php", "x.PHP", "x.phtml", "x.php.txt", ".php", "x.jsp", "x.aspx", "x.cgi"} {
		all = append(all, mistake{name, files{"static/" + name: "x"}, []string{"static/" + name + ":1:1 error server-file"}, ""})
	}
	for _, name := range []string{"php.txt", "asp.net.txt", "cgi", "htaccess.txt", "notes.txt"} {
		all = append(all, mistake{name, files{"static/" + name: "x"}, nil, ""})
	}
	check(t, base, all)
}

func TestNamesThatMixAlphabetsAreNamed(t *testing.T) {
	check(t, and(base, document), []mistake{
		{"a Cyrillic letter among Latin ones", files{"about/\u043egp.md": about("")}, []string{"about/\u043egp.md:1:1 warning mixed-script"}, ""},
		{"a folder", files{"documents/pl\u0430n/r.md": record1("date = 2025-01-01"), "documents/pl\u0430n/r.odt": "x"}, []string{"documents/pl\u0430n:1:1 warning mixed-script"}, ""},
		{"words of two alphabets", files{"about/\u043f\u043b\u0430\u043d-OGP_2025.md": about("")}, nil, ""},
		{"one alphabet", files{"about/\u10e5\u10d0\u10e0\u10d7\u10e3\u10da\u10d8.md": about(""), "about/\u03b1\u03b2.md": about("")}, nil, ""},
		{"the files of a document", files{"documents/q.md": record1("date = 2025-01-01\nfiles = [\"r\u0430.odt\"]"), "documents/r\u0430.odt": "x"}, nil, ""},
	})
}

func TestFilesAreMeasured(t *testing.T) {
	s := good(t, and(base, files{
		"documents/r.md":     record1("date = 2025-01-01\nlanguages = [\"en\"]"),
		"documents/r.fr.csv": "abc",
		"documents/r.ODT":    "",
		"documents/r.odt":    "abcd",
	}))
	want := []ogp.File{
		{Name: "r.fr.csv", Source: "content/documents/r.fr.csv", Address: "/documents/r.fr.csv", Language: "fr", Format: "CSV", Type: "text/csv", Size: 3,
			SHA256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{Name: "r.odt", Source: "content/documents/r.odt", Address: "/documents/r.odt", Language: "en", Format: "ODT",
			Type: "application/vnd.oasis.opendocument.text", Size: 4, SHA256: "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"},
	}
	if diff := cmp.Diff(want, s.Documents[0].Files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestHeavyFilesAreWarnedOfAndHugeOnesRefused(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int64{"a.odt": hugeFile + 1, "b.odt": heavyFile + 1, "c.odt": heavyFile} {
		stem := strings.TrimSuffix(name, ".odt")
		put(t, dir, "documents/"+stem+".md", record1("date = 2025-01-01"))
		put(t, dir, "documents/"+name, stem)
		if err := os.Truncate(filepath.Join(dir, "content/documents", name), size); err != nil {
			t.Fatal(err)
		}
	}
	put(t, dir, "site.toml", base["site.toml"])
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	r, err := Folder(t.Context(), root.FS(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	want := "documents/a.odt:1:1 error huge-file\ndocuments/b.odt:1:1 warning heavy-file\n"
	if diff := cmp.Diff(want, lines(r.Problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	p := filepath.Join(dir, "content", name)
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
