"""Posts approved items whose hour has come. Replaces Wagtail's command of the same name, which does not look again."""

from django.core.management.base import BaseCommand

from portal_workflow.actions.posting import post_scheduled


class Command(BaseCommand):
    """`manage.py publish_scheduled`: each item in a transaction of its own, its digest checked again."""

    help = "Post the approved items whose hour has come."

    def handle(self, *args, **options):
        for item, refused in post_scheduled():
            self.stdout.write(f"page {item.page_id}: {refused or 'posted'}")
