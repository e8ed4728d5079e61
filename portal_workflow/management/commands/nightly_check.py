"""Looks every night for what went around the guard."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from portal_workflow.nightly import findings


class Command(BaseCommand):
    """`manage.py nightly_check`: one line for each finding and exit code 1; one line and 0 when all is well."""

    help = "Hold ledger, public pages and permissions against what they must be."

    def handle(self, *args, **options):
        found = list(findings())
        for sentence in found:
            self.stdout.write(sentence)
        if found:
            raise CommandError(_("Nightly check: %(count)d findings.") % {"count": len(found)})
        self.stdout.write(_("Nightly check: everything is as it must be."))
