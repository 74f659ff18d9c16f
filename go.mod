module github.com/ogpress/ogpress

go 1.26.0

// What the program itself is made with. Each module has one home in the tree
// (generator/floors_test.go holds that), and each line says why it is here.
require (
	github.com/BurntSushi/toml v1.6.0 // reads front matter and TOML files; its errors carry positions (home: generator/record)
	github.com/fsnotify/fsnotify v1.10.1 // tells the preview which file was saved (home: generator/preview)
	github.com/gohugoio/locales v0.15.5 // CLDR dates, months and their grammatical cases (read only by the program that writes generator/locale's tables)
	github.com/spf13/cobra v1.10.2 // commands, flags, help and "did you mean" (home: cmd/ogpress)
	github.com/spf13/pflag v1.0.9 // what cobra reads flags with: to name the nearest one (home: cmd/ogpress)
	github.com/tdewolff/minify/v2 v2.24.25 // smaller CSS, JS and SVG (home: generator/render)
	github.com/yuin/goldmark v1.8.7 // CommonMark with tables, footnotes and definition lists (home: generator/markup)
	golang.org/x/text v0.43.0 // plurals, collation, normal forms, language tags (home: generator/locale, generator/record)
)

// What the tests are made with; nothing of it reaches a user's program.
require (
	github.com/chromedp/cdproto v0.159.0 // the browser's own protocol, for what chromedp has no word for
	github.com/chromedp/chromedp v0.23.0 // drives a real Chromium over the built pages
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392 // an independent reader of our calendars
	github.com/google/go-cmp v0.7.0 // differences that a person can read
	github.com/piprate/json-gold v0.9.1 // an independent reader of our JSON-LD
	github.com/rogpeppe/go-internal v1.16.0 // testscript: the command line's manual, executable
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // an independent reader of our JSON Schemas
	golang.org/x/net v0.62.0 // an independent reader of our HTML
)

require (
	github.com/cayleygraph/quad v1.3.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/pquerna/cachecontrol v0.2.0 // indirect
	github.com/tdewolff/parse/v2 v2.8.20 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
