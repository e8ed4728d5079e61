"""Puts the portal back as a backup holds it: all of it, or nothing."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from school_portal.backup.archive import BackupError
from school_portal.backup.restoring import restore_backup


class Command(BaseCommand):
    """`manage.py restore FILE [--replace --reason "…"]`; see docs/operations.md."""

    help = "Restore a backup into an empty, migrated portal; with --replace over one that holds something."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="over a portal that holds something")
        parser.add_argument("--reason", default="", help="why it is replaced; goes into the server's log")

    def handle(self, *args, file, replace, reason, **options):
        if replace != bool(reason.strip()):
            raise CommandError("--replace and --reason belong together: say in one sentence why.")
        try:
            manifest = restore_backup(file, reason.strip())
        except BackupError as failed:
            raise CommandError(str(failed)) from failed
        anchor = manifest["ledger"]
        self.stdout.write(f"Restored as of {manifest['made_at']}: {manifest['files']} files; everybody signs in anew.")
        self.stdout.write(f"Ledger: line {anchor['seq']}, {anchor['hash']}, holds.")
