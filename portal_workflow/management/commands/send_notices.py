"""Tells who has to act, sends the mails that wait and the digests; run it every few minutes."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from portal_workflow import letters, overdue


class Command(BaseCommand):
    """`manage.py send_notices`; several at a time do no harm."""

    help = "Tell what is late, send mails that failed before and, once a day, the digests."

    def handle(self, *args, **options):
        new = overdue.catch_up()
        if not letters.mail_is_on():
            self.stdout.write(f"{new} new notices; no mail server is set, so they are read in the portal only")
            return
        now = timezone.now()
        letters.make(letters.at_once(now), now)
        letters.make_digests(now)
        sent = letters.deliver(letters.queued(now))
        self.stdout.write(f"{new} new notices, {sent} mails sent, {letters.failing().count()} not taken by the server")
