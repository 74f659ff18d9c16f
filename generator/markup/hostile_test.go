package markup

import (
	"strings"
	"testing"
	"time"
)

// hostile are texts that try to run something, to break out of an element or an
// attribute, to lead astray, or to deceive the eye.
var hostile = []string{
	// Script in elements.
	`<script>alert(1)</script>`,
	"<script>\n\nalert(1)\n\n</script>",
	`<ScRiPt src=//evil.example/x.js></sCrIpT>`,
	`<script`,
	`<script>alert(1)`,
	`<script/x>alert(1)</script >`,
	"<script\n>alert(1)</script\n>",
	`a <script>alert(1)</script> b <script>c`,
	"> <script>\n> alert(1)\n\nout\n\n</script>",
	"- <script>\n\n  alert(1)\n- b",
	`<<script>script>alert(1)</script>`,
	`<scr<script>ipt>alert(1)</script>`,
	`<svg onload=alert(1)>`,
	`<svg/onload=alert(1)>`,
	`<svg><script>alert(1)</script></svg>`,
	`<svg><style><img src=x onerror=alert(1)></style></svg>`,
	`<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
	`<math href="javascript:alert(1)">x</math>`,
	`<template><script>alert(1)</script></template>`,
	`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
	`<textarea></textarea><script>alert(1)</script>`,
	`<title></title><img src=x onerror=alert(1)>`,
	`<xmp><img src=x onerror=alert(1)></xmp>`,
	`<plaintext>`,
	`<style>@import 'https://evil.example/x.css';</style>`,
	"<style>\n\nbody{background:url(javascript:alert(1))}\n\n</style>",
	`<link rel=stylesheet href=https://evil.example/x.css>`,
	`<meta http-equiv=refresh content="0;url=javascript:alert(1)">`,
	`<base href="https://evil.example/">`,
	`<form action="javascript:alert(1)"><button>x</button></form>`,
	`<input autofocus onfocus=alert(1)>`,
	`<details open ontoggle=alert(1)>x</details>`,
	`<marquee onstart=alert(1)>x</marquee>`,
	`<body onload=alert(1)>`,
	`<img src=x onerror=alert(1)>`,
	`<img src="x" onerror="alert(1)"`,
	"<img\nsrc=x\nonerror=alert(1)>",
	`<a href="javascript:alert(1)">x</a>`,
	`<p style="position:fixed">x</p>`,
	`<div id="main" class="x">x</div>`,
	`<custom-element is="x" onclick=alert(1)>x</custom-element>`,
	`<o:p onclick=alert(1)>x</o:p>`,
	// Frames and films.
	`<iframe src="javascript:alert(1)"></iframe>`,
	`<iframe src="&#106;avascript:alert(1)"></iframe>`,
	`<iframe src=" java	script:alert(1)"></iframe>`,
	`<iframe src="data:text/html,<script>alert(1)</script>"></iframe>`,
	`<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
	`<iframe src='https://evil.example/"onload="alert(1)'></iframe>`,
	`<iframe src="https://e.example" title='"><script>alert(1)</script>'></iframe>`,
	`<object data="javascript:alert(1)"></object>`,
	`<embed src="file:///etc/passwd">`,
	`<video><source src="https://e.example/x.mp4" onerror=alert(1)></video>`,
	`[<iframe src="https://e.example/">](https://e.example/b)`,
	// Script in addresses.
	`[x](javascript:alert(1))`,
	`[x](JaVaScRiPt:alert(1))`,
	`[x](<java` + "\t" + `script:alert(1)>)`,
	"[x](<java\x01script:alert(1)>)",
	"[x](<\x01javascript:alert(1)>)",
	`[x](&#x6A;avascript:alert(1))`,
	`[x](javascript&colon;alert(1))`,
	`[x](java&Tab;script:alert(1))`,
	`[x](java&NewLine;script:alert(1))`,
	`[x](java&#10;script:alert(1))`,
	`[x](java&#x200B;script:alert(1))`,
	`[x](<  javascript:alert(1)>)`,
	`[x](javascript\:alert(1))`,
	`[x](java%73cript:alert(1))`,
	`[x](javascript%3Aalert(1))`,
	`[x](vbscript:msgbox(1))`,
	`[x](data:text/html;base64,PHNjcmlwdD4=)`,
	`[x](DATA:image/svg+xml,<svg onload=alert(1)>)`,
	`[x](feed:javascript:alert(1))`,
	`[x](view-source:javascript:alert(1))`,
	`[x](blob:https://e.example/1)`,
	`[x](file:///etc/passwd)`,
	`[x](C:/Users/x)`,
	`[x](//evil.example)`,
	`[x](/\evil.example)`,
	`[x](\\evil.example\x)`,
	`[x](https:https://e.example)`,
	`![x](javascript:alert(1))`,
	`![x](data:image/png;base64,AAAA)`,
	`![x" onerror="alert(1)](a.png)`,
	`![x](a.png" onerror="alert(1))`,
	`![x](https://evil.example/track.gif)`,
	`![x](//evil.example/track.gif)`,
	`<javascript:alert(1)>`,
	`<JAVASCRIPT:alert(1)>`,
	`<data:text/html,x>`,
	`<x@e.example"onclick=alert(1)>`,
	"[x]: javascript:alert(1)\n\n[x]",
	"[x]: <javascript:alert(1)> 'title'\n\n[a][x] ![a][x]",
	`[x](#" onclick="alert(1))`,
	`[x](/a"onclick="alert(1))`,
	`[x](<https://e.example/"><script>alert(1)</script>>)`,
	`[x](https://e.example "a\" onclick=\"alert(1)")`,
	`[x](https://e.example 'a" onclick="alert(1)')`,
	`[x](https://e.example (a&quot; onclick=&quot;alert(1)))`,
	`https://e.example/"onclick="alert(1)`,
	`https://e.example/'><script>alert(1)</script>`,
	`https://e.example/&quot;onclick=&quot;alert(1)`,
	`[https://e.example](https://f.example)`,
	`[a [b](https://b.example) c](https://c.example)`,
	`[![a](b.png)](https://c.example)`,
	`[<https://e.example>](https://f.example)`,
	`![a [b](c) ![d](e)](f)`,
	// Breaking out of what this package writes.
	"# \"><script>alert(1)</script>\n# \" onclick=\"",
	`## a {#b onclick=alert(1)}`,
	"``` \"><script>alert(1)</script>\nx\n```",
	"```html\n</code></pre><script>alert(1)</script>\n```",
	"    </code></pre><script>alert(1)</script>",
	"`</code><script>alert(1)</script>`",
	"| a\" onclick=\"x | <script>alert(1)</script> |\n|---|:-:|\n| `</td>` | </table> |",
	"| a |\n|---|\n| b | c | d |\n|",
	"| a \\| `b \\| c` |\n|---|\n| `x\\|y` |",
	"a[^\"><script>]\n\n[^\"><script>]: <script>alert(1)</script>",
	"a[^1]\n\n[^1]: b[^1] c[^2]\n\n[^2]: # d[^2]\n",
	"[a[^1]](https://e.example)\n\n[^1]: x",
	"![a[^1]](b.png)\n\n[^1]: x",
	"# a[^1]\n\n[^1]: > - x\n",
	"[^1]: unused",
	"- [x] <script>alert(1)</script>\n- [ ] [x](javascript:alert(1))\n- [x]",
	"a\n: b\n: <script>alert(1)</script>\n\nc\n\n:   d\n    - e\n",
	"* * *\n- - -\n***a** b*",
	"<!-- a --> b <!-- c",
	"<!-->x<!--->y<!-- -- -->z",
	"<!--\n\n<script>alert(1)</script>\n\n--> <script>alert(2)</script>",
	"> <!--\n\nafter\n\n-->",
	"- <!--\n\n  b --> c\n- d",
	"<?php echo 1 ?> <![CDATA[ x ]]> <!DOCTYPE html> ]]>",
	"<b",
	"</b",
	"<b a='",
	"<a href=\"x>y\" b='>'>z",
	"<p><p></div></p>",
	"< script>alert(1)</script>",
	"&lt;script&gt;alert(1)&lt;/script&gt;",
	"&#60;script&#62;alert(1)&#60;/script&#62;",
	"\\<script>alert(1)\\</script>",
	"&#0; &#1; &#x202E; &#xD800; &#x110000; &#99999999; &#+65; &#x-1; &notanentity; &",
	// Characters that deceive.
	"a\x00b\x01c\x7fd",
	"a\u202Eb\u2066c\u2069d\u200Fe",
	"a\u0085b\u009Bc",
	"\uFEFF# a\r\rb\r\n\r\n- c\r\n- d",
	"a\xff\xfeb\xc3(\xe2\x80",
	"[\u202Ex](https://e.example/\u202Egnp.exe)",
	"# \u202E\n\n## \u0000\n\n###\n\n#### !?\n",
	// Nesting without end.
	strings.Repeat("*a **b ", 400) + strings.Repeat("c** d*", 400),
	strings.Repeat("**a ", 800) + strings.Repeat("b**", 800),
	strings.Repeat("[", 500) + "a" + strings.Repeat("](b)", 500),
	strings.Repeat("![", 500) + "a" + strings.Repeat("](b)", 500),
	strings.Repeat("> ", 500) + "a",
	strings.Repeat("- ", 500) + "a",
	strings.Repeat("> 1. ", 500) + "a",
	strings.Repeat("<b>", 500) + "a" + strings.Repeat("</b>", 500),
	"",
	" \n\t\n",
	"\\",
	"[",
	"![",
	"](",
	"[]()",
	"![]()",
	"[](https://e.example)",
	"[ ](<>)",
	"[a]()",
}

func TestHostileTextIsHarmless(t *testing.T) {
	if len(hostile) < 80 {
		t.Fatalf("only %d texts", len(hostile))
	}
	for _, src := range hostile {
		laws(t, []byte(src))
		laws(t, []byte("Words before.\n\n> - "+src+"\n\nWords *after*."))
	}
}

func TestWhatScriptsSayIsNotPublished(t *testing.T) {
	for _, src := range hostile {
		if !strings.HasPrefix(src, "<script") && !strings.HasPrefix(src, "<style") {
			continue
		}
		if got := Render([]byte(src), Options{}).Text(); strings.Contains(got, "alert") || strings.Contains(got, "@import") {
			t.Errorf("%q is published as %q", src, got)
		}
	}
}

// tangles are pieces that, repeated a great many times, make a reader of
// Markdown search or nest without end.
var tangles = []string{
	">", "> ", "[", "![", "]", "*", "_", "~", "~~", "`", "<", "&", "\\", "|", "#", "-", ":", "(", "!", "=",
	"- ", "* ", "1. ", "> - ", ">\n", "-\n", "- a\n", "a\n", "\n", "a\n\n", "- \n\n", "\t", " ", "1) ",
	"[a", "[a](", "[a](b", "[a](<b", "[a](b \"", "[a][", "[a]: b\n", "[a]: b \"", "[]", "[]()", "![a](", "[^1]", "[^1]: ",
	"*a", "*a ", "**a*", "*a_ ", "a**b", "*a **b ", "_a *", "~a ~~b", "***a", "a* ", "*a*",
	"`a", "``a`", "`` ", "<a ", "<a b='", "<a b=\"", "<a/", "</a", "<!--", "<!-- ", "<script", "<script>", "<style>\n", "<?", "<!A",
	"<![CDATA[", "<a:", "<a@b", "<br>", "<b>", "<iframe src=https://e.example/>", "&amp;", "&#1", "&a",
	"https://", "https://a", "https://a ", "a:", "|-", "|a", "|a\n", "| \n", "a\n-\n", "a\n=\n", "# a\n", "\\|", "`\\|",
	"a\n: b\n", ": a\n", ":\n", "    a\n", "```\n", "~~~", "[[", "[![", "(((", "{#", "<<", "><", "\"", "](", "]()", "a](b", "!", "é", "ა ",
	"[a](((", "- [ ] ", "  - ", "[x]:", "*_", "_*_ ", "a_b_", "<!-- -->", "<script></script>", "> <!--\n\n", "> <script\n\n",
}

// openings stand before the pieces, so that they meet a list, a table or a
// definition that is open.
var openings = []string{"", "- - - - - - - - - - - - - - - - - - - - a\n", "|a|b|\n|-|-|\n", "x[^1]\n\n[^1]: ", "a\n: b", "x "}

func TestTangledTextEndsInTime(t *testing.T) {
	size, limit := 100_000, 20*time.Second
	if testing.Short() {
		size = 20_000
	}
	for _, piece := range tangles {
		for _, opening := range openings[:3] {
			done := make(chan Doc, 1)
			src := opening + strings.Repeat(piece, size/len(piece))
			go func() { done <- Render([]byte(src), Options{}) }()
			select {
			case d := <-done:
				for _, n := range d.Notices {
					if n.Code == Unreadable {
						t.Errorf("%q after %q: goldmark failed", piece, opening)
					}
				}
			case <-time.After(limit):
				t.Fatalf("%q after %q did not end", piece, opening)
			}
		}
	}
}

func TestTangledTextIsHarmless(t *testing.T) {
	for _, piece := range tangles {
		for _, opening := range openings {
			laws(t, []byte(opening+strings.Repeat(piece, 3000/len(piece))))
		}
	}
}
