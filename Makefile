# Every target works in a fresh clone on a machine with Go. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
GO ?= go
BIN := .bin

# What a developer may set: make test PKG=./internal/source ARGS='-run Snapshot'
PKG ?= ./...
ARGS ?=
FUZZTIME ?= 10s
DIR ?= demo

# The scripts run the program as it is built for users; the tests themselves are compiled as plainly as they can be.
TESTS := $(BIN)/withserver -c-compiler $(BIN)/runtests -race -pgo=off -timeout 20m $(ARGS)
LINT_TOOL := $(GO) tool -modfile=tools/go.mod

.PHONY: help
help: ## list the targets
	@echo 'make TARGET, where TARGET is'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

.PHONY: build
build: ## build the program as .bin/probity
	@$(GO) build -o $(BIN)/ ./cmd/probity

.PHONY: demo
demo: ## audit the sample ministry at several month-ends; the workbooks are left in demo/ (or DIR=…)
	@$(GO) run ./cmd/probity demo --dir $(DIR)

.PHONY: test
test: runners ## run every test with the race detector on a real MariaDB, which it brings itself (PKG=…, ARGS=…)
	@CGO_ENABLED=1 $(TESTS) $(PKG)

.PHONY: cover
cover: runners ## run the tests as above and show how much of each package they reach
	@CGO_ENABLED=1 $(TESTS) -coverpkg=./... -coverprofile=$(BIN)/cover.out $(PKG)
	@$(GO) tool cover -html=$(BIN)/cover.out -o $(BIN)/cover.html
	@$(GO) tool cover -func=$(BIN)/cover.out | tail -1
	@echo 'line by line: $(BIN)/cover.html'

.PHONY: bench
bench: runners ## measure speed and memory against a bare read of the same rows, on a MariaDB of its own (ARGS=…)
	@$(BIN)/withserver -mariadbd --innodb-buffer-pool-size=2G $(GO) run ./bench $(ARGS)

.PHONY: profile
profile: runners ## measure again where a run spends its time; the compiler makes that quick (cmd/probity/default.pgo)
	@$(BIN)/withserver $(GO) test ./cmd/probity -pgo=off -trimpath -run '^$$' -bench Run -benchtime 8x -cpuprofile cmd/probity/default.pgo -o $(BIN)/profiled.test

.PHONY: fuzz
fuzz: ## let every fuzz test look for trouble, each for FUZZTIME (10s)
	@grep -rno '^func Fuzz[A-Za-z0-9_]*' --include='*_test.go' . | sed 's|^\(.*\)/[^/]*:func \(.*\)|\1 \2|' | \
	while read -r package name; do \
		echo "$$package $$name"; \
		$(GO) test -run='^$$' -fuzz="^$$name\$$" -fuzztime=$(FUZZTIME) "$$package" </dev/null || exit 1; \
	done

.PHONY: docs
docs: ## write the generated pages again: rules, records, configuration, the sample
	@$(GO) generate ./...

.PHONY: lint
lint: golangci vulnerabilities ## both of the following

.PHONY: golangci
golangci: ## go vet, staticcheck and their like, as .golangci.yml says
	@$(LINT_TOOL) golangci-lint run ./...

.PHONY: vulnerabilities
vulnerabilities: ## look the dependencies up in Go's vulnerability database (needs the network)
	@$(LINT_TOOL) govulncheck ./... || { echo 'govulncheck did not pass: it found something, or could not reach https://vuln.go.dev; see above' >&2; exit 1; }

.PHONY: format
format: ## gofmt everything
	@$(GO) fmt ./...

.PHONY: clean
clean: ## remove .bin, which is what the targets above build but for the demo
	@rm -rf $(BIN)

.PHONY: runners
runners:
	@$(GO) build -buildvcs=false -o $(BIN)/ ./internal/mariadbtest/withserver ./internal/house/runtests
