"""What a request wrote: the tables it touched are seen as they pass, and compared with what they held before."""

import hashlib
import re
from contextlib import contextmanager

from django.core.cache import cache
from django.db import connection, transaction

WRITING = re.compile(r'^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM)\s+"?([\w.]+)"?', re.I)
HARMLESS = re.compile(r"^\s*(?:SELECT|SAVEPOINT|RELEASE|ROLLBACK|PRAGMA|EXPLAIN|SET CONSTRAINTS|SHOW)\b", re.I)
#: Derived from other rows, or traces of looking: sessions, who edits at the moment, who is told of comments, indexes,
#: pictures by size, choices of colour and language.
NOISE = (
    "django_session",
    "wagtailadmin_editingsession",
    "wagtailcore_pagesubscription",
    "wagtailcore_referenceindex",
    "modelsearch_",
    "portal_home_portalrendition",
    "wagtailusers_userprofile",
    "sqlite_",
)
#: Columns that tell of a visit and of nothing else.
COLUMNS = {
    "school_portal_user": {"last_login"},
    "portal_home_portaldocument": {"file_size", "file_hash"},
    "portal_home_portalimage": {"file_size", "file_hash"},
}
UNKNOWN = "?"


class Database:
    """Digests of all tables at the start, and what differs from them now."""

    def __init__(self):
        names = connection.introspection.table_names()
        self.tables = [name for name in names if not name.startswith(NOISE)]
        self.before = {table: digest(table) for table in self.tables}

    def changed(self, tables=None) -> set[str]:
        """Those of the tables (all) that hold something else now."""
        asked = self.tables if tables is None else set(tables) & set(self.tables)
        return {table for table in asked if digest(table) != self.before[table]}

    @contextmanager
    def undone(self, whole=False):
        """A request inside: afterwards `found` holds the tables it changed, and everything is as before.

        `whole` compares all tables and not only those that were seen to be written.
        """
        touched, found = set(), set()
        point = transaction.savepoint()
        with connection.execute_wrapper(_watch(touched)):
            yield found
        if connection.needs_rollback:
            transaction.set_rollback(False)
        else:
            found |= self.changed(None if whole or UNKNOWN in touched else touched)
        transaction.savepoint_rollback(point)
        cache.clear()


def _watch(touched: set):
    def watch(execute, sql, params, many, context):
        if found := WRITING.match(sql):
            touched.add(found[1])
        elif not HARMLESS.match(sql):
            touched.add(UNKNOWN)
        return execute(sql, params, many, context)

    return watch


def digest(table: str) -> str:
    """Of all rows, in whatever order they come."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        skipped = COLUMNS.get(table, ())
        kept = [index for index, column in enumerate(cursor.description) if column[0] not in skipped]
        rows = sorted(repr([row[index] for index in kept]) for row in cursor.fetchall())
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
