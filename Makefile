# kvartal: `make` builds the program and writes the sample report; `make help` lists the rest.

PERIOD ?= 2024-Q3
AS_OF  ?= 2024-09-30
INPUT  ?= input
OUTPUT ?= output
PREFIX ?= /usr/local
SWIFT  ?= swift
SWIFT_NEEDED = 6.2

# The program carries Swift's own libraries: it runs where there is no toolchain, and starts in two thirds of the time.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib
KVARTAL = $(shell $(RELEASE) --show-bin-path)/kvartal
COMMON  = --input $(INPUT) --output $(OUTPUT) --period $(PERIOD) --as-of $(AS_OF)

.DEFAULT_GOAL := report
.PHONY: help toolchain libraries build report deadlines forms check test bounds fuzz sanitize bench bench-peers bench-guard bench-assess lint clean install install-files dist deb

# What is installed where; DESTDIR is put before every path, as packagers expect.
BINARY  ?= $(KVARTAL)
VERSION  = $(shell sed -n 's/.*static let version = "\(.*\)".*/\1/p' Sources/kvartal/Kvartal.swift)
SHARE    = $(DESTDIR)$(PREFIX)/share
EXAMPLES = Tests/KvartalTests/Cases/operation

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
	@$(RELEASE) --product kvartal

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

# What failed is said once more at the end: thousands of lines stand between it and the reader of a log.
test: toolchain libraries ## run all tests
	@$(SWIFT) build --build-tests
	@{ $(SWIFT) test --skip-build 2>&1; echo $$? >.build/test.status; } | tee .build/test.log; \
	status=$$(cat .build/test.status); \
	[ "$$status" = 0 ] || grep -E ' recorded an issue|^↳ [^T]|Fatal error|^error: ' .build/test.log | cut -c 1-500; \
	exit "$$status"

bounds: build ## read hostile inputs with the release build: each within 2 s and 256 MB
	@$(SWIFT) build --build-tests
	@KVARTAL_EXECUTABLE='$(KVARTAL)' $(SWIFT) test --skip-build --filter HostileRunTests

# libFuzzer comes with the toolchain; the targets are built apart, with optimisation and the address sanitizer.
FOR     ?= 60
TARGETS ?=
FUZZER   = KVARTAL_FUZZ=build $(SWIFT) build -c release --sanitize fuzzer --sanitize address --scratch-path .build/fuzz

fuzz: toolchain libraries ## fuzz every door for FOR=60 seconds each (TARGETS="docx csv" for some of them)
	@$(FUZZER) --product fuzz
	@Tests/Fuzz/fuzz.sh "$$($(FUZZER) --show-bin-path)/fuzz" .build/fuzz/work $(FOR) $(TARGETS)

# Swift's own checks (overflow, bounds, exclusive access) are always on; the sanitizers add what unsafe pointers and the C
# that is compiled with the program (CYaml) do, and leaks. libzip and libxml2 come compiled: memcheck watches them.
SANITIZED = ReadersTests|OpenXMLTests|ConfigurationTests|FileSystemTests
HOSTILE   = $(CURDIR)/.build/sanitize/hostile

# The Swift compiler has no such sanitizer on Linux: C is made to stop where its behaviour is not defined.
UNDEFINED = -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined

sanitize: build ## run the readers' tests under the address sanitizer, the C libraries under valgrind's memcheck
	@KVARTAL_HOSTILE='$(HOSTILE)' LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/leaks.supp \
		$(SWIFT) test --sanitize address $(UNDEFINED) --scratch-path .build/sanitize \
		--filter '$(SANITIZED)'
	@Tests/Sanitizers/memcheck.sh '$(KVARTAL)' .build/sanitize '$(HOSTILE)' input ../shared/peers

.build/bench/floor: Tests/Bench/floor.c
	@mkdir -p $(@D)
	@$(CC) -O2 -o $@ $< $$(pkg-config --cflags --libs libzip libxml-2.0)

bench: build .build/bench/floor ## measure reading and reporting against the floor (COUNTS="1 100 2000 20000", RUNS=5)
	@python3 Tests/Bench/bench.py $(KVARTAL) .build/bench/floor .build/bench $(COUNTS)
	@if command -v valgrind >/dev/null; then python3 Tests/Bench/stages.py $(KVARTAL) .build/bench; fi

bench-peers: build ## measure other programs that read Word documents on the same documents, where they are installed
	@python3 Tests/Bench/peers.py $(KVARTAL) .build/bench

bench-guard: build ## count instructions on a small fixed corpus; 10 % over the recorded count fails
	@Tests/Bench/guard.sh $(KVARTAL) .build/bench

bench-assess: toolchain libraries ## measure what it costs to assess 100,000 obligations
	@$(RELEASE) --product assess-bench
	@$$($(RELEASE) --show-bin-path)/assess-bench

lint: toolchain ## check the style of the code
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

install: build ## install the program below PREFIX=/usr/local (DESTDIR=… for packagers)
	@$(MAKE) --no-print-directory install-files BINARY='$(KVARTAL)'
	@echo "kvartal lies in $(DESTDIR)$(PREFIX)/bin; examples for cron and systemd in $(SHARE)/doc/kvartal/examples"

# The program that BINARY names, its manual page, shell completions, templates, and the examples for cron and systemd.
install-files:
	@install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/kvartal/templates $(SHARE)/man/man1 $(SHARE)/doc/kvartal/examples \
		$(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	@install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/kvartal
	@install -m 644 templates/* $(SHARE)/kvartal/templates
	@install -m 644 README.md $(SHARE)/doc/kvartal
	@for example in $(EXAMPLES)/kvartal*; do \
		sed -e 's|/usr/bin/kvartal|$(or $(PREFIX),/usr/local)/bin/kvartal|' \
			-e 's|^PATH=/usr/local/bin:|PATH=$(or $(PREFIX),/usr/local)/bin:|' $$example \
			>$(SHARE)/doc/kvartal/examples/$${example##*/} || exit 1; \
	done
	@$(BINARY) manual | gzip -9n >$(SHARE)/man/man1/kvartal.1.gz
	@$(BINARY) --generate-completion-script bash >$(SHARE)/bash-completion/completions/kvartal
	@$(BINARY) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_kvartal
	@$(BINARY) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/kvartal.fish

dist: build ## build dist/kvartal-VERSION.tar.gz and a .deb that need no Swift toolchain
	@$(MAKE) --no-print-directory deb BINARY='$(KVARTAL)'

# The archive and the package of the program that BINARY names. The tools of dpkg-dev find out on which packages it depends,
# in the versions that this release of Debian has.
deb:
	@command -v dpkg-shlibdeps >/dev/null || { echo 'the package is made with dpkg-dev; install it'; exit 1; }
	@rm -rf dist && mkdir -p dist/deb/DEBIAN
	@$(MAKE) --no-print-directory install-files DESTDIR=dist/kvartal-$(VERSION) PREFIX= BINARY='$(BINARY)'
	@strip dist/kvartal-$(VERSION)/bin/kvartal
	@tar -C dist --owner=0 --group=0 -czf dist/kvartal-$(VERSION).tar.gz kvartal-$(VERSION)
	@$(MAKE) --no-print-directory install-files DESTDIR=dist/deb PREFIX=/usr BINARY='$(BINARY)'
	@mv dist/deb/usr/share/zsh/site-functions dist/deb/usr/share/zsh/vendor-completions
	@strip --remove-section=.comment --remove-section=.note dist/deb/usr/bin/kvartal
	@cp -r .packaging/debian dist/debian
	@printf '%s\n' 'kvartal ($(VERSION)) stable; urgency=medium' '' '  * See README.md.' '' \
		" -- kvartal <root@localhost>  $$(git log -1 --format=%aD 2>/dev/null || date -R)" >dist/debian/changelog
	@gzip -9nc dist/debian/changelog >dist/deb/usr/share/doc/kvartal/changelog.gz
	@install -m 644 dist/debian/copyright dist/deb/usr/share/doc/kvartal
	@cd dist && dpkg-shlibdeps deb/usr/bin/kvartal && dpkg-gencontrol -Pdeb
	@dpkg-deb --root-owner-group --build dist/deb dist/kvartal_$(VERSION)_$$(dpkg --print-architecture).deb >/dev/null
	@rm -rf dist/deb dist/debian
	@ls dist

clean: ## remove what was built and written
	@rm -rf .build dist
	@find $(OUTPUT) -mindepth 1 ! -name .gitkeep -delete 2>/dev/null || true
