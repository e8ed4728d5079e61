"""Posts approved items whose hour has come, as Wagtail's command of this name does without looking again."""

from django.core.management.base import BaseCommand

from portal_workflow.actions import lapse_hides
from portal_workflow.actions.posting import post_scheduled


class Command(BaseCommand):
    """`manage.py publish_scheduled`: each item in a transaction of its own, its digest checked again."""

    help = "Post the approved items whose hour has come."

    def handle(self, *args, **options):
        for item, refused in lapse_hides():
            self.stdout.write(f"page {item.page_id}: {refused or 'shown again'}")
        for item, refused in post_scheduled():
            self.stdout.write(f"page {item.page_id}: {refused or 'posted'}")
