"""What a person does with his own inbox. It decides nothing about an item, so the ledger does not hold it."""

from django.db import transaction
from django.utils import timezone

from portal_workflow.circumstances import N_
from portal_workflow.models.notices import MailWish, Notice
from portal_workflow.refused import Refused

NO_SUCH_WISH = N_("Choose one of the ways named here.")


@transaction.atomic
def mark_read(*, by, only: int | None = None) -> int:
    """One notice of his own, or all of them, are read; how many were not before."""
    unread = Notice.objects.filter(person=by, read_at=None)
    if only is not None:
        unread = unread.filter(pk=only)
    return unread.update(read_at=timezone.now())


@transaction.atomic
def choose_mail(*, by, mode: str) -> MailWish:
    """How he wants to be told by mail from now on."""
    if mode not in MailWish.Mode.values:
        raise Refused("7", NO_SUCH_WISH)
    return MailWish.objects.update_or_create(person=by, defaults={"mode": mode})[0]
