# The two commands of a fresh clone are `make run` and `make test`; they need Python 3.11 and make, nothing else.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
INSTALLED := .venv/installed

.PHONY: help run test check compile format ui bench lock docs clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11))' || { echo "communique needs Python 3.11 or newer: make PYTHON=python3.11 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock >.venv/uv.lock
	$(PIP) --no-deps --require-hashes -r .venv/uv.lock
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes --compile-bytecode requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pipelines.compile || true
	@touch $@

run: $(INSTALLED) ## Read seeds/ into warehouse/communique.duckdb and exports/
	@$(BIN)/communique run

test: check ## Check the code, then run all tests
	$(BIN)/python -m pytest -q -n 2

check: $(INSTALLED) ## Lint, format check, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

compile: $(INSTALLED) ## Compile the engine anew, after its sources were changed (needs a C compiler)
	@$(BIN)/python -m pipelines.compile

format: $(INSTALLED) ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

ui: $(INSTALLED) ## Open the Dagster UI
	@$(BIN)/communique ui

bench: $(INSTALLED) ## Measure speed beside the peers (installs them into .venv-bench); OPTIONS="--quick"
	test -d .venv-bench || $(PYTHON) -m venv .venv-bench
	$(BIN)/uv pip install --quiet --compile-bytecode --python .venv-bench/bin/python -r requirements.lock -r benchmarks/requirements.txt
	$(BIN)/python -m pipelines.compile || true
	.venv-bench/bin/python -m benchmarks $(OPTIONS)

lock: $(INSTALLED) ## Pin the dependencies of pyproject.toml anew
	$(BIN)/uv pip compile pyproject.toml --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links \
		--python-version 3.11 --quiet -o requirements.lock

clean: ## Remove what the other targets made
	rm -rf .venv .venv-bench build exports warehouse/*.duckdb*
