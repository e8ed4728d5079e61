"""The database refuses what the product's own guard never sees: raw SQL on the ledger (5.3c, 12.4)."""

import pytest
from django.core.management import CommandError, call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import IntegrityError, connection, models, transaction

from portal_workflow import ledger, ledger_triggers
from portal_workflow.actions.anchoring import make_anchor
from portal_workflow.models import LedgerAnchor, LedgerHead, LedgerLine

SQLITE, POSTGRESQL = (connection.vendor == vendor for vendor in ("sqlite", "postgresql"))
LINE, HEAD, ANCHOR = ledger_triggers.LINE, ledger_triggers.HEAD, ledger_triggers.ANCHOR
REFUSED = [
    f"UPDATE {LINE} SET text = 'x' WHERE seq = 3",
    f"UPDATE {LINE} SET seq = 99 WHERE seq = 3",
    f"DELETE FROM {LINE} WHERE seq = 6",
    f"DELETE FROM {LINE}",
    f"UPDATE {HEAD} SET seq = 5",
    f"UPDATE {HEAD} SET hash = 'x'",
    f"DELETE FROM {HEAD}",
    f"UPDATE {ANCHOR} SET seq = 5",
    f"UPDATE {ANCHOR} SET hash = 'x'",
    f"UPDATE {ANCHOR} SET day = '2020-01-01'",
    f"DELETE FROM {ANCHOR}",
]
LINE_THREE = f"INTO {LINE} (seq, text, previous, hash) VALUES (3, 'x', 'y', 'z')"
REFUSED += [f"INSERT {LINE_THREE} ON CONFLICT (seq) DO UPDATE SET text = 'x'"]
if SQLITE:
    REFUSED += [
        f"INSERT OR REPLACE {LINE_THREE}",
        f"REPLACE INTO {LINE} (seq, text, previous, hash) SELECT 99, text, previous, hash FROM {LINE} WHERE seq = 3",
        f"UPDATE OR REPLACE {LINE} SET seq = 4 WHERE seq = 3",
        f"REPLACE INTO {HEAD} (only, seq, hash) VALUES (1, 0, 'x')",
        f"REPLACE INTO {ANCHOR} (id, day, seq, hash, made_at, sent_to, problem)"
        f" SELECT id + 1, day, 1, hash, made_at, sent_to, problem FROM {ANCHOR}",
    ]
if POSTGRESQL:
    REFUSED += [f"TRUNCATE {table}" for table in (LINE, HEAD, ANCHOR)]
    REFUSED += [f"SET LOCAL session_replication_role = replica; DELETE FROM {LINE}"]


def sql(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def rows() -> list:
    return [list(model.objects.order_by("pk").values()) for model in (LedgerLine, LedgerHead, LedgerAnchor)]


@pytest.fixture
def anchored(armed):
    """The armed chain and its anchor of the day."""
    make_anchor()
    return armed


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_refuses(anchored, statement):
    before = rows()
    with pytest.raises(IntegrityError):
        sql(statement)
    assert rows() == before
    ledger_triggers.disarm()
    sql(statement)
    assert rows() != before  # it was the triggers that refused


def test_the_ways_past_signals_are_refused_too(anchored):
    ways = [
        lambda: LedgerLine.objects.update(text="x"),
        lambda: LedgerLine.objects.all()._raw_delete("default"),
        lambda: models.Model.save_base(anchored[2], raw=True, force_update=True),
        lambda: LedgerLine.objects.bulk_update([anchored[2]], ["text"]),
    ]
    for way in ways:
        with pytest.raises(IntegrityError), transaction.atomic():
            way()


def test_the_portal_goes_on_writing(anchored, lan):
    with transaction.atomic():
        assert ledger.write("post", article="12.2", by=lan).seq == 7
    assert list(ledger.problems()) == []


def test_after_every_migration_they_are_armed(db):
    assert ledger_triggers.missing() == []


@pytest.mark.skipif(not SQLITE, reason="PostgreSQL changes a table in place, its triggers stay")
def test_a_table_made_anew_loses_them_and_the_end_of_migrate_brings_them_back(anchored):
    """What AlterField does on SQLite, by Django's own editor."""
    editor = connection.schema_editor()
    editor.deferred_sql = []
    longer = models.CharField(max_length=65, unique=True)
    longer.set_attributes_from_name("hash")
    editor._remake_table(LedgerLine, alter_fields=[(LedgerLine._meta.get_field("hash"), longer)])
    assert ledger_triggers.missing() == ["ledger_line_delete", "ledger_line_replace", "ledger_line_update"]
    with pytest.raises(CommandError, match="ledger_line_delete"):
        call_command("verify_ledger")
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert ledger_triggers.missing() == []
    call_command("verify_ledger")


WEAKENED = {
    "dropped": f"DROP TRIGGER ledger_line_delete{f' ON {LINE}' if POSTGRESQL else ''}",
}
if POSTGRESQL:
    WEAKENED |= {
        "switched off": f"ALTER TABLE {LINE} DISABLE TRIGGER ledger_line_delete",
        "not for a replica": f"ALTER TABLE {LINE} ENABLE TRIGGER ledger_line_delete",
    }


@pytest.mark.parametrize("kind", WEAKENED)
def test_a_weakened_trigger_is_named(anchored, kind):
    sql(WEAKENED[kind])
    assert ledger_triggers.missing() == ["ledger_line_delete"]
    with pytest.raises(CommandError, match="ledger_line_delete"):
        call_command("verify_ledger")
    ledger_triggers.arm()
    assert ledger_triggers.missing() == []


def test_a_trigger_with_another_body_is_named(anchored):
    if POSTGRESQL:
        body = "BEGIN RETURN OLD; END"
        sql(f"CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS '{body}'")
        assert len(ledger_triggers.missing()) == 9
    else:
        sql("DROP TRIGGER ledger_line_update")
        sql(f"CREATE TRIGGER ledger_line_update BEFORE UPDATE ON {LINE} BEGIN SELECT 1; END")
        assert ledger_triggers.missing() == ["ledger_line_update"]


@pytest.mark.parametrize("turn", [1, 2])
def test_a_condition_that_never_holds_is_named(anchored, turn):
    ledger_triggers.disarm()
    _table, _event, when = ledger_triggers.ON_ROWS["ledger_head_update"]
    ledger_triggers.arm()
    made = ledger_triggers.VENDORS[connection.vendor][0]()["ledger_head_update"]
    place = f" ON {HEAD}" if POSTGRESQL else ""
    sql(f"DROP TRIGGER ledger_head_update{place}")
    sql(made.replace(when, f"{when} AND NEW.seq < 0" if turn == 1 else "NEW.seq < 0"))
    if POSTGRESQL:
        sql(f"ALTER TABLE {HEAD} ENABLE ALWAYS TRIGGER ledger_head_update")
    assert ledger_triggers.missing() == ["ledger_head_update"]
