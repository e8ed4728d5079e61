"""The urgent lane lets an Editor read afterwards: who stands behind what went public, when that is due and done."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from portal_workflow import urgent
from portal_workflow.circumstances import State
from portal_workflow.matrix import Step
from portal_workflow.models.item import Approval, Item, UrgentPosting, WrittenBy


def stand_behind(items: Iterable[Item]) -> dict[int, frozenset[int]]:
    """By item: who sent, started, wrote or approved what is to be read again. Nothing is asked where nothing is due."""
    due = {item.pk: item for item in items if item.reread_due}
    if not due:
        return {}
    people, cycles = defaultdict(set), set()
    for item_id, cycle, sent_by in open_postings(due).values_list("item_id", "cycle", "sent_by_id"):
        people[item_id] |= {sent_by, due[item_id].started_by_id}
        cycles.add((item_id, cycle))
    of_them = {"item__in": due}
    for rows in (
        Approval.objects.filter(voided_at=None, **of_them),
        WrittenBy.objects.filter(substantive=True, **of_them),
    ):
        for item_id, cycle, person in rows.values_list("item_id", "cycle", "person_id"):
            if (item_id, cycle) in cycles:
                people[item_id].add(person)
    return {pk: frozenset(ids - {None}) for pk, ids in people.items()}


def open_postings(items):
    """The urgent postings of these items that nobody has read again yet."""
    return UrgentPosting.objects.filter(item__in=items, reread_at=None)


def waiting() -> list[Item]:
    """What is to be read again, the most pressing first; what was removed meanwhile needs no reading."""
    items = Item.objects.filter(reread_due__isnull=False).exclude(state=State.REMOVED)
    related = items.select_related("page", "unit", "policy", "submitted_by", "assigned_to")
    return list(related.order_by("reread_due", "pk"))


def begin(item: Item, case, digest: str):
    """At the posting: until when an Editor reads it again; None where one has read it already or the lane was off."""
    if not urgent.applies(case.policies, case.facts) or case.facts.giver(Step.EDITOR) is not None:
        return None
    now = timezone.now()
    due = now + timedelta(hours=min(policy.urgent.follow_up_hours for policy in case.policies))
    UrgentPosting.objects.create(item=item, cycle=item.cycle, at=now, sent_by=item.submitted_by, due=due, digest=digest)
    item.reread_due = min(filter(None, (item.reread_due, due)))
    return due


def end(item: Item, *, by_id: int, corrected: bool = False) -> bool:
    """It was read again, by whom, with a correction or without; whether it was in time. The caller saves the item."""
    now, due = timezone.now(), item.reread_due
    open_postings([item]).update(reread_by_id=by_id, reread_at=now, corrected=corrected)
    item.reread_due = None
    return now <= due
