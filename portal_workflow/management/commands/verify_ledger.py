"""Checks that the ledger's chain holds."""

from django.core.management.base import BaseCommand, CommandError

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models import LedgerHead


class Command(BaseCommand):
    """`manage.py verify_ledger`: exit code 1 and the first broken places of chain, anchors or triggers."""

    help = "Check that no line of the ledger was altered, removed, inserted or cut off."

    def handle(self, *args, **options):
        found = list(ledger.problems())
        if not found and (broken := ledger.first_finding()):
            found.append(broken.sentence)
        found += [f"the trigger {name} is missing or weakened" for name in ledger_triggers.missing()]
        if found:
            raise CommandError("The ledger does not hold: " + "; ".join(found[:10]))
        head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
        self.stdout.write(f"The ledger holds: {head.seq} lines, last hash {head.hash}.")
