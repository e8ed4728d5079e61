"""Removes a page on the server, when nobody can act in the portal: on record, and the Head is told (ruling R5)."""

from urllib.parse import urlsplit

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from portal_workflow import actions
from portal_workflow.models import EmergencyHide, Item
from portal_workflow.refused import Refused


class Command(BaseCommand):
    """`manage.py break_glass 123 --reason "…" --operator "Nguyễn Văn A"`; the page by its number or its address."""

    help = "Remove a public page at once, without the portal's screens. It is written down and the Head is told."

    def add_arguments(self, parser):
        parser.add_argument("page", help="number of the page, or its address")
        parser.add_argument("--reason", required=True, help="why, in one sentence")
        parser.add_argument("--operator", required=True, help="full name of who does it")

    def handle(self, *args, **options):
        try:
            page = find(options["page"])
            actions.break_glass(page=page, reason=options["reason"], operator=options["operator"])
        except (ObjectDoesNotExist, ValueError) as missing:
            raise CommandError(f"No page of the portal: {options['page']}") from missing
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"page {page.pk} is removed; the ledger says who and why, the Head is told")


def find(named: str) -> Page:
    """The governed page of this number or address; raises ObjectDoesNotExist."""
    if named.isdecimal():
        return Item.objects.select_related("page").get(page_id=int(named)).page
    path = urlsplit(named).path or "/"
    if hidden := EmergencyHide.objects.filter(path=path, outcome=EmergencyHide.Outcome.OPEN).first():
        return hidden.request.page
    for page in Page.objects.filter(slug=path.strip("/").rpartition("/")[2], live=True):
        if page.get_url_parts() and page.get_url_parts()[2].strip("/") == path.strip("/"):
            return Item.objects.select_related("page").get(page_id=page.pk).page
    raise Page.DoesNotExist
