"""Posting what was approved, and nothing else (Điều 12.2; ruling R3)."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from portal_workflow import citations, course, files, rereading, versions
from portal_workflow.act import act
from portal_workflow.addresses import known_as
from portal_workflow.circumstances import N_, Act, State
from portal_workflow.digest import content_digest
from portal_workflow.matrix import Step
from portal_workflow.models.item import Item
from portal_workflow.models.removal import Tombstone
from portal_workflow.permit import Kind, permit
from portal_workflow.reading import Case
from portal_workflow.refused import ContentChanged, Refused

DIFFERS = N_("What would be posted is not what was approved; nothing was posted. Send it back to the Editor.")
TAKEN = N_("This address belonged to removed information and cannot be used again; change the address of the page.")


@act
def post(*, by, item: Item) -> Item:
    """Make the approved content public. The live row's digest is computed again; if it differs, all is undone."""
    item = course.locked(item.pk)
    case = Case.of(item)
    verdict = Refused.unless(case.decide(by, Act.POST))
    draft = item.page.get_latest_revision_as_object()
    digest = content_digest(draft)
    if digest != item.draft_digest:
        raise ContentChanged(item.draft_digest, DIFFERS)
    check_address(draft)
    if draft.go_live_at and draft.go_live_at > timezone.now():
        return _schedule(item, draft.go_live_at, by=by)
    versions.keep(item, draft)
    with permit(Kind.PUBLICATION, draft, digest=digest):
        course.move_on(item, by=by)
        live = Page.objects.get(pk=item.page_id).specific
        if not live.live or content_digest(live) != digest:
            raise ContentChanged(digest, DIFFERS)
    due = rereading.begin(item, case, digest)
    read_by = case.facts.giver(Step.EDITOR) if item.reread_due else None
    in_time = rereading.end(item, by_id=read_by, corrected=True) if read_by else None
    _settle(item, digest)
    files.sync_privacy(live.pk, citations.record(live, live=True, pending=False))
    course.record(item, "post", by=by, article=verdict.article, step=Step.POST, exception=verdict.exception)
    if due:
        course.record(item, "urgent", by=by, article="12.2", step=Step.POST, reread_due=due.isoformat())
    if read_by:
        course.record(item, "replace_urgent", by=by, article="12.3", step=Step.EDITOR, in_time=in_time)
    transaction.on_commit(lambda: files.make_renditions(live))
    return item


def _schedule(item: Item, hour, *, by) -> Item:
    """Approved with an hour: it is posted then, by `publish_scheduled`, if it is still the same content."""
    item.scheduled_for, item.scheduled_by = hour, by
    item.save()
    course.record(item, "schedule", by=by, article="12.2", step=Step.POST, hour=hour.isoformat())
    return item


def post_scheduled() -> Iterator[tuple[Item, Refused | None]]:
    """Post every item whose hour has come; one that cannot be posted keeps its schedule and says why."""
    for item in Item.objects.filter(scheduled_for__lte=timezone.now()).select_related("scheduled_by").order_by("pk"):
        try:
            yield post(by=item.scheduled_by, item=item), None
        except Refused as refused:
            yield item, refused


def _settle(item: Item, digest: str) -> None:
    """The item is public: what it holds is the live version, and the next edit begins a new cycle."""
    item.state, item.step, item.waiting_since = State.POSTED, "", None
    item.live_digest, item.live_class = digest, item.item_class
    item.live_words = len(item.substance.get("words", []))
    item.posted_at = item.posted_at or timezone.now()
    item.posting_due, item.assigned_to, item.run_writer = None, None, None
    item.scheduled_for = item.scheduled_by = item.urgent_since = None
    item.cycle += 1
    item.save()


def check_address(page: Page) -> None:
    """A removed item's address is never given to another page (ruling R5)."""
    if Tombstone.objects.filter(path__in=known_as(page.get_url_parts()[2])).exclude(page_id=page.pk).exists():
        raise Refused("12.4", TAKEN)
