"""Removal as a case: anybody concerned asks, the Head alone decides (Điều 12.4; ruling R5)."""

from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from portal_workflow import citations, course, files, versions
from portal_workflow.act import act
from portal_workflow.actions import hiding
from portal_workflow.actions.approval import REASON_MISSING
from portal_workflow.actions.submission import leave_review
from portal_workflow.circumstances import N_, Act
from portal_workflow.models.item import Item
from portal_workflow.models.removal import RemovalRequest, Tombstone
from portal_workflow.permit import Kind, permit
from portal_workflow.reading import Case
from portal_workflow.refusal import RemovalGround
from portal_workflow.refused import Refused

ALREADY_ASKED = N_("A removal of this item is already waiting for the Head's decision.")
ALREADY_DECIDED = N_("This request has been decided already.")
PAGES_BELOW = N_("Pages below this one are still public; ask for their removal first.")
NOT_PUBLIC = N_("This page is not public, so there is nothing to remove.")
HELD = N_(
    "By law this information stays public until %(day)s: put a newer version in its place instead of removing it. "
    "Only a state secret or personal data is taken off before, and destroyed, with a redacted version in its place."
)


@act
def request_removal(*, by, page: Page, ground: str, sentence: str, replacement: Page | None = None) -> RemovalRequest:
    """Ask the Head to take a public page off; a ground of 12.4 and a sentence."""
    item = item_of(page.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.REQUEST_REMOVAL))
    if not Page.objects.filter(pk=page.pk, live=True).exists():
        raise Refused("12.4", NOT_PUBLIC)
    if ground not in set(RemovalGround) or not sentence.strip():
        raise Refused("12.4", REASON_MISSING)
    if RemovalRequest.objects.filter(page=page, state=RemovalRequest.State.ASKED).exists():
        raise Refused("12.4", ALREADY_ASKED)
    request = ask(page, ground=ground, sentence=sentence, replacement=replacement, by=by)
    course.record(item, "request_removal", by=by, article=verdict.article, note=sentence, ground=str(ground))
    return request


def item_of(page_id) -> Item:
    """The item's row, locked."""
    return Item.objects.select_for_update(of=("self",)).select_related("policy", "page").get(page_id=page_id)


def ask(page: Page, *, ground: str, sentence: str, by, replacement: Page | None = None) -> RemovalRequest:
    """Lay the request before the Head: its row, and Wagtail's task of it."""
    request = RemovalRequest(
        page_id=page.pk,
        page_title=page.title,
        ground=ground,
        sentence=sentence,
        replacement=replacement,
        requested_by=by,
        requested_at=timezone.now(),
        live=False,
    )
    request.save()
    request.save_revision(user=by, clean=False)
    with permit(Kind.WORKFLOW, request):
        request.get_workflow().start(request, by)
    return request


@act
def decide_removal(*, by, request: RemovalRequest, agree: bool, note: str = "") -> RemovalRequest:
    """The Head agrees (the address answers 410 from now on) or keeps the page. Keeping needs a sentence."""
    request = RemovalRequest.objects.select_for_update().get(pk=request.pk)
    item = item_of(request.page_id)
    verdict = Refused.unless(Case.of(item).decide(by, Act.DECIDE_REMOVAL))
    if request.state != RemovalRequest.State.ASKED:
        raise Refused("12.4", ALREADY_DECIDED)
    if not agree and not note.strip():
        raise Refused("12.4", REASON_MISSING)
    if agree:
        check_hold(item)
    settle(item, request, agree=agree, note=note, by=by)
    verb = "remove" if agree else "keep"
    course.record(item, verb, by=by, article=verdict.article, note=note, ground=request.ground)
    return request


def settle(item: Item, request: RemovalRequest, *, agree: bool, note: str = "", by) -> None:
    """Carry the decision out: the page goes, or comes back if it was hidden; Wagtail's task of the request ends."""
    request.state = RemovalRequest.State.AGREED if agree else RemovalRequest.State.DECLINED
    request.decided_by, request.decided_at, request.decision_note = by, timezone.now(), note
    request.save()
    hiding.end(item, request, agree=agree)
    if agree:
        take_off(item, request, by=by)
    _end_task(request, agree=agree, by=by)


def check_hold(item: Item) -> None:
    """What the law wants public until a day is superseded by a newer version, not removed (ruling R5)."""
    day = getattr(item.page.specific, "held_until", lambda: None)()
    if day and day >= timezone.localdate():
        raise Refused("12.4", HELD, day=day.strftime("%d/%m/%Y"))


def take_off(item: Item, request: RemovalRequest, *, by) -> None:
    """Unpublish, put the notice in place, close the files. The page row stays, so its address stays taken."""
    page = Page.objects.get(pk=request.page_id).specific
    if page.get_descendants().live().exists():
        raise Refused("12.4", PAGES_BELOW)
    path = page.get_url_parts()[2]
    leave_review(item, "removed", by=by)
    page.live = True  # also where it was hidden: Wagtail clears up after what it takes off itself
    with permit(Kind.REMOVAL, page):
        UnpublishPageAction(page, user=by, log_action="portal.removed").execute(skip_permission_checks=True)
    notice = {
        "page_id": page.pk,
        "title": page.title,
        "ground": request.ground,
        "removed_on": timezone.localdate(),
        "replacement": request.replacement,
    }
    if not Tombstone.objects.filter(path=path).update(**notice):  # it may have been removed once before
        Tombstone.objects.create(path=path, **notice)
    versions.close(item)
    files.sync_privacy(page.pk, citations.record(page, live=False, pending=False))
    item.live_digest, item.live_words = "", 0
    item.save()


@act
def restore(*, by, request: RemovalRequest, reason: str) -> Item:
    """The Head lets removed information be worked on again. It stays off until it has passed every step anew.

    The address keeps its notice meanwhile; a state secret or personal data would be removed again, not restored.
    """
    item = item_of(request.page_id)
    verdict = Refused.unless(Case.of(item).decide(by, Act.RESTORE))
    if not reason.strip():
        raise Refused("12.4", REASON_MISSING)
    item.state, item.cycle = "returned", item.cycle + 1
    item.save()
    course.record(item, "restore", by=by, article=verdict.article, note=reason)
    return item


def _end_task(request: RemovalRequest, *, agree: bool, by) -> None:
    """Close Wagtail's task of the request."""
    state = request.current_workflow_state
    if state is None:  # removed on the server: nobody had asked
        return
    with permit(Kind.WORKFLOW, request):
        if agree:
            state.current_task_state.specific.approve(user=by)
        else:
            state.current_task_state.specific.reject(user=by, update=False)
            state.cancel(user=by)
