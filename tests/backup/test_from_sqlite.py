"""A backup made on SQLite comes back in whatever database the tests run on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from portal_workflow import ledger
from tests.backup.conftest import VIETNAMESE, digests, files

ROOT = Path(__file__).parents[2]
MAKE = """
from django.contrib.auth import get_user_model
from django.utils import timezone
from portal_workflow import actions
lan = get_user_model().objects.create(username="lan", last_name="Nguyễn Thị", first_name="Lan")
actions.hold_role(by=None, person=lan, role="head", decision_number="01/QĐ", since=timezone.localdate())
"""
ASK = "from tests.backup.conftest import digests; print(digests())"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A portal of its own on SQLite, with a backup of it."""
    folder = tmp_path_factory.mktemp("cong")
    left_out = {"DATABASE_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE"}
    environment = {k: v for k, v in os.environ.items() if k not in left_out} | {"DEMO": "1", "DATA_DIR": str(folder)}

    def manage(*command) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    manage("migrate", "-v", "0")
    manage("provision")
    manage("shell", "-v", "0", "-c", MAKE)
    file = folder / "media" / VIETNAMESE
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff\xd8")
    assert "1 files." in manage("backup", str(folder / "b.zip"))
    manage("restore", str(folder / "b.zip"), "--replace", "--reason", "Thử trên chính nó")
    assert "The ledger holds" in manage("verify_ledger")
    return folder, manage("shell", "-v", "0", "-c", ASK).strip()


def test_it_comes_back_here(source, db, settings, tmp_path):
    folder, texts = source
    settings.MEDIA_ROOT = tmp_path / "media"
    call_command("restore", folder / "b.zip", "--replace", "--reason", "Chuyển máy chủ")
    assert str(digests()) == texts
    assert files(tmp_path / "media") == {VIETNAMESE: b"\xff\xd8"}
    assert get_user_model().objects.get(username="lan").last_name == "Nguyễn Thị"
    assert list(ledger.problems()) == []
