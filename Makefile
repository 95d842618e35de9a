# One command a job; each does what CI does. uv is used where it is there, and otherwise put into .venv with pip.
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null || echo .venv/bin/uv)
RUN := $(UV) run --quiet

.PHONY: demo serve fmt check test bench web

demo: $(UV)
	$(RUN) comity demo

serve: $(UV)
	$(RUN) comity serve --watch

fmt: $(UV)
	$(RUN) comity fmt
	$(RUN) ruff format

check: $(UV)
	$(RUN) comity check
	$(RUN) comity fmt --check
	$(RUN) ruff format --check
	$(RUN) ruff check
	$(RUN) mypy

test: $(UV) web check
	$(RUN) pytest

web: $(UV)
	$(RUN) python hatch_build.py

bench: $(UV)
	$(RUN) python bench/run.py

.venv/bin/uv:
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet uv
