"""Shows again what was hidden at once and whose day is over; `publish_scheduled` does the same."""

from django.core.management.base import BaseCommand

from portal_workflow.actions import lapse_hides


class Command(BaseCommand):
    """`manage.py lapse_hides`: each page in a transaction of its own."""

    help = "Show again what was hidden at once and not decided by the Head within a day."

    def handle(self, *args, **options):
        for item, refused in lapse_hides():
            self.stdout.write(f"page {item.page_id}: {refused or 'shown again'}")
