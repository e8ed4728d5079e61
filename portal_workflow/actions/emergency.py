"""What happens beside the usual way of a removal: hiding at once, destroying for good, the server's break-glass."""

from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.models import Page

from portal_workflow import course, destroying
from portal_workflow.act import act
from portal_workflow.actions import hiding
from portal_workflow.actions.approval import REASON_MISSING
from portal_workflow.actions.removal import ALREADY_DECIDED, NOT_PUBLIC, ask, check_hold, item_of, settle
from portal_workflow.actions.submission import leave_review
from portal_workflow.circumstances import N_, Act, State
from portal_workflow.models.item import Item
from portal_workflow.models.removal import EmergencyHide, RemovalRequest
from portal_workflow.reading import Case, board_now
from portal_workflow.refusal import HideGround, RemovalGround, VanishGround
from portal_workflow.refused import Refused
from portal_workflow.telling import tell_of_break_glass

HIDDEN_ONCE = N_("It was hidden once for this request and its day was over; now the Head of the Board decides.")
NO_GROUND = N_("Say whether it is a state secret or personal data; nothing else is destroyed.")
REDACTED_FIRST = N_(
    "By law this information stays public until %(day)s: post its redacted version first and name that page here."
)
ROWS_BELOW = N_("There are pages below this one; their addresses hold its name. They go first.")


@act
def hide(*, by, page: Page, ground: str, sentence: str) -> RemovalRequest:
    """Secretary or Deputy: out of sight at once, and laid before the Head. It comes back when a day has passed."""
    item = item_of(page.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.HIDE))
    if ground not in set(HideGround) or not sentence.strip():
        raise Refused("8.1", REASON_MISSING)
    if not Page.objects.filter(pk=page.pk, live=True).exists():
        raise Refused("12.4", NOT_PUBLIC)
    request = RemovalRequest.objects.filter(page=page, state=RemovalRequest.State.ASKED).first()
    if request and EmergencyHide.objects.filter(request=request).exists():
        raise Refused("8.1", HIDDEN_ONCE)
    request = request or ask(page, ground=RemovalGround.NO_LONGER_SUITABLE, sentence=sentence, by=by)
    hidden = hiding.take_from_sight(item, request, ground=ground, by=by)
    until = hidden.until.isoformat()
    course.record(item, "hide", by=by, article=verdict.article, note=sentence, ground=str(ground), until=until)
    return request


@act
def vanish(*, by, request: RemovalRequest, ground: str, replacement: Page | None = None) -> RemovalRequest:
    """The Head destroys a state secret or personal data for good: with his decision on a request, or after it."""
    request = RemovalRequest.objects.select_for_update().get(pk=request.pk)
    item = item_of(request.page_id)
    verdict = Refused.unless(Case.of(item).decide(by, Act.VANISH))
    if ground not in set(VanishGround):
        raise Refused("12.4", NO_GROUND)
    if request.state == RemovalRequest.State.DECLINED:
        raise Refused("12.4", ALREADY_DECIDED)
    request.replacement = replacement or request.replacement
    page = Page.objects.get(pk=request.page_id).specific
    if not page.is_leaf():
        raise Refused("12.4", ROWS_BELOW)
    _check_redacted(item, request)
    if request.state == RemovalRequest.State.ASKED:
        settle(item, request, agree=True, by=by)
    elif item.state != State.REMOVED:  # let be worked on again meanwhile
        leave_review(item, "removed", by=by)
    _destroy(item, request, ground)
    course.record(item, "vanish", by=by, article=verdict.article, ground=str(ground))
    return request


def _check_redacted(item: Item, request: RemovalRequest) -> None:
    """It outranks the hold of the law, but what the law wants public is then public without the secret."""
    try:
        check_hold(item)
    except Refused as held:
        redacted = request.replacement
        if redacted is None or redacted.pk == item.page_id or not Page.objects.filter(pk=redacted.pk, live=True):
            raise Refused("12.4", REDACTED_FIRST, **held.params) from held


def _destroy(item: Item, request: RemovalRequest, ground: str) -> None:
    """Content first, then the marks that say so: the notice at the address learns of the replacement only."""
    request.destroyed_for = ground
    request.save()
    destroying.destroy(Page.objects.get(pk=request.page_id).specific, replacement=request.replacement)
    request.refresh_from_db()
    item.refresh_from_db()
    item.vanished_at = timezone.now()
    item.save(update_fields=["vanished_at"])


@act
def break_glass(*, page: Page, reason: str, operator: str) -> RemovalRequest:
    """On the server, when nobody can act in the portal: it goes at once, on record; the Head is told (ruling R5)."""
    if not reason.strip() or not operator.strip():
        raise Refused("12.4", REASON_MISSING)
    item = item_of(page.pk)
    if not (page.live or item.hidden_until):
        raise Refused("12.4", NOT_PUBLIC)
    request = RemovalRequest.objects.filter(page=page, state=RemovalRequest.State.ASKED).first()
    request = request or RemovalRequest(
        page_id=page.pk, page_title=page.title, ground=RemovalGround.OTHER, requested_at=timezone.now(), live=False
    )
    request.operator = operator.strip()
    settle(item, request, agree=True, note=reason, by=None)
    # Nobody's account: the name stays erasable in the request, the ledger keeps its keyed digest.
    who = salted_hmac("portal_workflow.operator", operator.strip(), algorithm="sha256").hexdigest()
    tell_of_break_glass(board_now(), request)
    course.record(item, "break_glass", by=None, article="12.4", note=reason, operator=who)
    return request
