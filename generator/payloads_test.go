package generator_test

import "strings"

// worded are words of one plain line that try to run, to break out of where they
// are shown, to begin another line, or to deceive the eye.
var worded = []string{
	`<script>alert(1)</script>`,
	`</title><script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)' x='`,
	"` onclick=alert(1) `",
	`<svg/onload=alert(1)>`,
	`<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
	`<style>@import "//evil.example/x.css";</style>`,
	`<base href="https://evil.example/">`,
	`<meta http-equiv=refresh content="0;url=//evil.example">`,
	`--><script>alert(1)</script><!--`,
	`]]><script>alert(1)</script><![CDATA[`,
	`</script><script>alert(1)</script>`,
	`<!--<script>`,
	`\u003c/script\u003e<script>`,
	`{{.}} {{printf "%s" .Site}} {{template "x"}}`,
	`{{"{{"}}alert{{"}}"}}`,
	`${alert(1)} #{alert(1)} <%= alert(1) %>`,
	`{country} {count} {} }{ {a}{`,
	`","@type":"Person","x":"`,
	`\",\"@context\":\"https://evil.example`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
	`&#60;script&#62; &amp;amp; &`,
	`javascript:alert(1)`,
	`=1+1`, `+1+cmd|' /C calc'!A0`, `-2+3`, `@SUM(A1)`, `=HYPERLINK("https://evil.example","x")`,
	`=cmd|'/C calc'!A0`, `;=1+1`, `",=1+1`, `'=1+1`, `+1 (2) =x`,
	`END:VEVENT;BEGIN:VALARM\nATTACH:x`,
	`a;b,c\d:e\n\N`,
	strings.Repeat("x", 3000),
	strings.Repeat("ქ", 1500),
	strings.Repeat("<b>", 500),
	strings.Repeat("\U0001F468\u200D\U0001F469\u200D", 100),
	"zero\u200Bwidth\u2060words\u00AD",
	"e" + strings.Repeat("\u0301", 300),
	"\u05E9\u05DC\u05D5\u05DD <b> \u0645\u0631\u062D\u0628\u0627 \"",
	"\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
	"\uE000\uFFFC private",
	`%3Cscript%3Ealert(1)%3C/script%3E`,
	`../../../etc/passwd`,
	`file:///etc/passwd`,
	`CON`, `__proto__`, `constructor`, `null`, `undefined`, `NaN`, `true`,
}

// unseen are words with characters that no page may show. In a file they are
// written out, as TOML has it.
var unseen = []string{
	`a\u0000b`, `a\u0008b`, `a\u001bb`, `a\u007fb`, `a\u0085b`, `a\u202eb`, `a\u202ab`, `a\u2066b\u2069`, `a\u200fb`, `a\ufeffb`,
	`a\nb`, `a\rb`, `a\r\nX-Injected: yes`, `a\nBEGIN:VEVENT`, `a\u2028b`, `a\u2029b`, `a\tb`, `\t=1+1`, `\r=1+1`, `\U000e0001\U000e0041`,
}

// written are bodies of text that try the same, and to exhaust who reads them.
var written = []string{
	"<script>alert(1)</script>\n\nWords <b onclick=alert(1)>bold</b>.",
	"<iframe src=\"https://evil.example/\"></iframe> <video src=https://evil.example/x.mp4></video>",
	"<iframe src=\"javascript:alert(1)\"></iframe> <embed src=x> <object data=x></object>",
	"<svg><script>alert(1)</script><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
	"<style>body{background:url(//evil.example)}</style><link rel=stylesheet href=//evil.example>",
	"<form action=https://evil.example><input name=x autofocus onfocus=alert(1)></form>",
	"[words](javascript:alert(1)) [words](JaVaScRiPt:alert(1)) [words](java&Tab;script:alert(1)) [words](&#x6A;avascript:alert(1))",
	"[words](vbscript:x) [words](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(1)> [words]: javascript:alert(1)",
	"[a]: javascript:alert(1) \"x\"\n\n[words about it][a] [a]",
	"[words](https://evil.example \"\\\" onclick=alert(1) x=\\\"\")",
	"[words](https://evil.example/\"onclick=\"alert(1)) https://evil.example/'\"><script>alert(1)</script>",
	"![words](https://evil.example/track.gif) ![words](data:image/svg+xml,<svg/onload=alert(1)>)",
	"## <script>alert(1)</script> {#x onclick=alert(1)}\n\n## \" onclick=\"alert(1)\n\n## {{.}}",
	"``` \" onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```",
	"| <script>alert(1)</script> | \" onclick=\" |\n|---|:-:|\n| `</td>` | {{.}} |",
	"Words[^x\"><script>]\n\n[^x\"><script>]: <script>alert(1)</script>",
	"Term <script>\n: <script>alert(1)</script>\n",
	"]]> --> </script> </style> <!-- {{.}} \\u003c/script>",
	"<?php system('id') ?> <![CDATA[ <script>alert(1)</script> ]]> <!DOCTYPE html>",
	"&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
	"Words \u202Eover\u202C and \u2066iso\u2069 and \u0007 bell \u001b[31m red.",
	strings.Repeat("> ", 3000) + "deep",
	strings.Repeat("- ", 3000) + "deep",
	strings.Repeat("[", 5000) + "deep" + strings.Repeat("](https://evil.example)", 5000),
	strings.Repeat("*a **b ", 5000),
	strings.Repeat("`", 20001) + "x",
	strings.Repeat("word ", 60000),
	strings.Repeat("x", 400000),
	strings.Repeat("a[^1] ", 3000) + "\n\n[^1]: note",
	"|" + strings.Repeat("a|", 3000) + "\n|" + strings.Repeat("-|", 3000) + "\n|b|",
	strings.Repeat("# heading\n\n", 3000),
	strings.Repeat("<b>", 5000) + "x",
	"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH:x\r\n",
}

// led are addresses that lead astray.
var led = []string{
	"javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", `java\tscript:alert(1)`, `\u0001javascript:alert(1)`, "javascript&colon;alert(1)",
	"javascript://evil.example/%0aalert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "C:/Users/m/x.pdf",
	"//evil.example/", `/\\evil.example`, `\\\\evil.example\\x`, "blob:https://evil.example/1", "view-source:https://evil.example", "feed:javascript:alert(1)",
	`https://evil.example/\"onclick=\"alert(1)`, "https://evil.example/'onclick='alert(1)", "https://evil.example/<script>alert(1)</script>",
	`https://evil.example/\r\nX-Injected: yes`, `https://evil.example/\u202egnp.exe`, "https://", "https:", "https:///x", "http://[", "https://a b/", "https://%zz/",
	"https://user:pass@evil.example/", "https://evil.example:99999/", "https://evil.example/]]>--></script>", "https://evil.example/{{.}}", "https://evil.example/?a=1&b=<2>",
	"HTTPS://EVIL.EXAMPLE/", "https://" + strings.Repeat("a", 5000) + ".example/", "https://ex\u0430mple.org/", "https://evil.example/%2e%2e/%2e%2e/", "../../../etc/passwd",
	"about:blank", "ftp://evil.example/x", "mailto:a@b.example?subject=x%0d%0aBcc:c@d.example", "tel:+1;ext=<script>", "urn:x", "?x", "#x", ".",
}

// named are ids of an author's own making: keys of tables.
var named = []string{
	`"<script>alert(1)</script>"`, `"\" onclick=\"alert(1)"`, `"a\u0000b"`, `"a\nb"`, `"a\u202eb"`, `" a"`, `""`, `"../../x"`, `"a/b"`, `"#"`, `"a#b"`, `"{{.}}"`, `"]]>"`, `"=1+1"`, `"a;b,c"`,
	`"__proto__"`, `"%2e%2e"`, `"e\u0301"`, `"ქ"`, `"a b"`, `"` + strings.Repeat("k", 5000) + `"`, `"\u200b"`, `"<!--"`, `"javascript:alert(1)"`, `"1.1.1"`, `"?x=1&y"`,
}

// called are names of files and folders. Those that a disk refuses are left out.
var called = []string{
	"<script>alert(1)</script>.md", "\" onclick=\"alert(1).md", "' onclick='x.md", "a&b.md", "a;b,c.md", "a'b.md", "{{.}}.md", "{x}.md", "$(id).md", "`id`.md", "%2e%2e%2fx.md", "%00.md",
	"a\nb.md", "a\rb.md", "a\tb.md", "a\x01b.md", "a\x7fb.md", "a\xffb.md", "a\u202eb.md", "a\u200bb.md", "a\u2028b.md", "a\ufeffb.md", "-rf.md", "--help.md", "=1+1.md", "@x.md", "+x.md",
	"..md", "...md", ".hidden.md", " .md", "a .md", "a..md", "con.md", "CON.md", "nul.x.md", "com1.md", "aux.fr.md", "a:b.md", "a\\b.md", "..\\..\\x.md", "a|b.md", "a*b.md", "a?b.md",
	"index.html.md", "feed.xml.md", "x.html.md", "_headers.md", "CNAME.md", ".htaccess.md", ".git.md", "e\u0301.md", "\u212B.md", "\u00c5.md", "İ.md", "ß.md", "ﬁ.md", "#.md", "a#b.md", "a b.md",
	"\U0001F600.md", strings.Repeat("n", 190) + ".md", strings.Repeat("n", 240) + ".md", strings.Repeat("ქ", 70) + ".md", "]]>.md", "-->.md", "javascript:x.md", "~.md", "a~.md", "__proto__.md",
}
