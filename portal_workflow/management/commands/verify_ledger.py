"""Checks that the ledger's chain holds."""

from django.core.management.base import BaseCommand, CommandError

from portal_workflow.ledger import problems
from portal_workflow.models import LedgerHead


class Command(BaseCommand):
    """`manage.py verify_ledger`: exit code 1 and the first broken places when the chain does not hold."""

    help = "Check that no line of the ledger was altered, removed, inserted or cut off."

    def handle(self, *args, **options):
        found = list(problems())
        if found:
            raise CommandError("The ledger does not hold: " + "; ".join(found[:10]))
        head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
        self.stdout.write(f"The ledger holds: {head.seq} lines, last hash {head.hash}.")
