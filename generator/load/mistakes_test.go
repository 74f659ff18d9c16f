package load

import (
	"strings"
	"testing"
)

// mistake is one thing that somebody gets wrong, and what is said of it.
type mistake struct {
	name  string
	files files
	want  []string
	hint  string // of the first problem, "code=word"
}

func check(t *testing.T, from files, table []mistake) {
	t.Helper()
	for _, m := range table {
		t.Run(m.name, func(t *testing.T) {
			r := wants(t, and(from, m.files), m.want...)
			if m.hint != "" {
				code := m.want[0][strings.LastIndexByte(m.want[0], ' ')+1:]
				if got := hint(r, code); got != m.hint {
					t.Errorf("hint %q, want %q", got, m.hint)
				}
			}
		})
	}
}

func about(body string) string {
	return page("title = \"OGP\"\npublished = 2025-01-01", body)
}

func TestNamesThatCannotTravelAreRefused(t *testing.T) {
	fine := about("")
	check(t, base, []mistake{
		{"a trailing blank", files{"about/x .md": fine}, []string{"about/x .md:1:1 error bad-name"}, "rename=x.md"},
		{"a leading blank", files{"about/ x.md": fine}, []string{"about/ x.md:1:1 error bad-name"}, "rename=x.md"},
		{"a colon", files{"about/a:b.md": fine}, []string{"about/a:b.md:1:1 error bad-name"}, "rename=a-b.md"},
		{"a question mark", files{"about/why?.md": fine}, []string{"about/why?.md:1:1 error bad-name"}, "rename=why-.md"},
		{"a backslash", files{`about/a\b.md`: fine}, []string{`about/a\b.md:1:1 error bad-name`}, "rename=a-b.md"},
		{"a direction override", files{"about/a\u202eb.md": fine}, []string{`about/a\u202eb.md:1:1 error bad-name`}, "rename=ab.md"},
		{"a control character", files{"about/a\x07b.md": fine}, []string{`about/a\ab.md:1:1 error bad-name`}, "rename=ab.md"},
		{"a decomposed letter", files{"about/e\u0301.md": fine}, []string{"about/e\u0301.md:1:1 error decomposed-name"}, "rename=\u00e9.md"},
		{"a device of Windows", files{"about/con.md": fine}, []string{"about/con.md:1:1 error reserved-name"}, "rename=con-1.md"},
		{"a device in capitals, with dots", files{"about/LPT1.x.md": fine}, []string{"about/LPT1.x.md:1:1 error reserved-name"}, ""},
		{"a folder that is a device", files{"plans/aux/index.md": plan["plans/2025-2027/index.md"]}, []string{"plans/aux:1:1 error reserved-name"}, ""},
		{"capitals only", files{"about/x.md": fine, "about/X.md": fine}, []string{"about/x.md:1:1 error address-taken", "about/x.md:1:1 error twin-name"}, ""},
		{"any script", files{"about/ღია-მმართველობა.md": fine, "about/حكومة.md": fine, "about/Üb er.uns.md": fine}, nil, ""},
	})
}

func TestUnknownFilesAndFoldersAreNamedWithTheNearest(t *testing.T) {
	check(t, base, []mistake{
		{"a misspelt folder", files{"abuot/x.md": about("")}, []string{"abuot:1:1 error unknown-folder"}, "near=about"},
		{"a misspelt file", files{"contact.toml": ""}, nil, ""},
		{"a misspelt file with text", files{"contact.toml": "x = 1"}, []string{"contact.toml:1:1 error unknown-file"}, "near=contacts.toml"},
		{"another ending", files{"about/ogp.markdown": "x"}, []string{"about/ogp.markdown:1:1 error unknown-file"}, "near=ogp.md"},
		{"an ending in capitals", files{"about/ogp.MD": "x"}, []string{"about/ogp.MD:1:1 error unknown-file"}, "near=ogp.md"},
		{"the site in YAML", and(files{"site.yaml": "x", "site.toml": base["site.toml"]}), []string{"site.yaml:1:1 error unknown-file"}, "near=site.toml"},
		{"a timeline in Markdown", and(plan, files{"plans/2025-2027/timeline.md": "x"}), []string{"plans/2025-2027/timeline.md:1:1 error unknown-file"}, "near=timeline.toml"},
		{"a document outside documents", and(plan, files{"plans/2025-2027/events/notes.pdf": "x"}), []string{"plans/2025-2027/events/notes.pdf:1:1 error unknown-file"}, "belongs-in-documents=notes.pdf"},
		{"a folder too many", files{"about/more/x.md": "x"}, []string{"about/more:1:1 error unknown-folder"}, ""},
		{"an index where records have names", files{"about/index.md": about("")}, []string{"about/index.md:1:1 error unknown-file"}, ""},
		{"an unknown folder inside a plan, once", and(plan, files{"plans/2025-2027/commitment/a.md": "x", "plans/2025-2027/commitment/b/c.md": "x"}),
			[]string{"plans/2025-2027/commitment:1:1 error unknown-folder"}, "near=commitments"},
	})
}

func TestTranslationsHoldWordsOnlyAndTranslateSomething(t *testing.T) {
	x := files{"about/x.md": about("Words")}
	check(t, base, []mistake{
		{"words", and(x, files{"about/x.fr.md": page(`title = "Titre"`, "Mots")}), nil, ""},
		{"a fact", and(x, files{"about/x.fr.md": page("title = \"Titre\"\npublished = 2025-01-01", "")}), []string{"about/x.fr.md:3:1 error fact-in-translation"}, ""},
		{"of nothing", and(x, files{"about/y.fr.md": page(`title = "Titre"`, "")}), []string{"about/y.fr.md:1:1 error translation-without-record"}, ""},
		{"a language that the site has not", and(x, files{"about/x.de.md": page(`title = "Titel"`, "")}), []string{"about/x.de.md:1:1 warning language-not-of-site"}, ""},
		{"into its own language", and(x, files{"about/x.en.md": page(`title = "Title"`, "")}), []string{"about/x.en.md:1:1 error own-language"}, ""},
		{"a stem with dots is no language", files{"about/decree.no-5.md": about(""), "about/v1.2.md": about("")}, nil, ""},
		{"an entry of nothing", and(base, files{
			"contacts.toml":    "[contact.a]\nname = \"A\"\nrole = \"press\"\nphone = \"1\"\n",
			"contacts.fr.toml": "[contact.b]\ntitle = \"B\"\n",
		}), []string{"contacts.fr.toml:1:10 error translation-of-nothing"}, ""},
	})
}

func TestReferencesToNothingNameTheNearest(t *testing.T) {
	check(t, and(base, plan, document), []mistake{
		{"a document", files{"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"R\"\ngovernance = \"G\"\nrules = \"documents/rule\"", "")},
			[]string{"forum/index.md:6:9 error no-such-record"}, "near=documents/rules"},
		{"a document with its ending", files{"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"R\"\ngovernance = \"G\"\nrules = \"documents/rules.md\"", "")},
			[]string{"forum/index.md:6:9 error no-such-record"}, "near=documents/rules"},
		{"a record of another kind", files{"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"R\"\ngovernance = \"G\"\nrules = \"plans/2025-2027\"", "")},
			[]string{"forum/index.md:6:9 error other-kind"}, ""},
		{"a draft", files{"documents/rules.md": document["documents/rules.md"][:4] + "draft = true\n" + document["documents/rules.md"][4:],
			"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"R\"\ngovernance = \"G\"\nrules = \"documents/rules\"", "")},
			[]string{"forum/index.md:6:9 error reference-to-draft"}, ""},
		{"a commitment", files{"plans/2025-2027/updates/x.md": page("title = \"X\"\ndate = 2025-01-20\ncommitments = [\"01-contracting\", \"2\"]", "")},
			[]string{"plans/2025-2027/updates/x.md:4:34 error no-such-record"}, ""},
		{"a number with zeros", files{"plans/2025-2027/updates/x.md": page("title = \"X\"\ndate = 2025-01-20\ncommitments = [\"01\", \"1\"]", "")}, nil, ""},
		{"a number of two", files{"plans/2025-2027/commitments/1-other.md": page("title = \"O\"\nlead = \"M\"", ""),
			"plans/2025-2027/updates/x.md": page("title = \"X\"\ndate = 2025-01-20\ncommitments = \"1\"", "")},
			[]string{"plans/2025-2027/updates/x.md:4:15 error ambiguous-number"}, ""},
		{"a number of two that nobody uses", files{"plans/2025-2027/commitments/1-other.md": page("title = \"O\"\nlead = \"M\"", "")}, nil, ""},
		{"a short id without a plan", files{"questions/q.md": page("title = \"Q\"\nasked = 2025-01-20\ncommitments = \"1\"", "")},
			[]string{"questions/q.md:4:15 error short-id-without-plan"}, ""},
		{"a plan", files{"questions/q.md": page("title = \"Q\"\nasked = 2025-01-20\nplan = \"2025-2026\"", "")},
			[]string{"questions/q.md:4:8 error no-such-record"}, "near=2025-2027"},
		{"a contact", files{"plans/2025-2027/commitments/01-contracting.md": page("title = \"O\"\nlead = \"M\"\ncontact = \"mario\"", ""),
			"contacts.toml": "[contact.maria]\nname = \"M\"\nrole = \"press\"\nphone = \"1\"\n"},
			[]string{"plans/2025-2027/commitments/01-contracting.md:4:11 error no-such-key"}, "near=maria"},
		{"a channel", files{"about/x.md": page("title = \"X\"\npublished = 2025-01-01\nchannels = [\"radio\"]", "")},
			[]string{"about/x.md:4:13 error no-such-key"}, ""},
		{"a short id inside the plan of a meeting's group", files{
			"forum/groups/g.md":   page("title = \"G\"\nformed = 2025-03-01\nplan = \"2025-2027\"\ncommitments = [\"1\"]", ""),
			"forum/meetings/m.md": page("held = 2026-03-12\nmode = \"online\"\ngroup = \"forum/groups/g\"\n[decision.a]\ntext = \"A\"\ncommitments = [\"1\"]", ""),
		}, nil, ""},
		{"evidence", files{"statements.toml": "[statement.a]\nstandard = \"s\"\nrequirement = \"R\"\ntext = \"T\"\nby = \"B\"\nsector = \"media\"\non = 2026-01-01\nevidence = [\"documents/rulse\", \"C:/x.pdf\", \"htp://x\"]\n"},
			[]string{"statements.toml:8:13 error no-such-evidence", "statements.toml:8:32 error own-disk", "statements.toml:8:44 error odd-address"}, "near=documents/rules"},
		{"a report on nothing", files{"plans/2025-2027/reports/r/index.md": page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", ""),
			"plans/2025-2027/reports/r/01-contarcting.md": page(`status = "limited"`, "")},
			[]string{"plans/2025-2027/reports/r/01-contarcting.md:1:1 error report-on-nothing"}, "rename=01-contracting.md"},
		{"a report on no milestone", files{"plans/2025-2027/reports/r/index.md": page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", ""),
			"plans/2025-2027/reports/r/01-contracting.md": page("[milestone.\"1.9\"]\nstatus = \"limited\"", "")},
			[]string{"plans/2025-2027/reports/r/01-contracting.md:2:13 error report-on-no-milestone"}, ""},
		{"a report without its round", files{"plans/2025-2027/reports/r/01-contracting.md": page(`status = "limited"`, "")},
			[]string{"plans/2025-2027/reports/r/index.md:1:1 error missing-round"}, ""},
		{"contributions to nothing", files{"plans/2025-2027/contributions/idea/a.md": page("from = \"A\"\nreceived = 2025-02-01", "Words")},
			[]string{"plans/2025-2027/consultations/idea.md:1:1 error missing-consultation"}, ""},
		{"a plan without its own file, once", files{"plans/2028/updates/x.md": page("title = \"X\"\ndate = 2025-01-20", ""), "plans/2028/updates/y.md": page("title = \"Y\"\ndate = 2025-01-20", "")},
			[]string{"plans/2028/index.md:1:1 error missing-plan"}, ""},
	})
}

func TestLinksLeadSomewhere(t *testing.T) {
	check(t, and(base, plan, document, files{"about/y.md": about("## A heading\n"), "about/picture.png": "png"}), []mistake{
		{"to records, files and headings", files{"about/x.md": about("[one](y.md) [two](y.md#a-heading) [three](../documents/rules.md) [four](../documents/rules.odt) [five](../plans/2025-2027/commitments/01-contracting.md#milestone-1.1) ![six](picture.png) [seven](https://x.example/) [eight](#own)\n\n## Own\n")}, nil, ""},
		{"to nothing", files{"about/x.md": about("A [one](z.md)")}, []string{"about/x.md:5:3 error broken-link"}, ""},
		{"with a slip", files{"about/x.md": about("A [one](../documents/rulse.md)")}, []string{"about/x.md:5:3 error broken-link"}, "near=../documents/rules.md"},
		{"to the right name in the wrong folder", files{"about/x.md": about("A [one](rules.md)")}, []string{"about/x.md:5:3 error broken-link"}, "near=../documents/rules.md"},
		{"from the root", files{"about/x.md": about("A [one](/about/y.md)")}, []string{"about/x.md:5:3 error absolute-link"}, "write=y.md"},
		{"to somebody's disk", files{"about/x.md": about("[one](C:/x.pdf) [two](file:///x.pdf)")}, []string{"about/x.md:5:1 error own-disk", "about/x.md:5:17 error own-disk"}, ""},
		{"with a mistyped scheme", files{"about/x.md": about("[one](https:https://x.example) [two](htp://x.example)")}, []string{"about/x.md:5:1 warning odd-scheme", "about/x.md:5:32 warning odd-scheme"}, ""},
		{"to a heading that is not there", files{"about/x.md": about("[one](y.md#a-heding) [two](#nowhere)")}, []string{"about/x.md:5:1 error broken-fragment", "about/x.md:5:22 error broken-fragment"}, "near=a-heading"},
		{"to a draft", files{"about/x.md": about("[one](z.md)"), "about/z.md": page("title = \"Z\"\npublished = 2025-01-01\ndraft = true", "")}, []string{"about/x.md:5:1 error link-to-draft"}, ""},
		{"from a draft to a draft", files{"about/x.md": page("title = \"Z\"\npublished = 2025-01-01\ndraft = true", "[one](z.md)"), "about/z.md": page("title = \"Z\"\npublished = 2025-01-01\ndraft = true", "")}, nil, ""},
		{"out of the folder", files{"about/x.md": about("[one](../../README.md)")}, []string{"about/x.md:5:1 error broken-link"}, ""},
		{"percent-encoded", files{"about/é b.md": about(""), "about/x.md": about("[one](%C3%A9%20b.md)")}, nil, ""},
		{"to a cloud drive and a post box", files{"about/x.md": about("[one](https://drive.google.com/x) [two](https://mail.google.com/mail/u/0)")}, []string{"about/x.md:5:1 warning private-place", "about/x.md:5:35 warning private-place"}, ""},
		{"that say nothing", files{"about/x.md": about("[click here](y.md)")}, []string{"about/x.md:5:1 warning empty-phrase"}, ""},
		{"columns are characters", files{"about/x.md": about("ქართული [one](z.md)")}, []string{"about/x.md:5:9 error broken-link"}, ""},
		{"a picture without words", files{"about/x.md": about("A ![](picture.png)")}, []string{"about/x.md:5:3 error empty-alt"}, ""},
		{"a picture that is not there", files{"about/x.md": about("A ![p](pictur.png)")}, []string{"about/x.md:5:3 error broken-picture"}, "near=picture.png"},
		{"a picture that is none", files{"about/x.md": about("A ![p](y.md)")}, []string{"about/x.md:5:3 error not-a-picture"}, ""},
		{"a picture elsewhere", files{"about/x.md": about("A ![p](https://x.example/p.png)")}, []string{"about/x.md:5:3 warning remote-picture"}, ""},
		{"in words of the front matter", files{"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"See [x](nothing.md)\"\ngovernance = \"\"\"\nOne\n[y](nowhere.md)\n\"\"\"", "")},
			[]string{"forum/index.md:4:14 error broken-link", "forum/index.md:7:1 error broken-link"}, ""},
		{"to what pages show of other files", and(files{
			"forum/index.md":                page("name = \"F\"\nformed = 2024-01-01\nremit = \"R\"\ngovernance = \"G\"", ""),
			"forum/members.toml":            "[member.a]\nname = \"A\"\nsector = \"media\"\n",
			"plans/2025-2027/timeline.toml": "[stage.b]\ntitle = \"B\"\nstarts = 2025-02-01\nphase = \"development\"\n",
			"about/x.md":                    about("[a](../forum/index.md#member-a) [b](../forum/members.toml#member-a) [c](../plans/2025-2027/index.md#stage-b) [d](../plans/2025-2027/timeline.toml#timeline) [e](../forum/index.md#member-b)"),
		}), []string{"about/x.md:5:157 error broken-fragment"}, ""},
		{"to a folder with an index, and to an overview", files{"about/x.md": about("[one](../plans/2025-2027/) [two](../documents/)")}, nil, ""},
	})
}

func TestLinksAreRewrittenFromTheRoot(t *testing.T) {
	s := good(t, and(base, document, files{
		"contacts.toml":  "[contact.a]\nname = \"A\"\nrole = \"press\"\nphone = \"1\"\n",
		"about/y.md":     about("## A heading\n"),
		"about/y.fr.md":  page(`title = "Y"`, "## Un titre\n"),
		"about/p q.png":  "png",
		"about/x.md":     about("[a](y.md#a-heading) [b](../documents/rules.odt) [c](y.fr.md) [d](../contacts.toml#contact-a) ![e](p%20q.png)"),
		"about/x.fr.md":  page(`title = "X"`, "[a](y.md#un-titre)"),
		"forum/index.md": page("name = \"F\"\nformed = 2024-01-01\nremit = \"See [x](../about/y.md)\"\ngovernance = \"G\"", ""),
	}))
	x := s.ByID["about/x"].Rec()
	html := ""
	for _, p := range x.Body {
		b, err := s.Bodies.HTML(nil, p)
		if err != nil {
			t.Fatal(err)
		}
		html += string(b)
	}
	for _, want := range []string{
		`href="/~/about/y/#a-heading"`, `href="/documents/rules.odt"`, `href="/fr/about/y/"`, `href="/~/contacts/#contact-a"`,
		`src="/about/p%20q.png"`, `href="/~/about/y/#un-titre"`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
	if got := s.Forum.Remit[0].HTML; !strings.Contains(got, `href="/~/about/y/"`) {
		t.Errorf("remit %s", got)
	}
}

func TestMarkupThatIsLeftOutIsTold(t *testing.T) {
	check(t, base, []mistake{
		{"raw HTML once a file", files{"about/x.md": about("<b>x</b> <i>y</i>\n\n<div>z</div>")}, []string{"about/x.md:5:1 warning raw-html"}, ""},
		{"a frame becomes a link", files{"about/x.md": about("A\n\n<iframe src=\"https://x.example/\"></iframe>")}, []string{"about/x.md:7:1 warning raw-frame"}, ""},
		{"a script address", files{"about/x.md": about("[x](javascript:alert(1))")}, []string{"about/x.md:5:1 warning script-address"}, ""},
		{"a heading level is skipped", files{"about/x.md": about("# A\n\n### B\n")}, []string{"about/x.md:7:1 warning heading-skipped"}, ""},
	})
}
