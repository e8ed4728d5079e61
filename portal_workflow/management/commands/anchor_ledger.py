"""Keeps and mails the ledger's anchor of the day; to be run daily."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from portal_workflow.actions.anchoring import make_anchor, send_anchors


class Command(BaseCommand):
    """`manage.py anchor_ledger`: exit code 1 when a mail could not be sent; the anchor is kept and sent next time."""

    help = "Keep the ledger's anchor of the day and mail it to the Head and the inspectors."

    def handle(self, *args, **options):
        anchor = make_anchor()
        self.stdout.write(f"{anchor.day}: {anchor.seq} {anchor.hash}")
        unsent = [f"{anchor.day}: {anchor.problem}" for anchor in send_anchors() if anchor.problem]
        if unsent:
            raise CommandError(_("The anchor is kept, but was not mailed: %(days)s") % {"days": "; ".join(unsent)})
