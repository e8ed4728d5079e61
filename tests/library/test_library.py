"""A town library adopts the workflow by the lines of docs/plugin.md, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.documented import adopt, blocks

ROOT = Path(__file__).parents[2]
LEFT_OUT = {"DJANGO_SETTINGS_MODULE", "DATA_DIR", "DEMO", "DATABASE_URL", "CACHE_URL"}
MAKE_ANN = "from django.contrib.auth.models import User; User.objects.create_superuser('ann')"
CHECK_RULES = """
from portal_workflow.models import PolicyChoice, ReviewTask, RoleHolding
print(*PolicyChoice.objects.values_list("preset", flat=True), RoleHolding.objects.get().get_role_display())
print(*ReviewTask.objects.order_by("pk").values_list("name", flat=True), sep=" / ")
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder in which the library's package lies."""
    return adopt(tmp_path_factory.mktemp("site"))


def run(site, *command, returncode=0) -> str:
    """One command on the library's site."""
    path = os.pathsep.join([str(site), str(ROOT)])
    environment = {k: v for k, v in os.environ.items() if k not in LEFT_OUT and not k.startswith("PYTEST")}
    environment |= {"PYTHONPATH": path, "DJANGO_SETTINGS_MODULE": "library.settings"}
    command = [sys.executable if word == "python" else word for word in command]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == returncode, done.stdout + done.stderr
    return done.stdout


def test_nine_lines_are_enough():
    adoption = {place: lines for place, (_replaced, lines) in blocks().items() if place != "rules.py"}
    assert list(adoption) == ["settings.py", "urls.py", "models.py", "shell"]
    assert sum(len(lines.splitlines()) for lines in adoption.values()) == 9


def test_the_documented_commands_set_it_up(site):
    migrate, provision = blocks()["shell"][1].splitlines()
    run(site, *migrate.split())
    assert "There is no account ann" in _error(site, provision)
    run(site, "python", "-m", "django", "shell", "-v", "0", "-c", MAKE_ANN)
    for _twice in range(2):
        assert run(site, *provision.split()) == "Groups and workflow are in place.\n"
    policy, tasks = run(site, "python", "-m", "django", "shell", "-v", "0", "-c", CHECK_RULES).splitlines()
    assert policy == "library Director"
    assert tasks.split(" / ") == ["Librarian", "Deputy", "Head's opinion", "Director", "Principal", "Posting"]


def _error(site, command) -> str:
    with pytest.raises(AssertionError) as failed:
        run(site, *command.split())
    return str(failed.value)


def test_its_words_are_no_change_of_the_database(site):
    assert "No changes detected" in run(site, *["python", "-m", "django", "makemigrations", "--check", "--dry-run"])


def test_its_rules_hold_and_the_route_table_too(site):
    command = "python -m pytest -q --ds=library.settings -p no:cacheprovider -p no:xdist tests/library/governed.py"
    output = run(site, *command.split())
    assert " failed" not in output
