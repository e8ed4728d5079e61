"""Writes database, files and the ledger's anchor into one file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from school_portal.backup.archive import BackupError
from school_portal.backup.making import make_backup


class Command(BaseCommand):
    """`manage.py backup FILE`; see docs/operations.md."""

    help = "Back the portal up into one file, which must not exist yet."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        try:
            made = make_backup(file)
        except BackupError as failed:
            raise CommandError(str(failed)) from failed
        anchor, rows = made["ledger"], sum(made["tables"].values())
        self.stdout.write(f"{file}: {rows} rows, {made['files']} files.")
        self.stdout.write(f"Ledger: line {anchor['seq']}, {anchor['hash']}")
