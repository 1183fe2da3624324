# The few commands one needs. `make` alone lists them.
.PHONY: help setup check test test-fast schema golden benchmark constraints

VENV := .venv
BIN := $(VENV)/bin

help: ## list these commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## make the virtual environment with pinned tools
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'

check: ## lint, types, import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: ## all tests, on all cores
	$(BIN)/pytest -q -n auto

test-fast: ## the quick ones, while you work: without what kills, fuzzes and measures at length
	$(BIN)/pytest -q -n auto -m "not thorough"

schema: ## write schema.sql from the tables
	$(BIN)/python -m netgive.store.schema > src/netgive/store/schema.sql.new
	mv src/netgive/store/schema.sql.new src/netgive/store/schema.sql

golden: ## renew the files that show what people read; look at the difference before you commit
	NETGIVE_RENEW_GOLDEN=1 $(BIN)/pytest -q tests/reports tests/test_readme.py tests/test_settings.py tests/engine/test_settings.py

benchmark: ## what commands cost, as multiples of a bare Python
	$(BIN)/python benchmarks/performance.py

constraints: ## pin what is installed now
	$(BIN)/pip freeze --exclude-editable | grep -v '^-e' | sort -f > constraints.txt
