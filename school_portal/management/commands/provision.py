"""Sets up roles, workflow and root pages; may be run again."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from portal_home.actions import provision_tree
from portal_workflow.provision import provision_authority


class Command(BaseCommand):
    """`manage.py provision`"""

    help = "Make the groups, the approval workflow and the root pages of both languages (idempotent)."

    @transaction.atomic
    def handle(self, *args, **options):
        public = urlsplit(settings.PUBLIC_URL)
        provision_authority()
        provision_tree(hostname=public.hostname, port=public.port or (443 if public.scheme == "https" else 80))
        self.stdout.write("Groups, workflow and root pages are in place.")
