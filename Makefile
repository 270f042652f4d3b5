# What `make` does; `make help` lists it.

PREFIX ?= /usr/local
ROOT = $(DESTDIR)$(PREFIX)
ISNAD := .build/release/isnad
DEMO := .build/demo
# The committed ledgers and reports hold no clock time; this fixes what a workspace keeps besides.
FIXED := SOURCE_DATE_EPOCH=1577836800 ISNAD_REVIEWER=seeds

BUILD_PACKAGES := pkg-config libsqlite3-dev libcurl4-openssl-dev libssl-dev libgumbo-dev \
  libuchardet-dev zlib1g-dev
TEST_PACKAGES := sqlite3 python3 python3-jsonschema python3-venv mandoc bsdextrautils \
  chromium fonts-noto-core cmark-gfm iproute2 openssl tmux unicode-data
BENCH_PACKAGES := nginx-light curl wget
# The reference reader of web archives, which reads what the tests keep.
PYTHON_PACKAGES := warcio==1.8.1
# What extraction is measured beside.
READER_PACKAGES := trafilatura==2.3.1 readability-lxml==0.9

.DELETE_ON_ERROR:
.PHONY: demo build test torture seeds quality profile bench install uninstall clean help prepare prepare-tests \
  prepare-bench

demo: build ## build the program and run it on seeds/ in a workspace under .build (the default)
	@rm -rf $(DEMO)
	@$(ISNAD) init $(DEMO)
	@echo
	@$(ISNAD) add --workspace $(DEMO) seeds/*.txt
	@echo
	@$(ISNAD) claims --workspace $(DEMO) A1
	@echo
	@printf 'the report lies in '
	@$(ISNAD) report --workspace $(DEMO) A1

build: prepare ## build the program into .build/release/isnad, one movable file
	swift build -c release --static-swift-stdlib --product isnad

test: prepare prepare-tests ## run all tests, and the checks of style and of imports
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest
	swift format lint -s -r Package.swift Sources Tests

torture: prepare prepare-tests ## fail every write, sync and rename in turn, and kill commands 200 times
	swift build --build-tests
	ISNAD_TORTURE=1 swift test --skip-build --disable-xctest --filter 'FaultTests|KillTests'

seeds: build ## write Claims/ and Reports/ of the repository anew from seeds/
	@rm -rf .build/seeds
	@$(FIXED) $(ISNAD) init .build/seeds
	@$(FIXED) $(ISNAD) add --workspace .build/seeds seeds/*.txt
	@number=0; for seed in seeds/*.txt; do \
	  number=$$((number + 1)); \
	  for language in en ar; do \
	    $(FIXED) $(ISNAD) report --workspace .build/seeds --format markdown,html \
	      --language $$language A$$number || exit 1; \
	  done; \
	done
	@mkdir -p Claims Reports
	@rm -f Claims/*.json Reports/*.md Reports/*.html
	@cp .build/seeds/Claims/*.json Claims/
	@cp .build/seeds/Reports/*.md .build/seeds/Reports/*.html Reports/

quality: build prepare-tests ## compare findings with marked articles (GOLD=FOLDER of annotated ones)
	@python3 Tests/Benchmarks/quality.py $(ISNAD) $(GOLD)

profile: prepare prepare-tests ## count anew how often a detection's branches are taken, for the compiler
	@python3 Tests/Benchmarks/profile.py

bench: build prepare-tests prepare-bench ## measure start-up, store (CLAIMS=1000000), fetching, detection (CORPUS=, BASELINE=FILE), extraction
	swift build -c release --static-swift-stdlib --product store-load
	swift build -c release --static-swift-stdlib --product text-speed
	@python3 Tests/Benchmarks/run.py $(ISNAD)
	@python3 Tests/Benchmarks/store.py $(ISNAD) .build/release/store-load
	@python3 Tests/Benchmarks/fetching.py $(ISNAD)
	@python3 Tests/Benchmarks/detection.py $(ISNAD) .build/release/text-speed \
	  $(if $(CORPUS),--corpus $(CORPUS)) $(if $(BASELINE),--baseline $(BASELINE))
	@python3 Tests/Benchmarks/extraction.py $(ISNAD) \
	  $$(.ci/prepare-python $(READER_PACKAGES) >&2 && echo .build/python/bin/python)

install: build ## copy the program, its manual page and completions below PREFIX (/usr/local)
	@mkdir -p .build/share
	$(ISNAD) manual > .build/share/isnad.1
	@for shell in bash zsh fish; do \
	  $(ISNAD) --generate-completion-script $$shell > .build/share/$$shell || exit 1; \
	done
	install -D -s -m 755 $(ISNAD) "$(ROOT)/bin/isnad"
	install -D -m 644 .build/share/isnad.1 "$(ROOT)/share/man/man1/isnad.1"
	install -D -m 644 .build/share/bash "$(ROOT)/share/bash-completion/completions/isnad"
	install -D -m 644 .build/share/zsh "$(ROOT)/share/zsh/site-functions/_isnad"
	install -D -m 644 .build/share/fish "$(ROOT)/share/fish/vendor_completions.d/isnad.fish"

uninstall: ## remove what install copied
	rm -f "$(ROOT)/bin/isnad" "$(ROOT)/share/man/man1/isnad.1" \
	  "$(ROOT)/share/bash-completion/completions/isnad" \
	  "$(ROOT)/share/zsh/site-functions/_isnad" \
	  "$(ROOT)/share/fish/vendor_completions.d/isnad.fish"

clean: ## remove what was built
	rm -rf .build

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

prepare:
	@.ci/prepare $(BUILD_PACKAGES)

prepare-bench:
	@.ci/prepare $(BENCH_PACKAGES)

prepare-tests:
	@.ci/prepare $(TEST_PACKAGES)
	@.ci/prepare-python $(PYTHON_PACKAGES)
