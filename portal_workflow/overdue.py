"""What has waited too long, and who is told of it: one notice per matter, clock and rung of the ladder (ruling R7)."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from portal_workflow import letters, notices
from portal_workflow.circumstances import Board, State
from portal_workflow.models.item import Item
from portal_workflow.models.notices import Notice
from portal_workflow.models.removal import RemovalRequest
from portal_workflow.patience import Patience, end_after
from portal_workflow.reading import Case, board_now, calendar_now, cases_of
from portal_workflow.workdays import Calendar

Kind = Notice.Kind


@transaction.atomic
def catch_up() -> int:
    """Tell what changed without an act on the item: an absence, a delegation, a clock. How many notices were new.

    A fixed number of statements to read, whatever waits; an item somebody is acting on is left to that act.
    """
    now, board = timezone.now(), board_now()
    asked = RemovalRequest.objects.filter(state=RemovalRequest.State.ASKED)
    requests = {request.page_id: request for request in asked}
    cases = cases_of(_open_items(requests), board)
    known = {case.item.pk: [] for case in cases}
    for notice in notices.open_notices(known):
        known[notice.item_id].append(notice)
    new = []
    for case in cases:
        request = requests.get(case.item.page_id)
        new += notices.refresh(case, at=now, request=request, known=known[case.item.pk])
    new += _late(cases, requests, board, now)
    notices.write(new)
    return len(new)


def _open_items(requests):
    """What waits for anybody, locked."""
    waits = Q(state__in=[State.REVIEW, State.APPROVED]) | Q(page_id__in=requests)
    to_read_again = Q(reread_due__isnull=False) & ~Q(state=State.REMOVED)
    items = Item.objects.filter(waits | to_read_again).select_related("policy", "page").order_by("pk")
    return items.select_for_update(of=("self",), skip_locked=True)


def _late(cases: list[Case], requests: dict, board: Board, now) -> list[Notice]:
    """Notices of what is late: to each rung of the ladder once, to no person twice."""
    periods, calendar = letters.patience(), calendar_now()
    told = Notice.objects.filter(level__gt=0, item__in=[case.item.pk for case in cases])
    rungs, people = set(), set()
    for kind, item, due, level, person in told.values_list("kind", "item_id", "due", "level", "person_id"):
        rungs.add((kind, item, due, level))
        people.add((kind, item, due, person))
    new = []
    for case in cases:
        for matter in _clocks(case, requests.get(case.item.page_id), periods, calendar):
            key = (matter["kind"], case.item.pk, matter["due"])
            for level, role in periods.levels(calendar, matter["due"], now):
                holders = [] if (*key, level) in rungs else board.present(role)
                missing = [person.id for person in holders if (*key, person.id) not in people]
                people |= {(*key, person) for person in missing}
                new += [
                    Notice(person_id=pk, item=case.item, level=level, pressing=True, at=now, **matter) for pk in missing
                ]
    return new


def _clocks(case: Case, request: RemovalRequest | None, periods: Patience, calendar: Calendar) -> Iterator[dict]:
    """The clocks that run for the item: what they are about, and when each has run out."""
    item = case.item
    if case.facts.step and not item.scheduled_for:
        if item.posting_due:
            yield {"kind": Kind.LATE_POST, "due": item.posting_due}
        due = end_after(calendar, item.waiting_since or item.submitted_at, periods.waiting_working_days)
        yield {"kind": Kind.LATE_WAIT, "due": due, "step": str(case.facts.step)}
    if case.facts.reread is not None:
        yield {"kind": Kind.LATE_REREAD, "due": item.reread_due}
    if request:
        due = end_after(calendar, request.requested_at, periods.removal_working_days)
        yield {"kind": Kind.LATE_REMOVAL, "due": due, "request": request}
