package markup

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// atRoot resolves relative links and pictures as the loader would.
func atRoot(l Link) Target {
	if href, ok := External(l.Dest); ok {
		return Target{Href: href}
	}
	if strings.HasPrefix(l.Dest, "#") {
		return Target{Href: l.Dest}
	}
	if l.Image {
		return Target{Href: "/" + l.Dest, Picture: true, Width: 30, Height: 20}
	}
	if page, ok := strings.CutSuffix(l.Dest, ".md"); ok {
		return Target{Href: "/~/" + page + "/"}
	}
	return Target{}
}

func TestBodiesBecomeThisHTML(t *testing.T) {
	for _, c := range []struct{ promise, src, want string }{
		{"paragraphs", "a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>"},
		{"emphasis", "*a* **b** ~~c~~ `d<`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>"},
		{"a quote never stands raw", `"a" & 'b' ` + "`\"`", "<p>&#34;a&#34; &amp; 'b' <code>&#34;</code></p>"},
		{"entities become characters", "&eacute;&#233;&copy; &lt;", "<p>éé© &lt;</p>"},
		{"backslashes guard punctuation only", `\*a\* \b`, `<p>*a* \b</p>`},
		{"line breaks", "a  \nb\\\nc<br>d<br/>e", "<p>a<br>\nb<br>\nc<br>\nd<br>\ne</p>"},
		{"tight list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
		{"numbered list that begins later", "3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"},
		{"quotation", "> a", "<blockquote>\n<p>a</p>\n</blockquote>"},
		{"code can be scrolled by keyboard", "```sh\na <b>\n```", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>"},
		{"rule", "---", "<hr>"},
		{"definitions", "a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"},
		{"tasks have a name and nothing to tick", "- [x] a\n- [ ] b",
			"<ul>\n<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"done\">☑</span> a</li>\n" +
				"<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"to do\">☐</span> b</li>\n</ul>"},
		{"links to records lead to their pages", "[a](b/c.md \"d\")", `<p><a href="/~/b/c/" title="d">a</a></p>`},
		{"links elsewhere say so", "[a](https://e.example/?a=1&b=2)", `<p><a href="https://e.example/?a=1&amp;b=2" rel="external">a</a></p>`},
		{"links to nothing keep their words", "[a *b*](nothing)", "<p>a <em>b</em></p>"},
		{"links without words show their address", "[](https://e.example)", `<p><a href="https://e.example" rel="external">https://e.example</a></p>`},
		{"mail and telephone", "[a](tel:+1) <b@c.example>", `<p><a href="tel:+1">a</a> <a href="mailto:b@c.example">b@c.example</a></p>`},
		{"places in the text keep apart", "[a](#b)", `<p><a href="#t-b">a</a></p>`},
		{"bare addresses without the sentence's full stop", "See (https://e.example/a_b_(c)).", `<p>See (<a href="https://e.example/a_b_(c)" rel="external">https://e.example/a_b_(c)</a>).</p>`},
		{"bare addresses in bold", "**https://e.example**", `<p><strong><a href="https://e.example" rel="external">https://e.example</a></strong></p>`},
		{"bare addresses end before other punctuation", "https://e.example/ა، HTTP://f.example。", `<p><a href="https://e.example/ა" rel="external">https://e.example/ა</a>، <a href="HTTP://f.example" rel="external">HTTP://f.example</a>。</p>`},
		{"half addresses are words", "xhttps://e.example https:// `https://e.example`", "<p>xhttps://e.example https:// <code>https://e.example</code></p>"},
		{"pictures know their size", `![a "b"](c.png "d")`, `<p><img src="/c.png" alt="a &#34;b&#34;" width="30" height="20" loading="lazy" title="d"></p>`},
		{"pictures elsewhere become links", "![a](https://e.example/b.png)", `<p><a href="https://e.example/b.png" rel="external">a</a></p>`},
		{"frames become links", `<iframe src="https://e.example/v" width="5"></iframe>`, `<p><a href="https://e.example/v" rel="external">https://e.example/v</a></p>`},
		{"films become links with their title", `<video title="A film"><source src="//e.example/v"></video>`, `<p><a href="https://e.example/v" rel="external">https://e.example/v</a></p>`},
		{"tags go and words stay", "<div class=x>a <b>c</b></div>d", "<p>a c d</p>"},
		{"cells of raw tables stay apart", "<table><tr><td>a</td><td>b</td></tr></table>", "<p>a  b</p>"},
		{"Markdown within raw tags is read", "<div>\n\n## a\n\n</div>", `<h2 id="t-a">a</h2>`},
		{"comments vanish", "a<!-- b -->c\n\n<!--\n\nd\n\n--> e", "<p>ac</p>\n<p>e</p>"},
		{"words behind a comment stay", "<!-- a --> b", "<p>b</p>"},
		{"a comment without an end is words", "a <!-- b", "<p>a &lt;!-- b</p>"},
		{"scripts vanish", "a<script>b</script>c", "<p>ac</p>"},
		{"what looks like mathematics stays", "1 < 2 and 3 > 2", "<p>1 &lt; 2 and 3 &gt; 2</p>"},
		{"empty headings and paragraphs vanish", "##\n\n<p></p>\n\na", "<p>a</p>"},
		{"control and direction characters vanish", "a\x00\x07b\u202ec\u0085&#x202e;&#7;d", "<p>abcd</p>"},
		{"direction marks stay", "a\u200fb", "<p>a\u200fb</p>"},
	} {
		t.Run(c.promise, func(t *testing.T) {
			o := Options{Resolve: atRoot, IDPrefix: "t-", Labels: Labels{Done: "done", Open: "to do"}}
			d := Render([]byte(c.src), o)
			if diff := cmp.Diff(c.want, string(d.HTML)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.src, diff)
			}
			if err := inspect(d.HTML, false); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTablesScrollAndHaveHeadersAndClasses(t *testing.T) {
	got := Render([]byte("| A | B | |\n|:--|--:|:-:|\n| 1 |"), Options{}).HTML
	want := `<div class="table-wrap" role="group" tabindex="0" aria-label="A, B">
<table>
<thead>
<tr>
<th scope="col" class="align-start">A</th>
<th scope="col" class="align-end">B</th>
<td class="align-center"></td>
</tr>
</thead>
<tbody>
<tr>
<td class="align-start">1</td>
<td class="align-end"></td>
<td class="align-center"></td>
</tr>
</tbody>
</table>
</div>`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestFootnotesLeadThereAndBack(t *testing.T) {
	got := Render([]byte("a[^x] b[^x]\n\n[^x]: c"), Options{IDPrefix: "t-", Labels: Labels{Back: "Back"}}).HTML
	want := `<p>a<sup id="t-fnref:1"><a href="#t-fn:1" role="doc-noteref">1</a></sup> b<sup id="t-fnref:1:2"><a href="#t-fn:1" role="doc-noteref">1</a></sup></p>
<div class="footnotes">
<ol>
<li id="t-fn:1"><p>c <a href="#t-fnref:1" role="doc-backlink" aria-label="Back 1">↩</a> <a href="#t-fnref:1:2" role="doc-backlink" aria-label="Back 1.2">↩ 1.2</a></p>
</li>
</ol>
</div>`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestNoWayLeadsToANumberThatIsNotThere(t *testing.T) {
	got := string(Render([]byte("![a[^1]](b.png)\n\n[^1]: x"), Options{Resolve: atRoot}).HTML)
	if strings.Contains(got, "#fnref") || strings.Contains(got, "<sup") {
		t.Error(got)
	}
}

func TestInlineTextHasNoBlocks(t *testing.T) {
	for src, want := range map[string]string{
		"# a *b*\n":      "# a <em>b</em>",
		"- a\n\n    b":   "- a      b",
		"\t\t a\n> b":    "a &gt; b",
		"[a](b.md) `c`":  `<a href="/~/b/">a</a> <code>c</code>`,
		"| a |\n|---|\n": "| a | |---|",
		"":               "",
	} {
		d := Render([]byte(src), Options{Inline: true, Resolve: atRoot})
		if diff := cmp.Diff(want, string(d.HTML)); diff != "" {
			t.Errorf("%q: %s", src, diff)
		}
	}
}

func TestLinksAreWhereTheyWereTyped(t *testing.T) {
	src := "\uFEFFa\x00 [b](c.md)\r\nd\xff ![e](f.png) <https://g.example>\r\n\r\n- https://h.example\r\n\r\n" +
		"| i |\r\n|---|\r\n| [j][k] |\r\n\r\n[k]: l.md\r\n\r\n<iframe\r\nsrc='https://m.example'></iframe> [![n](o.png)](p.md)"
	want := []string{"[b]", "![e]", "<htt", "http", "[j]", "<ifr", "[![n", "![n]"}
	var got []string
	d := Render([]byte(src), Options{Resolve: atRoot})
	for i, l := range d.Links {
		got = append(got, src[l.Offset:min(l.Offset+len(want[min(i, len(want)-1)]), len(src))])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestResolveHearsWhatTheAuthorWrote(t *testing.T) {
	var got []Link
	Render([]byte(`[a *b*](c\_d.md "e &amp; f") ![g](h&#46;png)`), Options{Resolve: func(l Link) Target {
		got = append(got, l)
		return Target{}
	}})
	want := []Link{
		{Dest: "c_d.md", Title: "e & f", Text: "a b"},
		{Dest: "h.png", Text: "g", Image: true, Offset: 29},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatResolveSaysIsHeldAgainstTheRulesToo(t *testing.T) {
	for href, want := range map[string]string{
		"javascript:alert(1)":   "<p>a</p>",
		"//evil.example":        "<p>a</p>",
		`/\evil.example`:        "<p>a</p>",
		"plans/":                "<p>a</p>",
		`/a" b`:                 `<p><a href="/a%22%20b">a</a></p>`,
		" java\tscript:x":       "<p>a</p>",
		"\u202e/a":              "<p>a</p>",
		"/a\u202eb":             `<p><a href="/ab">a</a></p>`,
		"https://e.example/'\"": `<p><a href="https://e.example/'%22" rel="external">a</a></p>`,
	} {
		d := Render([]byte("[a](b)"), Options{Resolve: func(Link) Target { return Target{Href: href} }})
		if diff := cmp.Diff(want, string(d.HTML)); diff != "" {
			t.Errorf("%q: %s", href, diff)
		}
	}
}

func TestNoticesSayWhatHappened(t *testing.T) {
	for src, want := range map[string][]Notice{
		"a <b>c</b>":                           {{RawHTML, 2, "b"}},
		"<script>\n\nx</script>":               {{RawHTML, 0, "script"}},
		"<!-- a -->b<br>":                      nil,
		"<iframe src=https://e.example/>":      {{RawFrame, 0, "https://e.example/"}},
		"<iframe src=javascript:x>":            {{ScriptAddress, 0, "javascript"}},
		"a ![](b.png)":                         {{EmptyAlt, 2, "b.png"}},
		"![a](http://e.example/b.png)":         {{RemotePicture, 0, "http://e.example/b.png"}},
		"[a](\tJava&Tab;Script:x)":             {{ScriptAddress, 0, "javascript"}},
		"# a\n\n### b":                         {{HeadingSkipped, 5, "b"}},
		"### a\n\n#### b\n\n# c\n":             nil,
		strings.Repeat("> ", 1000) + "a":       {{TooDeep, 0, ""}},
		strings.Repeat("![", 40) + "a":         {{TooDeep, 0, ""}},
		strings.Repeat("a", maxSource+1):       {{TooLarge, 0, ""}},
		"\r\n\r\n\x00<b>":                      {{RawHTML, 5, "b"}},
		"## a\r\n\r\n#### b":                   {{HeadingSkipped, 8, "b"}},
		"[a](b.md) ![c](d.png) https://e.test": nil,
	} {
		got := Render([]byte(src), Options{Resolve: atRoot}).Notices
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%.60q: %s", src, diff)
		}
	}
}

func TestWindowsLineEndsChangeNothing(t *testing.T) {
	unix := body()
	unix = append(unix, "\nhard  \nbreak\\\nhere\n\n```\ncode\n```\n\n\ttab\n\n<!--\n\nx\n\n-->\n"...)
	windows := bytes.ReplaceAll(unix, []byte("\n"), []byte("\r\n"))
	old := bytes.ReplaceAll(unix, []byte("\n"), []byte("\r"))
	want := string(Render(unix, Options{}).HTML)
	for _, src := range [][]byte{windows, old} {
		if diff := cmp.Diff(want, string(Render(src, Options{}).HTML)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestATextTooLargeIsShownAsItWasTyped(t *testing.T) {
	src := bytes.Repeat([]byte("**a** <b>\n\n"), 10<<20/11)
	d := Render(src, Options{})
	if !bytes.HasPrefix(d.HTML, []byte("<p>**a** &lt;b&gt;</p>\n<p>**a**")) || bytes.Contains(d.HTML, []byte("<b>")) {
		t.Errorf("%.100s", d.HTML)
	}
}

func TestRenderingsAtOnceDoNotMeet(t *testing.T) {
	want := string(Render(body(), Options{}).HTML)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if got := string(Render(body(), Options{}).HTML); got != want {
					t.Error("another text came out")
				}
			}
		})
	}
	all.Wait()
}

func TestPlainIsTheWordsAlone(t *testing.T) {
	for src, want := range map[string]string{
		"# a *b*\n\nc  d\ne":                "a b\nc d e",
		"- a\n- b":                          "a\nb",
		"| a | b |\n|---|---|\n| c | d |":   "a b\nc d",
		"a &lt;b> \"c\" &amp;amp;":          "a <b> \"c\" &amp;",
		"a[^1] b\n\n[^1]: c":                "a b\nc",
		"a  \nb":                            "a\nb",
		"ა **ბ**გ":                          "ა ბგ",
		"":                                  "",
		"[a](https://e.example)[b](#c) `d`": "ab d",
	} {
		d := Render([]byte(src), Options{})
		if diff := cmp.Diff(want, d.Text()); diff != "" {
			t.Errorf("%q: %s", src, diff)
		}
		if words := len(strings.Fields(d.Text())); !strings.Contains(src, "[^") && d.Words != words {
			t.Errorf("%q has %d words, said %d", src, words, d.Words)
		}
	}
}
