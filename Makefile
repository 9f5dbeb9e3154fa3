# Two commands are all a newcomer types: make site, make test. Needs Python 3.11 or newer, git and make.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := site
.PHONY: site admin serve disk check test lint types bench lock client format clean

# The whole site and, in it, its ZIP for reading from disk; built aside and swapped in, so that a failed build leaves the old one as it was.
site: .venv/.site
	rm -rf .build/site && $(BIN)/mkdocs build --strict --site-dir .build/site
	rm -rf .build/zip && RUTA_FOLDERS=false $(BIN)/mkdocs build --strict --site-dir .build/zip
	$(BIN)/ruta pack --site .build/site --disk .build/zip && rm -rf .build/zip
	rm -rf .build/old && { [ ! -e site ] || mv site .build/old; } && mv .build/site site && rm -rf .build/old
	@echo "Listo: abre site/index.html con «make serve», o «make disk» para leerlo sin servidor."

# The editor under /admin/, put into a built site when it is published: needs Node, which the site itself does not.
admin: .venv/.site deploy/admin/node_modules/.ready
	. .build/node.env && cd deploy/admin && npm run --silent admin
	$(BIN)/ruta admin site/admin

# The same pages with links to files instead of folders: opens from a disk or a USB stick.
disk: .venv/.site
	rm -rf .build/disk && RUTA_FOLDERS=false $(BIN)/mkdocs build --strict --site-dir .build/disk
	rm -rf disk && mv .build/disk disk
	@echo "Listo: abre disk/index.html."

serve: .venv/.site
	$(BIN)/mkdocs serve --livereload

check: .venv/.site
	$(BIN)/ruta check

# One more than there are cores: some tests wait for a clock.
WORKERS = $$(( $$(getconf _NPROCESSORS_ONLN) + 1 ))

test: .venv/.test node_modules/.ready deploy/admin/node_modules/.ready .build/browser .build/office
	$(BIN)/ruff format --check generator tests benchmarks deploy
	$(BIN)/ruff check generator tests benchmarks deploy
	$(BIN)/mypy
	. .build/node.env && npm run --silent check && npm test --silent
	. .build/node.env && $(BIN)/pytest --numprocesses $(WORKERS) --maxprocesses 4 --dist loadfile

lint: .venv/.test
	$(BIN)/ruff format generator tests benchmarks deploy
	$(BIN)/ruff check --fix generator tests benchmarks deploy
	$(BIN)/mypy

# Rebuilds the browser's bundles from theme/client; they are committed, so that editors need only Python.
client: node_modules/.ready
	. .build/node.env && npm run --silent build

bench: .venv/.test
	$(BIN)/python -m benchmarks

# Pins every package by its hash.
lock: .venv/.site
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile $(LOCK) --output-file requirements/site.txt pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra test --output-file requirements/test.txt pyproject.toml
	$(BIN)/pip-compile $(LOCK_BASE) --output-file requirements/node.txt requirements/node.in
LOCK_BASE := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
LOCK := $(LOCK_BASE) --extra build

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Hace falta Python 3.11 o más nuevo") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/.site: requirements/site.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements/test.txt .venv/.site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/test.txt
	@touch $@

.build/node.env: tests/tools/node.sh .venv/.site
	@mkdir -p .build && sh tests/tools/node.sh $(BIN) .build/node.env

node_modules/.ready: package-lock.json .build/node.env
	. .build/node.env && npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

deploy/admin/node_modules/.ready: deploy/admin/package-lock.json .build/node.env
	. .build/node.env && cd deploy/admin && npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

.build/browser: tests/tools/browser.sh .venv/.test
	@mkdir -p .build && sh tests/tools/browser.sh $(BIN) .build/browser

.build/office: tests/tools/office.sh
	@mkdir -p .build && sh tests/tools/office.sh .build/office

clean:
	rm -rf .build site disk .venv node_modules .mypy_cache .ruff_cache .pytest_cache
