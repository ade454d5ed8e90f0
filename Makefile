# kvartal: `make` builds the program and writes the sample report; `make help` lists the rest.

PERIOD ?= 2024-Q3
AS_OF  ?= 2024-09-30
INPUT  ?= input
OUTPUT ?= output
PREFIX ?= /usr/local
SWIFT  ?= swift
SWIFT_NEEDED = 6.2

KVARTAL = $(shell $(SWIFT) build -c release --show-bin-path)/kvartal
COMMON  = --input $(INPUT) --output $(OUTPUT) --period $(PERIOD) --as-of $(AS_OF)

.DEFAULT_GOAL := report
.PHONY: help toolchain libraries build report deadlines forms check test lint clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo 'PERIOD=2024-Q3 AS_OF=2024-09-30 INPUT=input OUTPUT=output can be given to report, deadlines, forms and check.'

# The Swift toolchain is not installed for you: it is large and its place is your choice.
toolchain:
	@found=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1); \
	if [ -z "$$found" ] || [ "$$(printf '%s\n' $(SWIFT_NEEDED) "$$found" | sort -V | head -n 1)" != "$(SWIFT_NEEDED)" ]; then \
		echo "kvartal needs the Swift toolchain $(SWIFT_NEEDED) or later (found: $${found:-none}); get it at https://www.swift.org/install/"; \
		exit 1; \
	fi

# libzip and libxml2, where pkg-config does not find them.
libraries:
	@if ! command -v pkg-config >/dev/null || ! pkg-config --exists libzip libxml-2.0; then \
		if command -v apt-get >/dev/null; then \
			sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
			echo "installing libzip-dev libxml2-dev pkg-config"; \
			$$sudo apt-get update -qq && \
			$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libzip-dev libxml2-dev pkg-config >/dev/null; \
		else \
			echo "kvartal needs libzip, libxml2 and pkg-config with their headers; install them, for example:"; \
			echo "  Fedora: dnf install libzip-devel libxml2-devel pkgconf    macOS: brew install libzip libxml2 pkg-config"; \
			exit 1; \
		fi; \
	fi

build: toolchain libraries ## build the program in release mode
	@$(SWIFT) build -c release --product kvartal

report: build ## write the reports of PERIOD as of AS_OF to OUTPUT/PERIOD (the default target)
	@$(KVARTAL) report $(COMMON); status=$$?; \
	[ $$status -le 1 ] && echo "The report lies in $(OUTPUT)/$(PERIOD): open index.html, or report.md, report.csv." ; \
	exit $$status

deadlines: build ## show what is overdue and what falls due within two weeks
	@$(KVARTAL) deadlines $(COMMON)

forms: build ## write a blank progress form for every body
	@$(KVARTAL) forms $(COMMON)

check: build ## show the findings about the documents
	@$(KVARTAL) check $(COMMON)

test: toolchain libraries ## run all tests
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

lint: toolchain ## check the style of the code
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

clean: ## remove what was built and written
	@rm -rf .build dist
	@find $(OUTPUT) -mindepth 1 ! -name .gitkeep -delete 2>/dev/null || true
