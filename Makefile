# Needs python3 (3.11 or newer) with its venv module, and make. Nothing else: no node, no gettext, no database server.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
DATA_DIR ?= var
# One process, many threads: the demo's cache lives in the process, so every visitor must meet the same one.
WORKERS ?= 1
THREADS ?= 8
# TESTS chooses (paths, -m, -k), PYTEST_ARGS adds (-x, --durations=20 ...).
TESTS ?=
PYTEST_ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
RUN_STAMP := $(VENV)/.requirements-run
DEV_STAMP := $(VENV)/.requirements-dev
APPS := portal_workflow portal_home portal_disclosure portal_services school_portal
MANAGE_DEMO := DEMO=1 DATA_DIR="$(DATA_DIR)" PUBLIC_URL="http://127.0.0.1:$(PORT)" $(PY) manage.py
MANAGE_TEST := DJANGO_SETTINGS_MODULE=tests.settings $(PY) manage.py

.PHONY: help demo test check lint format templates migrations catalogue architecture deep bench install clean-venv

help: ## what can be called here
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'
	@echo
	@echo "  Variables: PORT=8000 DATA_DIR=var DATABASE_URL=postgres://... CHROMIUM=/path TESTS=\"-m 'not browser'\" PYTEST_ARGS=-x"

# --- the virtual environment -----------------------------------------------------------------------------------------
# A stamp is as new as the last installation; a changed requirements file makes it stale.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "The portal needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { rm -rf $(VENV); echo "No virtual environment could be made: install python3-venv first (apt-get install python3-venv)."; exit 1; }

$(RUN_STAMP): requirements.txt | $(PY)
	@echo "Installing what requirements.txt names into $(VENV) ..."
	@$(PY) -m pip install -qq --disable-pip-version-check -r requirements.txt
	@touch $@

$(DEV_STAMP): requirements.txt requirements-prod.txt requirements-dev.txt | $(PY)
	@echo "Installing what requirements-dev.txt names into $(VENV) ..."
	@$(PY) -m pip install -qq --disable-pip-version-check -r requirements-dev.txt
	@touch $(RUN_STAMP) $@

install: $(DEV_STAMP) ## the virtual environment with everything developers need

clean-venv:
	rm -rf $(VENV)

# --- the demo school -------------------------------------------------------------------------------------------------
define ACCOUNTS
  Trang công khai   http://127.0.0.1:$(PORT)/
  Trang quản trị    http://127.0.0.1:$(PORT)/admin/
  Dữ liệu           $(DATA_DIR)

  Mật khẩu của mọi tài khoản: cong-truong-demo
    truongban                Trưởng ban biên tập, Hiệu trưởng
    phoban1, phoban2         Phó trưởng ban (phoban1 phụ trách nội dung)
    thuky                    Thư ký
    bientap1 … bientap6      Biên tập viên
    tovan, totoan, doantn, congdoan, vanphong, lop10a1
                             người cung cấp tin của đơn vị
    canbo                    văn phòng: dịch vụ công, góp ý, thu phí
    thanhtra                 thanh tra: chỉ đọc báo cáo, sổ ghi và hồ sơ
    quantri                  quản trị kỹ thuật, không có quyền biên tập

  Dừng: Ctrl+C. Chạy lại: make demo (giữ nguyên dữ liệu).
endef
export ACCOUNTS

demo: $(RUN_STAMP) ## the demo school on http://127.0.0.1:8000/ (PORT=, DATA_DIR=)
	@$(PY) -c 'import socket, sys; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("127.0.0.1", int(sys.argv[1])))' $(PORT) 2>/dev/null \
	  || { echo "Port $(PORT) is taken on this machine. Try: make demo PORT=8001"; exit 1; }
	@mkdir -p "$(DATA_DIR)"
	@$(MANAGE_DEMO) migrate --verbosity 0
	@$(MANAGE_DEMO) seed_demo
	@$(MANAGE_DEMO) collectstatic --noinput --verbosity 0
	@printf '\n%s\n\n' "$$ACCOUNTS"
	@DEMO=1 DATA_DIR="$(DATA_DIR)" PUBLIC_URL="http://127.0.0.1:$(PORT)" exec $(PY) -m gunicorn school_portal.wsgi:application \
	  --bind 127.0.0.1:$(PORT) --worker-class gthread --workers $(WORKERS) --threads $(THREADS) --log-level warning

# --- tests and checks ------------------------------------------------------------------------------------------------
test: $(DEV_STAMP) ## all tests: on SQLite, or on DATABASE_URL=postgres://...; TESTS= and PYTEST_ARGS= choose
	$(PY) -m pytest $(TESTS) $(PYTEST_ARGS)

check: lint templates migrations catalogue architecture ## lint, format, templates, migrations, catalogue, import line

lint: $(DEV_STAMP)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

format: $(DEV_STAMP) ## let ruff mend what it can
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

templates: $(DEV_STAMP)
	$(PY) -m djlint --quiet --lint --allow-empty-input $(wildcard templates $(addsuffix /templates,$(APPS)))

# The linter reads the SQL of each migration, and some of Wagtail's defaults look into a migrated database for it.
migrations: $(DEV_STAMP)
	@export DATA_DIR="$$(mktemp -d)"; trap 'rm -rf "$$DATA_DIR"' EXIT; set -x; \
	  $(MANAGE_TEST) check --fail-level WARNING; \
	  $(MANAGE_TEST) makemigrations --check --dry-run; \
	  $(MANAGE_TEST) migrate --verbosity 0; \
	  $(MANAGE_TEST) lint_migrations --quiet ok ignore

catalogue: $(DEV_STAMP)
	$(MANAGE_TEST) catalogue check

architecture: $(DEV_STAMP)
	$(PY) -m pytest -q tests/test_architecture.py

deep: $(DEV_STAMP) ## kill, chaos, large-data and guard-off runs (hours; not in CI)
	@$(PY) -m pytest -m deep $(PYTEST_ARGS) || { code=$$?; [ $$code -eq 5 ] && echo "No deep run is defined yet: no test carries the marker 'deep'." || exit $$code; }

bench: $(DEV_STAMP) ## side-by-side figures against other portals
	@if [ -f bench/__main__.py ]; then $(PY) -m bench; else echo "No benchmark is defined yet: there is no bench/ to run."; fi
