"""Restores a backup: everything is checked first, then all of it comes back or nothing does."""

import logging
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, storages
from django.core.management import call_command
from django.db import Error, connection, transaction
from wagtail.models import Page

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models import LedgerHead, LedgerLine
from school_portal.backup import archive, rows
from school_portal.backup.archive import BackupError
from school_portal.backup.making import migrations

logger = logging.getLogger(__name__)
# Wagtail's own migrations make two pages: the root and a greeting.
PAGES_AT_FIRST = 2


def restore_backup(path: Path, reason: str = "") -> dict:
    """Put database and files back as they were; returns the backup's list.

    `reason` allows replacing what is there; it goes into the server's log, never into the ledger: a sentence may name
    a person, and nothing is erased there. Raises BackupError: then nothing was changed.
    """
    with archive.opened(path) as (stored, manifest):
        _check_portal(manifest, reason)
        archive.check(stored, manifest)
        with _media(stored, manifest) as swap:
            try:
                with transaction.atomic():
                    _load(stored, manifest)
                    swap()
            except (Error, ValueError, zipfile.BadZipFile) as failed:
                raise BackupError(f"The backup could not be loaded; everything is as it was: {failed}") from failed
    logger.warning("Backup of %s restored. Reason: %s", manifest["made_at"], reason or "the portal was empty")
    cache.clear()
    call_command("rebuild_modelsearch_index", verbosity=0)
    return manifest


def _check_portal(manifest: dict, reason: str) -> None:
    if not isinstance(storages["default"], FileSystemStorage):
        raise BackupError("Files can only be restored into a folder on this machine.")
    theirs, ours = set(manifest["migrations"]), set(migrations())
    if other := sorted(theirs ^ ours):
        raise BackupError(f"The backup was made by another version of the portal; they differ in {other[0]}.")
    if not reason and holds_something():
        raise BackupError("This portal holds something. To replace it, give --replace and say why with --reason.")


def holds_something() -> bool:
    """Whether there is more here than a first `migrate` leaves."""
    people = get_user_model()._base_manager.exists()
    return people or LedgerLine.objects.exists() or Page.objects.count() > PAGES_AT_FIRST


def _load(stored: zipfile.ZipFile, manifest: dict) -> None:
    """All rows, inside a transaction; the ledger must then be the one the backup was anchored to."""
    replaced = LedgerHead.objects.filter(only=1).first() or LedgerHead()
    ledger_triggers.disarm()
    rows.empty_all()
    for label, count in manifest["tables"].items():
        with stored.open(f"tables/{label}.jsonl") as lines:
            if rows.put_in(apps.get_model(label), lines) != count:
                raise BackupError(f"{label} does not hold {count} rows.")
    rows.after_loading()
    connection.check_constraints()
    head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
    found = list(ledger.problems())
    if found or manifest["ledger"] != {"seq": head.seq, "hash": head.hash}:
        raise BackupError(f"The ledger in the backup does not hold: {'; '.join(found[:3]) or 'another last line'}.")
    ledger_triggers.arm()
    gone = {"replaced_seq": replaced.seq, "replaced_hash": replaced.hash} if replaced.seq else {}
    ledger.write("restore_backup", article="8.1", made_at=manifest["made_at"], **gone)


@contextmanager
def _media(stored: zipfile.ZipFile, manifest: dict) -> Iterator:
    """Unpack beside the folder of files; the function given exchanges the two, and a failure exchanges them back."""
    root = Path(settings.MEDIA_ROOT)
    root.parent.mkdir(parents=True, exist_ok=True)
    try:
        fresh = Path(tempfile.mkdtemp(prefix=f".{root.name}-new-", dir=root.parent))
    except OSError as failed:
        raise BackupError(f"No room beside {root}: {failed.strerror}") from failed
    old, swapped = fresh.with_name(fresh.name.replace("-new-", "-old-")), False

    def swap():
        nonlocal swapped
        if root.exists():
            os.rename(root, old)
        os.rename(fresh, root)
        swapped = True

    try:
        _unpack(stored, manifest, fresh)
        yield swap
    except BaseException as failed:
        if old.exists():
            if swapped:
                os.rename(root, fresh)
            os.rename(old, root)
        shutil.rmtree(fresh, ignore_errors=True)
        if isinstance(failed, OSError):
            raise BackupError(f"The files could not be restored; everything is as it was: {failed}") from failed
        raise
    shutil.rmtree(old, ignore_errors=True)


def _unpack(stored: zipfile.ZipFile, manifest: dict, folder: Path) -> None:
    for name in manifest["entries"]:
        if name.startswith("media/"):
            target = folder / name.removeprefix("media/")
            target.parent.mkdir(parents=True, exist_ok=True)
            with stored.open(name) as entry, target.open("wb") as file:
                shutil.copyfileobj(entry, file)
    folder.chmod(0o755)
