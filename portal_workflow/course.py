"""Moves an item along its steps and mirrors each move in Wagtail's workflow tables."""

from django.utils import timezone
from wagtail.models import Page, TaskState, Workflow, WorkflowState

from portal_workflow import ledger, notices
from portal_workflow.circumstances import State
from portal_workflow.clocks import posting_due_after_approval
from portal_workflow.matrix import BY_WEIGHT, Step
from portal_workflow.models.item import Approval, Item, ItemEvent
from portal_workflow.permit import Kind, permit
from portal_workflow.reading import Case, calendar_now, person_of
from portal_workflow.steps import ROLE_OF


def record(
    item: Item, verb: str, *, by, article: str, step: str = "", role: str = "", note: str = "", **details
) -> None:
    """One line of history for the people, and the ledger line: the last write of an act."""
    role = role or role_at(by, step)
    event = ItemEvent.objects.create(
        item=item,
        cycle=item.cycle,
        at=timezone.now(),
        verb=verb,
        step=step,
        person=by,
        role=role,
        article=article,
        note=note,
    )
    notices.follow(item, event)
    obj = f"page:{item.page_id}"
    ledger.write(verb, article=article, by=by, role=role, obj=obj, digest=item.draft_digest, step=str(step), **details)


def role_at(user, step: str) -> str:
    """The role in which a person acts at a step: the step's own where he holds it, else his weightiest."""
    person = person_of(user)
    if step and person.holds(ROLE_OF[Step(step)]):
        return ROLE_OF[Step(step)].value
    return next((role.value for role in BY_WEIGHT if person.holds(role)), "")


def locked(item_id: int) -> Item:
    """The item's row, locked, so that of two clicks the second sees what the first did; at the step it waits for now.

    The rules may have moved since it stopped: a stricter policy, a standing opinion that began or ended.
    """
    item = Item.objects.select_for_update(of=("self",)).select_related("policy", "page").get(pk=item_id)
    if item.step and Case.of(item).next_step.step != item.step:
        back_to_start(item, by=None)
    return item


def begin(item: Item, *, by) -> None:
    """Start Wagtail's workflow on the page: its tasks skip themselves where the policy does not need them."""
    page = Page.objects.get(pk=item.page_id).specific
    stop(item, by=by)
    settle(item)
    with permit(Kind.WORKFLOW, page):
        Workflow.start(page.get_workflow(), page, by)


def settle(item: Item) -> Step:
    """Write the step the item waits for now into the item."""
    step = Case.of(item).next_step.step
    item.state = State.APPROVED if step == Step.POST else State.REVIEW
    if item.step != step:
        item.waiting_since = timezone.now()
        if step == Step.POST and item.posting_due is None:
            item.posting_due = posting_due_after_approval(calendar_now(), item.waiting_since)
    item.step = step
    if step != Step.POST:
        item.scheduled_for = item.scheduled_by = None
    item.save()
    return step


def move_on(item: Item, *, by) -> None:
    """The present step was given: let Wagtail's current task be approved, which starts or skips the next."""
    settle(item)
    task_state = workflow_state(item).current_task_state.specific
    # Wagtail would build the version anew only to name the page, its class and its draft's title in the log.
    task_state.revision.as_object = lambda: item.page.specific
    with permit(Kind.WORKFLOW, Page(pk=item.page_id)):
        task_state.approve(user=by)


def back_to_start(item: Item, *, by, comment: str = "") -> None:
    """Send the item back to the first step that is needed: earlier Wagtail task states no longer count."""
    settle(item)
    state = workflow_state(item)
    with permit(Kind.WORKFLOW, Page(pk=item.page_id)):
        state.current_task_state.specific.reject(user=by, update=False, comment=comment)
        done = [TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED]
        state.task_states.filter(status__in=done).update(status=TaskState.STATUS_CANCELLED)
        state.current_task_state = None
        state.save()
        state.update(user=by)


def stop(item: Item, *, by) -> None:
    """End Wagtail's workflow on the page, if one is running."""
    if state := workflow_state(item):
        with permit(Kind.WORKFLOW, Page(pk=item.page_id)):
            state.cancel(user=by)


def workflow_state(item: Item) -> WorkflowState | None:
    """The page's running workflow state."""
    return Page(pk=item.page_id).current_workflow_state


def follow_content(item: Item, *, by) -> None:
    """The content changed under review: approvals of other content are void, visibly, and the item goes back (R3)."""
    outdated = Approval.objects.filter(item=item, cycle=item.cycle, voided_at=None).exclude(digest=item.draft_digest)
    voided = list(outdated.values_list("step", flat=True))
    outdated.update(voided_at=timezone.now())
    if voided:
        back_to_start(item, by=by)
        record(item, "void", by=by, article="12.3", voided=sorted(voided))
