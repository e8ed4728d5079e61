"""The database itself refuses to change or delete a line of the ledger, whoever asks it to."""

import re

from django.db import DEFAULT_DB_ALIAS, connections

from portal_workflow.models.ledger import LedgerAnchor, LedgerHead, LedgerLine

LINE, HEAD, ANCHOR = (model._meta.db_table for model in (LedgerLine, LedgerHead, LedgerAnchor))
REFUSAL = "The ledger is only added to."
# Name: table, event, condition. The head only moves forward; of an anchor only what became of its mail may change.
ON_ROWS = {
    "ledger_line_update": (LINE, "UPDATE", ""),
    "ledger_line_delete": (LINE, "DELETE", ""),
    "ledger_head_update": (HEAD, "UPDATE", "NOT (NEW.only = OLD.only AND NEW.seq > OLD.seq)"),
    "ledger_head_delete": (HEAD, "DELETE", ""),
    "ledger_anchor_update": (
        ANCHOR,
        "UPDATE",
        "NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.seq <> OLD.seq OR NEW.hash <> OLD.hash"
        " OR NEW.made_at <> OLD.made_at",
    ),
    "ledger_anchor_delete": (ANCHOR, "DELETE", ""),
}
# SQLite's INSERT OR REPLACE deletes the old row without asking the trigger of a DELETE.
ON_REPLACING = {
    "ledger_line_replace": (LINE, "seq = NEW.seq OR hash = NEW.hash"),
    "ledger_head_replace": (HEAD, "only = NEW.only"),
    "ledger_anchor_replace": (ANCHOR, "id = NEW.id OR day = NEW.day"),
}
# PostgreSQL's TRUNCATE fires no trigger of a row.
ON_TRUNCATE = {"ledger_line_truncate": LINE, "ledger_head_truncate": HEAD, "ledger_anchor_truncate": ANCHOR}
TABLES = {name: row[0] for name, row in ON_ROWS.items()} | ON_TRUNCATE
FUNCTION = "ledger_refuse"
BODY = f"BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END"


def arm(using: str = DEFAULT_DB_ALIAS) -> None:
    """Put every trigger in place anew; what somebody made of one meanwhile is gone. Nothing on other databases."""
    connection = connections[using]
    if connection.vendor not in VENDORS or not _tables_stand(connection):
        return  # migrated only so far, or back to nothing
    disarm(using)
    statements_of, _read = VENDORS[connection.vendor]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            head = f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql"
            cursor.execute(f"{head} AS $ledger${BODY}$ledger$")
        for statement in statements_of().values():
            cursor.execute(statement)
        if connection.vendor == "postgresql":
            for name, table in TABLES.items():
                # Also for a session that calls itself a replica.
                cursor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def disarm(using: str = DEFAULT_DB_ALIAS) -> None:
    """Take the triggers off: to restore a backup, and for tests. `nightly_check` and `verify_ledger` tell of it."""
    connection = connections[using]
    if connection.vendor not in VENDORS or not _tables_stand(connection):
        return
    statements_of, _read = VENDORS[connection.vendor]
    with connection.cursor() as cursor:
        for name in statements_of():
            place = f" ON {TABLES[name]}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{place}")


def missing(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names of triggers that are not there, are switched off, or are not what `arm` made."""
    connection = connections[using]
    if connection.vendor not in VENDORS:
        return sorted(ON_ROWS)
    statements_of, read = VENDORS[connection.vendor]
    with connection.cursor() as cursor:
        found = read(cursor)
    return sorted(name for name, statement in statements_of().items() if found.get(name) != statement)


def after_migrate(using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """A migration that rebuilds a table on SQLite drops its triggers without a word: put them back each time."""
    arm(using)


def _tables_stand(connection) -> bool:
    return {LINE, HEAD, ANCHOR} <= set(connection.introspection.table_names())


def _sqlite_statements() -> dict[str, str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    made = {}
    for name, (table, event, when) in ON_ROWS.items():
        made[name] = f"CREATE TRIGGER {name} BEFORE {event} ON {table}{when and f' WHEN {when}'} {refuse}"
    for name, (table, same) in ON_REPLACING.items():
        there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"
        made[name] = f"CREATE TRIGGER {name} BEFORE INSERT ON {table} WHEN {there} {refuse}"
    return made


def _postgresql_statements() -> dict[str, str]:
    call, made = f"EXECUTE FUNCTION {FUNCTION}()", {}
    for name, (table, event, when) in ON_ROWS.items():
        rows = f"FOR EACH ROW{when and f' WHEN ({when})'}"
        made[name] = f"CREATE TRIGGER {name} BEFORE {event} ON {table} {rows} {call}"
    for name, table in ON_TRUNCATE.items():
        made[name] = f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}"
    return made


def _on_sqlite(cursor) -> dict[str, str]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return dict(cursor.fetchall())


def _on_postgresql(cursor) -> dict[str, str]:
    """Ours where table, switch, function and condition are right."""
    made = _postgresql_statements()
    cursor.execute(
        "SELECT t.tgname, c.relname, t.tgenabled, f.prosrc, pg_get_triggerdef(t.oid) FROM pg_trigger t"
        " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid WHERE t.tgname = ANY(%s)",
        [list(made)],
    )
    return {
        name: made[name]
        for name, table, enabled, source, stored in cursor.fetchall()
        if (table, enabled, source, _bare(stored)) == (TABLES[name], "A", BODY, _bare(made[name]))
    }


def _bare(statement: str) -> str:
    """PostgreSQL keeps a trigger in words of its own: with the schema, casts, and other brackets."""
    plain = re.sub(r"\bon \w+\.(?=\w)", "on ", statement.lower())
    return re.sub(r"::text|[()\s\"]", "", plain)


VENDORS = {"sqlite": (_sqlite_statements, _on_sqlite), "postgresql": (_postgresql_statements, _on_postgresql)}
