"""Sending an item to the Board, and taking it back (Điều 12.3, 13.1)."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page

from portal_workflow import citations, course, rereading, supply
from portal_workflow.act import act
from portal_workflow.circumstances import N_, Act
from portal_workflow.digest import content_digest
from portal_workflow.matrix import CLASS_OF, Step, Subject
from portal_workflow.models.item import Approval, Item
from portal_workflow.reading import Case, policy_in_force
from portal_workflow.refused import NotReady, Refused
from portal_workflow.writing import item_of

NOT_READY = N_("The item cannot be sent yet.")


@act
def submit(*, by, page: Page, urgent: bool = False) -> Item:
    """Send the latest draft of `page`, `urgent` through the lane of ruling R3.

    Raises NotReady with the sentences to mend, or Refused.
    """
    item = item_of(page, by)
    draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()  # the caller's copy may be an older one
    supply.credit(item, draft, by=by)
    case = Case.of(item)
    Refused.unless(case.decide(by, Act.SUBMIT_URGENTLY if urgent else Act.SUBMIT))
    check_ready(draft)
    now = timezone.now()
    Approval.objects.filter(item=item, cycle=item.cycle, voided_at=None).update(voided_at=now)
    item.submitted_by, item.submitted_at, item.assigned_to = by, now, None
    item.handed_in_at = item.handed_in_at or now
    item.policy = policy_in_force(now)[0]
    item.draft_digest = content_digest(draft)
    item.run_writer = None
    item.posting_due = draft.posting_due()
    item.urgent_since = now if urgent else None
    set_usual_class(item, draft)
    corrects = item.reread_due and item.draft_digest != item.live_digest and case.decide(by, Act.REREAD).allowed
    in_time = rereading.end(item, by_id=by.pk, corrected=True) if corrects else None
    course.begin(item, by=by)
    citations.record(draft, pending=True)
    if corrects:
        course.record(item, "reread", by=by, article="12.3", step=Step.EDITOR, in_time=in_time, corrected=True)
    verb, article = ("submit_urgently", "12.2") if urgent else ("submit", "12.3")
    course.record(item, verb, by=by, article=article, supplied_by=item.supplied_by)
    return item


def set_usual_class(item: Item, draft: Page) -> None:
    """What such pages are usually about, where nobody has said otherwise (R1 "default classes")."""
    usual = getattr(draft, "default_subject", "")
    if usual and not item.subject:
        item.subject, item.item_class = usual, CLASS_OF[Subject(usual)]


def check_ready(page: Page) -> None:
    """Everything that must be mended before sending, all at once; raises NotReady."""
    problems = []
    try:
        page.full_clean()
    except ValidationError as invalid:
        for name, messages in invalid.message_dict.items():
            field = next((f for f in page._meta.get_fields() if f.name == name), None)
            label = getattr(field, "verbose_name", "")
            problems += [f"{label}: {message}" if label else message for message in messages]
    problems += [str(problem) for problem in page.publication_problems()]
    if problems:
        raise NotReady(list(dict.fromkeys(problems)), NOT_READY)


@act
def withdraw(*, by, item: Item) -> Item:
    """Take the item back before a decision; its text stays with the sender."""
    item = course.locked(item.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.WITHDRAW))
    leave_review(item, "withdrawn", by=by)
    course.record(item, "withdraw", by=by, article=verdict.article)
    return item


def leave_review(item: Item, state: str, *, by) -> None:
    """Out of the steps: the item waits for nobody of the Board any more."""
    course.stop(item, by=by)
    now = timezone.now()
    Approval.objects.filter(item=item, cycle=item.cycle, voided_at=None).update(voided_at=now)
    item.state, item.step, item.assigned_to, item.waiting_since = state, "", None, None
    item.posting_due = item.run_writer = item.scheduled_for = item.scheduled_by = item.urgent_since = None
    item.save()
    citations.record(Page.objects.get(pk=item.page_id).specific, pending=False)
