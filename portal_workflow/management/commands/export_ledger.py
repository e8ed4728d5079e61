"""Writes the ledger into a folder, with the checker beside it."""

from pathlib import Path

from django.core.management.base import BaseCommand

from portal_workflow import ledger, ledger_check


class Command(BaseCommand):
    """`manage.py export_ledger FOLDER`: so-ghi.jsonl and ledger_check.py."""

    help = "Write the ledger as one file, and the program that checks it without the portal."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *args, folder: Path, **options):
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "so-ghi.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(ledger.export())
        checker = Path(ledger_check.__file__)
        (folder / checker.name).write_bytes(checker.read_bytes())
        self.stdout.write(ledger.anchor_text())
