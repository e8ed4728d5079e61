"""Makes a backup: one moment of the database, all files, and the ledger's last line as an anchor."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
import wagtail
from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from portal_workflow.models import LedgerHead
from school_portal.backup import archive, rows


def make_backup(path: Path) -> dict:
    """Write the file and return its list; raises BackupError and leaves nothing behind when it cannot."""
    with archive.new_file(path) as made:
        manifest = {
            "format": archive.FORMAT,
            "made_at": timezone.now().isoformat(),
            "made_by": {"django": django.__version__, "wagtail": wagtail.__version__, "database": connection.vendor},
        }
        with one_moment():
            head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
            manifest |= {"ledger": {"seq": head.seq, "hash": head.hash}, "migrations": migrations()}
            tables = {model._meta.label: _table(made, model) for model in rows.kept_models()}
        files = _files(made, Path(settings.MEDIA_ROOT))
        manifest |= {"tables": {label: entry.pop("rows") for label, entry in tables.items()}, "files": len(files)}
        manifest["entries"] = {f"tables/{label}.jsonl": entry for label, entry in tables.items()} | files
        made.writestr(archive.MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return manifest


def migrations() -> list[str]:
    """Which migrations the database has had."""
    return sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations())


@contextmanager
def one_moment() -> Iterator[None]:
    """Reading sees one state of the database, while others go on writing."""
    mode = getattr(connection, "transaction_mode", None)
    if connection.vendor == "sqlite":
        connection.transaction_mode = "DEFERRED"  # the portal's own mode would keep writers out
    outermost = not connection.in_atomic_block
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql" and outermost:
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        if connection.vendor == "sqlite":
            connection.transaction_mode = mode


def _table(made: zipfile.ZipFile, model) -> dict:
    count = 0

    def lines():
        nonlocal count
        for row in rows.rows_of(model):
            count += 1
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    entry = archive.add(made, f"tables/{model._meta.label}.jsonl", lines())
    return entry | {"rows": count}


def _files(made: zipfile.ZipFile, root: Path) -> dict[str, dict]:
    """Public and private originals and renditions. What is deleted meanwhile is gone; new files belong to the next."""
    entries = {}
    for path in sorted(root.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        name = f"media/{path.relative_to(root).as_posix()}"
        try:
            with path.open("rb") as file:
                entries[name] = archive.add(made, name, archive.blocks_of(file))
        except FileNotFoundError:
            continue
    return entries
