"""Backup and restore: what comes back is what was there, or nothing is touched (8.1)."""

import resource
import stat
from contextlib import contextmanager

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models import LedgerHead, LedgerLine
from school_portal.backup.archive import BackupError
from school_portal.backup.making import make_backup
from school_portal.backup.restoring import restore_backup
from tests.backup.changing import contents, with_entry, with_manifest, without, written
from tests.backup.conftest import VIETNAMESE, database, digests, files

LEDGER = {"portal_workflow.LedgerLine", "portal_workflow.LedgerHead"}
USERS = "tables/school_portal.User.jsonl"


def spoil(media):
    """What an accident leaves: texts changed, a file gone, another one in its place."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET title = 'Hỏng'")
    connection.check_constraints()  # an accident was in a transaction of its own
    (media / VIETNAMESE).unlink()
    (media / "la.txt").write_text("không phải của cổng")


def held(media) -> tuple:
    return database(), files(media)


def test_what_was_there_comes_back_8_1(portal, made, caplog):
    before, texts, kept = database(), digests(), files(portal)
    anchor = LedgerHead.objects.get().seq
    spoil(portal)
    restore_backup(made, reason="Máy chủ hỏng ổ đĩa")
    after = database()
    assert {label for label in before if before[label] != after[label]} == LEDGER
    assert (digests(), files(portal)) == (texts, kept)
    assert (list(ledger.problems()), ledger_triggers.missing()) == ([], [])
    line = LedgerLine.objects.get(seq=anchor + 1)
    assert '"act":"restore_backup"' in line.text
    assert f'"replaced_seq":{anchor}' in line.text
    assert "Máy chủ hỏng ổ đĩa" not in line.text
    assert "Máy chủ hỏng ổ đĩa" in caplog.text


def test_nothing_lies_beside_afterwards(portal, made):
    restore_backup(made, reason="Thử")
    assert sorted(path.name for path in portal.parent.iterdir()) == ["cổng.zip", "media"]


def test_new_rows_get_new_keys(portal, made):
    last = get_user_model().objects.order_by("pk").last().pk
    restore_backup(made, reason="Thử")
    assert get_user_model().objects.create(username="moi").pk == last + 1


def test_sessions_are_not_in_it(made):
    entries = contents(made)
    assert [name for name in entries if "Session" in name and "EditingSession" not in name] == []
    assert f"media/{VIETNAMESE}" in entries


def test_only_its_owner_reads_it(made):
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_a_backup_is_never_written_over(made):
    before = made.read_bytes()
    with pytest.raises(CommandError, match="never written over"):
        call_command("backup", made)
    assert made.read_bytes() == before


@pytest.mark.parametrize("options", [[], ["--replace"], ["--reason", "Thử"], ["--replace", "--reason", " "]])
def test_what_is_there_is_replaced_only_with_a_reason(options, portal, made):
    before = held(portal)
    with pytest.raises(CommandError):
        call_command("restore", made, *options)
    assert held(portal) == before


def cut(path, name):
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def flip_a_byte(path, name):
    entries = contents(path)
    written(path, entries | {name: entries[name][:-1] + b"!"})


def another_person(path, name):
    """A row more, with a right checksum and the right count: its key is taken."""
    rows = contents(path)[USERS]
    with_entry(path, USERS, rows + rows.splitlines(keepends=True)[0], rows=len(rows.splitlines()) + 1)


def a_page_of_nobody(path, name):
    """No account is left to which anything could point."""
    with_entry(path, USERS, b"", rows=0)


def another_ledger(path, name):
    table = "tables/portal_workflow.LedgerLine.jsonl"
    with_entry(path, table, contents(path)[table].replace(b"submit", b"wonder", 1))


DAMAGE = {
    "cut": (cut, "no whole backup"),
    "no backup at all": (lambda path, name: path.write_bytes(b"x" * 9999), "no whole backup"),
    "a file changed": (flip_a_byte, "changed or damaged"),
    "a table changed": (lambda path, name: flip_a_byte(path, USERS), "changed or damaged"),
    "a file missing": (without, "missing"),
    "a table missing": (lambda path, name: without(path, USERS), "missing"),
    "a file more": (lambda path, name: with_entry(path, "media/x.txt", b"x", listed=False), "does not belong"),
    "a way out": (lambda path, name: with_entry(path, "media/../../x.txt", b"x"), "out of its folder"),
    "no list": (lambda path, name: without(path, "manifest.json"), "no whole backup"),
    "another format": (
        lambda path, name: with_manifest(path, lambda m: m.update(format="2")),
        "no backup this version",
    ),
    "another version": (lambda path, name: with_manifest(path, lambda m: m["migrations"].pop()), "another version"),
    "a newer version": (
        lambda path, name: with_manifest(path, lambda m: m["migrations"].append("portal_home.9999_later")),
        "portal_home.9999_later",
    ),
    "another anchor": (
        lambda path, name: with_manifest(path, lambda m: m["ledger"].update(seq=1)),
        "another last line",
    ),
    "a ledger line changed": (another_ledger, "was altered"),
    "a person twice": (another_person, "everything is as it was"),
    "no persons": (a_page_of_nobody, "everything is as it was"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_backup_changes_nothing_8_1(damage, portal, made):
    change, sentence = DAMAGE[damage]
    change(made, f"media/{VIETNAMESE}")
    before = held(portal)
    with pytest.raises(BackupError, match=sentence):
        restore_backup(made, reason="Thử")
    assert held(portal) == before
    assert (list(ledger.problems()), ledger_triggers.missing()) == ([], [])
    assert sorted(path.name for path in portal.parent.iterdir()) == ["cổng.zip", "media"]


@contextmanager
def room_for(size: int):
    """No file may grow beyond this: what a full disk answers, without filling one."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_no_half_backup(portal, tmp_path):
    with room_for(4096), pytest.raises(BackupError, match="could not be written"):
        make_backup(tmp_path / "day.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["media"]


def test_a_full_disk_leaves_the_files_as_they_were(portal, made):
    before = held(portal)
    with room_for(100), pytest.raises(BackupError, match="everything is as it was"):
        restore_backup(made, reason="Thử")
    assert held(portal) == before
