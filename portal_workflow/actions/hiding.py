"""Hiding something leaked at once, until the Head decides, for a day at most (Điều 8.1; ruling R5)."""

from collections.abc import Iterator
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from portal_workflow import course, files
from portal_workflow.act import act
from portal_workflow.models.item import Item
from portal_workflow.models.removal import EmergencyHide, RemovalRequest
from portal_workflow.permit import Kind, permit
from portal_workflow.refused import Refused

HOURS = 24
Outcome = EmergencyHide.Outcome


def take_from_sight(item: Item, request: RemovalRequest, *, ground: str, by) -> EmergencyHide:
    """The page and its files answer nobody from now on. Nothing of it is changed: it comes back as it was."""
    page = Page.objects.get(pk=item.page_id).specific
    now = timezone.now()
    hide = EmergencyHide.objects.create(
        request=request,
        path=page.get_url_parts()[2],
        ground=ground,
        hidden_by=by,
        hidden_at=now,
        until=now + timedelta(hours=HOURS),
    )
    with permit(Kind.REMOVAL, page):
        page.live = False
        page.save(update_fields=["live"], clean=False)
    page_unpublished.send(sender=type(page), instance=page)
    item.hidden_until = hide.until
    item.save(update_fields=["hidden_until"])
    files.sync_privacy(page.pk)
    return hide


def end(item: Item, request: RemovalRequest, *, agree: bool) -> None:
    """The Head has decided: what was hidden for it is so no longer."""
    hide = EmergencyHide.objects.filter(request=request, outcome=Outcome.OPEN).first()
    if hide is not None:
        _close(item, hide, Outcome.REMOVED if agree else Outcome.KEPT)
        if not agree:
            _show_again(item)


def lapse_hides() -> Iterator[tuple[Item, Refused | None]]:
    """Show everything again whose day is over without a decision of the Head; his decision is still awaited.

    What is not any more what was posted stays out of sight, and why is said.
    """
    for item in Item.objects.filter(hidden_until__lte=timezone.now()).order_by("pk"):
        try:
            if _lapse(item.pk):
                yield item, None
        except Refused as refused:
            yield item, refused


@act
def _lapse(item_id: int) -> bool:
    item = Item.objects.select_for_update(of=("self",)).get(pk=item_id)
    hide = EmergencyHide.objects.filter(request__page_id=item.page_id, outcome=Outcome.OPEN).first()
    if hide is None or hide.until > timezone.now():
        return False
    _close(item, hide, Outcome.LAPSED)
    _show_again(item)
    course.record(item, "hide_lapsed", by=None, article="8.1", ground=hide.ground)
    return True


def _close(item: Item, hide: EmergencyHide, outcome: Outcome) -> None:
    hide.outcome, hide.ended_at = outcome, timezone.now()
    hide.save()
    item.hidden_until = None
    item.save(update_fields=["hidden_until"])


def _show_again(item: Item) -> None:
    """The very content that was public before: the guard compares its digest."""
    page = Page.objects.get(pk=item.page_id).specific
    with permit(Kind.PUBLICATION, page, digest=item.live_digest):
        page.live = True
        page.save(update_fields=["live"], clean=False)
    page_published.send(sender=type(page), instance=page, revision=page.live_revision)
    files.sync_privacy(page.pk)
    transaction.on_commit(lambda: files.make_renditions(page))
