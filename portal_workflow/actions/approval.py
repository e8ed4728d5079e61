"""What the Board does with an item under review: claim, classify, approve, return, refuse (Điều 12.2, 12.3, 15)."""

from django.utils import timezone

from portal_workflow import course
from portal_workflow.act import act
from portal_workflow.actions.posting import post
from portal_workflow.actions.submission import leave_review
from portal_workflow.circumstances import N_, Act, Verdict
from portal_workflow.matrix import CLASS_OF, ItemClass, Step, Subject
from portal_workflow.models.item import Approval, Item
from portal_workflow.reading import Case
from portal_workflow.refusal import RefusalGround
from portal_workflow.refused import ContentChanged, Refused

CHANGED = N_("The text was changed while you were reading it. Read the difference, then decide.")
REASON_MISSING = N_("Write the reason in one sentence, so that the other person knows what to do.")
SUBJECT_MISSING = N_("Choose what the item is about.")
NOT_AN_EDITOR = N_("Choose a person who can take the Editor's step for this item.")


@act
def claim(*, by, item: Item) -> Item:
    """An Editor takes the item as his own (12.3 "được giao nhiệm vụ")."""
    item = course.locked(item.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.CLAIM))
    item.assigned_to = by
    item.save()
    course.record(item, "claim", by=by, article=verdict.article, step=item.step)
    return item


@act
def assign(*, by, item: Item, editor) -> Item:
    """The Secretary gives the item to an Editor who may take the step."""
    item = course.locked(item.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.ASSIGN))
    item.assigned_to = editor
    if not Case.of(item).decide(editor, Act.CLAIM).allowed:
        raise Refused("12.3", NOT_AN_EDITOR)
    item.save()
    course.record(item, "assign", by=by, article=verdict.article, step=item.step)
    return item


@act
def classify(*, by, item: Item, subject: str, reason: str = "") -> Item:
    """Say what the item is about; the class follows. Changing a class needs a reason, lowering it the Head (R1)."""
    item = course.locked(item.pk)
    if subject not in CLASS_OF:
        raise Refused("12.2", SUBJECT_MISSING)
    old, new = item.item_class, CLASS_OF[Subject(subject)]
    lowered = bool(old) and new > ItemClass(old)
    Refused.unless(Case.of(item).decide(by, Act.LOWER if lowered else Act.CLASSIFY))
    if old and new != old and not reason.strip():
        raise Refused("12.2", REASON_MISSING)
    item.subject, item.item_class = subject, new
    item.save()
    if Case.of(item).next_step.step != item.step:
        course.back_to_start(item, by=by)
    course.record(item, "classify", by=by, article="12.2", step=item.step, note=reason, subject=subject, item_class=new)
    return item


@act
def approve(*, by, item: Item, seen: str, and_post: bool = False) -> Item:
    """Take the present step for the content whose digest was on the screen (`seen`).

    The Editor's step is passing on. With `and_post` the decider posts at once. Raises ContentChanged or Refused.
    """
    item = course.locked(item.pk)
    case = Case.of(item)
    verdict = Refused.unless(case.decide(by, Act.APPROVE))
    if seen != item.draft_digest:
        raise ContentChanged(seen, CHANGED)
    item.page.specific.check_classified(item)
    step = case.next_step
    _write_approvals(item, verdict, case.facts.standing_opinion, by=by)
    if step.step == Step.EDITOR:
        item.assigned_to = by
    item.run_writer = None
    course.move_on(item, by=by)
    course.record(
        item,
        "approve",
        by=by,
        article=verdict.article,
        step=step.step,
        covers=[str(s) for s in verdict.covers],
        decides=step.decides or len(verdict.covers) > 1,
        exception=verdict.exception,
        delegation=verdict.delegation,
        standing_opinion=case.facts.standing_opinion,
        item_class=item.item_class,
    )
    if and_post:
        item = post(by=by, item=item)
    return item


def _write_approvals(item: Item, verdict: Verdict, opinion: str, *, by) -> None:
    now = timezone.now()
    # A step given before is asked for again when it did not decide then and decides now (a lowered class).
    earlier = Approval.objects.filter(item=item, cycle=item.cycle, step__in=verdict.covers, voided_at=None)
    earlier.update(voided_at=now)
    for covered in verdict.covers:
        Approval.objects.create(
            item=item,
            cycle=item.cycle,
            at=now,
            step=covered,
            person=by,
            role=course.role_at(by, covered),
            article=verdict.article,
            item_class=item.item_class,
            digest=item.draft_digest,
            exception=verdict.exception,
            delegation=verdict.delegation,
            standing_opinion=opinion,
        )


@act
def return_(*, by, item: Item, reason: str) -> Item:
    """Send it back to be fixed: by the Editor to its author, by anyone later to the Editor (12.3)."""
    item = course.locked(item.pk)
    case = Case.of(item)
    verdict = Refused.unless(case.decide(by, Act.RETURN))
    if not reason.strip():
        raise Refused(verdict.article, REASON_MISSING)
    step = item.step
    item.rounds += 1
    if step == Step.EDITOR or item.urgent_since:  # no Editor stands before an urgent item: back to who wrote it
        leave_review(item, "returned", by=by)
    else:
        Approval.objects.filter(item=item, cycle=item.cycle, voided_at=None).update(voided_at=timezone.now())
        course.back_to_start(item, by=by, comment=reason)
    course.record(item, "return", by=by, article=verdict.article, step=step, note=reason, rounds=item.rounds)
    return item


@act
def refuse(*, by, item: Item, ground: str, sentence: str) -> Item:
    """It will not be published: one of the grounds of Điều 15 and a sentence."""
    item = course.locked(item.pk)
    Refused.unless(Case.of(item).decide(by, Act.REFUSE))
    if ground not in set(RefusalGround) or not sentence.strip():
        raise Refused("15", REASON_MISSING)
    step = item.step
    leave_review(item, "refused", by=by)
    article = RefusalGround(ground).article
    course.record(item, "refuse", by=by, article=article, step=step, note=sentence, ground=str(ground))
    return item
