# What a contributor runs. Only `make test` is needed before a pull request.
.PHONY: build test tools lint unit fuzz vulnerabilities bench release

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.1.4
FUZZTIME ?= 20s
FUZZERS ?= 2

build: ## the program, as ./ogpress
	go build -trimpath -o ogpress ./cmd/ogpress

test: tools lint unit ## everything that must be green

# What the tests need besides Go: a browser, and the packages of tests that are
# written in JavaScript. Elsewhere than on Debian, install Chromium yourself.
tools:
	@need() { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
			echo "installing $$1 for the browser tests" && \
			apt-get update -qq && apt-get install -qq -y --no-install-recommends "$$1" >/dev/null; \
		elif [ -n "$$CI" ]; then \
			echo "the browser tests need $$1" >&2; return 1; \
		else \
			echo "no $$1 here: the browser tests will be skipped"; \
		fi; \
	}; \
	command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || \
		command -v google-chrome >/dev/null 2>&1 || need chromium || exit 1; \
	command -v npm >/dev/null 2>&1 || need npm || exit 1
	@if command -v npm >/dev/null 2>&1; then for lock in $$(git ls-files '*package-lock.json' 2>/dev/null); do \
		(cd "$$(dirname "$$lock")" && npm ci --no-audit --no-fund --silent) || exit 1; \
	done; fi

lint:
	@unformatted="$$(gofmt -l cmd generator themes archetypes)"; \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofmt:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	@if command -v staticcheck >/dev/null 2>&1; then staticcheck ./...; else go run $(STATICCHECK) ./...; fi

unit:
	go test -timeout 30m ./...

fuzz: ## every fuzz target for FUZZTIME each
	@go list ./... | while read -r pkg; do \
		go test -list '^Fuzz' "$$pkg" | grep '^Fuzz' | while read -r target; do \
			echo "$$pkg $$target" && go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5s -parallel $(FUZZERS) "$$pkg" || exit 1; \
		done || exit 1; \
	done

# Known holes in what the program is made with. The list of them is kept by the Go
# project; where it cannot be reached, nothing was looked at, and that is said.
vulnerabilities: ## known holes in the modules that the program really calls
	@if command -v govulncheck >/dev/null 2>&1; then check=govulncheck; else check="go run $(GOVULNCHECK)"; fi; \
	said="$$($$check ./... 2>&1)"; status=$$?; echo "$$said"; \
	if [ $$status = 0 ] || [ $$status = 3 ]; then exit $$status; fi; \
	if echo "$$said" | grep -Eq 'fetching vulnerabilities|no such host|dial tcp|connection refused|module lookup disabled'; then \
		echo "$${GITHUB_ACTIONS:+::warning::}NOT CHECKED: the database of vulnerabilities, or the tool that reads it, cannot be reached from here"; exit 0; fi; \
	exit $$status

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null | sed 's/^v//')
RELEASE ?= dist
PLATFORMS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

release: ## static, reproducible programs for every system, with checksums and a bill of materials, in dist/
	@rm -rf $(RELEASE) && mkdir -p $(RELEASE)
	@for platform in $(PLATFORMS); do \
		os=$${platform%/*} arch=$${platform#*/} end=; [ $$os = windows ] && end=.exe; \
		echo "ogpress $(VERSION) for $$os on $$arch" && \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch GOAMD64=v1 GOARM64=v8.0 GOFLAGS= go build -trimpath -buildvcs=true \
			-ldflags "-s -w -buildid= -X main.number=$(VERSION)" -o "$(RELEASE)/ogpress_$(VERSION)_$${os}_$$arch$$end" ./cmd/ogpress || exit 1; \
	done
	@go run .github/release/sbom.go $(RELEASE)/ogpress_$(VERSION)_linux_amd64 $(VERSION) $(RELEASE)/ogpress_$(VERSION).cdx.json
	@cd $(RELEASE) && sha256sum ogpress_* > SHA256SUMS && cat SHA256SUMS

RECORDS ?= 1000 10000
ROUNDS ?= 3
SAVES ?= 7

bench: ## whole builds and the preview, measured, beside hugo and pagefind where they are installed: see generator/bench/README.md
	@go build -trimpath -o dist/bench-ogpress ./cmd/ogpress && go build -o dist/bench ./generator/bench
	@dist/bench build -n "$(RECORDS)" -rounds $(ROUNDS) $(BENCHFLAGS) dist/bench-ogpress
	@dist/bench preview -n "$(RECORDS)" -rounds $(ROUNDS) -saves $(SAVES) $(BENCHFLAGS) dist/bench-ogpress
