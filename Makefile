# Needs Python 3.11 or later and make; pip fetches the rest into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test data docs bench clean

# Findings (exit 1) are what the demo is there to show; anything above is a fault.
demo: .venv/installed
	@$(BIN)/factcheck seeds/ || [ $$? -eq 1 ]

test: .venv/tools
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -rs -n auto

# Builds the tables in data/ anew from the raw downloads. Not needed to use factcheck.
data: .venv/tools
	$(BIN)/python data/build.py

# Makes anew the picture in the README, the pages of the rules and what other pages tell of the code.
docs: .venv/installed
	$(BIN)/python docs/pictures.py
	$(BIN)/python docs/pages.py

# The peers are measured where they can be installed; each needs old versions of other libraries.
bench: .venv/tools
	@test -d .venv-peers || $(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip install --quiet quantulum3 recognizers-text-suite "emoji<2" 2>/dev/null || \
		echo "the peers could not be installed: only our own figures follow"
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv .venv-peers build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis factcheck/reference/factcheck.sqlite factcheck/lexicon/*.marshal
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An editable install: code is live, only what it was built from asks for another one.
.venv/installed: .venv/bin/python pyproject.toml factcheck/__init__.py $(filter-out data/__pycache__,$(wildcard data/*)) $(wildcard factcheck/lexicon/*/*.toml) factcheck/lexicon/__init__.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q factcheck
	@touch $@

.venv/tools: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "factcheck needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 2; }
	$(PYTHON) -m venv .venv
