"""Loads the demo school into an empty portal."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from school_portal.demo.seed import NotEmptyError, seed


class Command(BaseCommand):
    """`manage.py seed_demo`: idempotent; refuses on a database that holds anything else."""

    help = "Load the demo school (only while DEMO=1)."

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("The demo has accounts with a published password: set DEMO=1 to load it.")
        call_command("provision", verbosity=0)
        try:
            made = seed()
        except NotEmptyError:
            raise CommandError(
                "This database holds other content; the demo goes into an empty one only (set DATA_DIR)."
            ) from None
        self.stdout.write(
            "The demo school is loaded." if made else "The demo school was there already; nothing changed."
        )
