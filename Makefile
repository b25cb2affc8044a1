# What one can do here. `make start` runs Eigenway on this machine; `make test` passes its tests; nothing else is needed.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV   := .venv
PY     := $(VENV)/bin/python
NODE   := $(shell command -v node)
FIGURES := $(wildcard content/*/*/figure.ts)
WEB    := $(shell find web -name node_modules -prune -o -type f -print 2>/dev/null)
BUILT  := eigenway/site/static/built/version

.PHONY: start test lint fix build bench demo screenshots browser locks clean help
.DELETE_ON_ERROR:

help:
	@echo "make start        learn on this machine, at http://127.0.0.1:8000"
	@echo "make test         every test          make lint   format, types, templates      make fix   what a machine can mend"
	@echo "make build        the pages' assets   make demo   three weeks of a learner      make bench measurements, side by side"
	@echo "make screenshots  pictures for the README"

start: $(VENV)/installed $(BUILT)
	@$(PY) -m eigenway start

build: $(VENV)/installed $(BUILT)

test: $(VENV)/tools $(BUILT)
	@$(PY) -m pytest -n auto --dist worksteal $(ARGS)

lint: $(VENV)/tools $(BUILT)
	@$(PY) -m ruff format --check . && $(PY) -m ruff check .
	@$(PY) -m pyright
	@cd web && npx --no-install tsc --noEmit -p .
	@$(PY) -m djlint eigenway/site --lint --quiet

fix: $(VENV)/tools
	@$(PY) -m ruff check --fix . ; $(PY) -m ruff format .

bench: bench-answers bench-maths bench-labs bench-learner bench-site
bench-%: $(VENV)/tools $(BUILT)
	@$(PY) -m bench.$*

demo: $(VENV)/installed $(BUILT)
	@$(PY) -m bench.demo

screenshots: $(VENV)/tools $(BUILT)
	@$(PY) -m bench.screenshots

browser:
	@echo "The browser tests need Chromium or Chrome. Debian, Ubuntu: sudo apt-get install chromium   Fedora: sudo dnf install chromium   macOS: brew install --cask chromium"

# Python: pinned and hashed. uv where there is one, pip otherwise.
$(VENV)/installed: requirements/run.txt
	@echo "Installing Python packages."
	@test -n "$(PYTHON)" || { echo "Eigenway needs Python 3.11 or newer with venv and pip (Debian: apt-get install python3-venv); or say where it is: make start PYTHON=/path/to/python3.11"; exit 2; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@PYTHON=$(PY) sh requirements/install.sh requirements/run.txt
	@$(PY) requirements/link.py
	@touch $@

$(VENV)/tools: $(VENV)/installed requirements/tools.txt
	@echo "Installing what the tests need."
	@PYTHON=$(PY) sh requirements/install.sh requirements/tools.txt
	@touch $@

# The pages' assets: Node from this machine, or from PyPI where there is none.
$(BUILT): $(WEB) $(FIGURES) | $(VENV)/installed
	@$(if $(NODE),,PYTHON=$(PY) sh requirements/install.sh requirements/node.txt)
	@echo "Building the pages."
	@PATH="$$PATH:$(CURDIR)/$(VENV)/bin" sh -c 'cd web && { test node_modules/.package-lock.json -nt package-lock.json || npm ci --silent --ignore-scripts; } && node build.mjs'

locks: $(VENV)/tools
	@sh requirements/lock.sh

clean:
	rm -rf eigenway/site/static/built eigenway/formulas/temml.js web/node_modules .pytest_cache .ruff_cache artefacts dist
