# Thin names over the real commands; each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site serve check test lint lock browser clean

site: .venv/ready   ## check, build both languages, switch site/ to the new build
	$(BIN)/qostil publish

serve: .venv/ready  ## preview at http://127.0.0.1:8000, findings shown on the pages
	$(BIN)/mkdocs serve

check: .venv/ready  ## findings as path:line: message
	$(BIN)/qostil check

test: check lint browser  ## the site as its editors and readers try it, then every test of the engine
	$(BIN)/qostil test
	$(BIN)/pytest -n auto --dist loadfile

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml

browser: .venv/ready
	$(BIN)/python -m tests.browser.ensure_chromium

lock: .venv/ready   ## after a change of dependencies in pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links --extra dev pyproject.toml -o requirements.lock

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

clean:              ## what can be made again; the public site stays
	rm -rf .venv .cache
